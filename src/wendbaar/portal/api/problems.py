"""Errors as application/problem+json (RFC 9457): what happened, and what to do."""

import json
import logging
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from wendbaar.errors import WendbaarError, near_miss

CONTENT_TYPE = "application/problem+json"
TITLES = {
    400: "De vraag klopt niet",
    403: "U mag dit niet zien",
    404: "Niet gevonden",
    405: "Deze methode kan hier niet",
    414: "Het adres is te lang",
    422: "Een waarde in de vraag klopt niet",
    429: "Te veel vragen achter elkaar",
    500: "Er ging iets mis bij ons",
    503: "De dienst is er even niet",
}
_DETAILS = {
    404: "Dit adres bestaat niet. Alle adressen staan in /v1/openapi.json.",
    405: "Deze dienst leest alleen: gebruik GET.",
    414: "Een adres heeft hier ten hoogste 4000 tekens. Vraag minder tegelijk.",
    500: "Uw vraag is niet beantwoord. Probeer het later opnieuw, of meld het ons.",
}
_RULES = {
    "int_parsing": "moet een heel getal zijn",
    "greater_than_equal": "moet ten minste {ge} zijn",
    "less_than_equal": "mag ten hoogste {le} zijn",
    "missing": "ontbreekt",
    "string_too_long": "mag ten hoogste {max_length} tekens zijn",
    "string_pattern_mismatch": "heeft niet de vorm die het moet hebben",
}

MOST_NAMED = 16  # words in a sentence; more of them stand in a list of their own

logger = logging.getLogger("wendbaar.api")


class Refusal(Exception):
    """A wrong question; becomes a problem."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail


def problem(request: HttpRequest, status: int, detail: str = "") -> HttpResponse:
    """A problem document; only the members that the Dutch API Design Rules allow."""
    title = TITLES.get(status) or HTTPStatus(status).phrase
    body = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail or _DETAILS.get(status, title),
        "instance": request.path,
    }
    text = json.dumps(body, ensure_ascii=False)
    return HttpResponse(text, status=status, content_type=CONTENT_TYPE)


def unknown_word(name: str, found: str, known: Iterable[str], listed: str = "") -> Refusal:
    """A value that does not exist, with what was expected and the near miss.

    `listed` is the address that lists the known values, for when they are many.
    """
    words = list(known)
    hint = expected(found, words, listed)
    return Refusal(422, f"{name} heeft geen waarde {found[:60]!r}.{hint}")


def expected(found: str, known: Sequence[str], listed: str = "") -> str:
    """The near miss, and what may stand there: all of it when it is little."""
    near = near_miss(found, known)
    hint = f" Bedoelt u {near}?" if near else ""
    if len(known) <= MOST_NAMED:
        return f"{hint} Verwacht: {', '.join(known)}."
    return f"{hint} Verwacht: een van de {len(known)} in {listed}." if listed else hint


def handle_errors(api: NinjaAPI) -> None:
    """Answer every error of the API with a problem."""
    api.add_exception_handler(Refusal, _refusal)
    api.add_exception_handler(ValidationError, _wrong_value)
    api.add_exception_handler(Http404, _not_found)
    api.add_exception_handler(PermissionDenied, lambda request, _: problem(request, 403))
    api.add_exception_handler(HttpError, _http_error)
    api.add_exception_handler(WendbaarError, _our_error)
    api.add_exception_handler(Exception, _our_error)


def _refusal(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(request, error.status, error.detail)


def _wrong_value(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(request, 422, " ".join(_sentence(each) for each in error.errors))


def _sentence(error: dict[str, Any]) -> str:
    rule = _RULES.get(error["type"], "klopt niet")
    return f"{error['loc'][-1]} {rule.format(**error.get('ctx', {}))}."


def _not_found(request: HttpRequest, error: Any) -> HttpResponse:
    detail = error.args[0] if error.args and isinstance(error.args[0], str) else ""
    return problem(request, 404, detail)


def _http_error(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(request, error.status_code, "")


def _our_error(request: HttpRequest, error: Any) -> HttpResponse:
    logger.error("%s on %s", type(error).__name__, request.path, exc_info=error)
    return problem(request, 500)
