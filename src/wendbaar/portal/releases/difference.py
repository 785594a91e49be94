"""What a release changes compared with the one that visitors see now, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from wendbaar.core.disclosure.figure import Figure
from wendbaar.portal.figures.answers import question
from wendbaar.portal.figures.wording import figure_text, period_label
from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.shelf import bundle_of

MOST_MOVES = 40  # a page a person can read; the files hold the rest


@dataclass(frozen=True)
class Move:
    """A figure that both releases have, and that differs."""

    label: str
    period: str
    before: str
    after: str
    cause: str


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What came, went or changed; pairs are (then, now)."""

    earlier: Release
    area_name: str
    came: tuple[str, ...]
    went: tuple[str, ...]
    redefined: tuple[str, ...]
    figures: tuple[int, int]
    shown: tuple[int, int]
    boundaries: tuple[int, int]
    periods: tuple[str, str]
    same_policy: bool
    new_sources: tuple[str, ...]
    moves: tuple[Move, ...]


def difference_with(release: Release) -> Difference | None:
    """Compare with the published release of the same focus; None when there is no other."""
    published = Release.objects.approved().filter(focus=release.focus).exclude(pk=release.pk)
    earlier = published.first()
    if earlier is None:
        return None
    old, new = bundle_of(earlier).manifest, bundle_of(release).manifest
    before, after = _definitions(old), _definitions(new)
    known = {each["sha256"] for each in old["receipts"]}
    return Difference(
        earlier=earlier,
        area_name=next(str(a["name"]) for a in new["areas"] if a["code"] == release.focus),
        came=tuple(sorted(set(after) - set(before))),
        went=tuple(sorted(set(before) - set(after))),
        redefined=tuple(k for k in sorted(before) if _is_redefined(k, before, after)),
        figures=(old["loss"]["figures"], new["loss"]["figures"]),
        shown=(old["loss"]["shown"], new["loss"]["shown"]),
        boundaries=(old["vintage"], new["vintage"]),
        periods=(_span(old), _span(new)),
        same_policy=old["policy"] == new["policy"],
        new_sources=tuple(each["title"] for each in new["receipts"] if each["sha256"] not in known),
        moves=_moves(earlier, release),
    )


def _span(manifest: Mapping[str, Any]) -> str:
    first, last = (period_label(manifest["periods"][end]) for end in ("first", "last"))
    return _("{first} up to and including {last}").format(first=first, last=last)


def _definitions(manifest: Mapping[str, Any]) -> dict[str, Any]:
    return {each["key"]: each for each in manifest["indicators"]}


def _is_redefined(key: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    return key in after and before[key]["hash"] != after[key]["hash"]


def _moves(earlier: Release, release: Release) -> tuple[Move, ...]:
    """Totals of the focus area that differ between the two, newest period first."""
    old, new = bundle_of(earlier), bundle_of(release)
    then = {each.figure_id: each for each in old.figures(area=release.focus, group="")}
    now = new.figures(area=release.focus, group="")
    definitions, before = _definitions(new.manifest), _definitions(old.manifest)
    pairs = [(then[each.figure_id], each) for each in now if each.figure_id in then]
    changed = [(a, b) for a, b in pairs if (a.value, a.status) != (b.value, b.status)]
    changed.sort(key=lambda pair: pair[1].period, reverse=True)
    return tuple(
        Move(
            question(definitions[b.indicator]),
            period_label(b.period),
            figure_text(a, definitions[b.indicator]["unit"]),
            figure_text(b, definitions[b.indicator]["unit"]),
            cause(a, b, _is_redefined(b.indicator, before, definitions)),
        )
        for a, b in changed[:MOST_MOVES]
    )


def cause(before: Figure, after: Figure, is_redefined: bool) -> str:
    """The first thing that differs between the two figures and explains the change."""
    if is_redefined or before.definition_version != after.definition_version:
        return _("another definition")
    if before.vintage != after.vintage:
        return _("other boundaries")
    if before.receipt_ids != after.receipt_ids:
        return _("other data")
    if before.status != after.status:
        return _("protection")
    return _("another calculation")
