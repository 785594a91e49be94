"""`wendbaar release`: compute, protect and write a release; verify one."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from wendbaar.cli.bars import Bars, table
from wendbaar.cli.output import emit, json_option, messages, settings
from wendbaar.cli.release_verify import verify
from wendbaar.config import Settings
from wendbaar.core.disclosure.note import Note
from wendbaar.pipeline.copy_out import copy_out
from wendbaar.pipeline.release import MadeRelease, make_release
from wendbaar.pipeline.request import ReleaseRequest

_SHOWN = {Note.ROUNDED.key, Note.PROVISIONAL.key}  # reasons that stand beside a value

region_option = click.option(
    "--region",
    default="groningen",
    show_default=True,
    help="Name or code of a labour-market region, or all.",
)
out_option = click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Also put a copy of the release in this folder.",
)
mirror_option = click.option(
    "--mirror",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder that answers in place of the suppliers (WENDBAAR_MIRROR).",
)
first_option = click.option("--first", default="2019KW01", show_default=True, help="First quarter.")
last_option = click.option("--last", default="2025KW04", show_default=True, help="Last quarter.")
policy_option = click.option(
    "--policy", default="wendbaar-1", show_default=True, help="Named rules of protection."
)
seed_option = click.option(
    "--seed",
    default=2019,
    show_default=True,
    type=click.IntRange(min=0),
    help="Seed of the made panel.",
)


@click.group(invoke_without_command=True)
@region_option
@first_option
@last_option
@seed_option
@policy_option
@out_option
@mirror_option
@click.option("--no-serve", is_flag=True, help="As for demo; this command never serves.")
@json_option
@click.pass_context
def release(ctx: click.Context, **options: Any) -> None:
    """Compute, protect and write the release of a region or the country.

    The release lands in WENDBAAR_HOME/releases under its own name; made again from the same
    sources it is the same to the byte. Publishing is another step: someone brings it in at the
    desk of the portal, someone else approves it.

    \b
        wendbaar release --region achterhoek --out /tmp/achterhoek
        wendbaar release verify /tmp/achterhoek
    """
    if ctx.invoked_subcommand is not None:
        return
    as_json = options.pop("as_json")
    options.pop("no_serve")
    made = build(with_mirror(settings(), options.pop("mirror")), options, messages())
    if as_json:
        emit(as_document(made))
    else:
        summarise(made, messages())


release.add_command(verify)


def with_mirror(found: Settings, mirror: Path | None) -> Settings:
    """The settings, with the mirror named on the command line."""
    return replace(found, mirror=mirror) if mirror else found


def build(
    found: Settings, options: dict[str, Any], console: Console, *, is_demo: bool = False
) -> MadeRelease:
    """Make the release that the options ask for, with bars, and the copy if one is asked."""
    request = ReleaseRequest.of_region(
        options["region"],
        first=options["first"],
        last=options["last"],
        seed=options["seed"],
        policy=options["policy"],
    )
    with Bars(console) as bars:
        made = make_release(found, request, bars, is_demo=is_demo)
        if options["out"]:
            copy_out(made.folder, options["out"])
    return made


def as_document(made: MadeRelease) -> dict[str, Any]:
    """A made release for a program that reads along."""
    return {
        "release": made.release_id,
        "folder": str(made.folder),
        "origin": made.origin,
        "reused": made.reused,
        "figures": made.loss["figures"],
        "shown": made.loss["shown"],
        "by_status": made.loss["by_status"],
        "by_reason": made.loss["by_reason"],
        "steps": [vars(step) for step in made.steps],
        "receipts": [receipt.as_dict() for receipt in made.receipts],
    }


def summarise(made: MadeRelease, console: Console) -> None:
    """What was read and from where, how long each step took, what is shown and hidden and why."""
    read = table("What was read", "rows", "file", "from", "receipt")
    for receipt in made.receipts:
        read.add_row(f"{receipt.rows:,}", receipt.title, receipt.kind, receipt.id)
    took = table("What was done", "seconds", "step", "result")
    for step in made.steps:
        took.add_row(f"{step.seconds:.1f}", step.name, step.note)
    if made.reused:
        took.add_row("", "Release", "nothing changed: the release that was there is used")
    came = table("What came out", "figures", "")
    came.add_row(f"{made.loss['shown']:,}", "shown")
    for reason, number in made.loss["by_reason"].items():
        shown = "of which " if reason in _SHOWN else "not shown: "
        came.add_row(f"{number:,}", shown + Note.from_key(reason).en)
    for each in (read, took, came):
        console.print()
        console.print(each)
    console.print(f"\nRelease {made.release_id}\n{made.folder}", markup=False, soft_wrap=True)
