"""Themes: readable accents, the same in pages and pictures, nothing from elsewhere."""

import re
from pathlib import Path

import pytest

import wendbaar.portal
from wendbaar.publish.charts.style import ACCENTS, THEMES

STATIC = Path(wendbaar.portal.__file__).parent / "static"
THEME_FILES = sorted((STATIC / "themes").glob("*.css"))
TOKENS = re.compile(r"(--[\w-]+):\s*(#[0-9a-f]{3,6});")


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("path", THEME_FILES, ids=lambda path: path.stem)
def test_a_theme_is_readable(path):
    tokens = dict(TOKENS.findall(path.read_text()))
    accent = tokens["--basis-color-accent-1-color-default"]
    assert contrast(accent, "#fff") >= 7
    assert contrast("#1a1d21", tokens["--basis-color-accent-1-bg-subtle"]) >= 7
    assert ACCENTS[path.stem] == accent


def test_every_named_theme_has_a_file():
    assert {*THEMES.values(), "wendbaar"} == {path.stem for path in THEME_FILES}


def test_text_and_marks_have_contrast():
    tokens = dict(TOKENS.findall((STATIC / "wendbaar.css").read_text()))
    for name in ("--basis-color-default-color-document", "--basis-color-default-color-subtle"):
        assert contrast(tokens[name], "#fff") >= 7, name
        assert contrast(tokens[name], tokens["--basis-color-default-bg-subtle"]) >= 7, name
    assert contrast("#4d4000", "#fff8dc") >= 7


def test_nothing_comes_from_elsewhere():
    for path in STATIC.rglob("*.*"):
        assert not re.search(r"https?://(?!www\.w3\.org)", path.read_text()), path.name


def test_style_and_script_are_light():
    for name, most in (("wendbaar.css", 30_000), ("wendbaar.js", 5_000)):
        assert (STATIC / name).stat().st_size < most
