"""Groups: how the rows of a table fall into the codes of a breakdown, and what a group is called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType
from typing import Any

from wendbaar.core.vocabulary.dimensions import Dimension
from wendbaar.core.vocabulary.people import YOUNGEST, AgeBand

Codes = tuple[Any, ...]


def code_of(dimension: Dimension, value: Any) -> Any:
    """The code a value of the column belongs to; for numbers, arrays and columns of Ibis.

    >>> from wendbaar.core.vocabulary.dimensions import dimension
    >>> code_of(dimension("age"), 24), code_of(dimension("sex"), 2)
    (1, 2)
    """
    return (value - (YOUNGEST - 10)) // 10 if dimension.codes is AgeBand else value


def lowest_of(dimension: Dimension, code: Any) -> Any:
    """The lowest value of the column that has this code.

    >>> from wendbaar.core.vocabulary.dimensions import dimension
    >>> lowest_of(dimension("age"), 2), lowest_of(dimension("sex"), 2)
    (25, 2)
    """
    return code * 10 + (YOUNGEST - 10) if dimension.codes is AgeBand else code


def key_of(dimension: Dimension, code: Any) -> str:
    """The key a figure carries for a code.

    >>> from wendbaar.core.vocabulary.dimensions import dimension
    >>> key_of(dimension("sex"), 2), key_of(dimension("action"), "durf_jij")
    ('women', 'durf_jij')
    """
    return next((each.key for each in dimension.codes or () if each == code), str(code))


def group_key(codes: Sequence[tuple[str, str]]) -> str:
    """The group column of a figure, dimensions in the order of the alphabet.

    >>> group_key([("sex", "women"), ("age", "15-24")])
    'age=15-24,sex=women'
    """
    return ",".join(f"{dimension}={code}" for dimension, code in sorted(codes))


@dataclass(frozen=True)
class Grouping:
    """The groups of some dimensions; without dimensions one group: everyone."""

    dimensions: tuple[Dimension, ...] = ()

    def codes(self, stored: Mapping[str, Sequence[str]] = MappingProxyType({})) -> list[Codes]:
        """The codes of each group, in order; `stored` gives those of columns that hold text."""
        lists: list[list[Any]] = [
            list(stored[each.key])
            if each.key in stored
            else [int(code) for code in each.codes or ()]
            for each in self.dimensions
        ]
        return list(product(*lists))

    def key(self, codes: Sequence[Any]) -> str:
        """The name of the group with these codes, as figures carry it."""
        pairs = zip(self.dimensions, codes, strict=True)
        return group_key([(each.key, key_of(each, code)) for each, code in pairs])
