"""The region in figures: internships, early school leavers and school advice."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Reported,
)
from wendbaar.core.indicators.definition import Frequency, Source, Text
from wendbaar.core.indicators.library.patterns import (
    YEAR_STOCK,
    published,
    published_share,
)
from wendbaar.core.vocabulary.measures import Direction, Unit
from wendbaar.core.vocabulary.people import TargetGroup

reported = partial(published, theme="regional", unit=Unit.PERSONS, additivity=YEAR_STOCK)
reported_share = partial(published_share, theme="regional")

INTERNSHIP_CHANCE_PROGRAMMES = reported_share(
    key="internship_chance_programmes",
    target_group=TargetGroup.FIND,
    label=Text("Opleidingen met goede kans op stage", "Programmes with good internship chances"),
    question=Text(
        "Bij hoeveel opleidingen is de kans op een stage goed?",
        "For how many programmes is the chance of an internship good?",
    ),
    definition=Text(
        "Mbo-opleidingen met een ruim voldoende of goede kans op stage, als deel van alle "
        "mbo-opleidingen van de sectorkamer.",
        "Vocational programmes with an ample or good chance of an internship, as a share of all "
        "programmes of the sector chamber.",
    ),
    numerator=Reported("opleidingen met goede kans", "programmes with good chances"),
    denominator=Reported("opleidingen", "programmes"),
    breakdowns=("programme",),
    frequency=Frequency.SCHOOL_YEAR,
    source=Source(
        "SBB, kans op stage en leerbaan",
        "https://www.s-bb.nl",
        Text(
            "Oordeel van SBB per opleiding en arbeidsmarktregio, geen telling van plekken.",
            "Judgement of SBB per programme and labour-market region, not a count of places.",
        ),
    ),
    missing_source=Text(
        "SBB, kans op stage per opleiding en regio: nog niet opgehaald.",
        "SBB, chance of an internship per programme and region: not fetched yet.",
    ),
)
INTERNSHIP_CHANCE_STUDENTS = reported_share(
    key="internship_chance_students",
    target_group=TargetGroup.FIND,
    label=Text("Studenten met goede kans op stage", "Students with good internship chances"),
    question=Text(
        "Hoeveel mbo-studenten hebben een goede kans op stage?",
        "How many vocational students have a good chance of an internship?",
    ),
    definition=Text(
        "Studenten van mbo-opleidingen met een ruim voldoende of goede kans op stage, als deel van "
        "alle mbo-studenten van de sectorkamer.",
        "Students of vocational programmes with an ample or good chance of an internship, as a "
        "share of all students of the sector chamber.",
    ),
    numerator=Reported("studenten met goede kans", "students with good chances"),
    denominator=Reported("mbo-studenten", "vocational students"),
    breakdowns=("programme",),
    frequency=Frequency.SCHOOL_YEAR,
    source=Source(
        "SBB, kans op stage en leerbaan",
        "https://www.s-bb.nl",
        Text(
            "De kans geldt voor de opleiding; elke student krijgt de kans van zijn opleiding.",
            "The chance is that of the programme; each student gets the chance of the programme.",
        ),
    ),
    missing_source=Text(
        "SBB, kans op stage en aantal studenten per opleiding en regio: nog niet opgehaald.",
        "SBB, chance of an internship and students per programme and region: not fetched yet.",
    ),
)
VSV_REGION = reported(
    key="vsv_region",
    target_group=TargetGroup.FIND,
    label=Text("Voortijdig schoolverlaters in de regio", "Early school leavers in the region"),
    question=Text(
        "Hoeveel jongeren in de regio verlaten school te vroeg?",
        "How many young people in the region leave school early?",
    ),
    definition=Text(
        "Aantal leerlingen onder 23 jaar dat in een schooljaar zonder startkwalificatie van school "
        "gaat, naar provincie, regio en gemeente.",
        "Number of pupils under 23 who leave school in a school year without a basic "
        "qualification, by province, region and municipality.",
    ),
    numerator=Reported("voortijdig schoolverlaters", "early school leavers"),
    direction=Direction.DOWN,
    frequency=Frequency.SCHOOL_YEAR,
    source=Source(
        "DUO, voortijdig schoolverlaten",
        "https://duo.nl/open_onderwijsdata/",
        Text(
            "Naar de woongemeente van de leerling. RMC-regio's zijn geen arbeidsmarktregio's.",
            "By the municipality where the pupil lives. RMC regions are not labour-market regions.",
        ),
    ),
    missing_source=Text(
        "DUO, voortijdig schoolverlaters per gemeente: nog niet opgehaald.",
        "DUO, early school leavers per municipality: not fetched yet.",
    ),
)
SCHOOL_ADVICE_BELOW_TEST = reported_share(
    key="school_advice_below_test",
    target_group=TargetGroup.FIND,
    label=Text("Onderadvisering", "School advice below the test"),
    question=Text(
        "Hoeveel kinderen krijgen een lager advies dan hun toets aangeeft?",
        "How many children get a lower advice than their test shows?",
    ),
    definition=Text(
        "Leerlingen van groep 8 met een schooladvies onder hun toetsadvies, als deel van alle "
        "leerlingen van groep 8 met een toetsadvies.",
        "Pupils in the last year of primary school with an advice below their test, as a share of "
        "all such pupils with a test.",
    ),
    numerator=Reported("leerlingen met een lager advies", "pupils with a lower advice"),
    denominator=Reported("leerlingen met een toetsadvies", "pupils with a test"),
    direction=Direction.DOWN,
    frequency=Frequency.SCHOOL_YEAR,
    source=Source(
        "DUO, schooladviezen en toetsscores",
        "https://duo.nl/open_onderwijsdata/",
        Text(
            "Naar de plaats van de school. Sinds 2024 heet de eindtoets doorstroomtoets.",
            "By the place of the school. Since 2024 the test has a new name and date.",
        ),
    ),
    missing_source=Text(
        "DUO, schooladviezen per school: nog niet opgehaald.",
        "DUO, school advice per school: not fetched yet.",
    ),
)
