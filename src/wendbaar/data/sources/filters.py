"""Filters as the two versions of OData write them, in requests short enough to be accepted."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from wendbaar.data.sources.descriptions import Code, Description, Dimension, Filter
from wendbaar.data.sources.paging import literal
from wendbaar.errors import SchemaDrift, SourceError, near_miss

LONGEST = 1200  # characters before quoting; servers commonly refuse a query of more than 2,048
Write = Callable[[Iterable[Filter], Description], str]


def write_v3(filters: Iterable[Filter], description: Description) -> str:
    """OData 3: equal on padded keys, substringof with the needle first."""
    return _write(filters, description, lambda code: code.padded, "substringof({text},{key})")


def write_v4(filters: Iterable[Filter], description: Description) -> str:
    """OData 4: keys are not padded, contains with the needle last."""
    return _write(filters, description, lambda code: code.key, "contains({key},{text})")


def short_enough(
    filters: tuple[Filter, ...], description: Description, write: Write, longest: int = LONGEST
) -> Iterator[tuple[Filter, ...]]:
    """The filters, or several that together keep the same rows once, each short enough to send."""
    widest = max(filters, key=lambda each: len(each.equal), default=None)
    if widest is None or len(widest.equal) < 2 or len(write(filters, description)) <= longest:
        yield filters
        return
    half = len(widest.equal) // 2
    first = replace(widest, equal=widest.equal[:half])
    rest = tuple(code for code in widest.equal[half:] if not first.keeps(code))
    for part in (first, Filter(widest.dimension, equal=rest)):
        if part.equal:
            others = tuple(part if each is widest else each for each in filters)
            yield from short_enough(others, description, write, longest)


def _write(
    filters: Iterable[Filter],
    description: Description,
    key_of: Callable[[Code], str],
    contains: str,
) -> str:
    conditions = []
    for each in filters:
        dimension = description.dimension(each.dimension)
        codes = [_member(dimension, code, description.id) for code in each.equal]
        parts = [f"{dimension.key} eq {literal(key_of(code))}" for code in codes]
        parts += [f"startswith({dimension.key},{literal(text)})" for text in each.begins]
        parts += [contains.format(key=dimension.key, text=literal(text)) for text in each.contains]
        if not parts:
            raise SourceError(
                f"The filter on {dimension.key} keeps nothing.", hint="Name at least one code."
            )
        conditions.append(f"({' or '.join(parts)})")
    return " and ".join(conditions)


def _member(dimension: Dimension, code: str, table: str) -> Code:
    if code not in dimension.codes:
        raise SchemaDrift(
            f"{table}: dimension {dimension.key} has no member {code!r}.",
            hint=f"Nearest: {near_miss(code, dimension.codes)!r}.",
        )
    return dimension.codes[code]
