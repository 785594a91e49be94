"""What a table contract is: columns with their type, meaning, limits and privacy class."""

from dataclasses import dataclass
from enum import StrEnum

from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.errors import DefinitionError, did_you_mean


class Privacy(StrEnum):
    """How a column may be treated under the AVG."""

    NONE = "none"
    PERSONAL = "personal"
    SPECIAL = "special"  # AVG article 9, such as health


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column: name, type, meaning, limits and privacy class.

    `kind` is an Arrow type name: int8, int16, int32, int64, double, string, bool, date32.
    A coded column holds the numbers of its code list.
    """

    name: str
    kind: str
    nl: str
    en: str
    codes: type[CodeList] | None = None
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    required: bool = True
    privacy: Privacy = Privacy.PERSONAL


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table contract. `row` says in words what one row is."""

    name: str
    nl: str
    en: str
    row: str
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """The column of that name; raises DefinitionError with the near miss."""
        for column in self.columns:
            if column.name == name:
                return column
        names = [column.name for column in self.columns]
        raise DefinitionError(
            f"Table {self.name} has no column {name!r}.",
            hint=did_you_mean(name, names) or f"It has {', '.join(names)}.",
        )


def flag(name: str, nl: str, en: str, privacy: Privacy = Privacy.PERSONAL) -> Column:
    """A yes/no column."""
    return Column(name=name, kind="bool", nl=nl, en=en, privacy=privacy)


def coded(name: str, codes: type[CodeList], nl: str, en: str) -> Column:
    """A column with the numbers of a code list."""
    return Column(name=name, kind="int8", codes=codes, nl=nl, en=en)
