"""Highlights: is the programme on course, what goes well, what does not, what is not known."""

from collections.abc import Iterator

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.programme.progress import Course, Progress
from wendbaar.core.vocabulary.measures import Direction
from wendbaar.core.vocabulary.periods import Period
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.through_time import change_size, is_wanted, tells_result, year_before

MOST = 3


def answer(basis: Basis) -> str:
    """Whether the programme is on course, in two sentences. Targets are counted, never added up."""
    count = len(basis.progress)
    if count == 1:
        (only,) = basis.progress
        course = basis.pick(only.course.nl, only.course.en)
        return f"{basis.pick('Er is één streefwaarde', 'There is one target')}: {course}."
    if not count:
        return basis.pick(
            "Het programma heeft geen streefwaarden. Of het op koers ligt, is niet te zeggen.",
            "The programme has no targets. Whether it is on course cannot be said.",
        )
    well, behind, unknown = (len(basis.on_course(each)) for each in Course)
    are = "ligt er" if well == 1 else "liggen er"
    return basis.pick(
        f"Van de {count} streefwaarden {are} {well} op koers en {behind} achter. "
        f"Van {unknown} is het nog niet te zeggen.",
        f"Of the {count} targets {well} are on course and {behind} behind. "
        f"Of {unknown} it cannot be said yet.",
    )


def going_well(basis: Basis) -> tuple[str, ...]:
    """Up to three: targets on course, the furthest ahead first, then results that moved our way."""
    targets = sorted(basis.on_course(Course.ON_COURSE), key=_lead, reverse=True)
    return _three(basis, targets, wanted=True)


def not_going_well(basis: Basis) -> tuple[str, ...]:
    """Up to three: targets that are behind, the furthest first, then results that moved away."""
    targets = sorted(basis.on_course(Course.BEHIND), key=_lead)
    return _three(basis, targets, wanted=False)


def not_known(basis: Basis) -> tuple[str, ...]:
    """The targets of which nothing can be said yet, with the reason."""
    return tuple(
        f"{target_name(basis, each)}: {basis.say(each.reason)}."
        for each in basis.on_course(Course.UNKNOWN)
    )


def target_name(basis: Basis, found: Progress) -> str:
    """What a target is about: its indicator, and group and place where it has one."""
    target = found.target
    name, group = saying.indicator(basis, target.indicator), saying.group(basis, target)
    mark = f" ({basis.pick('voorbeeld', 'example')})" if target.is_example else ""
    return f"{name}, {group}{mark}" if group else f"{name}{mark}"


def _three(basis: Basis, targets: list[Progress], *, wanted: bool) -> tuple[str, ...]:
    said = [_of_target(basis, each) for each in targets]
    return tuple([*said, *_movers(basis, wanted=wanted)][:MOST])


def _lead(found: Progress) -> float:
    """How far ahead of the path, as part of the whole way from baseline to target."""
    target, latest = found.target, found.latest
    assert latest is not None
    assert latest.value is not None
    assert found.expected is not None
    way = target.target.value - target.baseline.value
    return (latest.value - found.expected) / way if way else 0.0


def _of_target(basis: Basis, found: Progress) -> str:
    target, latest = found.target, found.latest
    assert latest is not None
    assert found.expected is not None
    key = target.indicator
    now = saying.latest(basis, latest, key)
    path, aim = (
        saying.quantity(basis, each, key) for each in (found.expected, target.target.value)
    )
    when, then = (saying.in_period(basis, each) for each in (latest.period, target.target.period))
    name, mark = target_name(basis, found), saying.mark(basis, latest.is_synthetic)
    return basis.pick(
        f"{name}: {now} {when}{mark}. Op het pad hoort {path}; de streefwaarde is {aim} {then}.",
        f"{name}: {now} {when}{mark}. On the path belongs {path}; the target is {aim} {then}.",
    )


def _movers(basis: Basis, *, wanted: bool) -> Iterator[str]:
    """Results without a target that changed most in a year, beyond their own margin."""
    aimed = {each.indicator for each in basis.targets}
    keys = [key for key in basis.indicators if key in basis.trends and key not in aimed]
    keys.sort(key=lambda key: -change_size(basis.trends[key]))
    for key in keys:
        trend = basis.trends[key]
        before = year_before(trend, trend[-1])
        if before and change_size(trend) and _moved(basis, trend[-1], before) is wanted:
            yield _of_change(basis, trend[-1], before)


def _moved(basis: Basis, now: Figure, before: Figure) -> bool | None:
    definition = basis.definitions[now.indicator]
    last = basis.bundle.manifest["periods"]["last"]
    assert before.value is not None
    if not tells_result(definition, now.period, last):
        return None
    low, high = now.error_low, now.error_high
    if low is not None and high is not None and low <= before.value <= high:
        return None
    return is_wanted(now, before, Direction(definition["direction"]))


def _of_change(basis: Basis, now: Figure, before: Figure) -> str:
    name = saying.indicator(basis, now.indicator)
    new, old = saying.figure(basis, now), saying.figure(basis, before)
    when = saying.in_period(basis, now.period)
    mark = saying.mark(basis, now.source_kind == "synthetic")
    year = "jaar" if Period.parse(now.period).kind != "SJ" else "schooljaar"
    return basis.pick(
        f"{name}: {new} {when}{mark}, een {year} eerder {old}. Hiervoor is geen streefwaarde.",
        f"{name}: {new} {when}{mark}, a year earlier {old}. There is no target for this.",
    )
