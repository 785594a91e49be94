import re

import pytest

from wendbaar.core.vocabulary.glossary import glossary, term
from wendbaar.errors import DefinitionError


def test_at_least_sixty_terms_with_unique_ids_and_names():
    terms = glossary()
    assert len(terms) >= 60
    assert len({each.id for each in terms}) == len(terms)
    assert len({each.nl for each in terms}) == len(terms)


@pytest.mark.parametrize("entry", glossary(), ids=lambda each: each.id)
def test_every_term_is_whole_and_its_dutch_is_short(entry):
    assert re.fullmatch(r"[a-z][a-z0-9_]*", entry.id)
    for text in (entry.en, entry.nl, entry.en_definition, entry.nl_definition, entry.source):
        assert text.strip()
    sentences = [each for each in re.split(r"(?<=[.:])\s", entry.nl_definition) if each]
    assert max(len(each.split()) for each in sentences) <= 25  # level B1
    assert entry.nl not in entry.avoid


def test_an_unknown_term_names_the_near_miss():
    with pytest.raises(DefinitionError) as caught:
        term("unused_potental")
    assert "unused_potential" in str(caught.value)
