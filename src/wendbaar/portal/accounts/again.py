"""Again: a session that ended while someone typed. After logging in what was typed is still there."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from wendbaar.portal.accounts.forms import LoginForm

View = Callable[..., HttpResponse]
# What is never carried along; `doe` is the button that was pressed, so nothing is saved unseen.
_LEFT_OUT = ("csrfmiddlewaretoken", "username", "password", "doe")


def login_keeping_form(view: View) -> View:
    """As `login_required`, for a form that takes long to fill in.

    Who sends it without being logged in gets the form to log in, which carries what was typed;
    after that the view shows it again and asks to keep it.
    """

    @wraps(view)
    def answer(request: HttpRequest, **names: str) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, **names)
        if request.method != "POST":
            return redirect_to_login(request.get_full_path())
        is_attempt = "username" in request.POST
        form = LoginForm(request, request.POST if is_attempt else None)
        typed = _typed(request.POST)
        if not (is_attempt and form.is_valid()):
            fields = [(name, value) for name, values in typed.lists() for value in values]
            context = {"form": form, "typed": fields}
            return render(request, "accounts/again.html", context, status=401)
        login(request, form.get_user())
        request.POST = typed  # type: ignore[assignment]  # WSGIRequest lets it be set
        return view(request, **names)

    return answer


def _typed(post: QueryDict) -> QueryDict:
    found = post.copy()
    for name in _LEFT_OUT:
        found.pop(name, None)
    return found
