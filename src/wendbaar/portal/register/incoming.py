"""Incoming: a programme in a file someone sends, read with care; and what loading it would change."""

import json
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

LARGEST = 2_000_000  # bytes; the programme of a region is about a tenth of this
SALT = "wendbaar.register.incoming"
KEPT_FOR = 3600  # seconds between looking and confirming


@dataclass(frozen=True)
class Incoming:
    """A document with what is wrong with it; without issues it can be loaded."""

    document: Content
    issues: tuple[Issue, ...] = ()


def read_file(data: bytes, region: str) -> Incoming:
    """The document in a file; its issues say what stops it. Never raises on what is in the file."""
    if len(data) > LARGEST:
        mb = f"{LARGEST // 1_000_000} MB"
        return _refused(f"dit bestand is groter dan {mb}", f"this file is larger than {mb}")
    try:
        document = json.loads(data, parse_constant=_no_number)
        json.dumps(document, ensure_ascii=False).encode()  # half a character is no text
    except (ValueError, RecursionError):
        return _refused(
            "dit is geen JSON; verwacht: een bestand zoals de download op deze pagina",
            "this is not JSON; expected: a file like the download on this page",
        )
    if not isinstance(document, dict):
        return _refused("hier staat geen programma in", "this does not hold a programme")
    if "\\u0000" in json.dumps(document):
        return _refused("er staat een teken in dat geen tekst is", "it holds a sign that is no text")
    return _looked_at(document, region)


def _looked_at(document: Content, region: str) -> Incoming:
    programme, issues = read_programme(document)
    if programme is None:
        return Incoming(document, issues)
    if programme.region != region:
        return _refused(
            f"dit is het programma van {programme.region}, niet van {region}",
            f"this is the programme of {programme.region}, not of {region}",
        )
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


def _refused(nl: str, en: str) -> Incoming:
    return Incoming({}, (error("", "", "", nl, en),))


def _no_number(name: str) -> float:
    raise ValueError(name)
