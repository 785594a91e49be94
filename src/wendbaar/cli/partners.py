"""Templates for partners, and taking in the files they fill."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from rich.table import Table as ScreenTable

from wendbaar.cli.output import emit, json_option, messages, settings
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.geography import find_region
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.data.partners.annotated import write_annotated
from wendbaar.data.partners.checking import Checked, check_delivery
from wendbaar.data.partners.pseudonyms import Pseudonymiser, read_secret
from wendbaar.data.partners.reading import read_delivery
from wendbaar.data.partners.rules import KEYS
from wendbaar.data.partners.store import file_receipt, store
from wendbaar.data.partners.template import write_template
from wendbaar.errors import SourceError

SHOWN = 20
EXIT_ISSUES = SourceError.exit_code
_TABLE = click.Choice(list(KEYS))


@click.command()
@click.argument("table", type=_TABLE)
@click.option("--out", type=click.Path(path_type=Path), help="File to write.")
@click.option("--format", "kind", type=click.Choice(["xlsx", "csv"]), help="xlsx (default) or csv.")
@json_option
def template(table: str, out: Path | None, kind: str | None, as_json: bool) -> None:
    """Write an empty spreadsheet for a partner to fill.

    The spreadsheet has drop-down lists with the codes and an explanation in Dutch:

    \b
        wendbaar template participation --out deelnames.xlsx
    """
    path = out or Path(f"{table}.{kind or 'xlsx'}")
    ending = path.suffix.lower()
    if ending not in {".xlsx", ".csv"} or (kind and ending != f".{kind}"):
        raise click.BadParameter(
            f"the name must end in .{kind or 'xlsx or .csv'}.", param_hint="--out"
        )
    write_template(TABLES[table], path)
    messages().print(f"Wrote {path}.", markup=False)
    if as_json:
        emit({"table": table, "file": str(path)})


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--table", "name", type=_TABLE, required=True, help="What the rows are.")
@click.option("--region", help="Refuse rows about places outside this region.")
@click.option("--accept-valid-rows", is_flag=True, help="Take in the good rows, leave the rest.")
@click.option(
    "--errors-out",
    type=click.Path(path_type=Path),
    help="Write the file anew as .xlsx with the wrong cells marked. Holds the partner's data.",
)
@click.option("--replaces", help="Take an earlier delivery (its id) out of use.")
@json_option
def ingest(file: Path, name: str, as_json: bool, **choices: Any) -> None:
    """Check a partner's file and take it in.

    Every wrong cell is named with its row, column, what was found, what was expected and the
    nearest code; no value of a person is shown. A file with errors is left out as a whole,
    unless you ask for its good rows. Exit code 11 when nothing was taken in because of errors.
    """
    table, home = TABLES[name], settings().home_folder
    area = find_region(choices["region"]) if choices["region"] else None
    within = area if area and area.code.startswith("AM") else None
    errors_out = _errors_out(choices["errors_out"])
    delivery = read_delivery(file)
    names = Pseudonymiser(read_secret(home))
    checked = check_delivery(delivery, table, names=names, region=within)
    if errors_out and checked.issues:
        write_annotated(errors_out, delivery, table, checked.issues)
    answer = _answer(table, checked)
    if not checked.issues or (choices["accept_valid_rows"] and checked.rows.num_rows):
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        receipt = file_receipt(file, table, rows=checked.rows.num_rows, now=now)
        path = store(home, table, checked.rows, receipt, replaces=choices["replaces"])
        answer |= {"loaded": True, "stored": str(path), "receipt": receipt.as_dict()}
    _show(checked, answer, errors_out)
    if as_json:
        emit(answer)
    if not answer["loaded"]:
        click.get_current_context().exit(EXIT_ISSUES)


def _errors_out(path: Path | None) -> Path | None:
    if path is not None and path.suffix.lower() != ".xlsx":
        raise click.BadParameter("the name must end in .xlsx.", param_hint="--errors-out")
    return path


def _answer(table: Table, checked: Checked) -> dict[str, Any]:
    return {
        "table": table.name,
        "rows": checked.read,
        "good_rows": checked.rows.num_rows,
        "wrong_rows": checked.wrong_rows,
        "loaded": False,
        "stored": None,
        "receipt": None,
        "counts": [
            {"column": column, "found": found.key, "count": number}
            for column, found, number in checked.counts
        ],
        "issues": [issue.as_dict() for issue in checked.issues],
    }


def _show(checked: Checked, answer: dict[str, Any], errors_out: Path | None) -> None:
    """What a person reads, on standard error."""
    console = messages()
    if checked.issues:
        console.print(_issue_table(checked), _count_table(checked))
    if errors_out and checked.issues:
        console.print(
            f"The marked copy is {errors_out}; it holds the partner's data.", markup=False
        )
    if answer["loaded"]:
        left = f", {checked.wrong_rows} left out" if checked.wrong_rows else ""
        console.print(f"Took in {checked.rows.num_rows} of {checked.read} rows{left}.")
    else:
        console.print(
            f"Took in nothing: {checked.wrong_rows} of {checked.read} rows are wrong. Correct the "
            "file and send it again, or add --accept-valid-rows."
        )


def _issue_table(checked: Checked) -> ScreenTable:
    screen = ScreenTable("row", "column", "found", "expected", "near", title="What is wrong")
    for issue in checked.issues[:SHOWN]:
        screen.add_row(
            str(issue.line), issue.column, issue.found.en, issue.expected_en, issue.near or ""
        )
    total = sum(number for _, _, number in checked.counts)
    if total > SHOWN:
        screen.caption = f"The first {SHOWN} of {total}."
    return screen


def _count_table(checked: Checked) -> ScreenTable:
    screen = ScreenTable("column", "wrong", title="Per column")
    counted: Counter[str] = Counter()
    for column, _, number in checked.counts:
        counted[column] += number
    for column, number in counted.most_common():
        screen.add_row(column, str(number))
    return screen
