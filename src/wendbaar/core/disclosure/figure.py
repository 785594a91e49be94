"""Figure: a number that may be shown, or the reason why it is not."""

from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """What a reader sees. `is_shown` says with which of these a figure has a value."""

    VALUE = "value"
    ROUNDED = "rounded"
    SUPPRESSED_PRIMARY = "suppressed_primary"
    SUPPRESSED_COMPLEMENTARY = "suppressed_complementary"
    NOT_APPLICABLE = "not_applicable"
    PERTURBED = "perturbed"
    UNKNOWN = "unknown"
    MISSING = "missing"
    UNRELIABLE = "unreliable"

    @property
    def is_shown(self) -> bool:
        """Whether a figure with this status has a value."""
        return self in {Status.VALUE, Status.ROUNDED, Status.PERTURBED}

    @property
    def is_suppressed(self) -> bool:
        """Whether the value is hidden to protect people."""
        return self in {Status.SUPPRESSED_PRIMARY, Status.SUPPRESSED_COMPLEMENTARY}


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One publishable figure. `value` is None unless the status says it is shown; never 0 for hidden."""

    figure_id: str
    indicator: str
    area: str
    area_kind: str
    vintage: int
    period: str
    group_by: dict[str, str] = field(default_factory=dict)
    value: float | None
    status: Status
    unit: str
    error_low: float | None = None
    error_high: float | None = None
    source_kind: str
    definition_version: str
    receipt_ids: tuple[str, ...] = ()
    note: str = ""  # the key of a reason class, see `note.Note`

    def __post_init__(self) -> None:
        """A hidden figure has no value; a shown figure has one."""
        if self.status.is_shown != (self.value is not None):
            raise ValueError(f"{self.figure_id}: status {self.status} and value do not agree.")


def figure_id(indicator: str, area: str, period: str, group: str) -> str:
    """The permanent name of a figure.

    >>> figure_id("net_participation", "AM01", "2024KW04", "sex=women")
    'net_participation/AM01/2024KW04/sex=women'
    """
    return "/".join([indicator, area, period, *([group] if group else [])])
