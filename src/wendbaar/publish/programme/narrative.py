"""Texts in IATI: an element in both languages."""

from xml.etree import ElementTree as ET

from wendbaar.core.vocabulary.text import Text

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EXAMPLE = Text("Voorbeeld, bedacht.", "Example, made up.")


def narrate(parent: ET.Element, text: Text) -> None:
    """A text in both languages; the default language of the file is Dutch."""
    ET.SubElement(parent, "narrative").text = text.nl
    if text.en != text.nl:
        english = ET.SubElement(parent, "narrative")
        english.set(LANG, "en")
        english.text = text.en


def narrated(parent: ET.Element, name: str, *texts: Text) -> None:
    """An element that holds texts, one after the other."""
    whole = Text(" ".join(each.nl for each in texts), " ".join(each.en for each in texts))
    narrate(ET.SubElement(parent, name), whole)
