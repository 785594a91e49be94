"""Reads of a bundle for a page: one figure, its trend, its groups, its neighbours."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from wendbaar.core.disclosure.figure import Figure
from wendbaar.portal.releases.place import AreaEntry, Place
from wendbaar.portal.releases.shelf import folder_of, opened
from wendbaar.publish.through_time import through_time


def trend(place: Place, key: str, area: str | None = None) -> list[Figure]:
    """The whole of an area through time, oldest first; one kind of period, the most frequent."""
    return list(_trend(*_bundle(place), key, area or place.area["code"]))


@lru_cache(maxsize=2048)
def _trend(folder: str, sha256: str, key: str, area: str) -> tuple[Figure, ...]:
    """Kept, because a bundle never changes and every part of a page asks for it."""
    return through_time(opened(folder, sha256).figures(indicator=key, area=area, group=""))


def _bundle(place: Place) -> tuple[str, str]:
    """What names a bundle for good: its folder and its hash."""
    return str(folder_of(place.release)), place.release.manifest_sha256


def latest_of_all(place: Place, area: str | None = None) -> dict[str, Figure]:
    """The latest total of every indicator for an area."""
    return _latest_of_all(*_bundle(place), area or place.area["code"])


def trends_of_all(place: Place) -> dict[str, tuple[Figure, ...]]:
    """The trend of every indicator that has one for this area."""
    return _trends_of_all(*_bundle(place), place.area["code"])


def _latest_of_all(folder: str, sha256: str, area: str) -> dict[str, Figure]:
    return {key: trend[-1] for key, trend in _trends_of_all(folder, sha256, area).items()}


@lru_cache(maxsize=128)
def _trends_of_all(folder: str, sha256: str, area: str) -> dict[str, tuple[Figure, ...]]:
    """One read through the whole bundle; kept, because a bundle never changes."""
    by_indicator: dict[str, list[Figure]] = {}
    for figure in opened(folder, sha256).figures(area=area, group=""):
        by_indicator.setdefault(figure.indicator, []).append(figure)
    return {key: through_time(figures) for key, figures in by_indicator.items()}


def groups(place: Place, key: str, period: str, dimension: str) -> list[tuple[str, Figure]]:
    """The figures of each group of a dimension, in the order of the code list; unknown comes last."""
    found = place.bundle.figures(
        indicator=key, area=place.area["code"], period=period, group=dimension
    )
    by_code = {
        each.group_by[dimension]: each for each in found if set(each.group_by) == {dimension}
    }
    codes = place.bundle.manifest["dimensions"].get(dimension, {}).get("codes", [])
    known = sorted((code["code"] for code in codes), key=lambda code: code == "unknown")
    order = [*known, *sorted(set(by_code) - set(known))]
    return [(code, by_code[code]) for code in order if code in by_code]


def neighbours(place: Place) -> list[AreaEntry]:
    """The areas one compares with: those of the same region or province, and what holds them."""
    areas = place.areas.values()
    if place.region is not None:
        near = [area for area in areas if area.get("region") == place.region["code"]]
        return [place.region, *_around(place), *sorted(near, key=_name)]
    if place.area["kind"] == "province":
        near = [area for area in areas if area.get("province") == place.area["code"]]
        within = [area for area in near if area["kind"] == "municipality"]
        return [place.area, *_around(place), *sorted(within, key=_name)]
    return [place.area, *regions(place)]


def regions(place: Place) -> list[AreaEntry]:
    """The labour-market regions of the release, by name."""
    return sorted((a for a in place.areas.values() if a["kind"] == "region"), key=_name)


def of_areas(
    place: Place, key: str, period: str, areas: Sequence[AreaEntry]
) -> list[tuple[AreaEntry, Figure]]:
    """The figure of each area that has one."""
    codes = [area["code"] for area in areas]
    found = place.bundle.figures(indicator=key, areas=codes, period=period, group="")
    by_area = {each.area: each for each in found}
    return [(area, by_area[area["code"]]) for area in areas if area["code"] in by_area]


def areas_with(place: Place, key: str) -> list[AreaEntry]:
    """The areas that have a figure of an indicator, wide ones first."""
    codes = {each.area for each in place.bundle.figures(indicator=key, group="")}
    return [area for code, area in place.areas.items() if code in codes]


def not_shown(place: Place, key: str) -> tuple[int, dict[str, int]]:
    """How many figures this area has of an indicator, and how many of them are not shown, by status."""
    return _not_shown(*_bundle(place), key, place.area["code"])


@lru_cache(maxsize=1024)
def _not_shown(folder: str, sha256: str, key: str, area: str) -> tuple[int, dict[str, int]]:
    figures = opened(folder, sha256).figures(indicator=key, area=area)
    hidden = Counter(str(each.status) for each in figures if each.value is None)
    return len(figures), dict(hidden.most_common())


def _around(place: Place) -> list[AreaEntry]:
    """The areas that hold this one, without itself and its region."""
    own = place.area["code"]
    codes = [place.area.get("province") or "", "NL01"]
    return [place.areas[code] for code in codes if code in place.areas and code != own]


def _name(area: AreaEntry) -> str:
    return str(area["name"]).lstrip("'").casefold()
