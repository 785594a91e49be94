"""Pots of money, what was asked of them, granted and paid. The database never lets one run over.

Pot holds the sums; its constraint is what makes "never over budget" true, whoever grants at the
same moment and by whatever road.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

_KEPT = "seven years after the programme"
_USER = settings.AUTH_USER_MODEL


class Pot(models.Model):
    """The money of a fund of a programme; `ceiling` follows the approved entry."""

    region = models.CharField(max_length=4)
    fund = models.CharField(max_length=60)  # key in the programme
    ceiling = models.PositiveBigIntegerField()
    committed = models.PositiveBigIntegerField(default=0)
    paid = models.PositiveBigIntegerField(default=0)

    class Meta:
        """Paid is part of committed, and committed of the ceiling."""

        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["region", "fund"], name="pot_once_per_fund"),
            models.CheckConstraint(
                condition=Q(committed__lte=F("ceiling")), name="pot_never_over_its_ceiling"
            ),
            models.CheckConstraint(
                condition=Q(paid__lte=F("committed")), name="pot_pays_what_was_committed"
            ),
        ]

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", _KEPT)
        region = ("none", "which programme", _KEPT)
        fund = ("none", "which fund", _KEPT)
        ceiling = ("none", "accountability", _KEPT)
        committed = ("none", "accountability", _KEPT)
        paid = ("none", "accountability", _KEPT)

    def __str__(self) -> str:
        return f"{self.region} {self.fund}"

    @property
    def room(self) -> int:
        """What may still be granted."""
        return self.ceiling - self.committed


class Application(models.Model):
    """What partners ask together for a joint measure."""

    class State(models.TextChoices):
        """Where it stands."""

        DRAFT = "draft", _("draft")
        SUBMITTED = "submitted", _("waits for a decision")
        GRANTED = "granted", _("granted")
        REFUSED = "refused", _("refused")
        WITHDRAWN = "withdrawn", _("withdrawn")
        CLOSED = "closed", _("closed")

    pot = models.ForeignKey(
        Pot,
        on_delete=models.PROTECT,  # for accountability
        related_name="applications",
    )
    title = models.CharField(max_length=150)
    what = models.TextField(max_length=3_000)
    measure = models.CharField(max_length=60, blank=True)  # key of a measure or action
    partner = models.CharField(max_length=60)  # key of who asks on behalf of all
    cost = models.PositiveBigIntegerField()
    asked = models.PositiveBigIntegerField()
    granted = models.PositiveBigIntegerField(null=True, blank=True)
    paid = models.PositiveBigIntegerField(default=0)
    start = models.DateField()
    end = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    written_by = models.ForeignKey(
        _USER,
        on_delete=models.PROTECT,  # for accountability
        related_name="applications",
    )
    written_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        _USER,
        on_delete=models.PROTECT,  # for accountability
        related_name="decided_applications",
        null=True,
        blank=True,
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=1_000, blank=True)

    class Meta:
        """Granted by another person, no more than asked, paid no more than granted."""

        ordering = ["-written_at", "-pk"]
        default_permissions = ()
        permissions = [
            ("apply_for_grant", "Can apply for money on behalf of a partner"),
            ("grant_money", "Can grant, refuse and pay"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(granted=None) | Q(granted__lte=F("asked")),
                name="application_not_above_what_was_asked",
            ),
            models.CheckConstraint(
                condition=Q(granted=None, paid=0) | Q(paid__lte=F("granted")),
                name="application_paid_within_grant",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["granted", "closed"], granted__isnull=False)
                | ~Q(state__in=["granted", "closed"]) & Q(granted=None),
                name="application_amount_when_granted",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(reason=""),
                name="application_refused_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("written_by")),
                name="application_decided_by_another_person",
            ),
            models.CheckConstraint(
                condition=Q(end__gte=F("start")), name="application_ends_after_its_start"
            ),
        ]

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", _KEPT)
        pot = ("none", "which fund", _KEPT)
        title = ("none", "what is asked; about organisations", _KEPT)
        what = ("none", "what is asked; about organisations", _KEPT)
        measure = ("none", "part of the programme", _KEPT)
        partner = ("none", "organisation", _KEPT)
        cost = ("none", "accountability", _KEPT)
        asked = ("none", "accountability", _KEPT)
        granted = ("none", "accountability", _KEPT)
        paid = ("none", "accountability", _KEPT)
        start = ("none", "accountability", _KEPT)
        end = ("none", "accountability", _KEPT)
        state = ("none", "order of work", _KEPT)
        written_by = ("personal", "accountability", _KEPT)
        written_at = ("none", "accountability", _KEPT)
        submitted_at = ("none", "accountability", _KEPT)
        decided_by = ("personal", "accountability", _KEPT)
        decided_at = ("none", "accountability", _KEPT)
        reason = ("none", "accountability", _KEPT)

    def __str__(self) -> str:
        return f"{self.pot} {self.pk}"

    @property
    def is_public(self) -> bool:
        """Whether everyone may see it."""
        return self.state in {self.State.GRANTED, self.State.CLOSED}


class Applicant(models.Model):
    """A partner in an application; it counts when someone of that partner confirmed it."""

    application = models.ForeignKey(
        Application,
        on_delete=models.CASCADE,  # part of it
        related_name="applicants",
    )
    partner = models.CharField(max_length=60)
    confirmed = models.BooleanField(null=True)  # None: not answered yet
    answered_by = models.ForeignKey(
        _USER,
        on_delete=models.PROTECT,  # for accountability
        related_name="+",
        null=True,
        blank=True,
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Once per application."""

        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["application", "partner"], name="applicant_once_per_application"
            )
        ]

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", _KEPT)
        application = ("none", "which application", _KEPT)
        partner = ("none", "organisation", _KEPT)
        confirmed = ("none", "whether it takes part", _KEPT)
        answered_by = ("personal", "accountability", _KEPT)
        answered_at = ("none", "accountability", _KEPT)

    def __str__(self) -> str:
        return self.partner


