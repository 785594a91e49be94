"""Checks of definitions: every problem in a list, with the file and the line to mend.

The statements of a library file are run one by one, so that one wrong definition does not hide
the next. A definition refuses itself when it is made (see `rules`); here its place is found, and
what only shows when definitions stand together: a key used twice, a part that does not exist.
"""

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wendbaar.core.indicators.conditions import NumeratorOf
from wendbaar.core.indicators.definition import Indicator
from wendbaar.core.indicators.library import THEMES, modules
from wendbaar.errors import DefinitionError, did_you_mean


@dataclass(frozen=True)
class Found:
    """A problem and its place."""

    file: str
    line: int
    key: str
    problem: str
    hint: str = ""

    def as_dict(self) -> dict[str, Any]:
        """As the command line gives it to programs."""
        return dict(vars(self))


@dataclass(frozen=True)
class Placed:
    """An indicator and where it is defined."""

    file: str
    line: int
    indicator: Indicator


def library_files() -> list[Path]:
    """The files of the library, theme by theme."""
    folder = Path(__file__).parent / "library"
    return [folder / f"{name}.py" for name in modules()]


def read_file(name: str, text: str) -> tuple[list[Placed], list[Found]]:
    """Run the statements of a file of definitions: what it defines, and what is wrong."""
    try:
        statements = ast.parse(text, name).body
    except SyntaxError as error:
        return [], [Found(name, error.lineno or 1, "", f"is no Python: {error.msg}")]
    space: dict[str, Any] = {"__name__": "wendbaar_definitions"}
    placed: list[Placed] = []
    found: list[Found] = []
    for statement in statements:
        before = dict(space)
        problem = _run(statement, name, space)
        if problem:
            found.append(Found(name, statement.lineno, _key_in(statement), *problem))
        for value in (space[key] for key in space.keys() - before.keys()):
            if isinstance(value, Indicator):
                placed.append(Placed(name, statement.lineno, value))
    return placed, found


def _run(statement: ast.stmt, name: str, space: dict[str, Any]) -> tuple[str, str] | None:
    code = compile(ast.Module([statement], []), name, "exec")
    try:
        exec(code, space)  # noqa: S102  definitions are code of the one who asks
    except DefinitionError as error:
        return error.message, error.hint or ""
    except (TypeError, NameError, AttributeError, ValueError, ImportError) as error:
        return str(error), "Compare it with a definition that works."
    return None


def _key_in(statement: ast.stmt) -> str:
    for node in ast.walk(statement):
        if isinstance(node, ast.keyword) and node.arg == "key":
            return str(node.value.value) if isinstance(node.value, ast.Constant) else ""
    return ""


def check_files(files: Sequence[tuple[str, str]]) -> tuple[list[Placed], list[Found]]:
    """Check files, given as name and text, each by itself and all together."""
    placed: list[Placed] = []
    found: list[Found] = []
    for name, text in files:
        defined, problems = read_file(name, text)
        placed += defined
        found += problems
    return placed, sorted([*found, *_together(placed)], key=lambda each: (each.file, each.line))


def _together(placed: Sequence[Placed]) -> list[Found]:
    found: list[Found] = []
    first: dict[str, Placed] = {}
    for each in placed:
        key = each.indicator.key
        if key in first:
            where = f"{first[key].file}:{first[key].line}"
            found.append(
                Found(each.file, each.line, key, f"key {key!r} is used twice; first in {where}.")
            )
        first.setdefault(key, each)
    for each in placed:
        found += _parts(each, set(first))
        found += _theme(each)
    return found


def _parts(each: Placed, keys: set[str]) -> list[Found]:
    parts = (each.indicator.numerator, each.indicator.denominator)
    return [
        Found(
            each.file,
            each.line,
            each.indicator.key,
            f"it uses the numerator of {part.indicator!r}, which is not defined.",
            did_you_mean(part.indicator, keys),
        )
        for part in parts
        if isinstance(part, NumeratorOf) and part.indicator not in keys
    ]


def _theme(each: Placed) -> list[Found]:
    theme = each.indicator.theme
    if theme in THEMES:
        return []
    hint = did_you_mean(theme, THEMES) or f"Choose from {', '.join(THEMES)}."
    return [Found(each.file, each.line, each.indicator.key, f"there is no theme {theme!r}.", hint)]
