"""A programme as JSON: complete, and the same programme gives the same bytes."""

import json

from wendbaar.core.programme.document import write_programme
from wendbaar.core.programme.programme import Programme

CONTENT_TYPE = "application/json"


def to_json(programme: Programme) -> bytes:
    """The document of a programme, indented, in UTF-8."""
    text = json.dumps(write_programme(programme), ensure_ascii=False, indent=1)
    return f"{text}\n".encode()
