"""What the API answers: Dutch names, camelCase, plain JSON."""

from datetime import datetime

from ninja import Field, Schema


class Tekst(Schema):
    """Een tekst in twee talen."""

    nl: str
    en: str


class Gebied(Schema):
    """Een land, provincie, arbeidsmarktregio of gemeente."""

    code: str = Field(description="Code van het CBS, zoals AM01 of GM0014.")
    naam: str
    soort: str = Field(description="country, province, region of municipality.")
    regio: str = Field(description="Code van de arbeidsmarktregio; leeg als die er niet is.")
    provincie: str = Field(description="Code van de provincie; leeg als die er niet is.")
    zelf: str


class Periode(Schema):
    """Een jaar, schooljaar, kwartaal of maand."""

    code: str = Field(description="Code van het CBS, zoals 2024KW01.")
    naam: str


class Cijfer(Schema):
    """Een cijfer, of de reden waarom het er niet is."""

    id: str
    indicator: str
    gebied: str
    gebied_naam: str = Field(alias="gebiedNaam")
    periode: Periode
    uitsplitsing: dict[str, str] = Field(description="Kenmerk en groep; leeg is iedereen.")
    uitsplitsing_naam: str = Field(alias="uitsplitsingNaam")
    waarde: float | None = Field(description="Leeg als het cijfer niet getoond wordt; nooit 0.")
    eenheid: str
    status: str = Field(
        description="value, rounded, perturbed, suppressed_primary, suppressed_complementary, "
        "not_applicable, unknown, missing of unreliable."
    )
    status_uitleg: str = Field(alias="statusUitleg")
    reden: str = Field(description="Sleutel van de reden; leeg als er geen is.")
    ondergrens: float | None
    bovengrens: float | None
    bron_soort: str = Field(alias="bronSoort")
    synthetisch: bool = Field(description="Waar: synthetische gegevens, niet van echte mensen.")
    grenzen_van: int = Field(alias="grenzenVan", description="Jaar van de gemeentegrenzen.")
    versie_definitie: str = Field(alias="versieDefinitie")
    ontvangstbewijzen: list[str]
    publicatie: str
    zelf: str = Field(description="Het vaste adres van dit cijfer.")


class Verwijzingen(Schema):
    """Adressen van andere pagina's van dezelfde lijst."""

    eerste: str
    vorige: str | None
    volgende: str | None
    laatste: str


class CijferLijst(Schema):
    """Een pagina met cijfers."""

    publicatie: str
    synthetisch: bool = Field(description="Waar: de publicatie heeft synthetische cijfers.")
    licentie: str
    aantal: int = Field(description="Hoeveel cijfers er in totaal zijn.")
    pagina: int
    pagina_grootte: int = Field(alias="paginaGrootte")
    verwijzingen: Verwijzingen
    resultaten: list[Cijfer]


class Bron(Schema):
    """Waar de gegevens vandaan komen."""

    naam: str
    url: str
    toelichting: Tekst


class Indicator(Schema):
    """Wat wij meten, en hoe."""

    sleutel: str
    naam: Tekst
    definitie: Tekst
    teller: Tekst
    noemer: Tekst | None
    eenheid: Tekst
    niveau: str
    doelgroep: str
    thema: str
    richting: str = Field(description="up: hoger is beter; down: lager is beter; neutral.")
    frequentie: str
    uitsplitsingen: list[str]
    bron: Bron
    beschikbaar: bool = Field(description="Onwaar: er is nog geen bron.")
    ontbrekende_bron: Tekst | None = Field(alias="ontbrekendeBron")
    versie: str
    publicatie: str
    zelf: str


class IndicatorLijst(Schema):
    """Alle indicatoren van een publicatie."""

    publicatie: str
    resultaten: list[Indicator]


class GebiedLijst(Schema):
    """Alle gebieden van een publicatie."""

    publicatie: str
    grenzen_van: int = Field(alias="grenzenVan")
    resultaten: list[Gebied]


class Ontvangstbewijs(Schema):
    """Bewijs van een bronbestand."""

    id: str
    titel: str
    url: str
    opgehaald: str
    sha256: str
    licentie: str
    soort: str


class Bestand(Schema):
    """Een bestand van een publicatie."""

    naam: str
    sha256: str
    bytes: int
    url: str


class Perioden(Schema):
    """De eerste en de laatste periode."""

    eerste: str
    laatste: str


class Publicatie(Schema):
    """Een publicatie: een vaste set cijfers."""

    id: str
    titel: Tekst
    gebied: str = Field(description="Code van het gebied waar de publicatie over gaat.")
    status: str = Field(description="gepubliceerd, ingetrokken of wacht op goedkeuring.")
    reden_intrekking: str = Field(alias="redenIntrekking")
    gepubliceerd_op: datetime | None = Field(alias="gepubliceerdOp")
    synthetisch: bool
    grenzen_van: int = Field(alias="grenzenVan")
    perioden: Perioden
    aantal_cijfers: int = Field(alias="aantalCijfers")
    aantal_getoond: int = Field(alias="aantalGetoond")
    zelf: str


class PublicatieDetail(Publicatie):
    """Een publicatie met haar bronnen en bestanden."""

    licentie: str
    ontvangstbewijzen: list[Ontvangstbewijs]
    bestanden: list[Bestand]


class PublicatieLijst(Schema):
    """Alle publicaties, de nieuwste eerst."""

    resultaten: list[Publicatie]


class Probleem(Schema):
    """Een fout (RFC 9457)."""

    status: int
    title: str
    detail: str
    type: str
    instance: str
