"""The programme of the live portal: that of Groningen, with one action that moves a figure of the example."""

from typing import Any

from wendbaar.data.programmes.files import shipped_document

ACTION = "praktijkleren"  # the example release has its budget


def journey_document(region: str) -> dict[str, Any] | None:
    """The shipped programme; Praktijkleren says that it should lower unemployment."""
    document = shipped_document(region)
    if document is None:
        return None
    action = next(each for each in document["actions"] if each["key"] == ACTION)
    reason = {"nl": "Wie een vak leert, vindt eerder werk.", "en": "Who learns a trade finds work."}
    action["contributes"].append({"indicator": "unemployment_rate", "reason": reason})
    document["amounts"] += [_amount(kind, euro) for kind, euro in _MONEY.items()]
    return document


_MONEY = {"planned": 240_000, "committed": 200_000, "spent": 90_000}


def _amount(kind: str, euro: int) -> dict[str, Any]:
    return {
        "key": f"{ACTION}_2026_{kind}",
        "label": {"nl": "Praktijkleren", "en": "Learning at work"},
        "year": 2026,
        "kind": kind,
        "about": ACTION,
        "euro": euro,
        "is_example": True,
    }
