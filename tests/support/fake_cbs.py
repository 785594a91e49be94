"""A supplier that behaves as CBS StatLine does: padding, paging, signs for missing figures, bad days."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from wendbaar.data.receipts import ReceiptStore
from wendbaar.data.sources.paging import Pages
from wendbaar.data.sources.transport import Clock, Manners, Transport

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@dataclass
class FakeTable:
    """A table in both versions. Rows are `{dimension: code, topic key: figure or sign}`."""

    title: str
    dimensions: dict[
        str, tuple[str, list[tuple[str, ...]]]
    ]  # key: (kind, [(code, title[, status])])
    topics: list[tuple[str, str, str]]  # key, title, title of the group above
    rows: list[dict[str, Any]]
    unit: str = "aantal"
    padding: dict[str, int] = field(default_factory=dict)

    def padded(self, key: str, code: str) -> str:
        return code.ljust(self.padding.get(key, 6))


@dataclass
class FakeCbs:
    """Answers as an httpx transport; `faults` are used up first, one a request."""

    tables: dict[str, FakeTable]
    page: int = 3
    links: bool = True
    faults: list[Callable[[], httpx.Response]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(str(request.url))
        self.agents.add(request.headers["User-Agent"])
        if request.method == "HEAD":
            return httpx.Response(200)
        if self.faults:
            return self.faults.pop(0)()
        path = urlsplit(str(request.url)).path.strip("/").split("/")
        options = {key: value[0] for key, value in parse_qs(request.url.query.decode()).items()}
        if request.url.host == "datasets.cbs.nl":
            return self._v4(path[3:], options, request)
        return self._v3(path, options, request)

    def _v3(
        self, path: list[str], options: dict[str, str], request: httpx.Request
    ) -> httpx.Response:
        if path[0] == "ODataCatalog":
            rows = [{"Identifier": key, "Title": table.title} for key, table in self.tables.items()]
            return self._page(rows, options, request, "odata.nextLink")
        kind, _, name, entity = path
        if name not in self.tables:
            return httpx.Response(404)
        table = self.tables[name]
        rows = _filtered(_entity_v3(table, entity), options)
        if kind == "ODataApi" and len(rows) > self.page:
            return httpx.Response(500, text="query returns more than 10000 records")
        if kind == "ODataApi":
            return httpx.Response(200, json={"odata.metadata": "x", "value": rows})
        return self._page(rows, options, request, "odata.nextLink")

    def _v4(
        self, path: list[str], options: dict[str, str], request: httpx.Request
    ) -> httpx.Response:
        if path == ["Datasets"] or not path[1:]:
            rows = [{"Identifier": key, "Title": table.title} for key, table in self.tables.items()]
            return self._page(rows, options, request, "@odata.nextLink")
        name, entity = path
        if name not in self.tables:
            return httpx.Response(404)
        table = self.tables[name]
        if entity == "Properties":
            return httpx.Response(200, json={"Title": table.title, "License": "CC BY"})
        rows = _filtered(_entity_v4(table, entity), options)
        return self._page(rows, options, request, "@odata.nextLink")

    def _page(
        self, rows: list[Any], options: dict[str, str], request: httpx.Request, link: str
    ) -> httpx.Response:
        skip = int(options.get("$skip", 0))
        answer: dict[str, Any] = {"value": rows[skip : skip + self.page]}
        if self.links and skip + self.page < len(rows):
            bare = re.sub(r"[?&]\$skip=\d+", "", str(request.url))
            mark = "&" if "?" in bare else "?"
            answer[link] = f"{bare}{mark}$skip={skip + self.page}"
        return httpx.Response(200, json=answer)


@dataclass
class Patience:
    """A clock that does not wait but remembers what was asked of it."""

    time: float = 0.0
    waits: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds

    def clock(self) -> Clock:
        return Clock(
            now=lambda: self.time,
            wall=lambda: NOW.timestamp(),
            sleep=self.sleep,
            jitter=lambda: 1.0,
        )


def pages_from(
    server: Callable[[httpx.Request], httpx.Response],
    home: Path,
    *,
    patience: Patience | None = None,
    **manners: Any,
) -> Pages:
    """Pages read from a fake server, kept under `home`."""
    store = ReceiptStore(home)
    transport = Transport(
        store.raw / "pages",
        contact="mailto:fetch@region.example",
        manners=Manners(**{"interval": 0.0, **manners}),
        clock=(patience or Patience()).clock(),
        client=httpx.Client(transport=httpx.MockTransport(server)),
    )
    return Pages(transport, store, NOW)


def broken_connection() -> httpx.Response:
    raise httpx.RemoteProtocolError("peer closed connection")


def half_an_answer() -> httpx.Response:
    return httpx.Response(200, text='{"value": [{"Key": ')


def _entity_v3(table: FakeTable, entity: str) -> list[dict[str, Any]]:
    if entity == "TableInfos":
        return [{"Title": table.title, "Modified": "2026-01-01T02:00:00"}]
    if entity == "DataProperties":
        return list(_properties(table))
    if entity == "CategoryGroups":
        return [{"ID": 1, "DimensionKey": "RegioS", "Title": "Gemeenten", "ParentID": None}]
    if entity in table.dimensions:
        return [
            {
                "Key": table.padded(entity, code),
                "Title": title + "  ",
                "Description": "",
                "CategoryGroupID": None,
                **({"Status": status[0]} if status else {}),
            }
            for code, title, *status in table.dimensions[entity][1]
        ]
    typed = entity == "TypedDataSet"
    return [
        {"ID": number, **{key: _cell_v3(table, key, value, typed) for key, value in row.items()}}
        for number, row in enumerate(table.rows)
    ]


def _properties(table: FakeTable) -> Iterable[dict[str, Any]]:
    blank = {"Unit": None, "Default": None, "Datatype": None}
    number = 0
    for key, (kind, _) in table.dimensions.items():
        yield {"ID": number, "ParentID": None, "Type": kind, "Key": key, "Title": key, **blank}
        number += 1
    groups: dict[str, int] = {}
    for key, title, group in table.topics:
        if group and group not in groups:
            groups[group] = number
            parent = {"ParentID": None, "Type": "TopicGroup", "Key": "", "Title": group}
            yield {"ID": number, **parent, **blank}
            number += 1
        yield {
            "ID": number,
            "ParentID": groups.get(group),
            "Type": "Topic",
            "Key": key,
            "Title": title + " ",
            "Unit": table.unit,
            "Default": "Impossible",
            "Datatype": "Long",
        }
        number += 1


def _cell_v3(table: FakeTable, key: str, value: Any, typed: bool) -> Any:
    if key in table.dimensions:
        return table.padded(key, value)
    if typed:
        return None if isinstance(value, str) else value
    return str(value).rjust(8)


def _entity_v4(table: FakeTable, entity: str) -> list[dict[str, Any]]:
    if entity == "Dimensions":
        return [
            {"Identifier": key, "Title": key, "Kind": kind}
            for key, (kind, _) in table.dimensions.items()
        ]
    groups = list(dict.fromkeys(group for _, _, group in table.topics if group))
    if entity == "MeasureGroups":
        return [{"Id": f"G{n}", "Title": group, "ParentId": None} for n, group in enumerate(groups)]
    if entity == "MeasureCodes":
        return [
            {
                "Identifier": key,
                "Title": title,
                "Unit": table.unit,
                "MeasureGroupId": f"G{groups.index(group)}" if group else None,
            }
            for key, title, group in table.topics
        ]
    if entity.endswith("Codes"):
        return [
            {"Identifier": code, "Title": title, **({"Status": status[0]} if status else {})}
            for code, title, *status in table.dimensions[entity.removesuffix("Codes")][1]
        ]
    signs = {".": "NotAvailable", "": "Impossible", "x": "Confidential"}
    return [
        {
            "Id": number,
            "Measure": key,
            "ValueAttribute": signs.get(row[key], "None") if isinstance(row[key], str) else "None",
            "Value": None if isinstance(row[key], str) else row[key],
            **{dimension: row[dimension] for dimension in table.dimensions},
        }
        for number, (row, key) in enumerate(
            (row, key) for row in table.rows for key, _, _ in table.topics
        )
    ]


def _filtered(rows: list[dict[str, Any]], options: dict[str, str]) -> list[dict[str, Any]]:
    condition = options.get("$filter")
    if condition:
        rows = [row for row in rows if _holds(condition, row)]
    select = options.get("$select")
    if select:
        rows = [{key: row[key] for key in select.split(",")} for row in rows]
    return rows


def _holds(condition: str, row: dict[str, Any]) -> bool:
    text = r"'((?:[^']|'')*)'"
    value = lambda literal: json.dumps(literal.replace("''", "'"))  # noqa: E731
    code = re.sub(
        rf"startswith\((\w+),{text}\)",
        lambda m: f"row[{m[1]!r}].startswith({value(m[2])})",
        condition,
    )
    code = re.sub(
        rf"substringof\({text},(\w+)\)", lambda m: f"{value(m[1])} in row[{m[2]!r}]", code
    )
    code = re.sub(rf"contains\((\w+),{text}\)", lambda m: f"{value(m[2])} in row[{m[1]!r}]", code)
    code = re.sub(rf"(\w+) eq {text}", lambda m: f"row[{m[1]!r}] == {value(m[2])}", code)
    return bool(eval(code, {"row": row}))
