import inspect

import pytest

from wendbaar.core.programme import codes
from wendbaar.core.programme.progress import Course
from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.errors import DefinitionError

LISTS = [
    each
    for _, each in inspect.getmembers(codes, inspect.isclass)
    if issubclass(each, CodeList) and each is not CodeList
] + [Course]


def test_the_lists_are_found():
    assert {codes.Verdict, codes.GoalKind, Course} <= set(LISTS)


@pytest.mark.parametrize("kind", LISTS, ids=lambda each: each.__name__)
def test_each_code_has_its_own_key_and_words(kind):
    assert len({each.key for each in kind}) == len(kind)
    assert len({each.nl for each in kind}) == len(kind)
    assert len({each.en for each in kind}) == len(kind)
    assert [kind.from_key(each.key) for each in kind] == list(kind)


def test_a_key_that_is_not_there_gives_the_near_one():
    with pytest.raises(DefinitionError) as caught:
        codes.Verdict.from_key("contine")
    assert "continue" in caught.value.hint
