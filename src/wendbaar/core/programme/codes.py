"""Closed lists of the programme: kinds, levels, states."""

from wendbaar.core.vocabulary.codes import CodeList


class GoalKind(CodeList):
    """What a goal is in the plan it comes from."""

    AIM = 1, "aim", "ambitie", "aim"
    HEAD = 2, "head", "hoofddoel", "head goal"
    SUB = 3, "sub", "subdoel", "sub goal"
    GOAL = 4, "goal", "doel", "goal"
    CHALLENGE = 5, "challenge", "uitdaging", "challenge"


class LineKind(CodeList):
    """How a region calls the parts of its programme."""

    LINE = 1, "line", "programmalijn", "programme line"
    PRIORITY = 2, "priority", "prioriteit", "priority"
    THEME = 3, "theme", "thema", "theme"
    OVERARCHING = 4, "overarching", "overkoepelend thema", "overarching theme"
    CONNECTING = 5, "connecting", "verbindend thema", "connecting theme"


class ActionKind(CodeList):
    """What an action is."""

    ACTION = 1, "action", "actie", "action"
    INITIATIVE = 2, "initiative", "initiatief", "initiative"
    EXAMPLE = 3, "example", "goed voorbeeld", "good example"
    PROGRAMME = 4, "programme", "ander programma", "other programme"
    INTERVENTION = 5, "intervention", "interventie", "intervention"
    SUBSIDY = 6, "subsidy", "subsidieregeling", "subsidy rule"


class ActionStatus(CodeList):
    """Where an action stands."""

    PROPOSED = 1, "proposed", "voorgenomen", "proposed"
    RUNNING = 2, "running", "loopt", "running"
    PAUSED = 3, "paused", "tijdelijk gestopt", "paused"
    ENDED = 4, "ended", "beëindigd", "ended"
    NOT_STATED = 5, "not_stated", "niet vermeld", "not stated"


class PartnerKind(CodeList):
    """What kind of organisation takes part."""

    MUNICIPALITY = 1, "municipality", "gemeente", "municipality"
    PROVINCE = 2, "province", "provincie", "province"
    AGENCY = 3, "agency", "uitvoeringsorganisatie", "public agency"
    SCHOOL = 4, "school", "onderwijsinstelling", "educational institution"
    RESEARCH = 5, "research", "kennisinstelling", "research institute"
    UNION = 6, "union", "vakbond", "trade union"
    EMPLOYERS = 7, "employers", "werkgeversorganisatie", "employers' organisation"
    COMPANY = 8, "company", "bedrijf", "company"
    SOCIAL = 9, "social", "maatschappelijke organisatie", "social organisation"
    COOPERATION = 10, "cooperation", "samenwerkingsverband", "cooperation"
    CARE = 11, "care", "kinderopvang en zorg", "child care and care"
    FUND = 12, "fund", "fonds", "fund"
    GOVERNMENT = 13, "government", "rijk", "national government"
    RESIDENTS = 14, "residents", "inwoners", "residents"


class BodyLevel(CodeList):
    """At which level a body works."""

    STRATEGIC = 1, "strategic", "strategisch", "strategic"
    TACTICAL = 2, "tactical", "tactisch", "tactical"
    OPERATIONAL = 3, "operational", "operationeel", "operational"
    ADVICE = 4, "advice", "overleg en advies", "consultation and advice"


class MilestoneKind(CodeList):
    """What happens at a moment."""

    MEETING = 1, "meeting", "bespreking", "discussion"
    DECISION = 2, "decision", "besluit", "decision"
    DEADLINE = 3, "deadline", "uiterste datum", "deadline"
    EVENT = 4, "event", "bijeenkomst", "event"
    WORK = 5, "work", "werksessie", "working session"


class LinkKind(CodeList):
    """Which way a connection runs (Nationaal Programma Groningen, 4.2)."""

    HORIZONTAL = (
        1,
        "horizontal",
        "horizontaal: tussen scholen, bedrijven en voorzieningen",
        "horizontal: between schools, firms and services",
    )
    VERTICAL = (
        2,
        "vertical",
        "verticaal: tussen onderwijsniveaus",
        "vertical: between levels of education",
    )
    ALIGNMENT = (
        3,
        "alignment",
        "aansluiting bij een ander programma",
        "alignment with another programme",
    )
    GOVERNANCE = 4, "governance", "bestuurlijke lijn", "line of governance"


class MoneyKind(CodeList):
    """What an amount means."""

    PLANNED = 1, "planned", "begroot", "planned"
    COMMITTED = 2, "committed", "toegezegd", "committed"
    SPENT = 3, "spent", "uitgegeven", "spent"
    FUNDED = 4, "funded", "bijdrage van een financier", "funding received"


class LifePhase(CodeList):
    """The continuous learning line (Nationaal Programma Groningen, chapter 2)."""

    CHILD = 1, "child", "algemene ontwikkeling (0-12 jaar)", "general development (0-12)"
    YOUNG = (
        2,
        "young",
        "voorbereiding op samenleving en arbeidsmarkt (12-25 jaar)",
        "preparing for society and work (12-25)",
    )
    ADULT = (
        3,
        "adult",
        "deelname aan de arbeidsmarkt (25 jaar tot pensioen)",
        "taking part in the labour market (25 to pension)",
    )


class Verdict(CodeList):
    """What a decision says."""

    CONTINUE = 1, "continue", "voortzetten", "continue"
    ADAPT = 2, "adapt", "aanpassen", "adapt"
    STOP = 3, "stop", "stoppen", "stop"
    START = 4, "start", "starten", "start"


class Met(CodeList):
    """Whether an expectation came true."""

    YES = 1, "yes", "ja", "yes"
    PARTLY = 2, "partly", "deels", "partly"
    NO = 3, "no", "nee", "no"
    UNKNOWN = 4, "unknown", "niet te zeggen", "cannot be said"


class PrincipleKind(CodeList):
    """Ideas a programme rests on."""

    LEARNING_FORM = 1, "learning_form", "vorm van leren", "form of learning"
    BEHAVIOUR = 2, "behaviour", "voorwaarde voor leren", "condition for learning"
    DEFINITION = 3, "definition", "uitgangspunt van de definitie", "premise of the definition"
    INSIGHT = 4, "insight", "inzicht", "insight"
    BOTTLENECK = 5, "bottleneck", "knelpunt", "bottleneck"
    TREND = 6, "trend", "ontwikkeling", "trend"
    EVIDENCE = 7, "evidence", "wat onderzoek zegt", "what research says"
