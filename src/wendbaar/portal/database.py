"""The address of the database, read and tried: what is wrong is said in words, without a password."""

from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection

from wendbaar.config import Settings
from wendbaar.errors import ConfigError

VARIABLE = "DATABASE_URL"
_WAIT = 10  # seconds for a server that does not answer
_SQLITE: dict[str, Any] = {
    # Readers go on while one writes; a writer waits in place of failing.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def database_settings(found: Settings) -> dict[str, Any]:
    """The address as Django takes it; ConfigError when it is not one."""
    try:
        parsed = dict(dj_database_url.parse(found.database, conn_max_age=60))
    except ValueError as error:
        raise _wrong_address() from error
    engine = str(parsed.get("ENGINE") or "")
    if not engine or not parsed.get("NAME"):
        raise _wrong_address()
    if engine.endswith("sqlite3"):
        parsed["OPTIONS"] = _SQLITE
    elif engine.endswith("postgresql"):
        parsed["OPTIONS"] = {"connect_timeout": _WAIT, **(parsed.get("OPTIONS") or {})}
    return parsed


def check_database() -> None:
    """Ask the database something; ConfigError that names it when it does not answer."""
    known = connection.settings_dict
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (DatabaseError, ImproperlyConfigured) as error:
        where = str(known["NAME"])
        where = f"{where} on {known['HOST']}" if known["HOST"] else where
        raise ConfigError(
            f"The database {where} does not answer: {_reason(error, known)}.", hint=_hint(known)
        ) from error


def _hint(known: dict[str, Any]) -> str:
    if known["ENGINE"].endswith("sqlite3"):
        return (
            "Put a backup of this file in its place, or move it away to begin anew; "
            f"WENDBAAR_HOME or {VARIABLE} says which file it is."
        )
    return f"Start the database server, or correct name, account and password in {VARIABLE}."


def _reason(error: Exception, known: dict[str, Any]) -> str:
    first = (str(error).splitlines() or [type(error).__name__])[0].rstrip(". ")
    secret = str(known.get("PASSWORD") or "")
    return first.replace(secret, "…") if secret else first


def _wrong_address() -> ConfigError:
    return ConfigError(
        f"{VARIABLE} is not the address of a database.",
        hint=f"Set {VARIABLE}=postgres://account:password@host/name, or leave it out for SQLite.",
    )
