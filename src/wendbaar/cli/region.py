"""`wendbaar region`: the programme of a region as files."""

import click
from rich.table import Table

from wendbaar.cli.output import emit, json_option, messages
from wendbaar.core.indicators.library import library
from wendbaar.core.programme.checks import check
from wendbaar.core.programme.document import read_programme
from wendbaar.core.programme.issues import Issue, Severity
from wendbaar.core.programme.programme import SECTIONS
from wendbaar.data.programmes.files import find_programme, read_document
from wendbaar.errors import DefinitionError

_SHOWN = 40


@click.group()
def region() -> None:
    """Check, start, load and export the programme of a region.

    A programme is a folder of YAML files, one per part, or one JSON file. Regions we ship are
    named: groningen, achterhoek, utrecht.
    """


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
    counts = {section: len(getattr(programme, section)) for section in SECTIONS if programme}
    if as_json:
        emit(
            {
                "region": programme.region if programme else None,
                "entries": counts,
                "errors": errors,
                "issues": [issue.as_dict() for issue in issues],
            }
        )
    else:
        _show(issues, counts, show_all=show_all)
    if errors:
        raise click.exceptions.Exit(DefinitionError.exit_code)


def _show(issues: tuple[Issue, ...], counts: dict[str, int], *, show_all: bool) -> None:
    console = messages()
    wanted = [each for each in issues if show_all or each.severity is Severity.ERROR]
    if wanted:
        table = Table("where", "what", title="What is wrong or missing")
        for issue in wanted if show_all else wanted[:_SHOWN]:
            table.add_row(issue.place, issue.message.en)
        console.print(table)
    parts = ", ".join(f"{number} {section}" for section, number in counts.items() if number)
    left = len(issues) - len(wanted)
    console.print(f"{parts or 'Nothing could be read'}.", markup=False)
    if left:
        console.print(f"{left} things an implementation plan still lacks; see them with --all.")
