"""What the desk says when it refuses something, in the language of who asked.

An error is English, for the command line and the logs. The desk says the same in Dutch: our own
refusals keep the sentence and its facts apart, and what `publish` finds wrong in a bundle is
recognised by its sentence.
"""

import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from wendbaar.errors import ReleaseError, UserError


class Refusal(ReleaseError):
    """A rule of the desk was broken; `facts` fill both sentences."""

    def __init__(self, sentence: str, *, advice: str = "", **facts: Any) -> None:
        self.sentence, self.advice, self.facts = sentence, advice, facts
        with override("en"):
            super().__init__(sentence.format(**facts), hint=advice.format(**facts) or None)


# What wendbaar.publish says; {what} stands for a name or a number in the sentence.
FOUND = (
    gettext_noop("Release {name} is not as it was made."),
    gettext_noop("Do not publish it. Make the release again from its sources."),
    gettext_noop("{file} lacks {what}"),
    gettext_noop("{file} was altered (digest)"),
    gettext_noop("the release id does not belong to this content"),
    gettext_noop("{file} does not list {what}"),
    gettext_noop("{file} lists an unknown file {what}"),
    gettext_noop("{file} is not there"),
    gettext_noop("{file} was altered"),
    gettext_noop("{file} does not belong to the release"),
    gettext_noop("{file} has other columns than a release has"),
    gettext_noop("the manifest counts another number of figures"),
    gettext_noop("a figure is there twice"),
    gettext_noop("a hidden figure has a value, or a shown figure has none"),
    gettext_noop("a hidden figure has a margin"),
    gettext_noop("the name of a figure does not fit its columns"),
    gettext_noop("the manifest does not know status {what}"),
    gettext_noop("the manifest does not know area {what}"),
    gettext_noop("the manifest does not know receipt {what}"),
    gettext_noop("the manifest does not know definition {what}"),
    gettext_noop("{file} of {name} cannot be read."),
    gettext_noop("Run `wendbaar release verify` on it, or make the release again."),
    gettext_noop("{name} is not a release: it has no {file}."),
    gettext_noop("Give the folder of one release, such as {what}."),
    gettext_noop("{file} of {name} cannot be read: {what}"),
    gettext_noop("{file} of {name} does not list the files of a release."),
)
_PLACE = re.compile(r"\{(\w+)\}")
_LIST = re.compile(r"^(Release \S+ is not as it was made): (.+)$")


def in_words(error: UserError) -> str:
    """The message and the advice for who stands at the desk."""
    if isinstance(error, Refusal):
        parts = [error.sentence, error.advice]
        return "\n".join(_(part).format(**error.facts) for part in parts if part)
    return "\n".join(_lines(error))


def _lines(error: UserError) -> Iterator[str]:
    whole = _LIST.match(error.message)
    if whole:
        yield found_words(f"{whole[1]}.")
        yield from (f"– {found_words(problem)}" for problem in whole[2].split("; "))
    else:
        yield found_words(error.message)
    if error.hint:
        yield found_words(error.hint)


def found_words(sentence: str, patterns: tuple[str, ...] = FOUND) -> str:
    """A sentence of another room in the language of the reader; an unknown one stays as it is."""
    for pattern in patterns:
        match = re.fullmatch(_expression(pattern), sentence)
        if match:
            return _(pattern).format(**match.groupdict())
    return sentence


def _expression(pattern: str) -> str:
    parts = _PLACE.split(pattern)  # text, name, text, name, ...
    return "".join(
        f"(?P<{part}>.+?)" if number % 2 else re.escape(part) for number, part in enumerate(parts)
    )
