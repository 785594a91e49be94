"""Employers per year."""

from wendbaar.core.vocabulary.contracts import Column, Privacy, Table, flag
from wendbaar.core.vocabulary.tables.columns import MUNICIPALITY, YEAR

EMPLOYER_YEAR = Table(
    name="employer_year",
    nl="werkgevers per jaar",
    en="employers per year",
    row="one employer in one year",
    columns=(
        Column(
            name="employer_id",
            kind="int64",
            nl="pseudoniem van de werkgever",
            en="pseudonym of the employer",
        ),
        Column(
            name="period",
            kind="string",
            pattern=YEAR,
            nl="jaar, CBS-code",
            en="year, CBS code",
            privacy=Privacy.NONE,
        ),
        MUNICIPALITY,
        Column(
            name="sector",
            kind="string",
            pattern=r"^[A-U]$",
            nl="SBI-sectie",
            en="SBI section",
            privacy=Privacy.NONE,
        ),
        Column(name="employees", kind="int32", minimum=1, nl="werknemers", en="employees"),
        flag("reached", "bereikt door het programma", "reached by the programme"),
        Column(
            name="satisfaction",
            kind="int8",
            minimum=1,
            maximum=10,
            required=False,
            nl="rapportcijfer",
            en="mark",
        ),
        Column(
            name="invests",
            kind="bool",
            required=False,
            nl="bereid te investeren in ontwikkeling",
            en="willing to invest in development",
        ),
        Column(
            name="employees_learning",
            kind="int32",
            minimum=0,
            nl="werknemers in onderwijs of zelfstudie",
            en="employees in education or self-study",
        ),
    ),
)
