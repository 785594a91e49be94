"""The reference page of the indicators, made from their definitions."""

from collections.abc import Iterable

from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.library import THEMES, library

_OPENING = """<!-- Made from the source by `wendbaar indicators reference > docs/reference/indicators.md`. -->

# Indicators

Every indicator of the library (`src/wendbaar/core/indicators/library/`), theme by theme. A value is
`factor x numerator / denominator`, always from parts, never from an average of ratios. *Totals* say
what may be done along time, place and group: `sum`, `ratio` (from summed parts), `average`, `last`,
or `not_allowed` (the total is computed from the rows, or does not exist). Where two sources give an
indicator there are two definitions, and their notes say how they differ."""


def reference_page() -> str:
    """The page `indicators.md`."""
    parts = [_OPENING, _overview(library().values())]
    for theme, name in THEMES.items():
        parts.append(f"## {name.en} (*{name.nl}*)")
        parts += [_entry(each) for each in library().values() if each.theme == theme]
    return "\n\n".join(parts) + "\n"


def _overview(indicators: Iterable[Indicator]) -> str:
    rows = ["| counted from | indicators | without source yet |", "|---|---|---|"]
    every = list(indicators)
    for table in dict.fromkeys(each.table.name for each in every):
        mine = [each for each in every if each.table.name == table]
        absent = sum(each.missing_source is not None for each in mine)
        rows.append(f"| `{table}` | {len(mine)} | {absent} |")
    return "\n".join(rows)


def _entry(indicator: Indicator) -> str:
    told = indicator.as_dict()
    totals = ", ".join(f"{axis} {rule}" for axis, rule in told["additivity"].items())
    lines = [
        f"### {indicator.key}",
        f"{indicator.label.en} (*{indicator.label.nl}*). {indicator.definition.en}",
        f"- *{indicator.question.nl}* {indicator.definition.nl}",
        f"- Numerator: {told['numerator']['en']}",
        f"- Denominator: {told['denominator']['en']}" if told["denominator"] else "",
        f"- Unit: {indicator.unit.en}; factor {indicator.factor:g}; better: {indicator.direction}",
        f"- Level: {indicator.level.key}; target group: {indicator.target_group.key}",
        f"- Split by: {', '.join(indicator.breakdowns) or 'nothing'}. Totals: {totals}",
        f"- Every {indicator.frequency}, from {indicator.valid_from}, table `{indicator.table.name}`",
        f"- Source: {indicator.source.name}. {indicator.source.note.en}",
        f"- **No source yet**: {indicator.missing_source.en}" if indicator.missing_source else "",
        f"- Version {indicator.definition_version}, meaning `{indicator.hash}`",
    ]
    head, sentence, *rest = lines
    return "\n\n".join([head, sentence, "\n".join(line for line in rest if line)])
