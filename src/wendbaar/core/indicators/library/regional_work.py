"""The region in figures: who works or could work, jobs, the self-employed, tightness."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Between,
    Count,
    Flag,
    Reported,
    both,
    either,
    equals,
    one_of,
)
from wendbaar.core.indicators.definition import Frequency, Source, Text
from wendbaar.core.indicators.library.patterns import (
    IN_LABOUR_FORCE,
    READY_MADE,
    YEAR_STOCK,
    number_of_residents,
    published,
    share_of_residents,
)
from wendbaar.core.indicators.library.sources import (
    PANEL_OF_2021,
    PANEL_OF_LABOUR_FORCE,
    STATLINE,
    cbs,
)
from wendbaar.core.vocabulary.measures import Direction, Unit
from wendbaar.core.vocabulary.people import Contract, LabourPosition, TargetGroup

people = partial(number_of_residents, theme="regional")
share = partial(share_of_residents, theme="regional")
reported = partial(published, theme="regional", unit=Unit.PERSONS, additivity=YEAR_STOCK)
PART_TIME = both(equals("position", LabourPosition.EMPLOYED), Between("hours", 1, 34))

UNUSED_POTENTIAL = share(
    key="unused_potential",
    target_group=TargetGroup.FIND,
    label=Text("Onbenut arbeidspotentieel", "Unused labour potential"),
    question=Text(
        "Hoeveel mensen willen werken of meer werken?",
        "How many people want to work, or to work more?",
    ),
    definition=Text(
        "Werklozen, semiwerklozen en deeltijders die meer uren willen, als deel van alle inwoners "
        "van 15 tot 75 jaar. Semiwerklozen zoeken werk of zijn beschikbaar, niet allebei.",
        "Unemployed, semi-unemployed and part-timers who want more hours, as a share of all "
        "residents aged 15 to 75. The semi-unemployed seek work or are available, not both.",
    ),
    numerator=Count(
        either(
            one_of(
                "position",
                LabourPosition.UNEMPLOYED,
                LabourPosition.LONG_UNEMPLOYED,
                LabourPosition.SEMI_UNEMPLOYED,
            ),
            both(PART_TIME, Flag("wants_more_hours")),
        )
    ),
    denominator=Count(),
    direction=Direction.DOWN,
    source=PANEL_OF_LABOUR_FORCE,
)
LABOUR_FORCE = people(
    key="labour_force",
    label=Text("Beroepsbevolking", "Labour force"),
    question=Text("Hoeveel mensen werken of zoeken werk?", "How many people work or seek work?"),
    definition=Text(
        "Inwoners van 15 tot 75 jaar met werk, of die werk zoeken en direct kunnen beginnen.",
        "Residents aged 15 to 75 with work, or who seek work and can start at once.",
    ),
    numerator=Count(IN_LABOUR_FORCE),
    source=PANEL_OF_LABOUR_FORCE,
)
JOBS_EMPLOYEES = published(
    key="jobs_employees",
    theme="regional",
    label=Text("Banen van werknemers", "Jobs of employees"),
    question=Text("Hoeveel banen zijn er?", "How many jobs are there?"),
    definition=Text(
        "Banen van werknemers, geteld waar het werk is.",
        "Jobs of employees, counted where the work is.",
    ),
    numerator=Reported("banen van werknemers", "jobs of employees"),
    unit=Unit.JOBS,
    direction=Direction.UP,
    additivity=YEAR_STOCK,
    source=cbs(
        "83583NED",
        "werkgelegenheid; banen, bedrijfsgrootte, sector",
        "Land: CBS, december. Regio Groningen, 339.000 banen: overgenomen uit het programma van "
        "2020, dat Regio in Beeld 2019 (UWV) noemt. Het meetjaar staat er niet bij. Ook banen van "
        "mensen van buiten de regio. Banen zijn geen mensen.",
        "Country: CBS, December. Region Groningen, 339,000 jobs: quoted from the programme of 2020, "
        "which names Regio in Beeld 2019 (UWV). The year of measurement is not given. Also jobs of "
        "people from outside the region. Jobs are not people.",
    ),
)
SELFEMPLOYED = people(
    key="selfemployed",
    label=Text("Zelfstandigen", "Self-employed people"),
    question=Text("Hoeveel mensen werken als zelfstandige?", "How many are self-employed?"),
    definition=Text(
        "Inwoners van 15 tot 75 jaar die vooral als zelfstandige werken.",
        "Residents aged 15 to 75 who mainly work as self-employed.",
    ),
    numerator=Count(equals("contract", Contract.SELF_EMPLOYED)),
    source=PANEL_OF_2021,
)
SELFEMPLOYED_PUBLISHED = reported(
    key="selfemployed_published",
    label=Text("Zelfstandigen (CBS)", "Self-employed people (CBS)"),
    question=Text(
        "Hoeveel zelfstandigen zijn er volgens het CBS?", "How many self-employed, says CBS?"
    ),
    definition=Text(
        "Mensen die hun meeste inkomen halen uit werk als zelfstandige, zoals het CBS dit publiceert.",
        "People whose main income is from work as self-employed, as CBS publishes it.",
    ),
    numerator=Reported("zelfstandigen", "self-employed people"),
    direction=Direction.NEUTRAL,
    source=Source(
        "CBS StatLine, zelfstandigen; inkomen, vermogen (tabel nog te bepalen)",
        STATLINE,
        Text(
            "Uit belastinggegevens, heel het jaar, alleen wie er zijn meeste inkomen uit haalt. Het "
            "panel telt wie vooral als zelfstandige werkt, hoe weinig dat ook oplevert. Dat zijn er "
            "meer. Regio Groningen, 34.500: overgenomen uit het programma van 2020, dat StatLine van "
            "november 2019 noemt; het meetjaar staat er niet bij.",
            "From tax data, the whole year, only those whose main income it is. The panel counts "
            "who mainly works as self-employed, however little it earns. Those are more. Region "
            "Groningen, 34,500: quoted from the programme of 2020, which names StatLine of November "
            "2019; the year of measurement is not given.",
        ),
    ),
)
PARTTIME_WANTING_MORE = share(
    key="parttime_wanting_more",
    target_group=TargetGroup.FIND,
    label=Text("Deeltijders die meer uren willen", "Part-timers who want more hours"),
    question=Text(
        "Hoeveel deeltijders willen meer werken?", "How many part-timers want to work more?"
    ),
    definition=Text(
        "Mensen die minder dan 35 uur werken, meer willen werken en beschikbaar zijn. Als deel van "
        "alle mensen die minder dan 35 uur werken.",
        "People who work less than 35 hours, want to work more and are available. As a share of "
        "all people who work less than 35 hours.",
    ),
    population=PART_TIME,
    numerator=Count(Flag("wants_more_hours")),
    denominator=Count(),
    direction=Direction.DOWN,
)
TIGHTNESS_OCCUPATION = published(
    key="tightness_occupation",
    theme="regional",
    target_group=TargetGroup.EMPLOYERS,
    label=Text("Krapte per beroepsgroep", "Tightness by occupational group"),
    question=Text(
        "In welke beroepen zijn te weinig mensen?", "Which occupations have too few people?"
    ),
    definition=Text(
        "Openstaande vacatures, gedeeld door mensen die kort WW hebben en dit beroep zoeken.",
        "Open vacancies, divided by people with short unemployment benefit who seek this "
        "occupation.",
    ),
    numerator=Reported("spanningsindicator", "tightness indicator"),
    unit=Unit.SCORE,
    direction=Direction.NEUTRAL,
    additivity=READY_MADE,
    breakdowns=("occupation",),
    frequency=Frequency.QUARTER,
    valid_from="2019KW01",
    source=Source(
        "UWV, spanningsindicator arbeidsmarkt",
        "https://www.werk.nl/arbeidsmarktinformatie",
        Text(
            "Schatting van UWV per arbeidsmarktregio. ROA kijkt vooruit en gebruikt andere groepen.",
            "Estimate of UWV per labour-market region. ROA looks ahead and uses other groups.",
        ),
    ),
    missing_source=Text(
        "UWV, spanningsindicator, of ROA, Arbeidsmarktinformatiesysteem: nog niet opgehaald.",
        "UWV, tightness indicator, or ROA, labour-market information system: not fetched yet.",
    ),
)
