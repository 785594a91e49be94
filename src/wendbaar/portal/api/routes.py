"""The addresses of the read API under /v1. Nouns, plural, Dutch; reading only."""

from typing import Annotated, Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Path, Query, Schema
from ninja.params import P
from pydantic import Field

from wendbaar.errors import ReleaseError
from wendbaar.portal.api import answers, schemas
from wendbaar.portal.api.caching import answer_cached
from wendbaar.portal.api.problems import Refusal, handle_errors
from wendbaar.portal.api.rules import API_VERSION
from wendbaar.portal.api.sources import (
    Source,
    check_names,
    check_period,
    check_word,
    source_of,
    visible_release,
)
from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.shelf import bundle_of
from wendbaar.publish.formats.facts import LICENCE

MOST_ON_A_PAGE = 1_000
TOTAL = "totaal"
Key = Annotated[str, P(description="Sleutel van een indicator, zoals net_participation.")]
Area = Annotated[str, P(description="Code van een gebied, zoals GM0014.")]
PeriodCode = Annotated[str, P(description="Code van een periode, zoals 2024KW01.")]
Group = Annotated[str, P(description="Kenmerk en groep, zoals sex=women.")]
ReleaseName = Annotated[str, P(description="Naam van een publicatie.")]
"""  """
