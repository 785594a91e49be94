"""Charts as SVG: hatching, a text alternative, no inline style, as wide as their place."""

import re
from typing import Any
from xml.sax.saxutils import escape

import vl_convert

from wendbaar.publish.charts.style import HIDDEN, SOFT_INK
from wendbaar.publish.words import number_locale

HATCH = (
    '<pattern id="arcering" width="7" height="7" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="7" height="7" fill="#fff"/>'
    f'<rect width="1.6" height="7" fill="{SOFT_INK}" fill-opacity="0.55"/></pattern>'
)
_ROOT = re.compile(r"<svg [^>]*?width=\"([\d.]+)\" height=\"([\d.]+)\"[^>]*>")
# One picture with one text: what Vega says about its parts, in English, is noise to a reader.
_PARTS = re.compile(r' (?:aria-[a-z]+|role|pointer-events)="[^"]*"')


def render_svg(spec: dict[str, Any]) -> str:
    """Draw a Vega-Lite specification; its title and description name the picture.

    Only presentation attributes are used, so that the picture also stands inline under a
    content security policy without `unsafe-inline`.
    """
    language = spec.get("usermeta", {}).get("language", "nl")
    drawn = vl_convert.vegalite_to_svg(spec, format_locale=number_locale(language))
    return _finish(drawn, message_of(spec), str(spec.get("description", "")), language)


def message_of(spec: dict[str, Any]) -> str:
    """The title of a specification on one line."""
    text = spec.get("title", {}).get("text", "")
    return " ".join(text) if isinstance(text, list) else str(text)


def warm_up() -> None:
    """Draw a first picture; the converter needs half a second or more to start."""
    spec = {"data": {"values": [{"a": 1}]}, "mark": "bar", "encoding": {"x": {"field": "a"}}}
    vl_convert.vegalite_to_svg(spec)


def _finish(svg: str, title: str, description: str, language: str) -> str:
    body = _PARTS.sub("", svg).replace(f'fill="{HIDDEN}"', 'fill="url(#arcering)"')
    opening = _ROOT.match(body)
    if opening is None:
        raise ValueError("Expected an <svg> with width and height from vl-convert.")
    root = open_svg(opening[1], opening[2], title=title, description=description, language=language)
    return f"{root}<defs>{HATCH}</defs>{body[opening.end() :]}"


def open_svg(width: str, height: str, *, title: str, description: str, language: str) -> str:
    """The opening of a picture with its name and text alternative."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" lang="{language}" '
        'aria-labelledby="grafiek-titel grafiek-tekst">'
        f'<title id="grafiek-titel">{escape(title)}</title>'
        f'<desc id="grafiek-tekst">{escape(description)}</desc>'
    )
