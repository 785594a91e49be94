"""Small deliveries for the tests of partner files."""

import io
from pathlib import Path

from openpyxl import Workbook

from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.data.partners.checking import read_partner_file
from wendbaar.data.partners.pseudonyms import Pseudonymiser

NAMES = Pseudonymiser(b"a secret of the tests")
PARTICIPATION = [
    "person_id;period;municipality;age;sex;education;ladder;action;service;working;start;end;hours;certificate;satisfaction",
    "A1;2024KW01;Groningen;34;vrouwen;middle;4;Praktijkleren;contact;ja;1-3-2024;;2,5;nee;8",
    "A2;2024-Q1;GM0106;41;1;3;betaald werk;durf_jij;2;nee;2024-03-01;2024-05-01;10;ja;",
]
ACTION_PERIOD = [
    "action;period;region;method;budget;staff;hours",
    "Praktijkleren;2024KW01;Groningen;mobility mentoring;12500,50;2,5;300",
]
EMPLOYER_YEAR = [
    "employer_id;period;municipality;sector;employees;reached;satisfaction;invests;employees_learning",
    "W1;2024;14;C;20;ja;7;;5",
]
SEPARATOR = ";"


def write_csv(folder: Path, lines: list[str], *, encoding: str = "utf-8", name="given.csv") -> Path:
    path = folder / name
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def write_xlsx(folder: Path, rows: list[list[object]], *, sheet: str = "invullen") -> Path:
    book = Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    path = folder / "given.xlsx"
    path.write_bytes(buffer.getvalue())
    return path


def cells(lines: list[str]) -> list[list[object]]:
    return [list(line.split(SEPARATOR)) for line in lines]


def changed(column: str, value: str, *, lines: list[str] = PARTICIPATION) -> list[str]:
    """The delivery with one cell of its first row changed."""
    header, first, *rest = lines
    parts = first.split(SEPARATOR)
    parts[header.split(SEPARATOR).index(column)] = value
    return [header, SEPARATOR.join(parts), *rest]


def check(path: Path, table: str = "participation", **options):
    return read_partner_file(path, TABLES[table], names=NAMES, **options)


def faults(checked) -> list[tuple[int, str, str]]:
    return [(issue.line, issue.column, issue.found.key) for issue in checked.issues]
