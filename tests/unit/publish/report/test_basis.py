from dataclasses import replace
from datetime import date

import pytest

from support.example_report import make_basis, report_document, target
from wendbaar.core.disclosure.figure import Status
from wendbaar.core.programme.progress import Course
from wendbaar.errors import ReleaseError
from wendbaar.publish.report.basis import Basis


def test_a_release_of_another_region_is_refused(report_folder):
    head = report_document()["head"] | {"region": "AM35"}
    with pytest.raises(ReleaseError, match="no figures of AM35"):
        make_basis(report_folder, head=head)


def test_a_region_to_compare_with_is_not_the_region_of_a_release(basis):
    areas = [each | {"is_comparison": True} for each in basis.bundle.manifest["areas"]]
    bundle = replace(basis.bundle, manifest={**basis.bundle.manifest, "areas": areas})
    with pytest.raises(ReleaseError, match="no figures of AM01"):
        Basis(basis.programme, bundle, date(2026, 3, 31))


def test_a_trend_has_one_kind_of_period(basis):
    for trend in basis.trends.values():
        assert len({figure.period[4:6] for figure in trend}) == 1


def test_hidden_figures_are_counted_per_indicator(report_folder):
    basis = make_basis(report_folder)
    hidden = sum(
        figure.status.is_suppressed
        for figure in basis.bundle.figures("in_volunteering", area="AM01")
    )
    assert basis.hidden["in_volunteering"] == hidden


def test_each_target_has_a_course_in_the_order_of_the_programme(basis):
    assert [each.target.key for each in basis.progress] == [
        each.key for each in basis.programme.targets
    ]
    assert {each.course for each in basis.progress} == set(Course)


def test_a_target_of_a_hidden_group_cannot_be_said(report_folder):
    basis = make_basis(report_folder)
    (hidden, *_) = (
        each
        for each in basis.bundle.figures("in_volunteering", period="2025KW04")
        if each.status is Status.SUPPRESSED_PRIMARY and each.group_by
    )
    group = ",".join(f"{name}={code}" for name, code in hidden.group_by.items())
    wanted = target("klein", "in_volunteering", 1, 9, area=hidden.area, group=group)
    (progress,) = make_basis(report_folder, targets=[wanted]).progress
    assert progress.course is Course.UNKNOWN
    assert "beschermen" in progress.reason.nl


def test_what_was_made_up_says_so_once(basis):
    (amount, *_) = basis.programme.amounts
    assert basis.name(amount) == "Lijn 1 (voorbeeld)"
    named = amount.model_copy(update={"label": type(amount.label)("Voorbeeld: a", "Example: a")})
    assert basis.name(named) == "Voorbeeld: a"


def test_a_key_without_an_entry_stays_a_key(basis):
    assert basis.label("roc", "bodies", "partners") == "Een roc"
    assert basis.label("weg", "partners") == "weg"
    assert basis.label(None, "partners") == ""
