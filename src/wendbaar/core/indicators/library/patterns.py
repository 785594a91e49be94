"""What the definitions share: rules of addition that occur often, and the sources."""

from wendbaar.core.indicators.definition import Source, Text
from wendbaar.core.vocabulary.measures import Additivity, Rule

STOCK = Additivity(time=Rule.AVERAGE, place=Rule.SUM, group=Rule.SUM)
SHARE_OF_STOCK = Additivity(time=Rule.AVERAGE, place=Rule.RATIO, group=Rule.RATIO)
FLOW = Additivity(time=Rule.SUM, place=Rule.SUM, group=Rule.SUM)
SHARE_OF_FLOW = Additivity(time=Rule.RATIO, place=Rule.RATIO, group=Rule.RATIO)
LAST_STOCK = Additivity(time=Rule.LAST, place=Rule.SUM, group=Rule.SUM)
LAST_SHARE = Additivity(time=Rule.LAST, place=Rule.RATIO, group=Rule.RATIO)
COUNTED_ONCE = Additivity(time=Rule.NOT_ALLOWED, place=Rule.NOT_ALLOWED, group=Rule.NOT_ALLOWED)
READY_MADE = COUNTED_ONCE  # a published mean or score without its parts

PEOPLE = ("sex", "age", "education", "ladder")
WHO = ("sex", "age", "education")

PANEL = Source(
    "Inwonerspanel van de regio (resident_quarter)",
    "",
    Text(
        "Geteld per kwartaal naar woongemeente, van 15 tot en met 74 jaar. CBS noemt dit 15 tot "
        "75 jaar. Cijfers van het CBS komen uit een enquête en zijn jaargemiddelden: ze kunnen "
        "daarom afwijken.",
        "Counted per quarter by municipality of residence, aged 15 up to and including 74. CBS "
        "calls this 15 to 75. Figures of CBS come from a survey and are yearly averages, so they "
        "may differ.",
    ),
)
REGISTRATIONS = Source(
    "Registraties van de partners (participation)",
    "",
    Text(
        "Geteld in het kwartaal waarin de deelname begon, naar de gemeente waar iemand toen "
        "woonde. Alleen wat partners registreren telt mee.",
        "Counted in the quarter in which the participation began, by the municipality of "
        "residence at that time. Only what partners register is counted.",
    ),
)
INPUTS = Source(
    "Registratie van inzet per actie (action_period)",
    "",
    Text(
        "Opgave van de partners per actie en kwartaal voor de hele regio. Er is geen verdeling "
        "over gemeenten.",
        "Reported by the partners per action and quarter for the whole region. There is no "
        "division over municipalities.",
    ),
)
EMPLOYERS = Source(
    "Registratie van werkgevers (employer_year)",
    "",
    Text(
        "Per jaar, naar de gemeente van de vestiging. Dat is de plek van het werk, niet de "
        "woonplaats van de werknemers.",
        "Per year, by the municipality of the establishment: the place of work, not the place "
        "where employees live.",
    ),
)
