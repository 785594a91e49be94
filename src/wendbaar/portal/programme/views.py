"""Pages of a programme. Everyone may see them; what is not approved is nowhere on them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wendbaar.core.indicators.library import library
from wendbaar.core.programme.gaps import gaps, measure_indicators
from wendbaar.core.programme.plan import Action, Goal, Group, Line, Measure
from wendbaar.core.programme.where_used import (
    actions_of_line,
    actions_of_measure,
    hangs_on,
    initiatives_by_theme,
    lines_of_goal,
    measures_of,
    touching_group,
    touching_target_group,
    work_of_partner,
)
from wendbaar.core.vocabulary.people import TargetGroup
from wendbaar.errors import DefinitionError
from wendbaar.portal.figures.answers import question
from wendbaar.portal.programme.calendar_page import timeline
from wendbaar.portal.programme.chain_page import chain_page
from wendbaar.portal.programme.entry_page import entry_page, hanging, named
from wendbaar.portal.programme.here import Here, here, region_of_reader
from wendbaar.portal.programme.money_page import money_page
from wendbaar.portal.programme.network_page import network_page
from wendbaar.portal.programme.overview import overview
from wendbaar.portal.programme.series import (
    courses,
    has_page,
    indicator_label,
    shown,
    shown_figure,
)
from wendbaar.portal.programme.target_view import target_view
from wendbaar.portal.register.store import programmes


def index(request: HttpRequest) -> HttpResponse:
    """The programme of the region of the reader, or all there are."""
    code = region_of_reader(request)
    found = programmes()
    if code in found:
        return redirect("programme:overview", region=code)
    return render(request, "programme/list.html", {"programmes": found})


def show_overview(request: HttpRequest, region: str) -> HttpResponse:
    """Is the programme on course, and what does it consist of?"""
    found = here(request, region)
    return render(
        request,
        "programme/overview.html",
        {"here": found, "page": overview(found), "tab": "overview"},
    )


def show_chain(request: HttpRequest, region: str) -> HttpResponse:
    """The results chain."""
    found = here(request, region)
    context = {"here": found, "page": chain_page(found), "tab": "chain"}
    return render(request, "programme/chain.html", context)


def show_timeline(request: HttpRequest, region: str) -> HttpResponse:
    """Phases, moments and decisions."""
    found = here(request, region)
    context = {"here": found, "page": timeline(found), "tab": "timeline"}
    return render(request, "programme/timeline.html", context)


def show_money(request: HttpRequest, region: str) -> HttpResponse:
    """The budget."""
    found = here(request, region)
    context = {"here": found, "page": money_page(found), "tab": "money"}
    return render(request, "programme/money.html", context)


def show_network(request: HttpRequest, region: str) -> HttpResponse:
    """Who is connected with whom."""
    found = here(request, region)
    context = {"here": found, "page": network_page(found), "tab": "network"}
    return render(request, "programme/network.html", context)


def show_targets(request: HttpRequest, region: str) -> HttpResponse:
    """All targets with their progress; those behind come first."""
    found = here(request, region)
    order = {"behind": 0, "unknown": 1, "on_course": 2}
    rows = sorted(courses(found).values(), key=lambda each: order[each.course.key])
    context = {"here": found, "targets": [target_view(found, each) for each in rows]}
    return render(request, "programme/targets.html", {**context, "tab": "targets"})


def show_partners(request: HttpRequest, region: str) -> HttpResponse:
    """All partners, by kind."""
    found = here(request, region)
    return render(request, "programme/partners.html", {"here": found, "tab": "partners"})


def show_partner(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """What a partner does in the programme."""
    found = here(request, region)
    partner = found.entry("partners", key)
    context = {
        "here": found,
        "page": entry_page(found, partner),
        "work": work_of_partner(found.programme, key),
        "tab": "partners",
    }
    return render(request, "programme/partner.html", context)


def show_body(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """A body of the governance."""
    found = here(request, region)
    body = found.entry("bodies", key)
    moments = [each for each in found.programme.milestones if key in each.bodies]
    decisions = [each for each in found.programme.decisions if each.body == key]
    context = {
        "here": found,
        "page": entry_page(found, body),
        "moments": moments,
        "decisions": decisions,
        "tab": "partners",
    }
    return render(request, "programme/body.html", context)


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
    context = {"here": found, "page": page, "figures": _figures(found, indicators)}
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
        "contributions": [(each, shown(found, each.indicator)) for each in action.contributes],
        "reach": _reach(found, key),
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
    context = {"here": found, "page": page, "figures": _figures(found, goal.indicators)}
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
    actions = touching_target_group(found.programme, group)
    context = {
        "here": found,
        "group": group,
        "actions": hanging(found, _("Actions that touch this group"), actions),
        "tab": "overview",
    }
    return render(request, "programme/target_group.html", context)


def show_indicator(request: HttpRequest, region: str, key: str) -> HttpResponse:
    """What hangs on an indicator."""
    found = here(request, region)
    if key not in library():
        raise Http404(_("There is no such figure."))
    used = hangs_on(found.programme, key)
    progress = courses(found)
    context = {
        "here": found,
        "indicator": key,
        "label": indicator_label(key),
        "question": question(library()[key].as_dict()),
        "has_page": has_page(found.place, key),
        "shown": shown(found, key),
        "used": [
            hanging(found, _("Goals"), used.goals),
            hanging(found, _("Measures"), used.measures),
            hanging(found, _("Actions that should move it"), used.actions),
            hanging(found, _("Rows of the results chain"), used.chain),
            hanging(found, _("Decisions that rest on it"), used.decisions),
        ],
        "targets": [target_view(found, progress[each.key]) for each in used.targets],
        "is_used": bool(used),
        "tab": "gaps",
    }
    return render(request, "programme/indicator.html", context)


def show_gaps(request: HttpRequest, region: str) -> HttpResponse:
    """What is missing between the parts of the programme."""
    found = here(request, region)
    page = gaps(found.programme, found.today)
    context = {
        "here": found,
        "gaps": page,
        "nobody_moves": _figures(found, page.indicators_nobody_moves),
        "tab": "gaps",
    }
    return render(request, "programme/gaps.html", context)


def show_themes(request: HttpRequest, region: str) -> HttpResponse:
    """Initiatives by theme: how each theme shows in them."""
    found = here(request, region)
    context = {"here": found, "themes": initiatives_by_theme(found.programme), "tab": "themes"}
    return render(request, "programme/themes.html", context)


def _figures(found: Here, keys: object) -> list[tuple[str, str, object, bool]]:
    """Indicators with their name, latest figure, and whether they have a page."""
    return [
        (key, indicator_label(key), shown(found, key), has_page(found.place, key))
        for key in keys  # type: ignore[attr-defined]  # any collection of keys
    ]


def _reach(found: Here, action: str) -> list[tuple[str, object]]:
    """What was counted per action: participants, participations, money."""
    if found.place is None:
        return []
    from wendbaar.publish.observed import observed

    bundle = found.place.bundle
    rows = []
    for definition in bundle.manifest["indicators"]:
        if "action" not in definition["breakdowns"]:
            continue
        figures = bundle.figures(
            indicator=definition["key"], area=found.region, group=f"action={action}"
        )
        if figures:
            latest = max(figures, key=lambda each: each.period)
            rows.append(
                (
                    indicator_label(definition["key"]),
                    shown_figure(observed(bundle, latest), definition["key"]),
                )
            )
    return rows
