"""`wendbaar panel`: the synthetic resident panel of a region."""

from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from wendbaar.cli.bars import table
from wendbaar.cli.output import emit, json_option, messages, settings
from wendbaar.config import Settings
from wendbaar.core.vocabulary.areas import Area, AreaKind
from wendbaar.core.vocabulary.geography import find_region
from wendbaar.core.vocabulary.periods import Period, quarters
from wendbaar.data.staging import stage
from wendbaar.data.synthetic.margins import Margins, margins_from
from wendbaar.data.synthetic.panel import (
    FIRST_QUARTER,
    LAST_QUARTER,
    PanelResult,
    make_panel,
    panel_key,
)


@click.command()
@click.option(
    "--region",
    default="groningen",
    show_default=True,
    help="Labour-market region by name or code, such as achterhoek, utrecht or AM05; "
    "all: the whole country.",
)
@click.option("--first", default=FIRST_QUARTER, show_default=True, help="First quarter, CBS code.")
@click.option("--last", default=LAST_QUARTER, show_default=True, help="Last quarter, CBS code.")
@click.option("--seed", type=click.IntRange(0), default=2019, show_default=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write (default: a folder named after its content in WENDBAAR_HOME/panel).",
)
@click.option(
    "--mirror",
    type=click.Path(path_type=Path),
    help="Folder that answers in place of the suppliers (default: WENDBAAR_MIRROR).",
)
@json_option
def panel(
    region: str,
    first: str,
    last: str,
    seed: int,
    out: Path | None,
    mirror: Path | None,
    as_json: bool,
) -> int:
    """Make the synthetic resident panel of a region.

    People, participations, inputs and employers are made up; numbers of people by
    municipality, age and sex, education, work, benefits and income equal the published ones.
    Planted effects of actions stand in truth.json. A panel that is there already is reused.

    \b
        wendbaar panel --region groningen
        wendbaar panel --region all --first 2025KW04 --last 2025KW04
    """
    area, wanted = find_region(region), quarters_of(first, last)
    chosen = replace(settings(), mirror=mirror) if mirror else settings()
    console = messages()
    margins = _margins(chosen, area, console)
    key = panel_key(margins, [area.code], wanted, seed)
    folder = out or chosen.home_folder / "panel" / key
    result = _make(margins, area, wanted, seed, folder, console)
    if as_json:
        emit({"folder": str(folder), "reused": result.reused, **result.facts})
    else:
        _print(area, result)
    return 0


def quarters_of(first: str, last: str) -> list[Period]:
    """The quarters asked for; a wrong order or another kind of period is a wrong call."""
    begin, end = Period.parse(first), Period.parse(last)
    if begin.kind != "KW" or end.kind != "KW" or end < begin:
        raise click.BadParameter(
            f"Expected two quarters in order, such as 2019KW01 and 2025KW04; "
            f"found {first} and {last}."
        )
    return quarters(first, last)


def _margins(chosen: Settings, area: Area, console: Console) -> Margins:
    regions = (area.code,) if area.kind is AreaKind.REGION else ()
    with console.status("Reading what the panel has to add up to"):
        staged = stage(chosen, say=lambda _: None, regions=regions)
    console.print(f"Figures from the {staged.origin}.", markup=False)
    return margins_from(staged.population, staged.profile, staged.external_figure, [area.code])


def _make(
    margins: Margins, area: Area, wanted: list[Period], seed: int, folder: Path, console: Console
) -> PanelResult:
    bars = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("municipalities"),
        TimeElapsedColumn(),
        console=console,
    )
    with bars:
        task = bars.add_task(f"Making residents of {area.name}", total=None)
        return make_panel(
            margins,
            areas=[area.code],
            quarters=wanted,
            seed=seed,
            folder=folder,
            progress=lambda _, done, total: bars.update(task, completed=done, total=total),
        )


def _print(area: Area, result: PanelResult) -> None:
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        f"[bold]Synthetic panel of {area.name}[/]: {'reused' if result.reused else 'made'}"
    )
    for name, rows in result.facts["rows"].items():
        console.print(f"  {name:<17}{rows:>12,} rows")
    found = result.facts["calibration"]
    console.print(
        f"  People on 1 January: at most {found['population_off']} off in any municipality."
    )
    shown = table(
        "Largest difference with the margins, percentage points", "", "municipality", "area"
    )
    for name, value in found["largest_of_municipalities"].items():
        shown.add_row(name, f"{value:.3f}", f"{found['largest_of_area'][name]:.3f}")
    console.print(shown)
    for each in result.facts["assumed"]:
        console.print(
            f"  No {each['variable']} for {len(each['areas'])} municipalities: "
            f"taken from {each['taken_from']}.",
            markup=False,
        )
    console.print(f"  {result.folder}", markup=False)
