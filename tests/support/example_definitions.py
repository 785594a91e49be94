"""Definitions for the example bundle: real ones, few, and of every shape."""

from wendbaar.core.indicators.conditions import Count, Flag, Known, Reported, Sum, equals, one_of
from wendbaar.core.indicators.definition import Frequency, Indicator, Source, Text
from wendbaar.core.vocabulary.learning import Activity
from wendbaar.core.vocabulary.measures import Additivity, Direction, Level, Rule, Unit
from wendbaar.core.vocabulary.people import Education, LabourPosition, TargetGroup
from wendbaar.core.vocabulary.tables import (
    ACTION_PERIOD,
    EXTERNAL_FIGURE,
    PARTICIPATION,
    RESIDENT_QUARTER,
)

_NOTE = Text("Geteld naar woongemeente.", "Counted by municipality of residence.")
PANEL = Source("Inwonerspanel van de regio (resident_quarter)", "", _NOTE)
CBS = Source("CBS, Kerncijfers wijken en buurten", "https://opendata.cbs.nl/", _NOTE)
ACTIONS = Source("Registratie van inzet per actie (action_period)", "", _NOTE)
SHARE = Additivity(time=Rule.AVERAGE, place=Rule.RATIO, group=Rule.RATIO)
COUNT = Additivity(time=Rule.AVERAGE, place=Rule.SUM, group=Rule.SUM)
FLOW = Additivity(time=Rule.SUM, place=Rule.SUM, group=Rule.SUM)
NONE = Additivity(time=Rule.NOT_ALLOWED, place=Rule.NOT_ALLOWED, group=Rule.NOT_ALLOWED)
WHO = ("sex", "age", "education")
UNEMPLOYED = (LabourPosition.UNEMPLOYED, LabourPosition.LONG_UNEMPLOYED)
LABOUR_FORCE = one_of("position", LabourPosition.EMPLOYED, *UNEMPLOYED)

_COMMON = {
    "level": Level.IMPACT,
    "target_group": TargetGroup.EVERYONE,
    "table": RESIDENT_QUARTER,
    "source": PANEL,
    "frequency": Frequency.QUARTER,
    "valid_from": "2019KW01",
    "breakdowns": WHO,
    "crossings": (("age", "sex"),),
    "theme": "national_programme",
    "direction": Direction.UP,
}
_SHARE = {"unit": Unit.PERCENT, "additivity": SHARE, "denominator": Count(), "factor": 100}
_COUNT = {"unit": Unit.PERSONS, "additivity": COUNT}
_YEARLY = {
    "table": EXTERNAL_FIGURE,
    "source": CBS,
    "frequency": Frequency.YEAR,
    "breakdowns": (),
    "crossings": (),
    "theme": "regional",
    "additivity": NONE,
}

# Words that say what is measured: key -> label, question, definition; Dutch then English.
_WORDS = {
    "net_participation": (
        ("Netto-arbeidsparticipatie", "Net labour participation"),
        ("Hoeveel mensen hebben werk?", "How many people have work?"),
        (
            "Mensen met betaald werk, als deel van alle inwoners van 15 tot 75 jaar.",
            "People with paid work, as a share of all residents aged 15 to 75.",
        ),
    ),
    "unemployment_rate": (
        ("Werkloosheidspercentage", "Unemployment rate"),
        ("Hoeveel mensen zijn werkloos?", "How many people are unemployed?"),
        (
            "Werklozen, als deel van de mensen met werk en de werklozen samen.",
            "Unemployed people, as a share of the employed and the unemployed together.",
        ),
    ),
    "long_unemployment": (
        ("Langdurige werkloosheid", "Long-term unemployment"),
        (
            "Hoeveel mensen zijn een jaar of langer werkloos?",
            "How many people are unemployed for a year or longer?",
        ),
        (
            "Mensen die een jaar of langer werkloos zijn, als deel van de beroepsbevolking.",
            "People unemployed for a year or longer, as a share of the labour force.",
        ),
    ),
    "mid_high_educated": (
        ("Midden- en hoogopgeleiden", "Middle and higher educated"),
        (
            "Hoeveel mensen hebben een startkwalificatie of hoger?",
            "How many people have a middle or higher education?",
        ),
        (
            "Inwoners met een middelbare of hoge opleiding, als deel van alle inwoners.",
            "Residents with middle or higher education, as a share of all residents.",
        ),
    ),
    "learning_formal": (
        ("Deelname aan formeel leren", "Participation in formal learning"),
        ("Hoeveel mensen volgen een opleiding?", "How many people follow a course?"),
        (
            "Inwoners in formeel onderwijs na hun eerste opleiding, als deel van alle inwoners.",
            "Residents in formal education after their initial education, as a share of all.",
        ),
    ),
    "population_15_75": (
        ("Bevolking van 15 tot 75 jaar", "Population aged 15 to 75"),
        ("Hoeveel mensen wonen hier?", "How many people live here?"),
        ("Inwoners van 15 tot 75 jaar.", "Residents aged 15 to 75."),
    ),
    "in_volunteering": (
        ("Vrijwilligerswerk", "Volunteering"),
        ("Hoeveel mensen doen vrijwilligerswerk?", "How many people volunteer?"),
        (
            "Inwoners met vrijwilligerswerk als belangrijkste activiteit.",
            "Residents with volunteering as main activity.",
        ),
    ),
    "budget_spent": (
        ("Ingezet budget", "Budget spent"),
        ("Hoeveel geld is er ingezet?", "How much money was spent?"),
        ("Ingezet budget in euro, per actie.", "Budget spent in euros, per action."),
    ),
    "disposable_income": (
        ("Gemiddeld besteedbaar inkomen", "Average disposable income"),
        ("Wat heeft een huishouden te besteden?", "What does a household have to spend?"),
        (
            "Gemiddeld besteedbaar inkomen van een huishouden, in euro per jaar.",
            "Average disposable income of a household, in euros a year.",
        ),
    ),
    "benefits_bijstand": (
        ("Mensen met bijstand", "People on social assistance"),
        ("Hoeveel mensen hebben bijstand?", "How many people receive social assistance?"),
        ("Inwoners met een uitkering uit de Participatiewet.", "Residents on social assistance."),
    ),
    "satisfaction_resident": (
        ("Tevredenheid van inwoners", "Satisfaction of residents"),
        ("Wat vinden inwoners van de hulp?", "What do residents think of the help?"),
        ("Gemiddeld rapportcijfer van deelnemers.", "Average mark given by participants."),
    ),
}


