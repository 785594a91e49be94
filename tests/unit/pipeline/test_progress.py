"""Steps are timed, told and kept."""

import pytest

from wendbaar.pipeline.progress import Journal


class Heard:
    """Progress that remembers what it was told."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def begin(self, step: str) -> None:
        self.words.append(f"begin {step}")

    def say(self, text: str) -> None:
        self.words.append(text)

    def advance(self, done: int, total: int) -> None:
        self.words.append(f"{done}/{total}")

    def end(self, step: str, seconds: float, note: str) -> None:
        self.words.append(f"end {step}: {note}")


def test_a_step_is_timed_and_its_note_kept() -> None:
    heard = Heard()
    journal = Journal(heard)
    with journal.step("Count") as note:
        note.append("3 figures")
    assert heard.words == ["begin Count", "end Count: 3 figures"]
    (step,) = journal.steps
    assert (step.name, step.note) == ("Count", "3 figures")
    assert step.seconds >= 0


def test_a_step_that_fails_is_not_said_to_be_done() -> None:
    heard = Heard()
    journal = Journal(heard)
    with pytest.raises(ValueError, match="broken"), journal.step("Count"):
        raise ValueError("broken")
    assert heard.words == ["begin Count"]
    assert journal.steps == []
