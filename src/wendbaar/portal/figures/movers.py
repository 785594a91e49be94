"""What goes the way we want, and what does not: the largest changes in a year."""

from dataclasses import dataclass
from typing import Any

from wendbaar.portal.figures import reading
from wendbaar.portal.figures.tiles import Tile
from wendbaar.portal.releases.place import Place
from wendbaar.publish.through_time import change_size, tells_result

MOST = 3


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
            sizes[key] = change_size(reading.trends_of_all(place)[key])
    ordered = sorted(sizes, key=lambda key: -sizes[key])
    found = [tiles[key] for key in ordered if sizes[key]]
    return Movers(
        tuple(each for each in found if each.change and each.change.is_wanted)[:MOST],
        tuple(each for each in found if each.change and each.change.is_wanted is False)[:MOST],
    )


def _counts(place: Place, definition: dict[str, Any], tile: Tile) -> bool:
    """Whether it is a result, with a verdict, about a time that is not long ago."""
    if not tile.change or tile.change.is_wanted is None:
        return False
    latest = reading.trends_of_all(place)[definition["key"]][-1]
    return tells_result(definition, latest.period, place.bundle.manifest["periods"]["last"])
