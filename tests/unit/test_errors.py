"""Errors carry the documented exit codes and help."""

import pytest

from wendbaar import errors


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (errors.DefinitionError, 10),
        (errors.SourceError, 11),
        (errors.SourceUnavailable, 11),
        (errors.SchemaDrift, 11),
        (errors.DisclosureError, 12),
        (errors.ReleaseError, 13),
        (errors.ConfigError, 14),
        (errors.InternalError, 70),
    ],
)
def test_each_error_ends_with_its_exit_code(kind: type[errors.WendbaarError], code: int) -> None:
    assert kind.exit_code == code


def test_an_error_prints_what_to_do() -> None:
    assert (
        str(errors.SourceError("Column moved.", hint="Fetch again."))
        == "Column moved.\nFetch again."
    )


def test_near_miss_is_named_and_silence_kept_when_nothing_is_near() -> None:
    assert errors.did_you_mean("AM1", ["AM01", "GM0014"]) == "Did you mean 'AM01'?"
    assert errors.did_you_mean("xyz", ["AM01"]) == ""
