"""Reading a programme from a region folder (a YAML file per section), a JSON file or a workbook."""

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from wendbaar.core.programme.document import Content
from wendbaar.core.programme.programme import ENTRY_KINDS, Head
from wendbaar.data.programmes.xlsx_file import read_workbook
from wendbaar.errors import SourceError, did_you_mean

EXAMPLES = "examples"  # what was made up to show how it works; only read when asked


class _Yaml(yaml.SafeLoader):
    """YAML in which only true and false are claims, as in YAML 1.2: `on` is the name of a field."""


_Yaml.yaml_implicit_resolvers = {
    first: [each for each in found if each[0] != "tag:yaml.org,2002:bool"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Yaml.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)


def shipped_regions() -> dict[str, Path]:
    """Folders of the regions we ship, by name."""
    root = Path(str(resources.files("wendbaar") / "regions"))
    return {each.name: each for each in sorted(root.iterdir()) if (each / "head.yaml").is_file()}


def shipped_document(region: str) -> Content | None:
    """The document of the region with this code, its examples included; None when not shipped."""
    for path in shipped_regions().values():
        document = read_document(path, with_examples=True)
        if document[Head.section].get("region") == region:
            return document
    return None


def find_programme(named: str) -> Path:
    """A shipped region by name, or a folder or file; raises SourceError with the near miss."""
    shipped = shipped_regions()
    path = Path(named)
    if named in shipped:
        return shipped[named]
    if path.exists():
        return path
    raise SourceError(
        f"There is no region or file {named!r}.",
        hint=did_you_mean(named, shipped) or f"Shipped: {', '.join(shipped)}; or name a folder.",
    )


def read_document(path: Path, *, with_examples: bool = False) -> Content:
    """The document in a folder or file; raises SourceError when it cannot be read."""
    if path.is_dir():
        return _read_folder(path, with_examples)
    kind = path.suffix.lower()
    if kind == ".json":
        return _read_json(path)
    if kind == ".xlsx":
        return read_workbook(path)
    raise SourceError(
        f"{path.name} is not a programme.",
        hint="Give a folder with head.yaml, or a .json or .xlsx made by `wendbaar region export`.",
    )


def _read_folder(folder: Path, with_examples: bool) -> Content:
    if not (folder / "head.yaml").is_file():
        raise SourceError(
            f"{folder.name} is not the folder of a region: it has no head.yaml.",
            hint="Start one with `wendbaar region new`.",
        )
    document: Content = {}
    for path in sorted(folder.glob("*.yaml")):
        if path.stem == EXAMPLES:
            continue
        if path.stem not in ENTRY_KINDS:
            raise SourceError(
                f"{folder.name}/{path.name} is no part of a programme.",
                hint=did_you_mean(path.stem, ENTRY_KINDS) or f"Parts: {', '.join(ENTRY_KINDS)}.",
            )
        document[path.stem] = _read_yaml(path)
    if with_examples and (folder / f"{EXAMPLES}.yaml").is_file():
        _add_examples(document, _read_yaml(folder / f"{EXAMPLES}.yaml"))
    return document


def _add_examples(document: Content, examples: Any) -> None:
    """Add the made-up entries, each marked as such whatever the file says."""
    for section, contents in _mapping(examples).items():
        if section == Head.section:
            raise SourceError("examples.yaml may not hold the head of a programme.")
        if not isinstance(contents, list) or not all(isinstance(each, dict) for each in contents):
            raise SourceError(f"{section} in examples.yaml is not a list of entries.")
        marked = [{**each, "is_example": True} for each in contents]
        document[section] = [*(document.get(section) or []), *marked]


def _mapping(examples: Any) -> Content:
    if not isinstance(examples or {}, dict):
        raise SourceError("examples.yaml does not hold parts of a programme, such as goals.")
    return examples or {}


def _read_yaml(path: Path) -> Any:
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Yaml)  # noqa: S506  # a safe one
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path.name} cannot be read: {error}.") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise SourceError(
            f"{path.name}{where} is not YAML: {getattr(error, 'problem', None) or 'wrong shape'}.",
            hint="Text with a colon stands between quotation marks.",
        ) from error


def _read_json(path: Path) -> Content:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SourceError(f"{path.name} is not JSON: {error}.") from error
    if not isinstance(found, dict):
        raise SourceError(f"{path.name} does not hold a programme.")
    return found
