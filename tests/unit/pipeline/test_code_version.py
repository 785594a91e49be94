"""The digest of the code names what made a figure."""

import wendbaar
from wendbaar.pipeline.code_version import code_version


def test_version_and_digest() -> None:
    found = code_version()
    assert found["version"] == wendbaar.__version__
    assert len(found["digest"]) == 16
    assert code_version() == found
