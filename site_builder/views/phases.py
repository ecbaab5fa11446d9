"""The phases of the campaign, and where in them we are."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class PhaseView:
    """`look` is done, now or ahead; `state` says it in words."""

    name: str
    span: str
    goal: str
    look: str
    state: str


def phases(bulletin: Bulletin, words: Wording) -> tuple[PhaseView, ...]:
    """Return the phases in the order written."""
    looks = {"done": words.t("over"), "now": words.t("now"), "ahead": words.t("to come")}
    views: list[PhaseView] = []
    for phase in bulletin.campaign.phases:
        look = "now"
        if phase.end < bulletin.today:
            look = "done"
        elif phase.start > bulletin.today:
            look = "ahead"
        span = words.months(phase.start, phase.end)
        views.append(PhaseView(phase.name, span, phase.goal or "", look, looks[look]))
    return tuple(views)
