"""The reference page of the file of a programme, made from the model and `fields.toml`."""

from collections.abc import Iterator

from wendbaar.core.programme.field_tree import Field, Holds, fields_of
from wendbaar.core.programme.fields import section_words
from wendbaar.core.programme.programme import ENTRY_KINDS, Head
from wendbaar.core.vocabulary.codes import CodeList

_OPENING = """# File of a programme

A programme is one document in three forms, which Wendbaar reads and writes alike:

- a **folder** with a YAML file per section (`head.yaml`, `goals.yaml`, ...), as `wendbaar region new`
  starts it; `examples.yaml` holds what was made up, by section, and is read with `--examples` only;
- one **JSON** file: `{"format": 1, "head": {...}, "goals": [...], ...}`;
- a **workbook** (.xlsx): a sheet per section, a row per entry. Row 1 holds the names below, row 2 the
  same in words. A text takes two columns (`label.nl`, `label.en`); several keys or codes stand in one
  cell, divided by semicolons; a part inside an entry takes dotted columns (`baseline.value`). What an
  entry has several of stands on a sheet of its own (`actions.contributes`), with the key of the entry in
  column `of`. Formulas are refused. A spreadsheet keeps 15 digits of a number.

Keys are lower-case letters, digits and `_`, at most 60; they name an entry for good. A text holds both
languages: `{nl: "...", en: "..."}`. Periods are codes of CBS: `2024JJ00` (year), `2024KW01` (quarter),
`2023SJ00` (school year), `2025MM12` (month). Dates are `2025-06-27`. What is left out is not known; nothing
is ever deleted: what stops gets an `end`. `*` marks what is required."""
_HOLDS = {
    Holds.TEXT: "text in both languages",
    Holds.WORDS: "words",
    Holds.INDICATOR: "key of an [indicator](indicators.md)",
    Holds.TABLE: "[table](tables.md) delivered for a quarter or a year",
    Holds.GROUP: "group, as `sex=women`",
    Holds.AREA: "code of an area, as `AM01`, `GM0014`",
    Holds.PERIOD: "period",
    Holds.DATE: "date",
    Holds.WHOLE: "whole number",
    Holds.NUMBER: "number",
    Holds.YES_NO: "`true` or `false`",
}


def programme_file_page() -> str:
    """The page `programme-file.md`: every field of every section, then the code lists."""
    sections = [_section(name) for name in ENTRY_KINDS]
    lists = [_code_list(codes) for codes in _code_lists()]
    return "\n\n".join([_OPENING, *sections, "## Code lists", *lists])


def _section(name: str) -> str:
    words = section_words(name)
    many = "One entry, no list." if name == Head.section else "A list of entries."
    rows = ["| field | holds | meaning | betekenis |", "|---|---|---|---|"]
    rows += [_row(field) for field in _all(fields_of(name))]
    head = f"## {name}\n\n{_capital(words.many.en)} (*{words.many.nl}*). {words.about.en} {many}"
    return head + "\n\n" + "\n".join(rows)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _all(fields: tuple[Field, ...]) -> Iterator[Field]:
    """Fields with those of the parts inside them."""
    for field in fields:
        yield field
        yield from _all(field.parts)


def _row(field: Field) -> str:
    star = "*" if field.is_required else ""
    words = field.words
    english, dutch = words.label.en, words.label.nl
    if words.help is not None:
        english, dutch = f"{english}. {words.help.en}", f"{dutch}. {words.help.nl}"
    return f"| `{field.road}`{star} | {_holds(field)} | {english} | {dutch} |"


def _holds(field: Field) -> str:
    if field.holds is Holds.PART:
        return "list of parts" if field.is_many else "part"
    if field.codes is not None:
        found = f"[{field.codes.__name__}](#{field.codes.__name__.lower()})"
    elif field.holds is Holds.REFERENCE:
        found = "key of " + " or ".join(f"[{home}](#{home})" for home in field.homes)
    else:
        found = "key" if field.name == "key" else _HOLDS[field.holds]
    return f"list: {found}" if field.is_many else found


def _code_lists() -> list[type[CodeList]]:
    found = {
        field.codes.__name__: field.codes
        for name in ENTRY_KINDS
        for field in _all(fields_of(name))
        if field.codes is not None
    }
    return [found[name] for name in sorted(found)]


def _code_list(codes: type[CodeList]) -> str:
    about = (codes.__doc__ or "").strip().splitlines()[0]
    rows = ["| key | English | Nederlands |", "|---|---|---|"]
    rows += [f"| `{each.key}` | {each.en} | {each.nl} |" for each in codes]
    return f"### {codes.__name__}\n\n{about}\n\n" + "\n".join(rows)
