"""Sources: where every figure comes from, how it was protected, and how to check it."""

from collections.abc import Iterator
from datetime import date

from wendbaar.core.programme.programme import Document
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Bullets, Heading, Paragraph, Table
from wendbaar.publish.words import format_number


def sources(basis: Basis) -> Iterator[Block]:
    """The chapter for who wants to check."""
    yield Heading(1, basis.pick("Bronnen en controle", "Sources and checks"))
    yield Heading(2, basis.pick("Zo controleert u dit rapport", "How to check this report"))
    yield Bullets(_how(basis))
    yield Heading(2, basis.pick("Bescherming van mensen", "Protection of people"))
    yield Paragraph(_protection(basis))
    if basis.programme.head.documents:
        yield Heading(2, basis.pick("Plannen", "Plans"))
        yield Bullets(tuple(_title(each) for each in basis.programme.head.documents))
    yield Heading(2, basis.pick("Bestanden", "Files"))
    yield _receipts(basis)
    yield Heading(2, basis.pick("Definities", "Definitions"))
    yield _definitions(basis)


def _how(basis: Basis) -> tuple[str, ...]:
    manifest = basis.bundle.manifest
    release, home = basis.bundle.release_id, str(manifest["publisher"]["home"]).rstrip("/")
    return (
        basis.pick(
            f"Elk cijfer staat in publicatie {release}. Het kenmerk onder een grafiek is het kenmerk op "
            f"de cijferpagina: {home}/cijfers/ gevolgd door het eerste deel van het kenmerk.",
            f"Every figure stands in release {release}. The figure id below a chart is the one on the "
            f"page of the figure: {home}/en/cijfers/ followed by the first part of the id.",
        ),
        basis.pick(
            f"Of de publicatie ongewijzigd is, zegt: wendbaar release verify {release}. "
            f"Haar hash is {manifest['digest']}.",
            f"Whether the release is unaltered is told by: wendbaar release verify {release}. "
            f"Its hash is {manifest['digest']}.",
        ),
        basis.pick(
            f"Met hetzelfde programma, dezelfde publicatie en de datum {basis.on.isoformat()} ontstaat "
            "hetzelfde rapport opnieuw, met: wendbaar report.",
            f"The same programme, the same release and the date {basis.on.isoformat()} give the same "
            "report again, with: wendbaar report.",
        ),
    )


def _protection(basis: Basis) -> str:
    policy = basis.bundle.manifest["policy"]
    hidden = basis.bundle.manifest["loss"]["by_area_kind"].get("region", {}).get("hidden", 0)
    number = format_number(hidden, 0, basis.language)
    least, base = policy["minimum_count"], policy["rounding_base"]
    return basis.pick(
        f"Regels: {policy['name']}. Cijfers over minder dan {least} mensen tonen we niet, en aantallen "
        f"zijn afgerond op {base}. In deze publicatie zijn {number} cijfers van regio's niet getoond, om "
        "mensen te beschermen. Een cijfer dat niet getoond is, is geen nul.",
        f"Rules: {policy['name']}. Figures about fewer than {least} people are not shown, and counts "
        f"are rounded to {base}. In this release {number} figures of regions are not shown, to protect "
        "people. A figure that is not shown is not zero.",
    )


def _title(document: Document) -> str:
    parts = (document.title, document.publisher, document.published)
    return ", ".join(part for part in parts if part)


def _receipts(basis: Basis) -> Table:
    header = (
        basis.pick("Bestand", "File"),
        basis.pick("Licentie", "Licence"),
        basis.pick("Opgehaald", "Retrieved"),
        basis.pick("Soort", "Kind"),
        basis.pick("Ontvangst", "Receipt"),
    )
    rows = tuple(
        (
            each["title"],
            each["licence"] or "",
            _day(basis, each["retrieved"]),
            basis.say(saying.SYNTHETIC) if each["kind"] == "synthetic" else "",
            each["id"],
        )
        for each in basis.bundle.manifest["receipts"]
    )
    caption = basis.pick("Bestanden waaruit is geteld", "Files that were counted from")
    return Table(caption, header, rows, shares=(4.5, 2, 2, 1.5, 2))


def _day(basis: Basis, moment: str) -> str:
    """The day of a moment; empty for what was made and not retrieved."""
    return saying.day(basis, date.fromisoformat(moment[:10])) if moment else ""


def _definitions(basis: Basis) -> Table:
    header = (
        basis.pick("Cijfer en kenmerk", "Figure and its id"),
        basis.pick("Definitie", "Definition"),
        basis.pick("Bron", "Source"),
        basis.pick("Versie", "Version"),
    )
    rows = tuple(_definition(basis, key) for key in basis.indicators if key in basis.trends)
    caption = basis.pick("Definities en versies", "Definitions and versions")
    return Table(caption, header, rows, shares=(4, 5, 3, 1))


def _definition(basis: Basis, key: str) -> tuple[str, ...]:
    found = basis.definitions[key]
    return (
        f"{saying.indicator(basis, key)}\n{basis.trends[key][-1].figure_id}",
        found["definition"][basis.language],
        found["source"]["name"],
        found["definition_version"],
    )
