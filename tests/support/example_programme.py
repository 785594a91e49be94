"""A small made programme for tests. It is about no real region's plan."""

from typing import Any

from wendbaar.core.programme.document import required_programme
from wendbaar.core.programme.programme import Programme


def text(words: str) -> dict[str, str]:
    """A text in both languages."""
    return {"nl": words, "en": f"{words} (en)"}


def example_document() -> dict[str, Any]:
    """The document, made anew so that a test may change it."""
    return {
        "format": 1,
        "head": {
            "key": "groningen",
            "label": text("Voorbeeldprogramma"),
            "region": "AM01",
            "lines_are": text("programmalijnen"),
            "vision": text("Iedereen kan blijven leren."),
            "definition": text("Leren en ontwikkelen, het hele leven."),
            "municipalities": ["Groningen", "Het Hogeland"],
            "documents": [
                {"id": "plan", "title": "Plan", "publisher": "Regio", "published": "2025"}
            ],
        },
        "goals": [
            {"key": "meer_werk", "label": text("Meer mensen aan het werk"), "kind": "head"},
            {
                "key": "deelname",
                "label": text("Hogere arbeidsdeelname"),
                "kind": "sub",
                "parent": "meer_werk",
                "indicators": ["net_participation"],
                "source": "plan, 2",
            },
        ],
        "groups": [
            {"key": "werkzoekenden", "label": text("Werkzoekenden"), "target_group": "everyone"}
        ],
        "lines": [
            {
                "key": "lijn_1",
                "label": text("Leren op de werkplek"),
                "number": 1,
                "goals": ["deelname"],
                "groups": ["werkzoekenden"],
                "source": "plan, 3",
            },
            {"key": "lijn_2", "label": text("Ontwikkelbudget"), "number": 2},
        ],
        "measures": [
            {
                "key": "leerplekken",
                "label": text("Meer leerplekken"),
                "line": "lijn_1",
                "goals": ["deelname"],
                "indicators": ["net_participation"],
            },
            {"key": "budget_per_inwoner", "label": text("Een budget"), "line": "lijn_2"},
        ],
        "actions": [
            {
                "key": "kansrijk_opleiden",
                "label": text("Kansrijk opleiden"),
                "status": "running",
                "measures": ["leerplekken"],
                "lines": ["lijn_1"],
                "activities": text("Opleidingen met een leerplek."),
                "contributes": [
                    {
                        "indicator": "net_participation",
                        "reason": text("Wie een vak leert, vindt eerder werk."),
                    }
                ],
                "responsible": "gemeente_groningen",
                "partners": [{"partner": "roc"}],
                "target_groups": ["everyone"],
                "start": "2023-01-01",
                "end": "2027-12-31",
            },
            {
                "key": "taal_op_de_werkvloer",
                "label": text("Taal op de werkvloer"),
                "status": "proposed",
                "lines": ["lijn_2"],
            },
        ],
        "partners": [
            {
                "key": "gemeente_groningen",
                "label": text("Gemeente Groningen"),
                "kind": "municipality",
                "area": "GM0014",
                "owes": ["participation"],
            },
            {"key": "roc", "label": text("Een roc"), "kind": "school", "owes": ["action_period"]},
        ],
        "bodies": [
            {
                "key": "bestuur",
                "label": text("Bestuur"),
                "level": "strategic",
                "members": ["gemeente_groningen"],
            }
        ],
        "links": [
            {
                "key": "roc_gemeente",
                "label": text("Leerplekken"),
                "kind": "horizontal",
                "one": "roc",
                "other": "gemeente_groningen",
            }
        ],
        "phases": [
            {
                "key": "opbouw",
                "label": text("Opbouw"),
                "number": 1,
                "start": "2025-01-01",
                "end": "2026-12-31",
            }
        ],
        "milestones": [
            {
                "key": "keuze",
                "label": text("Keuze over het vervolg"),
                "kind": "decision",
                "on": "2026-12-15",
                "phase": "opbouw",
                "bodies": ["bestuur"],
            }
        ],
        "amounts": [
            {
                "key": f"lijn_1_2025_{kind}",
                "label": text("Lijn 1"),
                "year": 2025,
                "kind": kind,
                "about": "lijn_1",
                "euro": euro,
                "is_example": True,
            }
            for kind, euro in (("planned", 100_000), ("committed", 60_000), ("spent", 20_000))
        ],
        "funds": [
            {
                "key": "samen_leren",
                "label": text("Fonds samen leren"),
                "line": "lijn_1",
                "ceiling": 100_000,
                "per_grant": 40_000,
                "least_partners": 2,
                "needs_kinds": ["school", "municipality"],
                "own_share": 0.25,
                "start": "2025-01-01",
                "end": "2027-12-31",
                "is_example": True,
            },
            {
                "key": "ontwikkelbudget",
                "label": text("Persoonlijk ontwikkelbudget"),
                "line": "lijn_2",
                "is_personal": True,
                "ceiling": 20_000,
                "per_grant": 1_000,
                "start": "2025-01-01",
                "is_example": True,
            },
        ],
        "targets": [
            {
                "key": "deelname_2027",
                "label": text("Arbeidsdeelname in 2027"),
                "indicator": "net_participation",
                "area": "AM01",
                "baseline": {"period": "2022JJ00", "value": 68.0},
                "target": {"period": "2027JJ00", "value": 71.0},
                "set_on": "2023-01-01",
                "goal": "deelname",
                "set_by": "bestuur",
                "is_example": True,
            }
        ],
        "decisions": [
            {
                "key": "vervolg_kansrijk",
                "label": text("Vervolg van Kansrijk opleiden"),
                "about": ["kansrijk_opleiden"],
                "question": text("Gaat Kansrijk opleiden door in 2027?"),
                "options": [
                    {"verdict": "continue", "label": text("Doorgaan")},
                    {"verdict": "stop", "label": text("Stoppen")},
                ],
                "due": "2026-12-15",
                "effect_step": "outcome",
                "body": "bestuur",
                "stop_rule": text("Stop als minder dan 40 mensen per jaar meedoen."),
                "is_example": True,
            }
        ],
    }


def example_programme() -> Programme:
    """The programme in it."""
    return required_programme(example_document())
