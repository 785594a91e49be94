"""The basis of a report and the two reports, made once."""

import pytest

from support.example_report import make_basis
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Report
from wendbaar.publish.report.memo import board_memo
from wendbaar.publish.report.yearly import yearly_report


@pytest.fixture(scope="session")
def report_folder(tmp_path_factory):
    return tmp_path_factory.mktemp("reports")


@pytest.fixture(scope="session")
def basis(report_folder) -> Basis:
    return make_basis(report_folder)


@pytest.fixture(scope="session")
def yearly(basis) -> Report:
    return yearly_report(basis)


@pytest.fixture(scope="session")
def memo(basis) -> Report:
    return board_memo(basis)
