"""Settings: one frozen object, read from the environment in the command line and the portal only."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from wendbaar.errors import ConfigError

HOME = Path("~/.local/share/wendbaar")


def setting(variable: str, help: str, default: Any = None) -> Any:
    """A dataclass field that carries its environment variable and explanation."""
    return field(default=default, metadata={"variable": variable, "help": help})


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a user or administrator may set. `docs/reference/settings.md` is made from it."""

    home: Path = setting(
        "WENDBAAR_HOME",
        "Folder for fetched files, panels, releases and the portal's database.",
        default=HOME,
    )
    mirror: Path | None = setting(
        "WENDBAAR_MIRROR",
        "Folder that answers in place of the suppliers on the internet.",
    )
    database_url: str | None = setting(
        "DATABASE_URL",
        "Database of the portal, such as postgres://user@host/name. "
        "Without it: SQLite in WENDBAAR_HOME.",
    )
    secret_key: str | None = setting(
        "WENDBAAR_SECRET_KEY",
        "Secret of the portal. Without it a secret is made once and kept in WENDBAAR_HOME.",
    )
    allowed_hosts: str = setting(
        "WENDBAAR_HOSTS",
        "Host names the portal answers to, separated by commas.",
        default="localhost,127.0.0.1,[::1]",
    )
    https: bool = setting(
        "WENDBAAR_HTTPS",
        "1 when the portal is reached over https: secure cookies, HSTS.",
        default=False,
    )
    contact: str = setting(
        "WENDBAAR_CONTACT",
        "Address in security.txt and the API description.",
        default="mailto:security@wendbaar.example",
    )
    publisher: str = setting(
        "WENDBAAR_PUBLISHER",
        "Name of the organisation that answers for the releases.",
        default="Wendbaar, demonstratie",
    )
    publisher_uri: str = setting(
        "WENDBAAR_PUBLISHER_URI",
        "Its identifier in the register of government organisations (TOOI), or its own address.",
        default="https://github.com/wendbaar/wendbaar",
    )
    site: str = setting(
        "WENDBAAR_SITE",
        "Public address of the portal, for permanent links.",
        default="http://127.0.0.1:8000",
    )
    workers: int = setting(
        "WENDBAAR_WORKERS",
        "Number of web server processes.",
        default=2,
    )

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> "Settings":
        """Read the settings; raises ConfigError that names the variable."""
        found: dict[str, Any] = {}
        for each in fields(cls):
            text = environ.get(each.metadata["variable"], "").strip()
            if text:
                found[each.name] = _parse(each.metadata["variable"], str(each.type), text)
        return cls(**found)

    @property
    def home_folder(self) -> Path:
        """WENDBAAR_HOME with `~` filled in."""
        return self.home.expanduser()

    @property
    def database(self) -> str:
        """The database address the portal uses."""
        return self.database_url or f"sqlite:///{self.home_folder / 'portal.sqlite3'}"


def _parse(variable: str, type_name: str, text: str) -> Any:
    if "Path" in type_name:
        return Path(text)
    if "bool" in type_name:
        if text.lower() not in {"0", "1", "true", "false", "yes", "no"}:
            raise ConfigError(
                f"{variable} must be 0 or 1, found {text!r}.", hint=f"Set {variable}=1."
            )
        return text.lower() in {"1", "true", "yes"}
    if "int" in type_name:
        if not text.isdigit() or int(text) < 1:
            raise ConfigError(
                f"{variable} must be a whole number of 1 or more, found {text!r}.",
                hint=f"Set {variable}=2.",
            )
        return int(text)
    return text
