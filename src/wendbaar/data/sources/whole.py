"""Reading a file that may have been cut off: an error in words in place of one of a parser."""

import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from wendbaar.errors import SourceError

_HINT = "The file is cut off or of another kind. Fetch it again, or restore it in the mirror."


def json_of(content: bytes, name: str) -> Any:
    """A JSON document; raises SourceError that names the file when it is not whole."""
    try:
        return json.loads(content)
    except ValueError as error:
        raise SourceError(f"{name} is not a whole JSON document.", hint=_HINT) from error


def parquet_of(content: bytes, name: str) -> pa.Table:
    """A Parquet table; raises SourceError that names the file when it is not whole."""
    try:
        return pq.read_table(pa.BufferReader(content))
    except (pa.ArrowException, OSError) as error:
        raise SourceError(f"{name} is not a whole Parquet file.", hint=_HINT) from error
