import numpy as np
import pytest

from support.tiny_margins import tiny_margins
from wendbaar.data.synthetic.actions import BY_KEY, Outcome
from wendbaar.data.synthetic.effects import Places
from wendbaar.data.synthetic.enrolment import NUMBER_OF, belongs
from wendbaar.data.synthetic.structure import EMPLOYED, OUTSIDE
from wendbaar.data.synthetic.town import ID_PER_MUNICIPALITY, Town

START = 4 * 2022


@pytest.fixture(scope="module")
def town():
    """Much bijstand, so that actions for this group have many participants."""
    margins = tiny_margins(people=45_000, benefits_bijstand=0.14, participation=0.6)
    made = Town("GM0047", margins, list(range(START, START + 10)), seed=5)
    return made, dict(made.quarters())


def planted(key):
    action, outcome, group, after = key
    return next(
        each
        for each in BY_KEY[action].effects
        if (each.outcome, each.group.key, each.after) == (Outcome(outcome), group, after)
    )


def test_potential_outcomes_differ_by_the_planted_points(town):
    """Within three standard errors of drawing whom an effect moves."""
    found = {k: t for k, t in town[0].ledger.tallies.items() if t.treated >= 150}
    assert len(found) >= 6
    for key, tally in found.items():
        effect = planted(key)
        points = 100 * (tally.with_action - tally.without) / tally.treated
        share = abs(effect.points) / 100
        error = 100 * np.sqrt(share * (1 - share) / tally.treated)
        assert abs(points - effect.points) <= 3 * error + 0.5, key


def test_an_action_without_effect_changes_nobody(town):
    tally = town[0].ledger.tallies["kansrijk_talent", "work", "45_and_older", 4]
    assert tally.treated > 50
    assert tally.without == tally.with_action


def test_the_outcome_with_the_action_is_the_one_in_the_rows(town):
    """Counted again from the panel itself: paid work, two quarters after Social Return began."""
    made, quarters = town
    some = made.participations
    effect = BY_KEY["social_return"].effects[0]
    rows = (some.action == NUMBER_OF["social_return"]) & belongs(effect.group, some)
    with_work = treated = 0
    for quarter in made.grid:
        columns = quarters.get(quarter)
        if columns is None:
            continue
        person = some.person[rows & (some.start == quarter - effect.after)]
        at = np.isin(columns["person_id"] % ID_PER_MUNICIPALITY, person)
        treated += int(at.sum())
        with_work += int((columns["hours"][at] > 0).sum())
    tally = made.ledger.tallies["social_return", "work", "bijstand", 2]
    # the year before the quarters asked for is simulated as well, and not in the rows
    early = (some.start + effect.after < START) & rows
    assert treated <= tally.treated <= treated + early.sum()
    assert with_work <= tally.with_action <= with_work + early.sum()


def test_stocks_stay_on_their_margins_in_spite_of_effects(town):
    for check in town[0].checks:
        assert check.made["participation"] == pytest.approx(check.asked["participation"], abs=1e-4)


def test_a_comparison_without_design_is_misled(town):
    """Participants have work less often than others on bijstand did, though the action helps."""
    tally = town[0].ledger.tallies["wiz_jobcoaching", "work", "bijstand", 3]
    assert tally.with_action > tally.without
    columns = town[1][START + 6]
    later = columns["hours"] > 0
    ago = (columns["hours_year_ago"] == 0) & (columns["age"] < 62)
    assert tally.with_action / tally.treated < (later & ago).sum() / ago.sum() + 0.15


def test_moving_someone_into_work_moves_the_one_nearest_the_edge_out():
    places = Places(
        position=np.array([OUTSIDE, EMPLOYED, EMPLOYED, EMPLOYED], dtype=np.int8),
        benefit=np.array([2, 0, 0, 0], dtype=np.int8),
        nearness=np.array([-1.0, 0.2, 0.1, 0.0]),
        cell=np.array([3, 3, 3, 5]),
        fixed=np.array([True, False, False, False]),
    )
    assert places.move(np.array([0]), into_work=True).tolist() == [0]
    assert places.position.tolist() == [EMPLOYED, EMPLOYED, OUTSIDE, EMPLOYED]
    assert places.benefit.tolist() == [0, 0, 2, 0]


def test_nobody_moves_where_nobody_can_make_room():
    places = Places(
        position=np.array([OUTSIDE, EMPLOYED], dtype=np.int8),
        benefit=np.array([0, 0], dtype=np.int8),
        nearness=np.array([0.0, 1.0]),
        cell=np.array([1, 1]),
        fixed=np.array([True, True]),
    )
    assert places.move(np.array([0]), into_work=True).size == 0
    assert places.position.tolist() == [OUTSIDE, EMPLOYED]
