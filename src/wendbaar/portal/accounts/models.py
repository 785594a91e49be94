"""Attempts to log in that failed, kept for a day to slow down who guesses passwords."""

from django.db import models

_A_DAY = "one day"
_WHY = "against guessing of passwords"


class LoginAttempt(models.Model):
    """An attempt that has not succeeded, by hash of the account and of the network address."""

    account = models.CharField(max_length=64, db_index=True)
    address = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(db_index=True)

    class Meta:
        """Nobody handles this by hand."""

        ordering = ["-at", "-pk"]
        default_permissions = ()

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", _A_DAY)
        account = ("personal", f"{_WHY}; hash of the name that was typed", _A_DAY)
        address = ("personal", f"{_WHY}; hash with a salt of the day", _A_DAY)
        at = ("none", _WHY, _A_DAY)

    def __str__(self) -> str:
        return f"{self.account[:8]} {self.at:%H:%M}"
