"""The region in figures: people with a benefit, counted in the panel and as CBS publishes it."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Count,
    Reported,
    equals,
)
from wendbaar.core.indicators.definition import Text
from wendbaar.core.indicators.library.patterns import YEAR_STOCK, number_of_residents, published
from wendbaar.core.indicators.library.sources import PANEL_OF_BENEFITS, cbs
from wendbaar.core.vocabulary.measures import Direction, Unit
from wendbaar.core.vocabulary.people import Benefit, TargetGroup

people = partial(number_of_residents, theme="regional")
reported = partial(published, theme="regional", unit=Unit.PERSONS, additivity=YEAR_STOCK)


def _benefit(key: str, benefit: Benefit, nl: str, en: str) -> dict[str, object]:
    return {
        "key": key,
        "target_group": TargetGroup.FIND,
        "label": Text(f"Mensen met {nl}", f"People with {en}"),
        "question": Text(f"Hoeveel mensen hebben {nl}?", f"How many people have {en}?"),
        "definition": Text(
            f"Inwoners van 15 tot 75 jaar met {nl} als belangrijkste uitkering.",
            f"Residents aged 15 to 75 with {en} as their main benefit.",
        ),
        "numerator": Count(equals("benefit", benefit)),
        "direction": Direction.DOWN,
        "source": PANEL_OF_BENEFITS,
    }


def _benefit_published(key: str, nl: str, en: str) -> dict[str, object]:
    return {
        "key": f"{key}_published",
        "target_group": TargetGroup.FIND,
        "label": Text(f"Mensen met {nl} (CBS)", f"People with {en} (CBS)"),
        "question": Text(
            f"Hoeveel mensen hebben {nl} volgens het CBS?", f"How many have {en}, says CBS?"
        ),
        "definition": Text(
            f"Mensen met {nl}, zoals het CBS dit per gemeente publiceert. Afgerond op tientallen.",
            f"People with {en}, as CBS publishes it per municipality. Rounded to tens.",
        ),
        "numerator": Reported(f"mensen met {nl}", f"people with {en}"),
        "direction": Direction.DOWN,
        "source": cbs(
            "84799NED",
            "kerncijfers wijken en buurten",
            "Register, op een dag in het jaar. Iemand met twee uitkeringen telt bij allebei. In het "
            "panel telt alleen de belangrijkste.",
            "Register, on one day of the year. Someone with two benefits counts for both; in the "
            "panel only the main one counts.",
        ),
    }


BENEFITS_WW = people(**_benefit("benefits_ww", Benefit.WW, "WW", "unemployment benefit"))
BENEFITS_WW_PUBLISHED = reported(**_benefit_published("benefits_ww", "WW", "unemployment benefit"))
BENEFITS_BIJSTAND = people(
    **_benefit("benefits_bijstand", Benefit.BIJSTAND, "bijstand", "social assistance")
)
BENEFITS_BIJSTAND_PUBLISHED = reported(
    **_benefit_published("benefits_bijstand", "bijstand", "social assistance")
)
BENEFITS_AO = people(
    **_benefit(
        "benefits_ao", Benefit.AO, "een arbeidsongeschiktheidsuitkering", "disability benefit"
    )
)
BENEFITS_AO_PUBLISHED = reported(
    **_benefit_published("benefits_ao", "een arbeidsongeschiktheidsuitkering", "disability benefit")
)
