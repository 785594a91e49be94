"""Problems come as a list, each with its file and line."""

from pathlib import Path

from wendbaar.core.indicators.checks import check_files, library_files
from wendbaar.core.indicators.engine import PeoplePlan
from wendbaar.core.indicators.library import library
from wendbaar.core.indicators.reference import reference_page

ROOT = Path(__file__).resolve().parents[4]
GOOD = (ROOT / "src/wendbaar/core/indicators/library/employers.py").read_text("utf-8")


def problems(text: str, *others: str) -> list[tuple[str, int, str]]:
    files = [("own.py", text), *((f"other{at}.py", other) for at, other in enumerate(others))]
    return [(each.file, each.line, each.problem) for each in check_files(files)[1]]


def test_the_library_has_no_problems() -> None:
    files = [(str(path), path.read_text("utf-8")) for path in library_files()]
    placed, found = check_files(files)
    assert found == []
    assert {each.indicator.key for each in placed} == set(library())


def test_every_wrong_definition_is_named_with_its_line() -> None:
    text = GOOD.replace('Flag("reached")', 'Flag("reachd")').replace('Sum("employees")', "Count()")
    text = text.replace('Sum("employees_learning")', 'Sum("employees_lerning")')
    found = problems(text)
    lines = text.splitlines()
    assert [lines[line - 1].split(" =")[0] for _, line, _ in found] == [
        "EMPLOYERS_REACHED",
        "EMPLOYEES_LEARNING_GROWTH",
    ]
    assert "no column 'reachd'" in found[0][2]


def test_a_key_used_twice() -> None:
    found = problems(GOOD, GOOD)
    assert len(found) == 5
    assert "is used twice; first in own.py:" in found[0][2] + found[-1][2]


def test_a_file_that_is_no_python_and_a_name_that_is_not_there() -> None:
    assert problems("KEY = (")[0][2].startswith("is no Python")
    assert problems("A = Indicator()\n\nB = 1\n") == [
        ("own.py", 1, "name 'Indicator' is not defined")
    ]


def test_an_unknown_theme_and_an_unknown_part() -> None:
    (theme, *_) = problems(GOOD.replace('theme="employers"', 'theme="employer"'))
    assert "no theme 'employer'" in theme[2]
    inputs = (ROOT / "src/wendbaar/core/indicators/library/inputs.py").read_text("utf-8")
    (part,) = problems(inputs.replace('NumeratorOf("budget_spent"', 'NumeratorOf("budget_spend"'))
    assert "numerator of 'budget_spend', which is not defined" in part[2]


def test_a_thousand_indicators_ask_for_few_passes() -> None:
    people = list(PeoplePlan.of(list(library().values())).indicators)
    many = (people * (1000 // len(people) + 1))[:1000]
    assert len(PeoplePlan.of(many).blocks) == len(PeoplePlan.of(people).blocks)


def test_the_reference_page_says_what_the_definitions_say() -> None:
    page = (ROOT / "docs/reference/indicators.md").read_text("utf-8")
    assert page == reference_page(), (
        "renew it with: wendbaar indicators reference > docs/reference/indicators.md"
    )
