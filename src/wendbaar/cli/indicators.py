"""wendbaar indicators: list, show and check the definitions."""

from pathlib import Path
from typing import Any

import click

from wendbaar.cli.output import emit, json_option, messages
from wendbaar.core.indicators.checks import Found, check_files, library_files
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.library import THEMES, indicator, library
from wendbaar.core.indicators.reference import reference_page
from wendbaar.errors import DefinitionError, did_you_mean


@click.group()
def indicators() -> None:
    """List, show and check the definitions of indicators."""


@indicators.command("list")
@click.option("--theme", help=f"Only one theme: {', '.join(THEMES)}.")
@click.option("--missing", is_flag=True, help="Only indicators that have no source yet.")
@json_option
def list_indicators(theme: str | None, missing: bool, as_json: bool) -> None:
    """Every indicator, theme by theme."""
    if theme and theme not in THEMES:
        raise DefinitionError(f"There is no theme {theme!r}.", hint=did_you_mean(theme, THEMES))
    chosen = [
        each
        for each in library().values()
        if (not theme or each.theme == theme) and (not missing or each.missing_source)
    ]
    if as_json:
        emit({"indicators": [each.as_dict() for each in chosen]})
        return
    for each in chosen:
        source = "no source yet" if each.missing_source else each.table.name
        click.echo(f"{each.key:<30}{source:<18}{each.level.key:<9}{each.label.nl}")
    messages().print(f"{len(chosen)} indicators")


@indicators.command("show")
@click.argument("key")
@json_option
def show_indicator(key: str, as_json: bool) -> None:
    """One definition in full."""
    found = indicator(key)
    if as_json:
        emit(found.as_dict())
        return
    for name, text in _lines(found):
        click.echo(f"{name + ':':<16}{text}")


def _lines(found: Indicator) -> list[tuple[str, str]]:
    told: dict[str, Any] = found.as_dict()
    parts = [(part, told[part]) for part in ("numerator", "denominator") if told[part]]
    return [
        ("key", f"{found.key}  (version {found.definition_version}, {found.hash})"),
        *[(f"label {language}", told["label"][language]) for language in ("nl", "en")],
        *[(f"question {language}", told["question"][language]) for language in ("nl", "en")],
        *[(f"definition {language}", told["definition"][language]) for language in ("nl", "en")],
        *[(name, part["nl"]) for name, part in parts],
        ("unit", f"{found.unit.nl}, factor {found.factor:g}, better: {found.direction}"),
        ("breakdowns", ", ".join(found.breakdowns) or "none"),
        ("totals", ", ".join(f"{axis} {rule}" for axis, rule in told["additivity"].items())),
        ("source", f"{found.source.name}. {found.source.note.nl}"),
        *([("no source yet", found.missing_source.nl)] if found.missing_source else []),
    ]


@indicators.command("check")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@json_option
def check_indicators(files: tuple[Path, ...], as_json: bool) -> int:
    """Check the library, or FILES with definitions of your own.

    Ends with exit code 10 when something is wrong.
    """
    chosen = list(files) or library_files()
    placed, found = check_files([(str(path), path.read_text("utf-8")) for path in chosen])
    if as_json:
        emit({"indicators": len(placed), "problems": [each.as_dict() for each in found]})
    else:
        _tell(len(placed), found)
    return DefinitionError.exit_code if found else 0


def _tell(number: int, found: list[Found]) -> None:
    for each in found:
        click.echo(f"{each.file}:{each.line}: {each.problem} {each.hint}".rstrip())
    messages().print(f"{number} indicators, {len(found)} problems")


@indicators.command("reference")
def write_reference() -> None:
    """The reference page of all definitions, as Markdown on standard output."""
    click.echo(reference_page(), nl=False)
