"""`wendbaar region new` and `convert`: start a programme, and write it in another form."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from wendbaar.cli.output import emit, json_option, messages
from wendbaar.core.indicators.library import library
from wendbaar.core.programme.document import required_programme
from wendbaar.core.programme.observed import Series
from wendbaar.core.programme.programme import Programme
from wendbaar.core.programme.results_chain import filled_chain
from wendbaar.core.vocabulary.geography import find_region, municipalities
from wendbaar.data.programmes.files import find_programme, read_document
from wendbaar.data.programmes.template import start_region
from wendbaar.publish.bundle import open_bundle
from wendbaar.publish.observed import keys_of, series_of
from wendbaar.publish.programme import calendar, chain_file, iati, json_file, xlsx_file

_VINTAGE = 2025  # boundaries of the municipalities a new region starts with
KINDS = ("json", "xlsx", "ics", "iati", "chain")


@click.command("new")
@click.argument("named", metavar="REGION")
@click.argument("folder", type=click.Path(path_type=Path))
@json_option
def new_command(named: str, folder: Path, as_json: bool) -> None:
    """Start the programme of a region: a folder with everything one can fill in.

    REGION is a labour-market region: its name or code. FOLDER must be new or empty.

    \b
        wendbaar region new zwolle zwolle/
        wendbaar region check zwolle/
    """
    area = find_region(named)
    names = [each.name for each in municipalities(_VINTAGE) if each.region == area.code]
    written = start_region(folder, area, names)
    if as_json:
        emit({"region": area.code, "files": [str(path) for path in written]})
    else:
        messages().print(
            f"Wrote {len(written)} files in {folder}. Begin with head.yaml, goals.yaml and "
            f"lines.yaml; then: wendbaar region check {folder}",
            markup=False,
        )


@click.command("convert")
@click.argument("named", metavar="REGION")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--to", "kind", type=click.Choice(KINDS), required=True, help="Form to write.")
@click.option("--examples", is_flag=True, help="Also what was made up to show how it works.")
@click.option(
    "--release",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of a release, for the figures in iati and chain.",
)
@click.option("--language", type=click.Choice(["nl", "en"]), default="nl", show_default=True)
@json_option
def convert_command(named: str, out: Path, kind: str, as_json: bool, **choices: Any) -> None:
    """Write a programme in another form: JSON, spreadsheet, calendar, IATI or results chain.

    REGION is a shipped region, a folder or a file. The spreadsheet can be changed and read back.

    \b
        wendbaar region convert groningen groningen.xlsx --to xlsx
        wendbaar region convert groningen keten.csv --to chain --release releases/groningen-...
    """
    document = read_document(find_programme(named), with_examples=choices["examples"])
    programme = required_programme(document)
    content = _content(programme, kind, choices["release"], choices["language"])
    partial = out.with_name(f".{out.name}.partial")
    partial.write_bytes(content)
    partial.replace(out)
    if as_json:
        emit({"file": str(out), "bytes": len(content)})
    else:
        messages().print(f"Wrote {out}.", markup=False)


def _content(programme: Programme, kind: str, release: Path | None, language: str) -> bytes:
    now = datetime.now(UTC)
    if kind == "json":
        return json_file.to_json(programme)
    if kind == "xlsx":
        return xlsx_file.to_xlsx(programme)
    if kind == "ics":
        return calendar.to_calendar(programme, language, stamp=now)
    series, name = _figures(programme, release)
    known, programme = library(), programme.with_targets_on(now.date())
    if kind == "iati":
        return iati.to_iati(programme, series, known, made_on=now.date())
    rows = filled_chain(programme, now.date(), {key: e.level.key for key, e in known.items()})
    directions = {key: each.direction for key, each in known.items()}
    return chain_file.to_chain_csv(programme, rows, series, directions, name)


def _figures(programme: Programme, release: Path | None) -> tuple[Series, str]:
    if release is None:
        return {}, ""
    bundle = open_bundle(release)
    return series_of(bundle, keys_of(programme, set(library()))), bundle.release_id
