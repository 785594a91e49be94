"""What an action should move: the figure, how much, why one expects so, and what is known of it."""

from dataclasses import dataclass

from wendbaar.core.programme.plan import Action, Contribution
from wendbaar.portal.figures.wording import number
from wendbaar.portal.programme.definitions import indicator_label, unit_of
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.series import Shown, shown


@dataclass(frozen=True)
class ContributionView:
    """A contribution with the latest figure of its own group, and its size in words."""

    said: Contribution
    label: str
    shown: Shown | None
    size: str


def contributions(here: Here, action: Action) -> tuple[ContributionView, ...]:
    """The contributions of an action, in its own order."""
    return tuple(_view(here, each) for each in action.contributes)


def _view(here: Here, said: Contribution) -> ContributionView:
    size = "" if said.size is None else number(said.size, unit_of(here, said.indicator))
    label = indicator_label(here, said.indicator)
    return ContributionView(said, label, shown(here, said.indicator, said.group), size)
