"""Checks: what is wrong between entries (errors) and what an implementation plan still lacks."""

from collections.abc import Collection, Iterable, Iterator
from itertools import permutations

from wendbaar.core.programme.consistency import contradictions
from wendbaar.core.programme.duties import FREQUENCY
from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.fields import section_words
from wendbaar.core.programme.issues import Issue, error, near_words, warning
from wendbaar.core.programme.plan import Action
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.effect_ladder import EffectStep, effect_words
from wendbaar.core.vocabulary.text import Text

# (section, field) -> sections in which its keys must be. A dot steps into the parts of a field.
REFERENCES: dict[tuple[str, str], tuple[str, ...]] = {
    ("goals", "parent"): ("goals",),
    ("lines", "goals"): ("goals",),
    ("lines", "groups"): ("groups",),
    ("lines", "examples"): ("actions",),
    ("lines", "alignments.action"): ("actions",),
    ("measures", "line"): ("lines",),
    ("measures", "goals"): ("goals",),
    ("actions", "measures"): ("measures",),
    ("actions", "lines"): ("lines",),
    ("actions", "responsible"): ("partners", "bodies"),
    ("actions", "partners.partner"): ("partners",),
    ("actions", "alignments.action"): ("actions",),
    ("actions", "groups"): ("groups",),
    ("actions", "themes.theme"): ("lines",),
    ("bodies", "members"): ("partners",),
    ("bodies", "reports_to"): ("bodies",),
    ("links", "one"): ("partners", "bodies", "actions", "lines"),
    ("links", "other"): ("partners", "bodies", "actions", "lines"),
    ("milestones", "phase"): ("phases",),
    ("milestones", "bodies"): ("bodies",),
    ("amounts", "about"): ("lines", "measures", "actions"),
    ("amounts", "funder"): ("partners",),
    ("funds", "line"): ("lines",),
    ("targets", "goal"): ("goals",),
    ("targets", "set_by"): ("bodies", "partners"),
    ("decisions", "about"): ("lines", "measures", "actions"),
    ("decisions", "owner"): ("partners", "bodies"),
    ("decisions", "body"): ("bodies",),
}
INDICATORS = (
    ("goals", "indicators"),
    ("measures", "indicators"),
    ("actions", "contributes.indicator"),
    ("targets", "indicator"),
    ("chain", "output.indicators"),
    ("chain", "outcome.indicators"),
    ("chain", "impact.indicators"),
)


def check(programme: Programme, indicators: Collection[str]) -> tuple[Issue, ...]:
    """All that is wrong or missing; errors come first."""
    return (
        *_unknown_references(programme),
        *_unknown_indicators(programme, indicators),
        *_unknown(programme, ("partners", "owes"), FREQUENCY, _AS_TABLE),
        *_keys_twice(programme),
        *contradictions(programme),
        *_claims(programme),
        *_incomplete(programme),
    )


def _unknown_references(programme: Programme) -> Iterator[Issue]:
    for (section, field), homes in REFERENCES.items():
        known = [each.key for home in homes for each in getattr(programme, home)]
        words = [section_words(home).many for home in homes]
        nl, en = " of ".join(each.nl for each in words), " or ".join(each.en for each in words)
        yield from _unknown(programme, (section, field), known, Text(f"bij {nl}", f"among {en}"))


def _unknown_indicators(programme: Programme, indicators: Collection[str]) -> Iterator[Issue]:
    for place in INDICATORS:
        yield from _unknown(programme, place, indicators, _AS_FIGURE)


def _unknown(
    programme: Programme, place: tuple[str, str], known: Collection[str], where: Text
) -> Iterator[Issue]:
    """An error for each value at a section and field that is not known there."""
    section, field = place
    for entry in getattr(programme, section):
        for value in values_at(entry, field):
            if value not in known:
                near = near_words(value, known)
                nl = f"{value} is niet bekend {where.nl}.{near.nl}"
                en = f"{value} is not known {where.en}.{near.en}"
                yield error(section, entry.key, field, nl, en)


_AS_FIGURE = Text("als cijfer", "as a figure")
_AS_TABLE = Text("als bestand van een partner", "as a file of a partner")


def values_at(entry: object, road: str) -> list[str]:
    """The texts at a road through the fields of an entry; lists are gone through.

    A road is a field, or fields joined by dots: `contributes.indicator`.
    """
    step, _, rest = road.partition(".")
    value = getattr(entry, step)
    found: Iterable[object] = (
        value if isinstance(value, tuple) else () if value is None else (value,)
    )
    if rest:
        return [text for each in found for text in values_at(each, rest)]
    return [str(each) for each in found]


