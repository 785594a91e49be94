"""Pages of a long list: where one is, and the addresses of the others."""

from dataclasses import dataclass
from math import ceil
from typing import Any

from django.http import HttpRequest

from wendbaar.portal.api.problems import Refusal

MOST_ON_A_PAGE = 1_000
USUAL = 100


@dataclass(frozen=True)
class Page:
    """A page of a list, counted from 1."""

    number: int
    size: int

    @property
    def rows(self) -> slice:
        """The rows on it."""
        return slice((self.number - 1) * self.size, self.number * self.size)


def page_links(request: HttpRequest, page: Page, count: int) -> dict[str, Any]:
    """First, previous, next and last page; refuses a page after the last."""
    last = max(ceil(count / page.size), 1)
    if page.number > last:
        raise Refusal(422, f"pagina mag ten hoogste {last} zijn; er zijn {count} cijfers.")
    return {
        "eerste": _address(request, 1),
        "vorige": _address(request, page.number - 1) if page.number > 1 else None,
        "volgende": _address(request, page.number + 1) if page.number < last else None,
        "laatste": _address(request, last),
    }


def _address(request: HttpRequest, number: int) -> str:
    query = request.GET.copy()
    query["pagina"] = str(number)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
