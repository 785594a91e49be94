"""A partner, once a quarter: 12 of 800 rows are wrong, corrected, sent again, seen as published."""

import io

import pyarrow.parquet as pq
import pytest
from django.utils.html import escape
from openpyxl import load_workbook

from support.deliveries import PARTNER, PLACE, WRONG, rows
from tests.portal.deliveries.conftest import send
from wendbaar.data.partners.store import ingested
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.releases.models import AuditEvent

pytestmark = pytest.mark.django_db


def one() -> Delivery:
    """The only delivery."""
    return Delivery.objects.get()


def test_a_partner_sees_what_it_owes_and_by_when(municipality):
    page = municipality.get("/aanleveren/", follow=True).content.decode()
    assert "Deelnames, 4e kwartaal 2025" in page
    assert "uiterlijk 11 februari 2026" in page
    assert "nog niet nodig" in page
    assert PLACE in page


def test_each_of_twelve_faults_is_told_in_words(municipality, shelf):
    page = send(municipality, rows(800, WRONG))
    assert "12 van de 800 rijen zijn nog niet goed" in page
    assert (one().state, one().rows, one().wrong_rows) == ("received", 800, 12)
    for words in (
        "een nummer dat een burgerservicenummer kan zijn",
        "een lege cel",
        "een andere periode dan die van deze aanlevering",
        "Bedoelt u GM0014?",
        "een plaats buiten de regio",
        "een formule",
        "een getal met een punt dat op twee manieren te lezen is",
        "Bedoelt u 2 = vrouwen?",
    ):
        assert escape(words) in page, words
    for column, cell in WRONG:
        if len(cell) > 3:
            assert f">{cell}<" not in page, column
            assert cell not in page.replace("2025KW03", ""), column
    assert "<strong>Rij 51</strong>" in page  # the row number of the spreadsheet
    assert ingested(shelf, "participation") is None


def test_the_marked_copy_is_the_partners_own_file(municipality):
    send(municipality, rows(800, WRONG))
    copy = municipality.get(f"{PLACE}levering/{one().pk}/nagekeken/")
    assert "no-store" in copy["Cache-Control"]
    sheet = load_workbook(io.BytesIO(b"".join(copy.streaming_content)))["invullen"]
    assert sheet.max_row == 801
    reasons = {cell.row: cell.value for cell in sheet["P"][1:] if cell.value}
    assert sorted(reasons) == [51 + 50 * each for each in range(12)]
    assert sheet["O601"].value == "=1+1"
    assert sheet["O601"].data_type == "s"  # text, so that nothing is computed
    assert sheet["O601"].fill.fgColor.rgb == "FFFFD6D6"


def test_corrected_and_sent_again_it_counts(municipality, shelf):
    send(municipality, rows(800, WRONG))
    page = send(municipality, rows(800))
    assert "800 rijen zijn overgenomen" in page
    first, second = Delivery.objects.order_by("pk")
    assert (first.state, second.state) == ("refused", "accepted")
    taken = ingested(shelf, "participation")
    assert [receipt.rows for receipt in taken.receipts] == [800]
    assert [receipt.id for receipt in taken.receipts] == [second.receipt]


def test_the_right_rows_can_count_already_and_are_replaced_later(municipality, shelf):
    send(municipality, rows(800, WRONG))
    page = municipality.post(f"{PLACE}levering/{one().pk}/overnemen/", follow=True).content.decode()
    assert "788 rijen zijn overgenomen" in page
    assert "12 rijen zijn weggelaten" in page
    assert "12 rijen zijn weggelaten" in municipality.get(PARTNER).content.decode()
    send(municipality, rows(800))
    assert list(Delivery.objects.order_by("pk").values_list("state", flat=True)) == [
        "replaced",
        "accepted",
    ]
    assert [receipt.rows for receipt in ingested(shelf, "participation").receipts] == [800]
    assert "op tijd" in municipality.get(PARTNER).content.decode()


def test_numbers_of_persons_are_not_kept(municipality, shelf):
    send(municipality, rows(800, WRONG))
    municipality.post(f"{PLACE}levering/{one().pk}/overnemen/")
    path = ingested(shelf, "participation").paths[0]
    assert pq.read_table(path)["person_id"].type == "int64"
    assert "K799" not in str(Delivery.objects.values())
    assert "K799" not in str(list(AuditEvent.objects.values()))
    assert b"K799" not in path.read_bytes()


def test_it_looks_as_it_will_when_published(municipality):
    send(municipality, rows(800))
    page = municipality.get(f"{PLACE}levering/{one().pk}/vooruitblik/").content.decode()
    assert "Hoeveel verschillende mensen deden mee?" in page
    assert "alle partners samen" in page
    assert ">800 <span>personen, afgerond</span>" in page
    assert "Kansrijk opleiden" in page


def test_small_groups_are_hidden_in_it(municipality):
    few = [rows(60)[0], *(line.replace(";mannen;", ";vrouwen;") for line in rows(60)[1:])]
    few[1:5] = [line.replace(";vrouwen;", ";mannen;") for line in few[1:5]]
    send(municipality, few)
    page = municipality.get(f"{PLACE}levering/{one().pk}/vooruitblik/").content.decode()
    men = page.split('<th scope="row">mannen</th>')[1].split("</tr>")[0]
    assert "niet getoond" in men
    assert ">4<" not in men


def test_nothing_taken_in_cannot_be_seen_as_published(municipality):
    send(municipality, rows(800, WRONG))
    assert municipality.get(f"{PLACE}levering/{one().pk}/vooruitblik/").status_code == 404


def test_a_partner_says_that_there_was_nothing(municipality, shelf):
    send(municipality, rows(30))
    page = municipality.post(f"{PLACE}niets/", follow=True).content.decode()
    assert "Er was niets aan te leveren" in page
    assert [receipt.rows for receipt in ingested(shelf, "participation").receipts] == [0]
    assert "op tijd" in municipality.get(PARTNER).content.decode()
    send(municipality, rows(30))
    assert [receipt.rows for receipt in ingested(shelf, "participation").receipts] == [30]


def test_the_same_file_twice_counts_once(municipality, shelf):
    send(municipality, rows(30))
    send(municipality, rows(30))
    assert [receipt.rows for receipt in ingested(shelf, "participation").receipts] == [30]
    assert Delivery.objects.accepted().count() == 1


def test_an_earlier_file_can_be_brought_back(municipality, shelf):
    for lines in (rows(30), rows(40), rows(30)):
        send(municipality, lines)
    assert [receipt.rows for receipt in ingested(shelf, "participation").receipts] == [30]


def test_everything_is_noted_without_values(municipality):
    send(municipality, rows(800, WRONG))
    municipality.post(f"{PLACE}levering/{one().pk}/overnemen/")
    noted = [(each.action, each.subject) for each in AuditEvent.objects.order_by("pk")][-2:]
    subject = "AM01 gemeente_groningen participation 2025KW04"
    assert noted == [("receive delivery", subject), ("accept delivery", subject)]
