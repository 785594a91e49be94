"""Withdrawn: what a decision froze from a release that was taken back is shown no more.

The register keeps the figures, because the board decided by them; readers and files get none.
"""

from wendbaar.core.disclosure.figure import Status
from wendbaar.core.programme.decisions import Decision, FrozenFigure
from wendbaar.core.programme.programme import Programme
from wendbaar.portal.releases.models import Release


def withdrawn_in(programme: Programme) -> frozenset[str]:
    """The withdrawn releases from which decisions of a programme froze figures."""
    named = {each.release for each in programme.decisions}
    named |= {each.review.release for each in programme.decisions if each.review}
    if not named - {""}:
        return frozenset()
    found = Release.objects.filter(status=Release.Status.WITHDRAWN, release_id__in=named)
    return frozenset(found.values_list("release_id", flat=True))


def without_withdrawn(programme: Programme, releases: frozenset[str]) -> Programme:
    """A programme without the values of figures from these releases."""
    if not releases:
        return programme
    decisions = tuple(_without(each, releases) for each in programme.decisions)
    return programme.model_copy(update={"decisions": decisions})


def _without(decision: Decision, releases: frozenset[str]) -> Decision:
    review = decision.review
    if review is not None and review.release in releases:
        review = review.model_copy(update={"figures": _emptied(review.figures)})
    figures = decision.figures
    if decision.release in releases:
        figures = _emptied(figures)
    return decision.model_copy(update={"figures": figures, "review": review})


def _emptied(figures: tuple[FrozenFigure, ...]) -> tuple[FrozenFigure, ...]:
    gone = {"value": None, "error_low": None, "error_high": None, "status": str(Status.UNKNOWN)}
    return tuple(each.model_copy(update=gone) for each in figures)
