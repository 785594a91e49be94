"""A programme goes out as a file and comes in again; one sees first what would change."""

import ast
import json
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from openpyxl import load_workbook

from support.example_programme import example_document, example_programme, text
from support.forms import fields_on
from support.programme import client_of, person
from wendbaar.data.programmes import xlsx_cells, xlsx_file
from wendbaar.portal.intake import programme_file
from wendbaar.portal.register import loading
from wendbaar.portal.register.actions import approve, save_draft, submit
from wendbaar.portal.register.locks import close_period
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.store import programme_of
from wendbaar.portal.register.unread import SENTENCES
from wendbaar.portal.releases.refusal import found_words
from wendbaar.publish.programme.xlsx_file import to_xlsx

pytestmark = pytest.mark.django_db
LOAD = "/werk/AM01/inlezen/"


@pytest.fixture
def administrator(programme, shelf):
    return client_of(person("bob", "beheerder"))


def file_of(content, name="programma.json"):
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return {"bestand": SimpleUploadedFile(name, data)}


def changed(**changes):
    document = example_document()
    document["lines"][1] |= changes
    return document


def look(client, content):
    return client.post(LOAD, file_of(content))


def confirm(client, page, *, why="Nieuwe versie", **ticked):
    return client.post(LOAD, {**fields_on(page), "waarom": why, "doe": "inlezen", **ticked})


def test_one_sees_what_would_change_and_then_reads_it_in(administrator):
    page = look(administrator, changed(label=text("Leerrekening")))
    assert page.status_code == 200
    assert "0 nieuw, 1 gewijzigd" in page.content.decode()
    assert "Leerrekening" in page.content.decode()
    assert Revision.objects.count() == len([*programme_of("AM01").entries()])
    assert "Zeg in één zin waarom" in confirm(administrator, page, why=" ").content.decode()
    assert confirm(administrator, page).status_code == 302
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Leerrekening"


def test_who_confirms_while_someone_else_writes_reads_what_to_do(administrator, monkeypatch):
    page = look(administrator, changed(label=text("Leerrekening")))
    monkeypatch.setattr(loading, "_last_numbers", lambda region: {})
    answer = confirm(administrator, page)
    assert answer.status_code == 409
    assert "Lees het bestand opnieuw in. Er is niets veranderd." in answer.content.decode()


@pytest.mark.parametrize("kind", ["json", "xlsx"])
def test_the_download_read_in_again_changes_nothing(administrator, kind):
    response = administrator.get(f"/werk/AM01/programma/?als={kind}")
    assert f"programma-AM01.{kind}" in response["Content-Disposition"]
    page = look(administrator, response.content)
    assert "0 nieuw, 0 gewijzigd" in page.content.decode()
    assert administrator.get("/werk/AM01/programma/?als=exe").status_code == 404


