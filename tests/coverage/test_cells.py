"""How the states of cells come about, one rule at a time."""

import pytest

from site_builder.assemble.coverage.cells import Cell, State
from site_builder.assemble.coverage.measures import MEASURES
from site_builder.model.choices import DocumentKind
from site_builder.model.yardstick import DOCUMENTS
from site_builder.model.yardsticks import YARDSTICKS
from tests.sites import bulletin, file, member, roster, team

RULES = """-- campaign/campaign.yaml --
名称: 创争
开始: 2026-01-01
结束: 2027-12-31
达标规则:
  - {编号: G3.2, 内容: 经常, 度量: months_with_training(3), 有据: ">= 3", 部分: ">= 2", 有效期: 35d}
  - {编号: G3.3, 内容: 计划, 度量: share_with_learning_plan, 有据: ">= 90%", 部分: ">= 50%"}
  - {编号: G5.1, 内容: 分享, 度量: quarters_with_share(2), 有据: ">= 2", 部分: ">= 1"}
  - {编号: R1.1, 内容: 地方, 度量: place_age_days, 有据: "<= 35", 部分: "<= 90"}
  - {编号: R1.3, 内容: 成果, 度量: result_age_days, 有据: "<= 180", 部分: "<= 365"}
等级:
  - {名称: 起步, 需要: 0%}
  - {名称: 达标, 需要: 60%}
"""
SESSION = "- {{内容: 课, 日期: {}, 学时: 1, 参加: 7}}\n"


def sessions(*days: str) -> str:
    return file("training-2026.yaml", "".join(SESSION.format(day) for day in days))


def cells(*files: str, rest: str = "", day: str = "2026-07-15") -> dict[str, Cell]:
    made = bulletin(RULES + team(*files, rest=rest), day).value
    (covered,) = made.coverage.teams.values()
    return {str(cell.rule.id): cell for cell in covered.cells}


def state(number: str, *files: str, rest: str = "") -> State:
    return cells(*files, rest=rest)[number].state


def test_the_table_of_measures_and_the_functions_are_the_same() -> None:
    assert set(YARDSTICKS) == set(MEASURES)
    assert set(DOCUMENTS) == {kind.value for kind in DocumentKind}


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2026-05-01", "2026-06-10", "2026-07-01"), State.MET),
        (("2026-06-10", "2026-07-01"), State.PARTIAL),
        (("2026-07-01",), State.MISSING),
        (("2026-05-01", "2026-06-01", "2026-04-20"), State.EXPIRED),  # past its 35 days
        (("2026-03-01",), State.EXPIRED),  # nothing within the spans
        ((), State.MISSING),
        (("2026-04-15", "2026-05-16", "2026-06-16"), State.PARTIAL),  # spans begin behind the 15th
    ],
)
def test_a_span_has_a_session_or_has_none(days: tuple[str, ...], expected: State) -> None:
    assert state("G3.2", sessions(*days)) is expected


def test_how_it_stood_is_asked_of_the_day_three_months_earlier() -> None:
    cell = cells(sessions("2026-02-01", "2026-03-01", "2026-04-01", "2026-07-01"))["G3.2"]
    assert (cell.state, cell.before) == (State.MISSING, State.MET)


@pytest.mark.parametrize(
    ("plans", "expected"), [(8, State.MET), (5, State.PARTIAL), (3, State.MISSING)]
)
def test_a_share_is_of_the_team(plans: int, expected: State) -> None:
    counts = file("counts.yaml", f"- {{日期: 2026-06-30, 学习计划: {plans}}}")
    assert state("G3.3", counts) is expected


def test_sharing_by_one_author_is_partly_only() -> None:
    def post(name: str, day: str, author: str) -> str:
        return file(
            f"posts/{name}.md",
            f"---\n标题: {name}\n类型: 分享\n日期: {day}\n作者: {author}\n---\n文",
        )

    crew = roster(member("单志远"), member("马骏"))
    one = (crew, post("a", "2026-07-01", "马骏"), post("b", "2026-03-01", "马骏"))
    two = (crew, post("a", "2026-07-01", "马骏"), post("b", "2026-03-01", "单志远"))
    assert state("G5.1", *one) is State.PARTIAL
    assert state("G5.1", *two) is State.MET


def test_without_a_screen_or_wall_the_place_is_the_departments() -> None:
    cell = cells()["R1.1"]
    assert (cell.state, cell.theirs, cell.counts) == (State.MISSING, False, False)


def test_an_old_award_has_run_out() -> None:
    award = file("awards-2025.yaml", "- {名称: 优秀, 日期: 2025-06-30, 理由: 讲了课, 状态: 已表彰}")
    assert state("R1.3", award) is State.EXPIRED


WAIVER = "不适用: [{{标准: G3.3, 原因: 合并, 批准人: 顾文清, 到期: {}}}]\n"


def test_a_waiver_holds_until_its_day() -> None:
    assert state("G3.3", rest=WAIVER.format("2026-07-15")) is State.NOT_APPLICABLE
    assert state("G3.3", rest=WAIVER.format("2026-07-14")) is State.MISSING


def test_a_new_team_is_starting_for_ninety_days() -> None:
    assert state("G3.2", rest="启用: 2026-05-01\n") is State.STARTING
    assert state("G3.2", rest="启用: 2026-04-16\n") is State.MISSING
    assert cells(rest="启用: 2026-05-01\n")["G3.2"].before is None
