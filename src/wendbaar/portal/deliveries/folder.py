"""What is kept of a delivery for a day: its good rows, what was wrong with it, the marked copy.

Security property: nothing a partner sent lies here longer than a day, in the open or for others.
The folder is the server's own (mode 700); only views that ask for the partner read it.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from django.conf import settings

from wendbaar.data.partners.issues import Found, Issue
from wendbaar.data.receipts import write_whole
from wendbaar.portal.deliveries.models import Delivery

KEPT_FOR = timedelta(days=1)
MOST_LISTED = 500  # issues on the page; the marked copy has more
_ROWS, _ISSUES, COPY = "rows.parquet", "issues.json", "copy.xlsx"


def home() -> Path:
    """The home folder of the installation."""
    return Path(settings.WENDBAAR.home_folder)


def _root() -> Path:
    root = home() / "deliveries"
    root.mkdir(parents=True, exist_ok=True, mode=0o700)
    return root


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder for as long as a file is read; gone afterwards, whatever happens."""
    with tempfile.TemporaryDirectory(prefix="reading-", dir=_root()) as name:
        yield Path(name)


def keep(delivery: Delivery, rows: pa.Table, issues: Sequence[Issue], copy: Path | None) -> None:
    """Keep what the partner may ask for today; anything of an earlier delivery goes."""
    forget(delivery)
    folder = _folder(delivery)
    folder.mkdir(mode=0o700)
    if rows.num_rows:
        pq.write_table(rows, folder / _ROWS)
    listed = [_written(each) for each in issues[:MOST_LISTED]]
    write_whole(folder / _ISSUES, json.dumps(listed).encode())
    if copy is not None:
        copy.replace(folder / COPY)


def kept_rows(delivery: Delivery) -> pa.Table | None:
    """The good rows; None when they were kept long enough."""
    path = _folder(delivery) / _ROWS
    return pq.read_table(path) if path.is_file() else None


def forget_rows(delivery: Delivery) -> None:
    """Let go of the good rows: they stand in the store now, or nobody wants them."""
    (_folder(delivery) / _ROWS).unlink(missing_ok=True)


def kept_issues(delivery: Delivery) -> tuple[Issue, ...]:
    """What was wrong, row by row; empty when it was kept long enough."""
    path = _folder(delivery) / _ISSUES
    return tuple(map(_read, json.loads(path.read_text("utf-8")))) if path.is_file() else ()


def kept_copy(delivery: Delivery, now: datetime) -> Path | None:
    """The marked copy; None when there is none, or when its day is over."""
    path = _folder(delivery) / COPY
    return path if path.is_file() and delivery.at > now - KEPT_FOR else None


def forget(delivery: Delivery) -> None:
    """Let go of everything of a delivery."""
    shutil.rmtree(_folder(delivery), ignore_errors=True)


def purge(now: datetime) -> int:
    """Let go of what is older than a day, and of what a stopped process left; gives how many."""
    old = [path for path in _root().iterdir() if _age_of(path, now) > KEPT_FOR]
    for path in old:
        shutil.rmtree(path, ignore_errors=True)
    return len(old)


def _age_of(path: Path, now: datetime) -> timedelta:
    try:
        return now - datetime.fromtimestamp(path.stat().st_mtime, tz=now.tzinfo)
    except FileNotFoundError:  # another process was first
        return timedelta(0)


def _folder(delivery: Delivery) -> Path:
    return _root() / str(delivery.pk)


def _written(issue: Issue) -> list[Any]:
    fields = (issue.line, issue.column, issue.found.key, issue.expected_nl, issue.expected_en)
    return [*fields, issue.near]


def _read(row: list[Any]) -> Issue:
    line, column, found, nl, en, near = row
    return Issue(line, column, Found.from_key(found), nl, en, near)