def test_what_colleagues_changed_stays_unless_one_says_so(administrator):
    writer, approver = person("wim", "programmamedewerker"), person("ans", "goedkeurder")
    content = changed(label=text("Van een collega"))["lines"][1]
    draft = save_draft(by=writer, region="AM01", section="lines", content=content, why="Beter")
    submit(by=writer, revision=draft)
    approve(by=approver, revision=draft)
    page = look(administrator, changed(label=text("Uit het bestand")))
    assert "Blijft zoals het is (1)" in page.content.decode()
    confirm(administrator, page)
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Van een collega"
    confirm(administrator, page, vervang="on")
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Uit het bestand"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "geen JSON en geen spreadsheet"),
        (b"\xff\xfe\x00", "geen JSON en geen spreadsheet"),
        (b"[" * 100_000, "geen JSON en geen spreadsheet"),
        (b'{"head": NaN}', "geen JSON en geen spreadsheet"),
        (b'{"head": "\\ud800"}', "geen JSON en geen spreadsheet"),
        (b'{"head": "\\u0000"}', "een teken dat geen tekst is"),
        (b"[1, 2]", "staat geen programma"),
        (b"PK\x03\x04 not a zip", "kunnen we niet openen"),
        (b" " * 2_100_000, "groter dan 2 MB"),
        (changed(goals=["deelnam"]), "deelnam is niet bekend"),
        (changed(number="twee"), "geheel getal"),
        ({"format": 1, "lines": "geen lijst"}, "verwacht: een lijst"),
        ({**example_document(), "lijnen": []}, "dit onderdeel bestaat niet"),
    ],
    ids=lambda each: str(each)[:25],
)
def test_a_file_that_is_not_right_is_refused_in_words(administrator, content, said):
    answer = look(administrator, content)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def workbook(sheet, place, value):
    """The example programme as a spreadsheet, with another value in a cell."""
    book = load_workbook(BytesIO(to_xlsx(example_programme())))
    book[sheet][place] = value
    file = BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("sheet", "place", "value", "said"),
    [
        ("lines", "B3", "=1+1", "Blad lines, rij 3, kolom label.nl: daar staat een formule."),
        ("lines", "B1", "labell.nl", "een kolom &#x27;labell.nl&#x27; die we niet kennen."),
        ("lines", "B1", "labell.nl", "Bedoelt u &#x27;label.nl&#x27;?"),
        ("actions.partners", "A3", "kansrijk", "op blad actions staat geen &#x27;kansrijk&#x27;."),
        ("amounts", "J3", "eentje", "hier hoort een geheel getal, zoals 12500."),
    ],
)
def test_a_fault_in_a_spreadsheet_is_named_in_dutch(administrator, sheet, place, value, said):
    answer = look(administrator, workbook(sheet, place, value))
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_spreadsheet_with_a_password_is_told_what_to_do(administrator):
    answer = look(administrator, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "zonder wachtwoord" in answer.content.decode()


def sentences(module) -> list[str]:
    """What a module says when it refuses, with examples for its facts."""
    calls = (each for each in ast.walk(ast.parse(Path(module.__file__).read_text()))
             if isinstance(each, ast.Call) and getattr(each.func, "id", "") == "SourceError")  # fmt: skip
    return [
        _text(part) for call in calls for part in (*call.args, *(k.value for k in call.keywords))
    ]


def _text(part) -> str:
    if isinstance(part, ast.BoolOp):
        part = part.values[-1]
    pieces = part.values if isinstance(part, ast.JoinedStr) else [part]
    return "".join(
        each.value if isinstance(each, ast.Constant) else FACTS[ast.unparse(each.value)]
        for each in pieces
    )


FACTS = {
    "place": "Sheet lines, row 3, column key", "kind": "a number such as 68.5", "number": "3",
    "title": "'lijnen'", "', '.join(sheets)": "head, lines", "sheet.name": "lines",
    "sheet.owner": "actions", "most": "1", "name": "'key'", "name[:40]": "'kei'",
    "owner[:60]": "'a'", "LARGEST // 1024 ** 2": "2",
}  # fmt: skip


@pytest.mark.parametrize(
    "module", [xlsx_file, xlsx_cells, programme_file], ids=lambda m: m.__name__
)
def test_everything_a_reader_says_has_dutch(module):
    found = sentences(module)
    assert len(found) >= 4
    with override("nl"):
        assert not [each for each in found if found_words(each, SENTENCES) == each]


def test_a_number_without_end_is_no_number(administrator):
    document = example_document()
    document["targets"][0]["target"]["value"] = 1e308 * 10
    text_of_file = json.dumps(document).replace("Infinity", "1e999").encode()
    assert look(administrator, text_of_file).status_code == 422


def test_no_file_at_all(administrator):
    assert "Kies eerst een bestand" in administrator.post(LOAD, {}).content.decode()


def test_a_programme_of_another_region_is_refused(administrator):
    document = example_document()
    document["head"]["region"] = "AM09"
    assert "niet van AM01" in look(administrator, document).content.decode()


def test_what_was_altered_between_looking_and_confirming_is_refused(administrator):
    page = look(administrator, changed(label=text("Leerrekening")))
    sealed = fields_on(page)["document"][0]
    other = client_of(person("bas", "beheerder"))
    for client, document in ((administrator, f"{sealed}x"), (other, sealed), (administrator, "")):
        answer = client.post(LOAD, {"document": document, "waarom": "x", "doe": "inlezen"})
        assert answer.status_code == 409
    assert programme_of("AM01").get("lines", "lijn_2").label.nl == "Ontwikkelbudget"


def test_a_file_does_not_change_what_was_accounted_for(administrator):
    close_period(
        by=person("mia", "programmamanager"), region="AM01", period="2025JJ00", reason="Af"
    )
    document = example_document()
    document["amounts"][0]["euro"] = 1
    answer = look(administrator, document)
    assert answer.status_code == 409
    assert "De periode 2025 is gesloten" in answer.content.decode()
