"""Reference pages made from declarations: table contracts, glossary, file of a programme.

Renew them with: python -m wendbaar.publish.reference docs/reference
"""

import sys
from collections.abc import Callable
from pathlib import Path

from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.contracts import Column, Table
from wendbaar.core.vocabulary.glossary import Term, glossary
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.publish.programme.reference import programme_file_page

_MADE = "<!-- Made from the source by `python -m wendbaar.publish.reference docs/reference`. -->"
_TABLES_OPENING = """# Tables

One declaration per table (`src/wendbaar/core/vocabulary/tables/`) checks the files of partners,
shapes the synthetic panel and makes this page. A coded column holds the numbers of its code list;
partners may also write the key or the Dutch label. Privacy says how a column may be treated under
the AVG: `none`, `personal`, or `special` (article 9)."""
_GLOSSARY_OPENING = """# Glossary

The words of the field, ordered by their Dutch name. The id stands in code, the Dutch name on
screen. Source: `src/wendbaar/core/vocabulary/glossary.toml`."""


def tables_page() -> str:
    """The page `tables.md`: every table with its columns, then every code list."""
    parts = [_MADE, _TABLES_OPENING, *map(_table, TABLES.values()), "## Code lists"]
    parts += map(_code_list, _code_lists())
    return "\n\n".join(parts) + "\n"


def glossary_page() -> str:
    """The page `glossary.md`: every term with both definitions and its source."""
    return "\n\n".join([_MADE, _GLOSSARY_OPENING, *map(_term, glossary())]) + "\n"


def programme_page() -> str:
    """The page `programme-file.md`: what may stand in the file of a programme."""
    return f"{_MADE}\n\n{programme_file_page()}\n"


PAGES: dict[str, Callable[[], str]] = {
    "tables.md": tables_page,
    "glossary.md": glossary_page,
    "programme-file.md": programme_page,
}


def write_pages(folder: Path) -> None:
    """Write all pages into a folder."""
    for name, page in PAGES.items():
        (folder / name).write_text(page(), encoding="utf-8")


def _table(table: Table) -> str:
    head = f"## {table.name}\n\n{_sentence(table.en)} (*{table.nl}*). One row is {table.row}."
    rows = ["| column | type | allowed | empty | privacy | meaning | betekenis |"]
    rows.append("|---|---|---|---|---|---|---|")
    rows += [_column(column) for column in table.columns]
    return head + "\n\n" + "\n".join(rows)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _column(column: Column) -> str:
    cells = (
        f"`{column.name}`",
        column.kind,
        allowed(column),
        "no" if column.required else "yes",
        column.privacy.value,
        column.en,
        column.nl,
    )
    return "| " + " | ".join(cells) + " |"


def allowed(column: Column) -> str:
    """What may stand in a column: a code list, limits or a pattern.

    >>> allowed(TABLES["participation"].column("age"))
    '15 to 74'
    """
    if column.codes is not None:
        return f"[{column.codes.__name__}](#{column.codes.__name__.lower()})"
    if column.pattern is not None:
        return f"`{column.pattern}`"
    low, high = column.minimum, column.maximum
    if low is not None and high is not None:
        return f"{low:g} to {high:g}"
    return f"{low:g} or more" if low is not None else ""


def _code_lists() -> list[type[CodeList]]:
    found = {
        column.codes.__name__: column.codes
        for table in TABLES.values()
        for column in table.columns
        if column.codes is not None
    }
    return [found[name] for name in sorted(found)]


def _code_list(codes: type[CodeList]) -> str:
    about = (codes.__doc__ or "").strip().splitlines()[0]
    rows = ["| number | key | Nederlands | English |", "|---|---|---|---|"]
    rows += [f"| {int(each)} | `{each.key}` | {each.nl} | {each.en} |" for each in codes]
    return f"### {codes.__name__}\n\n{about}\n\n" + "\n".join(rows)


def _term(term: Term) -> str:
    lines = [
        f"## {term.nl}",
        "",
        f"`{term.id}` · {term.en}",
        "",
        term.nl_definition,
        "",
        f"*{term.en_definition}*",
        "",
        f"Source: {term.source}.",
    ]
    if term.avoid:
        lines += ["", f"We do not say: {', '.join(term.avoid)}."]
    return "\n".join(lines)


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
