"""A small set of published key figures that the package carries, so that it runs without network.

The files hold facts of CBS StatLine (CC BY 4.0) for the country and for the municipalities of three
regions (AM01 Groningen, AM09 Achterhoek, AM13 Midden-Utrecht), each with its table on top.
"""

from importlib import resources

from wendbaar.data.receipts import CC_BY, Origin, Receipt

REGIONS = ("AM01", "AM09", "AM13")
TYPED_IN = "2025-12-11T00:00:00Z"  # day of the newest download among the facts
_ADDRESS = "https://opendata.cbs.nl/statline/"
_PROGRAMME = "https://www.nationaalprogrammagroningen.nl/"
TITLES = {
    "population": "Bevolking op 1 januari 2019 en 2025 (CBS 70072ned)",
    "profile": "Onderwijs, werk, uitkeringen en inkomen (CBS 84799NED, 85039NED, 85318NED)",
    "external": "Gepubliceerde cijfers (CBS 84799NED, 85039NED, 85318NED, 85268NED, 83583NED)",
    "programme": "Nationaal Programma Groningen, stand in het plan van 2020 (meetjaar niet vermeld)",
}


def read_key_figures(name: str) -> tuple[bytes, Receipt]:
    """The content of one of the files, without its comment lines counted, and its receipt."""
    content = resources.files(__package__).joinpath("key_figures_data", f"{name}.csv").read_bytes()
    lines = [line for line in content.splitlines() if line and not line.startswith(b"#")]
    origin = Origin(
        url=_PROGRAMME if name == "programme" else _ADDRESS,
        title=TITLES[name],
        retrieved=TYPED_IN,
        kind="package",
        licence="Quoted with its source" if name == "programme" else CC_BY,
    )
    return content, origin.receipt(content, len(lines) - 1)
