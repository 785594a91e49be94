"""Columns that several tables have."""

from wendbaar.core.vocabulary.contracts import Column, Privacy, coded
from wendbaar.core.vocabulary.people import OLDEST, YOUNGEST, Education, Sex

QUARTER = r"^\d{4}KW0[1-4]$"
YEAR = r"^\d{4}JJ00$"

PERSON_ID = Column(
    name="person_id",
    kind="int64",
    nl="pseudoniem van de persoon binnen dit programma",
    en="pseudonym of the person within this programme",
)
PERIOD = Column(
    name="period",
    kind="string",
    pattern=QUARTER,
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
PERSON = (
    PERSON_ID,
    PERIOD,
    MUNICIPALITY,
    AGE,
    coded("sex", Sex, "geslacht", "sex"),
    coded("education", Education, "hoogst behaald onderwijsniveau", "education attained"),
)
