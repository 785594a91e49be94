"""Areas of the example bundle: region Groningen whole, two regions and the country beside it."""

REGION = "AM01"
# code, name, province, residents of 15 to 75 (about three quarters of all, 1 January 2024)
MUNICIPALITIES = (
    ("GM0014", "Groningen", "PV20", 190_100),
    ("GM0037", "Stadskanaal", "PV20", 23_700),
    ("GM0047", "Veendam", "PV20", 20_400),
    ("GM0106", "Assen", "PV22", 51_600),
    ("GM0765", "Pekela", "PV20", 9_300),
    ("GM1680", "Aa en Hunze", "PV22", 19_100),
    ("GM1699", "Noordenveld", "PV22", 23_400),
    ("GM1730", "Tynaarlo", "PV22", 25_700),
    ("GM1895", "Oldambt", "PV20", 29_200),
    ("GM1950", "Westerwolde", "PV20", 19_600),
    ("GM1952", "Midden-Groningen", "PV20", 45_500),
    ("GM1966", "Het Hogeland", "PV20", 35_700),
    ("GM1969", "Westerkwartier", "PV20", 48_000),
    ("GM1979", "Eemsdelta", "PV20", 33_400),
)
# What lies around it, as blocks that are counted but not shown on their own: region, residents.
AROUND = (("AM09", 230_000), ("AM13", 720_000), ("", 11_500_000))
# code, name, kind, region, province
AREAS = (
    ("NL01", "Nederland", "country", "", ""),
    ("AM01", "Groningen", "region", "", ""),
    ("AM09", "Achterhoek", "region", "", ""),
    ("AM13", "Midden-Utrecht", "region", "", ""),
    ("PV20", "Groningen", "province", "", ""),
    *((code, name, "municipality", REGION, province) for code, name, province, _ in MUNICIPALITIES),
)
# Province Groningen lies wholly in the region; Drenthe does not, so it is not shown.
BLOCKS = (
    *(
        {code, REGION, province, "NL01"} & {row[0] for row in AREAS}
        for code, _, province, _ in MUNICIPALITIES
    ),
    *({region, "NL01"} - {""} for region, _ in AROUND),
)
RESIDENTS = (*(each[3] for each in MUNICIPALITIES), *(each[1] for each in AROUND))


def areas_for_manifest() -> list[dict[str, str]]:
    """As the manifest lists them."""
    keys = ("code", "name", "kind", "region", "province")
    return [dict(zip(keys, row, strict=True)) for row in AREAS]


def squares() -> dict[str, object]:
    """Boundaries that are squares, one per municipality: enough to draw a map in a test."""
    features = []
    for place, (code, name, _, _) in enumerate(MUNICIPALITIES):
        x, y = 6.3 + 0.12 * (place % 5), 53.4 - 0.1 * (place // 5)
        ring = [[x, y], [x + 0.1, y], [x + 0.1, y + 0.08], [x, y + 0.08], [x, y]]
        ring = [[round(a, 4), round(b, 4)] for a, b in ring]
        features.append(
            {
                "type": "Feature",
                "properties": {"code": code, "name": name},
                "geometry": {"type": "Polygon", "coordinates": [ring]},
            }
        )
    return {"type": "FeatureCollection", "features": features}
