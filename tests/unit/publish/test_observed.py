"""Published figures as the programme sees them, read from a release."""

from dataclasses import replace

import pytest

from support.example_programme import example_programme
from support.portal import example_release
from wendbaar.core.disclosure.figure import Status
from wendbaar.core.vocabulary.periods import Period
from wendbaar.publish.bundle import open_bundle
from wendbaar.publish.observed import keys_of, observed, series_of

__all__ = ["example_release"]


@pytest.fixture
def bundle(example_release):
    return open_bundle(example_release)


@pytest.fixture
def key(bundle):
    return next(each.indicator for each in bundle.figures(area="AM01", group=""))


def test_a_series_runs_from_old_to_new_and_holds_what_was_asked_only(bundle, key):
    found = series_of(bundle, {(key, "AM01", ""), ("bestaat_niet", "AM01", "")})
    assert set(found) == {(key, "AM01", "")}
    days = [Period.parse(each.period).last_day for each in found[key, "AM01", ""]]
    assert days == sorted(days) != []


def test_a_hidden_figure_has_no_value_and_no_margin(bundle, key):
    figure = next(iter(bundle.figures(area="AM01", group="")))
    hidden = replace(
        figure, value=None, error_low=None, error_high=None, status=Status.SUPPRESSED_PRIMARY
    )
    seen = observed(bundle, hidden)
    assert (seen.value, seen.low, seen.high, seen.is_hidden) == (None, None, None, True)


def test_a_margin_is_that_of_the_figure_or_what_rounding_took(bundle):
    figure = next(e for e in bundle.figures(area="AM01", group="") if e.value is not None)
    seen = observed(bundle, replace(figure, error_low=1.0, error_high=9.0, value=5.0))
    assert (seen.low, seen.high) == (1.0, 9.0)
    bound = next(iter(bundle.manifest["policy"]["binds"]))
    base = bundle.manifest["policy"]["rounding_base"]
    rounded = replace(
        figure,
        value=100.0,
        error_low=None,
        error_high=None,
        status=Status.ROUNDED,
        source_kind=bound,
    )
    seen = observed(bundle, rounded)
    assert (seen.low, seen.high) == (100 - base / 2, 100 + base / 2)
    other = observed(bundle, replace(rounded, source_kind="published"))
    assert (other.low, other.high) == (None, None)


def test_the_keys_of_a_programme_are_its_targets_and_the_whole_region():
    found = keys_of(example_programme(), {"participations"})
    assert found == {("net_participation", "AM01", ""), ("participations", "AM01", "")}
