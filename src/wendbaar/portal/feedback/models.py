"""What a reader told us, and what was done with it."""

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

KEPT_FOR = timedelta(days=365)
SENDER_KEPT_FOR = timedelta(days=1)
_A_YEAR = "one year"


class FeedbackQuerySet(models.QuerySet["Feedback"]):
    """Reads of feedback."""

    def open(self) -> "FeedbackQuerySet":
        """What still asks for work."""
        return self.exclude(status=Feedback.Status.DONE)

    def expired(self, on: datetime) -> "FeedbackQuerySet":
        """What was kept long enough."""
        return self.filter(sent_at__lt=on - KEPT_FOR)


class Feedback(models.Model):
    """A message about a page."""

    class Status(models.TextChoices):
        """Where staff stands with it."""

        NEW = "new", _("new")
        IN_PROGRESS = "in_progress", _("in progress")
        DONE = "done", _("done")

    page = models.CharField(max_length=300)
    figure = models.CharField(max_length=200, blank=True)
    message = models.TextField(max_length=2_000)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2)
    sent_at = models.DateTimeField()
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.NEW)
    note = models.CharField(max_length=1_000, blank=True)
    handled_by = models.CharField(max_length=150, blank=True)
    handled_at = models.DateTimeField(null=True, blank=True)

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        """Newest first; handling it is a permission of its own."""

        ordering = ["-sent_at", "-pk"]
        default_permissions = ()
        permissions = [("handle_feedback", "Can read and handle feedback")]

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", _A_YEAR)
        page = ("none", "what the message is about", _A_YEAR)
        figure = ("none", "what the message is about", _A_YEAR)
        message = ("personal", "to mend what is wrong; people may write about themselves", _A_YEAR)
        email = ("personal", "to answer the sender, only when given", _A_YEAR)
        language = ("none", "to answer in the language of the page", _A_YEAR)
        sent_at = ("none", "order of work and retention", _A_YEAR)
        status = ("none", "order of work", _A_YEAR)
        note = ("personal", "what was done", _A_YEAR)
        handled_by = ("personal", "accountability", _A_YEAR)
        handled_at = ("none", "accountability", _A_YEAR)

    def __str__(self) -> str:
        return f"{self.page} ({self.status})"


class RecentSender(models.Model):
    """That somebody sent something, to slow down a flood; a hash that changes every day."""

    token = models.CharField(max_length=64, db_index=True)
    sent_at = models.DateTimeField(db_index=True)

    class Meta:
        """Nobody handles this by hand."""

        default_permissions = ()

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", "one day")
        token = ("personal", "against floods of messages; hash with a salt of the day", "one day")
        sent_at = ("none", "against floods of messages", "one day")

    def __str__(self) -> str:
        return self.token[:8]
