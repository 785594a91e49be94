"""One cell that was read: a value of the contract, or the kind of value that stood there."""

from dataclasses import dataclass
from typing import Any

from wendbaar.data.partners.issues import Found


@dataclass(frozen=True)
class Cell:
    """A value as the contract has it, or what was found in its place."""

    value: Any = None
    found: Found | None = None
    near: str | None = None


def plain_text(value: Any) -> str:
    """A cell as text; 12.0 of a spreadsheet is 12."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
