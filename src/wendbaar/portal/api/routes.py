"""The addresses of the read API under /v1. Nouns, plural, Dutch; reading only."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Query

from wendbaar.errors import ReleaseError
from wendbaar.portal.api import answers, schemas
from wendbaar.portal.api.caching import keep
from wendbaar.portal.api.paging import page_links
from wendbaar.portal.api.problems import handle_errors
from wendbaar.portal.api.questions import Vraag, filters_of
from wendbaar.portal.api.rules import API_VERSION
from wendbaar.portal.api.sources import Source, check_names, check_word, source_of, visible_release
from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.shelf import bundle_of
from wendbaar.publish.formats.facts import LICENCE

KINDS = ("country", "province", "region", "municipality")

api = NinjaAPI(
    title="Cijfers van Wendbaar",
    version=API_VERSION,
    description="Cijfers over leren en werken in de arbeidsmarktregio's, met hun bron. "
    "Alleen goedgekeurde publicaties. Een cijfer dat niet getoond wordt is leeg, nooit 0.",
    openapi_url=None,
    docs_url=None,
    urls_namespace="api",
)
handle_errors(api)
_ERRORS: dict[Any, Any] = dict.fromkeys((404, 422, 500), schemas.Probleem)
Answer = dict[str, Any] | HttpResponse


@api.get(
    "/cijfers",
    response={200: schemas.CijferLijst, **_ERRORS},
    by_alias=True,
    summary="Zoek cijfers",
    operation_id="zoekCijfers",
    tags=["cijfers"],
)
def figures(request: HttpRequest, response: HttpResponse, vraag: Query[Vraag]) -> Answer:
    """De cijfers die aan alle filters voldoen, per pagina."""
    source = source_of(request, vraag.publicatie or "", vraag.gebied or "")
    filters = filters_of(request, vraag, source)
    if fresh := keep(request, response, source):
        return fresh
    count, found = source.bundle.page(**filters, rows=vraag.page.rows)
    return {
        "publicatie": source.release.release_id,
        "synthetisch": source.release.synthetic,
        "licentie": LICENCE,
        "aantal": count,
        "pagina": vraag.pagina,
        "paginaGrootte": vraag.pagina_grootte,
        "verwijzingen": page_links(request, vraag.page, count),
        "resultaten": answers.figures_answer(request, source, found),
    }


@api.get(
    "/cijfers/{indicator}/{gebied}/{periode}",
    response={200: schemas.Cijfer, **_ERRORS},
    by_alias=True,
    summary="Lees het cijfer van een heel gebied",
    operation_id="leesCijfer",
    tags=["cijfers"],
)
def total(
    request: HttpRequest,
    response: HttpResponse,
    indicator: str,
    gebied: str,
    periode: str,
    publicatie: str = "",
) -> Answer:
    """Het vaste adres van een cijfer over iedereen in een gebied."""
    return _one(request, response, [indicator, gebied, periode], publicatie)


@api.get(
    "/cijfers/{indicator}/{gebied}/{periode}/{groep}",
    response={200: schemas.Cijfer, **_ERRORS},
    by_alias=True,
    summary="Lees het cijfer van een groep",
    operation_id="leesCijferVanGroep",
    tags=["cijfers"],
)
def of_group(
    request: HttpRequest,
    response: HttpResponse,
    indicator: str,
    gebied: str,
    periode: str,
    groep: str,
    publicatie: str = "",
) -> Answer:
    """Het vaste adres van een cijfer over een groep, zoals sex=women."""
    return _one(request, response, [indicator, gebied, periode, groep], publicatie)


def _one(request: HttpRequest, response: HttpResponse, parts: list[str], publicatie: str) -> Answer:
    check_names(request, ["publicatie"])
    indicator, area, period, *group = parts
    source = source_of(request, publicatie, area)
    if fresh := keep(request, response, source):
        return fresh
    _, found = source.bundle.page(
        indicator, area=area, period=period, group=group[0] if group else "", rows=slice(0, 2)
    )
    if len(found) != 1:
        raise Http404("Er is geen cijfer met deze indicator, dit gebied, deze periode en groep.")
    return answers.figures_answer(request, source, found)[0]


@api.get(
    "/indicatoren",
    response={200: schemas.IndicatorLijst, **_ERRORS},
    by_alias=True,
    summary="Lees alle indicatoren",
    operation_id="leesIndicatoren",
    tags=["indicatoren"],
)
def indicators(request: HttpRequest, response: HttpResponse, publicatie: str = "") -> Answer:
    """Wat wij meten, ook als er nog geen bron voor is."""
    check_names(request, ["publicatie"])
    source = source_of(request, publicatie)
    if fresh := keep(request, response, source):
        return fresh
    found = source.bundle.manifest["indicators"]
    return {
        "publicatie": source.release.release_id,
        "resultaten": [answers.indicator_answer(request, source, each) for each in found],
    }


@api.get(
    "/indicatoren/{sleutel}",
    response={200: schemas.Indicator, **_ERRORS},
    by_alias=True,
    summary="Lees een indicator",
    operation_id="leesIndicator",
    tags=["indicatoren"],
)
def indicator(
    request: HttpRequest, response: HttpResponse, sleutel: str, publicatie: str = ""
) -> Answer:
    """De definitie van een indicator."""
    check_names(request, ["publicatie"])
    source = source_of(request, publicatie)
    if fresh := keep(request, response, source):
        return fresh
    try:
        definition = source.bundle.indicator(sleutel)
    except ReleaseError:
        raise Http404(f"Er is geen indicator {sleutel[:60]!r}. Zie /v1/indicatoren.") from None
    return answers.indicator_answer(request, source, definition)


@api.get(
    "/gebieden",
    response={200: schemas.GebiedLijst, **_ERRORS},
    by_alias=True,
    summary="Lees alle gebieden",
    operation_id="leesGebieden",
    tags=["gebieden"],
)
def areas(
    request: HttpRequest, response: HttpResponse, soort: str = "", publicatie: str = ""
) -> Answer:
    """De gebieden van een publicatie; met soort alleen die soort."""
    check_names(request, ["soort", "publicatie"])
    check_word("soort", soort, KINDS)
    source = source_of(request, publicatie)
    if fresh := keep(request, response, source):
        return fresh
    found = [each for each in source.bundle.areas if soort in {"", each["kind"]}]
    return {
        "publicatie": source.release.release_id,
        "grenzenVan": source.bundle.manifest["vintage"],
        "resultaten": [answers.area_answer(request, each) for each in found],
    }


@api.get(
    "/gebieden/{code}",
    response={200: schemas.Gebied, **_ERRORS},
    by_alias=True,
    summary="Lees een gebied",
    operation_id="leesGebied",
    tags=["gebieden"],
)
def area(request: HttpRequest, response: HttpResponse, code: str, publicatie: str = "") -> Answer:
    """Een gebied met zijn regio en provincie."""
    check_names(request, ["publicatie"])
    source = source_of(request, publicatie, code)
    if fresh := keep(request, response, source):
        return fresh
    for each in source.bundle.areas:
        if each["code"] == code:
            return answers.area_answer(request, each)
    raise Http404(f"Er is geen gebied {code[:20]!r}. Zie /v1/gebieden.")


@api.get(
    "/publicaties",
    response={200: schemas.PublicatieLijst, 500: schemas.Probleem},
    by_alias=True,
    summary="Lees alle publicaties",
    operation_id="leesPublicaties",
    tags=["publicaties"],
)
def releases(request: HttpRequest) -> Answer:
    """De publicaties, de nieuwste eerst; ook die ingetrokken zijn."""
    check_names(request, [])
    found = (Source(each, bundle_of(each)) for each in Release.objects.public())
    return {"resultaten": [answers.release_answer(request, each) for each in found]}


@api.get(
    "/publicaties/{id}",
    response={200: schemas.PublicatieDetail, **_ERRORS},
    by_alias=True,
    summary="Lees een publicatie",
    operation_id="leesPublicatie",
    tags=["publicaties"],
)
def release(request: HttpRequest, response: HttpResponse, id: str) -> Answer:
    """Een publicatie met haar bronnen en bestanden."""
    check_names(request, [])
    found = visible_release(request, id)
    source = Source(found, bundle_of(found))
    if fresh := keep(request, response, source):
        return fresh
    return answers.release_detail(request, source)
