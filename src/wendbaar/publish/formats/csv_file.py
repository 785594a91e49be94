"""CSV: RFC 4180 by default, or the way a Dutch Excel opens it with a double click."""

import csv
import io

from wendbaar.publish.formats.columns import Cell, Selection, header, neutralise, rows

CONTENT_TYPE = "text/csv; charset=utf-8"


def to_csv(selection: Selection, *, for_dutch_excel: bool = False) -> bytes:
    """The figures as CSV; each row carries source, release and status.

    Default: comma, decimal point, CRLF (RFC 4180). For a Dutch Excel: byte order mark,
    semicolon and decimal comma.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if for_dutch_excel else ",", lineterminator="\r\n")
    writer.writerow(header(selection.language))
    for row in rows(selection):
        writer.writerow([_cell(neutralise(cell), for_dutch_excel) for cell in row])
    return text.getvalue().encode("utf-8-sig" if for_dutch_excel else "utf-8")


def _cell(cell: Cell, for_dutch_excel: bool) -> str:
    if cell is None:
        return ""
    text = _plain(cell) if isinstance(cell, float) else str(cell)
    return text.replace(".", ",") if for_dutch_excel and isinstance(cell, float) else text


def _plain(number: float) -> str:
    return str(int(number)) if number.is_integer() else repr(number)
