"""The partner's own file given back: marked where it is wrong. And the template it fills."""

from pathlib import Path
from typing import Any

from wendbaar.core.vocabulary.tables import ACTION_PERIOD
from wendbaar.data.partners.annotated import write_annotated
from wendbaar.data.partners.template import xlsx_template
from wendbaar.portal.deliveries.folder import COPY
from wendbaar.portal.deliveries.inspecting import Inspected
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.deliveries.place import Place, own_actions


def marked_copy(folder: Path, place: Place, inspected: Inspected, origin: str) -> Path | None:
    """Write the marked copy of a file with faults; a form shows them beside its fields."""
    if origin != Delivery.Origin.FILE or not inspected.checked.issues:
        return None
    path = folder / COPY
    write_annotated(path, inspected.sent, place.table, inspected.checked.issues)
    return path


def template_of(place: Place) -> bytes:
    """The spreadsheet to fill, with the actions of the partner to choose from.

    Inputs have a row per action and quarter, so those stand there already.
    """
    actions = [each.key for each in own_actions(place)]
    rows: list[dict[str, Any]] = []
    if place.table is ACTION_PERIOD:
        rows = [
            {"action": key, "period": place.period.code, "region": place.here.region}
            for key in actions
        ]
    offered = {"action": actions} if actions else {}
    return xlsx_template(place.table, offered={**offered, "period": [place.period.code]}, rows=rows)
