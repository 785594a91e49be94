"""A trend as small as a word: a line without axes, broken where a value is hidden."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, MARGIN = 160, 40, 4
# A change smaller than this part of the value fills no more than its share of the height: noise
# must not look like a storm.
LEAST_SPAN = 0.05


@dataclass(frozen=True)
class Sparkline:
    """Stretches of points as SVG wants them, and the last point."""

    stretches: tuple[str, ...]
    last: tuple[float, float] | None


def sparkline(values: Sequence[float | None]) -> Sparkline:
    """The line through the values; None breaks it.

    >>> sparkline([1.0, None, 3.0]).stretches
    ('4,36', '156,4')
    >>> sparkline([100.0, 100.5]).stretches
    ('4,21.6 156,18.4',)
    """
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return Sparkline((), None)
    middle = (min(known) + max(known)) / 2
    span = max(max(known) - min(known), LEAST_SPAN * abs(middle))
    low = middle - span / 2
    step = (WIDTH - 2 * MARGIN) / max(len(values) - 1, 1)
    points: list[tuple[float, float] | None] = [
        None
        if value is None
        else (
            round(MARGIN + place * step, 1),
            round(HEIGHT - MARGIN - (value - low) / span * (HEIGHT - 2 * MARGIN), 1)
            if span
            else HEIGHT / 2,
        )
        for place, value in enumerate(values)
    ]
    return Sparkline(_stretches(points), points[-1])


def _stretches(points: Sequence[tuple[float, float] | None]) -> tuple[str, ...]:
    found: list[list[str]] = [[]]
    for point in points:
        if point is None:
            found.append([])
        else:
            found[-1].append(f"{point[0]:g},{point[1]:g}")
    return tuple(" ".join(stretch) for stretch in found if stretch)
