"""Residents per quarter: the panel, or microdata of a region."""

from wendbaar.core.vocabulary.contracts import Column, Privacy, Table, coded, flag
from wendbaar.core.vocabulary.learning import Activity
from wendbaar.core.vocabulary.people import (
    Benefit,
    Contract,
    IncomeGroup,
    LabourPosition,
    LadderStep,
)
from wendbaar.core.vocabulary.tables.columns import PERSON

RESIDENT_QUARTER = Table(
    name="resident_quarter",
    nl="inwoners per kwartaal",
    en="residents per quarter",
    row="one resident of 15 to 75 in one quarter",
    columns=(
        *PERSON,
        coded("ladder", LadderStep, "trede op de participatieladder", "step on the ladder"),
        coded(
            "ladder_year_ago",
            LadderStep,
            "trede een jaar eerder",
            "step a year earlier",
        ),
        coded(
            "position",
            LabourPosition,
            "positie op de arbeidsmarkt",
            "labour-market position",
        ),
        coded("contract", Contract, "soort werk", "kind of work"),
        Column(
            name="hours",
            kind="int8",
            minimum=0,
            maximum=60,
            nl="gewerkte uren per week",
            en="hours worked a week",
        ),
        Column(
            name="hours_year_ago",
            kind="int8",
            minimum=-1,
            maximum=60,
            nl="uren een jaar eerder; -1 onbekend",
            en="hours a year earlier; -1 unknown",
        ),
        flag(
            "wants_more_hours",
            "wil meer uren werken en is beschikbaar",
            "wants more hours and is available",
        ),
        flag(
            "with_support",
            "werkt met ondersteuning of nazorg",
            "works with support or aftercare",
        ),
        coded("benefit", Benefit, "belangrijkste uitkering", "main benefit"),
        coded(
            "income_group",
            IncomeGroup,
            "inkomensgroep van het huishouden",
            "income group of the household",
        ),
        flag(
            "work_limited",
            "beperkt door een langdurige aandoening",
            "limited by a long-term condition",
            Privacy.SPECIAL,
        ),
        coded("activity", Activity, "belangrijkste activiteit", "main activity"),
        flag(
            "growth_sector",
            "werkt in een groeisector of kansrijk beroep",
            "works in a growth sector",
        ),
        flag(
            "changed_job",
            "andere baan dan een jaar eerder",
            "other job than a year earlier",
        ),
        flag(
            "learning_formal",
            "volgt formeel post-initieel onderwijs",
            "in formal post-initial education",
        ),
        flag(
            "learning_nonformal",
            "volgt non-formeel onderwijs",
            "in non-formal education",
        ),
        flag(
            "learning_informal_work",
            "leert informeel op het werk",
            "learns informally at work",
        ),
        flag(
            "learning_informal_elsewhere",
            "leert informeel buiten het werk",
            "learns informally elsewhere",
        ),
        flag("self_study", "doet aan zelfstudie", "studies alone"),
        Column(
            name="learning_layer",
            kind="int8",
            minimum=0,
            maximum=4,
            codes=None,
            nl="laag van het leren (0 geen; LearningLayer)",
            en="layer of learning (0 none; LearningLayer)",
        ),
        Column(
            name="learning_hours_work",
            kind="double",
            minimum=0,
            maximum=800,
            nl="uren leren op het werk in het kwartaal",
            en="hours of learning at work in the quarter",
        ),
        Column(
            name="learning_hours_informal",
            kind="double",
            minimum=0,
            maximum=800,
            nl="waarvan informeel",
            en="of which informal",
        ),
        flag(
            "in_programme",
            "nam deel aan een actie van het programma",
            "took part in an action of the programme",
        ),
        Column(
            name="weight",
            kind="double",
            minimum=0,
            nl="gewicht; 1 in een register",
            en="weight; 1 in a register",
            privacy=Privacy.NONE,
        ),
    ),
)
