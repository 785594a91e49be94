"""What a made panel covers: every place and period of the release, by the calendar of the table."""

from wendbaar.pipeline.people import covered
from wendbaar.pipeline.request import ReleaseRequest

REQUEST = ReleaseRequest.of_region("groningen", first="2023KW03", last="2024KW02", seed=1)


def test_a_panel_covers_each_municipality_in_each_quarter() -> None:
    held = covered("participation", REQUEST)
    assert held.holds([[14], [14, 47], [3]], ["2023KW02", "2023KW03", "2024KW02"]).tolist() == [
        [False, True, True],
        [False, True, True],
        [False, False, False],  # not in the release
    ]


def test_employers_go_by_year_and_inputs_by_region() -> None:
    assert covered("employer_year", REQUEST).holds([[14]], ["2023JJ00", "2024JJ00"]).all()
    held = covered("action_period", REQUEST).holds([["AM01"], ["AM02"]], ["2024KW01"])
    assert held.tolist() == [[True], [False]]
