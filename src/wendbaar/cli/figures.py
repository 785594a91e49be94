"""`wendbaar figures`: figures of a release as text or JSON."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from wendbaar.cli.output import emit, json_option, settings
from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.vocabulary.periods import Period
from wendbaar.errors import ReleaseError, UserError, did_you_mean
from wendbaar.publish.bundle import Bundle, open_bundle
from wendbaar.publish.manifest import MANIFEST
from wendbaar.publish.words import figure_words

_LONGEST = 400  # rows a person still reads


@click.command()
@click.option(
    "--release",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the release. Without it: the newest in WENDBAAR_HOME.",
)
@click.option("--indicator", required=True, help="Key of the indicator, such as net_participation.")
@click.option("--area", help="Area code: NL01, AM01, PV20 or GM0014. Without it: all areas.")
@click.option("--period", help="CBS code of the period, such as 2025KW04. Without it: all.")
@click.option(
    "--by",
    metavar="DIM",
    help="Split by this dimension, such as sex or age,sex. Without it: everyone together.",
)
@json_option
def figures(
    release: Path | None,
    indicator: str,
    area: str | None,
    period: str | None,
    by: str | None,
    as_json: bool,
) -> None:
    """Read figures out of a release.

    A figure that is not shown says why; it is never 0.

    \b
        wendbaar figures --indicator net_participation --area AM01 --by sex
    """
    bundle = open_bundle(release or newest_release(settings().home_folder / "releases"))
    definition = _definition(bundle, indicator)
    group = _grouping(definition, by)
    _check_area(bundle, area)
    code = Period.parse(period).code if period else None
    found = bundle.figures(indicator, area=area, period=code, group=group)
    if as_json:
        rows = [_as_json(figure) for figure in found]
        emit({"release": bundle.release_id, "figures": rows})
        return
    if not found:
        raise UserError(_nothing(bundle, definition, code), hint=_periods(bundle, indicator))
    _show(bundle, definition, found)


def newest_release(folder: Path) -> Path:
    """The release made last in a folder of releases; raises ReleaseError when there is none."""
    made = [each.parent for each in folder.glob(f"[!.]*/{MANIFEST}")]
    if not made:
        raise ReleaseError(
            f"There is no release in {folder}.",
            hint="Make one with `wendbaar demo --no-serve`, or name one with --release.",
        )
    return max(made, key=lambda each: ((each / MANIFEST).stat().st_mtime_ns, each.name))


def _definition(bundle: Bundle, key: str) -> dict[str, Any]:
    keys = [each["key"] for each in bundle.manifest["indicators"]]
    if key not in keys:
        raise UserError(
            f"Release {bundle.release_id} has no indicator {key!r}.",
            hint=did_you_mean(key, keys) or f"It has {', '.join(keys)}.",
        )
    return bundle.indicator(key)


def _grouping(definition: dict[str, Any], by: str | None) -> str:
    if not by:
        return ""
    wanted = ",".join(sorted(part.strip() for part in by.split(",")))
    crossings = (",".join(sorted(each)) for each in definition.get("crossings", ()))
    allowed = [*definition["breakdowns"], *crossings]
    if wanted not in allowed:
        choices = f"It can be split by {', '.join(allowed)}." if allowed else "It is not split."
        raise UserError(
            f"{definition['key']} is not split by {by!r}.",
            hint=" ".join(filter(None, [did_you_mean(wanted, allowed), choices])),
        )
    return wanted


def _check_area(bundle: Bundle, code: str | None) -> None:
    names = {area["code"]: area["name"] for area in bundle.areas}
    if code is None or code in names:
        return
    named = [each for each, name in names.items() if name.lower() == code.strip().lower()]
    hint = f"{code} has the code {' or '.join(named)}." if named else did_you_mean(code, names)
    raise UserError(
        f"Release {bundle.release_id} has no area {code!r}.",
        hint=hint or f"It has {', '.join(names)}.",
    )


def _nothing(bundle: Bundle, definition: dict[str, Any], period: str | None) -> str:
    if definition["status"] == "no_source_yet":
        return (
            f"{definition['key']} has no source yet. Missing: {definition['missing_source']['en']}"
        )
    when = f" for {period}" if period else ""
    return f"Release {bundle.release_id} has no such figures of {definition['key']}{when}."


def _periods(bundle: Bundle, key: str) -> str | None:
    found = sorted({figure.period for figure in bundle.figures(key, group="")})
    return f"It has figures from {found[0]} to {found[-1]}." if found else None


def _as_json(figure: Figure) -> dict[str, Any]:
    fields = asdict(figure)
    return {**fields, "status": str(figure.status), "receipt_ids": list(figure.receipt_ids)}


def _show(bundle: Bundle, definition: dict[str, Any], found: list[Figure]) -> None:
    names = {area["code"]: area["name"] for area in bundle.areas}
    table = Table(title=f"{definition['question']['nl']} ({definition['unit']['nl']})")
    for heading in ("gebied", "periode", "groep"):
        table.add_column(heading)
    table.add_column("cijfer", justify="right")
    for figure in found[:_LONGEST]:
        table.add_row(
            f"{names[figure.area]} ({figure.area})",
            Period.parse(figure.period).label(),
            _group_words(bundle, figure),
            figure_words(figure),
        )
    console = Console(highlight=False)
    console.print(table)
    if len(found) > _LONGEST:
        console.print(f"{len(found) - _LONGEST} meer; kies --area of --period, of --json.")
    made = " Synthetische gegevens: niet van echte mensen." if bundle.manifest["synthetic"] else ""
    console.print(f"Publicatie {bundle.release_id}.{made}", soft_wrap=True)


def _group_words(bundle: Bundle, figure: Figure) -> str:
    labels = bundle.manifest["dimensions"]
    words = []
    for dimension, code in figure.group_by.items():
        codes = labels.get(dimension, {}).get("codes", ())
        words.append(next((each["nl"] for each in codes if each["code"] == code), code))
    return ", ".join(words) or "iedereen"
