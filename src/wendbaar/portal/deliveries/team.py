"""The page of the programme team: who delivered, in time and complete, and who still owes figures."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from wendbaar.core.programme.duties import Standing
from wendbaar.core.programme.parties import Partner
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may, partners_of, require
from wendbaar.portal.deliveries.owed import Owed, owed_on
from wendbaar.portal.figures.language import language
from wendbaar.portal.figures.wording import period_label
from wendbaar.portal.programme.here import Here, here_today


@dataclass(frozen=True)
class Reminder:
    """A partner that still owes figures, and a text to send it."""

    partner: Partner
    missing: tuple[Standing, ...]
    text: str


@login_required
@never_cache
def overview(request: HttpRequest, region: str) -> HttpResponse:
    """Completeness and timeliness of all partners; a partner goes to its own page."""
    own = partners_of(request.user, region)
    if own and not may(request.user, Permission.SEE_DELIVERIES, region):
        return redirect("deliveries:index")
    require(request.user, Permission.SEE_DELIVERIES, region)
    found = here_today(request, region)
    owed = owed_on(found.programme, found.today)
    context = {
        "here": found,
        "owed": owed,
        "sheets": owed.sheets(),
        "reminders": _reminders(found, owed),
    }
    return render(request, "deliveries/overview.html", context)


def _reminders(found: Here, owed: Owed) -> list[Reminder]:
    reminders = []
    for key, missing in owed.missing.items():
        partner = found.programme.get(Partner.section, key)
        assert isinstance(partner, Partner)
        reminders.append(Reminder(partner, missing, _text(found, partner, missing)))
    return reminders


def _text(found: Here, partner: Partner, missing: tuple[Standing, ...]) -> str:
    """A reminder without names of people, in the language of the page."""
    address = settings.WENDBAAR.site.rstrip("/") + reverse(
        "deliveries:partner", args=[found.region, partner.key]
    )
    lines = [
        _("To {partner}").format(partner=partner.label.said(language())),
        "",
        _("For {programme} we miss these figures:").format(
            programme=found.programme.head.label.said(language())
        ),
        *(f"- {_missing(each)}" for each in missing),
        "",
        _("You can deliver them here, by file or by form: {address}").format(address=address),
        _("Is there nothing to deliver? Say so there as well; then we know it is complete."),
    ]
    return "\n".join(lines)


def _missing(standing: Standing) -> str:
    duty = standing.duty
    table = TABLES[duty.table]
    return _("{rows}, {period} (due on {day})").format(
        rows=table.en if language() == "en" else table.nl,
        period=period_label(duty.period),
        day=date_format(duty.due, "j F Y"),
    )
