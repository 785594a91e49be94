"""Cells: people of one quarter reduced once, so that every indicator and total comes from counts.

A block holds measures that share facts. Its expression counts people per municipality x sex x
age band x education x facts; `cube` derives the measures from these cells. A few small blocks are
faster than one fine cube, which has nearly as many cells as there are people, and than a block for
each measure, which all read the file again.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

import ibis

from wendbaar.core.indicators.conditions import Between, Condition, Sum
from wendbaar.core.indicators.facts import Fact, Packing, code_fact, common_columns, facts_of
from wendbaar.core.indicators.groups import code_of, lowest_of
from wendbaar.core.indicators.measures import Counted
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.dimensions import DIMENSIONS, Dimension

CUBE = tuple(DIMENSIONS[key] for key in ("sex", "age", "education"))
_AGE = DIMENSIONS["age"]
_IN_KEY = {"sex", "education"}  # columns of the cube as they are: the key holds their codes
BLOCK_SIZE = 1 << 10  # possible combinations of facts in one block; chosen by measuring


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


def plan(asks: Iterable[Ask], table: Table, block_size: int = BLOCK_SIZE) -> tuple[Block, ...]:
    """Divide what is asked over blocks: each goes where it adds the fewest combinations."""
    asked = list(asks)
    common = common_columns((ask.measure.where for ask in asked), table)
    common |= {split.key for ask in asked for split in ask.splits} | _IN_KEY
    needs = [(_facts_of(ask, common, table), ask) for ask in asked]
    blocks: list[tuple[dict[Fact, None], list[Ask]]] = []
    for facts, ask in sorted(needs, key=lambda each: -Packing(each[0]).size):
        _place(facts, ask, blocks, block_size)
    return tuple(Block(Packing(tuple(facts)), tuple(members)) for facts, members in blocks)


def _facts_of(ask: Ask, common: Collection[str], table: Table) -> tuple[Fact, ...]:
    splits = (code_fact(each.key, table) for each in ask.splits)
    facts = dict.fromkeys((*facts_of(ask.measure.where, common, table), *splits))
    return tuple(fact for fact in facts if not _told_by_key(fact.asks))


def _told_by_key(asks: str | Condition) -> bool:
    """Whether the cube knows the answer: codes as they are, and ages from or up to a whole band."""
    if not isinstance(asks, Between) or asks.column != _AGE.key:
        return asks in _IN_KEY
    edges = [asks.low] if asks.low is not None else []
    edges += [asks.high + 1] if asks.high is not None else []
    return all(lowest_of(_AGE, code_of(_AGE, edge)) == edge for edge in edges)


def _place(
    facts: tuple[Fact, ...],
    ask: Ask,
    blocks: list[tuple[dict[Fact, None], list[Ask]]],
    block_size: int,
) -> None:
    best, cost = None, (block_size + 1.0, 0)
    for held, members in blocks:
        size = Packing(tuple({**held, **dict.fromkeys(facts)})).size
        growth = (size / Packing(tuple(held)).size, size)
        if size <= block_size and growth < cost:
            best, cost = (held, members), growth
    if best is None:
        best = ({}, [])
        blocks.append(best)
    best[0].update(dict.fromkeys(facts))
    best[1].append(ask)


def schema_of(table: Table) -> Any:
    """A table contract as a schema of Ibis."""
    names = {"double": "float64", "bool": "boolean", "date32": "date"}
    return ibis.schema({c.name: names.get(c.kind, c.kind) for c in table.columns})


def cell_expression(block: Block, table: Table, *, weighted: bool = True) -> Any:
    """The cells of a block as a lazy expression: key, people, weight, one column per amount.

    In a register every weight is 1: `weighted=False` then saves the sum of weights.
    """
    rows = ibis.table(schema_of(table), name=table.name)
    key = rows.municipality.cast("int64")
    for dimension in CUBE:
        code = code_of(dimension, rows[dimension.key].cast("int64"))
        key = key * codes_of(dimension) + code.cast("int64")
    sums = {
        name: (rows.weight * rows[name] if weighted else rows[name]).sum() for name in block.amounts
    }
    if weighted:
        sums["weight"] = rows.weight.sum()
    grouped = rows.group_by(block.packing.pack(key, rows).name("key"))
    return grouped.aggregate(people=rows.count(), **sums)


def weight_range(table: Table) -> Any:
    """The smallest and largest weight, as a lazy expression."""
    rows = ibis.table(schema_of(table), name=table.name)
    return rows.aggregate(low=rows.weight.min(), high=rows.weight.max())


def municipalities_present(table: Table) -> Any:
    """The municipalities of which there are people, as a lazy expression."""
    rows = ibis.table(schema_of(table), name=table.name)
    return rows.select("municipality").distinct()
