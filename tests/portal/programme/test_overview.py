"""The overview: nothing of the programme is missing, and what is not in force or made up says so."""

import re

import pytest

from support.example_programme import example_document, text
from support.programme import load, page

pytestmark = pytest.mark.django_db


def _plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_goal_names_the_lines_that_serve_it_below_the_goal_it_belongs_to(programme, published):
    goals = _plain(page("").split('id="doelen"')[1].split("</section>")[0])
    assert re.search(
        r"Meer mensen aan het werk.*Hogere arbeidsdeelname.*Hieraan werkt: Leren op de werkplek",
        goals,
    )


def test_a_goal_says_its_course_in_words_in_the_picture_and_in_the_list(programme, published):
    picture, rest = page("").split('id="doelen"')
    course = re.search(r">(op koers|achter|nog niet te zeggen)</text>", picture).group(1)
    assert course in _plain(rest.split("Hogere arbeidsdeelname")[1].split("</li>")[0])


def test_what_belongs_to_no_line_is_not_lost(programme, published):
    document = example_document()
    document["actions"].append({"key": "los", "label": text("Losse actie")})
    load(document)
    tree = page("").split('id="boom"')[1].split("</section>")[0]
    assert "Losse actie" in tree.split("Hoort niet bij een lijn")[1]


def test_what_was_made_up_or_has_ended_says_so_in_the_tree(programme, published):
    document = example_document()
    document["actions"][0] |= {"start": "2020-01-01", "end": "2021-12-31"}
    document["actions"][1]["is_example"] = True
    document["lines"][1] |= {"start": "2199-01-01"}
    load(document)
    tree = _plain(page("").split('id="boom"')[1].split("</section>")[0])
    assert "Kansrijk opleiden (is beëindigd)" in tree
    assert "Taal op de werkvloer voorbeeld" in tree
    assert "Over Ontwikkelbudget (is nog niet begonnen)" in tree


@pytest.mark.parametrize(
    ("indicator", "step", "dotted"),
    [
        ("net_participation", "outcome", 1),
        ("net_participation", "compared", 0),
        ("unemployment_rate", "compared", 1),  # compared, but not by a figure of the goal
    ],
)
def test_a_line_to_a_goal_is_dotted_until_its_own_figure_was_compared(
    indicator, step, dotted, programme, published
):
    document = example_document()
    document["actions"][0]["contributes"] = [{"indicator": indicator, "effect_step": step}]
    load(document)
    html = page("")
    assert html.count("wp-curve--dotted") == html.count("stroke-dasharray") == dotted
