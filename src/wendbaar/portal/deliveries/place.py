"""Place: the partner, table and period an address is about, and who may come there."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from wendbaar.core.programme.duties import FREQUENCY, due_on
from wendbaar.core.programme.parties import Partner
from wendbaar.core.programme.plan import Action
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.areas import Area
from wendbaar.core.vocabulary.contracts import Table
from wendbaar.core.vocabulary.dimensions import label_of
from wendbaar.core.vocabulary.geography import find_region
from wendbaar.core.vocabulary.periods import Period
from wendbaar.core.vocabulary.tables import TABLES
from wendbaar.errors import DefinitionError
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import User, may, may_for, require_for
from wendbaar.portal.deliveries.models import Delivery, DeliveryQuerySet
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.here import Here, here_today
from wendbaar.portal.register.locks import lock_on
from wendbaar.portal.register.models import PeriodLock


@dataclass(frozen=True)
class Place:
    """Where rows of one table and period of a partner are delivered."""

    here: Here
    partner: Partner
    table: Table
    period: Period

    @property
    def address(self) -> tuple[str, str, str, str]:
        """Region, partner, table and period, as in the address of the page."""
        return self.here.region, self.partner.key, self.table.name, self.period.code

    @property
    def area(self) -> Area:
        """The region."""
        return find_region(self.here.region)

    @property
    def deliveries(self) -> DeliveryQuerySet:
        """What came, latest first."""
        return Delivery.objects.of(*self.address)

    @property
    def due(self) -> date:
        """The last day to be in time."""
        return due_on(self.period)

    @property
    def is_over(self) -> bool:
        """Whether the period has ended; before, nobody can deliver all of it."""
        return self.period.last_day < self.here.today

    @property
    def lock(self) -> PeriodLock | None:
        """The lock that closes the period."""
        return lock_on(self.here.region, self.period.code)


def partner_of(request: HttpRequest, region: str, key: str) -> tuple[Here, Partner]:
    """The partner of an address; refused to who acts for another and is not of the team."""
    found = here_today(request, region)
    partner = found.programme.find(Partner.section, key)
    if not may_see(request.user, region, key):
        raise PermissionDenied("This is of another partner.")
    if not isinstance(partner, Partner):
        raise Http404(_("The programme does not know this partner."))
    return found, partner


def place_of(request: HttpRequest, region: str, partner: str, table: str, period: str) -> Place:
    """The place of an address; 404 where the partner owes no such rows."""
    found, who = partner_of(request, region, partner)
    if table not in who.owes or table not in FREQUENCY:
        raise Http404(_("This partner delivers no such rows."))
    try:
        read = Period.parse(period)
    except DefinitionError:
        raise Http404(_("That is not a period.")) from None
    if read.kind != FREQUENCY[table] or read.first_day > found.today:
        raise Http404(_("That is not a period of these rows, or it is still to come."))
    return Place(found, who, TABLES[table], read)


def place_for_sender(request: HttpRequest, **names: str) -> Place:
    """The place of an address, for who acts for the partner; the team is refused too."""
    require_for(request.user, Permission.DELIVER, names["region"], names["partner"])
    return place_of(request, **names)


def delivery_of(place: Place, number: int) -> Delivery:
    """One delivery of a place; 404 for that of another place."""
    return get_object_or_404(place.deliveries.select_related("replaces"), pk=number)


def may_see(user: User, region: str, partner: str) -> bool:
    """Whether someone may see how a partner's deliveries stand."""
    return may_for(user, Permission.DELIVER, region, partner) or may(
        user, Permission.SEE_DELIVERIES, region
    )


def running_actions(programme: Programme, period: Period) -> tuple[Action, ...]:
    """The actions that run in some part of a period."""
    return tuple(
        each
        for each in programme.actions
        if (each.start is None or each.start <= period.last_day)
        and (each.end is None or each.end >= period.first_day)
    )


def own_actions(place: Place) -> tuple[Action, ...]:
    """The actions a partner does in the period; all that run, where it has none by name."""
    running = running_actions(place.here.programme, place.period)
    key = place.partner.key
    own = tuple(
        each
        for each in running
        if each.responsible == key or any(role.partner == key for role in each.partners)
    )
    return own or running


def action_name(programme: Programme, code: str) -> str:
    """What an action is called; one that was made up says so."""
    found = programme.find(Action.section, code)
    if found is None:
        return label_of("action", code, language())
    name = found.label.said(language())
    return _("{name} (example)").format(name=name) if found.is_example else name
