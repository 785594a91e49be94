"""Delivery: that a partner brought rows for a period, how right they were, what became of them.

The rows themselves are not here: those that count stand with data/partners/store, without names.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

_KEPT = "as long as the programme, seven years after"


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Reads of deliveries."""

    def of(self, region: str, partner: str, table: str, period: str) -> "DeliveryQuerySet":
        """Those of one partner, table and period, latest first."""
        return self.filter(region=region, partner=partner, table=table, period=period)

    def accepted(self) -> "DeliveryQuerySet":
        """Those that count."""
        return self.filter(state=Delivery.State.ACCEPTED)

    def taken(self) -> "DeliveryQuerySet":
        """Those that count or once did."""
        return self.filter(state__in=(Delivery.State.ACCEPTED, Delivery.State.REPLACED))

    def received(self) -> "DeliveryQuerySet":
        """Those about which the partner still has to say something."""
        return self.filter(state=Delivery.State.RECEIVED)


class Delivery(models.Model):
    """One sending of rows. `counts` and `remarks` say what was found in it, never a value."""

    class State(models.TextChoices):
        """Where it stands."""

        RECEIVED = "received", _("waits for your choice")
        ACCEPTED = "accepted", _("taken in")
        REFUSED = "refused", _("not taken in")
        REPLACED = "replaced", _("replaced by a later one")

    class Origin(models.TextChoices):
        """How it came."""

        FILE = "file", _("file")
        FORM = "form", _("form")
        NOTHING = "nothing", _("nothing to deliver")

    region = models.CharField(max_length=4)
    partner = models.CharField(max_length=60)  # key in the programme
    table = models.CharField(max_length=20)
    period = models.CharField(max_length=8)
    state = models.CharField(max_length=8, choices=State.choices)
    origin = models.CharField(max_length=7, choices=Origin.choices)
    rows = models.PositiveIntegerField()
    wrong_rows = models.PositiveIntegerField()
    counts = models.JSONField(default=list)  # [column, kind of fault, how many]
    remarks = models.JSONField(default=list)  # {severity, nl, en}
    sha256 = models.CharField(max_length=64)  # of what was sent
    size = models.PositiveBigIntegerField()  # bytes
    receipt = models.CharField(max_length=12, blank=True)  # id of the rows in the store
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,  # who delivered stays answerable for it
        related_name="deliveries",
    )
    at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    replaces = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,  # history is whole
        related_name="replaced_by",
        null=True,
        blank=True,
    )

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        """Invariants in the database; what one may do is a permission."""

        ordering = ["-at", "-pk"]
        default_permissions = ()
        permissions = [
            ("deliver_rows", "Can deliver rows for a partner"),
            ("see_deliveries", "Can see which partners delivered and which did not"),
        ]
        indexes = [models.Index(fields=["region", "state"], name="delivery_by_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "partner", "table", "period"],
                condition=Q(state="accepted"),
                name="delivery_accepted_once",
            ),
            models.UniqueConstraint(
                fields=["region", "partner", "table", "period"],
                condition=Q(state="received"),
                name="delivery_waits_once",
            ),
            models.CheckConstraint(
                condition=Q(state__in=("accepted", "replaced")) & ~Q(receipt="")
                | Q(state__in=("received", "refused"), receipt="", replaces=None),
                name="delivery_taken_in_has_receipt",
            ),
            models.CheckConstraint(
                condition=Q(state="received", decided_at=None)
                | ~Q(state="received") & Q(decided_at__isnull=False),
                name="delivery_decided_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(wrong_rows__lte=F("rows")), name="delivery_wrong_rows_are_rows"
            ),
        ]

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", _KEPT)
        region = ("none", "which programme", _KEPT)
        partner = ("none", "which organisation", _KEPT)
        table = ("none", "what was delivered", _KEPT)
        period = ("none", "about when", _KEPT)
        state = ("none", "order of work", _KEPT)
        origin = ("none", "accountability", _KEPT)
        rows = ("none", "completeness", _KEPT)
        wrong_rows = ("none", "completeness", _KEPT)
        counts = ("none", "quality; kinds of fault, no values", _KEPT)
        remarks = ("none", "quality; in words, no values", _KEPT)
        sha256 = ("none", "to recognise what was sent; what was sent is not kept", _KEPT)
        size = ("none", "to recognise what was sent", _KEPT)
        receipt = ("none", "where a figure comes from", _KEPT)
        by = ("personal", "accountability", _KEPT)
        at = ("none", "timeliness", _KEPT)
        decided_at = ("none", "timeliness", _KEPT)
        replaces = ("none", "accountability", _KEPT)

    def __str__(self) -> str:
        return f"{self.region} {self.partner} {self.table} {self.period}"

    @property
    def good_rows(self) -> int:
        """Rows that can count."""
        return self.rows - self.wrong_rows

    @property
    def can_be_taken_in(self) -> bool:
        """Whether the partner may still take its good rows in."""
        return self.state == self.State.RECEIVED and self.good_rows > 0
