"""Which table and which part of it gives each staged table, from the supplier and from a mirror."""

from dataclasses import dataclass

from wendbaar.data.sources.mirror_files import FILES, STATLINE


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A table we use. `table` is empty where it has no code; `network` says whether we ask it live."""

    key: str
    table: str
    title: str
    part: str
    gives: tuple[str, ...]
    mirror: tuple[str, ...] = ()
    network: bool = True

    @property
    def url(self) -> str:
        """Where a person can look at it."""
        return f"{STATLINE}/{self.table}" if self.table else FILES[self.mirror[0]].url


CATALOGUE = (
    Entry(
        key="population",
        table="03759ned",
        title="Bevolking op 1 januari; geslacht, leeftijd, burgerlijke staat en regio",
        part="municipalities, 2019, 2020, 2021 and 2025, by sex and five-year age group",
        gives=("population", "population_15_75", "ageing_ratio", "labour_force_change"),
        mirror=("population_9_age_groups", "population_age_sex_2020", "population_age_sex_2021"),
    ),
    Entry(
        key="key_figures",
        table="70072ned",
        title="Regionale kerncijfers Nederland",
        part="municipalities, 2025, nine age groups, where a mirror has no other population",
        gives=("population",),
        mirror=("key_figures_2025",),
        network=False,
    ),
    Entry(
        key="districts_2020",
        table="84799NED",
        title="Kerncijfers wijken en buurten 2020",
        part="municipalities and the country",
        gives=("profile", "benefits_ww", "benefits_bijstand", "benefits_ao"),
    ),
    Entry(
        key="districts_2021",
        table="85039NED",
        title="Kerncijfers wijken en buurten 2021",
        part="municipalities and the country",
        gives=("profile", "net_participation", "mid_high_educated", "benefits_ao"),
        mirror=("districts_2021",),
    ),
    Entry(
        key="districts_2022",
        table="85318NED",
        title="Kerncijfers wijken en buurten 2022",
        part="municipalities",
        gives=("profile",),
        mirror=("districts_2022",),
        network=False,
    ),
    Entry(
        key="participation",
        table="86008NED",
        title="Arbeidsdeelname; gemeenten",
        part="municipalities and the country, both sexes, all persons",
        gives=("net_participation",),
    ),
    Entry(
        key="education",
        table="85525NED",
        title="Bevolking; hoogstbehaald onderwijsniveau en regio",
        part="municipalities and the country, both sexes, 15 to 75",
        gives=("mid_high_educated",),
    ),
    Entry(
        key="unemployment",
        table="85268NED",
        title="Arbeidsdeelname; provincie",
        part="provinces and the country",
        gives=("unemployment_rate",),
        mirror=("unemployment_provinces",),
    ),
    Entry(
        key="jobs",
        table="83583NED",
        title="Banen van werknemers; bedrijfsgrootte en economische activiteit (SBI 2008)",
        part="the country, all sizes",
        gives=("jobs_employees", "jobs_by_sector"),
    ),
    Entry(
        key="income",
        table="",
        title="Inkomen van huishoudens; regio",
        part="municipalities and the country, 2024, private households with students",
        gives=("disposable_income",),
        mirror=("income_2024",),
        network=False,
    ),
    Entry(
        key="regions",
        table="",
        title="Gemeenten en arbeidsmarktregio's (CBS/Kadaster)",
        part="2025, compared with the regions Wendbaar carries",
        gives=("regions",),
        mirror=("regions_2025",),
        network=False,
    ),
    Entry(
        key="boundaries",
        table="",
        title="Gemeentegrenzen, gegeneraliseerd (CBS/Kadaster)",
        part="2025; a mirror has 2022, dissolved to 2025",
        gives=("boundaries",),
        mirror=("municipal_borders_2022",),
    ),
)


def table_code(name: str) -> str:
    """The code of CBS for one of our keys; any other name is taken for a code itself.

    >>> table_code("jobs"), table_code("37230ned")
    ('83583NED', '37230ned')
    """
    codes = {each.key: each.table for each in CATALOGUE if each.table}
    return codes.get(name, name)
