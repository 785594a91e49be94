"""Goals, lines, measures and actions: what a region wants and does."""

from typing import Annotated, ClassVar

from wendbaar.core.programme.codes import ActionKind, ActionStatus, GoalKind, LifePhase, LineKind
from wendbaar.core.programme.entry import CODED, Entry, Key, Part
from wendbaar.core.vocabulary.effect_ladder import EffectStep
from wendbaar.core.vocabulary.learning import LearningForm, LearningLayer
from wendbaar.core.vocabulary.people import TargetGroup
from wendbaar.core.vocabulary.text import Text


class Goal(Entry):
    """A goal; `indicators` are the figures by which it is followed."""

    section: ClassVar[str] = "goals"

    kind: Annotated[GoalKind, CODED] = GoalKind.GOAL
    parent: Key | None = None
    indicators: tuple[str, ...] = ()


class Group(Entry):
    """A group the programme is for, in its own words; `needs` is what it asks of the programme."""

    section: ClassVar[str] = "groups"

    target_group: Annotated[TargetGroup, CODED] = TargetGroup.EVERYONE
    needs: tuple[Text, ...] = ()


class Alignment(Part):
    """A connection with another measure or programme ("aansluiting"); `action` when we know it."""

    label: Text
    action: Key | None = None


class Line(Entry):
    """A programme line, priority or theme."""

    section: ClassVar[str] = "lines"

    kind: Annotated[LineKind, CODED] = LineKind.LINE
    number: int | None = None
    background: Text | None = None
    goals: tuple[Key, ...] = ()
    groups: tuple[Key, ...] = ()
    examples: tuple[Key, ...] = ()  # actions the plan names as good examples
    alignments: tuple[Alignment, ...] = ()
    points: tuple[Text, ...] = ()  # what the plan draws attention to


class Measure(Entry):
    """What is done within a line."""

    section: ClassVar[str] = "measures"

    line: Key
    goals: tuple[Key, ...] = ()
    indicators: tuple[str, ...] = ()


class Contribution(Part):
    """Which figure an action should move, how much, and why one expects so.

    `stated` is the contribution in words; `size` is a number in the unit of the indicator, where
    the plan gives one. `effect_step` is what is known of the effect today.
    """

    indicator: str
    group: str = ""  # as in figures: "sex=women"
    stated: Text | None = None
    size: float | None = None
    reason: Text | None = None
    effect_step: Annotated[EffectStep, CODED] = EffectStep.REACH


class Role(Part):
    """A partner and what it does in an action."""

    partner: Key
    role: Text | None = None


class ThemeShown(Part):
    """How a theme shows in an action."""

    theme: Key
    how: Text


class Inputs(Part):
    """What goes in besides money, which stands in the budget."""

    staff_fte: float | None = None
    hours: float | None = None
    material: Text | None = None
    methods: tuple[Text, ...] = ()


class Action(Entry):
    """An action, with what an implementation plan must say of it (seed: NPG 5.1, A to F).

    Its key is the code of the action in files of participations and inputs.
    """

    section: ClassVar[str] = "actions"

    kind: Annotated[ActionKind, CODED] = ActionKind.ACTION
    status: Annotated[ActionStatus, CODED] = ActionStatus.NOT_STATED
    measures: tuple[Key, ...] = ()
    lines: tuple[Key, ...] = ()
    # A: what we do
    activities: Text | None = None
    # B: what it should bring
    results_four_years: Text | None = None
    results_later: Text | None = None
    contributes: tuple[Contribution, ...] = ()
    # C: how it is followed
    monitoring: Text | None = None
    accountability: Text | None = None
    # D: who
    responsible: Key | None = None
    partners: tuple[Role, ...] = ()
    residents: Text | None = None
    # E: beside what
    alignments: tuple[Alignment, ...] = ()
    # F: cost and term stand in the budget and in start and end
    inputs: Inputs = Inputs()
    target_groups: tuple[Annotated[TargetGroup, CODED], ...] = ()
    groups: tuple[Key, ...] = ()
    forms: tuple[Annotated[LearningForm, CODED], ...] = ()
    layers: tuple[Annotated[LearningLayer, CODED], ...] = ()
    phases: tuple[Annotated[LifePhase, CODED], ...] = ()
    themes: tuple[ThemeShown, ...] = ()
    sectors: tuple[Text, ...] = ()

    @property
    def indicators(self) -> tuple[str, ...]:
        """The figures it should move."""
        return tuple(dict.fromkeys(each.indicator for each in self.contributes))
