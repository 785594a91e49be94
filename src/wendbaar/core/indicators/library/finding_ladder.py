"""Finding a connection: steps up and down the participation ladder within a year."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Count,
    MoreThan,
    Not,
    both,
    either,
    equals,
    one_of,
)
from wendbaar.core.indicators.definition import Text
from wendbaar.core.indicators.library.patterns import share_of_residents
from wendbaar.core.vocabulary.measures import Direction
from wendbaar.core.vocabulary.people import LadderStep, TargetGroup

# Who had no unsupported paid work a year ago, and whose step is known now and then.
ON_THE_WAY = both(
    one_of(
        "ladder_year_ago",
        LadderStep.ISOLATED,
        LadderStep.CONTACTS,
        LadderStep.ACTIVITIES,
        LadderStep.UNPAID,
        LadderStep.SUPPORTED,
    ),
    Not(equals("ladder", LadderStep.UNKNOWN)),
)
counted = partial(share_of_residents, theme="finding", target_group=TargetGroup.FIND)

LADDER_RISE = counted(
    key="ladder_rise",
    label=Text("Gestegen op de participatieladder", "Risen on the participation ladder"),
    question=Text(
        "Hoeveel mensen deden een stap omhoog naar werk?",
        "How many people took a step up towards work?",
    ),
    definition=Text(
        "Mensen die hoger op de ladder staan dan een jaar eerder. Als deel van de mensen die toen "
        "geen werk zonder ondersteuning hadden en van wie beide treden bekend zijn.",
        "People who stand higher on the ladder than a year earlier. As a share of those who had no "
        "work without support then and of whom both steps are known.",
    ),
    population=ON_THE_WAY,
    numerator=Count(MoreThan("ladder", "ladder_year_ago")),
    denominator=Count(),
)
LADDER_FALL = counted(
    key="ladder_fall",
    label=Text("Gedaald op de participatieladder", "Fallen on the participation ladder"),
    question=Text("Hoeveel mensen deden een stap terug?", "How many people took a step back?"),
    definition=Text(
        "Mensen die lager op de ladder staan dan een jaar eerder. Als deel van de mensen die toen "
        "geen werk zonder ondersteuning hadden en van wie beide treden bekend zijn.",
        "People who stand lower on the ladder than a year earlier. As a share of those who had no "
        "work without support then and of whom both steps are known.",
    ),
    population=ON_THE_WAY,
    numerator=Count(MoreThan("ladder_year_ago", "ladder")),
    denominator=Count(),
    direction=Direction.DOWN,
)
LADDER_EQUAL = counted(
    key="ladder_equal",
    label=Text("Gelijk op de participatieladder", "Same step on the participation ladder"),
    question=Text(
        "Hoeveel mensen bleven op dezelfde trede?", "How many people stayed on the same step?"
    ),
    definition=Text(
        "Mensen die op dezelfde trede staan als een jaar eerder. Als deel van de mensen die toen "
        "geen werk zonder ondersteuning hadden en van wie beide treden bekend zijn.",
        "People who stand on the same step as a year earlier. As a share of those who had no work "
        "without support then and of whom both steps are known.",
    ),
    population=ON_THE_WAY,
    numerator=Count(
        Not(either(MoreThan("ladder", "ladder_year_ago"), MoreThan("ladder_year_ago", "ladder")))
    ),
    denominator=Count(),
    direction=Direction.NEUTRAL,
)
