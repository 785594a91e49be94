"""The form, the thanks, and the list for staff."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required, permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from wendbaar.portal.feedback.actions import PERMISSION, handle_feedback, send_feedback
from wendbaar.portal.feedback.forms import FeedbackForm, HandlingForm
from wendbaar.portal.feedback.models import Feedback
from wendbaar.portal.feedback.spam import SALT, is_flooding
from wendbaar.portal.sender import sender_token

ON_A_PAGE = 25


@csrf_exempt  # no session and no rights to abuse, see spam.py
def form(request: HttpRequest) -> HttpResponse:
    """The form on a page of its own; it also takes what the form at the foot of a page sends."""
    now = timezone.now()
    if request.method != "POST":
        initial = {
            "pagina": request.GET.get("pagina", "/")[:300],
            "cijfer": request.GET.get("cijfer", "")[:200],
        }
        return _show(request, FeedbackForm(initial=initial, now=now))
    filled = FeedbackForm(request.POST, now=now)
    if filled.is_from_robot:
        return redirect("feedback:thanks")  # a robot need not know
    if not filled.is_valid():
        return _show(request, filled, status=422)
    token = sender_token(request, now, SALT)
    if is_flooding(token, now):
        filled.add_error(
            None, _("You sent five messages in an hour. Send this one later; copy it to keep it.")
        )
        return _show(request, filled, status=429)
    language = (get_language() or "nl")[:2]
    send_feedback(typed=filled.cleaned_data, language=language, token=token, now=now)
    response = redirect("feedback:thanks")
    response["Location"] += _back(filled.cleaned_data["pagina"])
    return response


def thanks(request: HttpRequest) -> HttpResponse:
    """What happens with a message now."""
    page = request.GET.get("pagina", "/")
    is_ours = url_has_allowed_host_and_scheme(page, allowed_hosts=None) and page.startswith("/")
    return render(request, "feedback/thanks.html", {"back": page if is_ours else "/"})


@login_required
@permission_required(PERMISSION, raise_exception=True)
def index(request: HttpRequest) -> HttpResponse:
    """All messages for staff, open ones first asked for."""
    found = Feedback.objects.all() if request.GET.get("alles") else Feedback.objects.open()
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "page_of_messages": page,
        "statuses": Feedback.Status.choices,
        "shows_all": bool(request.GET.get("alles")),
        "open_count": Feedback.objects.open().count(),
    }
    return render(request, "feedback/list.html", context)


@login_required
@permission_required(PERMISSION, raise_exception=True)
def handle(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a new status and note; asked as a page, as after logging in again, it is the list."""
    if request.method != "POST":
        return redirect("feedback:list")
    feedback = get_object_or_404(Feedback, pk=pk)
    filled = HandlingForm(request.POST)
    if not filled.is_valid():
        return render(request, "feedback/wrong.html", {"form": filled}, status=422)
    handle_feedback(by=request.user, feedback=feedback, now=timezone.now(), **filled.cleaned_data)
    return redirect("feedback:list")


def _show(request: HttpRequest, filled: FeedbackForm, status: int = 200) -> HttpResponse:
    return render(request, "feedback/form.html", {"form": filled}, status=status)


def _back(page: str) -> str:
    return f"?{urlencode({'pagina': page})}"
