"""What goes the way we want, and what does not: the largest changes in a year."""

from dataclasses import dataclass
from typing import Any

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.vocabulary.periods import Period
from wendbaar.portal.figures import reading
from wendbaar.portal.figures.tiles import Tile
from wendbaar.portal.releases.place import Place

MOST = 3
_LEAST_COUNT = 100  # among fewer people a few make a large change
_RESULTS = {"impact", "outcome"}  # not what was done, but what came of it


@dataclass(frozen=True)
class Movers:
    """The indicators that moved most, each way."""

    wanted: tuple[Tile, ...]
    unwanted: tuple[Tile, ...]

    def __bool__(self) -> bool:
        return bool(self.wanted or self.unwanted)


def movers(place: Place, tiles: dict[str, Tile]) -> Movers:
    """The largest telling changes of results since a year earlier, as part of their value."""
    sizes: dict[str, float] = {}
    for definition in place.bundle.manifest["indicators"]:
        key = definition["key"]
        if key in tiles and _counts(place, definition, tiles[key]):
            sizes[key] = _size(reading.trends_of_all(place)[key])
    ordered = sorted(sizes, key=lambda key: -sizes[key])
    found = [tiles[key] for key in ordered if sizes[key]]
    return Movers(
        tuple(each for each in found if each.change and each.change.is_wanted)[:MOST],
        tuple(each for each in found if each.change and each.change.is_wanted is False)[:MOST],
    )


def _counts(place: Place, definition: dict[str, Any], tile: Tile) -> bool:
    """Whether it is a result, with a verdict, about a time that is not long ago."""
    if definition["level"] not in _RESULTS or not tile.change or tile.change.is_wanted is None:
        return False
    latest = reading.trends_of_all(place)[definition["key"]][-1]
    newest = Period.parse(place.bundle.manifest["periods"]["last"])
    return Period.parse(latest.period).year >= newest.year - 1


def _size(trend: tuple[Figure, ...]) -> float:
    """The change as part of the value a year earlier; nought when it is about few people."""
    now, before = trend[-1], reading.year_before(trend, trend[-1])
    if before is None or not before.value or now.value is None:
        return 0.0
    is_count = now.unit not in reading.COMPARABLE_UNITS
    if is_count and min(abs(now.value), abs(before.value)) < _LEAST_COUNT:
        return 0.0
    return abs(now.value - before.value) / abs(before.value)
