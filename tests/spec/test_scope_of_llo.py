"""The working definition of LLO on a table people can read (Werk in Zicht, notitie LLO)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wendbaar.core.vocabulary.learning import LearningForm, LearningPlace
from wendbaar.core.vocabulary.scope import (
    CRITERIA,
    ActivityFacts,
    EducationPhase,
    LearningAim,
    judge_scope,
)

# what happens                                  age region form        phase         place      aim        own    in scope  why not
TABLE = """
Bookkeeper of 35 takes an evening mbo course   | 35 | yes | formal     | post_initial | elsewhere | improve | yes | in  |
Cleaner of 52 learns Dutch at work             | 52 | yes | non_formal | post_initial | at_work   | keep    | yes | in  |
Jobseeker of 28 in a workshop on applying      | 28 | yes | non_formal | post_initial | elsewhere | find    | yes | in  |
Welder shown a new machine by a colleague      | 44 | yes | informal   | none         | at_work   | keep    | yes | in  |
Carer of 61 learns planning as a volunteer     | 61 | yes | informal   | none         | elsewhere | find    | yes | in  |
Someone of 74 retrains as a guide              | 74 | yes | formal     | post_initial | elsewhere | find    | yes | in  |
Worker of 15 learns on the job                 | 15 | yes | informal   | none         | at_work   | find    | yes | in  |
Pupil of 14 learns in a shop                   | 14 | yes | informal   | none         | at_work   | find    | yes | out | age
Retired person of 75 takes a course            | 75 | yes | non_formal | post_initial | elsewhere | improve | yes | out | age
Student of 19 in her first mbo programme       | 19 | yes | formal     | initial      | elsewhere | find    | yes | out | learning
Student learns informally at school            | 18 | yes | informal   | initial      | elsewhere | find    | yes | out | learning
Violin lessons for pleasure                    | 40 | yes | non_formal | post_initial | elsewhere | other   | yes | out | aim
Ordered to take a course that does not fit     | 33 | yes | non_formal | post_initial | elsewhere | find    | no  | out | interests
Lives in another region                        | 33 | no  | formal     | post_initial | elsewhere | find    | yes | out | residence
Lives elsewhere and learns for pleasure        | 33 | no  | formal     | post_initial | elsewhere | other   | yes | out | residence, aim
Nobody asked what it was for                   | 33 | yes | formal     | post_initial | elsewhere | ?       | yes | ?   | aim
Education, but not known which                 | 33 | yes | formal     | ?            | at_work   | keep    | yes | ?   | learning
Place of informal learning not known           | 33 | yes | informal   | none         | ?         | keep    | yes | in  |
"""


def _cases():
    for line in TABLE.strip().splitlines():
        name, *cells, why = (cell.strip() for cell in line.split("|"))
        yield pytest.param(cells, why, id=name)


def _facts(cells):
    age, region, form, phase, place, aim, own = (None if each == "?" else each for each in cells)
    return ActivityFacts(
        age=int(age),
        lives_in_region=region == "yes",
        form=LearningForm.from_key(form),
        phase=phase and EducationPhase.from_key(phase),
        place=place and LearningPlace.from_key(place),
        aim=aim and LearningAim.from_key(aim),
        fits_own_interests=own == "yes",
    )


@pytest.mark.parametrize(("cells", "why"), list(_cases()))
def test_the_working_definition(cells, why):
    *facts, verdict = cells
    result = judge_scope(_facts(facts))
    assert result.in_scope == (verdict == "in")
    assert result.undecided == (verdict == "?")
    assert ", ".join(each.key for each in result.reasons) == why


def test_every_criterion_explains_itself_in_both_languages():
    for facts in (
        ActivityFacts(),
        ActivityFacts(age=3, lives_in_region=False, aim=LearningAim.OTHER),
    ):
        for finding in judge_scope(facts).findings:
            assert finding.nl.endswith(".")
            assert finding.en.endswith(".")


@given(
    st.builds(
        ActivityFacts,
        age=st.none() | st.integers(0, 100),
        lives_in_region=st.none() | st.booleans(),
        form=st.none() | st.sampled_from(LearningForm),
        phase=st.none() | st.sampled_from(EducationPhase),
        place=st.none() | st.sampled_from(LearningPlace),
        aim=st.none() | st.sampled_from(LearningAim),
        fits_own_interests=st.none() | st.booleans(),
    )
)
def test_in_scope_only_with_every_criterion_met(facts):
    result = judge_scope(facts)
    assert [each.key for each in result.findings] == [each.key for each in CRITERIA]
    assert result.in_scope == (not result.reasons)
    assert not (result.in_scope and result.undecided)


@given(st.sampled_from(["age", "lives_in_region", "form", "aim", "fits_own_interests"]))
def test_a_missing_fact_never_puts_an_activity_in_scope(name):
    facts = {
        "age": 30,
        "lives_in_region": True,
        "form": LearningForm.FORMAL,
        "phase": EducationPhase.POST_INITIAL,
        "aim": LearningAim.KEEP,
        "fits_own_interests": True,
    }
    assert judge_scope(ActivityFacts(**facts)).in_scope
    assert judge_scope(ActivityFacts(**facts | {name: None})).undecided
