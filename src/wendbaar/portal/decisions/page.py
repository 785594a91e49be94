"""What stands on the pages of decisions, gathered before the template begins."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.programme.decisions import Decision
from wendbaar.core.programme.document import Content, read_entry
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.dimensions import label_of
from wendbaar.core.vocabulary.text import Text
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may
from wendbaar.portal.decisions.evidence import Later, figures_about, later
from wendbaar.portal.figures.answers import question
from wendbaar.portal.figures.language import language
from wendbaar.portal.figures.wording import figure_text, period_label
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.links import href
from wendbaar.portal.register.models import Revision

SECTION = "decisions"
ABOUT = ("lines", "measures", "actions")


@dataclass(frozen=True)
class Subject:
    """A line, measure or action a decision is about."""

    section: str
    key: str
    label: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Page:
    """The page of a decision."""

    decision: Decision
    subjects: tuple[Subject, ...]
    later: Later
    body: str
    owner: str
    waiting: Revision | None  # what someone works on, for who may see drafts
    may_prepare: bool
    may_decide: bool
    is_review_due: bool


@dataclass(frozen=True)
class Agenda:
    """The decisions of a region: what is asked, what has to be looked at again, what was decided."""

    due: tuple[Decision, ...]
    to_review: tuple[Decision, ...]
    decided: tuple[Decision, ...]


def agenda(here: Here) -> Agenda:
    """The decisions in the order in which they come up."""
    found = here.programme.decisions
    done = [each for each in found if not each.is_open]
    return Agenda(
        due=tuple(sorted((d for d in found if d.is_open), key=lambda each: each.due)),
        to_review=tuple(each for each in done if is_review_due(each, here)),
        decided=tuple(sorted(done, key=lambda each: str(each.decided_on), reverse=True)),
    )


def is_review_due(decision: Decision, here: Here) -> bool:
    """Whether the day to look again has come and nobody has."""
    return bool(decision.review is None and decision.review_on and decision.review_on <= here.today)


def decision_page(here: Here, decision: Decision, user: Any) -> Page:
    """Gather the page for a reader."""
    waiting = None
    if may(user, Permission.SEE_DRAFTS, here.region):
        waiting = Revision.objects.of(here.region, SECTION, decision.key).open().first()
    return Page(
        decision=decision,
        subjects=subjects(here.programme, decision.about),
        later=later(decision),
        body=_name(here.programme, decision.body),
        owner=_name(here.programme, decision.owner),
        waiting=waiting,
        may_prepare=may(user, Permission.PREPARE_DECISION, here.region),
        may_decide=may(user, Permission.DECIDE, here.region) and decision.is_open,
        is_review_due=is_review_due(decision, here),
    )


def subjects(programme: Programme, keys: tuple[str, ...]) -> tuple[Subject, ...]:
    """What a decision is about, with the section in which it stands."""
    found = []
    for key in keys:
        for section in ABOUT:
            entry = programme.find(section, key)
            if entry is not None:
                address = href(programme.region, entry)
                found.append(Subject(section, key, entry.label.said(language()), address))
                break
    return tuple(found)


def choices_about(programme: Programme) -> list[tuple[str, list[tuple[str, str]]]]:
    """Everything one may decide about, by kind."""
    kinds = (("actions", _("Actions")), ("measures", _("Measures")), ("lines", _("Lines")))
    return [
        (label, [(each.key, each.label.said(language())) for each in getattr(programme, section)])
        for section, label in kinds
    ]


def offered_figures(here: Here, about: tuple[str, ...]) -> list[tuple[Figure, str]]:
    """The figures one may freeze, with a label; none while nothing is published."""
    if here.place is None:
        return []
    return labelled(here, figures_about(here.place, here.programme, about))


def labelled(here: Here, figures: list[Figure]) -> list[tuple[Figure, str]]:
    """Figures of the publication, each with its label."""
    manifest = here.place.bundle.manifest if here.place else {"indicators": ()}
    definitions = {each["key"]: each for each in manifest["indicators"]}
    return [(each, figure_label(each, definitions[each.indicator])) for each in figures]


def figure_label(figure: Figure, definition: dict[str, Any]) -> str:
    """A figure in one line: question, group, period, value."""
    group = ", ".join(label_of(dim, code, language()) for dim, code in figure.group_by.items())
    parts = [question(definition), group, period_label(figure.period)]
    value = figure_text(figure, definition["unit"])
    return f"{' · '.join(part for part in parts if part)}: {value}"


def draft_of(revision: Revision) -> Decision:
    """The decision in a revision that is not approved yet."""
    entry, _issues = read_entry(SECTION, revision.content)
    assert isinstance(entry, Decision)
    return entry


def initial(content: Content) -> dict[str, Any]:
    """What a form shows of a decision that exists."""
    found: dict[str, Any] = {
        name: content.get(name)
        for name in ("due", "body", "owner", "cost", "effect_step", "review_on", "verdict")
    }
    found["label"] = content["label"]["nl"]
    found["figures"] = [each["figure_id"] for each in content.get("figures", [])]
    for name, value in content.items():
        if isinstance(value, dict) and set(value) == {"nl", "en"}:
            found.setdefault(name, value["nl"])
            found[f"{name}_en"] = value["en"] if value["en"] != value["nl"] else ""
    for each in content.get("options", []):
        consequence = each.get("consequence") or {}
        found[f"option_{each['verdict']}"] = consequence.get("nl", "")
    return found


def _name(programme: Programme, key: str | None) -> str:
    label: Text | None = programme.label(key, "bodies", "partners") if key else None
    return label.said(language()) if label else ""
