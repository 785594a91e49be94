"""The glossary: the words of the field in English and Dutch, each with a definition and a source."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from wendbaar.errors import DefinitionError, did_you_mean


@dataclass(frozen=True, kw_only=True)
class Term:
    """A term. `avoid` lists words we do not use for it."""

    id: str
    en: str
    nl: str
    en_definition: str
    nl_definition: str
    source: str
    avoid: tuple[str, ...] = ()


@cache
def glossary() -> tuple[Term, ...]:
    """All terms, ordered by Dutch name."""
    text = resources.files(__package__).joinpath("glossary.toml").read_text(encoding="utf-8")
    terms = (
        Term(**{key: value for key, value in entry.items() if key != "not"}, avoid=_avoided(entry))
        for entry in tomllib.loads(text)["term"]
    )
    return tuple(sorted(terms, key=lambda each: each.nl.lower()))


def _avoided(entry: dict[str, list[str]]) -> tuple[str, ...]:
    return tuple(entry.get("not", ()))


@cache
def _by_id() -> dict[str, Term]:
    return {each.id: each for each in glossary()}


def term(id: str) -> Term:
    """The term with this id; raises DefinitionError with the near miss.

    >>> term("unused_potential").nl
    'onbenut arbeidspotentieel'
    """
    terms = _by_id()
    if id in terms:
        return terms[id]
    raise DefinitionError(f"No term {id!r} in the glossary.", hint=did_you_mean(id, terms) or None)
