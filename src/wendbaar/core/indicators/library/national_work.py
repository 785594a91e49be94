"""Goals of the Nationaal Programma Groningen: work, income and unemployment."""

from functools import partial

from wendbaar.core.indicators.conditions import Count, Reported, equals, one_of
from wendbaar.core.indicators.definition import Frequency, Source, Text
from wendbaar.core.indicators.library.patterns import (
    IN_LABOUR_FORCE,
    WHO,
    YEAR_SHARE,
    published,
    published_share,
    share_of_residents,
)
from wendbaar.core.indicators.library.sources import PANEL_OF_2021, PANEL_OF_PROVINCE, STATLINE, cbs
from wendbaar.core.vocabulary.measures import Direction, Unit
from wendbaar.core.vocabulary.people import LabourPosition, TargetGroup

counted = partial(share_of_residents, theme="national_programme")
reported = partial(published_share, theme="national_programme")

NET_PARTICIPATION = counted(
    key="net_participation",
    label=Text("Netto-arbeidsparticipatie", "Net labour participation"),
    question=Text("Hoeveel mensen hebben werk?", "How many people have work?"),
    definition=Text(
        "Mensen met betaald werk, als deel van alle inwoners van 15 tot 75 jaar. Ook een paar uur "
        "werk per week telt mee.",
        "People with paid work, as a share of all residents aged 15 to 75. Even a few hours of "
        "work a week counts.",
    ),
    numerator=Count(equals("position", LabourPosition.EMPLOYED)),
    denominator=Count(),
    breakdowns=WHO,
    crossings=(("age", "sex"),),
    source=PANEL_OF_2021,
)
NET_PARTICIPATION_PUBLISHED = reported(
    key="net_participation_published",
    label=Text("Netto-arbeidsparticipatie (CBS)", "Net labour participation (CBS)"),
    question=Text("Hoeveel mensen hebben werk volgens het CBS?", "How many work, says CBS?"),
    definition=Text(
        "Mensen met betaald werk, als deel van de bevolking van 15 tot 75 jaar, zoals het CBS dit "
        "publiceert. Gemiddelde over het jaar.",
        "People with paid work, as a share of the population aged 15 to 75, as CBS publishes it. "
        "Average over the year.",
    ),
    numerator=Reported("mensen met betaald werk", "people with paid work"),
    denominator=Reported("bevolking van 15 tot 75 jaar", "population aged 15 to 75"),
    source=cbs(
        "86008NED",
        "arbeidsdeelname; regionale indeling",
        "Uit een enquête, gemiddelde over het jaar, zonder mensen in instellingen. Kerncijfers "
        "wijken en buurten neemt dit percentage over. Het panel telt aan het eind van het kwartaal "
        "en telt iedereen mee. Regio Groningen, 64,8 procent: overgenomen uit het programma van "
        "2020, dat StatLine van april 2019 noemt. Het meetjaar staat er niet bij; het cijfer staat "
        "hier bij het jaar van die bron.",
        "From a survey, average over the year, without people in institutions. Key figures of "
        "districts repeat this percentage. The panel counts everyone at the end of the quarter. "
        "Region Groningen, 64.8 per cent: quoted from the programme of 2020, which names StatLine "
        "of April 2019. The year of measurement is not given; it stands at the year of that source.",
    ),
)
DISPOSABLE_INCOME = published(
    key="disposable_income",
    theme="national_programme",
    label=Text(
        "Gemiddeld besteedbaar inkomen per huishouden", "Mean disposable income per household"
    ),
    question=Text(
        "Hoeveel heeft een huishouden per jaar te besteden?",
        "How much does a household have to spend in a year?",
    ),
    definition=Text(
        "Alle besteedbare inkomens samen, gedeeld door het aantal huishoudens. Besteedbaar is wat "
        "overblijft na belasting en premies. Een regio is opgeteld uit gemeenten: hun gemiddelden "
        "zijn afgerond op 100 euro en hun huishoudens op honderd.",
        "All disposable income together, divided by the number of households. Disposable is what "
        "is left after tax and contributions. A region is added up from municipalities: their "
        "means are rounded to 100 euros and their households to hundreds.",
    ),
    numerator=Reported("som van het besteedbaar inkomen", "sum of disposable income"),
    denominator=Reported("particuliere huishoudens", "private households"),
    unit=Unit.EURO,
    direction=Direction.UP,
    additivity=YEAR_SHARE,
    source=Source(
        "CBS StatLine, inkomen van huishoudens; regio",
        STATLINE,
        Text(
            "Register, heel het jaar, huishoudens met studenten tellen mee. Het CBS geeft het "
            "gemiddelde afgerond op 100 euro: een regiototaal is daarom een benadering.",
            "Register, whole year, households of students included. CBS gives the mean rounded to "
            "100 euros, so a total of a region is near, not exact.",
        ),
    ),
)
GRADUATE_OUTFLOW = reported(
    key="graduate_outflow",
    target_group=TargetGroup.FIND,
    label=Text("Uitstroom per opleiding", "Outflow per programme of study"),
    question=Text(
        "Hoeveel gediplomeerden hebben na een jaar werk of een vervolgopleiding?",
        "How many graduates have work or study on after a year?",
    ),
    definition=Text(
        "Gediplomeerden die een jaar later werk hebben of verder leren, als deel van alle "
        "gediplomeerden van de opleiding.",
        "Graduates who have work or study on a year later, as a share of all graduates of the "
        "programme.",
    ),
    numerator=Reported(
        "gediplomeerden met werk of een vervolgopleiding", "graduates with work or further study"
    ),
    denominator=Reported("gediplomeerden", "graduates"),
    breakdowns=("programme",),
    frequency=Frequency.SCHOOL_YEAR,
    source=cbs(
        "85696NED",
        "uitstromers mbo; arbeidsmarktpositie na verlaten onderwijs",
        "Voor het hoger onderwijs is er CBS 85776NED. Uitstromers zijn ook mensen zonder diploma; "
        "hier tellen alleen gediplomeerden. Naar de gemeente van de school of van de student: dat "
        "scheelt veel in een studiestad.",
        "For higher education there is CBS 85776NED. Leavers include people without a diploma; "
        "here only graduates count. By the municipality of the school or of the student: in a "
        "student town that differs much.",
    ),
    missing_source=Text(
        "CBS 85696NED en 85776NED, of DUO per opleiding en instelling: nog niet opgehaald.",
        "CBS 85696NED and 85776NED, or DUO per programme and institution: not fetched yet.",
    ),
)
UNEMPLOYMENT_RATE = counted(
    key="unemployment_rate",
    target_group=TargetGroup.FIND,
    label=Text("Werkloosheidspercentage", "Unemployment rate"),
    question=Text("Hoeveel mensen zijn werkloos?", "How many people are unemployed?"),
    definition=Text(
        "Werklozen, als deel van de beroepsbevolking. De beroepsbevolking is iedereen met werk en "
        "alle werklozen samen. Een werkloze zoekt werk en kan direct beginnen.",
        "Unemployed people, as a share of the labour force. The labour force is everyone with work "
        "and all unemployed together. The unemployed seek work and can start at once.",
    ),
    population=IN_LABOUR_FORCE,
    numerator=Count(one_of("position", LabourPosition.UNEMPLOYED, LabourPosition.LONG_UNEMPLOYED)),
    denominator=Count(),
    direction=Direction.DOWN,
    source=PANEL_OF_PROVINCE,
)
UNEMPLOYMENT_RATE_PUBLISHED = reported(
    key="unemployment_rate_published",
    target_group=TargetGroup.FIND,
    label=Text("Werkloosheidspercentage (CBS)", "Unemployment rate (CBS)"),
    question=Text(
        "Hoeveel mensen zijn werkloos volgens het CBS?", "How many are unemployed, says CBS?"
    ),
    definition=Text(
        "Werklozen als deel van de beroepsbevolking van 15 tot 75 jaar, zoals het CBS dit "
        "publiceert. Gemiddelde over het jaar.",
        "Unemployed people as a share of the labour force aged 15 to 75, as CBS publishes it. "
        "Average over the year.",
    ),
    numerator=Reported("werklozen", "unemployed people"),
    denominator=Reported("beroepsbevolking", "labour force"),
    direction=Direction.DOWN,
    source=cbs(
        "85268NED",
        "arbeidsdeelname; provincie",
        "Uit een enquête, gemiddelde over het jaar, alleen land en provincies. Iemand met een "
        "WW-uitkering is niet altijd werkloos in deze zin.",
        "From a survey, average over the year, country and provinces only. Someone with "
        "unemployment benefit is not always unemployed in this sense.",
    ),
)
LONG_UNEMPLOYMENT = counted(
    key="long_unemployment",
    target_group=TargetGroup.FIND,
    label=Text("Langdurige werkloosheid", "Long-term unemployment"),
    question=Text(
        "Hoeveel mensen zijn een jaar of langer werkloos?",
        "How many people are unemployed for a year or longer?",
    ),
    definition=Text(
        "Mensen die een jaar of langer werkloos zijn, als deel van de beroepsbevolking.",
        "People who are unemployed for a year or longer, as a share of the labour force.",
    ),
    population=IN_LABOUR_FORCE,
    numerator=Count(equals("position", LabourPosition.LONG_UNEMPLOYED)),
    denominator=Count(),
    direction=Direction.DOWN,
    source=PANEL_OF_PROVINCE,
)
