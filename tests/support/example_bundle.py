"""A small, whole release bundle, made by the real code: counts -> protect -> write_bundle."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from support.example_areas import REGION, areas_for_manifest, squares
from support.example_counts import AXES, BUDGET, PANEL, PERIODS, STATISTICS, VINTAGE
from support.example_counts import example_aggregate as example_aggregate
from support.example_definitions import example_definitions
from wendbaar.core.disclosure.policy import preset
from wendbaar.core.disclosure.protect import Protected, protect
from wendbaar.publish.bundle import write_bundle
from wendbaar.publish.catalogue import Publisher

PUBLISHER = Publisher(
    name="Voorbeeldregio",
    uri="https://wendbaar.example/organisatie",
    contact="cijfers@wendbaar.example",
    home="https://wendbaar.example",
)
_DIMENSIONS = {
    "sex": ("geslacht", "sex"),
    "age": ("leeftijd", "age"),
    "education": ("onderwijsniveau", "education"),
}
_ACTIONS = {
    "leerwerkloket": "Leerwerkloket",
    "praktijkleren": "Praktijkleren",
    "scholingsvouchers": "Scholingsvouchers",
}


def make_example_bundle(
    folder: Path, *, boundaries: Mapping[str, Any] | str | None = "squares", **facts: Any
) -> Path:
    """Write the example bundle under `folder` and return its own folder.

    `boundaries`: "squares", a GeoJSON document, or None for a bundle without. Further keywords
    replace facts of the manifest, such as `synthetic=False`.
    """
    made = example_protected()
    chosen = squares() if boundaries == "squares" else boundaries
    document = {**example_facts(made.loss), **facts}
    return folder / write_bundle(folder, made.figures, made.log, document, chosen, PUBLISHER)


@cache
def example_protected() -> Protected:
    """The protected figures of the example."""
    return protect(example_aggregate(), example_definitions(), preset("wendbaar-1"))


def example_facts(loss: dict[str, Any]) -> dict[str, Any]:
    """What the manifest of the example says."""
    return {
        "title": {
            "nl": "Cijfers voor regio Groningen",
            "en": "Figures for the region of Groningen",
        },
        "focus": REGION,
        "synthetic": True,
        "vintage": VINTAGE,
        "periods": {"first": "2022JJ00", "last": PERIODS[-1]},
        "code": {"version": "0.1.0", "digest": "0" * 16},
        "areas": areas_for_manifest(),
        "dimensions": _dimensions(),
        "indicators": [each.as_dict() for each in example_definitions().values()],
        "receipts": _receipts(),
        "policy": preset("wendbaar-1").as_dict(),
        "audit": {"checked": ["threshold on count, complement and group"], "linked_tables": False},
        "loss": loss,
        "created_from": {"origin": "example", "regions": [REGION]},
    }


def _dimensions() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, (nl, en) in _DIMENSIONS.items():
        codes = [{"code": each.key, "nl": each.nl, "en": each.en} for each in AXES[key]]
        found[key] = {"label": {"nl": nl, "en": en}, "codes": codes}
    actions = [{"code": code, "nl": name, "en": name} for code, name in _ACTIONS.items()]
    found["action"] = {"label": {"nl": "actie", "en": "action"}, "codes": actions}
    return found


def _receipts() -> list[dict[str, Any]]:
    facts = (
        (PANEL, "Inwonerspanel (gemaakt)", "", "synthetic", 5_400_000),
        (BUDGET, "Inzet per actie (gemaakt)", "", "synthetic", 48),
        (
            STATISTICS,
            "Kerncijfers wijken en buurten",
            "https://opendata.cbs.nl/",
            "mirror",
            17_341,
        ),
    )
    return [
        {
            "id": number,
            "url": url,
            "title": title,
            "retrieved": "2025-01-15T09:00:00Z",
            "sha256": (number * 6)[:64],
            "licence": "CC BY 4.0",
            "rows": rows,
            "kind": kind,
            "bytes": rows * 40,
        }
        for number, title, url, kind, rows in facts
    ]
