"""Figures on pages of the programme: each is of the group it stands beside, and its page leads back."""

import re

import pytest
from django.test import Client

from support.example_programme import example_document, text
from support.programme import load, page
from wendbaar.core.indicators.library import library
from wendbaar.portal.figures.wording import number
from wendbaar.portal.programme import definitions
from wendbaar.portal.releases.shelf import bundle_of

pytestmark = pytest.mark.django_db


def _latest(release, group: str) -> str:
    figures = bundle_of(release).figures(area="AM01", group=group)
    own = [each for each in figures if each.indicator == "net_participation"]
    return number(max(own, key=lambda each: each.period).value, "percent")


def test_a_contribution_shows_the_figure_of_its_own_group(programme, published):
    document = example_document()
    document["actions"][0]["contributes"] = [
        {"indicator": "net_participation", "group": "education=high", "size": 1.5}
    ]
    load(document)
    part = page("actie/kansrijk_opleiden/").split('id="keten"')[1].split("</section>")[0]
    everyone, own = _latest(published, ""), _latest(published, "education=high")
    assert own != everyone
    assert own in part
    assert everyone not in part
    assert "Bijdrage die het plan noemt: 1,5%" in part


def _chain_row() -> dict:
    return {
        "key": "rij_1",
        "label": text("Toeleiden"),
        "target_group": "find",
        "number": 1,
        "impact": [{"label": text("Deelname"), "indicators": ["net_participation"]}],
    }


def test_the_course_of_a_group_is_not_the_course_of_everyone(programme, published):
    document = example_document() | {"chain": [_chain_row()]}
    load(document)
    assert "wp-mark--" in page("keten/")
    document["targets"][0]["group"] = "sex=women"
    load(document, month=7)
    assert "wp-mark--" not in page("keten/")


def test_without_a_chain_of_its_own_the_rows_are_read_from_actions_and_goals(programme, published):
    html = page("keten/")
    assert "geen eigen keten" in html
    row = re.sub(r"<[^>]+>", " ", html.split("<tbody")[1])
    assert "Kansrijk opleiden" in row
    assert "Netto-arbeidsparticipatie" in row


def test_the_page_of_a_figure_says_what_the_programme_does_with_it(programme, published):
    html = Client().get("/cijfers/net_participation/").content.decode()
    part = html.split("Wat doet het programma met dit cijfer?")[1].split("</section>")[0]
    assert "1 doel, 1 maatregel, 1 actie, 1 streefwaarde" in part
    assert '"/programma/AM01/cijfer/net_participation/"' in part


def test_a_figure_the_programme_does_not_name_has_no_such_part(programme, published):
    html = Client().get("/cijfers/unemployment_rate/").content.decode()
    assert "Wat doet het programma met dit cijfer?" not in html


def test_the_page_of_a_figure_stands_without_a_programme(published):
    assert Client().get("/cijfers/net_participation/").status_code == 200


def test_a_row_of_the_chain_can_be_reached_from_what_hangs_on_its_figure(programme, published):
    load(example_document() | {"chain": [_chain_row()]})
    assert 'href="/programma/AM01/keten/#rij-rij_1"' in page("cijfer/net_participation/")
    assert 'id="rij-rij_1"' in page("keten/")
    assert 'href="/programma/AM01/keten/#rij-rij_1"' in page("doelgroep/find/")


PAGES = (
    "",
    "keten/",
    "streefwaarden/",
    "ontbreekt/",
    "actie/kansrijk_opleiden/",
    "doel/deelname/",
    "cijfer/net_participation/",
    "bestanden/keten.csv",
    "bestanden/iati.xml",
    "bestanden/jaarrapport.html",
)


def _without(monkeypatch, key: str) -> None:
    """The library as it is when an indicator was taken out of it."""
    kept = {name: each for name, each in library().items() if name != key}
    monkeypatch.setattr(definitions, "library", lambda: kept)
    monkeypatch.setattr("wendbaar.portal.programme.files.library", lambda: kept)
    monkeypatch.setattr("wendbaar.publish.report.basis.library", lambda: kept)


def test_a_figure_the_library_has_no_more_is_shown_by_the_words_of_its_release(
    programme, published, monkeypatch
):
    _without(monkeypatch, "net_participation")
    for path in PAGES:
        assert Client().get(f"/programma/AM01/{path}").status_code == 200, path
    assert "Netto-arbeidsparticipatie" in page("cijfer/net_participation/")
    assert "71,0%" in page("streefwaarden/")


def test_a_figure_nobody_defines_any_more_breaks_no_page(programme, published, monkeypatch):
    _without(monkeypatch, "net_participation")
    monkeypatch.setattr(definitions, "_published", lambda place, key: None)
    for path in PAGES:
        expected = 404 if path.startswith("cijfer/") else 200
        assert Client().get(f"/programma/AM01/{path}").status_code == expected, path
