"""Money: amounts per year, and the rules of funds and budgets as dated data."""

from typing import Annotated, ClassVar

from pydantic import Field

from wendbaar.core.programme.codes import MoneyKind, PartnerKind
from wendbaar.core.programme.entry import CODED, Entry, Euro, Key
from wendbaar.core.vocabulary.text import Text


class Amount(Entry):
    """Whole euros in a year, for a line, measure or action."""

    section: ClassVar[str] = "amounts"

    year: int = Field(ge=2000, le=2100)
    kind: Annotated[MoneyKind, CODED]
    about: Key  # of a line, measure or action
    euro: Euro
    funder: Key | None = None  # partner


class Fund(Entry):
    """A fund organisations apply to together, or a budget for people; rules hold from start to end.

    `ceiling` is what may be granted in all, `per_grant` at most in one grant; both in whole
    euros. A joint application comes from at least `least_partners` organisations, of each of the
    kinds in `needs_kinds`.
    """

    section: ClassVar[str] = "funds"

    is_personal: bool = False  # a development budget of one person
    line: Key | None = None
    ceiling: Euro
    per_grant: Euro
    least_partners: int = Field(default=1, ge=1)
    needs_kinds: tuple[Annotated[PartnerKind, CODED], ...] = ()
    own_share: float = Field(default=0, ge=0, le=1)  # of the cost, paid by the applicants
    rules: tuple[Text, ...] = ()  # conditions a person has to check
