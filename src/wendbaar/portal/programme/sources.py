"""Where an entry comes from, in words: the document with its publisher and year, then the place."""

from collections.abc import Mapping

from wendbaar.core.programme.programme import Document, Programme


def cited(programme: Programme, source: str) -> str:
    """The sources of an entry, with the names of documents in place of their ids.

    A source is `id, place`; several stand apart by semicolons. What names no document stays.
    """
    documents = {each.id: each for each in programme.head.documents}
    return "; ".join(_in_words(part.strip(), documents) for part in source.split(";"))


def _in_words(part: str, documents: Mapping[str, Document]) -> str:
    short, _comma, place = part.partition(",")
    document = documents.get(short.strip())
    if document is None:
        return part
    about = ", ".join(word for word in (document.publisher, document.published) if word)
    name = f"{document.title} ({about})" if about else document.title
    return f"{name}: {place.strip()}" if place else name
