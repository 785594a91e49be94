"""Is an activity lifelong development (LLO)? The working definition of Werk in Zicht as a test.

"Leven lang ontwikkelen draait om leren in post-initieel onderwijs en informeel leren op en buiten
het werk, waarbij het onderwijs en leren aansluit bij eigen interesses, kwaliteiten en talenten van
15- tot 75-jarigen om aansluiting te vinden bij en te behouden op de ontwikkelingen op de
arbeidsmarkt of de eigen positie op de arbeidsmarkt te verbeteren."
(Werk in Zicht, notitie leven lang ontwikkelen, on the Kaderdocument Programmaplan 2023-2027.)
"""

from collections.abc import Callable
from dataclasses import dataclass

from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.learning import LearningForm, LearningPlace
from wendbaar.core.vocabulary.people import OLDEST, YOUNGEST


class EducationPhase(CodeList):
    """Before or after entering the labour market (CBS, postinitieel onderwijs)."""

    NONE = 0, "none", "geen onderwijs", "no education"
    INITIAL = 1, "initial", "initieel onderwijs", "initial education"
    POST_INITIAL = 2, "post_initial", "post-initieel onderwijs", "post-initial education"


class LearningAim(CodeList):
    """What someone learns for; the first three are aims on the labour market."""

    FIND = 1, "find", "aansluiting vinden bij de arbeidsmarkt", "finding a connection to work"
    KEEP = 2, "keep", "aansluiting houden met de arbeidsmarkt", "keeping the connection to work"
    IMPROVE = 3, "improve", "positie op de arbeidsmarkt verbeteren", "improving one's position"
    OTHER = 4, "other", "alleen een ander doel (zoals vrije tijd)", "another aim only (leisure)"


@dataclass(frozen=True, kw_only=True)
class ActivityFacts:
    """What is known of one learning activity of one person; None is not known."""

    age: int | None = None
    lives_in_region: bool | None = None
    form: LearningForm | None = None
    phase: EducationPhase | None = None
    place: LearningPlace | None = None
    aim: LearningAim | None = None
    fits_own_interests: bool | None = None


@dataclass(frozen=True)
class Criterion:
    """One part of the working definition: its question and the reason for each answer."""

    key: str
    test: Callable[[ActivityFacts], bool | None]
    nl: str
    en: str
    not_nl: str = ""
    not_en: str = ""


@dataclass(frozen=True)
class Finding:
    """The answer on one criterion; `met` is None when a fact is missing."""

    key: str
    met: bool | None
    nl: str
    en: str


@dataclass(frozen=True)
class ScopeResult:
    """In scope only when every criterion is known to be met."""

    findings: tuple[Finding, ...]

    @property
    def in_scope(self) -> bool:
        """Whether the activity counts as LLO."""
        return all(each.met is True for each in self.findings)

    @property
    def undecided(self) -> bool:
        """Whether only missing facts keep it out."""
        return not self.in_scope and all(each.met is not False for each in self.findings)

    @property
    def reasons(self) -> tuple[Finding, ...]:
        """The findings that keep it out, in the order of the definition."""
        return tuple(each for each in self.findings if each.met is not True)


def _age(facts: ActivityFacts) -> bool | None:
    return None if facts.age is None else YOUNGEST <= facts.age <= OLDEST


def _learning(facts: ActivityFacts) -> bool | None:
    """Formal and non-formal learning count after initial education; informal learning anywhere."""
    if facts.form is None:
        return None
    if facts.form is LearningForm.INFORMAL:
        return facts.phase is not EducationPhase.INITIAL
    return None if facts.phase is None else facts.phase is EducationPhase.POST_INITIAL


def _aim(facts: ActivityFacts) -> bool | None:
    return None if facts.aim is None else facts.aim is not LearningAim.OTHER


CRITERIA = (
    Criterion(
        "age",
        _age,
        "De persoon is 15 tot 75 jaar.",
        "The person is 15 to 75 years old.",
        "De persoon is jonger dan 15 jaar, of 75 jaar of ouder.",
        "The person is under 15, or 75 or over.",
    ),
    Criterion(
        "residence",
        lambda facts: facts.lives_in_region,
        "De persoon woont in de arbeidsmarktregio.",
        "The person lives in the labour-market region.",
        "De persoon woont niet in de arbeidsmarktregio.",
        "The person does not live in the labour-market region.",
    ),
    Criterion(
        "learning",
        _learning,
        "Het is leren in post-initieel onderwijs, of informeel leren.",
        "It is learning in post-initial education, or informal learning.",
        "Het is initieel onderwijs: onderwijs vóór de eerste stap op de arbeidsmarkt.",
        "It is initial education: education before the first step onto the labour market.",
    ),
    Criterion(
        "place",
        lambda _: True,  # the definition names both places, so no place keeps learning out
        "De plaats maakt niet uit: op het werk en buiten het werk tellen allebei mee.",
        "The place makes no difference: at work and elsewhere both count.",
    ),
    Criterion(
        "interests",
        lambda facts: facts.fits_own_interests,
        "Het sluit aan bij eigen interesses, kwaliteiten en talenten.",
        "It fits the person's own interests, qualities and talents.",
        "Het sluit niet aan bij eigen interesses, kwaliteiten en talenten.",
        "It does not fit the person's own interests, qualities and talents.",
    ),
    Criterion(
        "aim",
        _aim,
        "Het doel ligt op de arbeidsmarkt: aansluiting vinden, houden of de positie verbeteren.",
        "The aim is on the labour market: find a connection, keep it or improve one's position.",
        "Het doel ligt niet op de arbeidsmarkt.",
        "The aim is not on the labour market.",
    ),
)


def _judge(criterion: Criterion, facts: ActivityFacts) -> Finding:
    met = criterion.test(facts)
    if met is None:
        return Finding(
            criterion.key,
            None,
            f"Niet bekend of dit klopt: {criterion.nl}",
            f"Not known whether this holds: {criterion.en}",
        )
    if met:
        return Finding(criterion.key, True, criterion.nl, criterion.en)
    return Finding(criterion.key, False, criterion.not_nl, criterion.not_en)


def judge_scope(facts: ActivityFacts) -> ScopeResult:
    """Hold an activity against the working definition of LLO, criterion by criterion."""
    return ScopeResult(tuple(_judge(criterion, facts) for criterion in CRITERIA))
