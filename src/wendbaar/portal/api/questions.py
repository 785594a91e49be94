"""What one may ask of the figures, checked against the release before it is looked up."""

from typing import Any

from django.http import HttpRequest
from ninja import Field, Schema

from wendbaar.portal.api.paging import MOST_ON_A_PAGE, USUAL, Page
from wendbaar.portal.api.problems import Refusal
from wendbaar.portal.api.sources import Source, check_names, check_period, check_word

TOTAL = "totaal"


class Vraag(Schema):
    """Filters op cijfers."""

    indicator: str | None = Field(
        None, max_length=100, description="Sleutel van een indicator, zoals net_participation."
    )
    gebied: str | None = Field(
        None, max_length=6, description="Code van een gebied, zoals GM0014 of AM01."
    )
    periode: str | None = Field(
        None, max_length=8, description="Code van een periode, zoals 2024KW01 of 2024JJ00."
    )
    uitsplitsing: str | None = Field(
        None,
        max_length=100,
        description="totaal, een kenmerk zoals sex, of een groep zoals sex=women. "
        "Zonder deze filter: alles.",
    )
    publicatie: str | None = Field(
        None, max_length=100, description="Naam van een publicatie. Zonder deze: de nieuwste."
    )
    pagina: int = Field(1, ge=1, description="Nummer van de pagina, vanaf 1.")
    pagina_grootte: int = Field(
        USUAL,
        ge=1,
        le=MOST_ON_A_PAGE,
        alias="paginaGrootte",
        description="Hoeveel cijfers op een pagina staan.",
    )

    @property
    def page(self) -> Page:
        """The page that is asked."""
        return Page(self.pagina, self.pagina_grootte)


def filters_of(request: HttpRequest, asked: Vraag, source: Source) -> dict[str, Any]:
    """The filters as the bundle takes them; refuses names and values that are not there."""
    names = [each.alias or name for name, each in Vraag.model_fields.items()]
    check_names(request, names)
    manifest = source.bundle.manifest
    keys = [each["key"] for each in manifest["indicators"]]
    check_word("indicator", asked.indicator, keys, "/v1/indicatoren")
    codes = [each["code"] for each in manifest["areas"]]
    check_word("gebied", asked.gebied, codes, "/v1/gebieden")
    check_period(asked.periode)
    return {
        "indicator": asked.indicator,
        "area": asked.gebied,
        "period": asked.periode,
        "group": _group(asked.uitsplitsing, source),
    }


def _group(text: str | None, source: Source) -> str | None:
    if text is None:
        return None
    if text in {"", TOTAL}:
        return ""
    parts = sorted(text.split(","))
    dimensions = source.bundle.manifest["dimensions"]
    for part in parts:
        name, is_group, code = part.partition("=")
        check_word("uitsplitsing", name, [TOTAL, *dimensions])
        codes = [each["code"] for each in dimensions[name]["codes"]]
        check_word(f"uitsplitsing {name}", code, codes)
        if bool(is_group) != ("=" in parts[0]):
            raise Refusal(422, "uitsplitsing noemt kenmerken of groepen, niet beide.")
    return ",".join(parts)
