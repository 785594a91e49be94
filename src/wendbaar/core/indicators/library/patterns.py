"""What the definitions share: kinds of indicator that occur often, rules of addition, breakdowns.

Each kind is `Indicator` with some answers filled in; a definition may still give its own.
"""

from functools import partial

from wendbaar.core.indicators.conditions import one_of
from wendbaar.core.indicators.definition import Frequency, Indicator, Source, Text
from wendbaar.core.indicators.library.sources import EMPLOYERS, INPUTS, PANEL, REGISTRATIONS
from wendbaar.core.vocabulary.measures import Additivity, Direction, Level, Rule, Unit
from wendbaar.core.vocabulary.people import LabourPosition, TargetGroup
from wendbaar.core.vocabulary.tables import (
    ACTION_PERIOD,
    EMPLOYER_YEAR,
    EXTERNAL_FIGURE,
    PARTICIPATION,
    RESIDENT_QUARTER,
)

STOCK = Additivity(time=Rule.AVERAGE, place=Rule.SUM, group=Rule.SUM)
SHARE_OF_STOCK = Additivity(time=Rule.AVERAGE, place=Rule.RATIO, group=Rule.RATIO)
FLOW = Additivity(time=Rule.SUM, place=Rule.SUM, group=Rule.SUM)
SHARE_OF_FLOW = Additivity(time=Rule.RATIO, place=Rule.RATIO, group=Rule.RATIO)
YEAR_STOCK = Additivity(time=Rule.NOT_ALLOWED, place=Rule.SUM, group=Rule.SUM)
YEAR_SHARE = Additivity(time=Rule.NOT_ALLOWED, place=Rule.RATIO, group=Rule.RATIO)
COUNTED_ONCE = Additivity(time=Rule.NOT_ALLOWED, place=Rule.NOT_ALLOWED, group=Rule.NOT_ALLOWED)
READY_MADE = COUNTED_ONCE  # a published score without its parts

WHO = ("sex", "age", "education")
PEOPLE = (*WHO, "ladder")
IN_ACTIONS = (*WHO, "action")

IN_LABOUR_FORCE = one_of(  # CBS: beroepsbevolking, with work or unemployed
    "position",
    LabourPosition.EMPLOYED,
    LabourPosition.UNEMPLOYED,
    LabourPosition.LONG_UNEMPLOYED,
)

share_of_residents = partial(
    Indicator,
    level=Level.IMPACT,
    target_group=TargetGroup.EVERYONE,
    table=RESIDENT_QUARTER,
    factor=100,
    unit=Unit.PERCENT,
    direction=Direction.UP,
    additivity=SHARE_OF_STOCK,
    breakdowns=WHO,
    source=PANEL,
    frequency=Frequency.QUARTER,
    valid_from="2019KW01",
)
number_of_residents = partial(
    Indicator,
    level=Level.IMPACT,
    target_group=TargetGroup.EVERYONE,
    table=RESIDENT_QUARTER,
    unit=Unit.PERSONS,
    direction=Direction.NEUTRAL,
    additivity=STOCK,
    breakdowns=WHO,
    source=PANEL,
    frequency=Frequency.QUARTER,
    valid_from="2019KW01",
)
people_reached = partial(
    Indicator,
    level=Level.OUTPUT,
    target_group=TargetGroup.FIND,
    table=PARTICIPATION,
    unit=Unit.PERSONS,
    direction=Direction.UP,
    additivity=COUNTED_ONCE,
    breakdowns=IN_ACTIONS,
    source=REGISTRATIONS,
    frequency=Frequency.QUARTER,
    valid_from="2019KW01",
)
service_given = partial(
    Indicator,
    level=Level.OUTPUT,
    target_group=TargetGroup.FIND,
    table=PARTICIPATION,
    direction=Direction.UP,
    additivity=FLOW,
    breakdowns=IN_ACTIONS,
    source=REGISTRATIONS,
    frequency=Frequency.QUARTER,
    valid_from="2019KW01",
)
input_of_actions = partial(
    Indicator,
    level=Level.INPUT,
    target_group=TargetGroup.EVERYONE,
    table=ACTION_PERIOD,
    direction=Direction.NEUTRAL,
    additivity=FLOW,
    breakdowns=("action", "method"),
    source=INPUTS,
    frequency=Frequency.QUARTER,
    valid_from="2019KW01",
)
about_employers = partial(
    Indicator,
    target_group=TargetGroup.EMPLOYERS,
    table=EMPLOYER_YEAR,
    direction=Direction.UP,
    breakdowns=("sector",),
    source=EMPLOYERS,
    frequency=Frequency.YEAR,
    valid_from="2019JJ00",
)
published = partial(
    Indicator,
    level=Level.IMPACT,
    target_group=TargetGroup.EVERYONE,
    table=EXTERNAL_FIGURE,
    frequency=Frequency.YEAR,
    valid_from="2013JJ00",
)
published_share = partial(
    published,
    factor=100,
    unit=Unit.PERCENT,
    direction=Direction.UP,
    additivity=YEAR_SHARE,
)
asked_participants = partial(
    published,
    level=Level.OUTCOME,
    target_group=TargetGroup.FIND,
    factor=100,
    unit=Unit.PERCENT,
    direction=Direction.UP,
    additivity=YEAR_SHARE,
    source=Source(
        "Vragenlijst onder deelnemers",
        "",
        Text(
            "Gevraagd aan deelnemers, bij de start en na afloop. Wie niet antwoordt telt niet mee.",
            "Asked of participants, at the start and afterwards. Who does not answer is not "
            "counted.",
        ),
    ),
    valid_from="2024JJ00",
    missing_source=Text(
        "Vragenlijst onder deelnemers van acties: die wordt nog niet afgenomen.",
        "Questionnaire among participants of actions: it is not held yet.",
    ),
)
