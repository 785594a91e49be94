"""An amount of euros as people type it: 12.500, 12500, € 12.500,00."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wendbaar.core.programme.entry import MOST_EURO

_AMOUNT = re.compile(r"^(?:€\s*)?(\d{1,3}(?:[.\s]\d{3})+|\d+)(?:,(?:00|-)?)?$")


class EuroField(forms.Field):
    """Whole euros."""

    default_error_messages = {
        "invalid": _("Write whole euros, such as 12.500 or 12500."),
        "too_large": _("This is more than any fund holds."),
    }
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def to_python(self, value: Any) -> int | None:
        """The number of euros.

        >>> EuroField().to_python("€ 12.500,00")
        12500
        """
        text = str(value or "").strip()
        if not text:
            return None
        match = _AMOUNT.match(text)
        if not match:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        amount = int(re.sub(r"[.\s]", "", match[1]))
        if amount > MOST_EURO:
            raise forms.ValidationError(self.error_messages["too_large"], code="too_large")
        return amount
