"""Dimensions: what a figure may be split by, and the column each one stands on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.learning import Activity, LearningLayer, Service
from wendbaar.core.vocabulary.people import (
    YOUNGEST,
    AgeBand,
    Education,
    LabourPosition,
    LadderStep,
    Sex,
)
from wendbaar.errors import DefinitionError, did_you_mean


@dataclass(frozen=True, kw_only=True)
class Dimension:
    """A way to split. `codes` is None where the values are free codes, such as actions."""

    key: str
    column: str
    nl: str
    en: str
    codes: type[CodeList] | None = None

    @property
    def bands_age(self) -> bool:
        """Whether the column holds ages in years that are put in bands."""
        return self.codes is AgeBand

    def code_of(self, value: Any) -> Any:
        """The code that a value of the column belongs to; works on columns of Ibis too.

        >>> DIMENSIONS["age"].code_of(24)
        1
        """
        return (value - YOUNGEST) // 10 + 1 if self.bands_age else value

    def key_of(self, code: Any) -> str:
        """The key a figure carries for a code.

        >>> DIMENSIONS["sex"].key_of(2)
        'women'
        """
        return next((each.key for each in self.codes or () if each == code), str(code))

    def as_dict(self) -> dict[str, Any]:
        """Label and codes, as the manifest of a release shows them."""
        codes = [{"code": each.key, "nl": each.nl, "en": each.en} for each in self.codes or ()]
        return {"label": {"nl": self.nl, "en": self.en}, "codes": codes}


DIMENSIONS = {
    each.key: each
    for each in (
        Dimension(key="sex", column="sex", nl="geslacht", en="sex", codes=Sex),
        Dimension(key="age", column="age", nl="leeftijd", en="age", codes=AgeBand),
        Dimension(
            key="education",
            column="education",
            nl="onderwijsniveau",
            en="education",
            codes=Education,
        ),
        Dimension(
            key="ladder",
            column="ladder",
            nl="trede op de participatieladder",
            en="step on the participation ladder",
            codes=LadderStep,
        ),
        Dimension(
            key="position",
            column="position",
            nl="positie op de arbeidsmarkt",
            en="labour-market position",
            codes=LabourPosition,
        ),
        Dimension(
            key="activity",
            column="activity",
            nl="activiteit",
            en="activity",
            codes=Activity,
        ),
        Dimension(
            key="layer",
            column="learning_layer",
            nl="laag van het leren",
            en="layer of learning",
            codes=LearningLayer,
        ),
        Dimension(
            key="service",
            column="service",
            nl="soort dienst",
            en="kind of service",
            codes=Service,
        ),
        Dimension(key="action", column="action", nl="actie", en="action"),
        Dimension(key="method", column="method", nl="werkwijze", en="method"),
        Dimension(key="sector", column="sector", nl="sector (SBI)", en="sector (SBI)"),
        Dimension(key="programme", column="programme", nl="opleiding", en="programme"),
        Dimension(key="occupation", column="occupation", nl="beroepsgroep", en="occupation"),
        Dimension(key="chamber", column="chamber", nl="sectorkamer", en="sector chamber"),
    )
}


def dimension(key: str) -> Dimension:
    """The dimension of that key; raises DefinitionError with the near miss."""
    if key not in DIMENSIONS:
        raise DefinitionError(
            f"There is no breakdown {key!r}.",
            hint=did_you_mean(key, DIMENSIONS) or f"Choose from {', '.join(DIMENSIONS)}.",
        )
    return DIMENSIONS[key]


def group_key(codes: Sequence[tuple[str, str]]) -> str:
    """The group column of a figure, dimensions in the order of the alphabet.

    >>> group_key([("sex", "women"), ("age", "15-24")])
    'age=15-24,sex=women'
    """
    return ",".join(f"{dimension}={code}" for dimension, code in sorted(codes))
