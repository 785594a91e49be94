"""Primary protection: hide what would say something about too few people.

Threshold on the count, on the complement and on the group. The complement counts as much as
the count: 88 of 90 tells as much about two people as 2 of 90 does (group disclosure; Hundepool
e.a. 2012, Statistical Disclosure Control).
"""

import numpy as np

from wendbaar.core.disclosure.draft import Definition, Draft, Flags
from wendbaar.core.disclosure.figure import Status
from wendbaar.core.disclosure.note import Note
from wendbaar.core.disclosure.policy import Policy
from wendbaar.core.indicators.conditions import (
    EVERYONE,
    Count,
    CountDistinct,
    Sum,
    both,
)
from wendbaar.core.vocabulary.contracts import Privacy
from wendbaar.core.vocabulary.measures import Unit

# Units that count who has a property; the others (euro, hours, marks) are amounts.
COUNTED = {
    Unit.PERSONS,
    Unit.JOBS,
    Unit.EMPLOYERS,
    Unit.PARTICIPATIONS,
    Unit.CONTACTS,
    Unit.PROGRAMMES,
}


def has_complement(definition: Definition) -> bool:
    """Whether it counts part of a group, so that a reader can derive the rest of the group.

    A count of the group itself has no rest; an amount says nothing about who is left out; an
    index sets one group beside another. Of a count without a denominator the population is as much
    a condition as any other: learners are part of all people, wherever the definition says so.
    """
    measure = definition.numerator
    if definition.unit is Unit.INDEX or not isinstance(measure, Count | CountDistinct):
        return False
    if definition.denominator is None:
        return both(definition.population, measure.where) != EVERYONE
    return measure.where != EVERYONE


def hide_small(draft: Draft, policy: Policy) -> None:
    """Hide figures with too few people behind them, in front of them or around them."""
    bound = bound_rows(draft, policy) & draft.shown & ~_inputs(draft)
    _refuse_without_people(draft, bound)
    hidden = bound & (
        _too_few(draft, policy) | _too_few_others(draft, policy) | _small_group(draft, policy)
    )
    draft.hide(hidden, Status.SUPPRESSED_PRIMARY, Note.TOO_FEW_PEOPLE)


def bound_rows(draft: Draft, policy: Policy) -> Flags:
    """Rows the policy is for: not what a supplier published."""
    kinds = draft.codes["source_kind"]
    found: Flags = kinds.each([kind in policy.binds for kind in kinds.words], bool)
    return found


def of_units(draft: Draft, units: set[Unit]) -> Flags:
    """Rows in one of these units."""
    found: Flags = draft.of_definition([each.unit in units for each in draft.definitions], bool)
    return found


def is_input(definition: Definition) -> bool:
    """Whether it adds up what a programme put in (budget, staff): nobody is in that table."""
    is_ours = isinstance(definition.numerator, Count | CountDistinct | Sum)
    return is_ours and all(each.privacy is Privacy.NONE for each in definition.table.columns)


def _inputs(draft: Draft) -> Flags:
    """Inputs on their own; inputs per participation do say something about people."""
    inputs = draft.of_definition([is_input(each) for each in draft.definitions], bool)
    return np.asarray(inputs & ~np.isfinite(draft.denominator))


def _limits(draft: Draft, policy: Policy, name: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    kinds = draft.codes["area_kind"]
    limits = [getattr(policy.thresholds_of(kind), name) for kind in kinds.words]
    return kinds.each(limits, np.int64)


def _too_few(draft: Draft, policy: Policy) -> Flags:
    limit = _limits(draft, policy, "minimum_count")
    few = draft.people < limit
    # Nor may a weighted count that is shown be smaller than the minimum.
    once = [isinstance(each.numerator, CountDistinct) for each in draft.definitions]
    counts = of_units(draft, COUNTED) & ~np.isfinite(draft.denominator)
    few |= (draft.of_definition(once, bool) | counts) & (draft.numerator < limit)
    if not policy.zero_is_safe:
        return np.asarray(few)
    # A share of 0 per cent speaks of everyone in the group; only a count of 0 speaks of nobody.
    nobody = (draft.people == 0) & (draft.numerator == 0) & ~np.isfinite(draft.denominator)
    return np.asarray(few & ~nobody)


def _too_few_others(draft: Draft, policy: Policy) -> Flags:
    others = draft.base - draft.people
    counted = draft.of_definition([has_complement(each) for each in draft.definitions], bool)
    few = (others >= 0) & (others < _limits(draft, policy, "minimum_complement"))
    return counted & few & (draft.base > 0)


def _small_group(draft: Draft, policy: Policy) -> Flags:
    return (draft.base > 0) & (draft.base < _limits(draft, policy, "minimum_group"))


def _refuse_without_people(draft: Draft, bound: Flags) -> None:
    draft.refuse(
        bound & ~np.isfinite(draft.people),
        "the number of people behind it is not known, so it cannot be protected.",
        "The engine must give `people` for everything it counts; what a supplier has published "
        "has the source kind `published`.",
    )
