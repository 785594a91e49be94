"""The library holds what the programme documents ask for."""

import pytest

from wendbaar.core.indicators.library import THEMES, library
from wendbaar.core.vocabulary.people import TargetGroup

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
