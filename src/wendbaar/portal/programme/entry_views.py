"""Pages of one entry: a line, measure, action, goal or group."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from wendbaar.core.programme.gaps import measure_indicators
from wendbaar.core.programme.plan import Action, Goal, Group, Line, Measure
from wendbaar.core.programme.where_used import (
    actions_of_line,
    actions_of_measure,
    initiatives_by_theme,
    lines_of_goal,
    measures_of,
    touching_group,
    touching_target_group,
)
from wendbaar.core.vocabulary.people import TargetGroup
from wendbaar.errors import DefinitionError
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may
from wendbaar.portal.programme.contributions import contributions
from wendbaar.portal.programme.entry_page import entry_page, hanging, named
from wendbaar.portal.programme.here import here
from wendbaar.portal.programme.reach import reach
from wendbaar.portal.programme.series import figure_lines


def show_line(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """A programme line, priority or theme."""
    found = here(request, region)
    line = found.entry("lines", key)
    assert isinstance(line, Line)
    programme = found.programme
    measures = measures_of(programme, key)
    actions = actions_of_line(programme, key)
    indicators = {each for m in measures for each in measure_indicators(programme, m)}
    page = entry_page(
        found,
        line,
        above=[named(found, _("Serves these goals"), line.goals, "goals")],
        below=[
            hanging(found, _("Measures"), measures),
            hanging(found, _("Actions"), actions),
            named(found, _("Good examples"), line.examples, "actions"),
            named(found, _("For"), line.groups, "groups"),
        ],
        indicators=indicators,
    )
    themes = [each for each in initiatives_by_theme(programme) if each.theme.key == key]
    context = {"here": found, "page": page, "line": line, "themes": themes, "tab": "overview"}
    return render(request, "programme/line.html", context)


def show_measure(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """A measure."""
    found = here(request, region)
    measure = found.entry("measures", key)
    assert isinstance(measure, Measure)
    indicators = measure_indicators(found.programme, measure)
    page = entry_page(
        found,
        measure,
        above=[
            named(found, _("Part of"), [measure.line], "lines"),
            named(found, _("Serves these goals"), measure.goals, "goals"),
        ],
        below=[hanging(found, _("Actions"), actions_of_measure(found.programme, key))],
        indicators=indicators,
    )
    context = {"here": found, "page": page, "figures": figure_lines(found, indicators)}
    return render(request, "programme/measure.html", {**context, "tab": "overview"})


def show_action(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """An action, with what an implementation plan says of it."""
    found = here(request, region)
    action = found.entry("actions", key)
    assert isinstance(action, Action)
    page = entry_page(
        found,
        action,
        above=[
            named(found, _("Carries out"), action.measures, "measures"),
            named(found, _("Part of"), action.lines, "lines"),
        ],
        below=[named(found, _("For"), action.groups, "groups")],
        indicators=action.indicators,
    )
    context = {
        "here": found,
        "page": page,
        "action": action,
        "contributions": contributions(found, action),
        "reach": reach(found, action),
        "may_prepare": may(request.user, Permission.PREPARE_DECISION, region),
        "tab": "overview",
    }
    return render(request, "programme/action.html", context)


def show_goal(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """A goal."""
    found = here(request, region)
    goal = found.entry("goals", key)
    assert isinstance(goal, Goal)
    below = [each for each in found.programme.goals if each.parent == key]
    page = entry_page(
        found,
        goal,
        above=[named(found, _("Belongs under"), [goal.parent] if goal.parent else [], "goals")],
        below=[
            hanging(found, _("Goals below it"), below),
            hanging(found, _("Served by"), lines_of_goal(found.programme, key)),
            hanging(found, _("Measures"), [m for m in found.programme.measures if key in m.goals]),
        ],
        indicators=goal.indicators,
    )
    context = {"here": found, "page": page, "figures": figure_lines(found, goal.indicators)}
    return render(request, "programme/goal.html", {**context, "tab": "overview"})


def show_group(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """A group: which actions touch it?"""
    found = here(request, region)
    group = found.entry("groups", key)
    assert isinstance(group, Group)
    actions = touching_group(found.programme, key)
    lines = [each for each in found.programme.lines if key in each.groups]
    page = entry_page(
        found,
        group,
        above=[hanging(found, _("Part of"), lines)],
        below=[hanging(found, _("Actions that touch this group"), actions)],
    )
    context = {"here": found, "page": page, "group": group, "tab": "overview"}
    return render(request, "programme/group.html", context)


def show_target_group(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """A target group of the figures: which actions are for it?"""
    found = here(request, region)
    try:
        group = TargetGroup.from_key(key)
    except DefinitionError as error:
        raise Http404(_("There is no such group.")) from error
    programme = found.programme
    actions = touching_target_group(programme, group)
    groups = [each for each in programme.groups if each.target_group is group]
    rows = [each for each in programme.chain if each.target_group is group]
    hang = (
        hanging(found, _("Actions that touch this group"), actions),
        hanging(found, _("How the programme calls it"), groups),
        hanging(found, _("Rows of the results chain"), rows),
    )
    context = {"here": found, "group": group, "hanging": hang, "tab": "overview"}
    return render(request, "programme/target_group.html", context)
