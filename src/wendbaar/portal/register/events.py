"""What happened in the register, noted for who asks later. Never what an entry says."""

from datetime import datetime
from typing import Any

from wendbaar.portal.releases.models import AuditEvent


def note(by: Any, action: str, subject: str, *, at: datetime, **detail: Any) -> None:
    """Note who did what; `by` is a user, or None for the command line."""
    actor = by.get_username() if by is not None else "command line"
    AuditEvent.objects.create(
        at=at, actor=actor, action=action, subject=subject[:100], detail=detail
    )
