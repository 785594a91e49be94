"""Where the numbers of the library come from, and what each source can bear."""

from dataclasses import replace

from wendbaar.core.indicators.definition import Source, Text

STATLINE = "https://opendata.cbs.nl/statline/"


def cbs(table: str, name: str, nl: str, en: str) -> Source:
    """A table of CBS StatLine, with the difference of its definition."""
    url = f"{STATLINE}#/CBS/nl/dataset/{table}"
    return Source(f"CBS StatLine {table}, {name}", url, Text(nl, en))


PANEL = Source(
    "Inwonerspanel van de regio (resident_quarter)",
    "",
    Text(
        "Geteld aan het eind van elk kwartaal, naar de gemeente waar iemand woont. Leeftijd: 15 "
        "tot en met 74 jaar; CBS noemt dit 15 tot 75 jaar. Het CBS meet met een enquête en geeft "
        "een gemiddelde over het jaar. Cijfers kunnen daarom verschillen.",
        "Counted at the end of each quarter, by the municipality where people live. Age: 15 up to "
        "and including 74; CBS calls this 15 to 75. CBS measures with a survey and gives an "
        "average over the year, so figures may differ.",
    ),
)


def made_panel(nl: str, en: str) -> Source:
    """The panel, with what its figures say and do not say while it is a made panel."""
    note = Text(
        f"{PANEL.note.nl} In een gemaakt (synthetisch) panel geldt: {nl}",
        f"{PANEL.note.en} In a made (synthetic) panel: {en}",
    )
    return replace(PANEL, note=note)


PANEL_OF_2021 = made_panel(
    "de marge komt uit Kerncijfers wijken en buurten 2021 en blijft daarna gelijk. Een verschil "
    "tussen jaren is dan geen meting.",
    "the margin comes from key figures of districts of 2021 and stays the same afterwards. A "
    "difference between years is no measurement then.",
)
PANEL_OF_PROVINCE = made_panel(
    "de marge is het werkloosheidspercentage van de provincie, tot en met 2024, en blijft daarna "
    "gelijk. Gemeenten in een provincie verschillen daarom te weinig.",
    "the margin is the unemployment rate of the province, up to 2024, and stays the same "
    "afterwards. Municipalities within a province therefore differ too little.",
)
PANEL_OF_LABOUR_FORCE = made_panel(
    "participatie is van 2021 en blijft daarna gelijk, werkloosheid is die van de provincie tot en "
    "met 2024. Een verschil tussen jaren is dan maar voor een deel een meting.",
    "participation is of 2021 and stays the same afterwards, unemployment is that of the province "
    "up to 2024. A difference between years is a measurement in part only.",
)
PANEL_OF_BENEFITS = made_panel(
    "WW en bijstand hebben een marge van 2020, arbeidsongeschiktheid van 2020 en 2021 (Kerncijfers "
    "wijken en buurten). Daarna blijft het deel van de inwoners gelijk.",
    "WW and social assistance have a margin of 2020, disability of 2020 and 2021 (key figures of "
    "districts). After that the share of residents stays the same.",
)
PANEL_OF_POPULATION = made_panel(
    "de bevolking is die van 1 januari 2019, 2020, 2021 en 2025. Daartussen loopt zij in een rechte "
    "lijn.",
    "the population is that of 1 January 2019, 2020, 2021 and 2025, in a straight line between.",
)
REGISTRATIONS = Source(
    "Registraties van de partners (participation)",
    "",
    Text(
        "Geteld in het kwartaal waarin de deelname begon, naar de gemeente waar iemand toen "
        "woonde. Alleen wat partners registreren telt mee.",
        "Counted in the quarter in which the participation began, by the municipality where "
        "someone lived then. Only what partners register is counted.",
    ),
)
INPUTS = Source(
    "Registratie van de inzet per actie (action_period)",
    "",
    Text(
        "Opgave van de partners per actie en kwartaal, voor de hele regio. Er is geen verdeling "
        "over gemeenten.",
        "Reported by the partners per action and quarter, for the whole region. There is no "
        "division over municipalities.",
    ),
)
EMPLOYERS = Source(
    "Registratie van werkgevers (employer_year)",
    "",
    Text(
        "Geteld per jaar, naar de gemeente van de vestiging. Dat is de plek van het werk, niet de "
        "woonplaats van de werknemers.",
        "Counted per year, by the municipality of the establishment: the place of work, not the "
        "place where employees live.",
    ),
)
