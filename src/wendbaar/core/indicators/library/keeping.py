"""Keeping a connection or improving one's position: table 2 of Werk in Zicht."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Between,
    Count,
    CountDistinct,
    Flag,
    Known,
    MoreThan,
    Reported,
    Sum,
    both,
    either,
    equals,
)
from wendbaar.core.indicators.definition import Text
from wendbaar.core.indicators.library.patterns import (
    SHARE_OF_FLOW,
    asked_participants,
    people_reached,
    service_given,
    share_of_residents,
)
from wendbaar.core.vocabulary.learning import Service
from wendbaar.core.vocabulary.measures import Unit
from wendbaar.core.vocabulary.people import LabourPosition, TargetGroup

WORKING = equals("position", LabourPosition.EMPLOYED)
AT_EVENT = both(equals("service", Service.EVENT), Flag("working"))
IN_COURSE = both(equals("service", Service.FORMAL_COURSE), Flag("working"))
reached = partial(people_reached, theme="keeping", target_group=TargetGroup.KEEP)
given = partial(service_given, theme="keeping", target_group=TargetGroup.KEEP)
counted = partial(share_of_residents, theme="keeping", target_group=TargetGroup.KEEP)

EVENT_PARTICIPANTS_WORKING = reached(
    key="event_participants_working",
    label=Text("Werkende deelnemers van bijeenkomsten", "Participants of events who work"),
    question=Text(
        "Hoeveel werkende mensen kwamen naar een bijeenkomst?",
        "How many working people came to an event?",
    ),
    definition=Text(
        "Verschillende mensen met werk die naar een bijeenkomst kwamen. Wie vaker komt telt één "
        "keer.",
        "Different people with work who came to an event. Who comes more often counts once.",
    ),
    numerator=CountDistinct("person_id", AT_EVENT),
)
SATISFACTION_EVENTS = given(
    key="satisfaction_events",
    label=Text("Tevredenheid over bijeenkomsten", "Satisfaction with events"),
    question=Text(
        "Welk cijfer geven werkende mensen aan bijeenkomsten?",
        "What mark do working people give to events?",
    ),
    definition=Text(
        "Gemiddeld rapportcijfer van werkende deelnemers voor bijeenkomsten. Deelnames zonder "
        "cijfer tellen niet mee.",
        "Mean mark of working participants for events. Participations without a mark are not "
        "counted.",
    ),
    population=both(AT_EVENT, Known("satisfaction")),
    numerator=Sum("satisfaction"),
    denominator=Count(),
    unit=Unit.MARK,
    additivity=SHARE_OF_FLOW,
)
PARTTIME_CONVERSATIONS = given(
    key="parttime_conversations",
    label=Text(
        "Gesprekken met mensen die deeltijd werken", "Conversations with people working part-time"
    ),
    question=Text(
        "Hoe vaak spraken we mensen die in deeltijd werken?",
        "How often did we talk with people who work part-time?",
    ),
    definition=Text(
        "Gesprekken over deeltijdwerk. Wie twee gesprekken had telt twee keer.",
        "Conversations about part-time work. Who had two conversations counts twice.",
    ),
    numerator=Count(equals("service", Service.CONVERSATION_PARTTIME)),
    unit=Unit.CONTACTS,
)
FORMAL_LEARNERS = reached(
    key="formal_learners",
    label=Text("Werkenden in formele scholing", "Working people in formal courses"),
    question=Text(
        "Hoeveel werkende mensen begonnen aan een opleiding met diploma of certificaat?",
        "How many working people began a course with a diploma or certificate?",
    ),
    definition=Text(
        "Verschillende mensen met werk die begonnen aan formeel onderwijs, af te sluiten met een "
        "certificaat of diploma.",
        "Different people with work who began formal education, to be ended with a certificate or "
        "diploma.",
    ),
    numerator=CountDistinct("person_id", IN_COURSE),
)
FORMAL_LEARNING_HOURS = given(
    key="formal_learning_hours",
    label=Text("Uren formele scholing van werkenden", "Hours of formal courses of workers"),
    question=Text(
        "Hoeveel uren duren de opleidingen die werkende mensen begonnen?",
        "How many hours are the courses that working people began?",
    ),
    definition=Text(
        "Alle uren samen van formeel onderwijs waar mensen met werk aan begonnen, in de periode "
        "van de start.",
        "All hours together of formal education that people with work began, in the period of the "
        "start.",
    ),
    numerator=Sum("hours", IN_COURSE),
    unit=Unit.HOURS,
)
CERTIFICATES = given(
    key="certificates",
    target_group=TargetGroup.EVERYONE,
    label=Text("Certificaten en diploma's", "Certificates and diplomas"),
    question=Text(
        "Hoeveel deelnames eindigen met een certificaat of diploma?",
        "How many participations end with a certificate or diploma?",
    ),
    definition=Text(
        "Deelnames die zijn afgesloten met een certificaat of diploma, geteld in de periode van de "
        "start.",
        "Participations ended with a certificate or diploma, counted in the period of the start.",
    ),
    numerator=Count(Flag("certificate")),
    unit=Unit.PARTICIPATIONS,
)
MOTIVATION_DEVELOP = asked_participants(
    key="motivation_develop",
    theme="keeping",
    target_group=TargetGroup.KEEP,
    label=Text("Motivatie om zich te ontwikkelen", "Motivation to develop"),
    question=Text(
        "Hoeveel deelnemers willen zich ontwikkelen?", "How many participants want to develop?"
    ),
    definition=Text(
        "Werkende deelnemers die zeggen dat zij zin hebben om zich te ontwikkelen, als deel van "
        "alle werkende deelnemers die antwoord gaven.",
        "Working participants who say that they feel like developing, as a share of all working "
        "participants who answered.",
    ),
    numerator=Reported("deelnemers die zich willen ontwikkelen", "participants who want to"),
    denominator=Reported("deelnemers die antwoord gaven", "participants who answered"),
)
POSTINITIAL_PARTICIPATION = counted(
    key="postinitial_participation",
    label=Text("Werkenden in post-initieel onderwijs", "Workers in post-initial education"),
    question=Text(
        "Hoeveel werkende mensen volgen een cursus of opleiding?",
        "How many working people follow a course?",
    ),
    definition=Text(
        "Mensen met werk in formeel of non-formeel onderwijs, als deel van alle mensen met werk.",
        "People with work in formal or non-formal education, as a share of all people with work.",
    ),
    population=WORKING,
    numerator=Count(either(Flag("learning_formal"), Flag("learning_nonformal"))),
    denominator=Count(),
)
HOURS_EXTENDED = counted(
    key="hours_extended",
    label=Text("Meer uren gaan werken", "Working more hours"),
    question=Text(
        "Hoeveel mensen werken meer uren dan een jaar geleden?",
        "How many people work more hours than a year ago?",
    ),
    definition=Text(
        "Mensen die meer uren per week werken dan een jaar eerder. Als deel van de mensen die nu "
        "werken en toen ook al werkten.",
        "People who work more hours a week than a year earlier. As a share of the people who work "
        "now and worked then too.",
    ),
    population=both(WORKING, Between("hours_year_ago", 1, None)),
    numerator=Count(MoreThan("hours", "hours_year_ago")),
    denominator=Count(),
)
JOB_CHANGE_GROWTH = counted(
    key="job_change_growth",
    label=Text("Overstap naar kansrijk werk", "Change to work with prospects"),
    question=Text(
        "Hoeveel mensen stapten over naar een baan met toekomst?",
        "How many people changed to a job with a future?",
    ),
    definition=Text(
        "Mensen met een andere baan dan een jaar eerder, in een groeisector of kansrijk beroep. Als "
        "deel van alle mensen met werk.",
        "People with another job than a year earlier, in a growth sector or promising occupation. "
        "As a share of all people with work.",
    ),
    population=WORKING,
    numerator=Count(both(Flag("changed_job"), Flag("growth_sector"))),
    denominator=Count(),
)
