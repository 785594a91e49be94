"""`wendbaar region`: the programme of a region as files."""

from collections import Counter

import click
from rich.markup import escape
from rich.table import Table

from wendbaar.cli.output import emit, json_option, messages
from wendbaar.cli.region_files import convert_command, new_command
from wendbaar.cli.region_portal import export_command, load_command
from wendbaar.core.indicators.library import library
from wendbaar.core.programme.checks import check
from wendbaar.core.programme.document import read_programme
from wendbaar.core.programme.issues import Issue, Severity
from wendbaar.core.programme.programme import SECTIONS, Programme
from wendbaar.data.programmes.files import find_programme, read_document
from wendbaar.errors import DefinitionError

_SHOWN = 40


@click.group()
def region() -> None:
    """Check, start, load and export the programme of a region.

    A programme is a folder of YAML files, one per part, or one JSON file. Regions we ship are
    named: groningen, achterhoek, utrecht.
    """


for _command in (new_command, convert_command, load_command, export_command):
    region.add_command(_command)


@region.command("check")
@click.argument("named", metavar="REGION")
@click.option("--examples", is_flag=True, help="Also what was made up to show how it works.")
@click.option("--all", "show_all", is_flag=True, help="Also what an implementation plan lacks.")
@json_option
def check_command(named: str, examples: bool, show_all: bool, as_json: bool) -> None:
    """Say what is wrong or missing in a programme.

    REGION is a shipped region, a folder or a JSON file. Exit code 10 when there are errors.

    \b
        wendbaar region check groningen
        wendbaar region check my_region/ --all
    """
    document = read_document(find_programme(named), with_examples=examples)
    programme, issues = read_programme(document)
    if programme is not None:
        issues = check(programme, library())
    errors = sum(issue.severity is Severity.ERROR for issue in issues)
    counts = _counts(programme) if programme else None
    if as_json:
        emit(
            {
                "region": programme.region if programme else None,
                "entries": counts or {},
                "errors": errors,
                "issues": [issue.as_dict() for issue in issues],
            }
        )
    else:
        _show(issues, counts, show_all=show_all)
    if errors:
        raise click.exceptions.Exit(DefinitionError.exit_code)


def _counts(programme: Programme) -> dict[str, int]:
    return {section: len(getattr(programme, section)) for section in SECTIONS}


def _show(issues: tuple[Issue, ...], counts: dict[str, int] | None, *, show_all: bool) -> None:
    console = messages()
    errors = [each for each in issues if each.severity is Severity.ERROR]
    others = [each for each in issues if each.severity is not Severity.ERROR]
    if errors:
        console.print(_wrong(errors if show_all else errors[:_SHOWN]))
    if len(errors) > _SHOWN and not show_all:
        console.print(f"And {len(errors) - _SHOWN} more; see each of them with --all.")
    if counts is None:
        console.print("Mend these first; check again to see what is still missing.")
        return
    parts = ", ".join(f"{number} {section}" for section, number in counts.items() if number)
    console.print(f"{parts or 'No entries yet'}.", markup=False)
    if show_all:
        for issue in others:
            console.print(f"{issue.place}: {issue.message.en}", markup=False)
    elif others:
        console.print(_missing(others, counts))
        console.print("See each of them with --all.")


def _wrong(issues: list[Issue]) -> Table:
    table = Table("where", "what", title="What is wrong")
    for issue in issues:
        table.add_row(escape(issue.place), escape(issue.message.en))
    return table


def _missing(issues: list[Issue], counts: dict[str, int]) -> Table:
    """What is still missing, with how often."""
    table = Table("part", "what", "how often", title="What is still missing")
    counted = Counter((each.section, each.message.en) for each in issues)
    for (section, message), number in counted.items():
        whole = counts.get(section, 0)
        table.add_row(section, message, f"{number} of {whole}" if whole else "")
    return table
