"""JSON documents of OData, page after page, kept as one file with one receipt."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import quote

from wendbaar.data.receipts import Origin, Receipt, ReceiptStore, iso_utc
from wendbaar.data.sources.transport import Transport
from wendbaar.errors import SchemaDrift, SourceError

Row = dict[str, Any]


class Pages:
    """Reads collections through a transport; each becomes one kept file of its pages in order."""

    def __init__(
        self, transport: Transport, store: ReceiptStore, now: datetime, *, reuse_days: float = 7
    ) -> None:
        """`now` is the time of this fetch; files kept in the last `reuse_days` serve again."""
        self.transport, self.store = transport, store
        self.retrieved = iso_utc(now.timestamp())
        self.since = iso_utc(now.timestamp() - reuse_days * 86_400)

    def document(self, url: str, title: str) -> tuple[Row, Receipt]:
        """One JSON object."""
        content, receipt = self.file(url, title)
        found = parse(url, content)
        if not isinstance(found, dict):
            raise SchemaDrift(f"{url}: expected a JSON object, found {type(found).__name__}.")
        return found, receipt

    def file(self, url: str, title: str) -> tuple[bytes, Receipt]:
        """One file of JSON, as it came."""
        known = self._known(url)
        if known:
            return self.store.path(known).read_bytes(), known
        content = self.transport.get(url, is_json)
        receipt = self._keep(
            url, title, [content], 1, "geojson" if url.endswith("geojson") else "json"
        )
        self.transport.forget([url])
        return content, receipt

    def collection(self, url: str, title: str, *, step: int = 0) -> tuple[list[Row], Receipt]:
        """All rows of a collection, with the receipt of the kept pages.

        Follows nextLink. With `step`, pages by $skip as well, until a page is short: for a host
        that gives no links.
        """
        known = self._known(url)
        if known:
            documents = iter_documents(self.store.path(known).read_bytes())
            return [row for document in documents for row in document["value"]], known
        pages = list(self._pages(url, step))
        rows = [row for _, _, page in pages for row in page]
        receipt = self._keep(url, title, [content for _, content, _ in pages], len(rows), "jsonl")
        self.transport.forget([address for address, _, _ in pages])
        return rows, receipt

    def _known(self, url: str) -> Receipt | None:
        found = self.store.find(url)
        return found if found and found.retrieved >= self.since else None

    def _keep(self, url: str, title: str, parts: list[bytes], rows: int, extension: str) -> Receipt:
        origin = Origin(url=url, title=title, retrieved=self.retrieved, kind="network")
        return self.store.keep(b"\n".join(parts), origin, rows=rows, extension=extension)

    def _pages(self, url: str, step: int) -> Iterator[tuple[str, bytes, list[Row]]]:
        following: str | None = url
        asked: set[str] = set()
        while following:
            if following in asked:
                raise SourceError(f"{following} leads back to itself.", hint="Try again later.")
            asked.add(following)
            content = self.transport.get(following, is_json)
            found = parse(following, content)
            if not isinstance(found, dict) or not isinstance(found.get("value"), list):
                raise SchemaDrift(f"{following}: expected a list under 'value'.")
            yield following, content, found["value"]
            link = found.get("odata.nextLink") or found.get("@odata.nextLink")
            if not link and step and len(found["value"]) >= step:
                link = with_skip(url, len(asked) * step)
            following = str(link) if link else None


def parse(url: str, content: bytes) -> Any:
    """JSON, or an error that says the answer was cut off or of another kind."""
    try:
        return json.loads(content)
    except ValueError as error:
        raise SourceError(
            f"{url} did not answer with JSON.", hint="Try again later; it may be under repair."
        ) from error


def is_json(content: bytes) -> bool:
    """Whether it is one whole JSON document."""
    try:
        json.loads(content)
    except ValueError:
        return False
    return True


def iter_documents(content: bytes) -> Iterator[Any]:
    r"""The JSON documents of a kept file, one after another.

    >>> list(iter_documents(b'{"value": [1]}\n{"value": [2]}'))
    [{'value': [1]}, {'value': [2]}]
    """
    text, place, decoder = content.decode("utf-8-sig"), 0, json.JSONDecoder()
    while place < len(text):
        document, place = decoder.raw_decode(text, place)
        yield document
        while place < len(text) and text[place].isspace():
            place += 1


def with_skip(url: str, rows: int) -> str:
    """The address of the page after so many rows.

    >>> with_skip("https://a/b?$top=5", 10)
    'https://a/b?$top=5&$skip=10'
    """
    return f"{url}{'&' if '?' in url else '?'}$skip={rows}"


def literal(text: str) -> str:
    """A text in a filter: quoted, quotes in it doubled (OData ABNF), so that it stays a text.

    >>> literal("'s-Gravenhage")
    "'''s-Gravenhage'"
    """
    return "'" + text.replace("'", "''") + "'"


def query(**options: str) -> str:
    """Options such as filter and select as a query string with their dollar signs.

    >>> query(filter="Perioden eq '2023JJ00'", format="json")
    '?$filter=Perioden%20eq%20%272023JJ00%27&$format=json'
    """
    parts = [f"${name}={quote(value, safe=',()')}" for name, value in options.items() if value]
    return f"?{'&'.join(parts)}" if parts else ""
