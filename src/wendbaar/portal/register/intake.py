"""Reading a programme from a file: look at what would change, then confirm; and the download."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from wendbaar.core.programme.document import Content
from wendbaar.core.programme.fields import road_words, section_words
from wendbaar.core.programme.issues import Issue
from wendbaar.core.programme.programme import ENTRY_KINDS
from wendbaar.core.vocabulary.text import Text
from wendbaar.errors import UserError
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may, require
from wendbaar.portal.figures.language import language
from wendbaar.portal.intake.programme_file import LARGEST, read_programme_file
from wendbaar.portal.register.forms.form import LONGEST_WHY
from wendbaar.portal.register.incoming import Incoming, looked_at, preview, sealed, unsealed
from wendbaar.portal.register.loading import Loaded, Place, load_document
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.register.unread import unread
from wendbaar.portal.register.where import Where, where
from wendbaar.portal.releases.refusal import in_words
from wendbaar.publish.programme.json_file import CONTENT_TYPE, to_json
from wendbaar.publish.programme.xlsx_file import to_xlsx

MOST_SHOWN = 50  # issues on the page
_WRITERS = {
    "json": (to_json, CONTENT_TYPE),
    "xlsx": (to_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


@login_required
def load(request: HttpRequest, region: str) -> HttpResponse:
    """Take a file, show what it would change, and load it once that is confirmed."""
    found = where(request, region)
    require(request.user, Permission.LOAD, region)
    if request.method != "POST":
        return _show(request, found)
    if "document" in request.POST:
        return _confirmed(request, found)
    file = request.FILES.get("bestand")
    if file is None:
        return _show(request, found, status=422, refusal=_("Choose a file first."))
    try:
        document = read_programme_file(file.read(LARGEST + 1))
    except UserError as error:
        return _show(request, found, status=422, refusal=unread(error))
    return _looked(request, found, looked_at(document, region))


@login_required
def download(request: HttpRequest, region: str) -> HttpResponse:
    """The programme as it holds now, as one file that can be read in again."""
    if not (
        may(request.user, Permission.LOAD, region)
        or may(request.user, Permission.SEE_DRAFTS, region)
    ):
        raise PermissionDenied
    programme = programme_of(region)
    if programme is None:
        raise Http404(_("There is no programme of this region here yet."))
    kind = request.GET.get("als", "json")
    if kind not in _WRITERS:
        raise Http404(_("There is no such file."))
    write, content_type = _WRITERS[kind]
    response = HttpResponse(write(programme), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="programma-{region}.{kind}"'
    return response


def _looked(request: HttpRequest, found: Where, incoming: Incoming) -> HttpResponse:
    if incoming.issues:
        return _show(request, found, status=422, issues=_said(incoming))
    return _ask(request, found, incoming.document, replace=False)


def _ask(
    request: HttpRequest, found: Where, document: Content, *, replace: bool, refusal: str = ""
) -> HttpResponse:
    """The page that says what would change, and asks for a reason."""
    try:
        loaded = preview(document, replace=replace)
    except UserError as error:
        return _show(request, found, status=409, refusal=in_words(error))
    shown = {"groups": _groups(loaded, document, found), "loaded": loaded, "refusal": refusal}
    shown |= {"sealed": sealed(document, request.user), "replace": replace}
    shown["why"] = request.POST.get("waarom", "")[:LONGEST_WHY]
    return _show(request, found, status=422 if refusal else 200, **shown)


def _confirmed(request: HttpRequest, found: Where) -> HttpResponse:
    document = unsealed(request.POST["document"], request.user)
    if document is None or document["head"]["region"] != found.region:
        refusal = _("That took longer than an hour. Choose the file again; nothing was changed.")
        return _show(request, found, status=409, refusal=refusal)
    replace = "vervang" in request.POST
    why = request.POST.get("waarom", "").replace("\x00", "").strip()[:LONGEST_WHY]
    if request.POST.get("doe") != "inlezen":
        return _ask(request, found, document, replace=replace)
    if not why:
        refusal = _("Say in one sentence why you read this in.")
        return _ask(request, found, document, replace=replace, refusal=refusal)
    try:
        loaded = load_document(
            document, why=why, now=timezone.now(), replace=replace, by=request.user
        )
    except UserError as error:
        return _show(request, found, status=409, refusal=in_words(error))
    sentence = _("Read in: {new} new, {changed} changed, {same} the same.")
    numbers = {"new": len(loaded.new), "changed": len(loaded.changed), "same": loaded.same}
    messages.success(request, sentence.format(**numbers))
    return redirect("register:load", found.region)


def _groups(loaded: Loaded, document: Content, found: Where) -> list[tuple[str, str, list[Any]]]:
    """What would change, kind by kind, each entry by section and name."""
    return [
        (_("New"), "", _named(loaded.new, document, found)),
        (_("Changed"), "", _named(loaded.changed, document, found)),
        (
            _("Kept"),
            _("Colleagues changed these here since. They stay as they are."),
            _named(loaded.kept, document, found),
        ),
        (
            _("Not in the file"),
            _("These stay as well: nothing is deleted. What stops gets an end date."),
            _named(loaded.absent, document, found),
        ),
    ]


def _named(places: tuple[Place, ...], document: Content, found: Where) -> list[tuple[Text, Text]]:
    labels = {}
    for section in ENTRY_KINDS:
        contents = document.get(section) or []
        for each in [contents] if isinstance(contents, dict) else contents:
            labels[section, each["key"]] = Text(each["label"]["nl"], each["label"]["en"])
    return [
        (section_words(section).one, labels.get((section, key)) or _held(found, section, key))
        for section, key in places
    ]


def _held(found: Where, section: str, key: str) -> Text:
    return found.programme.label(key, section) if found.programme else Text(key, key)


def _said(incoming: Incoming) -> list[tuple[str, Text]]:
    return [(_place(issue), issue.message) for issue in incoming.issues[:MOST_SHOWN]]


def _place(issue: Issue) -> str:
    """Where something is wrong, in words: kind, key and field."""
    if issue.section not in ENTRY_KINDS:
        return issue.section
    words = [section_words(issue.section).one.said(language()), issue.key]
    if issue.field:
        words.append(road_words(issue.section, issue.field).said(language()))
    return " › ".join(each for each in words if each)


def _show(request: HttpRequest, found: Where, status: int = 200, **said: Any) -> HttpResponse:
    context = {"where": found, "largest": LARGEST, **said}
    return render(request, "register/load.html", context, status=status)
