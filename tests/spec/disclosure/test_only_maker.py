"""Only core.disclosure makes figures: everything else receives them."""

import re
from inspect import signature
from pathlib import Path

import wendbaar
from wendbaar.core.disclosure.protect import protect

SOURCE = Path(wendbaar.__file__).parent


def test_no_other_room_makes_a_figure():
    makers = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if re.search(r"(?<!class )\bFigures?\(", path.read_text(encoding="utf-8"))
    }
    assert makers
    assert all(path.startswith("core/disclosure/") for path in makers)


def test_no_caller_chooses_the_steps_of_protection():
    assert list(signature(protect).parameters) == ["aggregate", "definitions", "policy"]
