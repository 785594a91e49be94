"""Sending: a file, a form, nothing; and the choice what to do with rows that are partly wrong."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from wendbaar.errors import UserError
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may_for
from wendbaar.portal.deliveries import typed
from wendbaar.portal.deliveries.actions import accept, receive
from wendbaar.portal.deliveries.folder import purge, workplace
from wendbaar.portal.deliveries.inspecting import Inspected, inspect, meant_for
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.deliveries.place import Place, place_for_sender, place_of
from wendbaar.portal.deliveries.words import error_words
from wendbaar.portal.figures.language import language

# What one request may read: within seconds as CSV, within half a minute as a spreadsheet.
MOST_MEGABYTES = {".csv": 25, ".txt": 25, ".parquet": 25, ".xlsx": 10}
View = Callable[..., HttpResponse]


class FileForm(forms.Form):
    """The file to send."""

    file = forms.FileField(
        label=gettext_lazy("Your file"),
        help_text=gettext_lazy(".xlsx up to 10 MB; .csv or .parquet up to 25 MB"),
        error_messages={
            "required": gettext_lazy("Choose a file first."),
            "empty": gettext_lazy("The file is empty. Use the template on this page."),
        },
        max_length=500,
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv,.txt,.parquet"}),
    )

    def clean_file(self) -> UploadedFile:
        """Refuse what we do not read, before it is read."""
        file: UploadedFile = self.cleaned_data["file"]
        most = MOST_MEGABYTES.get(_kind(file))
        if most is None:
            raise forms.ValidationError(
                _("We read .xlsx, .csv and .parquet. Save your spreadsheet as .xlsx.")
            )
        if (file.size or 0) > most * 1_000_000:
            raise forms.ValidationError(
                _(
                    "The file is {size} MB; the limit is {most} MB. Save it as .csv, or ask the "
                    "programme team to take it in."
                ).format(size=round((file.size or 0) / 1_000_000), most=most)
            )
        return file


def _kind(file: UploadedFile) -> str:
    return Path(file.name or "").suffix.lower()


@login_required
@never_cache
def send_file(request: HttpRequest, **names: str) -> HttpResponse:
    """How a duty stands, with the template and the form to send a file."""
    if request.method != "POST":
        return _show_place(request, place_of(request, **names), FileForm(label_suffix=""))
    place = place_for_sender(request, **names)
    form = FileForm(request.POST, request.FILES, label_suffix="")
    if form.is_valid():
        purge(timezone.now())
        try:
            with workplace() as folder:
                path = _written(folder, form.cleaned_data["file"])
                inspected = inspect(place, path)
            other = meant_for(place, inspected)
            if other is None:
                return bring_in(request, place, inspected, Delivery.Origin.FILE)
            form.add_error("file", _other_table(place, other))
        except UserError as error:
            form.add_error("file", error_words(error))
    return _show_place(request, place, form, status=422)


def _other_table(place: Place, other: Any) -> str:
    here, there = ((t.en if language() == "en" else t.nl) for t in (place.table, other))
    return _(
        "This file has the columns of “{there}”. Here you deliver “{here}”. Choose the other "
        "file, or go to the other delivery."
    ).format(there=there, here=here)


def _written(folder: Path, file: UploadedFile) -> Path:
    """The file on disk under a name of ours."""
    path = folder / f"given{_kind(file)}"
    with path.open("wb") as target:
        for block in file.chunks():
            target.write(block)
    return path


def _show_place(
    request: HttpRequest, place: Place, form: forms.Form, status: int = 200
) -> HttpResponse:
    region, partner = place.here.region, place.partner.key
    deliveries = list(place.deliveries)
    context = {
        "duty": place,
        "here": place.here,
        "form": form,
        "deliveries": deliveries,
        "counting": next((d for d in deliveries if d.state == Delivery.State.ACCEPTED), None),
        "waiting": next((d for d in deliveries if d.state == Delivery.State.RECEIVED), None),
        "may_deliver": may_for(request.user, Permission.DELIVER, region, partner),
        "has_form": place.table.name in typed.FORMS,
    }
    return render(request, "deliveries/place.html", context, status=status)


def bring_in(
    request: HttpRequest,
    place: Place,
    inspected: Inspected,
    origin: str,
    there: pa.Table | None = None,
) -> HttpResponse:
    """Keep it, take it in when nothing is to be asked, and show what was found."""
    delivery = receive(
        by=request.user, place=place, inspected=inspected, origin=origin, there=there
    )
    if inspected.is_right:
        take_in_or_say(request, delivery)
    return to(delivery)


def take_in_or_say(request: HttpRequest, delivery: Delivery) -> None:
    """Take a delivery in; where that is refused, the next page says why."""
    try:
        accept(by=request.user, delivery=delivery)
    except UserError as error:
        messages.error(request, error_words(error))
    else:
        messages.success(request, _("Taken in. Thank you."))


def to(delivery: Delivery) -> HttpResponse:
    """To the page of a delivery."""
    names = (delivery.region, delivery.partner, delivery.table, delivery.period, delivery.pk)
    return redirect("deliveries:show", *names)
