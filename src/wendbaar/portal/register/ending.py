"""Ending an entry: an end date and a reason. Nothing is ever deleted."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wendbaar.core.programme.programme import Head
from wendbaar.errors import UserError
from wendbaar.portal.register.actions import may_write, save_draft
from wendbaar.portal.register.forms.form import LONGEST_WHY
from wendbaar.portal.register.listing import label_of
from wendbaar.portal.register.standing import standing
from wendbaar.portal.register.where import where, words_of
from wendbaar.portal.releases.refusal import in_words


class EndForm(forms.Form):
    """When and why. Field names stand in addresses, in Dutch."""

    einde = forms.DateField(
        label=gettext_lazy("Last day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": gettext_lazy("Expected: a date such as 2026-12-31.")},
    )
    reden = forms.CharField(
        label=gettext_lazy("Why does it end?"),
        help_text=gettext_lazy("One sentence; colleagues read it in the history."),
        max_length=LONGEST_WHY,
    )

    def __init__(self, *args: Any, start: str | None, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", use_required_attribute=False, **kwargs)
        self.start = start

    def clean_einde(self) -> date:
        """A day on or after the first."""
        end: date = self.cleaned_data["einde"]
        if self.start and end.isoformat() < self.start:
            raise forms.ValidationError(_("The end lies before the start."))
        return end


@login_required
def end(request: HttpRequest, region: str, section: str, key: str) -> HttpResponse:
    """Ask for the last day; the entry gets it in a draft that someone else approves."""
    found, words = where(request, region), words_of(section)
    if not may_write(request.user, region, section):
        raise PermissionDenied
    now = standing(region, section, key)
    if not now.content or section == Head.section:
        raise Http404(_("There is no such part of this programme."))
    form = EndForm(
        request.POST if request.method == "POST" else None,
        start=now.content.get("start"),
        initial={"einde": now.content.get("end") or found.today.isoformat()},
    )
    if request.method == "POST" and form.is_valid():
        content = {**now.content, "end": form.cleaned_data["einde"].isoformat()}
        try:
            draft = save_draft(
                by=request.user,
                region=region,
                section=section,
                content=content,
                why=form.cleaned_data["reden"],
            )
        except UserError as error:
            form.add_error(None, in_words(error))
        else:
            return redirect("register:revision", region, draft.pk)
    context = {"where": found, "section": section, "key": key, "words": words, "form": form}
    context["label"] = label_of(now.content)
    status = 422 if form.errors else 200
    return render(request, "register/end.html", context, status=status)
