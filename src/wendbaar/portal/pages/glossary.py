"""The words we use, as the glossary of the house has them."""

from typing import Any


def glossary() -> list[Any]:
    """All terms."""
    return []
