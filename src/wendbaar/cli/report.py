"""`wendbaar report`: the yearly report and the board memo of a region, as files."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from wendbaar.cli.output import emit, json_option, messages, settings
from wendbaar.core.indicators.library import library
from wendbaar.core.programme.checks import check
from wendbaar.core.programme.document import required_programme
from wendbaar.core.programme.issues import Severity
from wendbaar.core.programme.programme import Programme
from wendbaar.data.programmes.files import find_programme, read_document
from wendbaar.errors import DefinitionError, ReleaseError, did_you_mean
from wendbaar.publish.manifest import MANIFEST
from wendbaar.publish.reader import Bundle, open_bundle, read_manifest
from wendbaar.publish.report.basis import Basis, own_areas
from wendbaar.publish.report.files import FORMATS, KINDS, write_reports

LATEST = "latest"
_HERE = ZoneInfo("Europe/Amsterdam")


@click.command()
@click.option(
    "--region", default="groningen", show_default=True, help="Shipped region with its programme."
)
@click.option(
    "--programme", help="Folder or JSON file with the programme, in place of the shipped one."
)
@click.option("--examples", is_flag=True, help="Also what was made up to show how it works.")
@click.option(
    "--release",
    default=LATEST,
    show_default=True,
    help="Id or folder of the release, or the newest of the region.",
)
@click.option("--on", "on", help="Day of the report, such as 2026-03-31. Without it: today.")
@click.option("--kind", type=click.Choice([*KINDS, "all"]), default="all", show_default=True)
@click.option(
    "--format", "wanted", type=click.Choice([*FORMATS, "all"]), default="all", show_default=True
)
@click.option("--language", type=click.Choice(["nl", "en"]), default="nl", show_default=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="Folder for the files; without it the one you are in.",
)
@json_option
def report(
    region: str,
    programme: str | None,
    examples: bool,
    release: str,
    on: str | None,
    kind: str,
    wanted: str,
    language: str,
    out: Path,
    as_json: bool,
) -> None:
    """Make the yearly report and the two-page board memo of a region.

    As tagged PDF (PDF/UA-1), as one HTML file and as DOCX. The same programme, release and day
    give the same files.

    \b
        wendbaar report --region groningen --out /tmp/report
        wendbaar report --kind memo --format pdf --on 2026-03-31
    """
    day = _day(on)
    found = read_checked(programme or region, with_examples=examples)
    bundle = find_release(settings().home_folder / "releases", release, found.region)
    basis = Basis(found, bundle, day, language)
    kinds = KINDS if kind == "all" else (kind,)
    formats = FORMATS if wanted == "all" else (wanted,)
    console = messages()
    written = []
    for path in write_reports(basis, out, kinds, formats):
        written.append(str(path))
        if not as_json:
            console.print(f"Written: {path}", markup=False, soft_wrap=True)
    if as_json:
        emit({"release": bundle.release_id, "on": basis.on.isoformat(), "files": written})


def read_checked(named: str, *, with_examples: bool) -> Programme:
    """The programme by name, folder or file; raises DefinitionError where it has errors."""
    document = read_document(find_programme(named), with_examples=with_examples)
    programme = required_programme(document)
    wrong = [each for each in check(programme, library()) if each.severity is Severity.ERROR]
    if wrong:
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        raise DefinitionError(
            f"The programme has errors. {wrong[0].place}: {wrong[0].message.en}{more}.",
            hint="See all with `wendbaar region check`.",
        )
    return programme


def find_release(folder: Path, named: str, region: str) -> Bundle:
    """The release with this id or in this folder; `latest` is the newest with figures of the region.

    Raises ReleaseError with the near miss.
    """
    if named == LATEST:
        return _newest(folder, region)
    if (folder / named / MANIFEST).is_file():
        return open_bundle(folder / named)
    if Path(named).is_dir():
        return open_bundle(Path(named))
    made = [each.parent.name for each in folder.glob(f"[!.]*/{MANIFEST}")]
    raise ReleaseError(
        f"There is no release {named!r}.",
        hint=did_you_mean(named, made) or f"Releases stand in {folder}; or name a folder.",
    )


def _newest(folder: Path, region: str) -> Bundle:
    made = sorted(
        (each.parent for each in folder.glob(f"[!.]*/{MANIFEST}")),
        key=lambda each: ((each / MANIFEST).stat().st_mtime_ns, each.name),
        reverse=True,
    )
    for each in made:
        if region in own_areas(read_manifest(each)):
            return open_bundle(each)
    raise ReleaseError(
        f"There is no release with figures of {region} in {folder}.",
        hint="Make one with `wendbaar release`, or name one with --release.",
    )


def _day(written: str | None) -> date:
    if written is None:
        return datetime.now(_HERE).date()
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise click.BadParameter("expected a day such as 2026-03-31.", param_hint="--on") from None
