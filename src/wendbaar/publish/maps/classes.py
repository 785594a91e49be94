"""Classes of a map: at most five, with breaks a reader can say aloud, from light to dark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wendbaar.publish.words import decimals_of, format_number, format_value

MOST_CLASSES = 5
_NICE = (5.0, 2.5, 2.0, 1.0)


@dataclass(frozen=True)
class MapClass:
    """A class of values: low is included; high is included in the last class only."""

    low: float
    high: float
    colour: str
    words: str


def make_classes(
    values: Sequence[float], *, unit: str, accent: str, language: str = "nl"
) -> tuple[MapClass, ...]:
    """Classes with about as many areas each, cut at the roundest numbers that keep them apart.

    Quantile classes (Slocum et al., Thematic Cartography, ch. 5) keep a map readable when a few
    areas are far above the rest, as counts of people are.
    """
    if not values:
        return ()
    finest = 10.0 ** -decimals_of(unit)
    low, high = min(values), max(values)
    breaks = _round_breaks(sorted(values), finest)
    edges = [low, *breaks, high]
    colours = sequential(accent, len(edges) - 1)
    pairs = zip(edges, edges[1:], colours, strict=False)
    last = len(edges) - 2
    return tuple(
        MapClass(start, end, colour, _words(number, start, end, last, unit, language))
        for number, (start, end, colour) in enumerate(pairs)
    )


def class_of(value: float, classes: Sequence[MapClass]) -> MapClass:
    """The class of a value."""
    for each in classes[:-1]:
        if value < each.high:
            return each
    return classes[-1]


def sequential(accent: str, steps: int) -> list[str]:
    """Shades of one colour from light to dark: readable without colour vision and in print."""
    if steps == 1:
        return [_mix("#ffffff", accent, 0.55)]
    shares = [0.16 + 1.10 * step / (steps - 1) for step in range(steps)]
    return [
        _mix("#ffffff", accent, share) if share <= 1 else _mix(accent, "#000000", share - 1)
        for share in shares
    ]


def _round_breaks(ordered: Sequence[float], finest: float) -> list[float]:
    """Four breaks at the coarsest step at which every class still has an area."""
    for wanted in range(min(MOST_CLASSES, len(set(ordered))), 1, -1):
        targets = [_quantile(ordered, part / wanted) for part in range(1, wanted)]
        for step in _steps(ordered[-1] - ordered[0], finest):
            breaks = sorted({round(round(target / step) * step, 6) for target in targets})
            if len(breaks) == wanted - 1 and _all_filled(ordered, breaks):
                return breaks
    return []


def _quantile(ordered: Sequence[float], part: float) -> float:
    place = part * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def _steps(span: float, finest: float) -> Iterator[float]:
    """Round steps from coarse to fine."""
    size = 1.0
    while size * 5 < span:
        size *= 10
    while size >= finest:
        yield from (size * each for each in _NICE if size * each >= finest)
        size /= 10
    yield finest


def _all_filled(ordered: Sequence[float], breaks: Sequence[float]) -> bool:
    edges = [float("-inf"), *breaks, float("inf")]
    return all(any(start <= value < end for value in ordered) for start, end in pairwise(edges))


def _words(number: int, start: float, end: float, last: int, unit: str, language: str) -> str:
    """A range in words: "minder dan 60", "60 tot 65", "70 of meer"."""
    dutch = language == "nl"
    if last == 0:
        return format_value(start, unit, language)
    low, high = _break_words(start, unit, language), _break_words(end, unit, language)
    if number == 0:
        return f"{'minder dan' if dutch else 'under'} {high}"
    if number == last:
        return f"{low} {'of meer' if dutch else 'or more'}"
    return f"{low} {'tot' if dutch else 'to'} {high}"


def _break_words(value: float, unit: str, language: str) -> str:
    if float(value).is_integer():
        text = format_number(value, 0, language)
        return {"percent": f"{text}%", "euro": f"€\N{NO-BREAK SPACE}{text}"}.get(unit, text)
    return format_value(value, unit, language)


def _mix(first: str, second: str, share: float) -> str:
    pairs = [(int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
