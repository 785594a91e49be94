"""Missing: what is not there yet between goals, measures, actions, figures and groups."""

from collections.abc import Iterator

from wendbaar.core.vocabulary.text import Text
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Heading, Paragraph, Table

# Field of `Gaps` -> what is missing.
_WORDS: dict[str, Text] = {
    "goals_without_indicator": Text("Doelen zonder cijfer", "Goals without a figure"),
    "goals_without_line": Text("Doelen zonder lijn", "Goals without a line"),
    "measures_without_indicator": Text("Maatregelen zonder cijfer", "Measures without a figure"),
    "measures_without_action": Text("Maatregelen zonder actie", "Measures without an action"),
    "actions_without_contribution": Text(
        "Lopende acties die geen cijfer noemen", "Running actions that name no figure"
    ),
    "indicators_nobody_moves": Text(
        "Cijfers waaraan geen lopende actie bijdraagt",
        "Figures to which no running action contributes",
    ),
    "indicators_without_target": Text("Cijfers zonder streefwaarde", "Figures without a target"),
    "groups_nobody_reaches": Text(
        "Doelgroepen zonder lopende actie", "Groups without a running action"
    ),
    "target_groups_nobody_reaches": Text(
        "Doelgroepen van de keten zonder lopende actie",
        "Groups of the chain without a running action",
    ),
}


def missing(basis: Basis) -> Iterator[Block]:
    """The chapter on gaps."""
    yield Heading(1, basis.pick("Wat nog ontbreekt", "What is missing"))
    rows = [row for field in _WORDS if (row := _row(basis, field))]
    if not rows:
        yield Paragraph(basis.pick("Er ontbreekt niets.", "Nothing is missing."))
        return
    header = (
        basis.pick("Wat ontbreekt", "What is missing"),
        basis.pick("Aantal", "Number"),
        basis.pick("Welke", "Which"),
    )
    caption = basis.pick("Gaten in het programma", "Gaps in the programme")
    yield Table(caption, header, tuple(rows), shares=(3, 1, 7), numbers=(1,))


def counts(basis: Basis) -> tuple[tuple[str, int], ...]:
    """What is missing and how often, without the names."""
    found = ((basis.say(words), len(getattr(basis.gaps, field))) for field, words in _WORDS.items())
    return tuple(each for each in found if each[1])


def _row(basis: Basis, field: str) -> tuple[str, ...] | None:
    found = getattr(basis.gaps, field)
    if not found:
        return None
    names = "; ".join(_name(basis, each) for each in found)
    return (basis.say(_WORDS[field]), str(len(found)), names)


def _name(basis: Basis, found: object) -> str:
    if isinstance(found, str):
        return saying.indicator(basis, found)
    label = getattr(found, "label", None)
    if isinstance(label, Text):
        return basis.say(label)
    return str(getattr(found, basis.language))
