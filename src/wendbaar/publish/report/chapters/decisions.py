"""Decisions: what was decided and whether it came true, and what is asked next."""

from collections.abc import Iterator

from wendbaar.core.disclosure.figure import Status
from wendbaar.core.programme.decisions import Decision, FrozenFigure, Option
from wendbaar.core.vocabulary.text import Text
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Facts, Heading, Paragraph
from wendbaar.publish.words import format_value, status_words


def decisions(basis: Basis) -> Iterator[Block]:
    """The chapter on decisions, taken and due."""
    yield Heading(1, basis.pick("Besluiten", "Decisions"))
    yield Heading(2, basis.pick("Genomen besluiten", "Decisions taken"))
    yield from _all(basis, taken(basis), basis.pick("Er is nog niets besloten.", "None yet."))
    yield Heading(2, basis.pick("Gevraagde besluiten", "Decisions asked for"))
    nothing = basis.pick("Er staat geen besluit open.", "No decision is open.")
    yield from _all(basis, due(basis), nothing)


def taken(basis: Basis) -> tuple[Decision, ...]:
    """What was decided until the day of the report, the newest first."""
    found = [
        each
        for each in basis.programme.decisions
        if not each.is_open and (each.decided_on or each.due) <= basis.on
    ]
    return tuple(sorted(found, key=lambda each: each.decided_on or each.due, reverse=True))


def due(basis: Basis) -> tuple[Decision, ...]:
    """What was not decided yet, the first to come first."""
    return tuple(sorted(_open(basis), key=lambda each: each.due))


def _open(basis: Basis) -> Iterator[Decision]:
    return (each for each in basis.programme.decisions if each.is_open)


def _all(basis: Basis, found: tuple[Decision, ...], nothing: str) -> Iterator[Block]:
    if not found:
        yield Paragraph(nothing)
    for each in found:
        yield Heading(3, basis.name(each))
        yield facts(basis, each)


def facts(basis: Basis, decision: Decision) -> Facts:
    """Everything that is known of a decision, in the order a board reads it."""
    pairs = (
        (basis.pick("Vraag", "Question"), basis.say(decision.question)),
        (basis.pick("Besluit", "Decision"), _verdict(basis, decision)),
        (basis.pick("Reden", "Reason"), basis.say(decision.reason)),
        (basis.pick("Te beslissen", "To be decided"), when(basis, decision)),
        (basis.pick("Keuzes", "Options"), options(basis, decision)),
        (basis.pick("Wat bekend is", "What is known"), step(basis, decision)),
        (basis.pick("Onzeker", "Uncertain"), basis.say(decision.uncertainty)),
        (basis.pick("Kosten", "Cost"), cost(basis, decision)),
        (basis.pick("Advies", "Advice"), basis.say(decision.advice)),
        (basis.pick("Ander standpunt", "Other view"), basis.say(decision.dissent)),
        (basis.pick("Stopregel", "Stop rule"), basis.say(decision.stop_rule)),
        (basis.pick("Verwachting", "Expectation"), basis.say(decision.expectation)),
        (basis.pick("Uitgekomen", "Came true"), _review(basis, decision)),
        (basis.pick("Cijfers toen", "Figures then"), _figures(basis, decision)),
    )
    return Facts(tuple(pair for pair in pairs if pair[1]))


def step(basis: Basis, decision: Decision) -> str:
    """The step of the ladder: what is known of what the action brings about."""
    found = decision.effect_step
    words = basis.pick(found.nl, found.en)
    return basis.pick(f"stap {int(found)} van 4: {words}", f"step {int(found)} of 4: {words}")


def when(basis: Basis, decision: Decision) -> str:
    """When an open decision is asked and of whom; it says when that day has passed."""
    if not decision.is_open:
        return ""
    said = saying.day(basis, decision.due)
    if decision.body:
        said += f", {basis.label(decision.body, 'bodies')}"
    if decision.due < basis.on:
        said += f" ({basis.pick('die dag is voorbij', 'that day has passed')})"
    return said


def options(basis: Basis, decision: Decision) -> str:
    """The options of an open decision with what follows from each."""
    if not decision.is_open:
        return ""
    return "\n".join(_option(basis, each) for each in decision.options)


def cost(basis: Basis, decision: Decision) -> str:
    """The cost in whole euros; empty when it was not stated."""
    return "" if decision.cost is None else saying.euro(basis, decision.cost)


def _option(basis: Basis, option: Option) -> str:
    label, follows = basis.say(option.label), basis.say(option.consequence)
    return f"{label}: {follows}" if follows else label


def _verdict(basis: Basis, decision: Decision) -> str:
    if decision.verdict is None:
        return ""
    words = basis.pick(decision.verdict.nl, decision.verdict.en)
    by = basis.label(decision.body, "bodies")
    parts = (words, saying.day(basis, decision.decided_on), by)
    return ", ".join(part for part in parts if part)


def _review(basis: Basis, decision: Decision) -> str:
    if decision.review is not None:
        review = decision.review
        met = basis.pick(review.met.nl, review.met.en)
        return f"{met} ({saying.day(basis, review.on)}). {basis.say(review.note)}"
    if decision.is_open or decision.review_on is None:
        return ""
    later = Text("nog niet bekeken; dat gebeurt op", "not looked at yet; planned for")
    return f"{basis.say(later)} {saying.day(basis, decision.review_on)}"


def _figures(basis: Basis, decision: Decision) -> str:
    return "\n".join(_frozen(basis, each) for each in decision.figures)


def _frozen(basis: Basis, found: FrozenFigure) -> str:
    name = saying.indicator(basis, found.figure_id.split("/")[0])
    if found.value is None:
        value = status_words(Status(found.status), basis.language)
    else:
        value = format_value(found.value, found.unit, basis.language)
    made = saying.mark(basis, found.source_kind == "synthetic")
    return f"{name}: {value}{made} ({found.figure_id})"
