"""What goes into actions, per action and quarter."""

from wendbaar.core.vocabulary.contracts import Column, Privacy, Table
from wendbaar.core.vocabulary.tables.columns import PERIOD

ACTION_PERIOD = Table(
    name="action_period",
    nl="inzet per actie en kwartaal",
    en="inputs per action and quarter",
    row="one action in one quarter",
    columns=(
        Column(
            name="action",
            kind="string",
            pattern=r"^[a-z0-9_]+$",
            nl="actie van het programma",
            en="action of the programme",
            privacy=Privacy.NONE,
        ),
        PERIOD,
        Column(
            name="region",
            kind="string",
            pattern=r"^AM\d{2}$",
            nl="arbeidsmarktregio",
            en="labour-market region",
            privacy=Privacy.NONE,
        ),
        Column(
            name="method",
            kind="string",
            required=False,
            nl="werkwijze (zoals mobility mentoring)",
            en="method (such as mobility mentoring)",
            privacy=Privacy.NONE,
        ),
        Column(
            name="budget",
            kind="double",
            minimum=0,
            nl="ingezet budget in euro",
            en="budget spent in euros",
            privacy=Privacy.NONE,
        ),
        Column(
            name="staff",
            kind="double",
            minimum=0,
            nl="personeel in fte",
            en="staff in full-time equivalents",
            privacy=Privacy.NONE,
        ),
        Column(
            name="hours",
            kind="double",
            minimum=0,
            nl="uren dienstverlening",
            en="hours of service",
            privacy=Privacy.NONE,
        ),
    ),
)
