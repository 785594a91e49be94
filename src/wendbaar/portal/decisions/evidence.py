"""Evidence: the published figures a decision rests on, frozen; and how they stand in later releases."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from wendbaar.core.disclosure.figure import Figure, Status
from wendbaar.core.programme.decisions import Decision, FrozenFigure
from wendbaar.core.programme.programme import Programme
from wendbaar.errors import UserError
from wendbaar.portal.figures.answers import question
from wendbaar.portal.figures.wording import figure_text, number, period_label, reason
from wendbaar.portal.programme.reach import COUNTED
from wendbaar.portal.releases.difference import cause
from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.place import Place
from wendbaar.portal.releases.shelf import bundle_of
from wendbaar.publish.bundle import Bundle
from wendbaar.publish.through_time import through_time

PERIODS = 2  # the latest figure and the one before it


@dataclass(frozen=True)
class Evidence:
    """A frozen figure as it stands on the page, with what became of it."""

    figure_id: str
    question: str
    group: str
    period: str
    text: str
    margin: str
    is_synthetic: bool
    now: str = ""  # in the later release, when it differs
    cause: str = ""


@dataclass(frozen=True)
class Later:
    """The figures of a decision held against the release that counts now."""

    evidence: tuple[Evidence, ...]
    release: Release | None  # None: there is no later one
    changed: int


def figures_about(place: Place, programme: Programme, about: Iterable[str]) -> list[Figure]:
    """The published figures of what a decision is about: the latest two periods of each.

    Those its actions and measures name, of the region and the group they name, and what was
    counted per action.
    """
    wanted = dict.fromkeys(_wanted(programme, set(about), place.bundle))
    found: list[Figure] = []
    for indicator, group in wanted:
        area = place.release.focus if place.region is None else place.region["code"]
        figures = place.bundle.figures(indicator=indicator, area=area, group=group)
        found += through_time(figures)[-PERIODS:]
    return found


def _wanted(programme: Programme, about: set[str], bundle: Bundle) -> Iterable[tuple[str, str]]:
    known = {each["key"]: each for each in bundle.manifest["indicators"]}
    measures = [m for m in programme.measures if about & {m.key, m.line}]
    keys = about | {each.key for each in measures}
    actions = [a for a in programme.actions if a.key in about or keys & {*a.measures, *a.lines}]
    for action in actions:
        for each in action.contributes:
            if each.indicator in known:
                yield each.indicator, each.group
        for key in (*COUNTED, *action.indicators):
            if key in known and "action" in known[key]["breakdowns"]:
                yield key, f"action={action.key}"
    yield from ((key, "") for each in measures for key in each.indicators if key in known)


def freeze(figures: Iterable[Figure]) -> tuple[FrozenFigure, ...]:
    """Published figures as they are now, to stand in a decision for good."""
    return tuple(
        FrozenFigure(
            figure_id=each.figure_id,
            value=each.value,
            status=str(each.status),
            unit=each.unit,
            error_low=each.error_low,
            error_high=each.error_high,
            definition_version=each.definition_version,
            source_kind=each.source_kind,
        )
        for each in figures
    )


def refreshed(place: Place, decision: Decision) -> list[Figure]:
    """The newest figure of each series that the decision rested on."""
    series = dict.fromkeys(_series(each.figure_id) for each in decision.figures)
    found: list[Figure] = []
    for indicator, area, group in series:
        figures = place.bundle.figures(indicator=indicator, area=area, group=group)
        found += through_time(figures)[-1:]
    return found


def _series(figure_id: str) -> tuple[str, str, str]:
    indicator, area, _period, *group = figure_id.split("/")
    return indicator, area, group[0] if group else ""


def later(decision: Decision) -> Later:
    """Whether the frozen figures are different in the release that counts now."""
    then = Release.objects.public().filter(release_id=decision.release).first()
    now = _current(then) if then else None
    definitions = _definitions(now or then)
    if now is None or then is None or now == then:
        found = (evidence(each, definitions) for each in decision.figures)
        return Later(tuple(_unless_withdrawn(each, then) for each in found), None, 0)
    after = _figures(now, decision.figures)
    before = _figures(then, decision.figures)
    rows = tuple(
        _compared(each, before.get(each.figure_id), after.get(each.figure_id), definitions)
        for each in decision.figures
    )
    rows = tuple(_unless_withdrawn(each, then) for each in rows)
    return Later(rows, now, sum(bool(each.now) for each in rows))


def _unless_withdrawn(found: Evidence, then: Release | None) -> Evidence:
    """What was taken back says so in place of its value, and not how it differs from it."""
    if then is None or then.status != Release.Status.WITHDRAWN:
        return found
    return replace(found, text=str(Release.Status.WITHDRAWN.label), margin="", cause="")


def evidence(frozen: FrozenFigure, definitions: dict[str, Any]) -> Evidence:
    """A frozen figure in words; its question comes from the definition, where we have it."""
    indicator, _area, period, *group = frozen.figure_id.split("/")
    definition = definitions.get(indicator)
    return Evidence(
        figure_id=frozen.figure_id,
        question=question(definition) if definition else indicator,
        group=group[0] if group else "",
        period=period_label(period),
        text=_text(frozen),
        margin=_margin(frozen),
        is_synthetic=frozen.source_kind == "synthetic",
    )


def _compared(
    frozen: FrozenFigure, before: Figure | None, after: Figure | None, definitions: dict[str, Any]
) -> Evidence:
    made = evidence(frozen, definitions)
    if after is None:
        now, why = _("no longer published"), ""
    elif (after.value, str(after.status)) == (frozen.value, frozen.status):
        return made
    else:
        definition = definitions[after.indicator]
        now = figure_text(after, definition["unit"])
        redefined = after.definition_version != frozen.definition_version
        why = cause(before, after, redefined) if before else ""
    return Evidence(**{**vars(made), "now": now, "cause": why})


def _current(then: Release) -> Release | None:
    """The release that visitors see now about the same area."""
    return Release.objects.approved().filter(focus=then.focus).first()


def _definitions(release: Release | None) -> dict[str, Any]:
    bundle = _opened(release)
    return {each["key"]: each for each in bundle.manifest["indicators"]} if bundle else {}


def _figures(release: Release, frozen: Iterable[FrozenFigure]) -> dict[str, Figure]:
    bundle = _opened(release)
    found: dict[str, Figure] = {}
    for each in frozen if bundle else ():
        indicator, area, period, *group = each.figure_id.split("/")
        rows = bundle.figures(indicator, area=area, period=period, group=group[0] if group else "")
        found |= {row.figure_id: row for row in rows}
    return found


def _opened(release: Release | None) -> Bundle | None:
    """The files of a release; None when they are gone, for a decision keeps its own copy."""
    try:
        return bundle_of(release) if release else None
    except UserError:
        return None


def _text(frozen: FrozenFigure) -> str:
    if frozen.value is None:
        return reason(Status(frozen.status))
    return number(frozen.value, frozen.unit)


def _margin(frozen: FrozenFigure) -> str:
    if frozen.error_low is None or frozen.error_high is None:
        return ""
    low, high = number(frozen.error_low, frozen.unit), number(frozen.error_high, frozen.unit)
    return _("between {low} and {high}").format(low=low, high=high)
