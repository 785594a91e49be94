"""What every command shares: settings from the environment, JSON on standard output, messages on standard error."""

import json
import os
from typing import Any

import click
from rich.console import Console

from wendbaar.config import Settings

json_option = click.option(
    "--json", "as_json", is_flag=True, help="One JSON document on standard output."
)


def settings() -> Settings:
    """The settings of this call."""
    return Settings.from_environ(os.environ)


def messages() -> Console:
    """Where people read: standard error, so that standard output stays data."""
    return Console(stderr=True, highlight=False)


def emit(document: Any) -> None:
    """Write one JSON document."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2, sort_keys=False))
