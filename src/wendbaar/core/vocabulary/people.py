"""Who it is about: sex, age bands, education, position on the labour market, target groups."""

from wendbaar.core.vocabulary.codes import CodeList

YOUNGEST = 15  # CBS: "15 tot 75 jaar" is 15 up to and including 74
OLDEST = 74


class Sex(CodeList):
    """Sex as in the population register (CBS codes 3000 and 4000)."""

    MEN = 1, "men", "mannen", "men"
    WOMEN = 2, "women", "vrouwen", "women"


class AgeBand(CodeList):
    """Ten-year bands of the people of 15 to 75."""

    A15 = 1, "15-24", "15 tot 25 jaar", "15 to 24 years"
    A25 = 2, "25-34", "25 tot 35 jaar", "25 to 34 years"
    A35 = 3, "35-44", "35 tot 45 jaar", "35 to 44 years"
    A45 = 4, "45-54", "45 tot 55 jaar", "45 to 54 years"
    A55 = 5, "55-64", "55 tot 65 jaar", "55 to 64 years"
    A65 = 6, "65-74", "65 tot 75 jaar", "65 to 74 years"

    @classmethod
    def of_age(cls, age: int) -> "AgeBand | None":
        """The band of an age, or None outside 15 to 75.

        >>> AgeBand.of_age(24).key
        '15-24'
        """
        if not YOUNGEST <= age <= OLDEST:
            return None
        return list(AgeBand)[(age - YOUNGEST) // 10]


class Education(CodeList):
    """Highest level of education attained, in three classes (CBS, Standaard Onderwijsindeling)."""

    UNKNOWN = 0, "unknown", "onbekend", "unknown"
    LOW = 1, "low", "laag (basisonderwijs, vmbo, mbo-1)", "low"
    MIDDLE = 2, "middle", "middelbaar (mbo-2 tot en met 4, havo, vwo)", "middle"
    HIGH = 3, "high", "hoog (hbo, wo)", "high"


class LadderStep(CodeList):
    """The participation ladder (Participatieladder, VNG 2009)."""

    UNKNOWN = 0, "unknown", "onbekend", "unknown"
    ISOLATED = 1, "isolated", "geïsoleerd", "isolated"
    CONTACTS = (
        2,
        "contacts",
        "sociale contacten buitenshuis",
        "social contacts outside the home",
    )
    ACTIVITIES = (
        3,
        "activities",
        "deelname aan georganiseerde activiteiten",
        "organised activities",
    )
    UNPAID = 4, "unpaid", "onbetaald werk", "unpaid work"
    SUPPORTED = (
        5,
        "supported",
        "betaald werk met ondersteuning",
        "paid work with support",
    )
    PAID = 6, "paid", "betaald werk", "paid work"


class LabourPosition(CodeList):
    """Position on the labour market (CBS, Enquête beroepsbevolking)."""

    EMPLOYED = 1, "employed", "werkzaam", "employed"
    UNEMPLOYED = (
        2,
        "unemployed",
        "werkloos, korter dan een jaar",
        "unemployed, under a year",
    )
    LONG_UNEMPLOYED = (
        3,
        "long_unemployed",
        "werkloos, een jaar of langer",
        "unemployed, a year or longer",
    )
    SEMI_UNEMPLOYED = (
        4,
        "semi_unemployed",
        "semiwerkloos (zoekt of is beschikbaar)",
        "semi-unemployed (seeking or available)",
    )
    OUTSIDE = 5, "outside", "overig niet-beroepsbevolking", "outside the labour force"


class Contract(CodeList):
    """Kind of work."""

    NONE = 0, "none", "geen werk", "no work"
    PERMANENT = 1, "permanent", "vast dienstverband", "permanent employee"
    FLEXIBLE = 2, "flexible", "flexibel dienstverband", "flexible employee"
    SELF_EMPLOYED = 3, "self_employed", "zelfstandige", "self-employed"


class Benefit(CodeList):
    """Main benefit; Dutch legal names."""

    NONE = 0, "none", "geen uitkering", "no benefit"
    WW = 1, "ww", "WW (werkloosheid)", "WW (unemployment)"
    BIJSTAND = 2, "bijstand", "bijstand (Participatiewet)", "bijstand (Participatiewet)"
    AO = (
        3,
        "ao",
        "arbeidsongeschiktheid (WIA, WAO, Wajong)",
        "disability (WIA, WAO, Wajong)",
    )


class IncomeGroup(CodeList):
    """National income position of the household (CBS, Kerncijfers wijken en buurten)."""

    UNKNOWN = 0, "unknown", "onbekend", "unknown"
    LOWEST = 1, "lowest40", "laagste 40 procent", "lowest 40 per cent"
    MIDDLE = 2, "middle40", "middelste 40 procent", "middle 40 per cent"
    HIGHEST = 3, "highest20", "hoogste 20 procent", "highest 20 per cent"


class TargetGroup(CodeList):
    """Target groups of the Kaderdocument Programmaplan Werk in Zicht 2023-2027."""

    FIND = 1, "find", "aansluiting vinden", "finding a connection"
    KEEP = (
        2,
        "keep",
        "aansluiting houden of positie verbeteren",
        "keeping or improving it",
    )
    EMPLOYERS = 3, "employers", "werkgevers", "employers"
    EVERYONE = 4, "everyone", "iedereen van 15 tot 75 jaar", "everyone aged 15 to 75"
