"""`wendbaar serve` and `wendbaar portal`: the web portal, and its administrator's commands."""

import errno
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

import click

from wendbaar.cli.output import messages, settings
from wendbaar.config import Settings
from wendbaar.data.programmes.files import shipped_document
from wendbaar.errors import ConfigError

SETTINGS_MODULE = "wendbaar.portal.settings"
LONGEST_REQUEST = 8190  # characters: a longer address than we take still gets our own answer
LAST_PORT = 65_535
THREADS = 4  # per process; pages read files and wait for the database


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, LAST_PORT))
@click.option(
    "--workers",
    type=click.IntRange(1),
    help="Number of server processes; without it WENDBAAR_WORKERS.",
)
def serve(host: str, port: int, workers: int | None) -> None:
    """Serve the portal, after bringing its database up to date.

    On a server behind a proxy, `gunicorn wendbaar.portal.wsgi` serves the same; run
    `wendbaar portal migrate` and `wendbaar portal collectstatic --noinput` before it.
    """
    found = settings()
    check_port(host, port)
    prepare_portal()
    messages().print(f"The portal is at http://{_address(host)}:{port}. Ctrl-C stops it.")
    start_server(host, port, workers or found.workers)


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def portal(arguments: tuple[str, ...]) -> None:
    """Run an administrator's command of the portal.

    For example `wendbaar portal createsuperuser`, `wendbaar portal changepassword NAME` or
    `wendbaar portal migrate`. Without a command it lists them all.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS_MODULE)
    make_private(settings())
    from django.core.management import execute_from_command_line
    from django.db import DatabaseError

    from wendbaar.portal.database import check_database

    try:
        execute_from_command_line(["wendbaar portal", *arguments])
    except DatabaseError:
        check_database()  # says in words what is wrong with the database itself
        raise


def publish_demo(found: Settings, folder: Path) -> list[tuple[str, str]]:
    """Publish a release with demo accounts, and the programme of its region where we ship one.

    Gives the names of the accounts and their new passwords.
    """
    make_private(found)
    prepare_portal()
    from wendbaar.portal.register.demo import load_demo_programme, make_demo_team
    from wendbaar.portal.releases.demo import make_demo_accounts, publish_demo_release

    release = publish_demo_release(folder)
    accounts = {each.username: each.password for each in make_demo_accounts()}
    document = shipped_document(release.focus)
    if document is not None:
        team = make_demo_team(load_demo_programme(document))
        accounts |= {each.username: each.password for each in team}
    return list(accounts.items())


def serve_portal(found: Settings, host: str, port: int) -> None:
    """Serve a portal that was prepared before; this process becomes the server."""
    start_server(host, port, found.workers)


def prepare_portal() -> None:
    """Bring the database up to date; put the static files and the drawing script in place."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS_MODULE)
    make_private(settings())
    import django

    django.setup()
    from django.core.management import call_command

    from wendbaar.portal.database import check_database
    from wendbaar.portal.figures.charts import script_folder
    from wendbaar.publish.charts.interactive import interactive_bundle

    check_database()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    interactive_bundle(script_folder())


def make_private(found: Settings) -> None:
    """What this process makes is for its owner only, and so is a database that was there before.

    The database holds names of colleagues and messages of readers.
    """
    os.umask(0o077)
    found.home_folder.mkdir(parents=True, exist_ok=True)
    for path in found.home_folder.glob("portal.sqlite3*"):
        with suppress(PermissionError):  # of another owner, who has to close it
            path.chmod(0o600)


def start_server(host: str, port: int, workers: int) -> None:
    """Become gunicorn; it ends with Ctrl-C, or when whoever started it ends it."""
    check_port(host, port)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS_MODULE)
    command = [sys.executable, "-m", "gunicorn", "wendbaar.portal.wsgi"]
    command += ["--bind", f"{_address(host)}:{port}", "--worker-class", "gthread"]
    command += ["--workers", str(workers), "--threads", str(THREADS)]
    command += ["--limit-request-line", str(LONGEST_REQUEST)]
    command += ["--log-level", "warning"]  # no access log: an address is a personal value
    os.execv(sys.executable, command)  # noqa: S606  (our own interpreter, no shell)


def check_port(host: str, port: int) -> None:
    """Say so in words when something else listens there."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.create_server((host.strip("[]"), port), family=family):
            return
    except (OSError, UnicodeError) as error:
        why = str(getattr(error, "strerror", None) or error).split(" (while ")[0]
        raise ConfigError(
            f"The portal cannot listen on {host}:{port}: {why}.", hint=_what_to_do(error, port)
        ) from error


def _what_to_do(error: OSError | UnicodeError, port: int) -> str:
    if getattr(error, "errno", None) == errno.EACCES:
        return "Only the administrator may listen below port 1024; choose a higher --port."
    number = getattr(error, "errno", None) or -1  # below zero: the name could not be looked up
    if number < 0 or number == errno.EADDRNOTAVAIL:
        return "--host takes an address of this machine: 127.0.0.1, or 0.0.0.0 for all of them."
    other = port + 1 if port < LAST_PORT else 8000
    return f"Stop what runs there, or choose another port: --port {other}."


def _address(host: str) -> str:
    """A host as it stands in an address; that of IPv6 between brackets (RFC 3986)."""
    return f"[{host.strip('[]')}]" if ":" in host else host
