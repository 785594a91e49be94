"""What a release may be asked for."""

import pytest

from wendbaar.core.vocabulary.areas import AreaKind
from wendbaar.errors import DefinitionError, DisclosureError
from wendbaar.pipeline.request import ReleaseRequest


def ask(region: str = "groningen", first: str = "2024KW01", **more: str) -> ReleaseRequest:
    return ReleaseRequest.of_region(region, first=first, last="2025KW04", seed=1, **more)


def test_a_region_holds_itself_and_its_municipalities() -> None:
    request = ask()
    assert [each.code for each in request.areas if each.kind is AreaKind.REGION] == ["AM01"]
    assert sum(each.kind is AreaKind.MUNICIPALITY for each in request.areas) == 14
    assert len(request.quarters) == 8


def test_the_country_holds_all_regions() -> None:
    request = ask("all")
    assert len(request.regions) == 35
    assert sum(each.kind is AreaKind.MUNICIPALITY for each in request.areas) == 342


@pytest.mark.parametrize(
    ("words", "error", "says"),
    [
        ({"region": "gronningen"}, DefinitionError, "Groningen"),
        ({"first": "2024MM01"}, DefinitionError, "2024KW01"),
        ({"first": "2026KW01"}, DefinitionError, "later"),
        ({"policy": "wendbaar1"}, DisclosureError, "wendbaar-1"),
    ],
)
def test_a_wrong_request_names_the_near_miss(
    words: dict[str, str], error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        ask(**words)
    assert says.lower() in str(caught.value).lower()
