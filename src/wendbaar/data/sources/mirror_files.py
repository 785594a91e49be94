"""Files a mirror may hold, with the address at which each was first published."""

from dataclasses import dataclass

from wendbaar.data.receipts import CC_BY

STATLINE = "https://opendata.cbs.nl/statline/#/CBS/nl/dataset"
_BORDERS = "https://service.pdok.nl/cbs/gebiedsindelingen/2022/wfs/v1_0"
_REGIONS = "https://cartomap.github.io/nl/wgs84/arbeidsmarktregio_2025.topojson"
_LAND = "CC BY 4.0, Bron: CBS/Kadaster"


@dataclass(frozen=True)
class MirrorFile:
    """A file of the mirror: where it stands, the address of its first publisher, its title."""

    path: str
    url: str
    title: str
    licence: str = CC_BY


FILES = {
    "population_9_age_groups": MirrorFile(
        "population/bevolking_gemeente_9leeftijdsgroepen_2019_2025.csv",
        f"{STATLINE}/70072ned",
        "Regionale kerncijfers Nederland: bevolking naar leeftijd, 2019 en 2025",
    ),
    "population_age_sex_2020": MirrorFile(
        "population/bevolking_gemeente_leeftijd5_geslacht_2020.csv",
        f"{STATLINE}/83502NED",
        "Bevolking per postcode naar geslacht en leeftijd, 1 januari 2020, per gemeente opgeteld",
    ),
    "population_age_sex_2021": MirrorFile(
        "population/bevolking_gemeente_leeftijd5_geslacht_2021.csv",
        f"{STATLINE}/83502NED",
        "Bevolking per postcode naar geslacht en leeftijd, 1 januari 2021, per gemeente opgeteld",
    ),
    "key_figures_2025": MirrorFile(
        "cbs/Regionale_kerncijfers_Nederland_11122025_133649.csv",
        f"{STATLINE}/70072ned",
        "Regionale kerncijfers Nederland, 2025",
    ),
    "districts_2021": MirrorFile(
        "cbs/kwb_2021_processed.json",
        f"{STATLINE}/85039NED",
        "Kerncijfers wijken en buurten 2021, per gemeente bewerkt",
    ),
    "districts_2022": MirrorFile(
        "cbs/kwb_2022_gemeente.csv",
        f"{STATLINE}/85318NED",
        "Kerncijfers wijken en buurten 2022, per gemeente",
    ),
    "income_2024": MirrorFile(
        "cbs/inkomen_huishoudens_gemeente_2024.csv",
        "https://opendata.cbs.nl/statline/",
        "Inkomen van huishoudens; regio, 2024 (voorlopig)",
    ),
    "unemployment_provinces": MirrorFile(
        "cbs/unemployment_data_clean.csv",
        f"{STATLINE}/85268NED",
        "Arbeidsdeelname; provincie, werkloosheidspercentage 2013-2024",
    ),
    "municipal_borders_2022": MirrorFile(
        "regions/gemeenten_2022.geojson",
        _BORDERS,
        "Gemeentegrenzen 2022, gegeneraliseerd (CBS/Kadaster)",
        _LAND,
    ),
    "regions_2025": MirrorFile(
        "regions/gemeente_2024_arbeidsmarktregio_2025.csv",
        _REGIONS,
        "Gemeenten van 2024 en arbeidsmarktregio's van 2025 (CBS/Kadaster)",
        _LAND,
    ),
}
