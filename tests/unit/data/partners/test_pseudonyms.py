"""Security property: numbers of partners are never kept, and a BSN is refused."""

import hashlib
import hmac
import stat

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.data.partners import deliveries as d
from wendbaar.data.partners.pseudonyms import Pseudonymiser, are_bsn, may_be_bsn, read_secret


@given(st.binary(min_size=1, max_size=100), st.text(max_size=20))
def test_a_pseudonym_is_hmac_sha256(secret, text):
    digest = hmac.digest(secret, f"person:{text}".encode(), "sha256")
    expected = int.from_bytes(digest[:8], "big") >> 1
    assert Pseudonymiser(secret).pseudonym("person", text) == expected
    assert 0 <= expected < 2**63


def test_persons_employers_and_installations_are_kept_apart():
    one, other = Pseudonymiser(b"one"), Pseudonymiser(b"other")
    found = {
        one.pseudonym("person", "1"),
        one.pseudonym("employer", "1"),
        other.pseudonym("person", "1"),
    }
    assert len(found) == 3


@given(st.integers(10**8, 10**9 - 1))
def test_the_eleven_test_in_bulk_agrees_with_one_by_one(number):
    assert bool(are_bsn(np.array([number]))[0]) == may_be_bsn(str(number))


def test_other_lengths_are_no_bsn():
    assert not may_be_bsn("12345678")
    assert not may_be_bsn("1112223330")
    assert not may_be_bsn("000000000")
    assert not are_bsn(np.array([0, 12345678, 1112223330])).any()


def test_the_secret_is_made_once_and_for_its_owner_only(tmp_path):
    first = read_secret(tmp_path)
    assert read_secret(tmp_path) == first
    assert len(first) == 32
    path = tmp_path / "secret" / "pseudonyms"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [each.name for each in path.parent.iterdir()] == ["pseudonyms"]


def test_the_same_person_gets_the_same_pseudonym_in_every_kind_of_file(tmp_path):
    rows = d.cells(d.changed("person_id", "12"))
    rows[1][0] = 12.0
    from_xlsx = d.check(d.write_xlsx(tmp_path, rows)).rows.column("person_id")[0].as_py()
    path = d.write_csv(tmp_path, d.changed("person_id", " 12 "))
    assert d.check(path).rows.column("person_id")[0].as_py() == from_xlsx
    assert from_xlsx == d.NAMES.pseudonym("person", "12")


def test_no_number_of_a_partner_is_kept():
    digest = hashlib.sha256(b"person:A1").digest()
    assert d.NAMES.pseudonym("person", "A1") != int.from_bytes(digest[:8], "big") >> 1


@given(st.text(max_size=20))
def test_equal_numbers_of_two_partners_are_two_persons(text):
    found = {Pseudonymiser(b"secret", of=of).pseudonym("person", text) for of in ("", "a", "b")}
    assert len(found) == 3
    again = Pseudonymiser(b"secret", of="a").pseudonym("person", text)
    assert again == Pseudonymiser(b"secret", of="a").pseudonym("person", text)
