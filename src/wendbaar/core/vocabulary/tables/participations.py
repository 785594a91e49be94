"""Participations of people in actions, as partners register them."""

from wendbaar.core.vocabulary.contracts import Column, Privacy, Table, coded, flag
from wendbaar.core.vocabulary.learning import Service
from wendbaar.core.vocabulary.people import (
    LadderStep,
)
from wendbaar.core.vocabulary.tables.columns import PERSON

PARTICIPATION = Table(
    name="participation",
    nl="deelnames",
    en="participations",
    row="one person in one action, from start to end",
    columns=(
        *PERSON,
        coded("ladder", LadderStep, "trede bij de start", "step at the start"),
        Column(
            name="action",
            kind="string",
            pattern=r"^[a-z0-9_]+$",
            nl="actie van het programma",
            en="action of the programme",
            privacy=Privacy.NONE,
        ),
        coded("service", Service, "soort dienst", "kind of service"),
        flag("working", "had werk bij de start", "had work at the start"),
        Column(name="start", kind="date32", nl="startdatum", en="start date"),
        Column(
            name="end",
            kind="date32",
            required=False,
            nl="einddatum; leeg als het loopt",
            en="end date; empty while it runs",
        ),
        Column(name="hours", kind="double", minimum=0, maximum=5000, nl="uren", en="hours"),
        flag(
            "certificate",
            "afgesloten met certificaat of diploma",
            "ended with a certificate or diploma",
        ),
        Column(
            name="satisfaction",
            kind="int8",
            minimum=1,
            maximum=10,
            required=False,
            nl="rapportcijfer van de deelnemer",
            en="mark given by the participant",
        ),
    ),
)
