"""The metadata entities of StatLine OData versions 3 and 4, read into our one shape."""

from collections.abc import Iterable, Mapping
from typing import Any

from wendbaar.data.sources.descriptions import Code, Dimension, Topic


def topic_paths(entries: Iterable[Mapping[str, object]]) -> dict[object, tuple[str, ...]]:
    """Titles above each entry of a tree of `ID`, `ParentID`, `Title`."""
    by_id = {entry["ID"]: entry for entry in entries}

    def above(entry: Mapping[str, object]) -> tuple[str, ...]:
        parent = by_id.get(entry.get("ParentID"))
        return (*above(parent), str(parent["Title"]).strip()) if parent else ()

    return {key: above(entry) for key, entry in by_id.items()}


def is_dimension(entry: Mapping[str, Any]) -> bool:
    """Whether a row of DataProperties is a dimension, of time and place included."""
    return str(entry["Type"]).endswith(("Dimension", "GeoDetail"))


def dimension_v3(entry: dict[str, Any], members: Iterable[dict[str, Any]]) -> Dimension:
    """A dimension from its row in DataProperties and its own entity; keys are padded there."""
    codes = {
        row["Key"].strip(): Code(
            row["Key"].strip(), row["Title"].strip(), row["Key"], row.get("Status") or ""
        )
        for row in members
    }
    return Dimension(entry["Key"], entry["Title"].strip(), entry["Type"], codes)


def topic_v3(entry: dict[str, Any], path: tuple[str, ...]) -> Topic:
    """A topic from its row in DataProperties."""
    return Topic(
        entry["Key"],
        entry["Title"].strip(),
        path,
        entry.get("Unit") or "",
        entry.get("Default") or "",
        is_text=entry.get("Datatype") == "String",
    )


def dimension_v4(entry: dict[str, Any], members: Iterable[dict[str, Any]]) -> Dimension:
    """A dimension from its row in Dimensions and its Codes; keys are not padded."""
    codes = {
        row["Identifier"]: Code(
            row["Identifier"], row["Title"].strip(), row["Identifier"], row.get("Status") or ""
        )
        for row in members
    }
    return Dimension(entry["Identifier"], entry["Title"].strip(), entry["Kind"], codes)


def topics_v4(
    measures: Iterable[dict[str, Any]], groups: Iterable[dict[str, Any]]
) -> tuple[Topic, ...]:
    """Topics from MeasureCodes and the tree of MeasureGroups."""
    tree = [{"ID": row["Id"], "ParentID": row["ParentId"], "Title": row["Title"]} for row in groups]
    above, titles = topic_paths(tree), {row["ID"]: row["Title"].strip() for row in tree}
    return tuple(
        Topic(
            row["Identifier"],
            row["Title"].strip(),
            (*above[row["MeasureGroupId"]], titles[row["MeasureGroupId"]])
            if row["MeasureGroupId"] in titles
            else (),
            row["Unit"] or "",
        )
        for row in measures
    )
