"""No module imports a module that imports it, not even inside a function or for types only."""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"
ROOMS = ("wendbaar.core", "wendbaar.data", "wendbaar.publish", "wendbaar.pipeline")


def modules() -> dict[str, Path]:
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return {name: path for name, path in found.items() if name.startswith(ROOMS)}


def imports_of(path: Path, known: dict[str, Path]) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{each.name}" for each in node.names} & set(known)
            found |= inner or {node.module}
    return found & set(known)


def test_imports_make_no_circle() -> None:
    known = modules()
    graph = {name: imports_of(path, known) - {name} for name, path in known.items()}
    while True:
        free = {name for name, wanted in graph.items() if not wanted & set(graph)}
        if not free:
            break
        graph = {name: wanted for name, wanted in graph.items() if name not in free}
    assert not graph, f"these stand in or above a circle: {', '.join(sorted(graph))}"
