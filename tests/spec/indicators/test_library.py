"""The library holds what the programme documents ask for."""

import pytest

from wendbaar.core.indicators.library import THEMES, library
from wendbaar.core.vocabulary.glossary import term
from wendbaar.core.vocabulary.measures import Level
from wendbaar.core.vocabulary.people import TargetGroup
from wendbaar.data.sources.key_figures import read_key_figures

# Kaderdocument Programmaplan Werk in Zicht 2023-2027, tables 1 and 2; Nationaal Programma Groningen,
# head and sub goals; Panteia, regional figures. One line per row of their tables.
ASKED = [
    "net_participation",
    "disposable_income",
    "graduate_outflow",
    "unemployment_rate",
    "long_unemployment",
    "ses_score",
    "mid_high_educated",
    "jobs_by_sector",
    "early_school_leaving",
    "digital_skills",
    "perceived_health",
    "event_participants_nonworking",
    "contacts_passive",
    "guided_to_activation",
    "guided_to_training",
    "guided_to_work_experience",
    "guided_to_trial_place",
    "supported_parttime",
    "supported_working",
    "satisfaction_resident",
    "motivation_work_or_learning",
    "social_importance",
    "punctuality",
    "dealing_with_others",
    "new_knowledge_skills",
    "employee_skills",
    "coping_job_demands",
    "not_active",
    "in_activation",
    "in_volunteering",
    "in_structural_social",
    "in_informal_care",
    "in_day_activities",
    "in_individual_training",
    "in_workshop",
    "in_orientation",
    "in_work_experience",
    "in_trial_place",
    "parttime_with_support",
    "work_with_support",
    "work_without_support",
    "formal_postinitial",
    "self_study",
    "ladder_rise",
    "ladder_fall",
    "ladder_equal",
    "event_participants_working",
    "satisfaction_events",
    "parttime_conversations",
    "formal_learners",
    "formal_learning_hours",
    "motivation_develop",
    "postinitial_participation",
    "hours_extended",
    "job_change_growth",
    "employers_reached",
    "satisfaction_employers",
    "willingness_invest",
    "employees_learning_growth",
    "budget_spent",
    "staff_fte",
    "service_hours",
    "cost_per_participation",
    "cost_per_additional_work",
    "learning_formal",
    "learning_nonformal",
    "learning_informal_work",
    "learning_informal_elsewhere",
    "share_informal_time",
    "learning_by_layer",
    "usefulness_current_job",
    "usefulness_other_job",
    "lifelong_learning_4w",
    "learning_culture",
    "unused_potential",
    "internship_chance_programmes",
    "internship_chance_students",
    "vsv_region",
    "benefits_ww",
    "benefits_bijstand",
    "benefits_ao",
    "population_15_75",
    "ageing_ratio",
    "labour_force_change",
    "jobs_employees",
    "selfemployed",
    "parttime_wanting_more",
    "older_55",
    "work_limited",
    "tightness_occupation",
    "school_advice_below_test",
    "ai_effects",
]


@pytest.mark.parametrize("key", ASKED)
def test_is_there(key: str) -> None:
    assert library()[key].theme in THEMES


def test_people_and_participations_are_two_measures() -> None:
    people, times = library()["participants"], library()["participations"]
    assert people.unit is not times.unit
    assert people.label != times.label


def test_a_second_source_says_how_it_differs() -> None:
    for key, each in library().items():
        if key.endswith("_published"):
            own = library()[key.removesuffix("_published")]
            assert own.table is not each.table
            assert own.source.note != each.source.note
            assert own.hash != each.hash


def test_every_target_group_is_served() -> None:
    assert {each.target_group for each in library().values()} == set(TargetGroup)


FIND, KEEP, EVERYONE, EMPLOYERS = (
    TargetGroup.FIND,
    TargetGroup.KEEP,
    TargetGroup.EVERYONE,
    TargetGroup.EMPLOYERS,
)


@pytest.mark.parametrize(
    ("key", "level", "group"),
    [
        ("digital_skills", Level.OUTCOME, EVERYONE),
        ("parttime_wanting_more", Level.IMPACT, FIND),
        ("older_55", Level.IMPACT, FIND),
        ("work_limited", Level.IMPACT, FIND),
        ("formal_postinitial", Level.IMPACT, FIND),
        ("self_study", Level.IMPACT, FIND),
        ("employees_learning_growth", Level.IMPACT, EMPLOYERS),
        ("usefulness_current_job", Level.OUTCOME, KEEP),
    ],
)
def test_level_and_target_group_are_those_of_the_programme(
    key: str, level: Level, group: TargetGroup
) -> None:
    each = library()[key]
    assert (each.level, each.target_group) == (level, group)


@pytest.mark.parametrize("key", ["formal_postinitial", "self_study"])
def test_an_indicator_of_two_tables_says_so(key: str) -> None:
    assert "aansluiting houden" in library()[key].definition.nl


@pytest.mark.parametrize(
    "key", ["net_participation", "mid_high_educated", "selfemployed", "labour_force"]
)
def test_a_margin_that_does_not_move_is_said_where_the_reader_looks(key: str) -> None:
    note = library()[key].source.note
    assert "2021" in note.nl
    assert "blijft daarna gelijk" in note.nl
    assert "stays the same afterwards" in note.en


def test_figures_of_the_programme_claim_no_year_of_measurement() -> None:
    for key in ("net_participation_published", "jobs_employees", "selfemployed_published"):
        note = library()[key].source.note
        assert "meetjaar staat er niet bij" in note.nl
        assert "year of measurement is not given" in note.en
    assert "meetjaar niet vermeld" in read_key_figures("programme")[1].title


def test_the_potential_labour_force_is_not_called_the_labour_force() -> None:
    change = library()["labour_force_change"]
    for text in (change.label, change.question, change.definition):
        assert "potentiële beroepsbevolking" in text.nl
        assert "potential labour force" in text.en
    assert term("potential_labour_force").nl == "potentiële beroepsbevolking"


def test_a_level_is_not_called_growth() -> None:
    each = library()["employees_learning_growth"]
    assert each.label.nl.startswith("Aandeel")
    assert "de toename leest u af in de tijd" in each.definition.nl


def test_no_table_is_named_that_says_something_else() -> None:
    """Tables of CBS that we have not seen described, or that describe something else."""
    urls = " ".join(each.source.url for each in library().values())
    for table in ("85356NED", "85314NED", "85163NED", "84466NED", "84888NED"):
        assert table not in urls


def test_an_income_made_of_rounded_parts_says_so() -> None:
    assert "afgerond op 100 euro" in library()["disposable_income"].definition.nl
