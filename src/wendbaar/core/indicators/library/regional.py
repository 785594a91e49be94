"""Regional figures: population, labour force and jobs."""

from wendbaar.core.indicators.conditions import Count
from wendbaar.core.indicators.definition import Frequency, Indicator, Text
from wendbaar.core.indicators.library.patterns import PANEL, STOCK
from wendbaar.core.vocabulary.measures import Direction, Level, Unit
from wendbaar.core.vocabulary.people import TargetGroup
from wendbaar.core.vocabulary.tables import RESIDENT_QUARTER

POPULATION_15_75 = Indicator(
    key="population_15_75",
    label=Text("Bevolking van 15 tot 75 jaar", "Population aged 15 to 75"),
    question=Text(
        "Hoeveel mensen van 15 tot 75 jaar wonen hier?", "How many people aged 15 to 75 live here?"
    ),
    definition=Text(
        "Alle inwoners van 15 tot en met 74 jaar.", "All residents aged 15 up to and including 74."
    ),
    level=Level.IMPACT,
    target_group=TargetGroup.EVERYONE,
    theme="regional",
    table=RESIDENT_QUARTER,
    numerator=Count(),
    unit=Unit.PERSONS,
    direction=Direction.NEUTRAL,
    additivity=STOCK,
    breakdowns=("sex", "age", "education", "ladder"),
    crossings=(("age", "sex"),),
    source=PANEL,
    frequency=Frequency.QUARTER,
    valid_from="2019KW01",
)
