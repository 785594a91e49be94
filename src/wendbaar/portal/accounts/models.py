"""For whom a person acts; and attempts to log in that failed, kept to slow down who guesses."""

from django.conf import settings
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


class Membership(models.Model):
    """That a person acts in a region, and for which partner where the person is not of the team."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,  # without the person nobody acts
        related_name="memberships",
    )
    region = models.CharField(max_length=4)
    partner = models.CharField(max_length=60, blank=True)  # key in the programme

    class Meta:
        """Once per person, region and partner."""

        ordering = ["region", "partner"]
        default_permissions = ()
        permissions = [("manage_accounts", "Can make accounts and give them roles")]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "region", "partner"], name="membership_is_said_once"
            )
        ]

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", "as long as the account")
        user = ("personal", "to let a person do what is theirs", "as long as the account")
        region = ("none", "where the person acts", "as long as the account")
        partner = ("personal", "for whom the person acts", "as long as the account")

    def __str__(self) -> str:
        return f"{self.region} {self.partner}".strip()
