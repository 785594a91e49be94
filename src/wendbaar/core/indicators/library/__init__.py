"""The library: every indicator the programme asks for, one or more modules per theme."""

import importlib
from functools import cache

from wendbaar.core.indicators.definition import Indicator, Text
from wendbaar.errors import DefinitionError, did_you_mean

# theme -> name on screen; the order is the order of the portal.
THEMES = {
    "national_programme": Text("Doelen van het programma", "Goals of the programme"),
    "finding": Text("Aansluiting vinden", "Finding a connection"),
    "keeping": Text("Aansluiting houden en positie verbeteren", "Keeping and improving"),
    "employers": Text("Werkgevers", "Employers"),
    "inputs": Text("Wat we inzetten", "What we put in"),
    "learning": Text("Leren en ontwikkelen", "Learning and development"),
    "regional": Text("De regio in cijfers", "The region in figures"),
}
# theme -> its modules, in the order of the portal.
MODULES = {
    "national_programme": ("national_work", "national_society"),
    "finding": (
        "finding_services",
        "finding_answers",
        "finding_activities",
        "finding_work",
        "finding_ladder",
    ),
    "keeping": ("keeping",),
    "employers": ("employers",),
    "inputs": ("inputs",),
    "learning": ("learning",),
    "regional": ("regional_work", "regional_population", "regional_benefits", "regional_school"),
}


def modules() -> tuple[str, ...]:
    """The names of the modules that define indicators, theme by theme."""
    return tuple(name for theme in THEMES for name in MODULES[theme])


@cache
def library() -> dict[str, Indicator]:
    """Every indicator by key, theme by theme in the order of definition."""
    found: dict[str, Indicator] = {}
    for name in modules():
        module = importlib.import_module(f"{__name__}.{name}")
        for value in vars(module).values():
            if isinstance(value, Indicator) and found.setdefault(value.key, value) is not value:
                raise DefinitionError(f"Indicator {value.key!r} is defined twice.")
    return found


def indicator(key: str) -> Indicator:
    """The indicator of that key; raises DefinitionError with the near miss."""
    known = library()
    if key not in known:
        raise DefinitionError(
            f"There is no indicator {key!r}.",
            hint=did_you_mean(key, known) or "List them with: wendbaar indicators list",
        )
    return known[key]
