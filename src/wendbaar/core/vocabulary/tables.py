"""Table contracts: one declaration validates a file, shapes synthetic data and writes the reference page."""

from dataclasses import dataclass
from enum import StrEnum

from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.learning import Activity, Service
from wendbaar.core.vocabulary.people import (
    OLDEST,
    YOUNGEST,
    Benefit,
    Contract,
    Education,
    IncomeGroup,
    LabourPosition,
    LadderStep,
    Sex,
)
from wendbaar.errors import DefinitionError, did_you_mean


class Privacy(StrEnum):
    """How a column may be treated under the AVG."""

    NONE = "none"
    PERSONAL = "personal"
    SPECIAL = "special"  # AVG article 9, such as health


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column: name, type, meaning, limits and privacy class.

    `kind` is an Arrow type name: int8, int16, int32, int64, double, string, bool, date32.
    A coded column holds the numbers of its code list.
    """

    name: str
    kind: str
    nl: str
    en: str
    codes: type[CodeList] | None = None
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    required: bool = True
    privacy: Privacy = Privacy.PERSONAL


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table contract. `row` says in words what one row is."""

    name: str
    nl: str
    en: str
    row: str
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """The column of that name; raises DefinitionError with the near miss."""
        for column in self.columns:
            if column.name == name:
                return column
        names = [column.name for column in self.columns]
        raise DefinitionError(
            f"Table {self.name} has no column {name!r}.",
            hint=did_you_mean(name, names) or f"It has {', '.join(names)}.",
        )


_QUARTER = r"^\d{4}KW0[1-4]$"
_YEAR = r"^\d{4}JJ00$"


def _flag(name: str, nl: str, en: str, privacy: Privacy = Privacy.PERSONAL) -> Column:
    return Column(name=name, kind="bool", nl=nl, en=en, privacy=privacy)


def _coded(name: str, codes: type[CodeList], nl: str, en: str) -> Column:
    return Column(name=name, kind="int8", codes=codes, nl=nl, en=en)


PERSON_ID = Column(
    name="person_id",
    kind="int64",
    nl="pseudoniem van de persoon binnen dit programma",
    en="pseudonym of the person within this programme",
)
PERIOD = Column(
    name="period",
    kind="string",
    pattern=_QUARTER,
    nl="kwartaal, CBS-code",
    en="quarter, CBS code",
    privacy=Privacy.NONE,
)
MUNICIPALITY = Column(
    name="municipality",
    kind="int16",
    minimum=1,
    maximum=9999,
    nl="nummer van de woongemeente (14 = GM0014)",
    en="number of the municipality of residence (14 = GM0014)",
)
AGE = Column(
    name="age",
    kind="int8",
    minimum=YOUNGEST,
    maximum=OLDEST,
    nl="leeftijd aan het eind van het kwartaal",
    en="age at the end of the quarter",
)
_PERSON = (
    PERSON_ID,
    PERIOD,
    MUNICIPALITY,
    AGE,
    _coded("sex", Sex, "geslacht", "sex"),
    _coded("education", Education, "hoogst behaald onderwijsniveau", "education attained"),
)

