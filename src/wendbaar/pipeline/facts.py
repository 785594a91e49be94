"""What a release says about itself: the facts of its manifest."""

from collections.abc import Mapping, Sequence
from typing import Any

from wendbaar.config import Settings
from wendbaar.core.disclosure.protect import Protected
from wendbaar.core.indicators.library import library
from wendbaar.core.vocabulary.areas import COUNTRY, Area, AreaKind
from wendbaar.core.vocabulary.dimensions import DIMENSIONS
from wendbaar.core.vocabulary.geography import CURRENT_VINTAGE, area, regions
from wendbaar.data.receipts import Receipt
from wendbaar.data.staging import Staged
from wendbaar.data.staging.boundaries import restrict
from wendbaar.data.synthetic.actions import ACTIONS
from wendbaar.pipeline.code_version import code_version
from wendbaar.pipeline.people import Rows
from wendbaar.pipeline.request import ReleaseRequest
from wendbaar.publish.catalogue import Publisher


def manifest_facts(
    request: ReleaseRequest,
    protected: Protected,
    receipts: Sequence[Receipt],
    rows: Mapping[str, Rows],
    origin: str,
) -> dict[str, Any]:
    """Everything the manifest states besides its files."""
    made = [name for name, each in rows.items() if each.synthetic]
    return {
        "title": _title(request, synthetic=bool(made)),
        "focus": request.focus.code,
        "synthetic": bool(made),
        "vintage": CURRENT_VINTAGE,
        "periods": {"first": request.first, "last": request.last},
        "code": code_version(),
        "areas": [_area(each, request) for each in areas_shown(request)],
        "dimensions": {key: _dimension(key) for key in DIMENSIONS},
        "indicators": [each.as_dict() for each in library().values()],
        "receipts": [receipt.as_dict() for receipt in receipts],
        "policy": request.policy.as_dict(),
        "audit": {
            "checked": ["threshold on count", "threshold on complement", "threshold on group"],
            "not_checked": ["subtraction over linked tables and earlier releases"],
        },
        "loss": protected.loss,
        "created_from": {
            "sources": origin,
            "tables": {name: each.source_kind for name, each in rows.items()},
            "seed": request.seed if made else None,
        },
    }


def areas_shown(request: ReleaseRequest) -> tuple[Area, ...]:
    """The areas of a release, then those it is compared with: country, provinces, other regions."""
    provinces = sorted({each.province for each in request.areas if each.province})
    around = [area(COUNTRY), *(area(code) for code in provinces), *regions()]
    shown = {each.code: each for each in (*request.areas, *around)}
    return tuple(shown.values())


def boundaries_of(request: ReleaseRequest, staged: Staged) -> dict[str, Any] | None:
    """The boundaries of the municipalities of the release, where the source has them."""
    if staged.boundaries is None:
        return None
    return restrict(staged.boundaries, {each.code for each in request.areas})


def publisher_of(settings: Settings) -> Publisher:
    """Who answers for the releases of this installation."""
    return Publisher(
        name=settings.publisher,
        uri=settings.publisher_uri,
        contact=settings.contact.removeprefix("mailto:"),
        home=settings.site,
    )


def _title(request: ReleaseRequest, *, synthetic: bool) -> dict[str, str]:
    name = request.focus.name
    last = request.quarters[-1]
    nl, en = (", synthetisch", ", synthetic") if synthetic else ("", "")
    country = request.focus.code == COUNTRY
    return {
        "nl": f"{name if country else f'Arbeidsmarktregio {name}'}, {last.label('nl')}{nl}",
        "en": f"{name if country else f'Labour-market region {name}'}, {last.label('en')}{en}",
    }


def _area(each: Area, request: ReleaseRequest) -> dict[str, Any]:
    other = each.kind is AreaKind.REGION and each.code not in request.regions
    return {
        "code": each.code,
        "name": each.name,
        "kind": str(each.kind),
        "region": each.region,
        "province": each.province,
        "is_comparison": other,  # published figures only
    }


def _dimension(key: str) -> dict[str, Any]:
    dimension = DIMENSIONS[key]
    codes = [{"code": code.key, "nl": code.nl, "en": code.en} for code in dimension.codes or ()]
    if key == "action":  # names of actions are the same in both languages
        codes = [{"code": each.key, "nl": each.nl, "en": each.nl} for each in ACTIONS]
    return {"label": {"nl": dimension.nl, "en": dimension.en}, "codes": codes}
