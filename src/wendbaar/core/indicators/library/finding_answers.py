"""Finding a connection: what participants say they learnt, table 1 of Werk in Zicht."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Reported,
)
from wendbaar.core.indicators.definition import Text
from wendbaar.core.indicators.library.patterns import asked_participants

asked = partial(asked_participants, theme="finding")


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
