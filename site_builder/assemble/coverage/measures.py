"""The measures of the closed table, each with the function that takes it."""

from collections.abc import Callable, Mapping

from site_builder.assemble.coverage import (
    learning,
    lessons,
    places,
    results,
    spirit,
    systems,
    vision,
)
from site_builder.assemble.coverage.found import Found
from site_builder.assemble.coverage.look import Look
from site_builder.model.values.bar import Measuring

Measure = Callable[[Look, Measuring], Found]

_TAKEN: tuple[Measure, ...] = (
    vision.vision_state,
    vision.share_with_personal_vision,
    vision.share_aligned,
    vision.vision_shown,
    systems.systems_view,
    systems.halves_with_change,
    learning.document_state,
    learning.months_with_training,
    learning.share_with_learning_plan,
    learning.count_support,
    learning.career_state,
    results.answered_suggestions_per_head,
    lessons.share_applied,
    results.skills_state,
    results.results_state,
    spirit.quarters_with_share,
    spirit.months_with_meeting,
    spirit.duties_held_by_members,
    spirit.pulse_trust,
    places.place_age_days,
    places.views_shown,
    places.result_age_days,
    lessons.plan_state,
    lessons.share_plan_done,
    lessons.share_interactive,
    lessons.share_suitable_slot,
    lessons.instructor_sources,
    lessons.share_core_content,
    results.largest_topic_group,
    results.halves_with_new_topic,
    results.share_prompt_results,
    spirit.share_with_archive,
    learning.growth_state,
    spirit.award_categories,
    spirit.award_reach,
)

MEASURES: Mapping[str, Measure] = {one.__name__: one for one in _TAKEN}
"""How each measure is taken, by its name."""
