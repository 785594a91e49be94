"""A hidden figure never leaves a trace of its value, on any page or picture."""

import re

import pytest
from django.test import Client

from wendbaar.portal.releases.shelf import bundle_of


@pytest.fixture
def hidden(published):
    """A hidden figure of a municipality, in a group."""
    bundle = bundle_of(published)
    found = [f for f in bundle.figures(indicator="long_unemployment") if f.status.is_suppressed]
    return next(f for f in found if len(f.group_by) == 1)


def test_page_says_so_in_words(hidden):
    dimension = next(iter(hidden.group_by))
    address = (
        f"/cijfers/{hidden.indicator}/?gebied={hidden.area}&periode={hidden.period}"
        f"&naar={dimension}"
    )
    html = Client().get(address).content.decode()
    table = html[html.index('id="tabel-groepen"') :].split("</table>")[0]
    assert "niet getoond, om mensen te beschermen" in table
    rows = re.findall(r'wb-unshown">([^<]*)<', table)
    assert rows
    assert not any(re.search(r"\d", row) for row in rows)


def test_counts_of_hidden_figures_have_a_reason(hidden):
    html = Client().get(f"/cijfers/{hidden.indicator}/?gebied={hidden.area}").content.decode()
    part = html[html.index('id="verborgen"') :]
    assert re.search(r"<li>\d+: niet getoond, om mensen te beschermen</li>", part)


def test_figure_read_from_a_bundle_has_no_value(hidden):
    assert hidden.value is None
    assert hidden.error_low is None
