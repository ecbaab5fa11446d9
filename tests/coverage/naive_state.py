"""How a team stands, judged a second time by the rules as `campaign.yaml` writes them."""

from datetime import date, timedelta

from tests.coverage.naive import DAY, Naive, within
from tests.coverage.naive_records import Record, instructors


def _held(team: Naive, number: str) -> bool:
    """Whether something else is missing, so that the value alone is not enough."""
    shares = [one for one in team.posts if one["类型"] not in {"班会记录", "班会", "反思"}]
    return {
        # Three weeks are fifteen workdays; no suggestion of the demo waits over a holiday.
        "G4.1": any(
            one.get("状态", "已提") == "已提"
            and "答复" not in one
            and date.fromisoformat(one["日期"]) < DAY - timedelta(weeks=3)
            for one in team.ideas
        ),
        "G5.1": len({one["作者"] for one in shares if within(one["日期"], 12)}) < 2,
        "R2.5": "班组同事" not in instructors(team),
        "R3.2": not any(one.get("研讨") for one in team.topics if within(one["开始"], 12)),
    }.get(number, False)


def _passes(bar: str, value: float) -> bool:
    sign, text = bar.split(" ")
    least = float(text.rstrip("%")) / (100 if text.endswith("%") else 1)
    return {">=": value >= least, "<=": value <= least, ">": value > least}[sign]


def state(team: Naive, rule: Record, value: float | None) -> str:
    """How the team stands by the rule as `campaign.yaml` writes it."""
    waived = [one for one in team.team.get("不适用", []) if one["标准"] == rule["编号"]]
    if any(date.fromisoformat(one["到期"]) >= DAY for one in waived):
        return "not_applicable"
    if value is None:
        return "missing"
    if _passes(rule["有据"], value):
        return "partial" if _held(team, rule["编号"]) else "met"
    return "partial" if _passes(rule["部分"], value) else "missing"
