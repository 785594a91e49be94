"""The form for readers, and the one for staff."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wendbaar.portal.feedback.models import Feedback
from wendbaar.portal.feedback.spam import Pace, make_stamp, pace_of


class FeedbackForm(forms.Form):
    """What page, which figure, what is wrong. Field names stand in addresses, in Dutch."""

    pagina = forms.CharField(max_length=300, widget=forms.HiddenInput)
    cijfer = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)
    melding = forms.CharField(
        max_length=2_000,
        min_length=5,
        label=gettext_lazy("What is wrong or unclear? (required)"),
        help_text=gettext_lazy("Please do not write about your own situation or that of others."),
        error_messages={
            "required": gettext_lazy("Write in a few words what is wrong. Then we can mend it."),
            "min_length": gettext_lazy("Write a little more, so that we know what you mean."),
            "max_length": gettext_lazy("Write at most 2,000 characters; this is longer."),
        },
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": 2_000}),
    )
    email = forms.EmailField(
        required=False,
        label=gettext_lazy("E-mail address (not required)"),
        help_text=gettext_lazy("Only to answer you. We keep it for one year at most."),
        error_messages={
            "invalid": gettext_lazy(
                "This is not an e-mail address. Expected something like naam@voorbeeld.nl, "
                "or leave it empty."
            )
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    # Named so that a robot fills it in; people do not see it.
    website = forms.CharField(required=False, widget=forms.TextInput)
    stempel = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", use_required_attribute=False, **kwargs)
        self.now = now
        if not self.is_bound:
            self.initial["stempel"] = make_stamp(now)

    @property
    def is_from_robot(self) -> bool:
        """Whether the field for robots was filled in."""
        return bool(self.data.get("website"))

    def clean_pagina(self) -> str:
        """A path of this site; never an address of another."""
        page = str(self.cleaned_data["pagina"])
        if not page.startswith("/") or page.startswith(("//", "/\\")):
            raise forms.ValidationError(_("The page of this message is not one of ours."))
        return page

    def clean(self) -> dict[str, Any]:
        """Ask to send again what came too fast or too late; what was typed stays."""
        cleaned: dict[str, Any] = super().clean() or {}
        pace = pace_of(str(self.data.get("stempel", "")), self.now)
        if pace is Pace.TOO_FAST:
            self.add_error(None, _("That went very fast. Wait three seconds and send it again."))
        if pace is Pace.TOO_OLD:
            self.data = self.data.copy()
            self.data["stempel"] = make_stamp(self.now)
            self.add_error(None, _("This page was open for long. Send it once more, please."))
        return cleaned


class HandlingForm(forms.ModelForm):
    """What staff did with a message."""

    class Meta:
        """Status and note."""

        model = Feedback
        fields = ["status", "note"]
