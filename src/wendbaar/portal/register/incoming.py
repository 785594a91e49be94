"""Incoming: what is wrong with a programme someone sends, and what loading it would change."""

from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.db import transaction
from django.utils import timezone

from wendbaar.core.indicators.library import library
from wendbaar.core.programme.checks import check
from wendbaar.core.programme.document import Content, read_programme, write_programme
from wendbaar.core.programme.issues import Issue, Severity, error
from wendbaar.portal.register.loading import Loaded, load_document

SALT = "wendbaar.register.incoming"
KEPT_FOR = 3600  # seconds between looking and confirming


@dataclass(frozen=True)
class Incoming:
    """A document with what is wrong with it; without issues it can be loaded."""

    document: Content
    issues: tuple[Issue, ...] = ()


def looked_at(document: Content, region: str) -> Incoming:
    """The document of a region, and every error that stops it."""
    programme, issues = read_programme(document)
    if programme is None:
        return Incoming({}, issues)
    if programme.region != region:
        nl = f"dit is het programma van {programme.region}, niet van {region}"
        en = f"this is the programme of {programme.region}, not of {region}"
        return Incoming({}, (error("head", "", "region", nl, en),))
    found = check(programme, library())
    errors = tuple(each for each in found if each.severity is Severity.ERROR)
    return Incoming(write_programme(programme), errors)


def preview(document: Content, *, replace: bool) -> Loaded:
    """What loading would do; nothing is changed. Raises UserError when it would be refused."""
    with transaction.atomic():
        loaded = load_document(document, why="preview", now=timezone.now(), replace=replace)
        transaction.set_rollback(True)
    return loaded


def sealed(document: Content, user: Any) -> str:
    """A document to carry through a form: signed for this person, so that nobody changes it."""
    return signing.dumps([user.pk, document], salt=SALT, compress=True)


def unsealed(text: str, user: Any) -> Content | None:
    """The document again; None when it is another person's, altered or too old."""
    try:
        owner, document = signing.loads(text, salt=SALT, max_age=KEPT_FOR)
    except (signing.BadSignature, ValueError):
        return None
    return document if owner == user.pk else None
