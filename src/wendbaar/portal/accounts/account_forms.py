"""The form of an account: name, role, region, and the partner it acts for."""

from typing import Any

from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wendbaar.core.vocabulary.geography import area, regions
from wendbaar.portal.accounts.roles import ROLES
from wendbaar.portal.accounts.scope import regions_of
from wendbaar.portal.figures.language import language
from wendbaar.portal.register.store import programme_of


class RoleForm(forms.Form):
    """Role, region and partner. Field names stand in addresses, in Dutch."""

    rol = forms.ChoiceField(label=gettext_lazy("Role"))
    regio = forms.ChoiceField(label=gettext_lazy("Region"))
    partner = forms.ChoiceField(
        label=gettext_lazy("For which partner"),
        help_text=gettext_lazy("Only for the role partner."),
        required=False,
    )

    def __init__(self, *args: Any, by: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", use_required_attribute=False, **kwargs)
        codes = [each.code for each in regions()] if by.is_superuser else regions_of(by)
        names = [(code, area(code).name) for code in codes]
        self.fields["rol"].choices = [(name, name) for name in sorted(ROLES)]  # type: ignore[attr-defined]
        self.fields["regio"].choices = names  # type: ignore[attr-defined]
        nobody = [("", _("for no partner"))]
        partners = [(name, _partners(code)) for code, name in names if programme_of(code)]
        self.fields["partner"].choices = nobody + partners  # type: ignore[attr-defined, operator]

    def clean(self) -> dict[str, Any]:
        """A partner goes with its own role and region."""
        cleaned: dict[str, Any] = super().clean() or {}
        region, _slash, partner = str(cleaned.get("partner", "")).partition("/")
        if cleaned.get("rol") == "partner" and not partner:
            self.add_error("partner", _("Choose for which partner this person acts."))
        elif partner and cleaned.get("rol") != "partner":
            self.add_error("partner", _("Only the role partner goes with a partner."))
        elif partner and region != cleaned.get("regio"):
            self.add_error("partner", _("This partner belongs to another region."))
        return cleaned

    @property
    def said(self) -> dict[str, str]:
        """Role, region and key of the partner."""
        found = self.cleaned_data
        return {
            "role": found["rol"],
            "region": found["regio"],
            "partner": found["partner"].partition("/")[2],
        }


class AccountForm(RoleForm):
    """The same with the name of a new account."""

    naam = forms.CharField(
        label=gettext_lazy("Name of the account"),
        help_text=gettext_lazy("Letters, digits and @ . + - _ only."),
        max_length=150,
        validators=[UnicodeUsernameValidator()],
    )
    field_order = ("naam", "rol", "regio", "partner")


def _partners(region: str) -> list[tuple[str, str]]:
    programme = programme_of(region)
    entries = programme.partners if programme else ()
    return [(f"{region}/{each.key}", each.label.said(language())) for each in entries]
