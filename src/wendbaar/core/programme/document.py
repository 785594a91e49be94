"""Document: a programme as plain lists and dictionaries, as it stands in files and databases."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.issues import Issue, error, issues_of_errors, near_words
from wendbaar.core.programme.programme import ENTRY_KINDS, SECTIONS, Head, Programme
from wendbaar.errors import DefinitionError

FORMAT = 1
Content = dict[str, Any]


def read_entry(section: str, content: Mapping[str, Any]) -> tuple[Entry | None, tuple[Issue, ...]]:
    """The entry in a piece of content, or what is wrong with it."""
    key = str(content.get("key", "")) if isinstance(content, Mapping) else ""
    try:
        return ENTRY_KINDS[section].model_validate(content), ()
    except ValidationError as problem:
        found = problem.errors(include_url=False, include_input=False)
        return None, issues_of_errors(section, key, found)


def write_entry(entry: Entry) -> Content:
    """An entry as plain content; fields at their default are left out."""
    found: Content = entry.model_dump(mode="json", exclude_defaults=True)
    return found


def read_programme(document: Mapping[str, Any]) -> tuple[Programme | None, tuple[Issue, ...]]:
    """The programme in a document, or everything that is wrong with its fields.

    A document is `{"format": 1, "head": {...}, "goals": [...], ...}`. References between entries
    are looked at by `checks.check`.
    """
    issues = list(_issues_of_shape(document))
    head, found = read_entry(Head.section, _mapping(document.get(Head.section)))
    issues += found
    sections: dict[str, tuple[Entry, ...]] = {}
    for section in SECTIONS:
        sections[section], found = _read_section(section, document.get(section) or ())
        issues += found
    if issues:
        return None, tuple(issues)
    return Programme.model_validate({Head.section: head, **sections}), ()


def required_programme(document: Mapping[str, Any]) -> Programme:
    """The programme in a document; raises DefinitionError that names the first problems."""
    programme, issues = read_programme(document)
    if programme is None:
        lines = [f"{issue.place}: {issue.message.en}" for issue in issues]
        more = f" (and {len(lines) - 1} more)" if len(lines) > 1 else ""
        raise DefinitionError(
            f"The programme cannot be read. {lines[0]}{more}.",
            hint="See all with `wendbaar region check`.",
        )
    return programme


def write_programme(programme: Programme) -> Content:
    """The document of a programme; reading it gives the same programme."""
    document: Content = {"format": FORMAT, Head.section: write_entry(programme.head)}
    for section in SECTIONS:
        entries = getattr(programme, section)
        if entries:
            document[section] = [write_entry(each) for each in entries]
    return document


def _read_section(section: str, contents: Any) -> tuple[tuple[Entry, ...], tuple[Issue, ...]]:
    if not isinstance(contents, list | tuple):
        return (), (error(section, "", "", "verwacht: een lijst", "expected: a list"),)
    entries, seen = list[Entry](), set[str]()
    issues = list[Issue]()
    for content in contents:
        entry, found = read_entry(section, _mapping(content))
        issues += found
        if entry is not None:
            if entry.key in seen:
                issues.append(
                    error(
                        section,
                        entry.key,
                        "key",
                        "deze sleutel staat er twee keer",
                        "this key is there twice",
                    )
                )
            seen.add(entry.key)
            entries.append(entry)
    return tuple(entries), tuple(issues)


def _mapping(content: Any) -> Mapping[str, Any]:
    return content if isinstance(content, Mapping) else {}


def _issues_of_shape(document: Mapping[str, Any]) -> list[Issue]:
    issues = list[Issue]()
    if document.get("format", FORMAT) != FORMAT:
        issues.append(
            error("format", "", "", f"verwacht: {FORMAT}", f"expected: {FORMAT}; upgrade Wendbaar")
        )
    known = {"format", *ENTRY_KINDS}
    for name in sorted(set(document) - known):
        near = near_words(str(name), known)
        issues.append(
            error(
                str(name)[:40],
                "",
                "",
                f"dit onderdeel bestaat niet.{near.nl}",
                f"there is no such section.{near.en}",
            )
        )
    return issues
