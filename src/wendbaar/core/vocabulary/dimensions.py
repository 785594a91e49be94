"""What figures may be broken down by: the keys in a group, and how they are called on screen."""

from dataclasses import dataclass

from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.learning import (
    Activity,
    LearningForm,
    LearningLayer,
    LearningPlace,
    Service,
)
from wendbaar.core.vocabulary.people import (
    AgeBand,
    Benefit,
    Contract,
    Education,
    IncomeGroup,
    LabourPosition,
    LadderStep,
    Sex,
    TargetGroup,
)
from wendbaar.core.vocabulary.sectors import Sector
from wendbaar.errors import DefinitionError, did_you_mean


@dataclass(frozen=True)
class Dimension:
    """A breakdown: its key, labels and closed code list; without one the codes are open."""

    key: str
    nl: str
    en: str
    codes: type[CodeList] | None = None

    def label(self, language: str = "nl") -> str:
        """The name of the dimension."""
        return self.nl if language == "nl" else self.en


_CLOSED = (
    Dimension("sex", "geslacht", "sex", Sex),
    Dimension("age", "leeftijd", "age", AgeBand),
    Dimension("education", "onderwijsniveau", "level of education", Education),
    Dimension("ladder", "trede op de participatieladder", "step on the ladder", LadderStep),
    Dimension(
        "ladder_year_ago", "trede een jaar eerder", "step on the ladder a year earlier", LadderStep
    ),
    Dimension("position", "positie op de arbeidsmarkt", "labour-market position", LabourPosition),
    Dimension("contract", "soort werk", "kind of work", Contract),
    Dimension("benefit", "belangrijkste uitkering", "main benefit", Benefit),
    Dimension("income_group", "inkomensgroep", "income group", IncomeGroup),
    Dimension("activity", "belangrijkste activiteit", "main activity", Activity),
    Dimension("learning_form", "vorm van leren", "form of learning", LearningForm),
    Dimension("learning_place", "plaats van leren", "place of learning", LearningPlace),
    Dimension("learning_layer", "laag van het leren", "layer of learning", LearningLayer),
    Dimension("service", "soort dienst", "kind of service", Service),
    Dimension("target_group", "doelgroep", "target group", TargetGroup),
    Dimension("sector", "sector", "sector", Sector),
)
_OPEN = (
    Dimension("action", "actie", "action"),
    Dimension("method", "werkwijze", "method"),
    Dimension("programme", "opleiding", "programme of study"),
    Dimension("occupation", "beroepsgroep", "occupational group"),
)
DIMENSIONS: dict[str, Dimension] = {each.key: each for each in (*_CLOSED, *_OPEN)}


def dimension(key: str) -> Dimension:
    """The dimension of that key; raises DefinitionError with the near miss."""
    if key in DIMENSIONS:
        return DIMENSIONS[key]
    raise DefinitionError(
        f"No dimension {key!r}.",
        hint=did_you_mean(key, DIMENSIONS) or f"Dimensions are {', '.join(DIMENSIONS)}.",
    )


def label_of(dim: str, code: str, lang: str = "nl") -> str:
    """How a code of a dimension is called; open codes read as words.

    >>> label_of("sex", "women"), label_of("action", "praktijkleren_mbo", "en")
    ('vrouwen', 'Praktijkleren mbo')
    """
    codes = dimension(dim).codes
    if codes is None:
        words = code.replace("_", " ")
        return words[:1].upper() + words[1:]
    member = codes.from_key(code)
    return member.nl if lang == "nl" else member.en
