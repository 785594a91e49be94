import pytest

from support.example_programme import text
from support.example_report import make_basis, report_document
from wendbaar.publish.report.blocks import Chart, Facts, Heading, Paragraph, Table
from wendbaar.publish.report.chapters.chain import chain
from wendbaar.publish.report.chapters.decisions import decisions, due, taken
from wendbaar.publish.report.chapters.figures import figures
from wendbaar.publish.report.chapters.missing import missing
from wendbaar.publish.report.chapters.money import money
from wendbaar.publish.report.chapters.partners import partners
from wendbaar.publish.report.chapters.plan import plan
from wendbaar.publish.report.chapters.sources import sources
from wendbaar.publish.report.chapters.summary import money_line
from wendbaar.publish.report.chapters.targets import targets
from wendbaar.publish.report.yearly import CHAPTERS


def tables(blocks) -> list[Table]:
    return [each for each in blocks if isinstance(each, Table)]


def facts(blocks) -> list[dict[str, str]]:
    return [dict(each.pairs) for each in blocks if isinstance(each, Facts)]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.__name__)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_chapter_of_a_programme_with_nothing_in_it_stands(report_folder, chapter, language):
    head = report_document()["head"]
    bare = {key: [] for key in report_document() if key not in {"format", "head"}}
    least = {key: head[key] for key in ("key", "label", "region", "lines_are")}
    blocks = list(chapter(make_basis(report_folder, language, **{**bare, "head": least})))
    assert isinstance(blocks[0], Heading)
    assert blocks[0].level == 1


def test_every_action_is_in_the_plan_with_its_status(basis):
    cells = {row[0]: row for table in tables(plan(basis)) for row in table.rows}
    assert cells["Kansrijk opleiden"][1:4] == ("loopt", "Gemeente Groningen", "2023–2027")
    assert cells["Taal op de werkvloer"][1] == "voorgenomen"
    assert cells["Maatregel: Een budget"][1] == "nog geen actie"


def test_an_action_outside_the_lines_is_not_lost(report_folder):
    loose = [{"key": "los", "label": text("Losse actie")}]
    blocks = list(plan(make_basis(report_folder, actions=loose, decisions=[])))
    assert "Acties buiten de lijnen" in [each.text for each in blocks if isinstance(each, Heading)]
    assert tables(blocks)[-1].rows[0][0] == "Losse actie"


def test_measures_open_a_group_of_rows(basis):
    for table in tables(plan(basis)):
        for place in table.openings:
            assert table.rows[place][0].startswith("Maatregel: ")


def test_the_chain_has_its_first_column_filled_and_says_it_was_derived(basis):
    blocks = list(chain(basis))
    ((row,),) = [table.rows for table in tables(blocks)]
    assert row[1] == "Kansrijk opleiden (stap 0)"
    assert row[4].startswith("Netto-arbeidsparticipatie: 70,0%")
    assert any("afgeleid" in each.text for each in blocks if isinstance(each, Paragraph))


def test_an_empty_row_of_the_chain_has_its_reason(report_folder):
    row = {"key": "niets", "label": text("Geen actie"), "number": 1, "no_action": True}
    cell = {"label": text("Werk"), "indicators": ["net_participation"]}
    rows = [
        row | {"target_group": "find"},
        {**row, "key": "leeg", "no_action": False, "target_group": "keep", "output": [cell]},
    ]
    basis = make_basis(report_folder, chain=rows, actions=[], decisions=[])
    reasons = [each[1] for table in tables(chain(basis)) for each in table.rows]
    assert reasons[0].startswith("Geen: voor deze groep is bewust geen actie")
    assert reasons[1].startswith("Geen: geen actie die nu loopt noemt deze doelgroep")


def test_a_target_has_its_path_course_and_reason(basis):
    (table,) = tables(targets(basis))
    rows = {row[0]: row for row in table.rows}
    row = rows["Werkloosheidspercentage (voorbeeld)"]
    assert row[1] == "6,5% (1e kwartaal 2023)\n2,0% (4e kwartaal 2027)"
    assert row[4].startswith("Achter: ")
    assert "(synthetisch)" in row[2]


def test_a_chart_carries_the_id_of_its_latest_figure(basis):
    found = [each for each in figures(basis) if isinstance(each, Chart)]
    assert found
    for chart in found:
        last = chart.figure_ids[-1]
        assert last in chart.caption
        indicator, area, period = last.split("/")
        (figure,) = basis.bundle.figures(indicator, area=area, period=period, group="")
        assert figure.figure_id == last


def test_a_chart_has_the_same_numbers_in_its_table(basis):
    (chart,) = [
        each
        for each in figures(basis)
        if isinstance(each, Chart) and each.figure_ids[0].startswith("net_participation/")
    ]
    assert chart.table.header[-1] == "4e kwartaal 2025"
    assert chart.table.rows[0][-1] == "70,0%"
    assert "4e kwartaal 2025: 70,0%" in chart.alt


