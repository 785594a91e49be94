"""Employers: whom the programme reaches and how they let people learn."""

from functools import partial

from wendbaar.core.indicators.conditions import Count, Flag, Known, Reported, Sum
from wendbaar.core.indicators.definition import Frequency, Source, Text
from wendbaar.core.indicators.library.patterns import (
    YEAR_SHARE,
    YEAR_STOCK,
    about_employers,
    published_share,
)
from wendbaar.core.vocabulary.measures import Level, Unit
from wendbaar.core.vocabulary.people import TargetGroup

counted = partial(about_employers, theme="employers")

EMPLOYERS_REACHED = counted(
    key="employers_reached",
    level=Level.OUTPUT,
    label=Text("Bereikte werkgevers", "Employers reached"),
    question=Text("Hoeveel werkgevers bereikten we?", "How many employers did we reach?"),
    definition=Text(
        "Werkgevers die in het jaar door het programma zijn bereikt. Elke werkgever telt één keer "
        "per jaar.",
        "Employers reached by the programme in the year. Each employer counts once a year.",
    ),
    numerator=Count(Flag("reached")),
    unit=Unit.EMPLOYERS,
    additivity=YEAR_STOCK,
)
SATISFACTION_EMPLOYERS = counted(
    key="satisfaction_employers",
    level=Level.OUTPUT,
    label=Text("Tevredenheid van werkgevers", "Satisfaction of employers"),
    question=Text(
        "Welk cijfer geven werkgevers aan onze diensten?",
        "What mark do employers give to our services?",
    ),
    definition=Text(
        "Gemiddeld rapportcijfer van werkgevers voor dienstverlening en infrastructuur. Werkgevers "
        "zonder cijfer tellen niet mee.",
        "Mean mark of employers for services and infrastructure. Employers without a mark are not "
        "counted.",
    ),
    population=Known("satisfaction"),
    numerator=Sum("satisfaction"),
    denominator=Count(),
    unit=Unit.MARK,
    additivity=YEAR_SHARE,
)
WILLINGNESS_INVEST = counted(
    key="willingness_invest",
    level=Level.OUTCOME,
    label=Text("Bereid om te investeren in medewerkers", "Willing to invest in employees"),
    question=Text(
        "Hoeveel werkgevers willen investeren in de ontwikkeling van hun mensen?",
        "How many employers want to invest in the development of their people?",
    ),
    definition=Text(
        "Werkgevers die bereid zijn te investeren in leven lang ontwikkelen van medewerkers, als "
        "deel van alle werkgevers die antwoord gaven.",
        "Employers willing to invest in lifelong development of employees, as a share of all "
        "employers who answered.",
    ),
    population=Known("invests"),
    numerator=Count(Flag("invests")),
    denominator=Count(),
    factor=100,
    unit=Unit.PERCENT,
    additivity=YEAR_SHARE,
)
EMPLOYEES_LEARNING_GROWTH = counted(
    key="employees_learning_growth",
    level=Level.IMPACT,
    label=Text(
        "Aandeel werknemers in onderwijs of zelfstudie",
        "Share of employees in education or self-study",
    ),
    question=Text("Welk deel van de werknemers leert?", "What share of employees learn?"),
    definition=Text(
        "Werknemers in post-initieel onderwijs of zelfstudie, als deel van alle werknemers van deze "
        "werkgevers. Dit is een stand per jaar; de toename leest u af in de tijd.",
        "Employees in post-initial education or self-study, as a share of all employees of these "
        "employers. This is a level per year; read the growth over time.",
    ),
    numerator=Sum("employees_learning"),
    denominator=Sum("employees"),
    factor=100,
    unit=Unit.PERCENT,
    additivity=YEAR_SHARE,
)
LEARNING_CULTURE = published_share(
    key="learning_culture",
    theme="employers",
    level=Level.OUTCOME,
    target_group=TargetGroup.EMPLOYERS,
    label=Text("Leercultuur bij werkgevers", "Learning culture of employers"),
    question=Text(
        "Bij hoeveel werkgevers hoort leren bij het werk?",
        "At how many employers is learning part of work?",
    ),
    definition=Text(
        "Werkgevers bij wie leren wordt gesteund en mogelijk gemaakt, als deel van alle werkgevers "
        "die antwoord gaven.",
        "Employers where learning is supported and made possible, as a share of all employers who "
        "answered.",
    ),
    numerator=Reported("werkgevers met een leercultuur", "employers with a learning culture"),
    denominator=Reported("werkgevers die antwoord gaven", "employers who answered"),
    breakdowns=("sector",),
    frequency=Frequency.IRREGULAR,
    source=Source(
        "Vragenlijst onder werkgevers",
        "",
        Text(
            "Gevraagd aan wie over personeel gaat; werknemers kunnen er anders over denken.",
            "Asked of who manages staff; employees may think differently.",
        ),
    ),
    missing_source=Text(
        "Vragenlijst onder werkgevers over leercultuur: die wordt nog niet afgenomen.",
        "Questionnaire among employers on learning culture: it is not held yet.",
    ),
)
