"""HTTP with patience and manners: known hosts, time limits, retries, pages kept so that nothing is asked twice."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from wendbaar import __version__
from wendbaar.data.receipts import write_whole
from wendbaar.errors import SourceError, SourceUnavailable

HOSTS = frozenset(
    {
        "opendata.cbs.nl",
        "dataderden.cbs.nl",
        "datasets.cbs.nl",
        "cartomap.github.io",
    }
)
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_TOO_MANY = "10000 records"


@dataclass(frozen=True, kw_only=True)
class Manners:
    """How often, how long and how much we ask."""

    attempts: int = 5
    first_wait: float = 1.0  # seconds; doubles at each attempt
    longest_wait: float = 60.0
    interval: float = 0.25  # seconds between two requests
    timeout: float = 60.0
    connect_timeout: float = 5.0
    largest: int = 200 * 1024 * 1024  # bytes of one answer
    page_life: float = 24 * 3600.0  # seconds after which a page of a broken-off read is asked again


@dataclass(frozen=True, kw_only=True)
class Clock:
    """Time and chance, passed in so that tests need not wait."""

    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    jitter: Callable[[], float] = field(default=lambda: 0.5)  # 0 to 1


class Transport:
    """Gets an address as bytes. Whole answers are kept under the page folder while a table is read."""

    def __init__(
        self,
        pages: Path,
        *,
        contact: str = "",
        manners: Manners | None = None,
        clock: Clock | None = None,
        client: httpx.Client | None = None,
    ) -> None:
        """Take the folder of kept pages; `client` replaces the real one in tests."""
        self.pages = pages
        self.manners = manners or Manners()
        self.clock = clock or Clock()
        self._last = -1e9
        limits = httpx.Timeout(self.manners.timeout, connect=self.manners.connect_timeout)
        agent = f"Wendbaar/{__version__} ({contact.removeprefix('mailto:') or 'open source'})"
        self._client = client or httpx.Client(timeout=limits)
        self._client.headers["User-Agent"] = agent

    def get(self, url: str, is_whole: Callable[[bytes], bool] = bool) -> bytes:
        """The answer, from the kept pages when it was got before.

        An answer that is not whole is asked for again and never kept.
        """
        kept = self._page(url)
        if kept.exists() and self.clock.wall() - kept.stat().st_mtime < self.manners.page_life:
            return kept.read_bytes()
        content = self._ask(_known(url), is_whole)
        write_whole(kept, content)
        return content

    def _page(self, url: str) -> Path:
        return self.pages / f"{hashlib.sha256(url.encode()).hexdigest()}.page"

    def forget(self, urls: list[str]) -> None:
        """Drop kept pages, once what was made of them is kept whole."""
        for url in urls:
            self._page(url).unlink(missing_ok=True)

    def reaches(self, url: str) -> bool:
        """Whether a host answers at all, asked once and briefly."""
        try:
            self._client.head(_known(url), timeout=self.manners.connect_timeout)
        except (httpx.HTTPError, OSError, RuntimeError):
            return False  # a sandbox without network raises RuntimeError
        return True

    def _ask(self, url: str, is_whole: Callable[[bytes], bool]) -> bytes:
        reason = "no attempt was made"
        for attempt in range(self.manners.attempts):
            self._keep_distance()
            try:
                return self._once(url, is_whole)
            except _Again as again:
                reason = again.reason
                if attempt + 1 < self.manners.attempts:
                    self.clock.sleep(self._wait(attempt, again.after))
        raise SourceUnavailable(
            f"{url} did not answer after {self.manners.attempts} attempts: {reason}.",
            hint="Try again later (pages already here are kept), "
            "or set WENDBAAR_MIRROR to a folder with files already fetched.",
        )

    def _once(self, url: str, is_whole: Callable[[bytes], bool]) -> bytes:
        try:
            with self._client.stream("GET", url) as response:
                content = self._body(response)
        except (httpx.RequestError, OSError) as error:
            raise _Again(f"{type(error).__name__}: {error}") from error
        if response.status_code == 500 and _TOO_MANY in content.decode("utf-8", "replace"):
            raise TooManyRows(
                f"{url} asks for more than 10,000 rows at once.",
                hint="Ask the feed (ODataFeed) or page with $skip.",
            )
        if response.status_code in _AGAIN:
            raise _Again(f"status {response.status_code}", _seconds(response, self.clock.wall()))
        if response.status_code != 200:
            raise SourceUnavailable(
                f"{url} answered with status {response.status_code}.",
                hint="Check the code of the table; wendbaar fetch --list names those we use.",
            )
        if not is_whole(content):
            raise _Again("the answer was cut off or is not what was asked")
        return content

    def _body(self, response: httpx.Response) -> bytes:
        parts, size = [], 0
        for part in response.iter_bytes():
            size += len(part)
            if size > self.manners.largest:
                raise SourceError(
                    f"{response.url} sends more than {self.manners.largest:,} bytes.",
                    hint="Filter the table, for instance on period or region.",
                )
            parts.append(part)
        return b"".join(parts)

    def _keep_distance(self) -> None:
        wait = self._last + self.manners.interval - self.clock.now()
        if wait > 0:
            self.clock.sleep(wait)
        self._last = self.clock.now()

    def _wait(self, attempt: int, after: float | None) -> float:
        """Back-off doubles, with chance between half and whole; the supplier's own wish goes first."""
        if after is not None:
            return min(after, self.manners.longest_wait)
        wait = min(self.manners.first_wait * 2.0**attempt, self.manners.longest_wait)
        return wait * (0.5 + 0.5 * self.clock.jitter())


class TooManyRows(SourceUnavailable):
    """The small interface of CBS (ODataApi) refuses more than 10,000 rows."""


class _Again(Exception):
    """Worth another attempt."""

    def __init__(self, reason: str, after: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.after = reason, after


def _known(url: str) -> str:
    """Only https, only hosts of suppliers we name; a link in an answer cannot lead us elsewhere."""
    parts = urlsplit(url)
    if parts.scheme != "https" or parts.hostname not in HOSTS or parts.port not in {None, 443}:
        raise SourceError(
            f"Refused to fetch from {parts.scheme}://{parts.hostname}.",
            hint=f"Only https to {', '.join(sorted(HOSTS))}.",
        )
    return url


def _seconds(response: httpx.Response, wall: float) -> float | None:
    """Retry-After as seconds or as a date (RFC 9110, section 10.2.3)."""
    text = response.headers.get("Retry-After", "")
    if text.isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - wall)
    except ValueError:
        return None
