"""Settings for a server: https, the secret, the port."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from wendbaar.cli.serve import check_port
from wendbaar.errors import ConfigError
from wendbaar.portal.secret import kept_secret

ASKED = """
import json
from wendbaar.portal import settings as s
print(json.dumps({name: getattr(s, name) for name in (
    "DEBUG", "SECURE_HSTS_SECONDS", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE",
    "SECURE_SSL_REDIRECT", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS")}))
"""


def test_https_makes_everything_strict(tmp_path):
    environment = {
        **os.environ,
        "WENDBAAR_HOME": str(tmp_path),
        "WENDBAAR_HTTPS": "1",
        "WENDBAAR_HOSTS": "cijfers.example.nl",
    }
    done = subprocess.run(
        [sys.executable, "-c", ASKED], env=environment, capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    assert found == {
        "DEBUG": False,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_SSL_REDIRECT": True,
        "ALLOWED_HOSTS": ["cijfers.example.nl"],
        "CSRF_TRUSTED_ORIGINS": ["https://cijfers.example.nl"],
    }


def test_the_secret_is_made_once_for_its_owner_only(tmp_path):
    first = kept_secret(tmp_path / "home")
    assert kept_secret(tmp_path / "home") == first
    assert len(first) > 50
    assert (tmp_path / "home" / "secret_key").stat().st_mode & 0o777 == 0o600
    assert [each.name for each in (tmp_path / "home").iterdir()] == ["secret_key"]


@pytest.mark.enable_socket
def test_a_port_in_use_is_an_error_in_words():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ConfigError, match=str(port)):
            check_port("127.0.0.1", port)


def test_an_account_gets_a_role_and_a_password(db, capsys):
    from django.contrib.auth import authenticate
    from django.core.management import call_command

    call_command("account", "anna", "--role", "importeur")
    name, password = capsys.readouterr().out.split()
    user = authenticate(username=name, password=password)
    assert user is not None
    assert user.has_perm("releases.import_release")
    assert not user.has_perm("releases.approve_release")


@pytest.mark.enable_socket
@pytest.mark.parametrize("host", ["bad host", "x" * 70, "192.0.2.1"])
def test_a_host_that_is_not_here_is_an_error_about_the_host(host):
    with pytest.raises(ConfigError) as found:
        check_port(host, 8000)
    assert "--host" in str(found.value.hint)


def wendbaar(home: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """A command in a process of its own, with an open umask as on most machines."""
    code = "import os; os.umask(0o022); from wendbaar.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "WENDBAAR_HOME": str(home), "COLUMNS": "400", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_URL", "mysterious://anna:geheim@host/name"),
        ("DATABASE_URL", "postgres://anna:geheim@127.0.0.1:1/name"),
        ("WENDBAAR_HOSTS", ","),
    ],
)
def test_a_wrong_setting_is_named_with_what_to_do(tmp_path, variable, value):
    done = wendbaar(tmp_path, "portal", "migrate", **{variable: value})
    assert done.returncode == 14, done.stderr
    assert variable in done.stderr
    assert "What to do" in done.stderr
    assert "geheim" not in done.stderr
    assert "Traceback" not in done.stderr


def test_a_spoilt_database_is_named(tmp_path):
    (tmp_path / "portal.sqlite3").write_text("not a database at all " * 100)
    done = wendbaar(tmp_path, "portal", "migrate")
    assert done.returncode == 14, done.stderr
    assert "portal.sqlite3" in done.stderr
    assert "backup" in done.stderr


def test_what_the_portal_keeps_is_for_its_owner_only(tmp_path):
    home = tmp_path / "new" / "home"
    assert wendbaar(home, "portal", "migrate").returncode == 0
    database = home / "portal.sqlite3"
    assert {path.stat().st_mode & 0o077 for path in (home, *home.iterdir())} == {0}
    database.chmod(0o644)
    assert wendbaar(home, "portal", "check").returncode == 0
    assert database.stat().st_mode & 0o777 == 0o600
