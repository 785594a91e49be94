"""The region in figures: population, ageing and people limited in work."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Between,
    Count,
    Flag,
    Reported,
)
from wendbaar.core.indicators.definition import Text
from wendbaar.core.indicators.library.patterns import (
    PEOPLE,
    YEAR_SHARE,
    YEAR_STOCK,
    number_of_residents,
    published,
    published_share,
    share_of_residents,
)
from wendbaar.core.indicators.library.sources import PANEL_OF_POPULATION, cbs
from wendbaar.core.vocabulary.measures import Direction, Unit
from wendbaar.core.vocabulary.people import TargetGroup

people = partial(number_of_residents, theme="regional")
share = partial(share_of_residents, theme="regional")
reported = partial(published, theme="regional", unit=Unit.PERSONS, additivity=YEAR_STOCK)

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
