"""Board memo: on at most two pages whether it is on course, what to decide, and what is not known."""

from collections.abc import Iterator

from wendbaar.core.programme.decisions import Decision
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Bullets, Facts, Heading, Paragraph, Report
from wendbaar.publish.report.chapters import decisions
from wendbaar.publish.report.chapters.figures import hidden_in_all
from wendbaar.publish.report.chapters.missing import counts
from wendbaar.publish.report.chapters.summary import courses, highlights, money_line
from wendbaar.publish.report.cover import report_of
from wendbaar.publish.report.highlights import answer, not_known

PAGES = 2
MOST = 3  # decisions; a board that must read more reads the yearly report


def board_memo(basis: Basis, most: int = MOST) -> Report:
    """The memo with at most so many decisions."""
    title = basis.pick("Bestuursnotitie", "Board memo")
    return report_of(basis, title, tuple(_blocks(basis, most)))


def _blocks(basis: Basis, most: int) -> Iterator[Block]:
    yield from _marks(basis)
    yield Heading(1, basis.pick("Is het programma op koers?", "Is the programme on course?"))
    yield Paragraph(answer(basis))
    yield courses(basis)
    yield from highlights(basis, 1)
    yield Heading(1, basis.pick("Te nemen besluiten", "Decisions to take"))
    yield from _decisions(basis, most)
    yield Heading(1, basis.pick("Geld", "Money"))
    yield Paragraph(money_line(basis))
    yield Heading(1, basis.pick("Wat we niet weten", "What we do not know"))
    yield Bullets(_unknown(basis))


def _marks(basis: Basis) -> Iterator[Block]:
    words = []
    if basis.is_synthetic:
        words.append(
            basis.pick(
                "De publicatie bevat synthetische cijfers: zij gaan niet over echte mensen.",
                "The release holds synthetic figures: they are not about real people.",
            )
        )
    if basis.has_examples:
        words.append(
            basis.pick(
                "Streefwaarden, bedragen of besluiten met het woord voorbeeld zijn bedacht.",
                "Targets, amounts or decisions with the word example were made up.",
            )
        )
    if words:
        yield Paragraph(" ".join(words), is_small=True)


def _decisions(basis: Basis, most: int) -> Iterator[Block]:
    found = decisions.due(basis)
    if not found:
        yield Paragraph(basis.pick("Er staat geen besluit open.", "No decision is open."))
    for each in found[:most]:
        yield Heading(2, basis.name(each))
        yield _facts(basis, each)
    left = len(found) - most
    if left > 0:
        yield Paragraph(
            basis.pick(
                f"Nog {left} in het jaarrapport, met een latere datum.",
                f"{left} more in the yearly report, with a later date.",
            )
        )


def _facts(basis: Basis, decision: Decision) -> Facts:
    no_rule = basis.pick("niet afgesproken", "not agreed on")
    pairs = (
        (basis.pick("Vraag", "Question"), basis.say(decision.question)),
        (basis.pick("Wanneer", "When"), decisions.when(basis, decision)),
        (basis.pick("Keuzes", "Options"), decisions.options(basis, decision)),
        (basis.pick("Wat bekend is", "What is known"), decisions.step(basis, decision)),
        (basis.pick("Kosten", "Cost"), decisions.cost(basis, decision)),
        (basis.pick("Advies", "Advice"), basis.say(decision.advice)),
        (basis.pick("Stopregel", "Stop rule"), basis.say(decision.stop_rule) or no_rule),
    )
    return Facts(tuple(pair for pair in pairs if pair[1]))


def _unknown(basis: Basis) -> tuple[str, ...]:
    gaps = ", ".join(f"{words.lower()} ({number})" for words, number in counts(basis))
    said = [*not_known(basis), saying.hidden(basis, hidden_in_all(basis))]
    if gaps:
        said.append(f"{basis.pick('In het programma ontbreekt nog', 'Still missing')}: {gaps}.")
    return tuple(said)
