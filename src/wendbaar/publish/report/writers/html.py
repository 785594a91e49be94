"""HTML: a report as one file that needs nothing else, without script, ready to print."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from importlib import resources

from wendbaar.publish.report.blocks import (
    Block,
    Bullets,
    Callout,
    Chart,
    Facts,
    Heading,
    KeyFigure,
    KeyFigures,
    PageBreak,
    Paragraph,
    Report,
    Table,
)


def write_html(report: Report) -> str:
    """The report as HTML; the same report gives the same text."""
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{report.language}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(report.title)}</title>",
            f'<meta name="author" content="{escape(report.publisher)}">',
            f'<meta name="date" content="{report.day}">',
            f"<style>:root {{ --accent: {report.accent}; }}\n{_style()}</style>",
            "</head>",
            "<body>",
            *_header(report),
            "<main>",
            *_body(report),
            "</main>",
            f"<footer><p>{escape(report.footer)}</p></footer>",
            "</body>",
            "</html>",
            "",
        ]
    )


@cache
def _style() -> str:
    path = resources.files("wendbaar.publish.report.writers") / "report.css"
    return path.read_text(encoding="utf-8")


def _header(report: Report) -> Iterator[str]:
    yield f"<header><h1>{escape(report.title)}</h1>"
    yield f"<p>{escape(report.subtitle)}</p>"
    yield f'<p class="soft">{escape(f"{report.publisher}, {report.date}")}</p></header>'


def _body(report: Report) -> Iterator[str]:
    """The blocks; the table of contents stands before the first chapter."""
    is_waiting = bool(report.contents)
    for number, block in enumerate(report.blocks):
        if is_waiting and isinstance(block, PageBreak):
            yield from _contents(report)
            is_waiting = False
        yield _block(block, number)


def _contents(report: Report) -> Iterator[str]:
    yield f'<nav aria-labelledby="contents"><h2 id="contents">{escape(report.contents)}</h2><ul>'
    for number, block in enumerate(report.blocks):
        if isinstance(block, Heading) and block.level == 1:
            yield f'<li><a href="#part-{number}">{escape(block.text)}</a></li>'
    yield "</ul></nav>"


def _block(block: Block, number: int) -> str:
    match block:
        case Heading():
            level = block.level + 1  # the title of the report is the first
            chapter = ' class="chapter"' if block.level == 1 else ""
            return f'<h{level} id="part-{number}"{chapter}>{escape(block.text)}</h{level}>'
        case Paragraph():
            small = ' class="small"' if block.is_small else ""
            return f"<p{small}>{_lines(block.text)}</p>"
        case Bullets():
            return f"<ul>{_tags('li', block.items)}</ul>"
        case Table():
            return _table(block, f"table-{number}")
        case Chart():
            return _chart(block, number)
        case KeyFigures():
            return f'<ul class="figures">{"".join(map(_key_figure, block.figures))}</ul>'
        case Callout():
            title, text = escape(block.title), escape(block.text)
            return f'<div class="callout"><p><strong>{title}</strong></p><p>{text}</p></div>'
        case Facts():
            pairs = (f"<dt>{escape(n)}</dt><dd>{_lines(said)}</dd>" for n, said in block.pairs)
            return f"<dl>{''.join(pairs)}</dl>"
        case PageBreak():
            return ""


def _key_figure(found: KeyFigure) -> str:
    value, label, note = (escape(each) for each in (found.value, found.label, found.note))
    return f'<li><b>{value}</b> <span>{label}</span> <span class="small">{note}</span></li>'


def _chart(chart: Chart, number: int) -> str:
    """As an image: a picture of its own cannot clash with the names in another."""
    data = b64encode(chart.svg.encode()).decode()
    picture = f'<img alt="{escape(chart.alt)}" src="data:image/svg+xml;base64,{data}">'
    caption = f"<figcaption>{escape(chart.caption)}</figcaption>"
    return f"<figure>{picture}{caption}</figure>{_table(chart.table, f'table-{number}')}"


def _table(table: Table, name: str) -> str:
    """In a region of its own that scrolls on a phone and that a keyboard reaches."""
    numbers = frozenset(table.numbers)
    heads = "".join(
        f'<th scope="col"{_number(place in numbers)}>{escape(each)}</th>'
        for place, each in enumerate(table.header)
    )
    rows = "".join(
        _row(row, numbers, is_opening=place in table.openings)
        for place, row in enumerate(table.rows)
    )
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-labelledby="{name}"><table>'
        f'<caption id="{name}">{escape(table.caption)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(row: tuple[str, ...], numbers: frozenset[int], *, is_opening: bool) -> str:
    first, *rest = row
    cells = "".join(
        f"<td{_number(place in numbers)}>{_lines(each)}</td>"
        for place, each in enumerate(rest, start=1)
    )
    opening = ' class="opening"' if is_opening else ""
    return f'<tr{opening}><th scope="row">{_lines(first)}</th>{cells}</tr>'


def _number(is_number: bool) -> str:
    return ' class="number"' if is_number else ""


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _tags(name: str, texts: Iterable[str]) -> str:
    return "".join(f"<{name}>{_lines(each)}</{name}>" for each in texts)
