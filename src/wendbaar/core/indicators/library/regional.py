"""Regional figures: population, labour force, benefits, jobs and what stays unused."""

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
    PANEL_OF_2021,
    PANEL_OF_BENEFITS,
    PANEL_OF_LABOUR_FORCE,
    PANEL_OF_POPULATION,
    PEOPLE,
    READY_MADE,
    STATLINE,
    YEAR_SHARE,
    YEAR_STOCK,
    cbs,
    number_of_residents,
    published,
    published_share,
    share_of_residents,
)
from wendbaar.core.vocabulary.measures import Direction, Unit
from wendbaar.core.vocabulary.people import Benefit, Contract, LabourPosition, TargetGroup

people = partial(number_of_residents, theme="regional")
share = partial(share_of_residents, theme="regional")
reported = partial(published, theme="regional", unit=Unit.PERSONS, additivity=YEAR_STOCK)
reported_share = partial(published_share, theme="regional")
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
POPULATION_15_75 = people(
    key="population_15_75",
    label=Text("Bevolking van 15 tot 75 jaar", "Population aged 15 to 75"),
    question=Text(
        "Hoeveel mensen van 15 tot 75 jaar wonen hier?", "How many people aged 15 to 75 live here?"
    ),
    definition=Text(
        "Alle inwoners van 15 tot en met 74 jaar.", "All residents aged 15 up to and including 74."
    ),
    numerator=Count(),
    breakdowns=PEOPLE,
    crossings=(("age", "sex"),),
    source=PANEL_OF_POPULATION,
)
POPULATION_15_75_PUBLISHED = reported(
    key="population_15_75_published",
    label=Text("Bevolking van 15 tot 75 jaar (CBS)", "Population aged 15 to 75 (CBS)"),
    question=Text(
        "Hoeveel mensen van 15 tot 75 jaar wonen hier volgens het CBS?",
        "How many people aged 15 to 75 live here, says CBS?",
    ),
    definition=Text(
        "Inwoners van 15 tot en met 74 jaar op 1 januari, zoals het CBS dit publiceert.",
        "Residents aged 15 up to and including 74 on 1 January, as CBS publishes it.",
    ),
    numerator=Reported("inwoners van 15 tot en met 74 jaar", "residents aged 15 to 74"),
    direction=Direction.NEUTRAL,
    breakdowns=("sex",),
    source=cbs(
        "03759ned",
        "bevolking op 1 januari",
        "Register, stand op 1 januari. Cijfers van 2020 en 2021 kunnen per postcode zijn opgeteld, "
        "afgerond op vijf, in de gemeentegrenzen van 2021. Het panel telt aan het eind van het "
        "kwartaal.",
        "Register, on 1 January. Figures of 2020 and 2021 may be summed over postcodes, rounded to "
        "five, in the boundaries of 2021. The panel counts at the end of the quarter.",
    ),
)
AGEING_RATIO = published(
    key="ageing_ratio",
    theme="regional",
    label=Text("Grijze druk", "Old-age ratio"),
    question=Text(
        "Hoeveel ouderen zijn er voor elke 100 mensen van werkende leeftijd?",
        "How many older people are there for every 100 of working age?",
    ),
    definition=Text(
        "Mensen van 65 jaar en ouder, per 100 mensen van 20 tot 65 jaar, op 1 januari.",
        "People of 65 and older, per 100 people aged 20 to 65, on 1 January.",
    ),
    numerator=Reported("mensen van 65 jaar en ouder", "people aged 65 and older"),
    denominator=Reported("mensen van 20 tot 65 jaar", "people aged 20 to 65"),
    factor=100,
    unit=Unit.INDEX,
    direction=Direction.NEUTRAL,
    additivity=YEAR_SHARE,
    source=cbs(
        "70072ned",
        "regionale kerncijfers Nederland",
        "Register, 1 januari. Anderen rekenen met 15 tot 65 jaar of met de AOW-leeftijd.",
        "Register, 1 January. Others use ages 15 to 65 or the state pension age.",
    ),
)
LABOUR_FORCE_CHANGE = published_share(
    key="labour_force_change",
    theme="regional",
    label=Text(
        "Verandering van de potentiële beroepsbevolking", "Change of the potential labour force"
    ),
    question=Text(
        "Groeit of krimpt de potentiële beroepsbevolking?",
        "Does the potential labour force grow or shrink?",
    ),
    definition=Text(
        "Verandering van de potentiële beroepsbevolking tussen 2019 en 2025, in grenzen van nu. Dat "
        "zijn alle inwoners van 15 tot 65 jaar, met of zonder werk.",
        "Change of the potential labour force between 2019 and 2025, within present boundaries. "
        "These are all residents aged 15 to 65, with or without work.",
    ),
    numerator=Reported("inwoners van 15 tot 65 jaar: verschil", "residents aged 15 to 65: change"),
    denominator=Reported("inwoners van 15 tot 65 jaar in het begin", "residents at the start"),
    source=cbs(
        "70072ned",
        "regionale kerncijfers Nederland",
        "Register, 1 januari, in negen leeftijdsgroepen: een grens bij 75 jaar is er niet. De "
        "beroepsbevolking van het CBS komt uit een enquête.",
        "Register, 1 January, in nine age groups: there is no limit at 75. The labour force of CBS "
        "comes from a survey.",
    ),
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
OLDER_55 = share(
    key="older_55",
    target_group=TargetGroup.FIND,
    label=Text("55-plussers", "People over 55"),
    question=Text("Hoeveel inwoners zijn 55 jaar of ouder?", "How many residents are 55 or older?"),
    definition=Text(
        "Mensen van 55 tot 75 jaar, als deel van alle inwoners van 15 tot 75 jaar.",
        "People aged 55 to 75, as a share of all residents aged 15 to 75.",
    ),
    numerator=Count(Between("age", 55, None)),
    denominator=Count(),
    direction=Direction.NEUTRAL,
    breakdowns=("sex", "education", "ladder"),
)
WORK_LIMITED = share(
    key="work_limited",
    target_group=TargetGroup.FIND,
    label=Text("Mensen met een arbeidsbeperking", "People limited in work"),
    question=Text(
        "Hoeveel mensen worden beperkt door een aandoening?",
        "How many people are limited by a condition?",
    ),
    definition=Text(
        "Mensen die door een langdurige aandoening minder kunnen werken, als deel van alle inwoners "
        "van 15 tot 75 jaar. Niet iedereen van hen heeft een uitkering.",
        "People who can work less because of a long-term condition, as a share of all residents "
        "aged 15 to 75. Not all of them have a benefit.",
    ),
    numerator=Count(Flag("work_limited")),
    denominator=Count(),
    direction=Direction.NEUTRAL,
    breakdowns=PEOPLE,
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
