"""Whose approval a record needs, where it is seen until then, and what it proves meanwhile."""

from datetime import date

import pytest

from site_builder.assemble.bulletin import Bulletin, Waiting
from site_builder.assemble.chain import flow
from site_builder.model.approval import POLICY, Actor, Until
from site_builder.model.choices import Channel
from site_builder.model.kinds import KINDS
from site_builder.model.publishing import Publishable
from tests.sites import AGREED, CREW, TODAY, bulletin, file, member, roster, team

STORY = "---\n标题: 甲\n发布状态: 待审\n{}---\n"
TOPIC = "类别: 质量\n阶段: 选题\n开始: 2026-02-01\n期限: 2026-08-01\n问题: 慢\n目标: 快\n"
PENDING = {
    "post": file("posts/a.md", STORY.format("类型: 分享\n日期: 2026-06-18\n")),
    "change": file("changes.yaml", "- {标题: 甲, 日期: 2026-04-12, 发布状态: 待审}\n"),
    "training": file(
        "training-2026.yaml",
        "- {内容: 甲, 日期: 2026-04-12, 学时: 1, 参加: 6, 发布状态: 待审}\n",
    ),
    "suggestion": file(
        "suggestions-2026.yaml", "- {标题: 甲, 日期: 2026-04-12, 类别: 质量, 发布状态: 待审}\n"
    ),
    "rule": file("rules/a.md", STORY.format("类型: 学习制度\n")),
    "award": file("awards-2026.yaml", "- {名称: 甲, 日期: 2026-06-30, 理由: 好, 发布状态: 待审}\n"),
}
NEWS = "-- news/2026/a.md --\n" + STORY.format("类型: 通知\n日期: 2026-07-01\n")


def whole(kind: str) -> str:
    return team(roster(member("单志远", f"角色: 班长, {AGREED}")), PENDING[kind])


def seen(found: Bulletin) -> int:
    records = (
        found.posts,
        found.changes,
        found.trainings,
        found.suggestions,
        found.awards,
        found.news,
        *(one.rules for one in found.teams.values()),
    )
    return sum(map(len, records))


def only(text: str) -> Waiting:
    (waiting,) = bulletin(text).value.waiting
    return waiting


def test_every_kind_that_can_be_published_has_an_approver() -> None:
    assert {one.name for one in KINDS if issubclass(one.form, Publishable)} == set(POLICY)


@pytest.mark.parametrize("kind", PENDING)
@pytest.mark.parametrize("channel", list(Channel))
def test_what_waits_is_at_most_on_the_web(kind: str, channel: Channel) -> None:
    on_the_web = POLICY[kind].until is Until.WEB and channel is Channel.WEB
    assert seen(bulletin(whole(kind), TODAY, channel).value) == on_the_web


@pytest.mark.parametrize("channel", list(Channel))
def test_what_says_nothing_of_its_state_is_approved(channel: Channel) -> None:
    text = whole("post").replace("发布状态: 待审\n", "")
    found = bulletin(text, TODAY, channel).value
    assert (seen(found), found.waiting) == (1, ())


def test_readers_see_that_nobody_approved_it() -> None:
    (post,) = bulletin(whole("post")).value.posts
    assert post.form.title == "〔待审〕甲"


@pytest.mark.parametrize(
    ("kind", "actor", "office", "who", "since"),
    [
        ("post", Actor.TEAM_LEADER, "crew-1", "单志远", date(2026, 6, 18)),
        ("rule", Actor.TEAM_LEADER, "crew-1", "单志远", None),
        ("award", Actor.DEPARTMENT, "货运处", "", date(2026, 6, 30)),
    ],
)
def test_it_is_told_who_has_to_act(
    kind: str, actor: Actor, office: str, who: str, since: date | None
) -> None:
    text = f"-- teams/unit.yaml --\n名称: 货运处\n{whole(kind)}"
    found = only(text)
    assert (found.actor, found.office, found.who, found.since) == (actor, office, who, since)
    assert found.title == "甲"


def test_the_line_is_that_of_the_state() -> None:
    found = only(whole("post"))
    assert (found.source, found.line) == (f"{CREW}/posts/a.md", 3)


def test_news_wait_for_the_union_office_and_a_draft_for_its_author() -> None:
    news = only(NEWS)
    assert (news.actor, news.until, news.office) == (Actor.UNION_OFFICE, Until.PREVIEW, "")
    draft = only(whole("post").replace("待审\n", "草稿\n作者: 单志远\n"))
    assert (draft.actor, draft.who) == (Actor.AUTHOR, "单志远")


def test_whom_the_record_names_has_to_act_as_far_as_they_may_be_named() -> None:
    pending = PENDING["change"].replace("待审", "待审, 审核人: WHO")
    crew = roster(member("解立新"), member("贾明", ""))
    assert only(team(crew, pending.replace("WHO", "解立新"))).who == "解立新"
    assert "贾明" not in only(team(crew, pending.replace("WHO", "贾明"))).who


@pytest.mark.parametrize(
    ("level", "actor"), [("班组", Actor.DEPARTMENT), ("处级", Actor.UNION_OFFICE)]
)
def test_an_award_not_yet_given_waits_and_is_seen_nowhere(level: str, actor: Actor) -> None:
    award = f"- {{名称: 甲, 日期: 2026-06-30, 理由: 好, 级别: {level}, 状态: 拟表彰}}\n"
    found = only(team(file("awards-2026.yaml", award)))
    assert (found.actor, found.until) == (actor, Until.NOWHERE)


def test_what_was_taken_down_in_the_meantime_waits_for_nobody() -> None:
    over = PENDING["change"].replace("待审", "待审, 下架日期: 2026-07-01")
    assert bulletin(team(over)).value.waiting == ()


RULES = """-- campaign/campaign.yaml --
名称: 创争
达标规则:
  - {编号: G3.2, 内容: 经常, 度量: months_with_training(3), 有据: ">= 3", 部分: ">= 1"}
"""


def test_what_waits_proves_nothing_and_counts_nowhere() -> None:
    text = RULES + whole("training").replace("2026-04-12", "2026-07-01")
    pending, approved = (bulletin(one).value for one in (text, text.replace("待审", "已审")))
    assert [one.teams[CREW].year.sessions for one in (pending, approved)] == [0, 1]
    assert [flow(one.trainings, one.topics, 2026).lessons for one in (pending, approved)] == [0, 1]
    proofs = [
        sum(len(cell.evidence) for cell in one.coverage.teams[CREW].cells)
        for one in (pending, approved)
    ]
    assert proofs[0] < proofs[1]
