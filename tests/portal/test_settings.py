"""Settings for a server: https, the secret, the port."""

import json
import os
import socket
import subprocess
import sys

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
