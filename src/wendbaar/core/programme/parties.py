"""Who: partners, bodies that decide, and the connections between them."""

from typing import Annotated, ClassVar

from wendbaar.core.programme.codes import BodyLevel, LinkKind, PartnerKind
from wendbaar.core.programme.entry import CODED, Entry, Key
from wendbaar.core.vocabulary.text import Text


class Partner(Entry):
    """An organisation, never a person. `area` is its municipality, as named in the plan."""

    section: ClassVar[str] = "partners"

    kind: Annotated[PartnerKind, CODED]
    area: str | None = None  # code of a municipality or province
    subregion: Text | None = None
    is_kind: bool = False  # a kind of organisation, such as "schools", rather than one
    signed: bool = False  # drew the plan up or stands behind it
    owes: tuple[str, ...] = ()  # tables of which it delivers rows, such as participation


class Body(Entry):
    """A body of the governance and what it decides."""

    section: ClassVar[str] = "bodies"

    level: Annotated[BodyLevel, CODED]
    decides: Text | None = None
    members: tuple[Key, ...] = ()
    reports_to: tuple[Key, ...] = ()


class Link(Entry):
    """A connection between two partners, actions, lines or bodies."""

    section: ClassVar[str] = "links"

    kind: Annotated[LinkKind, CODED]
    one: Key
    other: Key
    what: Text | None = None
