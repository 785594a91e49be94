"""What the definitions share: kinds of indicator that occur often, rules of addition, sources.

Each kind is `Indicator` with some answers filled in; a definition may still give its own.
"""

from dataclasses import replace
from functools import partial

from wendbaar.core.indicators.conditions import one_of
from wendbaar.core.indicators.definition import Frequency, Indicator, Source, Text
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

PANEL = Source(
    "Inwonerspanel van de regio (resident_quarter)",
    "",
    Text(
        "Geteld aan het eind van elk kwartaal, naar de gemeente waar iemand woont. Leeftijd: 15 "
        "tot en met 74 jaar; CBS noemt dit 15 tot 75 jaar. Het CBS meet met een enquête en geeft "
        "een gemiddelde over het jaar. Cijfers kunnen daarom verschillen.",
        "Counted at the end of each quarter, by the municipality where people live. Age: 15 up to "
        "and including 74; CBS calls this 15 to 75. CBS measures with a survey and gives an "
        "average over the year, so figures may differ.",
    ),
)


def made_panel(nl: str, en: str) -> Source:
    """The panel, with what its figures say and do not say while it is a made panel."""
    note = Text(
        f"{PANEL.note.nl} In een gemaakt (synthetisch) panel geldt: {nl}",
        f"{PANEL.note.en} In a made (synthetic) panel: {en}",
    )
    return replace(PANEL, note=note)


PANEL_OF_2021 = made_panel(
    "de marge komt uit Kerncijfers wijken en buurten 2021 en blijft daarna gelijk. Een verschil "
    "tussen jaren is dan geen meting.",
    "the margin comes from key figures of districts of 2021 and stays the same afterwards. A "
    "difference between years is no measurement then.",
)
PANEL_OF_PROVINCE = made_panel(
    "de marge is het werkloosheidspercentage van de provincie, tot en met 2024, en blijft daarna "
    "gelijk. Gemeenten in een provincie verschillen daarom te weinig.",
    "the margin is the unemployment rate of the province, up to 2024, and stays the same "
    "afterwards. Municipalities within a province therefore differ too little.",
)
PANEL_OF_LABOUR_FORCE = made_panel(
    "participatie is van 2021 en blijft daarna gelijk, werkloosheid is die van de provincie tot en "
    "met 2024. Een verschil tussen jaren is dan maar voor een deel een meting.",
    "participation is of 2021 and stays the same afterwards, unemployment is that of the province "
    "up to 2024. A difference between years is a measurement in part only.",
)
PANEL_OF_BENEFITS = made_panel(
    "WW en bijstand hebben een marge van 2020, arbeidsongeschiktheid van 2020 en 2021 (Kerncijfers "
    "wijken en buurten). Daarna blijft het deel van de inwoners gelijk.",
    "WW and social assistance have a margin of 2020, disability of 2020 and 2021 (key figures of "
    "districts). After that the share of residents stays the same.",
)
PANEL_OF_POPULATION = made_panel(
    "de bevolking is die van 1 januari 2019, 2020, 2021 en 2025. Daartussen loopt zij in een rechte "
    "lijn.",
    "the population is that of 1 January 2019, 2020, 2021 and 2025, in a straight line between.",
)
REGISTRATIONS = Source(
    "Registraties van de partners (participation)",
    "",
    Text(
        "Geteld in het kwartaal waarin de deelname begon, naar de gemeente waar iemand toen "
        "woonde. Alleen wat partners registreren telt mee.",
        "Counted in the quarter in which the participation began, by the municipality where "
        "someone lived then. Only what partners register is counted.",
    ),
)
INPUTS = Source(
    "Registratie van de inzet per actie (action_period)",
    "",
    Text(
        "Opgave van de partners per actie en kwartaal, voor de hele regio. Er is geen verdeling "
        "over gemeenten.",
        "Reported by the partners per action and quarter, for the whole region. There is no "
        "division over municipalities.",
    ),
)
EMPLOYERS = Source(
    "Registratie van werkgevers (employer_year)",
    "",
    Text(
        "Geteld per jaar, naar de gemeente van de vestiging. Dat is de plek van het werk, niet de "
        "woonplaats van de werknemers.",
        "Counted per year, by the municipality of the establishment: the place of work, not the "
        "place where employees live.",
    ),
)


STATLINE = "https://opendata.cbs.nl/statline/"


def cbs(table: str, name: str, nl: str, en: str) -> Source:
    """A table of CBS StatLine, with the difference of its definition."""
    url = f"{STATLINE}#/CBS/nl/dataset/{table}"
    return Source(f"CBS StatLine {table}, {name}", url, Text(nl, en))


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
