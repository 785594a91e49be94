"""A small manifest and figures, written by hand, for tests of files, charts and maps."""

from typing import Any

from wendbaar.core.disclosure.figure import Figure, Status, figure_id

SHOWN = {Status.VALUE, Status.ROUNDED, Status.PERTURBED}


def make_figure(
    value: float | None = 61.5,
    status: Status = Status.VALUE,
    *,
    area: str = "GM0014",
    period: str = "2024KW01",
    group: str = "",
    unit: str = "percent",
    low: float | None = None,
    high: float | None = None,
) -> Figure:
    dimension, _, code = group.partition("=")
    return Figure(
        figure_id=figure_id("net_participation", area, period, group),
        indicator="net_participation",
        area=area,
        area_kind="municipality",
        vintage=2025,
        period=period,
        group_by={dimension: code} if group else {},
        value=value,
        status=status,
        unit=unit,
        error_low=low,
        error_high=high,
        source_kind="synthetic",
        definition_version="1.2",
        receipt_ids=("abc123",),
    )


def make_manifest(**changes: Any) -> dict[str, Any]:
    definition = {
        "key": "net_participation",
        "label": {"nl": "netto-arbeidsparticipatie", "en": "net labour participation"},
        "definition": {"nl": "Mensen met werk, van alle inwoners.", "en": "People in work."},
        "numerator": {"nl": "mensen met werk", "en": "people in work"},
        "denominator": {"nl": "inwoners", "en": "residents"},
        "unit": {"key": "percent", "nl": "%", "en": "%"},
        "source": {"name": "CBS 86008NED", "url": "https://cbs.nl", "note": {"nl": "", "en": ""}},
        "definition_version": "1.2",
        "hash": "h",
    }
    receipt = {
        "id": "abc123",
        "title": "Bevolking",
        "url": "https://cbs.nl/bevolking",
        "retrieved": "2026-01-01T00:00:00Z",
        "sha256": "f" * 64,
        "licence": "CC BY 4.0",
    }
    manifest = {
        "release_id": "groningen-0a1b",
        "title": {"nl": "Cijfers van Groningen", "en": "Figures of Groningen"},
        "synthetic": True,
        "vintage": 2025,
        "periods": {"first": "2024KW01", "last": "2024KW02"},
        "areas": [
            {"code": "GM0014", "name": "Groningen"},
            {"code": "GM0037", "name": "=Stadskanaal"},
        ],
        "dimensions": {
            "sex": {
                "label": {"nl": "geslacht", "en": "sex"},
                "codes": [
                    {"code": "women", "nl": "vrouwen", "en": "women"},
                    {"code": "men", "nl": "mannen", "en": "men"},
                ],
            }
        },
        "indicators": [definition],
        "receipts": [receipt, receipt | {"id": "unused"}],
        "policy": {"minimum_count": 10},
    }
    return manifest | changes


FIGURES = [
    make_figure(61.5),
    make_figure(62.25, Status.ROUNDED, period="2024KW02", low=61.0, high=63.5),
    make_figure(None, Status.SUPPRESSED_PRIMARY, area="GM0037"),
    make_figure(58.0, group="sex=women"),
    make_figure(None, Status.UNKNOWN, group="sex=men"),
]
