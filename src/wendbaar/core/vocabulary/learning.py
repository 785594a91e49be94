"""How people learn: forms, place, layers, and the activities on the way to work."""

from wendbaar.core.vocabulary.codes import CodeList


class LearningForm(CodeList):
    """The three forms of learning (Fouarge e.a. 2018; Eurostat CLA)."""

    FORMAL = 1, "formal", "formeel leren", "formal learning"
    NON_FORMAL = 2, "non_formal", "non-formeel leren", "non-formal learning"
    INFORMAL = 3, "informal", "informeel leren", "informal learning"


class LearningPlace(CodeList):
    """Where someone learns."""

    AT_WORK = 1, "at_work", "op het werk", "at work"
    ELSEWHERE = 2, "elsewhere", "buiten het werk", "elsewhere"


class LearningLayer(CodeList):
    """The four layers of the STAP framework (Künn-Nelen, Montizaan 2021): each rests on the one before."""

    NONE = 0, "none", "geen", "none"
    ABILITY = 1, "ability", "leervermogen", "ability to learn"
    BASIC = 2, "basic", "basisvaardigheden", "basic skills"
    EMPLOYABILITY = (
        3,
        "employability",
        "algemene inzetbaarheid",
        "general employability",
    )
    OCCUPATION = (
        4,
        "occupation",
        "beroepsspecifieke vaardigheden",
        "occupation-specific skills",
    )


class Activity(CodeList):
    """Main activity on the way to work (the impact column of Werk in Zicht, table 1)."""

    NONE = 0, "none", "niet actief", "not active"
    ACTIVATION = 1, "activation", "activeringstraject", "activation programme"
    VOLUNTEERING = 2, "volunteering", "vrijwilligerswerk", "volunteering"
    SOCIAL = (
        3,
        "social",
        "structurele sociale activiteiten",
        "regular social activities",
    )
    INFORMAL_CARE = 4, "informal_care", "mantelzorg", "informal care"
    DAY_ACTIVITIES = 5, "day_activities", "dagbesteding", "day activities"
    TRAINING = 6, "training", "individuele scholing", "individual training"
    WORKSHOP = 7, "workshop", "workshop", "workshop"
    ORIENTATION = 8, "orientation", "oriëntatietraject", "orientation programme"
    WORK_EXPERIENCE = (
        9,
        "work_experience",
        "werkervaringsplaats",
        "work-experience place",
    )
    TRIAL_PLACE = 10, "trial_place", "proefplaatsing", "trial placement"
    PAID_WORK = 11, "paid_work", "betaald werk", "paid work"


class Service(CodeList):
    """What a partner did with or for someone (the output column of Werk in Zicht)."""

    EVENT = 1, "event", "bijeenkomst", "event"
    CONTACT = 2, "contact", "contact", "contact"
    TO_ACTIVATION = (
        3,
        "to_activation",
        "toegeleid naar activering",
        "guided to activation",
    )
    TO_TRAINING = 4, "to_training", "toegeleid naar scholing", "guided to training"
    TO_WORK_EXPERIENCE = (
        5,
        "to_work_experience",
        "toegeleid naar werkervaringsplaats",
        "guided to work experience",
    )
    TO_TRIAL_PLACE = (
        6,
        "to_trial_place",
        "toegeleid naar proefplaatsing",
        "guided to a trial placement",
    )
    SUPPORT_PARTTIME = (
        7,
        "support_parttime",
        "ondersteuning bij parttime inkomsten",
        "support with part-time income",
    )
    SUPPORT_WORKING = (
        8,
        "support_working",
        "ondersteuning van werkenden",
        "support of workers",
    )
    CONVERSATION_PARTTIME = (
        9,
        "conversation_parttime",
        "gesprek over deeltijdwerk",
        "conversation about part-time work",
    )
    FORMAL_COURSE = 10, "formal_course", "formele scholing", "formal course"
