"""Finding a connection: services given, table 1 of Werk in Zicht, one block per step of the ladder."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Count,
    CountDistinct,
    Flag,
    Known,
    Not,
    Sum,
    both,
    equals,
    one_of,
)
from wendbaar.core.indicators.definition import Text
from wendbaar.core.indicators.library.patterns import (
    SHARE_OF_FLOW,
    people_reached,
    service_given,
)
from wendbaar.core.vocabulary.learning import Service
from wendbaar.core.vocabulary.measures import Unit
from wendbaar.core.vocabulary.people import LadderStep

reached = partial(people_reached, theme="finding")
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
