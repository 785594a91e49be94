"""The rules of a fund as its applicants may read them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.example_programme import example_programme, text
from wendbaar.core.programme.codes import PartnerKind
from wendbaar.core.programme.fund import Asked, assess, own_share
from wendbaar.core.programme.money import Fund
from wendbaar.core.programme.parties import Partner

FUND = next(each for each in example_programme().funds if each.key == "samen_leren")
SCHOOL, TOWN, FIRM = (
    Partner.model_validate({"key": kind, "label": text(kind), "kind": kind})
    for kind in ("school", "municipality", "company")
)
ON = date(2026, 3, 1)


def asked(**changes):
    usual = {
        "amount": 30_000,
        "cost": 40_000,
        "partners": (SCHOOL, TOWN),
        "start": date(2026, 4, 1),
        "end": date(2026, 12, 31),
    }
    return Asked(**{**usual, **changes})


# The fund: € 100.000, at most € 40.000 each, two partners with a school and a municipality,
# a quarter of the cost paid by oneself, from 2025 to 2027.
TABLE = [
    ("as it should be", {}, 0, ON, []),
    ("more than one may get", {"amount": 45_000, "cost": 90_000}, 0, ON, ["ten hoogste € 40.000"]),
    ("the fund is nearly empty", {}, 80_000, ON, ["nog € 20.000 over"]),
    ("too little paid by oneself", {"cost": 35_000}, 0, ON, ["ten minste € 8.750 zelf"]),
    ("alone", {"partners": (SCHOOL,)}, 0, ON, ["ten minste 2 partners", "geen gemeente"]),
    ("no school", {"partners": (TOWN, FIRM)}, 0, ON, ["geen onderwijsinstelling"]),
    ("the fund is closed", {}, 0, date(2028, 1, 1), ["niet open"]),
    ("ends before it begins", {"end": date(2026, 3, 1)}, 0, ON, ["einde ligt voor het begin"]),
    ("begins too early", {"start": date(2024, 1, 1)}, 0, ON, ["begint voor het fonds"]),
    (
        "begins too late",
        {"start": date(2028, 1, 1), "end": date(2028, 2, 1)},
        0,
        ON,
        ["na het fonds"],
    ),
]


@pytest.mark.parametrize(("what", "changes", "committed", "on", "reasons"), TABLE)
def test_what_the_rules_say(what, changes, committed, on, reasons):
    found = assess(FUND, asked(**changes), on=on, committed=committed)
    assert len(found.reasons) == len(reasons)
    for reason, words in zip(found.reasons, reasons, strict=True):
        assert words in reason.nl
        assert reason.en
    assert found.may_be_granted == (not reasons)


kinds = st.lists(st.sampled_from(list(PartnerKind)), unique=True, max_size=6)


@given(kinds, st.integers(0, 200_000), st.integers(0, 200_000), st.integers(0, 150_000))
def test_room_is_never_below_zero_and_one_more_partner_never_hurts(some, amount, cost, committed):
    def reasons(of):
        partners = tuple(
            Partner.model_validate({"key": each.key, "label": text(each.key), "kind": each.key})
            for each in of
        )
        wish = asked(amount=amount, cost=cost, partners=partners)
        found = assess(FUND, wish, on=ON, committed=committed)
        assert found.room >= 0
        return set(found.reasons)

    assert reasons([*some, PartnerKind.SCHOOL]) <= reasons(some)


@given(st.floats(0, 1), st.integers(0, 10**9))
def test_the_own_share_is_never_less_than_the_rule(part, cost):
    fund = Fund.model_validate({**FUND.model_dump(mode="json"), "own_share": part})
    share = own_share(fund, cost)
    assert share >= part * cost - 1e-3
    assert share <= cost
