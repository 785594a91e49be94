"""Finding a connection: work with and without support, and learning, table 1 of Werk in Zicht."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Between,
    Count,
    Flag,
    Not,
    both,
    equals,
)
from wendbaar.core.indicators.definition import Text
from wendbaar.core.indicators.library.patterns import share_of_residents
from wendbaar.core.vocabulary.people import LabourPosition, TargetGroup

counted = partial(share_of_residents, theme="finding", target_group=TargetGroup.FIND)

PARTTIME_WITH_SUPPORT = counted(
    key="parttime_with_support",
    label=Text(
        "Parttime inkomsten met ondersteuning of nazorg",
        "Part-time income with support or aftercare",
    ),
    question=Text(
        "Hoeveel mensen werken in deeltijd met ondersteuning?",
        "How many people work part-time with support?",
    ),
    definition=Text(
        "Mensen die minder dan 35 uur per week werken, met ondersteuning of nazorg, als deel van "
        "alle inwoners van 15 tot 75 jaar.",
        "People who work less than 35 hours a week, with support or aftercare, as a share of all "
        "residents aged 15 to 75.",
    ),
    numerator=Count(
        both(
            equals("position", LabourPosition.EMPLOYED),
            Flag("with_support"),
            Between("hours", 1, 34),
        )
    ),
    denominator=Count(),
)
WORK_WITH_SUPPORT = counted(
    key="work_with_support",
    label=Text("Werk met ondersteuning of nazorg", "Work with support or aftercare"),
    question=Text("Hoeveel mensen werken met ondersteuning?", "How many people work with support?"),
    definition=Text(
        "Mensen met betaald werk die ondersteuning of nazorg krijgen, als deel van alle inwoners "
        "van 15 tot 75 jaar.",
        "People with paid work who get support or aftercare, as a share of all residents aged 15 "
        "to 75.",
    ),
    numerator=Count(both(equals("position", LabourPosition.EMPLOYED), Flag("with_support"))),
    denominator=Count(),
)
WORK_WITHOUT_SUPPORT = counted(
    key="work_without_support",
    label=Text("Werk zonder ondersteuning of nazorg", "Work without support or aftercare"),
    question=Text(
        "Hoeveel mensen werken zonder ondersteuning?", "How many people work without support?"
    ),
    definition=Text(
        "Mensen met betaald werk die geen ondersteuning of nazorg krijgen, als deel van alle "
        "inwoners van 15 tot 75 jaar.",
        "People with paid work who get no support or aftercare, as a share of all residents aged "
        "15 to 75.",
    ),
    numerator=Count(both(equals("position", LabourPosition.EMPLOYED), Not(Flag("with_support")))),
    denominator=Count(),
)
FORMAL_POSTINITIAL = counted(
    key="formal_postinitial",
    label=Text("Formeel onderwijs na de schooltijd", "Formal education after school"),
    question=Text(
        "Hoeveel volwassenen volgen een opleiding met een diploma?",
        "How many adults follow a course with a diploma?",
    ),
    definition=Text(
        "Inwoners van 25 tot 75 jaar in formeel post-initieel onderwijs, als deel van alle inwoners "
        "van die leeftijd. Jongeren tot 25 jaar tellen niet mee: velen zitten nog op school. Hoort "
        "ook bij aansluiting houden of verbeteren.",
        "Residents aged 25 to 75 in formal post-initial education, as a share of all residents of "
        "that age. Young people under 25 are not counted: many are still at school. Belongs to "
        "keeping or improving a connection too.",
    ),
    population=Between("age", 25, None),
    numerator=Count(Flag("learning_formal")),
    denominator=Count(),
)
SELF_STUDY = counted(
    key="self_study",
    label=Text("Zelfstudie", "Self-study"),
    question=Text("Hoeveel mensen leren uit zichzelf?", "How many people study on their own?"),
    definition=Text(
        "Mensen die aan zelfstudie doen, als deel van alle inwoners van 15 tot 75 jaar. Hoort ook "
        "bij aansluiting houden of verbeteren.",
        "People who study on their own, as a share of all residents aged 15 to 75. Belongs to "
        "keeping or improving a connection too.",
    ),
    numerator=Count(Flag("self_study")),
    denominator=Count(),
)
