"""Filling: rows typed in the portal in place of a file."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from wendbaar.errors import UserError
from wendbaar.portal.deliveries import typed
from wendbaar.portal.deliveries.inspecting import rows_that_count
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.deliveries.place import place_for_sender
from wendbaar.portal.deliveries.sending import bring_in
from wendbaar.portal.deliveries.words import error_words


@login_required
@never_cache
def send_form(request: HttpRequest, **names: str) -> HttpResponse:
    """Rows typed in the portal; they go through the same checks as a file."""
    place = place_for_sender(request, **names)
    there = rows_that_count(place)
    size = _size(request)
    rows = typed.row_forms(
        place, request.POST if request.method == "POST" else None, size=size, there=there
    )
    error = ""
    if request.method == "POST":
        try:
            inspected = typed.inspect_rows(place, rows, there)
            if inspected is not None:
                stays = there if place.table.name == "participation" else None
                return bring_in(request, place, inspected, Delivery.Origin.FORM, stays)
            error = _("Something is not right yet. What you typed is still there.")
        except UserError as refused:
            error = error_words(refused)
    context = {
        "duty": place,
        "here": place.here,
        "rows": rows,
        "error": error,
        "there": there.num_rows if there is not None else 0,
        "is_inputs": place.table.name == "action_period",
        "lists": typed.lists_to_choose_from(place),
        "sizes": typed.SIZES,
        "size": size,
    }
    return render(request, "deliveries/form.html", context, status=422 if error else 200)


def _size(request: HttpRequest) -> int:
    asked = request.GET.get("rijen", "")
    return int(asked) if asked in map(str, typed.SIZES) else typed.SIZES[0]
