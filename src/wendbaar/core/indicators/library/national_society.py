"""Goals of the Nationaal Programma Groningen: education, status, jobs, skills and health."""

from functools import partial

from wendbaar.core.indicators.conditions import Count, Reported, one_of
from wendbaar.core.indicators.definition import Frequency, Source, Text
from wendbaar.core.indicators.library.patterns import (
    READY_MADE,
    YEAR_STOCK,
    published,
    published_share,
    share_of_residents,
)
from wendbaar.core.indicators.library.sources import PANEL_OF_2021, STATLINE, cbs
from wendbaar.core.vocabulary.measures import Direction, Level, Unit
from wendbaar.core.vocabulary.people import Education, TargetGroup

counted = partial(share_of_residents, theme="national_programme")
reported = partial(published_share, theme="national_programme")

SES_SCORE = published(
    key="ses_score",
    theme="national_programme",
    label=Text("Sociaaleconomische status", "Socio-economic status"),
    question=Text(
        "Hoe staan huishoudens ervoor in welvaart, opleiding en werk?",
        "How do households fare in wealth, education and work?",
    ),
    definition=Text(
        "Gemiddelde score van huishoudens op welvaart, opleidingsniveau en arbeidsverleden. Nul is "
        "het gemiddelde van Nederland.",
        "Mean score of households on wealth, education and work history. Zero is the Dutch mean.",
    ),
    numerator=Reported("gemiddelde SES-WOA-score", "mean SES-WOA score"),
    unit=Unit.SCORE,
    direction=Direction.UP,
    additivity=READY_MADE,
    source=Source(
        "CBS, sociaaleconomische status per wijk en buurt (SES-WOA; tabel nog te bepalen)",
        STATLINE,
        Text(
            "Het CBS publiceert alleen het gemiddelde: uit gemeenten is geen regiocijfer te maken.",
            "CBS publishes the mean only: a figure of the region cannot be made from municipalities.",
        ),
    ),
    missing_source=Text(
        "CBS, SES-WOA per gemeente: de tabel is nog te bepalen.",
        "CBS, SES-WOA per municipality: the table is still to be found.",
    ),
)
MID_HIGH_EDUCATED = counted(
    key="mid_high_educated",
    label=Text("Midden- en hoogopgeleiden", "People with middle or high education"),
    question=Text(
        "Hoeveel mensen hebben een opleiding op mbo-2-niveau of hoger?",
        "How many people have an education of level mbo-2 or higher?",
    ),
    definition=Text(
        "Mensen met een middelbare of hoge opleiding, als deel van alle inwoners van wie het "
        "onderwijsniveau bekend is.",
        "People with middle or high education, as a share of all residents whose level of "
        "education is known.",
    ),
    population=one_of("education", Education.LOW, Education.MIDDLE, Education.HIGH),
    numerator=Count(one_of("education", Education.MIDDLE, Education.HIGH)),
    denominator=Count(),
    breakdowns=("sex", "age", "ladder"),
    source=PANEL_OF_2021,
)
MID_HIGH_EDUCATED_PUBLISHED = reported(
    key="mid_high_educated_published",
    label=Text("Midden- en hoogopgeleiden (CBS)", "Middle or high education (CBS)"),
    question=Text(
        "Hoeveel mensen zijn midden- of hoogopgeleid volgens het CBS?",
        "How many have middle or high education, says CBS?",
    ),
    definition=Text(
        "Mensen met een middelbare of hoge opleiding, als deel van de bevolking van 15 tot 75 "
        "jaar, zoals het CBS dit publiceert.",
        "People with middle or high education, as a share of the population aged 15 to 75, as CBS "
        "publishes it.",
    ),
    numerator=Reported("midden- en hoogopgeleiden", "people with middle or high education"),
    denominator=Reported("bevolking van 15 tot 75 jaar", "population aged 15 to 75"),
    source=cbs(
        "85525NED",
        "bevolking; hoogstbehaald onderwijsniveau en regio",
        "Schatting uit registers en een enquête, op 1 oktober. Kerncijfers wijken en buurten neemt "
        "dit over. Afgeronde percentages.",
        "Estimate from registers and a survey, on 1 October. Key figures of districts repeat it. "
        "Rounded percentages.",
    ),
)
JOBS_BY_SECTOR = published(
    key="jobs_by_sector",
    theme="national_programme",
    target_group=TargetGroup.EMPLOYERS,
    label=Text("Banen per sector", "Jobs by sector"),
    question=Text("Hoeveel banen zijn er in elke sector?", "How many jobs does each sector have?"),
    definition=Text(
        "Banen van werknemers in december, per sector van de economie (SBI 2008).",
        "Jobs of employees in December, by sector of the economy (SBI 2008).",
    ),
    numerator=Reported("banen van werknemers", "jobs of employees"),
    unit=Unit.JOBS,
    direction=Direction.UP,
    additivity=YEAR_STOCK,
    breakdowns=("sector",),
    source=cbs(
        "83583NED",
        "werkgelegenheid; banen, bedrijfsgrootte, sector",
        "Alleen het hele land, december. Banen, geen mensen: wie twee banen heeft telt twee keer. "
        "Zelfstandigen tellen niet mee.",
        "The whole country only, December. Jobs, not people: someone with two jobs counts twice. "
        "The self-employed are not counted.",
    ),
)
EARLY_SCHOOL_LEAVING = reported(
    key="early_school_leaving",
    target_group=TargetGroup.FIND,
    label=Text("Voortijdig schoolverlaters", "Early school leavers"),
    question=Text(
        "Hoeveel jongeren verlaten school zonder startkwalificatie?",
        "How many young people leave school without a basic qualification?",
    ),
    definition=Text(
        "Leerlingen onder 23 jaar die in een schooljaar zonder startkwalificatie van school gaan, "
        "als deel van alle leerlingen onder 23 jaar.",
        "Pupils under 23 who leave school in a school year without a basic qualification, as a "
        "share of all pupils under 23.",
    ),
    numerator=Reported("voortijdig schoolverlaters", "early school leavers"),
    denominator=Reported("leerlingen onder 23 jaar", "pupils under 23"),
    direction=Direction.DOWN,
    frequency=Frequency.SCHOOL_YEAR,
    source=cbs(
        "84780NED",
        "voortijdig schoolverlaters",
        "Register van DUO, per schooljaar, naar de woongemeente van de leerling.",
        "Register of DUO, per school year, by the municipality where the pupil lives.",
    ),
    missing_source=Text(
        "DUO en CBS 84780NED: voortijdig schoolverlaten, nog niet opgehaald.",
        "DUO and CBS 84780NED: early school leaving, not fetched yet.",
    ),
)
DIGITAL_SKILLS = reported(
    key="digital_skills",
    level=Level.OUTCOME,
    label=Text("Digitale vaardigheden", "Digital skills"),
    question=Text(
        "Hoeveel mensen kunnen goed genoeg omgaan met computer en internet?",
        "How many people can use computers and the internet well enough?",
    ),
    definition=Text(
        "Mensen met ten minste digitale basisvaardigheden, als deel van de bevolking van 12 jaar "
        "en ouder. Toegang, gebruik en voorzieningen horen erbij.",
        "People with at least basic digital skills, as a share of the population of 12 and older. "
        "Access, use and facilities belong to it.",
    ),
    numerator=Reported("mensen met digitale basisvaardigheden", "people with basic digital skills"),
    denominator=Reported("bevolking van 12 jaar en ouder", "population aged 12 and older"),
    source=Source(
        "CBS, ICT-gebruik van huishoudens en personen (tabel nog te bepalen)",
        STATLINE,
        Text(
            "Enquête, vanaf 12 jaar, over het hele land.",
            "Survey, from 12 years, of the whole country.",
        ),
    ),
    missing_source=Text(
        "CBS, ICT-gebruik: de tabel is nog te bepalen; voor een regio is er nog geen schatting.",
        "CBS, ICT use: the table is still to be found; for a region there is no estimate yet.",
    ),
)
PERCEIVED_HEALTH = reported(
    key="perceived_health",
    label=Text("Ervaren gezondheid", "Perceived health"),
    question=Text(
        "Hoeveel mensen vinden hun gezondheid goed?", "How many people find their health good?"
    ),
    definition=Text(
        "Volwassenen die hun gezondheid goed of zeer goed noemen, als deel van alle volwassenen.",
        "Adults who call their health good or very good, as a share of all adults.",
    ),
    numerator=Reported("volwassenen met (zeer) goede gezondheid", "adults in (very) good health"),
    denominator=Reported("volwassenen", "adults"),
    frequency=Frequency.IRREGULAR,
    source=Source(
        "Gezondheidsmonitor van GGD'en, CBS en RIVM",
        "https://www.rivm.nl/gezondheidsmonitor",
        Text(
            "Enquête om de vier jaar, vanaf 18 jaar; cijfers per gemeente zijn deels modelmatig.",
            "Survey every four years, from 18; municipal figures partly come from a model.",
        ),
    ),
    missing_source=Text(
        "GGD, CBS en RIVM, Gezondheidsmonitor: nog niet opgehaald.",
        "GGD, CBS and RIVM, Health Monitor: not fetched yet.",
    ),
)
