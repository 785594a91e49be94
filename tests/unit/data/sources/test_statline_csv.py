import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wendbaar.core.vocabulary.measures import Missing
from wendbaar.data.sources.statline_csv import number, period, read_statline_csv, records
from wendbaar.errors import SourceError

TEXT = (
    '"Perioden";"Regio\'s";"Bevolking/Leeftijd/Jonger dan 5 jaar (aantal)";'
    '"Bevolking/Leeftijd, relatief/Jonger dan 5 jaar (%)"\r\n'
    '"2025*";"Súdwest-Fryslân";"1234";"3,8"\r\n"2024";"Groningen (gemeente)";"";""\r\n'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_download_reads_the_same_in_each_encoding(encoding):
    table = read_statline_csv(TEXT.encode(encoding), table="70072ned", title="T")
    assert list(table.column("RegioS")) == ["Súdwest-Fryslân", "Groningen (gemeente)"]
    assert list(table.column("Perioden")) == ["2025JJ00", "2024JJ00"]
    assert table.provisional("Perioden") == [True, False]
    assert table.values("Leeftijd", "Jonger dan 5 jaar") == [1234.0, None]
    assert table.values("Leeftijd, relatief", "Jonger dan 5 jaar") == [3.8, None]
    assert table.missing("Leeftijd", "Jonger dan 5 jaar") == [None, Missing.UNKNOWN]


def test_a_comma_separates_too():
    assert records(b'a,b\n"1,5",2\n')[1] == ["1,5", "2"]


def test_a_record_cut_off_is_refused():
    with pytest.raises(SourceError, match="Record 2 has 1 fields"):
        records(b"a;b\n1\n")
    with pytest.raises(SourceError, match="empty"):
        records(b"")


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("2024", "2024JJ00"),
        ("2023 3e kwartaal", "2023KW03"),
        ("2022 mei*", "2022MM05"),
        ("2023/'24", "2023SJ00"),
    ],
)
def test_periods_become_codes(title, code):
    assert period(title).key == code


@pytest.mark.parametrize("title", ["", "vorig jaar", "2024 lente"])
def test_what_is_no_period_is_refused(title):
    with pytest.raises(SourceError, match="Not a period"):
        period(title)


@given(st.floats(-1e9, 1e9), st.integers(0, 4))
def test_a_number_reads_back_with_comma_or_point(value, decimals):
    text = f"{value:.{decimals}f}"
    assert number(text.replace(".", ",")) == number(text) == float(text)


@given(st.text(max_size=12))
def test_a_number_is_read_or_refused(text):
    with contextlib.suppress(SourceError):
        assert number(text) is None or isinstance(number(text), float)


def test_a_refusal_does_not_repeat_what_stood_there():
    with pytest.raises(SourceError) as caught:
        number("Jan Jansen")
    assert "Jan" not in str(caught.value)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(content):
    with contextlib.suppress(SourceError):
        assert records(content)
