"""`wendbaar demo`: from source files to a portal with figures, in one command."""

from pathlib import Path
from typing import Any

import click

from wendbaar.cli.output import emit, json_option, messages, settings
from wendbaar.cli.release import (
    as_document,
    build,
    first_option,
    last_option,
    mirror_option,
    out_option,
    policy_option,
    region_option,
    seed_option,
    summarise,
    with_mirror,
)
from wendbaar.cli.serve import check_port, publish_demo, serve_portal


@click.command()
@region_option
@click.option("--no-serve", is_flag=True, help="Build the release and stop.")
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="Port of the portal.",
)
@first_option
@last_option
@seed_option
@policy_option
@out_option
@mirror_option
@json_option
def demo(no_serve: bool, port: int, mirror: Path | None, as_json: bool, **options: Any) -> None:
    """Build the release of a region end to end and show it in the portal.

    Reads the sources (mirror, network, or the key figures the package carries), makes the
    synthetic residents, counts, protects, writes the release, publishes it with two demo
    accounts and serves the portal on this machine only. A second run uses what did not change.
    Ctrl-C at any moment leaves nothing half-written.

    \b
        wendbaar demo --region utrecht
        wendbaar demo --no-serve --out /tmp/groningen
    """
    console = messages()
    found = with_mirror(settings(), mirror)
    if not no_serve:
        check_port("127.0.0.1", port)
    made = build(found, options, console, is_demo=True)
    if as_json:
        emit(as_document(made))
    else:
        summarise(made, console)
    if no_serve:
        return
    accounts = publish_demo(found, made.folder)
    console.print(
        "\nPublished, with demo accounts that stand in for colleagues: one brings in and another "
        "approves. A region gives each to a person of its own."
    )
    for name, password in accounts:
        console.print(f"  {name}  {password}", markup=False)
    console.print(f"\nThe portal is at [bold]http://127.0.0.1:{port}[/]  (Ctrl-C stops it)\n")
    serve_portal(found, host="127.0.0.1", port=port)
