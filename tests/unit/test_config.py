"""Settings come from the environment, typed, and errors name the variable."""

from dataclasses import fields
from pathlib import Path

import pytest

from wendbaar.config import Settings
from wendbaar.errors import ConfigError

ROOT = Path(__file__).resolve().parents[2]


def test_nothing_set_gives_the_defaults() -> None:
    settings = Settings.from_environ({})
    assert settings.mirror is None
    assert settings.database.startswith("sqlite:///")


def test_each_kind_of_setting_is_read() -> None:
    settings = Settings.from_environ(
        {
            "WENDBAAR_HOME": "~/elsewhere",
            "WENDBAAR_HTTPS": "1",
            "WENDBAAR_WORKERS": "3",
            "DATABASE_URL": "postgres://root@127.0.0.1/test",
        }
    )
    assert settings.home_folder == Path("~/elsewhere").expanduser()
    assert settings.https
    assert settings.workers == 3
    assert settings.database == "postgres://root@127.0.0.1/test"


@pytest.mark.parametrize(
    ("name", "value"), [("WENDBAAR_HTTPS", "perhaps"), ("WENDBAAR_WORKERS", "0")]
)
def test_a_wrong_setting_is_named(name: str, value: str) -> None:
    with pytest.raises(ConfigError, match=name):
        Settings.from_environ({name: value})


def test_every_setting_is_documented() -> None:
    page = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    for each in fields(Settings):
        assert f"`{each.metadata['variable']}`" in page
        assert each.metadata["help"] in page
