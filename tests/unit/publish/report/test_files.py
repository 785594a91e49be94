import pytest

from support.example_programme import text
from support.example_report import make_basis, report_document
from wendbaar.errors import UserError
from wendbaar.publish.durable import keep_bytes
from wendbaar.publish.report.blocks import Heading
from wendbaar.publish.report.files import FORMATS, fitting_memo, write_reports
from wendbaar.publish.report.writers.pdf import page_count, write_pdf


def decisions(count: int, words: int):
    """Open decisions with long texts."""
    (one,) = report_document()["decisions"][:1]
    long = text("Een lange overweging van het programma. " * words)
    return [
        {**one, "key": f"besluit_{n}", "due": f"2026-1{n % 3}-01", "advice": long}
        for n in range(count)
    ]


def test_both_reports_in_every_format(basis, tmp_path):
    made = list(write_reports(basis, tmp_path / "new", ("yearly", "memo"), FORMATS))
    release = basis.bundle.release_id
    assert [each.name for each in made] == [
        f"{name}-{release}.{ending}"
        for name in ("jaarrapport", "bestuursnotitie")
        for ending in FORMATS
    ]
    assert sorted(made) == sorted((tmp_path / "new").iterdir())
    assert [each.read_bytes()[:4] for each in made[:3]] == [b"%PDF", b"<!do", b"PK\x03\x04"]


def test_names_are_english_in_english(report_folder, tmp_path):
    (made,) = write_reports(make_basis(report_folder, "en"), tmp_path, ("memo",), ("html",))
    assert made.name.startswith("board-memo-")
    assert '<html lang="en">' in made.read_text()


def test_a_memo_with_long_decisions_shows_fewer_of_them(report_folder):
    basis = make_basis(report_folder, decisions=decisions(3, 50))
    memo = fitting_memo(basis)
    assert page_count(write_pdf(memo)) <= 2
    shown = sum(isinstance(each, Heading) and each.level == 2 for each in memo.blocks)
    assert 1 <= shown < 3
    assert f"Nog {3 - shown} in het jaarrapport, met een latere datum." in list(memo.texts())


def test_a_memo_that_cannot_fit_says_what_to_do(report_folder):
    basis = make_basis(report_folder, decisions=decisions(1, 400))
    with pytest.raises(UserError, match="does not fit on 2 pages") as caught:
        fitting_memo(basis)
    assert "Shorten" in caught.value.hint


def test_a_file_is_whole_or_not_there(tmp_path, monkeypatch):
    path = tmp_path / "rapport.pdf"
    keep_bytes(path, b"eerst")
    monkeypatch.setattr("wendbaar.publish.durable.facts_of", lambda path: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        keep_bytes(path, b"daarna")
    assert path.read_bytes() == b"eerst"
    assert list(tmp_path.iterdir()) == [path]
