"""The CSV that StatLine's own site exports: `;` or `,`, a mark at the front, decimal comma, names only."""

import csv
import io
import re

from wendbaar.data.sources.descriptions import Code, Description, Dimension, Topic
from wendbaar.data.sources.tables import SourceTable
from wendbaar.errors import SourceError

PERIODS, REGIONS = "Perioden", "RegioS"
_UNIT = re.compile(r"^(?P<title>.*?)\s*\((?P<unit>[^()]*)\)\s*$")
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?", re.IGNORECASE)
_REGION_HEADERS = {"regio's", "regio.s", "regio", "regios", "wijken en buurten"}
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"
_MONTH = {name: number for number, name in enumerate(_MONTHS.split(), start=1)}


def decode(content: bytes) -> str:
    """UTF-8 with or without the mark at the front, else Windows-1252 as Excel saves it."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def records(content: bytes) -> list[list[str]]:
    """The records of a CSV whose separator is the more frequent of `;` and `,` in the header."""
    text = decode(content)
    header = text.split("\n", 1)[0]
    separator = ";" if header.count(";") > header.count(",") else ","
    try:
        found = [row for row in csv.reader(io.StringIO(text), delimiter=separator) if row]
    except csv.Error as error:
        raise SourceError(
            f"Not a CSV: {error}.", hint="Download it again from StatLine, as CSV."
        ) from error
    if not found:
        raise SourceError("The CSV is empty.", hint="Download it again from StatLine.")
    width = len(found[0])
    for number, row in enumerate(found, start=1):
        if len(row) != width:
            raise SourceError(
                f"Record {number} has {len(row)} fields, the header has {width}.",
                hint="The download was cut off or edited; download it again.",
            )
    return found


def number(text: str) -> float | None:
    """A figure with decimal comma or point; None for an empty cell or the point of StatLine.

    >>> number("1 234,5"), number(""), number("        .")
    (1234.5, None, None)
    """
    plain = text.replace("\xa0", "").replace(" ", "").replace(",", ".").rstrip("*")
    if plain in {"", "."}:
        return None
    if not _NUMBER.fullmatch(plain):
        raise SourceError(
            f"Not a number (length {len(text)}).", hint="Expected digits and a decimal comma."
        )
    return float(plain)


def period(title: str) -> Code:
    """The CBS code of a period as StatLine writes it; a star says provisional.

    >>> period("2024*").key, period("2024*").status, period("2023 3e kwartaal").key
    ('2024JJ00', 'Voorlopig', '2023KW03')
    """
    plain = title.strip()
    status = "Voorlopig" if plain.endswith("*") else "Definitief"
    words = plain.rstrip("*").split()
    year = words[0] if words else ""
    if re.fullmatch(r"\d{4}/'?\d{2,4}", year):
        return Code(f"{year[:4]}SJ00", plain, status=status)
    if not re.fullmatch(r"\d{4}", year):
        raise SourceError(f"Not a period: {plain!r}.", hint="Expected such as 2024, 2024*.")
    rest = " ".join(words[1:])
    quarter = re.fullmatch(r"([1-4])e kwartaal", rest)
    if quarter:
        return Code(f"{year}KW0{quarter[1]}", plain, status=status)
    if rest in _MONTH:
        return Code(f"{year}MM{_MONTH[rest]:02d}", plain, status=status)
    if rest:
        raise SourceError(f"Not a period: {plain!r}.", hint="Expected such as 2024, 2024 mei.")
    return Code(f"{year}JJ00", plain, status=status)


def read_statline_csv(content: bytes, *, table: str, title: str) -> SourceTable:
    """A StatLine download as a `SourceTable`; regions keep their names, periods get codes."""
    header, *rows = records(content)
    dimensions: dict[str, Dimension] = {}
    topics: list[Topic] = []
    codes: dict[str, list[str]] = {}
    figures: dict[str, list[float | str | None]] = {}
    for index, name in enumerate(header):
        cells = [row[index] for row in rows]
        if _is_dimension(name):
            dimension, keys = _dimension(name, cells)
            dimensions[dimension.key], codes[dimension.key] = dimension, keys
        elif name.strip():
            topic = _topic(name, index)
            topics.append(topic)
            figures[topic.key] = [number(cell) for cell in cells]
    description = Description(table, title, dimensions, tuple(topics))
    return SourceTable(description, codes, figures)


def _is_dimension(name: str) -> bool:
    return name.strip().casefold() in _REGION_HEADERS | {"perioden", "periode"}


def _dimension(name: str, cells: list[str]) -> tuple[Dimension, list[str]]:
    if name.strip().casefold() in {"perioden", "periode"}:
        known = {cell: period(cell) for cell in dict.fromkeys(cells)}
        codes = {code.key: code for code in known.values()}
        return Dimension(PERIODS, name, "TimeDimension", codes), [known[c].key for c in cells]
    names = [" ".join(cell.split()) for cell in cells]
    return (
        Dimension(REGIONS, name, "GeoDimension", {cell: Code(cell, cell) for cell in names}),
        names,
    )


def _topic(name: str, index: int) -> Topic:
    *path, last = [part.strip() for part in name.split("/")]
    found = _UNIT.match(last)
    if not found:
        return Topic(str(index), last, tuple(path))
    return Topic(str(index), found["title"], tuple(path), unit=found["unit"])
