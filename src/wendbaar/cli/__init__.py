"""Drive: the `wendbaar` command. One file per group; commands load when they are called."""

import importlib
import os
import sys
import traceback
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from wendbaar import __version__
from wendbaar.errors import ConfigError, InternalError, UserError

# name -> (module, attribute, one line for the tour). The order is the order of the tour.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "demo": ("demo", "demo", "Build the release of a region and show it in the portal."),
    "fetch": (
        "fetch",
        "fetch",
        "Fetch statistics of CBS and others, with a receipt for each file.",
    ),
    "template": ("partners", "template", "Write an empty spreadsheet for a partner to fill."),
    "ingest": ("partners", "ingest", "Check a partner's file and take it in."),
    "panel": ("panel", "panel", "Make the synthetic resident panel of a region."),
    "indicators": (
        "indicators",
        "indicators",
        "List, show and check the definitions of indicators.",
    ),
    "region": ("region", "region", "Check, start, load and export the programme of a region."),
    "release": ("release", "release", "Compute, protect and write a release; verify one."),
    "figures": ("figures", "figures", "Read figures out of a release."),
    "report": ("report", "report", "Make the yearly report and the board memo of a region."),
    "serve": ("serve", "serve", "Serve the portal."),
    "portal": ("serve", "portal", "Run an administrator's command of the portal."),
}


class Tour(click.Group):
    """A group whose commands are imported when needed, so that `--help` starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the tour."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        command = getattr(importlib.import_module(f"wendbaar.cli.{module}"), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line each, without importing them."""
        with formatter.section("Commands, in the order a region meets them"):
            formatter.write_dl([(name, line) for name, (_, _, line) in COMMANDS.items()])


@click.group(cls=Tour, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="wendbaar")
def wendbaar() -> None:
    """Wendbaar: the learning region as software.

    From the file a supplier gave to the figure a board member reads. Begin with

    \b
        wendbaar demo

    which builds the release of region Groningen and shows it on http://127.0.0.1:8000.
    Set WENDBAAR_MIRROR to a folder with files already fetched, WENDBAAR_HOME to the
    folder where Wendbaar keeps its own. Every command explains itself: wendbaar demo --help.
    Add --json where a program reads along. Exit codes: 0 fine, 2 wrong call, 10 definition,
    11 source or input, 12 disclosure, 13 release, 14 configuration, 70 our bug.
    """


def main() -> None:
    """Entry point: errors in words, exit codes as documented."""
    sys.exit(_run(Console(stderr=True, highlight=False, markup=False, soft_wrap=True)))


def _run(console: Console) -> int:
    try:
        result = wendbaar(standalone_mode=False)
    except click.exceptions.Abort:
        console.print("Stopped. Nothing half-written was put in use.")
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except UserError as error:
        return _tell(console, error)
    except OSError as error:
        place = f" {error.filename}" if error.filename else ""
        return _tell(console, ConfigError(f"Cannot use{place}: {error.strerror}.", hint=_FOLDERS))
    except Exception as error:
        return _our_bug(console, error)
    return result if isinstance(result, int) else 0


_FOLDERS = "Name a folder that exists and that you may write in (WENDBAAR_HOME, --out)."


def _tell(console: Console, error: UserError) -> int:
    console.print(Text("Error ", style="bold red").append(error.message, style="not bold default"))
    if error.hint:
        console.print(f"What to do: {error.hint}")
    return error.exit_code


def _our_bug(console: Console, error: Exception) -> int:
    """Say where it went wrong, not with which value: a message may hold data of a person."""
    if os.environ.get("WENDBAAR_DEBUG"):
        traceback.print_exception(error)
    *_, last = traceback.extract_tb(error.__traceback__)
    console.print(f"Our bug: {type(error).__name__} in {Path(last.filename).name}:{last.lineno}.")
    console.print("What to do: please report it; WENDBAAR_DEBUG=1 shows the whole road to it.")
    return InternalError.exit_code
