"""Finding a connection: what people without work do, table 1 of Werk in Zicht."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Count,
    equals,
    one_of,
)
from wendbaar.core.indicators.definition import Text
from wendbaar.core.indicators.library.patterns import share_of_residents
from wendbaar.core.vocabulary.learning import Activity
from wendbaar.core.vocabulary.measures import Direction
from wendbaar.core.vocabulary.people import LabourPosition, TargetGroup

WITHOUT_WORK = one_of(
    "position",
    LabourPosition.UNEMPLOYED,
    LabourPosition.LONG_UNEMPLOYED,
    LabourPosition.SEMI_UNEMPLOYED,
    LabourPosition.OUTSIDE,
)
counted = partial(share_of_residents, theme="finding", target_group=TargetGroup.FIND)


def _doing(key: str, activity: Activity, nl: str, en: str) -> dict[str, object]:
    return {
        "key": key,
        "label": Text(nl, en),
        "question": Text(
            f"Van de mensen zonder werk: hoeveel doen mee aan {activity.nl}?",
            f"Of people without work: how many take part in {activity.en}?",
        ),
        "definition": Text(
            f"Mensen met als belangrijkste activiteit: {activity.nl}. Als deel van alle inwoners "
            "van 15 tot 75 jaar zonder betaald werk.",
            f"People whose main activity is: {activity.en}. As a share of all residents aged 15 to "
            "75 without paid work.",
        ),
        "population": WITHOUT_WORK,
        "numerator": Count(equals("activity", activity)),
        "denominator": Count(),
    }


NOT_ACTIVE = counted(
    key="not_active",
    label=Text("Niet actief", "Not active"),
    question=Text(
        "Hoeveel mensen zonder werk doen niet mee aan een activiteit?",
        "How many people without work take part in no activity?",
    ),
    definition=Text(
        "Mensen zonder betaald werk en zonder activiteit op weg naar werk, als deel van alle "
        "inwoners van 15 tot 75 jaar zonder betaald werk. Ook leerlingen en gepensioneerden "
        "tellen mee.",
        "People without paid work and without activity on the way to work, as a share of all "
        "residents aged 15 to 75 without paid work. Pupils and pensioners are counted too.",
    ),
    population=WITHOUT_WORK,
    numerator=Count(equals("activity", Activity.NONE)),
    denominator=Count(),
    direction=Direction.DOWN,
)
IN_ACTIVATION = counted(
    **_doing("in_activation", Activity.ACTIVATION, "In een activeringstraject", "In activation")
)
IN_VOLUNTEERING = counted(
    **_doing("in_volunteering", Activity.VOLUNTEERING, "In vrijwilligerswerk", "Volunteering")
)
IN_STRUCTURAL_SOCIAL = counted(
    **_doing(
        "in_structural_social",
        Activity.SOCIAL,
        "In structurele sociale activiteiten",
        "In regular social activities",
    )
)
IN_INFORMAL_CARE = counted(
    **_doing("in_informal_care", Activity.INFORMAL_CARE, "In mantelzorg", "In informal care")
)
IN_DAY_ACTIVITIES = counted(
    **_doing("in_day_activities", Activity.DAY_ACTIVITIES, "In dagbesteding", "In day activities")
)
IN_INDIVIDUAL_TRAINING = counted(
    **_doing("in_individual_training", Activity.TRAINING, "In individuele scholing", "In training")
)
IN_WORKSHOP = counted(
    **_doing("in_workshop", Activity.WORKSHOP, "In een workshop", "In a workshop")
)
IN_ORIENTATION = counted(
    **_doing("in_orientation", Activity.ORIENTATION, "In een oriëntatietraject", "In orientation")
)
IN_WORK_EXPERIENCE = counted(
    **_doing(
        "in_work_experience",
        Activity.WORK_EXPERIENCE,
        "Op een werkervaringsplaats",
        "In a work-experience place",
    )
)
IN_TRIAL_PLACE = counted(
    **_doing(
        "in_trial_place", Activity.TRIAL_PLACE, "Op een proefplaatsing", "In a trial placement"
    )
)
