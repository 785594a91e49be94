from itertools import pairwise

import numpy as np
import pytest

from wendbaar.data.synthetic.latent import Trait, Traits

QUARTER = 4 * 2022 + 2


def test_traits_follow_from_seed_municipality_and_year_alone():
    one, other = Traits(7, 14, 500), Traits(7, 14, 500)
    other.drifting(Trait.SOCIAL, QUARTER - 9, 0.5)
    other.forget(2022)
    assert np.array_equal(
        one.drifting(Trait.NEARNESS, QUARTER, 0.9), other.drifting(Trait.NEARNESS, QUARTER, 0.9)
    )
    elsewhere = Traits(7, 37, 500).uniform(Trait.SUPPORT)
    assert not np.array_equal(one.uniform(Trait.SUPPORT), elsewhere)


@pytest.mark.parametrize("lasting", [0.0, 0.5, 0.95])
def test_a_drifting_trait_keeps_its_spread_and_its_lasting_part(lasting):
    traits = Traits(1, 14, 60_000)
    now = traits.drifting(Trait.NEARNESS, QUARTER, lasting)
    next_quarter = traits.drifting(Trait.NEARNESS, QUARTER + 1, lasting)
    two_years = traits.drifting(Trait.NEARNESS, QUARTER + 8, lasting)
    assert now.std() == pytest.approx(1.0, abs=0.02)
    assert np.corrcoef(now, two_years)[0, 1] == pytest.approx(lasting, abs=0.02)
    assert np.corrcoef(now, next_quarter)[0, 1] > lasting + 0.8 * (1 - lasting)


def test_a_yearly_trait_changes_once_in_four_quarters():
    traits = Traits(1, 14, 400)
    draws = [traits.yearly(Trait.ACTIVITY, QUARTER + step) for step in range(5)]
    changes = sum((a != b).astype(int) for a, b in pairwise(draws))
    assert changes.tolist() == [1] * 400
