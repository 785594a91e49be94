"""Partners: who is responsible for what, who takes part, and who decides."""

from collections.abc import Iterator
from itertools import groupby

from wendbaar.core.programme.codes import PartnerKind
from wendbaar.core.programme.parties import Partner
from wendbaar.core.programme.where_used import PartnerWork, work_of_partner
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Facts, Heading, Paragraph, Table


def partners(basis: Basis) -> Iterator[Block]:
    """The chapter on organisations; there are no people in it."""
    programme = basis.programme
    yield Heading(1, basis.pick("Partners en bestuur", "Partners and governance"))
    if programme.partners:
        yield Heading(2, basis.pick("Partners", "Partners"))
        yield from _partners(basis)
    if programme.bodies:
        yield Heading(2, basis.pick("Wie beslist", "Who decides"))
        yield _bodies(basis)


def _partners(basis: Basis) -> Iterator[Block]:
    ordered = sorted(basis.programme.partners, key=lambda each: (each.kind, basis.name(each)))
    works = {each.key: work_of_partner(basis.programme, each.key) for each in ordered}
    busy = [each for each in ordered if works[each.key].responsible or works[each.key].takes_part]
    header = (
        basis.pick("Partner", "Partner"),
        basis.pick("Verantwoordelijk voor", "Responsible for"),
        basis.pick("Doet mee in", "Takes part in"),
    )
    rows = tuple(_partner(basis, each, works[each.key]) for each in busy)
    caption = basis.pick("Partners en hun acties", "Partners and their actions")
    if rows:
        yield Table(caption, header, rows)
    others = [each for each in ordered if each not in busy]
    if others:
        yield Paragraph(basis.pick("Zonder genoemde actie:", "Without an action named:"))
        kinds = groupby(others, key=lambda each: each.kind)
        yield Facts(tuple(_names(basis, kind, tuple(found)) for kind, found in kinds))


def _partner(basis: Basis, partner: Partner, work: PartnerWork) -> tuple[str, ...]:
    kind = basis.pick(partner.kind.nl, partner.kind.en)
    return (
        f"{basis.name(partner)}\n{kind}",
        "\n".join(basis.name(each) for each in work.responsible),
        "\n".join(basis.name(action) for action, _ in work.takes_part),
    )


def _names(basis: Basis, kind: PartnerKind, found: tuple[Partner, ...]) -> tuple[str, str]:
    names = ", ".join(basis.name(each) for each in found)
    words = basis.pick(kind.nl, kind.en)
    return saying.capital(words), names


def _bodies(basis: Basis) -> Table:
    header = (
        basis.pick("Overleg", "Body"),
        basis.pick("Niveau", "Level"),
        basis.pick("Beslist over", "Decides on"),
        basis.pick("Legt voor aan", "Reports to"),
    )
    rows = tuple(
        (
            basis.name(each),
            basis.pick(each.level.nl, each.level.en),
            basis.say(each.decides),
            "\n".join(basis.label(key, "bodies") for key in each.reports_to),
        )
        for each in sorted(basis.programme.bodies, key=lambda each: each.level)
    )
    caption = basis.pick("Bestuur en overleg", "Governance")
    return Table(caption, header, rows, shares=(2.5, 1.5, 4, 2.5))
