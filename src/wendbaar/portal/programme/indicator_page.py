"""What hangs on an indicator: the goals, measures, actions, targets, rows and decisions that name it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wendbaar.core.programme.fields import section_words
from wendbaar.core.programme.where_used import hangs_on
from wendbaar.portal.figures.answers import question
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.definitions import definition, has_page, indicator_label
from wendbaar.portal.programme.entry_page import Hanging, hanging
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.series import Shown, courses, shown
from wendbaar.portal.programme.target_view import TargetView, target_view
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.releases.place import Place


@dataclass(frozen=True, kw_only=True)
class IndicatorPage:
    """The page."""

    key: str
    label: str
    question: str
    has_page: bool
    shown: Shown | None
    used: tuple[Hanging, ...]
    targets: tuple[TargetView, ...]


@dataclass(frozen=True)
class Use:
    """How often a programme names an indicator, for the page of the figure."""

    region: str
    counts: tuple[tuple[int, str], ...]  # with what it counts: 2 goals


def indicator_page(here: Here, key: str) -> IndicatorPage:
    """Gather the page of an indicator."""
    used, progress = hangs_on(here.programme, key), courses(here)
    groups = (
        hanging(here, _("Goals"), used.goals),
        hanging(here, _("Measures"), used.measures),
        hanging(here, _("Actions that should move it"), used.actions),
        hanging(here, _("Rows of the results chain"), used.chain),
        hanging(here, _("Decisions that rest on it"), used.decisions),
    )
    return IndicatorPage(
        key=key,
        label=indicator_label(here, key),
        question=question(definition(here, key)),
        has_page=has_page(here.place, key),
        shown=shown(here, key),
        used=tuple(each for each in groups if each.links),
        targets=tuple(target_view(here, e) for e in progress.values() if e.target.indicator == key),
    )


def use_of(place: Place, key: str) -> Use | None:
    """What the programme of the reader's region does with an indicator; None where it does nothing."""
    code = str((place.region or place.focus)["code"])
    programme = programme_of(code) if code.startswith("AM") else None
    if programme is None:
        return None
    found = vars(hangs_on(programme, key))
    counts = tuple((len(each), _words(name, len(each))) for name, each in found.items() if each)
    return Use(code, counts) if counts else None


def _words(section: str, number: int) -> str:
    words = section_words(section)
    return (words.one if number == 1 else words.many).said(language())
