"""Indicator: what is measured, of whom, in what unit, and what may be done with the number."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from wendbaar.core.indicators.conditions import Measure, canonical
from wendbaar.core.indicators.declaration import Declaration, Frequency, Source
from wendbaar.core.indicators.rules import problems_of
from wendbaar.core.indicators.words import measure_in_words
from wendbaar.core.vocabulary.text import Text
from wendbaar.errors import DefinitionError

__all__ = ["Frequency", "Indicator", "Source", "Text"]


@dataclass(frozen=True, kw_only=True)
class Indicator(Declaration):
    """The definition of an indicator; wrong definitions are refused when they are made."""

    hash: str = field(init=False, compare=False, default="")

    def __post_init__(self) -> None:
        """Refuse what cannot be computed or would mislead; note the hash of the meaning."""
        problems = problems_of(self)
        if problems:
            first, *others = problems
            more = f" (and {len(others)} more: {'; '.join(str(o) for o in others)})"
            raise DefinitionError(
                f"Indicator {self.key!r}: {first.text}{more if others else ''}", hint=first.hint
            )
        object.__setattr__(self, "hash", self._hash())

    @property
    def status(self) -> str:
        """Whether there is a source."""
        return "no_source_yet" if self.missing_source else "available"

    def meaning(self) -> dict[str, Any]:
        """What makes it this indicator: when this changes, numbers are no longer comparable."""
        return {
            "key": self.key,
            "version": self.definition_version,
            "table": self.table.name,
            "population": canonical(self.population),
            "numerator": canonical(self.numerator),
            "denominator": canonical(self.denominator) if self.denominator else None,
            "factor": float(self.factor),
            "unit": self.unit.key,
            "additivity": [self.additivity.time, self.additivity.place, self.additivity.group],
            "breakdowns": [*self.breakdowns, *map(list, self.crossings)],
            "valid_from": self.valid_from,
            "source": [self.source.name, self.source.url],
        }

    def _hash(self) -> str:
        text = json.dumps(self.meaning(), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def part_in_words(self, measure: Measure | None) -> dict[str, str] | None:
        """Numerator or denominator as a sentence, in both languages."""
        if measure is None:
            return None
        return {
            language: measure_in_words(measure, self.population, self.table, language)
            for language in ("nl", "en")
        }

    def as_dict(self) -> dict[str, Any]:
        """The definition as the manifest of a release and the portal show it."""
        return {
            "key": self.key,
            "label": self.label.as_dict(),
            "question": self.question.as_dict(),
            "definition": self.definition.as_dict(),
            "level": self.level.key,
            "target_group": self.target_group.key,
            "table": self.table.name,
            "unit": {"key": self.unit.key, "nl": self.unit.nl, "en": self.unit.en},
            "factor": self.factor,
            "direction": str(self.direction),
            "additivity": {
                axis: str(getattr(self.additivity, axis)) for axis in ("time", "place", "group")
            },
            "breakdowns": list(self.breakdowns),
            "crossings": [list(crossing) for crossing in self.crossings],
            "numerator": self.part_in_words(self.numerator),
            "denominator": self.part_in_words(self.denominator),
            "valid_from": self.valid_from,
            "source": self.source.as_dict(),
            "theme": self.theme,
            "frequency": str(self.frequency),
            "status": self.status,
            "missing_source": self.missing_source.as_dict() if self.missing_source else None,
            "definition_version": self.definition_version,
            "hash": self.hash,
        }
