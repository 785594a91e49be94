"""Decisions: a question, the figures it rested on, what was decided, and whether it came true."""

from datetime import date
from typing import Annotated, ClassVar

from wendbaar.core.programme.codes import Met, Verdict
from wendbaar.core.programme.entry import CODED, Entry, Euro, Key, Part
from wendbaar.core.vocabulary.effect_ladder import EffectStep
from wendbaar.core.vocabulary.text import Text


class FrozenFigure(Part):
    """A published figure as it was; hidden figures have no value and keep their status."""

    figure_id: str
    value: float | None = None
    status: str
    unit: str
    error_low: float | None = None
    error_high: float | None = None
    definition_version: str = ""
    source_kind: str = ""


class Option(Part):
    """What could be decided, and what would follow."""

    verdict: Annotated[Verdict, CODED]
    label: Text
    consequence: Text | None = None


class Review(Part):
    """Whether the expectation was met, by the figures of a later release."""

    on: date
    met: Annotated[Met, CODED]
    note: Text
    release: str = ""
    figures: tuple[FrozenFigure, ...] = ()


class Decision(Entry):
    """A question to the board. Undecided while `verdict` is empty; `due` is when it is asked."""

    section: ClassVar[str] = "decisions"

    about: tuple[Key, ...]  # lines, measures or actions
    question: Text
    options: tuple[Option, ...] = ()
    due: date
    release: str = ""  # the figures are frozen from this release
    figures: tuple[FrozenFigure, ...] = ()
    effect_step: Annotated[EffectStep, CODED] = EffectStep.REACH
    uncertainty: Text | None = None
    cost: Euro | None = None
    advice: Text | None = None  # of the programme team
    dissent: Text | None = None
    stop_rule: Text | None = None  # agreed beforehand
    expectation: Text | None = None
    owner: Key | None = None  # partner or body
    body: Key | None = None  # who decides
    verdict: Annotated[Verdict, CODED] | None = None
    reason: Text | None = None
    decided_on: date | None = None
    review_on: date | None = None
    review: Review | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing was decided yet."""
        return self.verdict is None

    def claims(self) -> tuple[Text, ...]:
        """The texts in which a claim of effect would stand."""
        found = (self.question, self.uncertainty, self.advice, self.dissent, self.expectation)
        options = tuple(each.consequence for each in self.options)
        review = self.review.note if self.review else None
        return tuple(text for text in (*found, *options, self.reason, review) if text)
