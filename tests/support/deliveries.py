"""Made deliveries for tests of the portal: rows of nobody, right and wrong in known ways."""

from django.core.files.uploadedfile import SimpleUploadedFile

HEADER = (
    "person_id;period;municipality;age;sex;education;ladder;action;service;working;start;end;"
    "hours;certificate;satisfaction"
)
QUARTER = "2025KW04"
PARTNER = "/aanleveren/AM01/gemeente_groningen/"
PLACE = f"{PARTNER}participation/{QUARTER}/"
INPUTS = f"/aanleveren/AM01/roc/action_period/{QUARTER}/"
# column -> what is typed wrong in it; each in a row of its own
WRONG = (
    ("person_id", "111222333"),
    ("person_id", ""),
    ("period", "2025KW03"),
    ("municipality", "Gronigen"),
    ("municipality", "Amsterdam"),
    ("age", "dertig"),
    ("sex", "vrouwn"),
    ("service", "99"),
    ("start", "31-2-2025"),
    ("start", "1-7-2025"),
    ("hours", "1.234"),
    ("satisfaction", "=1+1"),
)


def row(number: int, **changes: str) -> str:
    """A right row, with changes."""
    cells = dict(
        zip(
            HEADER.split(";"),
            [
                f"K{number}",
                QUARTER,
                ("Groningen", "Het Hogeland")[number % 2],
                str(20 + number % 45),
                ("vrouwen", "mannen")[number % 3 == 0],
                "middle",
                "4",
                "kansrijk_opleiden",
                "contact",
                "ja",
                f"{1 + number % 28}-11-2025",
                "20-12-2025",
                "12,5",
                "nee",
                "8",
            ],
            strict=True,
        )
    )
    return ";".join({**cells, **changes}.values())


def rows(count: int, wrong: tuple[tuple[str, str], ...] = ()) -> list[str]:
    """A file of so many rows; every fiftieth has one of the faults, as far as they go."""
    faults = {50 * (place + 1): {column: cell} for place, (column, cell) in enumerate(wrong)}
    return [HEADER, *(row(number, **faults.get(number, {})) for number in range(1, count + 1))]


def file_of(lines: list[str], *, name: str = "deelnames.csv", encoding: str = "utf-8"):
    """The lines as a file to send."""
    return SimpleUploadedFile(name, "\r\n".join(lines).encode(encoding))
