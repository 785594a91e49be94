"""Programme: all entries of a region, found by key."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, ClassVar, Self

from pydantic import StringConstraints

from wendbaar.core.programme.chain import ChainRow
from wendbaar.core.programme.codes import PrincipleKind
from wendbaar.core.programme.decisions import Decision
from wendbaar.core.programme.entry import CODED, Entry, Part
from wendbaar.core.programme.money import Amount, Fund
from wendbaar.core.programme.parties import Body, Link, Partner
from wendbaar.core.programme.plan import Action, Goal, Group, Line, Measure
from wendbaar.core.programme.planning import Milestone, Phase
from wendbaar.core.programme.targets import Target
from wendbaar.core.vocabulary.text import Text
from wendbaar.errors import DefinitionError, did_you_mean


class Document(Part):
    """A document the programme comes from; `source` of an entry begins with its id."""

    id: str
    title: str
    publisher: str
    published: str = ""  # year or date, as the document says
    note: Text | None = None


class Head(Entry):
    """What the programme is as a whole: region, vision, definition of lifelong development."""

    section: ClassVar[str] = "head"

    region: Annotated[str, StringConstraints(pattern=r"^AM\d{2}$")]
    lines_are: Text  # "programmalijnen", "prioriteiten", "thema's"
    vision: Text | None = None
    definition: Text | None = None
    definition_source: str = ""
    municipalities: tuple[str, ...] = ()  # as the plan names them
    is_concept: bool = False
    documents: tuple[Document, ...] = ()


class Principle(Entry):
    """An idea the programme rests on."""

    section: ClassVar[str] = "principles"

    kind: Annotated[PrincipleKind, CODED]


class Programme(Part):
    """A whole programme."""

    head: Head
    principles: tuple[Principle, ...] = ()
    goals: tuple[Goal, ...] = ()
    groups: tuple[Group, ...] = ()
    lines: tuple[Line, ...] = ()
    measures: tuple[Measure, ...] = ()
    actions: tuple[Action, ...] = ()
    partners: tuple[Partner, ...] = ()
    bodies: tuple[Body, ...] = ()
    links: tuple[Link, ...] = ()
    phases: tuple[Phase, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    amounts: tuple[Amount, ...] = ()
    funds: tuple[Fund, ...] = ()
    targets: tuple[Target, ...] = ()
    chain: tuple[ChainRow, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def region(self) -> str:
        """Code of the labour-market region."""
        return self.head.region

    def entries(self) -> Iterator[Entry]:
        """Every entry, the head first, in the order of the sections."""
        yield self.head
        for section in SECTIONS:
            yield from getattr(self, section)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other sections; it looks its entries up anew."""
        copy = super().model_copy(update=update, deep=deep)
        copy.__dict__.pop("_by_key", None)  # pydantic copies what was cached as well
        return copy

    def with_targets_on(self, on: date) -> Self:
        """The programme with the targets in force on a day: what has ended is judged no more."""
        return self.model_copy(update={"targets": tuple(e for e in self.targets if e.runs_on(on))})

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], Entry]:
        return {(each.section, each.key): each for each in self.entries()}

    def find(self, section: str, key: str) -> Entry | None:
        """The entry of a section with this key, or None."""
        return self._by_key.get((section, key))

    def get(self, section: str, key: str) -> Entry:
        """The same; raises DefinitionError with the near miss."""
        found = self.find(section, key)
        if found is None:
            keys = [each for name, each in self._by_key if name == section]
            raise DefinitionError(
                f"The programme has no {key!r} in {section}.",
                hint=did_you_mean(key, keys) or None,
            )
        return found

    def label(self, key: str, *sections: str) -> Text:
        """The name of an entry in one of these sections; the key where there is none."""
        for section in sections or SECTIONS:
            found = self.find(section, key)
            if found is not None:
                return found.label
        return Text(key, key)


# section -> what its entries are, in the order a reader meets them.
SECTIONS: dict[str, type[Entry]] = {
    kind.section: kind
    for kind in (
        Principle,
        Goal,
        Group,
        Line,
        Measure,
        Action,
        Partner,
        Body,
        Link,
        Phase,
        Milestone,
        Amount,
        Fund,
        Target,
        ChainRow,
        Decision,
    )
}
ENTRY_KINDS: dict[str, type[Entry]] = {Head.section: Head, **SECTIONS}
