"""The repository keeps its own promises."""

import re
import subprocess
from pathlib import Path

import click
import pytest
import yaml

import wendbaar
from wendbaar.cli import COMMANDS
from wendbaar.cli import wendbaar as command

ROOT = Path(__file__).resolve().parents[2]
MANDATORY = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_has_hashes_and_names_no_index(lock: str) -> None:
    text = read(lock)
    pins = re.findall(r"^[a-z0-9._-]+==", text, flags=re.M)
    assert len(pins) > 30
    assert "--index-url" not in text
    assert "--extra-index-url" not in text
    assert "--find-links" not in text
    blocks = re.split(r"^(?=[a-z0-9._-]+==)", text, flags=re.M)[1:]
    assert all("--hash=sha256:" in block for block in blocks)


def test_the_two_locks_agree() -> None:
    def pins(name: str) -> dict[str, str]:
        found = re.findall(r"^([a-z0-9._-]+)==([^ ;\\]+)", read(name), flags=re.M)
        return dict(found)

    run, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: dev.get(name) for name in run} == run


def test_versions_are_in_step() -> None:
    version = wendbaar.__version__
    assert f'version = "{version}"' in read("pyproject.toml")
    assert f"## {version} " in read("CHANGELOG.md")
    assert yaml.safe_load(read("publiccode.yml"))["softwareVersion"] == version


def test_publiccode_holds_what_the_standard_asks() -> None:
    document = yaml.safe_load(read("publiccode.yml"))
    assert set(document) >= MANDATORY
    assert document["legal"]["license"] == "EUPL-1.2"
    assert document["softwareType"] == "standalone/web"
    assert document["maintenance"]["type"] in {"internal", "contract", "community", "none"}
    for text in document["description"].values():
        assert 0 < len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
        assert text["features"]


def test_every_dependency_says_what_for() -> None:
    block = read("pyproject.toml").split("\ndependencies = [")[1].split("\n]")[0]
    lines = [line for line in block.splitlines() if line.strip().startswith('"')]
    assert len(lines) > 10
    assert all(re.search(r'",\s+# \w+', line) for line in lines)


def every_command() -> dict[str, click.Command]:
    """Every command by its full name."""
    context, found = click.Context(command), dict[str, click.Command]()
    for name in COMMANDS:
        each = command.get_command(context, name)
        assert each is not None
        found[name] = each
        if isinstance(each, click.Group):
            found |= {f"{name} {inner}": sub for inner, sub in each.commands.items()}
    return found


@pytest.mark.parametrize("name", list(every_command()))
def test_each_command_explains_itself_and_is_documented_with_its_options(name: str) -> None:
    each = every_command()[name]
    assert each.help
    options = {option for item in each.params for option in item.opts if option.startswith("--")}
    if isinstance(each, click.Group) and not each.invoke_without_command:
        return
    (line,) = re.findall(
        rf"^\| `wendbaar {name}(?: [A-Z.]+)*` .*$", read("docs/reference/commands.md"), re.M
    )
    assert set(re.findall(r"`(--[a-z0-9-]+)`", line)) == options


def test_no_supplier_data_is_committed() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    names = listed.stdout.decode().split("\0")
    assert not [name for name in names if name.endswith((".parquet", ".xlsx", ".geojson", ".zip"))]


def test_screenshot_of_the_readme_exists() -> None:
    for name in re.findall(r"!\[[^]]*\]\(([^)]+)\)", read("README.md")):
        assert (ROOT / name).is_file(), name
