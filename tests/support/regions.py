"""A shipped region as its tests read it."""

from functools import cache

from wendbaar.core.indicators.library import library
from wendbaar.core.programme.checks import check
from wendbaar.core.programme.document import required_programme
from wendbaar.core.programme.issues import Severity
from wendbaar.core.programme.programme import Programme
from wendbaar.data.programmes.files import read_document, shipped_regions


@cache
def region(name: str, with_examples: bool = False) -> Programme:
    """The programme of a shipped region."""
    path = shipped_regions()[name]
    return required_programme(read_document(path, with_examples=with_examples))


def errors(name: str) -> list[str]:
    """What is wrong in it, its examples included."""
    issues = check(region(name, with_examples=True), library())
    return [each.place for each in issues if each.severity is Severity.ERROR]


def labels(name: str, section: str, **wanted: object) -> list[str]:
    """The Dutch names of the entries of a section, of those with these values."""
    entries = getattr(region(name), section)
    return [
        entry.label.nl
        for entry in entries
        if all(
            str(getattr(getattr(entry, k), "key", getattr(entry, k))) == v
            for k, v in wanted.items()
        )
    ]


def words_stand_in(words: list[str], found: list[str]) -> None:
    """Fails unless there are as many names as words, and each holds its words, in this order."""
    assert len(found) == len(words)
    assert [each for each, name in zip(words, found, strict=True) if each not in name] == []
