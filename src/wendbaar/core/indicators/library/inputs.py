"""What is put in and whom it reaches: money, staff, time, participations and participants."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Count,
    CountDistinct,
    NumeratorOf,
    Reported,
    Sum,
)
from wendbaar.core.indicators.definition import Frequency, Source, Text
from wendbaar.core.indicators.library.patterns import (
    READY_MADE,
    SHARE_OF_FLOW,
    STOCK,
    input_of_actions,
    people_reached,
    published,
    service_given,
)
from wendbaar.core.vocabulary.measures import Direction, Level, Unit
from wendbaar.core.vocabulary.people import TargetGroup

put_in = partial(input_of_actions, theme="inputs")

BUDGET_SPENT = put_in(
    key="budget_spent",
    label=Text("Ingezet budget", "Budget spent"),
    question=Text("Hoeveel geld zetten we in?", "How much money do we put in?"),
    definition=Text(
        "Budget dat in de periode is besteed, per actie en werkwijze.",
        "Budget spent in the period, per action and method.",
    ),
    numerator=Sum("budget"),
    unit=Unit.EURO,
)
STAFF_FTE = put_in(
    key="staff_fte",
    label=Text("Ingezet personeel", "Staff"),
    question=Text("Hoeveel mensen zetten we in?", "How much staff do we put in?"),
    definition=Text(
        "Personeel in voltijdbanen. Over een jaar is dit het gemiddelde van de kwartalen.",
        "Staff in full-time equivalents. Over a year this is the average of the quarters.",
    ),
    numerator=Sum("staff"),
    unit=Unit.FTE,
    additivity=STOCK,
)
SERVICE_HOURS = put_in(
    key="service_hours",
    label=Text("Uren dienstverlening", "Hours of service"),
    question=Text("Hoeveel tijd zetten we in?", "How much time do we put in?"),
    definition=Text(
        "Uren dienstverlening in de periode, per actie en werkwijze.",
        "Hours of service in the period, per action and method.",
    ),
    numerator=Sum("hours"),
    unit=Unit.HOURS,
)
PARTICIPANTS = people_reached(
    key="participants",
    theme="inputs",
    target_group=TargetGroup.EVERYONE,
    label=Text("Deelnemers: verschillende mensen", "Participants: different people"),
    question=Text(
        "Hoeveel verschillende mensen deden mee?", "How many different people took part?"
    ),
    definition=Text(
        "Verschillende mensen die in de periode aan een of meer acties of diensten begonnen. Wie "
        "aan drie acties meedoet telt één keer.",
        "Different people who began one or more actions or services in the period. Who takes part "
        "in three actions counts once.",
    ),
    numerator=CountDistinct("person_id"),
    breakdowns=("sex", "age", "education", "ladder", "action", "service"),
)
PARTICIPATIONS = service_given(
    key="participations",
    theme="inputs",
    target_group=TargetGroup.EVERYONE,
    label=Text("Deelnames", "Participations"),
    question=Text("Hoe vaak deden mensen mee?", "How often did people take part?"),
    definition=Text(
        "Alle deelnames die in de periode begonnen. Wie aan drie acties meedoet telt drie keer.",
        "All participations that began in the period. Who takes part in three actions counts three "
        "times.",
    ),
    numerator=Count(),
    unit=Unit.PARTICIPATIONS,
    breakdowns=("sex", "age", "education", "ladder", "action", "service"),
)
COST_PER_PARTICIPATION = put_in(
    key="cost_per_participation",
    label=Text("Kosten per deelname", "Cost per participation"),
    question=Text("Wat kost een deelname?", "What does a participation cost?"),
    definition=Text(
        "Ingezet budget, gedeeld door de deelnames die in de periode begonnen.",
        "Budget spent, divided by the participations that began in the period.",
    ),
    numerator=NumeratorOf("budget_spent", "ingezet budget", "budget spent"),
    denominator=NumeratorOf("participations", "deelnames", "participations"),
    unit=Unit.EURO,
    direction=Direction.DOWN,
    additivity=SHARE_OF_FLOW,
    breakdowns=("action",),
)
COST_PER_ADDITIONAL_WORK = published(
    key="cost_per_additional_work",
    theme="inputs",
    target_group=TargetGroup.EVERYONE,
    level=Level.IMPACT,
    label=Text("Kosten per extra persoon aan het werk", "Cost per additional person in work"),
    question=Text(
        "Wat kost het om één persoon extra aan het werk te helpen?",
        "What does it cost to help one additional person into work?",
    ),
    definition=Text(
        "Ingezet budget, gedeeld door het aantal mensen dat door de actie extra aan het werk is. "
        "Alleen als het effect is vergeleken met een goede groep: trede 3 van de effectladder of "
        "hoger.",
        "Budget spent, divided by the number of people in work because of the action. Only when the "
        "effect was compared with a good group: step 3 of the effect ladder or higher.",
    ),
    numerator=Reported("ingezet budget", "budget spent"),
    denominator=Reported(
        "mensen die door de actie extra aan het werk zijn",
        "people in work because of the action",
    ),
    unit=Unit.EURO,
    direction=Direction.DOWN,
    additivity=READY_MADE,
    breakdowns=("action",),
    frequency=Frequency.IRREGULAR,
    source=Source(
        "Effectevaluatie van de acties",
        "",
        Text(
            "Een schatting met een marge, geen telling. Wat deelnemers na afloop doen is geen "
            "effect.",
            "An estimate with a margin, not a count. What participants do afterwards is no effect.",
        ),
    ),
    missing_source=Text(
        "Effectevaluatie op trede 3 van de effectladder of hoger: die is er nog niet.",
        "Evaluation of effects at step 3 of the effect ladder or higher: there is none yet.",
    ),
)
