"""Text: what a reader sees, in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """A text in both languages."""

    nl: str
    en: str

    def as_dict(self) -> dict[str, str]:
        """Both languages."""
        return {"nl": self.nl, "en": self.en}

    def said(self, language: str) -> str:
        """The text in a language.

        >>> Text("werk", "work").said("en")
        'work'
        """
        return self.en if language == "en" else self.nl