RESIDENT_QUARTER = Table(
    name="resident_quarter",
    nl="inwoners per kwartaal",
    en="residents per quarter",
    row="one resident of 15 to 75 in one quarter",
    columns=(
        *_PERSON,
        _coded("ladder", LadderStep, "trede op de participatieladder", "step on the ladder"),
        _coded(
            "ladder_year_ago",
            LadderStep,
            "trede een jaar eerder",
            "step a year earlier",
        ),
        _coded(
            "position",
            LabourPosition,
            "positie op de arbeidsmarkt",
            "labour-market position",
        ),
        _coded("contract", Contract, "soort werk", "kind of work"),
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
        _flag(
            "wants_more_hours",
            "wil meer uren werken en is beschikbaar",
            "wants more hours and is available",
        ),
        _flag(
            "with_support",
            "werkt met ondersteuning of nazorg",
            "works with support or aftercare",
        ),
        _coded("benefit", Benefit, "belangrijkste uitkering", "main benefit"),
        _coded(
            "income_group",
            IncomeGroup,
            "inkomensgroep van het huishouden",
            "income group of the household",
        ),
        _flag(
            "work_limited",
            "beperkt door een langdurige aandoening",
            "limited by a long-term condition",
            Privacy.SPECIAL,
        ),
        _coded("activity", Activity, "belangrijkste activiteit", "main activity"),
        _flag(
            "growth_sector",
            "werkt in een groeisector of kansrijk beroep",
            "works in a growth sector",
        ),
        _flag(
            "changed_job",
            "andere baan dan een jaar eerder",
            "other job than a year earlier",
        ),
        _flag(
            "learning_formal",
            "volgt formeel post-initieel onderwijs",
            "in formal post-initial education",
        ),
        _flag(
            "learning_nonformal",
            "volgt non-formeel onderwijs",
            "in non-formal education",
        ),
        _flag(
            "learning_informal_work",
            "leert informeel op het werk",
            "learns informally at work",
        ),
        _flag(
            "learning_informal_elsewhere",
            "leert informeel buiten het werk",
            "learns informally elsewhere",
        ),
        _flag("self_study", "doet aan zelfstudie", "studies alone"),
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
        _flag(
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

PARTICIPATION = Table(
    name="participation",
    nl="deelnames",
    en="participations",
    row="one person in one action, from start to end",
    columns=(
        *_PERSON,
        _coded("ladder", LadderStep, "trede bij de start", "step at the start"),
        Column(
            name="action",
            kind="string",
            pattern=r"^[a-z0-9_]+$",
            nl="actie van het programma",
            en="action of the programme",
            privacy=Privacy.NONE,
        ),
        _coded("service", Service, "soort dienst", "kind of service"),
        _flag("working", "had werk bij de start", "had work at the start"),
        Column(name="start", kind="date32", nl="startdatum", en="start date"),
        Column(
            name="end",
            kind="date32",
            required=False,
            nl="einddatum; leeg als het loopt",
            en="end date; empty while it runs",
        ),
        Column(name="hours", kind="double", minimum=0, maximum=5000, nl="uren", en="hours"),
        _flag(
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
            pattern=_YEAR,
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
        _flag("reached", "bereikt door het programma", "reached by the programme"),
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

EXTERNAL_FIGURE = Table(
    name="external_figure",
    nl="gepubliceerde cijfers",
    en="published figures",
    row="one published value of one indicator",
    columns=tuple(
        Column(name=name, kind=kind, nl=nl, en=en, required=required, privacy=Privacy.NONE)
        for name, kind, nl, en, required in (
            (
                "indicator",
                "string",
                "sleutel van de indicator",
                "key of the indicator",
                True,
            ),
            ("area", "string", "gebiedscode", "area code", True),
            ("vintage", "int16", "jaar van de grenzen", "year of the boundaries", True),
            (
                "period",
                "string",
                "CBS-code van de periode",
                "CBS code of the period",
                True,
            ),
            (
                "group",
                "string",
                "uitsplitsing, leeg voor iedereen",
                "breakdown, empty for everyone",
                True,
            ),
            ("value", "double", "waarde", "value", False),
            (
                "numerator",
                "double",
                "teller, als die is gepubliceerd",
                "numerator, if published",
                False,
            ),
            (
                "denominator",
                "double",
                "noemer, als die is gepubliceerd",
                "denominator, if published",
                False,
            ),
            ("provisional", "bool", "voorlopig cijfer", "provisional figure", True),
            (
                "missing",
                "string",
                "reden van ontbreken (Missing), leeg als er een waarde is",
                "reason for absence",
                True,
            ),
            ("receipt", "string", "bewijs van herkomst", "receipt", True),
        )
    ),
)

TABLES = {
    table.name: table
    for table in (
        RESIDENT_QUARTER,
        PARTICIPATION,
        ACTION_PERIOD,
        EMPLOYER_YEAR,
        EXTERNAL_FIGURE,
    )
}
