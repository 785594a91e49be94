"""The OpenAPI document of the API, in version 3.0.3 as developer.overheid.nl asks for.

django-ninja writes 3.1; the differences that our schemas touch are few and are written back here.
`python -m wendbaar.portal.api` prints the document that is kept in docs/reference.
"""

import json
from typing import Any

from wendbaar.portal.api.problems import CONTENT_TYPE
from wendbaar.portal.api.routes import api

SERVER = "https://wendbaar.example/v1"
CONTACT = {
    "name": "Wendbaar",
    "url": "https://github.com/wendbaar/wendbaar",
    "email": "security@wendbaar.example",
}
_VERSION_HEADER = {
    "description": "Versie van de API.",
    "schema": {"type": "string", "example": "1.0.0"},
}


def openapi_document(*, server: str = SERVER, email: str = CONTACT["email"]) -> dict[str, Any]:
    """The document for a server and its contact address."""
    found = _plain(api.get_openapi_schema(path_prefix=""))
    found["openapi"] = "3.0.3"
    found["info"]["contact"] = {**CONTACT, "email": email}
    found["info"]["license"] = {
        "name": "CC BY 4.0",
        "url": "https://creativecommons.org/licenses/by/4.0/deed.nl",
    }
    found["servers"] = [{"url": server, "description": "Dit portaal"}]
    found["tags"] = [
        {"name": name, "description": f"Lees {name}."}
        for name in ("cijfers", "indicatoren", "gebieden", "publicaties")
    ]
    for path in found["paths"].values():
        for operation in path.values():
            _finish(operation)
    return found


def to_json(document: dict[str, Any]) -> str:
    """The document as text, the same every time."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _plain(node: Any) -> Any:
    """Write 3.1 back to 3.0: null is `nullable`, one constant is an enumeration."""
    if isinstance(node, list):
        return [_plain(each) for each in node]
    if not isinstance(node, dict):
        return node
    found = {
        str(key): _plain(value) for key, value in node.items() if key != "title" or _names(node)
    }
    options = found.get("anyOf")
    if isinstance(options, list) and {"type": "null"} in options:
        rest = [each for each in options if each != {"type": "null"}]
        del found["anyOf"]
        found = {**found, **_nullable(rest)}
    return found


def _names(node: dict[str, Any]) -> bool:
    """Whether `title` is the title of the document, or a property of that name."""
    return "version" in node or isinstance(node.get("title"), dict)


def _nullable(options: list[Any]) -> dict[str, Any]:
    if len(options) == 1 and "$ref" not in options[0]:
        return {**options[0], "nullable": True}
    return {"allOf": options, "nullable": True}


def _finish(operation: dict[str, Any]) -> None:
    for status, response in operation["responses"].items():
        if int(status) < 400:
            response["headers"] = {"API-Version": _VERSION_HEADER}
            continue
        response["content"] = {CONTENT_TYPE: response["content"].pop("application/json")}
