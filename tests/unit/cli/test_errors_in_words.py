"""Whatever happens, the command ends with a documented code and says what to do, without a traceback."""

from io import StringIO

import click
import pytest
from rich.console import Console

from wendbaar import cli
from wendbaar.errors import SourceError


def run(monkeypatch: pytest.MonkeyPatch, error: Exception) -> tuple[int, str]:
    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(cli, "wendbaar", fail)
    heard = StringIO()
    code = cli._run(Console(file=heard, markup=False, soft_wrap=True, width=200))
    return code, heard.getvalue()


def test_an_error_of_ours_keeps_what_was_typed_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    code, said = run(monkeypatch, SourceError("No file [/bold].", hint="Look in [x]."))
    assert code == 11
    assert "No file [/bold]." in said
    assert "What to do: Look in [x]." in said


def test_a_folder_that_cannot_be_used_is_a_setting_to_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    code, said = run(monkeypatch, PermissionError(13, "Permission denied", "/srv/x"))
    assert code == 14
    assert "/srv/x" in said
    assert "WENDBAAR_HOME" in said


def test_a_bug_of_ours_tells_where_and_never_with_which_value(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    code, said = run(monkeypatch, KeyError("jan jansen, 123456782"))
    assert code == 70
    assert "KeyError in test_errors_in_words.py" in said
    assert "jansen" not in said


@pytest.mark.parametrize(
    ("error", "code"), [(click.exceptions.Abort(), 130), (click.UsageError("no"), 2)]
)
def test_stops_and_wrong_calls(
    monkeypatch: pytest.MonkeyPatch, error: Exception, code: int
) -> None:
    assert run(monkeypatch, error)[0] == code