def _keys_twice(programme: Programme) -> Iterator[Issue]:
    """Entries that are named by their key alone, and share it with an entry of another section."""
    shared = dict[tuple[str, str], str]()
    for homes in REFERENCES.values():
        for one, other in permutations(homes, 2):
            taken = {each.key for each in getattr(programme, other)}
            shared |= {
                (one, each.key): other for each in getattr(programme, one) if each.key in taken
            }
    for (section, key), other in shared.items():
        words = section_words(other).many
        yield error(
            section,
            key,
            "key",
            f"deze sleutel staat ook bij {words.nl}; kies een andere",
            f"this key is also among {words.en}; choose another",
        )


def _claims(programme: Programme) -> Iterator[Issue]:
    for decision in programme.decisions:
        for text in decision.claims():
            yield from claim_issues(decision, "claims", text, decision.effect_step)
    for action in programme.actions:
        for each in action.contributes:
            if each.stated is not None:
                yield from claim_issues(action, "contributes", each.stated, each.effect_step)


def claim_issues(entry: Entry, field: str, text: Text, step: EffectStep) -> Iterator[Issue]:
    """An error for each word that claims more than the step of the effect ladder allows."""
    words = dict.fromkeys((*effect_words(text.nl, step), *effect_words(text.en, step)))
    for word in words:
        yield error(
            entry.section,
            entry.key,
            field,
            f"'{word}' zegt meer dan trede {int(step)} van de effectladder toelaat; schrijf "
            "'na deelname' of 'van de deelnemers'",
            f"'{word}' says more than step {int(step)} of the effect ladder allows; write "
            "'after taking part' or 'of those who took part'",
        )


# What the Nationaal Programma asks of an implementation plan (5.1, A to F).
_ASKED: tuple[tuple[str, str, str], ...] = (
    ("activities", "welke activiteiten of subsidiemaatregelen", "which activities or subsidies"),
    ("results_four_years", "de resultaten over vier jaar", "the results over four years"),
    ("results_later", "de resultaten op termijn", "the results in the longer term"),
    ("contributes", "aan welke indicator hij bijdraagt", "to which indicator it contributes"),
    ("monitoring", "hoe de monitoring plaatsvindt", "how it is monitored"),
    ("accountability", "hoe de verantwoording plaatsvindt", "how it is accounted for"),
    ("responsible", "wie verantwoordelijk is", "who is responsible"),
    ("partners", "welke partijen meedoen", "which parties take part"),
    ("residents", "hoe inwoners meedoen", "how residents take part"),
    ("alignments", "hoe hij zich verhoudt tot andere maatregelen", "how it relates to others"),
    ("start", "wanneer hij begint", "when it starts"),
    ("end", "wanneer hij eindigt", "when it ends"),
)


def missing_of_plan(programme: Programme, action: Action) -> tuple[tuple[str, Text], ...]:
    """What an implementation plan must say of an action and does not say yet: field and words."""
    found = [(field, Text(nl, en)) for field, nl, en in _ASKED if not getattr(action, field)]
    if not any(amount.about == action.key for amount in programme.amounts):
        found.append(("amounts", Text("wat hij kost, per jaar", "what it costs, per year")))
    return tuple(found)


# What every programme has; without one of these there is nothing to follow.
_PARTS = ("goals", "groups", "lines", "measures", "actions", "partners", "bodies")
_OF_THE_HEAD = (
    ("vision", "de visie", "the vision"),
    ("definition", "de definitie van een leven lang ontwikkelen", "the definition of development"),
    ("municipalities", "de gemeenten", "the municipalities"),
    ("documents", "de documenten waar het uit komt", "the documents it comes from"),
)


def _incomplete(programme: Programme) -> Iterator[Issue]:
    head = programme.head
    for field, nl, en in _OF_THE_HEAD:
        if not getattr(head, field):
            yield warning("head", head.key, field, f"mist: {nl}", f"lacks: {en}")
    for section in _PARTS:
        if not getattr(programme, section):
            words = section_words(section).many
            nl, en = f"nog niets bij: {words.nl}", f"nothing yet under: {words.en}"
            yield warning(section, "", "", nl, en)
    for action in programme.actions:
        for field, text in missing_of_plan(programme, action):
            yield warning("actions", action.key, field, f"mist: {text.nl}", f"lacks: {text.en}")
