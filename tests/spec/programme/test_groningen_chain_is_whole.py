"""Groningen: both tables of the results chain of Werk in Zicht, row by row and cell by cell."""

import pytest

from support.regions import region

GRONINGEN = "groningen"
GUIDED = ("Aantal inwoners toegeleid naar", "Tevredenheid inwoner")

# group -> rows of the table: words of each cell of output, outcome and impact
TABLES = {
    "find": [
        ((), (), ("Niet actief",)),
        (
            ("Aantal niet-werkende deelnemers",),
            ("Enthousiasme en motivatie om een baan te zoeken",),
            ("baan", "formeel onderwijs", "zelfstudie", "vrijwilligerswerk"),
        ),
        (("Aantal contacten",), ("sociale activiteiten",), ("activeringstraject",)),
        (
            GUIDED,
            ("Leren op tijd komen", "Leren omgaan met anderen"),
            ("Vrijwilligerswerk", "sociale activiteiten", "Mantelzorg", "Dagbesteding"),
        ),
        (
            GUIDED,
            ("nieuwe kennis en vaardigheden",),
            (
                *("(Individuele) scholing", "Workshops", "PTO en/of trainingscentrum"),
                *("Oriëntatietraject", "Werkervaringsplaats"),
            ),
        ),
        (
            GUIDED,
            ("werknemersvaardigheden",),
            ("Werkervaringsplaats (regulier)", "Proefplaatsing", "LKS"),
        ),
        (
            ("parttime inkomsten ondersteund",),
            ("baaneisen",),
            ("Parttime inkomsten met ondersteuning of nazorg",),
        ),
        (
            ("Aantal werkenden ondersteund",),
            ("baaneisen",),
            ("Werk met ondersteuning of nazorg", "Werk zonder ondersteuning of nazorg"),
        ),
    ],
    "keep": [
        (
            ("Aantal werkenden deelnemers", "Tevredenheid over de bijeenkomsten"),
            ("motivatie om zich te ontwikkelen",),
            ("post-initieel onderwijs (formeel en/of non-formeel)", "zelfstudie"),
        ),
        (
            ("Aantal mensen gesproken",),
            ("motivatie om een opleiding te volgen",),
            ("post-initieel formeel onderwijs", "zelfstudie", "Uitbreiding werkzame uren"),
        ),
        (("Aantal personen en uren",), (), ("Baanwisseling naar groeisectoren",)),
    ],
    "employers": [
        (
            ("Aantal werkgevers", "Tevredenheid met dienstverlening en infrastructuur"),
            ("Bereidheid om te investeren",),
            ("Toename aantal werknemers",),
        ),
    ],
}
COLUMNS = ("output", "outcome", "impact")
# Cells for which our library has no figure; the page shows them without one.
WITHOUT_FIGURE = {"PTO en/of trainingscentrum", "LKS (loonkostensubsidie)"}


def rows(group):
    return [each for each in region(GRONINGEN).chain if each.target_group.key == group]


@pytest.mark.parametrize("group", TABLES)
def test_every_cell_of_the_tables_is_there(group):
    assert len(rows(group)) == len(TABLES[group])
    for row, expected in zip(rows(group), TABLES[group], strict=True):
        for column, words in zip(COLUMNS, expected, strict=True):
            cells = getattr(row, column)
            assert len(cells) == len(words), f"{row.key}, {column}"
            for each, cell in zip(words, cells, strict=True):
                assert each in cell.label.nl


def test_no_other_group_has_a_row():
    assert {each.target_group.key for each in region(GRONINGEN).chain} == set(TABLES)


def test_the_first_row_is_for_people_with_whom_nothing_is_done():
    assert [each.key for each in region(GRONINGEN).chain if each.no_action] == ["vinden_geen_actie"]
    assert rows("find")[0].number == 1


def test_every_cell_names_the_figures_that_stand_for_it():
    cells = [cell for row in region(GRONINGEN).chain for c in COLUMNS for cell in getattr(row, c)]
    assert {cell.label.nl for cell in cells if not cell.indicators} == WITHOUT_FIGURE
