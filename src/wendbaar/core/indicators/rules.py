"""Rules a definition must keep: each broken rule is one problem, said so that it can be mended."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wendbaar.core.indicators.conditions import (
    Atom,
    Between,
    Condition,
    Count,
    CountDistinct,
    Flag,
    In,
    Known,
    Measure,
    MoreThan,
    NumeratorOf,
    Reported,
    Sum,
    atoms,
    columns_of,
)
from wendbaar.core.indicators.declaration import Declaration
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.dimensions import DIMENSIONS
from wendbaar.core.vocabulary.measures import Rule, Unit
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.text import Text
from wendbaar.errors import DefinitionError, did_you_mean

_LONGEST_SENTENCE = 35  # words; longer sentences are not B1
_NUMBERS = {"int8", "int16", "int32", "int64", "double"}


@dataclass(frozen=True)
class Problem:
    """What is wrong and what to do about it."""

    text: str
    hint: str | None = None

    def __str__(self) -> str:
        return self.text


def problems_of(indicator: Declaration) -> list[Problem]:
    """Everything that is wrong with a definition; an empty list when it may be used."""
    found = [*_key(indicator), *_texts(indicator), *_source(indicator), *_columns(indicator)]
    return found or [*_breakdowns(indicator), *_ratio(indicator), *_additivity(indicator)]


def _key(indicator: Declaration) -> Iterator[Problem]:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", indicator.key):
        yield Problem("a key has small letters, digits and _ only.", "Write net_participation.")
    if not re.fullmatch(r"[1-9]\d*(\.\d+)*", indicator.definition_version):
        yield Problem(f"definition_version {indicator.definition_version!r} is no version.")
    try:
        Period.parse(indicator.valid_from)
    except DefinitionError as error:
        yield Problem(f"valid_from: {error.message}", error.hint)


def _texts(indicator: Declaration) -> Iterator[Problem]:
    texts: dict[str, Text | None] = {
        "label": indicator.label,
        "question": indicator.question,
        "definition": indicator.definition,
        "note of the source": indicator.source.note,
        "missing_source": indicator.missing_source,
    }
    for name, text in texts.items():
        for language in ("nl", "en") if text else ():
            if not getattr(text, language).strip():
                yield Problem(f"the {name} has no text in {language!r}.", "Write it.")
    for language in ("nl", "en"):
        yield from _readable(getattr(indicator.definition, language), language)
        if not getattr(indicator.question, language).endswith("?"):
            yield Problem(f"the question in {language!r} does not end with a question mark.")


def _readable(text: str, language: str) -> Iterator[Problem]:
    longest = max((len(part.split()) for part in re.split(r"[.:;?]\s", text)), default=0)
    if longest > _LONGEST_SENTENCE:
        yield Problem(
            f"the definition in {language!r} has a sentence of {longest} words.",
            f"Split it: at most {_LONGEST_SENTENCE} words.",
        )


def _source(indicator: Declaration) -> Iterator[Problem]:
    if not indicator.source.name.strip():
        yield Problem("has no source.", "Name the register, survey or statistic.")
    if indicator.source.url and not indicator.source.url.startswith("https://"):
        yield Problem("the address of the source does not start with https://.")
    if not indicator.theme.strip():
        yield Problem("has no theme.")


def _measures(indicator: Declaration) -> Iterator[Measure]:
    yield indicator.numerator
    if indicator.denominator is not None:
        yield indicator.denominator


def _conditions(indicator: Declaration) -> Iterator[Condition]:
    yield indicator.population
    for measure in _measures(indicator):
        if isinstance(measure, Count | CountDistinct | Sum):
            yield measure.where


def _columns(indicator: Declaration) -> Iterator[Problem]:
    names = [column.name for column in indicator.table.columns]
    nodes = [*_conditions(indicator), *_measures(indicator)]
    unknown = set().union(*(columns_of(node) for node in nodes)) - set(names)
    for name in sorted(unknown):
        hint = did_you_mean(name, names) or f"It has {', '.join(names)}."
        yield Problem(f"table {indicator.table.name} has no column {name!r}.", hint)
    if unknown:
        return
    for condition in _conditions(indicator):
        for atom in atoms(condition):
            yield from _atom(atom, indicator.table)
    for measure in _measures(indicator):
        if isinstance(measure, Sum) and indicator.table.column(measure.column).kind not in _NUMBERS:
            yield Problem(f"column {measure.column!r} has no numbers to sum.")


def _atom(atom: Atom, table: Table) -> Iterator[Problem]:
    column = table.column(atom.column)
    if isinstance(atom, Flag) and column.kind != "bool":
        yield Problem(f"column {column.name!r} is not a yes/no column.", "Use equals or one_of.")
    if isinstance(atom, In):
        yield from _codes(atom, column.codes)
    if isinstance(atom, Between) and atom.low is None and atom.high is None:
        yield Problem(f"between on {column.name!r} has neither a low nor a high limit.")
    if isinstance(atom, Between | MoreThan) and column.kind not in _NUMBERS:
        yield Problem(f"column {column.name!r} has no numbers to compare.")
    if isinstance(atom, Known) and column.required:
        yield Problem(f"column {column.name!r} is always known.", "Leave the condition out.")


def _codes(atom: In, codes: type[CodeList] | None) -> Iterator[Problem]:
    if not atom.codes:
        yield Problem(f"one_of on {atom.column!r} names no code.")
    for code in atom.codes:
        if codes and not isinstance(code, codes):
            yield Problem(
                f"column {atom.column!r} has codes of {codes.__name__}, found {code!r}.",
                f"Write {codes.__name__}.{next(iter(codes)).name} and the like.",
            )


def _breakdowns(indicator: Declaration) -> Iterator[Problem]:
    columns = {column.name for column in indicator.table.columns}
    published = isinstance(indicator.numerator, Reported)
    for key in {*indicator.breakdowns, *(key for cross in indicator.crossings for key in cross)}:
        if key not in DIMENSIONS:
            yield Problem(f"there is no breakdown {key!r}.", did_you_mean(key, DIMENSIONS) or None)
        elif not published and key not in columns:
            yield Problem(
                f"breakdown {key!r} is not a column of table {indicator.table.name}.",
                f"Columns: {', '.join(sorted(columns))}.",
            )


def _ratio(indicator: Declaration) -> Iterator[Problem]:
    if indicator.factor <= 0:
        yield Problem(f"the factor must be above 0, found {indicator.factor}.")
    if indicator.denominator is None and indicator.unit is Unit.PERCENT:
        yield Problem("a percentage has a denominator.", "Say of whom it is a part.")
    if indicator.unit is Unit.PERCENT and indicator.factor != 100:
        yield Problem(f"a percentage has factor 100, found {indicator.factor:g}.")
    if indicator.denominator is not None and _kind(indicator.numerator) != _kind(
        indicator.denominator
    ):
        yield Problem("numerator and denominator must both be counted or both be published.")
    if isinstance(indicator.numerator, Reported) and indicator.table.name != "external_figure":
        yield Problem("a published number stands in table external_figure.")


def _kind(measure: Measure) -> type[object]:
    return type(measure) if isinstance(measure, Reported | NumeratorOf) else object


def _additivity(indicator: Declaration) -> Iterator[Problem]:
    place, group, time = (
        indicator.additivity.place,
        indicator.additivity.group,
        indicator.additivity.time,
    )
    rules = {"place": place, "group": group, "time": time}
    for axis, rule in rules.items():
        if indicator.is_ratio and rule is Rule.SUM:
            yield Problem(f"a ratio cannot be summed along {axis}.", "Use Rule.RATIO.")
        if not indicator.is_ratio and rule is Rule.RATIO:
            yield Problem(f"Rule.RATIO along {axis} needs a denominator.")
        if axis != "time" and rule in {Rule.LAST, Rule.AVERAGE}:
            yield Problem(f"{rule} has no meaning along {axis}.", "It is a rule for time.")
        distinct = any(isinstance(each, CountDistinct) for each in _measures(indicator))
        if distinct and rule not in {Rule.NOT_ALLOWED}:
            yield Problem(
                f"people counted once cannot be added along {axis}: the same person may be in two parts.",
                "Use Rule.NOT_ALLOWED; the total is computed, not summed.",
            )
