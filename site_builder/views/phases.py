"""The phases of the campaign, and where in them we are."""

from dataclasses import dataclass
from datetime import date

from site_builder.assemble.bulletin import Bulletin
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class PhaseView:
    """`look` is done, now or ahead; `state` says it in words.

    `gone` is how much of it is over, in per cent.
    """

    name: str
    span: str
    goal: str
    look: str
    state: str
    gone: float = 0


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
        gone = _gone(phase.start, phase.end, bulletin.today)
        views.append(PhaseView(phase.name, span, phase.goal or "", look, looks[look], gone))
    return tuple(views)


def _gone(start: date, end: date, today: date) -> float:
    days = (end - start).days + 1
    return round(100 * min(max((today - start).days / days, 0), 1), 1)
