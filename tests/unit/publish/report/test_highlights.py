from support.example_report import make_basis, target
from wendbaar.core.programme.progress import Course
from wendbaar.publish.report.highlights import answer, going_well, not_going_well, not_known


def test_targets_are_counted_by_course(basis):
    well, behind, unknown = (len(basis.on_course(each)) for each in Course)
    assert (well, behind, unknown) == (2, 1, 1)
    assert answer(basis) == (
        "Van de 4 streefwaarden liggen er 2 op koers en 1 achter. Van 1 is het nog niet te zeggen."
    )


def test_a_programme_without_targets_says_so(report_folder):
    basis = make_basis(report_folder, targets=[])
    assert "geen streefwaarden" in answer(basis)
    assert not_known(basis) == ()


def test_one_target_is_not_counted(report_folder):
    basis = make_basis(report_folder, targets=[target("a", "in_volunteering", 2000, 2100)])
    assert answer(basis) == "Er is één streefwaarde: op koers."


def test_a_target_that_ended_does_not_count(report_folder):
    going, over = (target(key, "in_volunteering", 2000, 2100) for key in ("a", "b"))
    basis = make_basis(report_folder, targets=[going, {**over, "end": "2020-12-31"}])
    assert answer(basis) == "Er is één streefwaarde: op koers."


def test_what_goes_well_is_told_with_value_path_and_target(basis):
    first = going_well(basis)[0]
    assert "(voorbeeld): " in first
    assert "Op het pad hoort" in first
    assert "de streefwaarde is" in first
    assert "(synthetisch)" in first


def test_what_does_not_go_well_begins_with_the_target_that_is_behind(basis):
    assert not_going_well(basis)[0].startswith("Werkloosheidspercentage (voorbeeld)")


def test_never_more_than_three(report_folder):
    many = [target(f"doel_{n}", "in_volunteering", 2000, 2100 + n) for n in range(5)]
    assert len(going_well(make_basis(report_folder, targets=many))) == 3


def test_the_furthest_ahead_comes_first(report_folder):
    near = target("near", "in_volunteering", 2000, 2250)
    far = target("far", "in_volunteering", 2000, 2001)
    first, second = going_well(make_basis(report_folder, targets=[near, far]))[:2]
    assert "2.001 personen" in first
    assert "2.250 personen" in second


def test_results_without_a_target_fill_what_is_left(report_folder):
    basis = make_basis(report_folder, targets=[])
    told = [*going_well(basis), *not_going_well(basis)]
    assert all("Hiervoor is geen streefwaarde." in each for each in told)


def test_what_is_not_known_has_its_reason(basis):
    (only,) = not_known(basis)
    assert "een ander soort periode" in only
