"""`wendbaar release verify`: is a release whole and unaltered?"""

from pathlib import Path

import click

from wendbaar.cli.output import emit, json_option, messages
from wendbaar.errors import ReleaseError
from wendbaar.publish.bundle import check_bundle


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@json_option
def verify(folder: Path, as_json: bool) -> int:
    """Hash every file of a release again and check that nothing hidden has a value.

    Ends with 0 when the release is as it was made, with 13 when it was altered.

    \b
        wendbaar release verify releases/groningen-2025KW04-3f9a2c1b
    """
    report = check_bundle(folder)
    if as_json:
        emit(report.as_dict())
        return 0 if report.ok else ReleaseError.exit_code
    console = messages()
    if report.ok:
        console.print(
            f"{report.release_id} is as it was made: {report.files} files, "
            f"{report.figures:,} figures, nothing hidden has a value."
        )
        return 0
    console.print(f"{folder.name} is not as it was made:", markup=False)
    for problem in report.problems:
        console.print(f"  - {problem}", markup=False)
    console.print("What to do: do not publish it; make the release again from its sources.")
    return ReleaseError.exit_code
