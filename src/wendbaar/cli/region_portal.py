"""`wendbaar region load` and `export`: a programme into the portal, and out of it again."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wendbaar.cli.output import emit, json_option, messages
from wendbaar.cli.serve import prepare_portal
from wendbaar.core.vocabulary.geography import find_region
from wendbaar.data.programmes.files import find_programme, read_document
from wendbaar.errors import SourceError
from wendbaar.publish.programme import json_file, xlsx_file

if TYPE_CHECKING:
    from wendbaar.portal.register.loading import Loaded


@click.command("load")
@click.argument("named", metavar="REGION")
@click.option("--examples", is_flag=True, help="Also what was made up to show how it works.")
@click.option("--replace", is_flag=True, help="Overwrite what was changed in the portal since.")
@click.option("--why", default="Geladen uit een bestand", help="Reason, read in the history.")
@json_option
def load_command(named: str, examples: bool, replace: bool, why: str, as_json: bool) -> None:
    """Load a programme into the portal; again changes nothing.

    REGION is a shipped region, a folder or a file. What was changed in the portal since the last
    time stays as it is and is named. Nothing is deleted.

    \b
        wendbaar region load groningen --examples
        wendbaar region load programma.xlsx --why "Jaarplan 2027"
    """
    document = read_document(find_programme(named), with_examples=examples)
    prepare_portal()
    from django.utils import timezone

    from wendbaar.portal.register.loading import load_document

    loaded = load_document(document, why=why, now=timezone.now(), replace=replace)
    if as_json:
        emit(_as_document(loaded))
    else:
        _show(loaded)


@click.command("export")
@click.argument("named", metavar="REGION")
@click.argument("out", type=click.Path(path_type=Path))
@json_option
def export_command(named: str, out: Path, as_json: bool) -> None:
    """Write the programme as it holds in the portal to a .json or .xlsx file.

    Loading that file again gives the same programme; computing reads it from there.

    \b
        wendbaar region export groningen groningen.json
    """
    area = find_region(named)
    writers = {".json": json_file.to_json, ".xlsx": xlsx_file.to_xlsx}
    if out.suffix not in writers:
        raise click.BadParameter("the name must end in .json or .xlsx.", param_hint="OUT")
    prepare_portal()
    from wendbaar.portal.register.store import programme_of

    programme = programme_of(area.code)
    if programme is None:
        raise SourceError(
            f"The portal has no programme of {area.name}.",
            hint="Load one with `wendbaar region load`.",
        )
    partial = out.with_name(f".{out.name}.partial")
    partial.write_bytes(writers[out.suffix](programme))
    partial.replace(out)
    if as_json:
        emit({"region": area.code, "file": str(out)})
    else:
        messages().print(f"Wrote {out}.", markup=False)


def _as_document(loaded: "Loaded") -> dict[str, object]:
    return {
        "region": loaded.region,
        "new": len(loaded.new),
        "changed": len(loaded.changed),
        "same": loaded.same,
        "kept": ["/".join(place) for place in loaded.kept],
        "absent": ["/".join(place) for place in loaded.absent],
    }


def _show(loaded: "Loaded") -> None:
    console = messages()
    console.print(
        f"{loaded.region}: {len(loaded.new)} new, {len(loaded.changed)} changed, "
        f"{loaded.same} the same."
    )
    if loaded.kept:
        kept = ", ".join("/".join(place) for place in loaded.kept)
        console.print(f"Kept as people changed them in the portal: {kept}.", markup=False)
        console.print("Overwrite them with --replace.")
    if loaded.absent:
        absent = ", ".join("/".join(place) for place in loaded.absent)
        console.print(f"Not in the document, and kept: {absent}.", markup=False)
        console.print("What stops gets an end date; nothing is deleted.")
