"""Cells: people of one quarter reduced once, so that every indicator and total comes from counts.

A block holds measures that share facts. Its expression counts people per municipality x sex x
age band x education x facts; `cube` derives the measures from these cells. Several middling blocks
are faster than one fine cube, which has nearly as many cells as there are people, and than many
small ones, which each read the file again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import ibis

from wendbaar.core.indicators.conditions import Sum
from wendbaar.core.indicators.facts import Fact, Packing, facts_of, width_of
from wendbaar.core.indicators.groups import code_of
from wendbaar.core.indicators.measures import Counted
from wendbaar.core.vocabulary.dimensions import DIMENSIONS, Dimension
from wendbaar.core.vocabulary.tables import Table

CUBE = tuple(DIMENSIONS[key] for key in ("sex", "age", "education"))
BLOCK_SIZE = 1 << 18  # possible combinations of facts in one block; chosen by measuring


@dataclass(frozen=True)
class Ask:
    """One thing to count, and the dimensions outside the cube it is split by."""

    measure: Counted
    splits: tuple[Dimension, ...] = ()


@dataclass(frozen=True)
class Block:
    """Measures counted in one pass over the people."""

    packing: Packing
    asks: tuple[Ask, ...]

    @property
    def amounts(self) -> tuple[str, ...]:
        """Columns that are summed."""
        columns = {ask.measure.column: None for ask in self.asks if isinstance(ask.measure, Sum)}
        return tuple(columns)


def codes_of(dimension: Dimension) -> int:
    """Room for the codes of a dimension, 0 included."""
    assert dimension.codes is not None
    return int(max(dimension.codes)) + 1


def _facts(ask: Ask, table: Table) -> tuple[Fact, ...]:
    splits = tuple(
        Fact(each.key, width_of(table.column(each.key)) or codes_of(each)) for each in ask.splits
    )
    return tuple(dict.fromkeys((*facts_of([ask.measure.where], table), *splits)))


def plan(asks: Iterable[Ask], table: Table, block_size: int = BLOCK_SIZE) -> tuple[Block, ...]:
    """Divide what is asked over blocks: each goes where it adds the fewest combinations."""
    blocks: list[tuple[dict[Fact, None], list[Ask]]] = []
    for ask in sorted(asks, key=lambda each: -Packing(_facts(each, table)).size):
        facts = _facts(ask, table)
        growth = [Packing(tuple({**held, **dict.fromkeys(facts)})).size for held, _ in blocks]
        fits = [
            (size / Packing(tuple(blocks[at][0])).size, at)
            for at, size in enumerate(growth)
            if size <= block_size
        ]
        if fits:
            held, asked = blocks[min(fits)[1]]
            held.update(dict.fromkeys(facts))
            asked.append(ask)
        else:
            blocks.append((dict.fromkeys(facts), [ask]))
    return tuple(Block(Packing(tuple(facts)), tuple(asked)) for facts, asked in blocks)


def schema_of(table: Table) -> Any:
    """A table contract as a schema of Ibis."""
    names = {"double": "float64", "bool": "boolean", "date32": "date"}
    return ibis.schema({c.name: names.get(c.kind, c.kind) for c in table.columns})


def cell_expression(block: Block, table: Table) -> Any:
    """The cells of a block as a lazy expression: key, people, weight, one column per amount."""
    rows = ibis.table(schema_of(table), name=table.name)
    key = rows.municipality.cast("int64")
    for dimension in CUBE:
        code = code_of(dimension, rows[dimension.key].cast("int64"))
        key = key * codes_of(dimension) + code.cast("int64")
    sums = {name: (rows.weight * rows[name]).sum() for name in block.amounts}
    grouped = rows.group_by(block.packing.pack(key, rows).name("key"))
    return grouped.aggregate(people=rows.count(), weight=rows.weight.sum(), **sums)
