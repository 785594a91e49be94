"""Choosing an area, in a form that asks for the same page."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.utils.translation import gettext as _

from wendbaar.portal.releases.place import AreaEntry, Place

register = template.Library()


@dataclass(frozen=True)
class AreaGroup:
    """Areas of one kind, under one heading."""

    label: str
    areas: list[AreaEntry]


@register.inclusion_tag("parts/place.html", takes_context=True)
def place_form(context: dict[str, Any], **keep: str) -> dict[str, Any]:
    """The form; `keep` are other parts of the address to hold on to."""
    place: Place = context["place"]
    return {
        "request": context["request"],
        "place": place,
        "area_groups": area_groups(place),
        "keep": {name: value for name, value in keep.items() if value},
    }


def _is_offered(area: AreaEntry, place: Place) -> bool:
    """Regions a release is only compared with are reached from the comparison, not from the list."""
    return not area.get("is_comparison") or area["code"] == place.area["code"]


def area_groups(place: Place) -> list[AreaGroup]:
    """Wide areas, regions, and the municipalities of the region the reader is in."""
    own = [each for each in place.areas.values() if _is_offered(each, place)]
    areas = sorted(own, key=lambda area: str(area["name"]).lstrip("'").casefold())
    near = place.region["code"] if place.region else ""
    municipalities = [area for area in areas if area["kind"] == "municipality"]
    close = [area for area in municipalities if area.get("region") == near] or municipalities
    groups = [
        AreaGroup(_("Labour-market regions"), [a for a in areas if a["kind"] == "region"]),
        AreaGroup(_("Municipalities"), close),
        AreaGroup(
            _("Province and country"), [a for a in areas if a["kind"] in {"province", "country"}]
        ),
    ]
    return [group for group in groups if group.areas]
