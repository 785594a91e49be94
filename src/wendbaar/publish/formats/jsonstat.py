"""JSON-stat 2.0 (json-stat.org/format): figures as a cube that statistical tools read."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.vocabulary.periods import Period
from wendbaar.publish.formats.columns import Selection
from wendbaar.publish.words import LANGUAGES, decimals_of, in_language, status_words

CONTENT_TYPE = "application/json; charset=utf-8"
TOTAL = "total"
_DIMENSIONS = ("indicator", "area", "period", "group")
_LABELS = {
    "nl": ("Indicator", "Gebied", "Periode", "Groep"),
    "en": ("Indicator", "Area", "Period", "Group"),
}


def to_jsonstat(selection: Selection) -> bytes:
    """The figures as JSON-stat; a hidden value is null and its status says why."""
    return json.dumps(dataset(selection), ensure_ascii=False, allow_nan=False).encode()


def dataset(selection: Selection) -> dict[str, Any]:
    """The figures as a JSON-stat 2.0 dataset: a dense cube, null where there is no figure."""
    codes = _codes(selection)
    value, status = _cells(selection.figures, codes)
    return {
        "version": "2.0",
        "class": "dataset",
        "label": selection.facts.title,
        "source": selection.facts.definitions[0]["source"].get("name", "")
        if selection.facts.definitions
        else "",
        "id": list(_DIMENSIONS),
        "size": [len(each) for each in codes],
        "role": {"metric": ["indicator"], "geo": ["area"], "time": ["period"]},
        "dimension": _dimensions(selection, codes),
        "value": value,
        "status": status,
        "extension": _extension(selection),
    }


def group_code(figure: Figure) -> str:
    """The group of a figure as one code: "total" or "sex=women"."""
    return ",".join(f"{dim}={code}" for dim, code in sorted(figure.group_by.items())) or TOTAL


_KEYS: Sequence[Callable[[Figure], str]] = (
    lambda figure: figure.indicator,
    lambda figure: figure.area,
    lambda figure: figure.period,
    group_code,
)


def _codes(selection: Selection) -> list[list[str]]:
    found = [list(dict.fromkeys(map(key, selection.figures))) for key in _KEYS]
    found[2].sort(key=Period.parse)
    return found


def _cells(
    figures: Sequence[Figure], codes: list[list[str]]
) -> tuple[list[float | None], dict[str, str]]:
    places = [{code: place for place, code in enumerate(each)} for each in codes]
    size = len(codes[0]) * len(codes[1]) * len(codes[2]) * len(codes[3])
    value: list[float | None] = [None] * size
    status: dict[str, str] = {}
    for figure in figures:
        index = 0
        for place, key, each in zip(places, _KEYS, codes, strict=True):
            index = index * len(each) + place[key(figure)]
        value[index] = figure.value
        status[str(index)] = figure.status.value
    return value, status


def _dimensions(selection: Selection, codes: list[list[str]]) -> dict[str, Any]:
    labels = [
        {each["key"]: _definition_label(each, selection) for each in selection.facts.definitions},
        selection.area_names,
        {code: Period.parse(code).label(selection.language) for code in codes[2]},
        {group_code(each): selection.group_words(each.group_by) for each in selection.figures},
    ]
    found: dict[str, Any] = {}
    named = zip(_DIMENSIONS, _LABELS[selection.language], codes, labels, strict=True)
    for name, title, each, words in named:
        category = {"index": each, "label": {code: words.get(code, code) for code in each}}
        found[name] = {"label": title, "category": category}
    found["indicator"]["category"]["unit"] = {
        each["key"]: _unit(each, selection) for each in selection.facts.definitions
    }
    return found


def _definition_label(definition: Any, selection: Selection) -> str:
    return in_language(definition.get("label"), selection.language)


def _unit(definition: Any, selection: Selection) -> dict[str, Any]:
    unit = definition.get("unit") or {}
    label = in_language(unit, selection.language)
    return {"label": label, "decimals": decimals_of(str(unit.get("key", "")))}


def _extension(selection: Selection) -> dict[str, Any]:
    statuses = {each.status for each in selection.figures}
    words = {
        each.value: {language: status_words(each, language) for language in LANGUAGES}
        for each in sorted(statuses)
    }
    errors = {
        each.figure_id: [each.error_low, each.error_high]
        for each in selection.figures
        if each.error_low is not None or each.error_high is not None
    }
    return {**selection.facts.as_dict(), "status": words, "errors": errors}
