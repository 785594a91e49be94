"""The script of the interactive layer: Vega, Vega-Lite and Vega-Embed out of the installed package."""

import hashlib
import os
from functools import cache
from importlib.metadata import version
from pathlib import Path

import vl_convert

# The drawing script reads the specifications in the page. `ast` makes Vega interpret its
# expressions, so that the content security policy needs no `unsafe-eval`.
SNIPPET = "window.vegaEmbed = vegaEmbed;"


def interactive_bundle(folder: Path) -> Path:
    """The file with the script, made once; its name changes when its content would.

    Args:
        folder: where it is kept; the file is written whole or not at all.
    """
    path = folder / f"vega-{_version()}.js"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    partial.write_text(vl_convert.javascript_bundle(SNIPPET), encoding="utf-8")
    partial.replace(path)
    return path


@cache
def _version() -> str:
    """A short hash of all that decides the content; the content itself takes seconds to make."""
    parts = [
        version("vl-convert-python"),
        vl_convert.get_vega_version(),
        vl_convert.get_vega_embed_version(),
        SNIPPET,
    ]
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:12]