def test_an_indicator_without_figures_says_why(report_folder):
    goals = [{"key": "d", "label": text("Doel"), "indicators": ["digital_skills"]}]
    basis = make_basis(report_folder, goals=goals, targets=[], lines=[], measures=[], actions=[],
                       amounts=[], funds=[], links=[], decisions=[])  # fmt: skip
    texts = [item for each in figures(basis) for item in getattr(each, "items", ())]
    assert len(texts) == 1
    assert texts[0].startswith("Digitale vaardigheden: ")


def test_money_stands_per_year_and_per_line(basis):
    year, planned, *_ = tables(money(basis))
    assert year.rows == (("2025", "100.000", "60.000", "20.000", "20%", "0"),)
    assert planned.rows == (("Leren op de werkplek", "100.000", "100.000"),)


def test_the_line_on_money_is_about_the_year_of_the_report(basis, report_folder):
    assert money_line(basis) == "Over 2026 is geen begroting ingevuld."
    amounts = [each | {"year": 2026} for each in report_document()["amounts"]]
    said = money_line(make_basis(report_folder, amounts=amounts)).replace("\N{NO-BREAK SPACE}", " ")
    assert said == (
        "In 2026 is € 100.000 begroot, € 60.000 toegezegd en € 20.000 uitgegeven: "
        "20% van wat is begroot (voorbeeld)."
    )


def test_partners_with_and_without_an_action(report_folder):
    more = {"key": "fonds", "label": text("Een fonds"), "kind": "fund"}
    basis = make_basis(report_folder, partners=[*report_document()["partners"], more])
    blocks = list(partners(basis))
    assert tables(blocks)[0].rows[0] == ("Gemeente Groningen\ngemeente", "Kansrijk opleiden", "")
    assert facts(blocks) == [{"Fonds": "Een fonds"}]


def test_a_decision_taken_shows_reason_step_stop_rule_and_what_came_of_it(basis):
    first, _ = facts(decisions(basis))
    assert first["Besluit"].startswith("aanpassen, 1")
    assert first["Reden"] == "Er waren te weinig begeleiders."
    assert first["Wat bekend is"] == "stap 2 van 4: uitkomst na deelname"
    assert first["Stopregel"] == "Stop als de helft afhaakt."
    assert first["Uitgekomen"].startswith("nog niet bekeken")


def test_a_hidden_figure_of_a_decision_stays_hidden(basis):
    first, _ = facts(decisions(basis))
    shown, hidden = first["Cijfers toen"].split("\n")
    assert "69,2% (synthetisch) (net_participation/AM01/2024KW04)" in shown
    assert "niet getoond, om mensen te beschermen" in hidden


def test_a_review_says_whether_it_came_true(report_folder):
    (asked, given) = report_document()["decisions"]
    review = {"on": "2026-02-01", "met": "partly", "note": text("Dertig mensen begonnen.")}
    basis = make_basis(report_folder, decisions=[asked, given | {"review": review}])
    first, _ = facts(decisions(basis))
    assert first["Uitgekomen"].startswith("deels (1")
    assert first["Uitgekomen"].endswith("Dertig mensen begonnen.")


def test_a_day_that_has_passed_is_said(report_folder):
    (asked, _) = report_document()["decisions"]
    basis = make_basis(report_folder, decisions=[asked | {"due": "2026-01-15"}])
    (only,) = facts(decisions(basis))
    assert only["Te beslissen"].endswith("(die dag is voorbij)")


def test_decisions_are_told_apart_and_in_order(report_folder):
    (asked, given) = report_document()["decisions"]
    later = asked | {"key": "later", "due": "2027-01-01"}
    future = given | {"key": "morgen", "decided_on": "2026-04-01"}
    basis = make_basis(report_folder, decisions=[later, asked, given, future])
    assert [each.key for each in due(basis)] == ["vervolg_kansrijk", "later"]
    assert [each.key for each in taken(basis)] == ["leerplekken_erbij"]


def test_gaps_are_counted_and_named(basis):
    (table,) = tables(missing(basis))
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Maatregelen zonder actie"] == ("1", "Een budget")
    assert rows["Cijfers waaraan geen lopende actie bijdraagt"][0] == "2"


def test_sources_name_release_files_and_definitions(basis):
    blocks = list(sources(basis))
    files, definitions = tables(blocks)
    assert len(files.rows) == len(basis.bundle.manifest["receipts"])
    assert [row[0].split("\n")[1] for row in definitions.rows] == [
        basis.trends[key][-1].figure_id for key in basis.indicators
    ]
    checks = " ".join(item for each in blocks for item in getattr(each, "items", ()))
    assert basis.bundle.release_id in checks
    assert basis.bundle.manifest["digest"] in checks
