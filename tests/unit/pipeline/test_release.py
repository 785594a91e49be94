"""A supplier that changed its columns stops a release; a demo goes on and says so."""

from collections.abc import Callable
from pathlib import Path

import pytest

from wendbaar.config import Settings
from wendbaar.errors import SchemaDrift
from wendbaar.pipeline import release
from wendbaar.pipeline.release import make_release
from wendbaar.pipeline.request import ReleaseRequest


class Heard:
    """Progress that keeps what was said."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def begin(self, step: str) -> None: ...

    def say(self, text: str) -> None:
        self.said.append(text)

    def advance(self, done: int, total: int) -> None: ...

    def end(self, step: str, seconds: float, note: str) -> None: ...


@pytest.fixture
def drifted(monkeypatch: pytest.MonkeyPatch) -> None:
    def stage(*_: object, **__: Callable[[str], None]) -> None:
        raise SchemaDrift("86008NED: expected column 'Nettoarbeidsparticipatie'.")

    monkeypatch.setattr(release, "stage", stage)


def ask() -> ReleaseRequest:
    return ReleaseRequest.of_region("achterhoek", first="2025KW04", last="2025KW04", seed=1)


@pytest.mark.usefixtures("drifted")
def test_a_release_stops_at_drift(tmp_path: Path) -> None:
    with pytest.raises(SchemaDrift, match="86008NED"):
        make_release(Settings(home=tmp_path), ask(), Heard())
    assert not (tmp_path / "releases").exists()


@pytest.mark.usefixtures("drifted")
def test_a_demo_goes_on_with_the_package_and_says_so(tmp_path: Path) -> None:
    heard = Heard()
    made = make_release(Settings(home=tmp_path), ask(), heard, is_demo=True)
    assert made.origin == "package"
    assert any("86008NED" in each and "key figures the package" in each for each in heard.said)


@pytest.mark.usefixtures("drifted")
def test_a_mirror_that_drifted_stops_the_demo_too(tmp_path: Path) -> None:
    with pytest.raises(SchemaDrift):
        make_release(Settings(home=tmp_path, mirror=tmp_path), ask(), Heard(), is_demo=True)
