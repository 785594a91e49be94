"""What an approver reads about a new release: what differs, and why."""

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from portal.test_words import PERCENT, figure
from wendbaar.core.disclosure.figure import Figure, Status
from wendbaar.portal.releases import difference

BEFORE = figure(60.0)
DEFINITION = {"key": "x", "hash": "1", "label": {"nl": "X", "en": "X"}, "unit": PERCENT}


@dataclass(frozen=True)
class FakeBundle:
    """A bundle with one figure."""

    figure: Figure
    changes: dict[str, Any] = field(default_factory=dict)

    def figures(self, **_: str) -> list[Figure]:
        return [self.figure]

    @property
    def manifest(self) -> dict[str, Any]:
        return {"indicators": [{**DEFINITION, **self.changes}]}


@dataclass(frozen=True)
class FakeRelease:
    """A release with a bundle."""

    bundle: FakeBundle
    focus: str = "AM01"


def moves(before: FakeBundle, after: FakeBundle, monkeypatch) -> tuple[difference.Move, ...]:
    monkeypatch.setattr(difference, "bundle_of", lambda release: release.bundle)
    return difference._moves(FakeRelease(before), FakeRelease(after))


@pytest.mark.parametrize(
    ("change", "definition", "cause"),
    [
        ({"receipt_ids": ("b",)}, {}, "andere gegevens"),
        ({"vintage": 2024}, {}, "andere grenzen"),
        ({"definition_version": "2"}, {}, "andere definitie"),
        ({}, {"hash": "2"}, "andere definitie"),
        ({"value": None, "status": Status.SUPPRESSED_PRIMARY}, {}, "bescherming"),
        ({}, {}, "andere berekening"),
    ],
)
def test_a_figure_that_moved_has_a_cause(change, definition, cause, monkeypatch):
    after = replace(BEFORE, **{"value": 61.0, **change})
    (move,) = moves(FakeBundle(BEFORE), FakeBundle(after, definition), monkeypatch)
    assert move.cause == cause
    assert move.before == "60,0%"
    assert move.after == ("61,0%" if after.value else "niet getoond, om mensen te beschermen")


def test_a_figure_that_stayed_is_not_listed(monkeypatch):
    assert not moves(FakeBundle(BEFORE), FakeBundle(BEFORE), monkeypatch)