def _indicator(key: str, **more: object) -> Indicator:
    label, question, definition = (Text(*pair) for pair in _WORDS[key])
    fields = {**_COMMON, **more}
    return Indicator(key=key, label=label, question=question, definition=definition, **fields)


def example_definitions() -> dict[str, Indicator]:
    """By key."""
    employed = equals("position", LabourPosition.EMPLOYED)
    long = equals("position", LabourPosition.LONG_UNEMPLOYED)
    schooled = one_of("education", Education.MIDDLE, Education.HIGH)
    find = {"direction": Direction.DOWN, "target_group": TargetGroup.FIND}
    found = [
        _indicator("net_participation", numerator=Count(employed), **_SHARE),
        _indicator(
            "unemployment_rate",
            numerator=Count(one_of("position", *UNEMPLOYED)),
            population=LABOUR_FORCE,
            **_SHARE,
            **find,
        ),
        _indicator(
            "long_unemployment",
            numerator=Count(long),
            population=LABOUR_FORCE,
            **_SHARE,
            **find,
        ),
        _indicator(
            "mid_high_educated",
            numerator=Count(schooled),
            **{**_SHARE, "breakdowns": ("sex", "age")},
        ),
        _indicator(
            "learning_formal",
            numerator=Count(Flag("learning_formal")),
            **{**_SHARE, "theme": "learning"},
        ),
        _indicator("population_15_75", numerator=Count(), **_COUNT, theme="regional"),
        _indicator(
            "in_volunteering",
            numerator=Count(equals("activity", Activity.VOLUNTEERING)),
            **_COUNT,
            theme="finding_connection",
            target_group=TargetGroup.FIND,
        ),
        _indicator(
            "budget_spent",
            numerator=Sum("budget"),
            unit=Unit.EURO,
            additivity=FLOW,
            table=ACTION_PERIOD,
            source=ACTIONS,
            level=Level.INPUT,
            theme="inputs",
            direction=Direction.NEUTRAL,
            breakdowns=("action",),
            crossings=(),
        ),
        _indicator(
            "disposable_income",
            numerator=Reported("besteedbaar inkomen", "disposable income"),
            unit=Unit.EURO,
            **_YEARLY,
        ),
        _indicator(
            "benefits_bijstand",
            numerator=Reported("mensen met bijstand", "people on social assistance"),
            unit=Unit.PERSONS,
            **{**_YEARLY, **find},
        ),
        _indicator(
            "satisfaction_resident",
            numerator=Sum("satisfaction", Known("satisfaction")),
            denominator=Count(Known("satisfaction")),
            unit=Unit.MARK,
            additivity=SHARE,
            table=PARTICIPATION,
            level=Level.OUTPUT,
            theme="finding_connection",
            breakdowns=("sex",),
            crossings=(),
            missing_source=Text(
                "Een tevredenheidsonderzoek onder deelnemers.",
                "A satisfaction survey among participants.",
            ),
        ),
    ]
    return {each.key: each for each in found}
