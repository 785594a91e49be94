"""Finding a connection: table 1 of Werk in Zicht, one block per step of the ladder."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Between,
    Count,
    CountDistinct,
    Flag,
    Known,
    MoreThan,
    Not,
    Reported,
    Sum,
    both,
    either,
    equals,
    one_of,
)
from wendbaar.core.indicators.definition import Text
from wendbaar.core.indicators.library.patterns import (
    SHARE_OF_FLOW,
    asked_participants,
    people_reached,
    service_given,
    share_of_residents,
)
from wendbaar.core.vocabulary.learning import Activity, Service
from wendbaar.core.vocabulary.measures import Direction, Unit
from wendbaar.core.vocabulary.people import LabourPosition, LadderStep, TargetGroup

WITHOUT_WORK = one_of(
    "position",
    LabourPosition.UNEMPLOYED,
    LabourPosition.LONG_UNEMPLOYED,
    LabourPosition.SEMI_UNEMPLOYED,
    LabourPosition.OUTSIDE,
)
# Who had no unsupported paid work a year ago, and whose step is known now and then.
ON_THE_WAY = both(
    one_of(
        "ladder_year_ago",
        LadderStep.ISOLATED,
        LadderStep.CONTACTS,
        LadderStep.ACTIVITIES,
        LadderStep.UNPAID,
        LadderStep.SUPPORTED,
    ),
    Not(equals("ladder", LadderStep.UNKNOWN)),
)
reached = partial(people_reached, theme="finding")
asked = partial(asked_participants, theme="finding")
counted = partial(share_of_residents, theme="finding", target_group=TargetGroup.FIND)
PERSONS = "person_id"

EVENT_PARTICIPANTS_NONWORKING = reached(
    key="event_participants_nonworking",
    label=Text(
        "Niet-werkende deelnemers van bijeenkomsten", "Participants of events who do not work"
    ),
    question=Text(
        "Hoeveel mensen zonder werk kwamen naar een bijeenkomst?",
        "How many people without work came to an event?",
    ),
    definition=Text(
        "Verschillende mensen zonder werk, met of zonder uitkering, die naar een bijeenkomst "
        "kwamen. Wie vaker komt telt één keer.",
        "Different people without work, with or without benefit, who came to an event. Who comes "
        "more often counts once.",
    ),
    numerator=CountDistinct(PERSONS, both(equals("service", Service.EVENT), Not(Flag("working")))),
)
CONTACTS_PASSIVE = service_given(
    key="contacts_passive",
    theme="finding",
    label=Text("Contacten met passieve inwoners", "Contacts with passive residents"),
    question=Text(
        "Hoe vaak was er contact met mensen die weinig meedoen?",
        "How often was there contact with people who take little part?",
    ),
    definition=Text(
        "Contacten met mensen die geïsoleerd leven of alleen sociale contacten hebben. Een persoon "
        "kan vaker contact hebben.",
        "Contacts with people who live isolated or only have social contacts. One person may have "
        "several contacts.",
    ),
    numerator=Count(
        both(
            equals("service", Service.CONTACT),
            one_of("ladder", LadderStep.ISOLATED, LadderStep.CONTACTS),
        )
    ),
    unit=Unit.CONTACTS,
)


def _guided(key: str, service: Service, nl: str, en: str) -> dict[str, object]:
    return {
        "key": key,
        "label": Text(f"Toegeleid naar {nl}", f"Guided to {en}"),
        "question": Text(
            f"Hoeveel mensen gingen via ons naar {nl}?", f"How many people did we guide to {en}?"
        ),
        "definition": Text(
            f"Verschillende mensen die in de periode zijn toegeleid naar {nl}. Wie vaker is "
            "toegeleid telt één keer.",
            f"Different people who were guided to {en} in the period. Who was guided more often "
            "counts once.",
        ),
        "numerator": CountDistinct(PERSONS, equals("service", service)),
    }


GUIDED_TO_ACTIVATION = reached(
    **_guided("guided_to_activation", Service.TO_ACTIVATION, "activering", "activation")
)
GUIDED_TO_TRAINING = reached(
    **_guided(
        "guided_to_training",
        Service.TO_TRAINING,
        "scholing, een trainingscentrum of oriëntatie",
        "training, a training centre or orientation",
    )
)
GUIDED_TO_WORK_EXPERIENCE = reached(
    **_guided(
        "guided_to_work_experience",
        Service.TO_WORK_EXPERIENCE,
        "een werkervaringsplaats",
        "a work-experience place",
    )
)
GUIDED_TO_TRIAL_PLACE = reached(
    **_guided(
        "guided_to_trial_place",
        Service.TO_TRIAL_PLACE,
        "een proefplaatsing of werk met loonkostensubsidie",
        "a trial placement or work with wage-cost subsidy",
    )
)
SUPPORTED_PARTTIME = reached(
    key="supported_parttime",
    label=Text("Ondersteund bij parttime inkomsten", "Supported with part-time income"),
    question=Text(
        "Hoeveel mensen met een deel loon kregen hulp?",
        "How many people with part-time income got support?",
    ),
    definition=Text(
        "Verschillende mensen met parttime inkomsten die ondersteuning kregen.",
        "Different people with part-time income who got support.",
    ),
    numerator=CountDistinct(PERSONS, equals("service", Service.SUPPORT_PARTTIME)),
)
SUPPORTED_WORKING = reached(
    key="supported_working",
    label=Text("Werkenden ondersteund", "Working people supported"),
    question=Text(
        "Hoeveel werkende mensen kregen ondersteuning?", "How many working people got support?"
    ),
    definition=Text(
        "Verschillende mensen met werk die ondersteuning of nazorg kregen.",
        "Different people with work who got support or aftercare.",
    ),
    numerator=CountDistinct(PERSONS, equals("service", Service.SUPPORT_WORKING)),
)
SATISFACTION_RESIDENT = service_given(
    key="satisfaction_resident",
    theme="finding",
    label=Text("Tevredenheid van inwoners", "Satisfaction of residents"),
    question=Text(
        "Welk cijfer geven deelnemers zonder werk?", "What mark do participants without work give?"
    ),
    definition=Text(
        "Gemiddeld rapportcijfer van deelnemers die bij de start geen werk hadden. Deelnames zonder "
        "cijfer tellen niet mee.",
        "Mean mark of participants who had no work at the start. Participations without a mark are "
        "not counted.",
    ),
    population=both(Not(Flag("working")), Known("satisfaction")),
    numerator=Sum("satisfaction"),
    denominator=Count(),
    unit=Unit.MARK,
    additivity=SHARE_OF_FLOW,
)


def _learnt(key: str, nl: str, en: str, what_nl: str, what_en: str) -> dict[str, object]:
    return {
        "key": key,
        "label": Text(nl, en),
        "question": Text(
            f"Hoeveel deelnemers zeggen: {what_nl}?", f"How many participants say: {what_en}?"
        ),
        "definition": Text(
            f"Deelnemers die zeggen: {what_nl}. Als deel van alle deelnemers die antwoord gaven.",
            f"Participants who say: {what_en}. As a share of all participants who answered.",
        ),
        "numerator": Reported(f"deelnemers die zeggen: {what_nl}", f"who say: {what_en}"),
        "denominator": Reported("deelnemers die antwoord gaven", "participants who gave an answer"),
    }


MOTIVATION_WORK_OR_LEARNING = asked(
    **_learnt(
        "motivation_work_or_learning",
        "Motivatie voor werk, leren of vrijwilligerswerk",
        "Motivation for work, learning or volunteering",
        "ik heb zin om werk, een opleiding of vrijwilligerswerk te zoeken",
        "I feel like finding work, a course or volunteering",
    )
)
SOCIAL_IMPORTANCE = asked(
    **_learnt(
        "social_importance",
        "Leren dat sociale activiteiten belangrijk zijn",
        "Learning that social activities matter",
        "sociale activiteiten zijn belangrijk voor mij",
        "social activities matter to me",
    )
)
PUNCTUALITY = asked(
    **_learnt(
        "punctuality",
        "Leren op tijd te komen",
        "Learning to be on time",
        "ik kom nu vaker op tijd",
        "I am on time more often now",
    )
)
DEALING_WITH_OTHERS = asked(
    **_learnt(
        "dealing_with_others",
        "Leren omgaan met anderen",
        "Learning to deal with others",
        "ik kan nu beter omgaan met anderen",
        "I deal better with others now",
    )
)
NEW_KNOWLEDGE_SKILLS = asked(
    **_learnt(
        "new_knowledge_skills",
        "Nieuwe kennis en vaardigheden",
        "New knowledge and skills",
        "ik heb nieuwe kennis en vaardigheden geleerd",
        "I learnt new knowledge and skills",
    )
)
EMPLOYEE_SKILLS = asked(
    **_learnt(
        "employee_skills",
        "Werknemersvaardigheden",
        "Employee skills",
        "ik weet wat er op het werk van mij wordt verwacht",
        "I know what is expected of me at work",
    )
)
COPING_JOB_DEMANDS = asked(
    **_learnt(
        "coping_job_demands",
        "Leren omgaan met de eisen van een baan",
        "Learning to cope with the demands of a job",
        "ik kan de eisen van een baan aan",
        "I can cope with the demands of a job",
    )
)


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
LADDER_RISE = counted(
    key="ladder_rise",
    label=Text("Gestegen op de participatieladder", "Risen on the participation ladder"),
    question=Text(
        "Hoeveel mensen deden een stap omhoog naar werk?",
        "How many people took a step up towards work?",
    ),
    definition=Text(
        "Mensen die hoger op de ladder staan dan een jaar eerder. Als deel van de mensen die toen "
        "geen werk zonder ondersteuning hadden en van wie beide treden bekend zijn.",
        "People who stand higher on the ladder than a year earlier. As a share of those who had no "
        "work without support then and of whom both steps are known.",
    ),
    population=ON_THE_WAY,
    numerator=Count(MoreThan("ladder", "ladder_year_ago")),
    denominator=Count(),
)
LADDER_FALL = counted(
    key="ladder_fall",
    label=Text("Gedaald op de participatieladder", "Fallen on the participation ladder"),
    question=Text("Hoeveel mensen deden een stap terug?", "How many people took a step back?"),
    definition=Text(
        "Mensen die lager op de ladder staan dan een jaar eerder. Als deel van de mensen die toen "
        "geen werk zonder ondersteuning hadden en van wie beide treden bekend zijn.",
        "People who stand lower on the ladder than a year earlier. As a share of those who had no "
        "work without support then and of whom both steps are known.",
    ),
    population=ON_THE_WAY,
    numerator=Count(MoreThan("ladder_year_ago", "ladder")),
    denominator=Count(),
    direction=Direction.DOWN,
)
LADDER_EQUAL = counted(
    key="ladder_equal",
    label=Text("Gelijk op de participatieladder", "Same step on the participation ladder"),
    question=Text(
        "Hoeveel mensen bleven op dezelfde trede?", "How many people stayed on the same step?"
    ),
    definition=Text(
        "Mensen die op dezelfde trede staan als een jaar eerder. Als deel van de mensen die toen "
        "geen werk zonder ondersteuning hadden en van wie beide treden bekend zijn.",
        "People who stand on the same step as a year earlier. As a share of those who had no work "
        "without support then and of whom both steps are known.",
    ),
    population=ON_THE_WAY,
    numerator=Count(
        Not(either(MoreThan("ladder", "ladder_year_ago"), MoreThan("ladder_year_ago", "ladder")))
    ),
    denominator=Count(),
    direction=Direction.NEUTRAL,
)
