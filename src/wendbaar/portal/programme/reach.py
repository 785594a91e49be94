"""Whom an action reached and what went in: what was counted per action."""

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.programme.plan import Action
from wendbaar.core.vocabulary.periods import Period
from wendbaar.portal.programme.definitions import indicator_label
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.series import Shown, shown_figure
from wendbaar.publish.observed import observed

# What is counted per action, whatever it does.
COUNTED = (
    "participants",
    "participations",
    "budget_spent",
    "staff_fte",
    "service_hours",
    "cost_per_participation",
)


def reach(found: Here, action: Action) -> list[tuple[str, Shown]]:
    """What was counted for an action: what went in, who took part, and the figures it names."""
    if found.place is None:
        return []
    bundle = found.place.bundle
    group = f"action={action.key}"
    figures = bundle.figures(area=found.region, group=group)
    by_indicator: dict[str, Figure] = {}
    for each in sorted(figures, key=lambda one: Period.parse(one.period).last_day):
        if Period.parse(each.period).kind == "KW":
            by_indicator[each.indicator] = each
    return [
        (indicator_label(found, key), shown_figure(found, observed(bundle, by_indicator[key]), key))
        for key in dict.fromkeys((*COUNTED, *action.indicators))
        if key in by_indicator
    ]
