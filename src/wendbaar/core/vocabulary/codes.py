"""Code lists: small whole numbers in tables, readable keys in figures, labels on screen."""

from enum import IntEnum
from typing import Self

from wendbaar.errors import DefinitionError, did_you_mean


class CodeList(IntEnum):
    """A closed list of codes.

    A member is written `NAME = number, key, Dutch label, English label`. The number stands in
    tables of people, the key in figures, files and addresses, the labels on screen.
    """

    key: str
    nl: str
    en: str

    def __new__(cls, number: int, key: str, nl: str, en: str) -> Self:
        """Make a member with its key and labels."""
        member = int.__new__(cls, number)
        member._value_ = number
        member.key = key
        member.nl = nl
        member.en = en
        return member

    @classmethod
    def from_key(cls, key: str) -> Self:
        """The member with this key; raises DefinitionError with the near miss."""
        for member in cls:
            if member.key == key:
                return member
        keys = [member.key for member in cls]
        raise DefinitionError(
            f"{cls.__name__} has no code {key!r}; it has {', '.join(keys)}.",
            hint=did_you_mean(key, keys) or None,
        )
