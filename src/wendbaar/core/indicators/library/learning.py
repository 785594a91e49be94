"""Learning: formal, non-formal and informal, at work and elsewhere, by layer and by use."""

from functools import partial

from wendbaar.core.indicators.conditions import (
    Count,
    Flag,
    Not,
    Reported,
    Sum,
    equals,
)
from wendbaar.core.indicators.definition import Frequency, Source, Text
from wendbaar.core.indicators.library.patterns import (
    asked_participants,
    number_of_residents,
    published_share,
    share_of_residents,
)
from wendbaar.core.indicators.library.sources import cbs
from wendbaar.core.vocabulary.learning import LearningLayer
from wendbaar.core.vocabulary.measures import Direction, Level
from wendbaar.core.vocabulary.people import LabourPosition, TargetGroup

counted = partial(share_of_residents, theme="learning")

LEARNING_FORMAL = counted(
    key="learning_formal",
    label=Text("Formeel leren", "Formal learning"),
    question=Text(
        "Hoeveel mensen volgen een opleiding met een diploma?",
        "How many people follow a course with a diploma?",
    ),
    definition=Text(
        "Mensen in formeel post-initieel onderwijs, als deel van alle inwoners van 15 tot 75 jaar. "
        "Formeel: met toetsing en een diploma of certificaat.",
        "People in formal post-initial education, as a share of all residents aged 15 to 75. "
        "Formal: with a test and a diploma or certificate.",
    ),
    numerator=Count(Flag("learning_formal")),
    denominator=Count(),
)
LEARNING_NONFORMAL = counted(
    key="learning_nonformal",
    label=Text("Non-formeel leren", "Non-formal learning"),
    question=Text(
        "Hoeveel mensen volgen een cursus zonder diploma?",
        "How many people follow a course without a diploma?",
    ),
    definition=Text(
        "Mensen in non-formeel onderwijs, als deel van alle inwoners van 15 tot 75 jaar. "
        "Non-formeel: georganiseerd en met een doel, zonder diploma of certificaat.",
        "People in non-formal education, as a share of all residents aged 15 to 75. Non-formal: "
        "organised and with a purpose, without diploma or certificate.",
    ),
    numerator=Count(Flag("learning_nonformal")),
    denominator=Count(),
)
LEARNING_INFORMAL_WORK = counted(
    key="learning_informal_work",
    label=Text("Informeel leren op het werk", "Informal learning at work"),
    question=Text(
        "Hoeveel mensen leren terloops op hun werk?", "How many people learn in passing at work?"
    ),
    definition=Text(
        "Mensen die informeel leren op het werk, als deel van alle inwoners van 15 tot 75 jaar. "
        "Informeel: terloops, als deel van ander werk.",
        "People who learn informally at work, as a share of all residents aged 15 to 75. Informal: "
        "in passing, as part of other work.",
    ),
    numerator=Count(Flag("learning_informal_work")),
    denominator=Count(),
)
LEARNING_INFORMAL_ELSEWHERE = counted(
    key="learning_informal_elsewhere",
    label=Text("Informeel leren buiten het werk", "Informal learning elsewhere"),
    question=Text(
        "Hoeveel mensen leren terloops buiten hun werk?",
        "How many people learn in passing outside work?",
    ),
    definition=Text(
        "Mensen die informeel leren buiten het werk, zoals bij mantelzorg of vrijwilligerswerk. Als "
        "deel van alle inwoners van 15 tot 75 jaar.",
        "People who learn informally outside work, such as in informal care or volunteering. As a "
        "share of all residents aged 15 to 75.",
    ),
    numerator=Count(Flag("learning_informal_elsewhere")),
    denominator=Count(),
)
SHARE_INFORMAL_TIME = counted(
    key="share_informal_time",
    target_group=TargetGroup.KEEP,
    label=Text(
        "Aandeel informeel in de leertijd op het werk", "Informal share of learning time at work"
    ),
    question=Text(
        "Hoeveel van de leertijd op het werk is informeel?",
        "How much of the learning time at work is informal?",
    ),
    definition=Text(
        "Uren informeel leren op het werk, als deel van alle uren leren op het werk, van mensen met "
        "werk. Uren worden eerst opgeteld en daarna gedeeld.",
        "Hours of informal learning at work, as a share of all hours of learning at work, of people "
        "with work. Hours are first summed, then divided.",
    ),
    population=equals("position", LabourPosition.EMPLOYED),
    numerator=Sum("learning_hours_informal"),
    denominator=Sum("learning_hours_work"),
    direction=Direction.NEUTRAL,
    breakdowns=("sex", "age", "education"),
)
LEARNING_BY_LAYER = number_of_residents(
    key="learning_by_layer",
    theme="learning",
    label=Text("Lerenden per laag van het leren", "Learners by layer of learning"),
    question=Text(
        "Waar werken mensen aan als zij leren?", "What do people work on when they learn?"
    ),
    definition=Text(
        "Mensen die leren, naar de laag waar dat leren op is gericht: leervermogen, "
        "basisvaardigheden, algemene inzetbaarheid of beroepsspecifieke vaardigheden.",
        "People who learn, by the layer at which that learning aims: ability to learn, basic "
        "skills, general employability or occupation-specific skills.",
    ),
    population=Not(equals("learning_layer", LearningLayer.NONE)),
    numerator=Count(),
    direction=Direction.UP,
    breakdowns=("sex", "age", "education", "learning_layer"),
)
USEFULNESS_CURRENT_JOB = asked_participants(
    key="usefulness_current_job",
    theme="learning",
    target_group=TargetGroup.KEEP,
    label=Text("Bruikbaar voor de huidige baan", "Useful for the current job"),
    question=Text(
        "Hoeveel mensen vinden hun cursus bruikbaar voor hun baan?",
        "How many people find their course useful for their job?",
    ),
    definition=Text(
        "Mensen die het geleerde bruikbaar vinden voor hun huidige baan, als deel van wie scholing "
        "volgde. ROA vond ruim 70 procent van de werkenden (Fouarge e.a. 2018).",
        "People who find what they learnt useful for their current job, as a share of those who "
        "followed a course. ROA found over 70 per cent of workers (Fouarge et al. 2018).",
    ),
    numerator=Reported("mensen die het geleerde bruikbaar vinden", "people who find it useful"),
    denominator=Reported("mensen die scholing volgden", "people who followed a course"),
    missing_source=Text(
        "Regionale enquête over leren, zoals de ROA-enquête leven lang ontwikkelen.",
        "Regional survey of learning, such as the ROA survey of lifelong development.",
    ),
)
USEFULNESS_OTHER_JOB = asked_participants(
    key="usefulness_other_job",
    theme="learning",
    target_group=TargetGroup.KEEP,
    label=Text("Bruikbaar voor een andere baan", "Useful for another job"),
    question=Text(
        "Hoeveel mensen vinden hun cursus bruikbaar voor een andere baan?",
        "How many people find their course useful for another job?",
    ),
    definition=Text(
        "Mensen die het geleerde bruikbaar vinden voor een andere baan, als deel van wie scholing "
        "volgde. ROA vond 60 procent van de werkenden en 40 procent van de werklozen.",
        "People who find what they learnt useful for another job, as a share of those who followed "
        "a course. ROA found 60 per cent of workers and 40 per cent of the unemployed.",
    ),
    numerator=Reported("mensen die het geleerde bruikbaar vinden", "people who find it useful"),
    denominator=Reported("mensen die scholing volgden", "people who followed a course"),
    missing_source=Text(
        "Regionale enquête over leren, zoals de ROA-enquête leven lang ontwikkelen.",
        "Regional survey of learning, such as the ROA survey of lifelong development.",
    ),
)
LIFELONG_LEARNING_4W = published_share(
    key="lifelong_learning_4w",
    theme="learning",
    label=Text("Leren in de laatste vier weken", "Learning in the last four weeks"),
    question=Text(
        "Hoeveel mensen volgden in de laatste vier weken een cursus of opleiding?",
        "How many people followed a course in the last four weeks?",
    ),
    definition=Text(
        "Mensen van 15 tot 75 jaar die in de laatste vier weken een opleiding of cursus volgden, als "
        "deel van alle mensen van die leeftijd.",
        "People aged 15 to 75 who followed education or a course in the last four weeks, as a share "
        "of all people of that age.",
    ),
    numerator=Reported("mensen die een cursus volgden", "people who followed a course"),
    denominator=Reported("bevolking van 15 tot 75 jaar", "population aged 15 to 75"),
    breakdowns=("sex", "age", "education"),
    source=cbs(
        "85315NED",
        "leven lang ontwikkelen; bevolking (15 tot 75 jaar)",
        "Enquête, alleen het hele land, vier weken. Europa telt mensen van 25 tot 65 jaar; CBS "
        "85314NED telt alleen werkenden. Een regiocijfer vraagt een schatting voor kleine gebieden "
        "en zegt dat erbij.",
        "Survey, the whole country only, four weeks. Europe counts people aged 25 to 65; CBS "
        "85314NED counts workers only. A regional figure needs small-area estimation and says so.",
    ),
    missing_source=Text(
        "CBS 85315NED: alleen landelijk; voor de regio is er nog geen schatting.",
        "CBS 85315NED: national only; there is no estimate for the region yet.",
    ),
)
AI_EFFECTS = published_share(
    key="ai_effects",
    theme="learning",
    level=Level.IMPACT,
    label=Text("Effecten van digitalisering en AI op werk", "Effects of digitalisation and AI"),
    question=Text(
        "Hoeveel mensen zien hun werk veranderen door AI?",
        "How many people see their work change because of AI?",
    ),
    definition=Text(
        "Werkende mensen die zeggen dat hun taken, inkomen of zekerheid zijn veranderd door "
        "digitalisering of AI, als deel van alle werkende mensen.",
        "Working people who say that their tasks, income or security changed because of "
        "digitalisation or AI, as a share of all working people.",
    ),
    numerator=Reported("mensen die verandering door AI melden", "people who report change"),
    denominator=Reported("werkende mensen", "working people"),
    direction=Direction.NEUTRAL,
    frequency=Frequency.IRREGULAR,
    valid_from="2024JJ00",
    source=Source(
        "Enquête onder werkenden",
        "",
        Text(
            "Er is geen vaste vraag. Blootstelling per beroep meet wat kan, niet wat gebeurt.",
            "There is no standard question. Exposure per occupation measures what could happen, "
            "not what does.",
        ),
    ),
    missing_source=Text(
        "Een regionale enquête naar werk en AI, zoals een extra blok in de NEA van TNO en CBS.",
        "A regional survey of work and AI, such as an extra block in the NEA of TNO and CBS.",
    ),
)
