"""`wendbaar fetch`: statistics of CBS and others, with a receipt for each file."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from wendbaar.cli.output import emit, json_option, messages, settings
from wendbaar.config import Settings
from wendbaar.data.receipts import Receipt, ReceiptStore
from wendbaar.data.sources.catalogue import CATALOGUE, table_code
from wendbaar.data.sources.cbs_v3 import CbsV3
from wendbaar.data.sources.cbs_v4 import CbsV4
from wendbaar.data.sources.descriptions import Filter
from wendbaar.data.sources.mirror import Mirror
from wendbaar.data.sources.tables import Source
from wendbaar.data.staging import pages_of, stage
from wendbaar.errors import SourceUnavailable


@click.command()
@click.option("--list", "as_list", is_flag=True, help="Only list the sources we use.")
@click.option(
    "--table",
    "tables",
    multiple=True,
    help="Fetch this table: its code at CBS, such as 84799NED, or a key of --list.",
)
@click.option(
    "--where",
    "conditions",
    multiple=True,
    metavar="DIMENSION=CODE",
    help="With --table: only these rows. A star at the end means begins with, "
    "as in RegioS=GM*. Repeat for more codes or dimensions.",
)
@click.option("--v4", "version_4", is_flag=True, help="Use version 4 of CBS's interface.")
@click.option(
    "--mirror",
    type=click.Path(path_type=Path),
    help="Folder that answers in place of the suppliers (default: WENDBAAR_MIRROR).",
)
@click.option("--verify", is_flag=True, help="Only hash the kept files again.")
@json_option
def fetch(
    as_list: bool,
    tables: tuple[str, ...],
    conditions: tuple[str, ...],
    version_4: bool,
    mirror: Path | None,
    verify: bool,
    as_json: bool,
) -> int:
    """Fetch statistics of CBS and others, with a receipt for each file.

    Without options it fetches everything the indicators need: from the mirror when there is
    one, else from the suppliers. Files are kept unchanged under WENDBAAR_HOME/raw.

    \b
        wendbaar fetch --list
        wendbaar fetch --table 83583NED --where Perioden=2019JJ00
    """
    chosen = replace(settings(), mirror=mirror) if mirror else settings()
    if as_list:
        return _list(as_json)
    if verify:
        return _verify(ReceiptStore(chosen.home_folder), as_json)
    console = messages()
    with console.status("Fetching"):
        if tables:
            filters = filters_of(conditions)
            receipts = _tables(chosen, tables, filters, version_4, console)
            origin = "mirror" if chosen.mirror else "network"
        else:
            staged = stage(chosen, say=lambda line: console.print(line, markup=False), regions=())
            receipts, origin = list(staged.receipts), staged.origin
    if as_json:
        emit({"origin": origin, "receipts": [receipt.as_dict() for receipt in receipts]})
    else:
        _print(receipts)
    return 0


def filters_of(conditions: tuple[str, ...]) -> list[Filter]:
    """Filters out of DIMENSION=CODE texts, several codes of one dimension joined."""
    equal: dict[str, list[str]] = {}
    begins: dict[str, list[str]] = {}
    for condition in conditions:
        dimension, sign, code = condition.partition("=")
        if not sign or not dimension.strip() or not code.strip("* "):
            raise click.BadParameter(
                f"Expected DIMENSION=CODE such as RegioS=GM0014, found {condition!r}."
            )
        group = begins if code.endswith("*") else equal
        group.setdefault(dimension.strip(), []).append(code.strip().rstrip("*"))
    keys = dict.fromkeys([*equal, *begins])
    return [
        Filter(key, equal=tuple(equal.get(key, ())), begins=tuple(begins.get(key, ())))
        for key in keys
    ]


def _tables(
    chosen: Settings,
    tables: tuple[str, ...],
    filters: list[Filter],
    version_4: bool,
    console: Console,
) -> list[Receipt]:
    source = _source(chosen, version_4)
    receipts: list[Receipt] = []
    for name in tables:
        description = source.describe(table_code(name))
        for each in filters:
            description.dimension(each.dimension)
        found = source.read(description, filters)
        console.print(f"{description.title}: {found.rows} rows", markup=False)
        receipts += found.receipts
    return receipts


def _source(chosen: Settings, version_4: bool) -> Source:
    if chosen.mirror:
        return Mirror(chosen.mirror, ReceiptStore(chosen.home_folder))
    pages = pages_of(chosen)
    return CbsV4(pages) if version_4 else CbsV3(pages)


def _list(as_json: bool) -> int:
    rows: list[dict[str, Any]] = [
        {
            "key": each.key,
            "table": each.table,
            "title": each.title,
            "part": each.part,
            "gives": list(each.gives),
            "network": each.network,
            "url": each.url,
        }
        for each in CATALOGUE
    ]
    if as_json:
        emit({"sources": rows})
        return 0
    table = Table("Key", "Table", "Title", "What we take", "Gives", title="Sources")
    for row in rows:
        part = row["part"] if row["network"] else f"{row['part']} (from a mirror only)"
        gives = ", ".join(row["gives"])
        table.add_row(row["key"], row["table"] or "-", row["title"], part, gives)
    Console(highlight=False).print(table)
    return 0


def _verify(store: ReceiptStore, as_json: bool) -> int:
    wrong, count = store.verify(), len(list(store))
    if as_json:
        emit({"kept": count, "wrong": wrong})
    elif not wrong:
        messages().print(f"{count} kept files are as they were fetched.")
    if wrong:
        raise SourceUnavailable(" ".join(wrong), hint="Fetch them again: wendbaar fetch.")
    return 0


def _print(receipts: list[Receipt]) -> None:
    """Two lines a receipt: addresses and checksums do not fit a table in a narrow window."""
    console = Console(highlight=False, soft_wrap=True)
    for each in receipts:
        console.print(f"[bold]{escape(each.title)}[/]  {each.rows:,} rows  {each.licence}")
        console.print(f"  {each.id}  {each.retrieved}  {escape(each.url)}")
