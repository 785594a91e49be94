"""Finding an indicator by Dutch or English words, whatever their inflection."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from wendbaar.errors import near_miss

_ENDINGS = ("ingen", "eren", "en", "es", "et", "er", "e", "t", "d")
_SHORTEST_STEM = 3
_LEAST_PART = 0.6  # of the letters that were typed
_NO_MEANING = {
    "de",
    "het",
    "een",
    "van",
    "in",
    "op",
    "en",
    "of",
    "the",
    "a",
    "and",
    "hoeveel",
}


def stem(word: str) -> str:
    """A word without its ending, with doubled letters as one and z, v as s, f.

    So `werklozen` is found in `werkloosheid`, and `diploma's` in `diploma`.

    >>> stem("werklozen"), stem("werkloos")
    ('werklos', 'werklos')
    """
    plain = unicodedata.normalize("NFKD", word.casefold())
    letters = re.sub(r"[^a-z0-9]", "", plain)
    single = re.sub(r"([a-z])\1", r"\1", letters)
    for ending in _ENDINGS:
        if single.endswith(ending) and len(single) - len(ending) >= _SHORTEST_STEM:
            single = single[: -len(ending)]
            break
    return re.sub(r"v", "f", re.sub(r"z", "s", single))


def search(definitions: Iterable[dict[str, Any]], query: str) -> list[dict[str, Any]]:
    """Definitions in which every word of the query occurs, best first; all when nothing is asked."""
    wanted = [stem(word) for word in _words(query) if word.casefold() not in _NO_MEANING]
    if not wanted:
        return list(definitions)
    scored = [(_score(each, wanted), each) for each in definitions]
    found = [(score, each) for score, each in scored if score]
    return [each for _, each in sorted(found, key=lambda pair: -pair[0])]


def suggestion(definitions: Iterable[dict[str, Any]], query: str) -> str:
    """The word nearest to what was typed, or nothing."""
    known = {
        word.casefold() for each in definitions for text in _names(each) for word in _words(text)
    }
    return near_miss(query.casefold().strip(), sorted(known)) or ""


def _score(definition: dict[str, Any], wanted: Sequence[str]) -> int:
    """Nought when a word is missing; a hit in the name counts for most."""
    names = [stem(word) for text in _names(definition) for word in _words(text)]
    rest = [stem(word) for text in _texts(definition) for word in _words(text)]
    total = 0
    for word in wanted:
        best = max(3 * _hit(word, names), _hit(word, rest))
        if not best:
            return 0
        total += best
    return total


def _hit(wanted: str, words: Iterable[str]) -> int:
    """3 for the word itself, 2 for its beginning or a longer form, 1 inside a compound."""
    best = 0
    for word in words:
        if word == wanted:
            return 3
        if word.startswith(wanted) or (wanted.startswith(word) and _is_most_of(word, wanted)):
            best = max(best, 2)
        elif len(wanted) >= 4 and wanted in word:
            best = max(best, 1)
    return best


def _is_most_of(word: str, wanted: str) -> bool:
    """So that `werkloosheid` finds what is about `werkloos`, and not all that is about `werk`."""
    return len(word) >= 4 and len(word) >= _LEAST_PART * len(wanted)


def _names(definition: dict[str, Any]) -> list[str]:
    both = [*definition["label"].values(), *(definition.get("question") or {}).values()]
    return [*both, definition["key"]]


def _texts(definition: dict[str, Any]) -> list[str]:
    return [*definition["definition"].values(), definition["source"]["name"]]


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'’]+", text.replace("_", " "))
