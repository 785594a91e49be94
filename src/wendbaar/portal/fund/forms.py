"""Forms of the fund: apply, decide, pay, give a personal budget out."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wendbaar.core.programme.fund import Asked, assess
from wendbaar.core.programme.money import Fund
from wendbaar.core.programme.programme import Programme
from wendbaar.portal.dates import Dates
from wendbaar.portal.figures.language import language
from wendbaar.portal.fund.actions import Wish, partners_of_keys
from wendbaar.portal.fund.euro_field import EuroField
from wendbaar.portal.fund.models import PersonalBudget, Pot

_NOT_WHOLE = gettext_lazy("The form did not come over whole. Open the page anew.")


class PlainForm(forms.Form):
    """Without marks of the browser: the words beside a field say what is expected."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", use_required_attribute=False, **kwargs)


def _organisations(programme: Programme, today: date) -> list[tuple[str, str]]:
    """Partners one may name: no kinds of partners, and none that ended."""
    return [
        (each.key, each.label.said(language()))
        for each in programme.partners
        if not each.is_kind and not (each.end and each.end < today)
    ]


class ApplicationForm(PlainForm):
    """What partners ask together. The rules of the fund are held against it before it is sent."""

    partner = forms.ChoiceField(label=gettext_lazy("On behalf of"))
    title = forms.CharField(label=gettext_lazy("Name of the joint measure"), max_length=150)
    what = forms.CharField(
        label=gettext_lazy("What will you do, for whom?"),
        max_length=3_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    measure = forms.ChoiceField(
        label=gettext_lazy("Which measure of the programme does it carry out?"), required=False
    )
    others = forms.MultipleChoiceField(
        label=gettext_lazy("Who takes part besides you?"),
        help_text=gettext_lazy("They are asked to confirm before you can send it."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    cost = EuroField(label=gettext_lazy("What does it cost in all?"))
    asked = EuroField(label=gettext_lazy("How much do you ask of the fund?"))
    start = forms.DateField(label=gettext_lazy("From"), widget=Dates())
    end = forms.DateField(label=gettext_lazy("Up to and including"), widget=Dates())

    def __init__(
        self,
        *args: Any,
        programme: Programme,
        fund: Fund,
        pot: Pot,
        own: list[str],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.programme, self.fund, self.pot, self.today = programme, fund, pot, today
        named = _organisations(programme, today)
        mine = [(key, label) for key, label in named if key in own]
        measures = [(e.key, e.label.said(language())) for e in programme.measures]
        self.fields["partner"].choices = mine  # type: ignore[attr-defined]
        self.fields["others"].choices = named  # type: ignore[attr-defined]
        none = [("", _("none"))]
        self.fields["measure"].choices = none + measures  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Every rule that is against it, said before it is sent."""
        cleaned: dict[str, Any] = super().clean() or {}
        if self.errors:
            return cleaned
        keys = {cleaned["partner"], *cleaned["others"]}
        asked = Asked(
            cleaned["asked"],
            cleaned["cost"],
            partners_of_keys(self.programme, keys),
            cleaned["start"],
            cleaned["end"],
        )
        found = assess(self.fund, asked, on=self.today, committed=self.pot.committed)
        for reason in found.reasons:
            self.add_error(None, reason.said(language()).capitalize() + ".")
        return cleaned

    def wish(self) -> Wish:
        """What was typed."""
        cleaned = self.cleaned_data
        names = ("title", "what", "measure", "cost", "asked", "start", "end")
        return Wish(**{name: cleaned[name] for name in names}, others=tuple(cleaned["others"]))


class GrantForm(PlainForm):
    """How much is granted."""

    amount = EuroField(label=gettext_lazy("Grant how much?"))
    reason = forms.CharField(
        label=gettext_lazy("Note for the applicants"), required=False, max_length=1_000
    )


class RefuseForm(PlainForm):
    """Why it is refused."""

    refusal = forms.CharField(
        label=gettext_lazy("Reason, which the applicants read"),
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class PayForm(PlainForm):
    """A payment."""

    paid = EuroField(label=gettext_lazy("Pay how much?"))
    on = forms.DateField(label=gettext_lazy("On which day?"), widget=Dates())


class BudgetForm(PlainForm):
    """A personal budget. There is no place for a name on purpose."""

    form = forms.UUIDField(  # one form gives out one budget
        initial=uuid4,
        widget=forms.HiddenInput({"autocomplete": "off"}),  # a browser may not put an old one back
        error_messages=dict.fromkeys(("required", "invalid"), _NOT_WHOLE),
    )
    partner = forms.ChoiceField(label=gettext_lazy("Given out by"))
    purpose = forms.ChoiceField(
        label=gettext_lazy("What for?"), choices=PersonalBudget.Purpose.choices
    )
    amount = EuroField(label=gettext_lazy("How much?"))

    def __init__(self, *args: Any, programme: Programme, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = _organisations(programme, today)
        self.fields["partner"].choices = named  # type: ignore[attr-defined]


class BudgetPaymentForm(PayForm):
    """A payment from a personal budget, found by its code."""

    code = forms.CharField(label=gettext_lazy("Code of the budget"), max_length=20)
