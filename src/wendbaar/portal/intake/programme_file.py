"""A programme in a file someone sends: JSON or a spreadsheet."""

import json
from pathlib import Path
from tempfile import NamedTemporaryFile

from wendbaar.core.programme.document import Content
from wendbaar.data.programmes.xlsx_file import read_workbook
from wendbaar.errors import SourceError

LARGEST = 2 * 1024 * 1024  # bytes; the programme of a region is about a tenth of this
_ZIP = b"PK\x03\x04"  # how every .xlsx begins
_OLE = b"\xd0\xcf\x11\xe0"  # how one with a password begins, and every .xls


def read_programme_file(data: bytes) -> Content:
    """The document in a file; raises SourceError for what is none, whatever its name says.

    What no database can hold is refused here: numbers without end, half a character, NUL.
    """
    if len(data) > LARGEST:
        raise SourceError(f"This file is larger than {LARGEST // 1024**2} MB.")
    document = _workbook(data) if data.startswith((_ZIP, _OLE)) else _json(data)
    if not isinstance(document, dict):
        raise SourceError("This file does not hold a programme.")
    return document


def _workbook(data: bytes) -> Content:
    with NamedTemporaryFile(suffix=".xlsx") as file:
        file.write(data)
        file.flush()
        return read_workbook(Path(file.name))


def _json(data: bytes) -> object:
    try:
        document = json.loads(data, parse_constant=_no_number)
        text = json.dumps(document, ensure_ascii=False)
        text.encode()
    except (ValueError, RecursionError) as error:
        raise SourceError("This is not JSON, and not a spreadsheet.") from error
    if "\\u0000" in text:
        raise SourceError("This file holds a sign that is no text.")
    return document


def _no_number(name: str) -> float:
    raise ValueError(name)
