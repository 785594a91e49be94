"""Choosing: what happens with rows that are partly wrong; and saying that there is nothing."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wendbaar.errors import UserError
from wendbaar.portal.deliveries.actions import deliver_nothing, leave
from wendbaar.portal.deliveries.place import delivery_of, place_for_sender
from wendbaar.portal.deliveries.sending import take_in_or_say, to
from wendbaar.portal.deliveries.words import error_words

View = Callable[..., HttpResponse]


def form_only(view: View) -> View:
    """Answer the sending of a form; asked as a page, as after logging in again, go to the place."""

    @wraps(view)
    def answer(request: HttpRequest, **names: Any) -> HttpResponse:
        if request.method == "POST":
            return view(request, **names)
        messages.info(request, _("That form was not sent. Nothing was changed."))
        return redirect("deliveries:place", **{k: v for k, v in names.items() if k != "number"})

    return answer


@login_required
@form_only
def send_nothing(request: HttpRequest, **names: str) -> HttpResponse:
    """Say that there is nothing to deliver for the period."""
    place = place_for_sender(request, **names)
    try:
        delivery = deliver_nothing(by=request.user, place=place)
    except UserError as error:
        messages.error(request, error_words(error))
        return redirect("deliveries:place", *place.address)
    messages.success(request, _("Noted: there was nothing to deliver. Thank you."))
    return to(delivery)


@login_required
@form_only
def take_in(request: HttpRequest, number: int, **names: str) -> HttpResponse:
    """Take the good rows in and leave the rest."""
    delivery = delivery_of(place_for_sender(request, **names), number)
    take_in_or_say(request, delivery)
    return to(delivery)


@login_required
@form_only
def leave_out(request: HttpRequest, number: int, **names: str) -> HttpResponse:
    """Take nothing in; the partner sends it again later."""
    place = place_for_sender(request, **names)
    try:
        leave(by=request.user, delivery=delivery_of(place, number))
    except UserError as error:
        messages.error(request, error_words(error))
    else:
        messages.success(request, _("Nothing was taken in. You can send it again."))
    return redirect("deliveries:place", *place.address)
