"""The form to log in, with a limit on attempts and with our words."""

from datetime import datetime
from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wendbaar.portal.accounts.attempts import (
    Refused,
    begin_attempt,
    forget_failures,
    note_failure,
)


class LoginForm(AuthenticationForm):
    """Name and password."""

    error_messages = {
        "invalid_login": gettext_lazy(
            "This name and password do not go together. Check both and try again; nothing was "
            "lost. After five wrong attempts you have to wait for 15 minutes."
        ),
        "inactive": gettext_lazy("This account is closed. Ask the administrator."),
    }
    waits_until: datetime | None = None

    def clean(self) -> dict[str, Any]:
        """Look at the password only when not too many attempts failed just now."""
        name, now = str(self.cleaned_data.get("username") or ""), timezone.now()
        attempt = begin_attempt(self.request, name, now)
        if isinstance(attempt, Refused):
            self.waits_until = attempt.until
            raise ValidationError(_wait_words(attempt.until), code="wait")
        try:
            cleaned: dict[str, Any] = super().clean()
        except ValidationError:
            note_failure(attempt, name, now)
            raise
        if self.get_user() is not None:
            forget_failures(attempt)
        return cleaned


def _wait_words(until: datetime) -> str:
    clock = f"{timezone.localtime(until):%H:%M}"
    return _(
        "Too many attempts went wrong. Wait until {clock} and try again. This protects your "
        "account; nothing was lost. Did you forget the password? The administrator can give a "
        "new one."
    ).format(clock=clock)
