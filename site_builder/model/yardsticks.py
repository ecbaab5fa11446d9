"""The closed table of measures that a rule of the coverage matrix may use."""

from collections.abc import Mapping

from site_builder.model.yardstick import Yardstick
from site_builder.model.yardsticks_goals import OF_GOALS
from site_builder.model.yardsticks_tasks import OF_TASKS

YARDSTICKS: Mapping[str, Yardstick] = {one.name: one for one in (*OF_GOALS, *OF_TASKS)}
"""Every measure by its name, in the order of the guide."""
