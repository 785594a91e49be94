"""`{% feedback_form %}`: the form at the foot of every page."""

from typing import Any

from django import template
from django.utils import timezone

from wendbaar.portal.feedback.forms import FeedbackForm

register = template.Library()


@register.inclusion_tag("feedback/parts/foot.html", takes_context=True)
def feedback_form(context: dict[str, Any], figure: str = "") -> dict[str, Any]:
    """A closed form about this page, and about a figure when there is one."""
    request = context.get("request")
    page = request.get_full_path() if request else "/"
    initial = {"pagina": page[:300], "cijfer": (figure or "")[:200]}
    # Another page may have fields of these names already.
    form = FeedbackForm(initial=initial, now=timezone.now(), auto_id="melding-%s")
    return {"form": form}
