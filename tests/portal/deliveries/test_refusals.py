"""What cannot be taken in is refused in words, and leaves everything as it was."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.html import escape

from support.deliveries import HEADER, PLACE, file_of, row, rows
from support.programme import REGION, client_of, person
from tests.portal.deliveries.conftest import send
from wendbaar.data.partners.store import ingested
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.register.locks import close_period

pytestmark = pytest.mark.django_db


def named(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (named("leeg.csv", b""), "Het bestand is leeg"),
        (named("spaties.csv", b"  \n \n"), "Het bestand is leeg"),
        (named("koppen.csv", HEADER.encode()), "geen rijen"),
        (named("nep.xlsx", b"PK nothing"), "geen spreadsheet die wij kunnen openen"),
        (named("brief.docx", b"PK"), "Wij lezen .xlsx, .csv en .parquet"),
        (named("deelnames.csv", HEADER.encode("utf-16")), "geen tekst die wij kunnen lezen"),
        (named("half.parquet", b"PAR1"), "geen heel Parquet-bestand"),
        (named("open.csv", f'{HEADER}\n"K1;2'.encode()), "niet als CSV te lezen"),
        (named("breed.csv", b";".join([b"a"] * 300) + b"\n1"), "veel meer kolommen"),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_a_file_that_cannot_be_read(municipality, file, words):
    file.seek(0)
    response = municipality.post(PLACE, {"file": file})
    assert response.status_code == 422
    assert words in response.content.decode()
    assert not Delivery.objects.exists()


def test_no_file_at_all(municipality):
    assert "Kies eerst een bestand" in municipality.post(PLACE).content.decode()


def test_a_spreadsheet_of_twenty_megabytes_is_too_large(municipality):
    response = municipality.post(PLACE, {"file": named("groot.xlsx", b"x" * 20_000_000)})
    assert "20 MB; de grens is 10 MB" in response.content.decode()


def test_twenty_megabytes_as_csv_is_read(municipality, shelf):
    lines = [HEADER, *(row(number) for number in range(1, 2_001))]
    padding = " " * 9_900  # spaces around a cell mean nothing
    lines[1:] = [f"{padding}{line}" for line in lines[1:]]
    file = file_of(lines)
    assert file.size > 19_000_000
    assert "2000 rijen zijn overgenomen" in send(municipality, file)


def test_windows_letters_are_read(municipality):
    lines = [HEADER, row(1, service="oriëntatie")]
    page = send(municipality, lines, encoding="cp1252")
    assert "1 van de 1 rijen is nog niet goed" in page or "Er is niets overgenomen" in page
    assert "een onbekende code" in page


def test_a_file_for_another_table_is_named(municipality):
    inputs = ["action;period;region;method;budget;staff;hours", "a;2025KW04;AM01;;1;1;1"]
    page = send(municipality, inputs)
    assert "de kolommen van “inzet per actie en kwartaal”" in page
    assert not Delivery.objects.exists()


def test_missing_columns_are_named_and_nothing_is_taken_in(municipality, shelf):
    page = send(municipality, ["person_id;period", "K1;2025KW04"])
    assert "Er is niets overgenomen" in page
    assert "een kolom municipality" in page
    assert Delivery.objects.get().state == "refused"
    assert ingested(shelf, "participation") is None


@pytest.mark.parametrize("column", ["person_id", "action"])
def test_a_bsn_is_refused_wherever_a_word_may_stand(municipality, shelf, column):
    page = send(municipality, [HEADER, row(1), row(2, **{column: "111222333"})])
    assert "een nummer dat een burgerservicenummer kan zijn" in page
    assert "111222333" not in page
    assert "111222333" not in str(Delivery.objects.values())


@pytest.mark.parametrize(
    "cell", ["=1+1", "=HYPERLINK(A1)", '=cmd|"/c calc"!A1', "@SUM(A1)", "+1+1"]
)
def test_a_formula_is_never_taken_in(school, shelf, cell):
    place = f"/aanleveren/{REGION}/roc/action_period/2025KW04/"
    quoted = cell.replace('"', '""')
    lines = [
        "action;period;region;method;budget;staff;hours",
        f'kansrijk_opleiden;2025KW04;AM01;"{quoted}";1000;1;10',
    ]
    page = send(school, lines, place)
    assert "Er is niets overgenomen" in page
    assert escape(cell) not in page
    assert ingested(shelf, "action_period") is None


def test_a_closed_period_is_refused_with_its_reason(municipality, shelf):
    manager = person("mia", "programmamanager")
    send(municipality, rows(20))
    close_period(by=manager, region=REGION, period="2025JJ00", reason="Verantwoord aan het bestuur")
    assert "Verantwoord aan het bestuur" in municipality.get(PLACE).content.decode()
    page = send(municipality, rows(30))
    assert "Verantwoord aan het bestuur" in page
    assert Delivery.objects.accepted().get().rows == 20
    nothing = municipality.post(f"{PLACE}niets/", follow=True).content.decode()
    assert "Verantwoord aan het bestuur" in nothing
    assert [receipt.rows for receipt in ingested(shelf, "participation").receipts] == [20]


def test_a_period_closed_while_one_chooses_is_refused_too(municipality, shelf):
    send(municipality, rows(60, (("age", "x"),)))
    manager = person("mia", "programmamanager")
    close_period(by=manager, region=REGION, period="2025KW04", reason="Verantwoord")
    pk = Delivery.objects.get().pk
    page = municipality.post(f"{PLACE}levering/{pk}/overnemen/", follow=True).content.decode()
    assert "is gesloten: Verantwoord" in page
    assert ingested(shelf, "participation") is None


def test_a_period_that_still_runs_waits_for_its_end(municipality):
    place = PLACE.replace("2025KW04", "2026KW01")
    assert "loopt tot en met 31 maart 2026" in municipality.get(place).content.decode()
    page = send(municipality, [HEADER, row(1, period="2026KW01", start="2-1-2026")], place)
    assert "loopt tot en met 31 maart 2026" in page
    assert not Delivery.objects.exists()


@pytest.mark.parametrize("part", ["2026KW02", "2025JJ00", "gisteren", "2025MM12"])
def test_there_is_no_page_for_another_period(municipality, part):
    assert municipality.get(PLACE.replace("2025KW04", part)).status_code == 404


@pytest.mark.parametrize("table", ["action_period", "resident_quarter", "external_figure", "niets"])
def test_a_partner_delivers_only_what_it_owes(municipality, table):
    place = PLACE.replace("participation", table)
    assert municipality.get(place).status_code == 404
    assert municipality.post(place, {"file": file_of(rows(20))}).status_code == 404


# Who may see what.


def pages(pk: int) -> tuple[str, ...]:
    """Pages and files of a delivery."""
    one = f"{PLACE}levering/{pk}/"
    partner = PLACE.split("participation")[0]
    files = (f"{one}nagekeken/", f"{one}vooruitblik/", f"{PLACE}sjabloon/", f"{PLACE}formulier/")
    return (partner, PLACE, one, *files)


@pytest.fixture
def theirs(municipality):
    """A delivery of the municipality that waits for a choice."""
    send(municipality, rows(60, (("age", "x"),)))
    return Delivery.objects.get()


def test_another_partner_sees_nothing_of_it(theirs, school):
    for page in pages(theirs.pk):
        assert school.get(page).status_code == 403, page
    for action in ("overnemen", "niet-overnemen"):
        assert school.post(f"{PLACE}levering/{theirs.pk}/{action}/").status_code == 403
    assert school.post(f"{PLACE}niets/").status_code == 403
    assert school.post(PLACE, {"file": file_of(rows(20))}).status_code == 403
    assert school.get("/aanleveren/AM01/", follow=True).redirect_chain
    theirs.refresh_from_db()
    assert theirs.state == "received"


def test_a_delivery_is_not_found_under_the_address_of_another(theirs, school):
    mine = f"/aanleveren/{REGION}/roc/action_period/2025KW04/levering/{theirs.pk}/"
    for page in (mine, f"{mine}nagekeken/"):
        assert school.get(page).status_code == 404


def test_the_team_sees_how_it_stands_and_none_of_the_rows(theirs, team):
    partner, place, one, *files = pages(theirs.pk)
    assert "de partner moet nog kiezen" in team.get(partner).content.decode()
    page = team.get(one).content.decode()
    assert "1 van de 60 rijen is nog niet goed" in page
    assert "downloaden" not in page
    assert 'name="file"' not in team.get(place).content.decode()
    for file in files:
        assert team.get(file).status_code == 403, file
    assert team.post(f"{one}overnemen/").status_code == 403


def test_someone_of_another_region_sees_nothing(theirs):
    stranger = client_of(person("ans", "programmamedewerker", region="AM09"))
    for page in ("/aanleveren/AM01/", *pages(theirs.pk)):
        assert stranger.get(page).status_code == 403, page


def test_a_visitor_logs_in_first(theirs, client):
    for page in ("/aanleveren/", "/aanleveren/AM01/", *pages(theirs.pk)):
        assert client.get(page)["Location"].startswith("/inloggen/"), page


def test_an_account_without_partner_is_told_what_to_do(shelf, programme, today):
    page = client_of(person("nel", "partner", region="")).get("/aanleveren/").content.decode()
    assert "hoort nog niet bij een partner" in page


@pytest.mark.parametrize(
    "part", ["niets/", "levering/{pk}/overnemen/", "levering/{pk}/niet-overnemen/"]
)
def test_the_address_of_a_form_leads_back(theirs, municipality, part):
    response = municipality.get(PLACE + part.format(pk=theirs.pk))
    assert (response.status_code, response.url) == (302, PLACE)
