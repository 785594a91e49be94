"""Pages a partner reads: what it owes, one delivery, its marked copy, how it looks when published."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from wendbaar.core.programme.issues import Severity
from wendbaar.portal.accounts.models import Membership
from wendbaar.portal.accounts.roles import Permission
from wendbaar.portal.accounts.scope import may, may_for, regions_of
from wendbaar.portal.deliveries import folder
from wendbaar.portal.deliveries.copies import template_of
from wendbaar.portal.deliveries.models import Delivery
from wendbaar.portal.deliveries.owed import owed_on
from wendbaar.portal.deliveries.place import delivery_of, partner_of, place_for_sender, place_of
from wendbaar.portal.deliveries.preview import has_preview, preview
from wendbaar.portal.deliveries.words import faults_by_column
from wendbaar.portal.register.store import programmes

FEW = 25  # faults that are all shown at once
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@login_required
@never_cache
def index(request: HttpRequest) -> HttpResponse:
    """Where to: the own partner, or a choice."""
    known = programmes()
    own = Membership.objects.filter(user_id=request.user.pk).exclude(partner="")
    partners = [
        (each.region, partner)
        for each in own
        if each.region in known and (partner := known[each.region].find("partners", each.partner))
    ]
    regions = [
        known[code]
        for code in regions_of(request.user)
        if code in known and may(request.user, Permission.SEE_DELIVERIES, code)
    ]
    if len(partners) + len(regions) == 1:
        if regions:
            return redirect("deliveries:overview", regions[0].region)
        return redirect("deliveries:partner", partners[0][0], partners[0][1].key)
    return render(request, "deliveries/index.html", {"partners": partners, "regions": regions})


@login_required
@never_cache
def partner(request: HttpRequest, region: str, partner: str) -> HttpResponse:
    """What a partner owes, by when, and what came."""
    found, who = partner_of(request, region, partner)
    owed = owed_on(found.programme, found.today).of_partner(partner)
    waiting = {
        (each.table, each.period): each
        for each in Delivery.objects.received().filter(region=region, partner=partner)
    }
    rows = [(each, waiting.get((each.duty.table, each.duty.period))) for each in owed]
    context = {
        "here": found,
        "partner": who,
        "rows": rows,
        "may_deliver": may_for(request.user, Permission.DELIVER, region, partner),
        "may_see_all": may(request.user, Permission.SEE_DELIVERIES, region),
    }
    return render(request, "deliveries/partner.html", context)


@login_required
@never_cache
def template(request: HttpRequest, **names: str) -> HttpResponse:
    """The spreadsheet to fill, with the actions of the partner in it."""
    place = place_for_sender(request, **names)
    response = HttpResponse(template_of(place), content_type=XLSX)
    name = f"{place.table.name}-{place.period.code}.xlsx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@login_required
@never_cache
def show(request: HttpRequest, number: int, **names: str) -> HttpResponse:
    """One delivery: what was wrong, what may be done, what became of it."""
    place = place_of(request, **names)
    delivery = delivery_of(place, number)
    is_sender = may_for(request.user, Permission.DELIVER, place.here.region, place.partner.key)
    said: dict[str, list[Any]] = {severity: [] for severity in Severity}
    for remark in delivery.remarks:
        said[remark["severity"]].append(remark)
    columns = faults_by_column(place.table, delivery.counts, folder.kept_issues(delivery))
    context = {
        "duty": place,
        "here": place.here,
        "delivery": delivery,
        "columns": columns,
        "few_faults": sum(each.count for each in columns) <= FEW,
        "warnings": said[Severity.WARNING],
        "information": said[Severity.INFORMATION],
        "is_sender": is_sender,
        "has_copy": is_sender and folder.kept_copy(delivery, timezone.now()) is not None,
        "has_rows": folder.kept_rows(delivery) is not None,
        "has_preview": is_sender and has_preview(place.table) and _counts(delivery),
    }
    return render(request, "deliveries/delivery.html", context)


@login_required
@never_cache
def copy(request: HttpRequest, number: int, **names: str) -> HttpResponse:
    """The partner's own file with the faults marked; for that partner only, for one day."""
    place = place_for_sender(request, **names)
    path = folder.kept_copy(delivery_of(place, number), timezone.now())
    if path is None:
        raise Http404(_("The marked copy is not here any more: we keep it for one day."))
    name = f"{place.table.name}-{place.period.code}-nagekeken.xlsx"
    return FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type=XLSX)


@login_required
@never_cache
def published(request: HttpRequest, number: int, **names: str) -> HttpResponse:
    """How a delivery that counts would look when it is published."""
    place = place_for_sender(request, **names)
    delivery = delivery_of(place, number)
    if not _counts(delivery) or not has_preview(place.table):
        raise Http404(_("Only rows that were taken in can be shown as published."))
    blocks = preview(place, delivery)
    context = {"duty": place, "here": place.here, "delivery": delivery, "blocks": blocks}
    return render(request, "deliveries/published.html", context)


def _counts(delivery: Delivery) -> bool:
    return delivery.state == Delivery.State.ACCEPTED and delivery.good_rows > 0
