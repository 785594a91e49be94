"""The effect ladder: how much may be said of what an action brings about.

Below step 3 nothing is compared with people who did not take part, so no text may use a word of
cause; `effect_words` finds them. At step 3 one may say "compared with", at step 4 "because of".
"""

import re

from wendbaar.core.vocabulary.codes import CodeList


class EffectStep(CodeList):
    """What is known of the effect of an action."""

    REACH = 0, "reach", "bereik: wie deed mee", "reach: who took part"
    OUTPUT = 1, "output", "output: wat is er gedaan", "output: what was done"
    OUTCOME = 2, "outcome", "uitkomst na deelname", "outcome after taking part"
    COMPARED = (
        3,
        "compared",
        "vergeleken met mensen die niet meededen",
        "compared with people who did not take part",
    )
    DESIGN = (
        4,
        "design",
        "vastgesteld met een controlegroep vooraf",
        "established by a design with a counterfactual",
    )

    @property
    def allows_effect_words(self) -> bool:
        """Whether a text may speak of cause and effect."""
        return self >= EffectStep.COMPARED


_CAUSE = re.compile(
    r"\b(?:effect(?:en|ief|ieve|iviteit|s|ive|iveness)?|dankzij|thanks to|bewezen|proven"
    r"|leid(?:t|de|en|den)? tot|lead(?:s|ing)? to|led to"
    r"|zorg(?:t|de|den|en)? (?:er)?voor dat|resulte(?:ert|erde|ren) in|result(?:s|ed)? in"
    r"|veroorza(?:akt|akte|ken)|cause[sd]?|helpt|hielp|helpen aan|help(?:s|ed)"
    r"|werkt (?:goed|niet|beter|wel|voor)|works (?:well|better|for)"
    r"|(?:meer|more) (?:werk|work) (?:door|because))\b",
    re.IGNORECASE,
)
# Saying that nothing is known of the effect is not claiming one.
_NOT_KNOWN = re.compile(
    r"\b(?:niet te zeggen|niets te zeggen|niets gezegd|niet bekend|onbekend|niet vergeleken"
    r"|geen uitspraak|nog niet|of er (?:een )?effect|kan niet|valt niet|not known|unknown"
    r"|not yet|cannot be said|nothing can be said|no comparison|whether)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?;\n]+")


def effect_words(text: str, step: EffectStep) -> tuple[str, ...]:
    """The words in a text that claim more than the step of the ladder allows.

    >>> effect_words("Dankzij de training vonden 30 mensen werk.", EffectStep.OUTCOME)
    ('Dankzij',)
    >>> effect_words("Na deelname had 40% werk. Over het effect is niets te zeggen.",
    ...              EffectStep.OUTCOME)
    ()
    >>> effect_words("Dankzij de training vonden 30 mensen werk.", EffectStep.DESIGN)
    ()
    """
    if step.allows_effect_words:
        return ()
    sentences = _SENTENCE.findall(text)
    claims = (each for each in sentences if not _NOT_KNOWN.search(each))
    return tuple(match.group() for each in claims for match in _CAUSE.finditer(each))
