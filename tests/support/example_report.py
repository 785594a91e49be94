"""A programme with everything a report can show, and the basis of a report on it."""

from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from support.example_bundle import make_example_bundle
from support.example_programme import example_document, text
from wendbaar.core.programme.document import required_programme
from wendbaar.publish.reader import open_bundle
from wendbaar.publish.report.basis import Basis

ON = date(2026, 3, 31)


def target(key: str, indicator: str, start: float, end: float, **more: Any) -> dict[str, Any]:
    """A made target from 2023KW01 to 2027KW04 for the whole region."""
    return {
        "key": key,
        "label": text(key),
        "indicator": indicator,
        "area": "AM01",
        "baseline": {"period": "2023KW01", "value": start},
        "target": {"period": "2027KW04", "value": end},
        "set_on": "2023-01-01",
        "is_example": True,
        **more,
    }


TARGETS = [
    target("deelname", "net_participation", 68, 71),
    target("vrijwilligers", "in_volunteering", 2000, 2100),
    target("werkloosheid", "unemployment_rate", 6.5, 2.0),
    target(
        "jaar",
        "net_participation",
        68,
        71,
        baseline={"period": "2022JJ00", "value": 68},
        target={"period": "2027JJ00", "value": 71},
    ),
]
TAKEN = {
    "key": "leerplekken_erbij",
    "label": text("Meer leerplekken"),
    "about": ["kansrijk_opleiden"],
    "question": text("Komen er veertig leerplekken bij?"),
    "due": "2025-06-01",
    "release": "groningen-2024KW04-0a1b2c3d",
    "verdict": "adapt",
    "reason": text("Er waren te weinig begeleiders."),
    "decided_on": "2025-06-01",
    "review_on": "2026-06-01",
    "effect_step": "outcome",
    "cost": 40_000,
    "stop_rule": text("Stop als de helft afhaakt."),
    "expectation": text("Veertig mensen beginnen."),
    "figures": [
        {
            "figure_id": "net_participation/AM01/2024KW04",
            "value": 69.2,
            "status": "value",
            "unit": "percent",
            "source_kind": "synthetic",
        },
        {
            "figure_id": "in_volunteering/GM0765/2024KW04/sex=men",
            "status": "suppressed_primary",
            "unit": "persons",
        },
    ],
    "is_example": True,
}


def report_document(**changes: Any) -> dict[str, Any]:
    """The example programme with targets of every course and a decision that was taken."""
    document = example_document()
    document["targets"] = deepcopy(TARGETS)
    document["decisions"] = [*document["decisions"], deepcopy(TAKEN)]
    return {**document, **changes}


def make_basis(folder: Path, language: str = "nl", **changes: Any) -> Basis:
    """The basis of a report on the example programme and the example bundle."""
    programme = required_programme(report_document(**changes))
    return Basis(programme, open_bundle(make_example_bundle(folder)), ON, language)
