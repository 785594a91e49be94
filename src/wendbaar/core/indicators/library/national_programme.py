"""Head and sub goals of the Nationaal Programma Groningen for learning and working."""

from wendbaar.core.indicators.conditions import Count, equals, one_of
from wendbaar.core.indicators.definition import Frequency, Indicator, Text
from wendbaar.core.indicators.library.patterns import PANEL, PEOPLE, SHARE_OF_STOCK
from wendbaar.core.vocabulary.measures import Direction, Level, Unit
from wendbaar.core.vocabulary.people import LabourPosition, TargetGroup
from wendbaar.core.vocabulary.tables import RESIDENT_QUARTER

NET_PARTICIPATION = Indicator(
    key="net_participation",
    label=Text("Netto-arbeidsparticipatie", "Net labour participation"),
    question=Text("Hoeveel mensen hebben werk?", "How many people have work?"),
    definition=Text(
        "Mensen met betaald werk, als deel van alle inwoners van 15 tot 75 jaar.",
        "People with paid work, as a share of all residents aged 15 to 75.",
    ),
    level=Level.IMPACT,
    target_group=TargetGroup.EVERYONE,
    theme="national_programme",
    table=RESIDENT_QUARTER,
    numerator=Count(equals("position", LabourPosition.EMPLOYED)),
    denominator=Count(),
    factor=100,
    unit=Unit.PERCENT,
    direction=Direction.UP,
    additivity=SHARE_OF_STOCK,
    breakdowns=PEOPLE,
    crossings=(("age", "sex"),),
    source=PANEL,
    frequency=Frequency.QUARTER,
    valid_from="2019KW01",
)
UNEMPLOYMENT_RATE = Indicator(
    key="unemployment_rate",
    label=Text("Werkloosheidspercentage", "Unemployment rate"),
    question=Text("Hoeveel mensen zijn werkloos?", "How many people are unemployed?"),
    definition=Text(
        "Werklozen als deel van de beroepsbevolking: mensen met werk en werklozen samen.",
        "Unemployed people as a share of the labour force: the employed and unemployed together.",
    ),
    level=Level.IMPACT,
    target_group=TargetGroup.FIND,
    theme="national_programme",
    table=RESIDENT_QUARTER,
    population=one_of(
        "position",
        LabourPosition.EMPLOYED,
        LabourPosition.UNEMPLOYED,
        LabourPosition.LONG_UNEMPLOYED,
    ),
    numerator=Count(one_of("position", LabourPosition.UNEMPLOYED, LabourPosition.LONG_UNEMPLOYED)),
    denominator=Count(),
    factor=100,
    unit=Unit.PERCENT,
    direction=Direction.DOWN,
    additivity=SHARE_OF_STOCK,
    breakdowns=("sex", "age", "education"),
    source=PANEL,
    frequency=Frequency.QUARTER,
    valid_from="2019KW01",
)
