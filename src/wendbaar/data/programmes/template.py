"""The start of a fourth region: a folder with everything one can fill in, explained in both languages."""

from pathlib import Path

from wendbaar.core.programme.fields import field_words, section_words
from wendbaar.core.programme.programme import ENTRY_KINDS, Head
from wendbaar.core.programme.shapes import Shape, shape_of
from wendbaar.core.vocabulary.areas import Area
from wendbaar.data.programmes.first_entries import FIRST_ENTRIES
from wendbaar.errors import SourceError

_EXAMPLE_OF = {
    Shape.TEXT: '{nl: "...", en: "..."}',
    Shape.TEXTS: '[{nl: "...", en: "..."}]',
    Shape.PART: "{}",
    Shape.PARTS: "[]",
    Shape.WORDS: "[]",
    Shape.CODES: "[]",
    Shape.STRING: '""',
    Shape.WHOLE: "0",
    Shape.NUMBER: "0.0",
    Shape.DATE: "2026-01-01",
    Shape.FLAG: "false",
}
# What stands behind the empty list, and above the example.
_AFTER = "  # Haal deze regel weg als er iets staat. / Remove this line once something is there."
_HOW = (
    "# Voorbeeld, bedacht. Haal de hekjes weg, maak er iets van uzelf van, en haal is_example weg.",
    "# Example, made up. Remove the hashes, make it your own, and remove is_example.",
    "#",
)
_LEAST = ("goals", "lines", "measures", "actions", "partners")  # what every programme needs


def start_region(folder: Path, region: Area, municipalities: list[str]) -> list[Path]:
    """Write the folder of a new region, with the names of its municipalities; returns the files.

    Raises SourceError for a folder that has something in it, and for a file.
    """
    if folder.is_file() or (folder.exists() and any(folder.iterdir())):
        raise SourceError(
            f"{folder.name} is not an empty folder.", hint="Give the name of a new or empty folder."
        )
    folder.mkdir(parents=True, exist_ok=True)
    written = [folder / f"{Head.section}.yaml"]
    written[0].write_text(_head(region, municipalities), encoding="utf-8")
    for section in ENTRY_KINDS:
        if section != Head.section:
            path = folder / f"{section}.yaml"
            path.write_text(_section(section), encoding="utf-8")
            written.append(path)
    return written


def _head(region: Area, municipalities: list[str]) -> str:
    names = ", ".join(f'"{name}"' for name in municipalities)
    return f"""# Het programma als geheel. Vul in wat tussen aanhalingstekens staat.
# The programme as a whole. Fill in what stands between quotation marks.

key: {region.code.lower()}
region: {region.code}  # {region.name}
label: {{nl: "Programma {region.name}", en: "Programme {region.name}"}}
lines_are: {{nl: "programmalijnen", en: "programme lines"}}
# vision: {{nl: "...", en: "..."}}
# definition: {{nl: "...", en: "..."}}
# definition_source: "plan, 1"
municipalities: [{names}]
documents:
  # Elke bron in dit programma begint met een van deze namen. / Sources begin with one of these.
  - {{id: plan, title: "Titel van het plan", publisher: "Uitgever", published: "2026"}}
"""


def _section(section: str) -> str:
    words = section_words(section)
    need = "" if section in _LEAST else " Mag leeg blijven. / May stay empty."
    lines = [f"# {words.many.nl.capitalize()}: {words.about.nl}{need}"]
    lines += [f"# {words.many.en.capitalize()}: {words.about.en}", "#"]
    kind = ENTRY_KINDS[section]
    for number, name in enumerate(kind.model_fields):
        field, shape = field_words(kind, name), shape_of(kind, name)
        lead = "# - " if number == 0 else "#   "
        lines.append(
            f"{lead}{name}: {_example(shape.shape, shape.inner)}  # {field.label.nl}{_help(field.help)}"
        )
    return "\n".join([*lines, *_first_entries(section), "", f"[]{_AFTER}", ""])


def _first_entries(section: str) -> list[str]:
    """A made-up entry behind hashes, for the parts every programme has."""
    if section not in FIRST_ENTRIES:
        return []
    return ["#", *_HOW, *(f"# {line}" for line in FIRST_ENTRIES[section].splitlines())]


def _example(shape: Shape, inner: object) -> str:
    if shape is Shape.CODE:
        return " | ".join(each.key for each in inner)  # type: ignore[attr-defined]  # a code list
    return _EXAMPLE_OF[shape]


def _help(text: object) -> str:
    return f". {text.nl}" if text is not None else ""  # type: ignore[attr-defined]  # a Text
