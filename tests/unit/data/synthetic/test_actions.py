import re

from wendbaar.data.synthetic.actions import ACTIONS, BY_KEY, Outcome, active
from wendbaar.data.synthetic.assumptions import ASSUMPTIONS, EDUCATION
from wendbaar.data.synthetic.structure import SEED


def test_each_action_has_a_key_of_its_own_that_fits_the_contract():
    assert len(BY_KEY) == len(ACTIONS)
    assert all(re.fullmatch(r"[a-z0-9_]+", key) for key in BY_KEY)


def test_the_kaderdocument_of_werk_in_zicht_names_sixteen_actions():
    names = {action.nl for action in ACTIONS}
    assert {
        "Kansrijk Opleiden", "E-portfolio", "Sluitende aanpak jongeren", "Kansrijk Talent",
        "WIZ-Jobcoaching", "Durf jij?!", "Praktijkleren", "Talentperron in de regio",
        "Leerwerkloket", "WIZ Ontwikkel Centra", "Social Return", "Sociaal Ontwikkel Partners",
        "Het Noorden Werkt Door", "WIZ-Academy", "Talenttour", "WIZ-LAB",
    } <= names  # fmt: skip


def test_some_effects_help_one_harms_and_some_actions_do_nothing():
    points = [effect.points for action in ACTIONS for effect in action.effects]
    assert sum(each > 0 for each in points) >= 10
    assert sum(each < 0 for each in points) == 1
    assert 0 in points
    assert any(not action.effects for action in ACTIONS)
    assert {effect.outcome for a in ACTIONS for effect in a.effects} == set(Outcome)


def test_effects_come_two_to_four_quarters_after_the_start():
    assert all(2 <= effect.after <= 4 for action in ACTIONS for effect in action.effects)


def test_an_action_runs_in_its_own_regions_and_years():
    assert BY_KEY["ik_zorg_shop"] in active("AM13", 2023)
    assert BY_KEY["ik_zorg_shop"] not in active("AM01", 2023)
    assert BY_KEY["duizend_banenplan"] not in active("AM01", 2024)


def test_every_assumption_has_a_source_or_says_so():
    assert all(each.what and each.source for each in ASSUMPTIONS)


def test_the_seed_is_shares_that_add_up_to_one():
    assert abs(SEED.sum(axis=1) - 1).max() < 1e-9
    assert (SEED >= 0).all()
    assert abs(EDUCATION.sum(axis=2) - 1).max() < 1e-9