class PersonalBudget(models.Model):
    """A development budget of a resident, known by a code only the resident has. No name is kept."""

    class State(models.TextChoices):
        """Where it stands."""

        ISSUED = "issued", _("given out")
        CLOSED = "closed", _("closed")

    class Purpose(models.TextChoices):
        """What it is for."""

        TRAINING = "training", _("course or training")
        RECOGNITION = "recognition", _("recognition of what one can do")
        GUIDANCE = "guidance", _("career guidance")
        BARRIER = "barrier", _("travel, child care or other barrier")

    pot = models.ForeignKey(
        Pot,
        on_delete=models.PROTECT,  # for accountability
        related_name="budgets",
    )
    code_hash = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=12, choices=Purpose.choices)
    amount = models.PositiveBigIntegerField()
    paid = models.PositiveBigIntegerField(default=0)
    partner = models.CharField(max_length=60)  # who gave it out
    state = models.CharField(max_length=8, choices=State.choices, default=State.ISSUED)
    issued_by = models.ForeignKey(
        _USER,
        on_delete=models.PROTECT,  # for accountability
        related_name="+",
    )
    issued_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Paid within its amount."""

        ordering = ["-issued_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(paid__lte=F("amount")), name="budget_paid_within_amount"
            )
        ]

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", _KEPT)
        pot = ("none", "which fund", _KEPT)
        code_hash = ("personal", "to find it by the code of the resident; a hash", _KEPT)
        purpose = ("personal", "accountability by kind", _KEPT)
        amount = ("personal", "never over budget", _KEPT)
        paid = ("personal", "never over budget", _KEPT)
        partner = ("none", "organisation that gave it out", _KEPT)
        state = ("none", "order of work", _KEPT)
        issued_by = ("personal", "accountability", _KEPT)
        issued_at = ("none", "accountability", _KEPT)
        closed_at = ("none", "accountability", _KEPT)

    def __str__(self) -> str:
        return f"{self.pot} {self.pk}"


class Payment(models.Model):
    """Money that went out, for an application or a personal budget."""

    application = models.ForeignKey(
        Application,
        on_delete=models.PROTECT,  # for accountability
        related_name="payments",
        null=True,
        blank=True,
    )
    budget = models.ForeignKey(
        PersonalBudget,
        on_delete=models.PROTECT,  # for accountability
        related_name="payments",
        null=True,
        blank=True,
    )
    amount = models.PositiveBigIntegerField()
    paid_on = models.DateField()
    noted_by = models.ForeignKey(
        _USER,
        on_delete=models.PROTECT,  # for accountability
        related_name="+",
    )

    class Meta:
        """For one thing, and more than nothing."""

        ordering = ["paid_on", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(application=None, budget__isnull=False)
                | Q(application__isnull=False, budget=None),
                name="payment_for_one_thing",
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="payment_of_something"),
        ]

    class Privacy:
        """Field -> (class, purpose, retention)."""

        id = ("none", "key of the row", _KEPT)
        application = ("none", "what was paid", _KEPT)
        budget = ("personal", "what was paid", _KEPT)
        amount = ("none", "accountability", _KEPT)
        paid_on = ("none", "accountability", _KEPT)
        noted_by = ("personal", "accountability", _KEPT)

    def __str__(self) -> str:
        return f"{self.amount} {self.paid_on}"
