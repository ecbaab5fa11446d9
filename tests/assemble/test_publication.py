"""What is shown on a day, in a channel, to an audience; and when that changes by itself."""

from datetime import date

import pytest

from site_builder.model.choices import Channel
from tests.sites import CREW, TODAY, bulletin, codes, file, team


def change(rest: str) -> str:
    return team(file("changes.yaml", f"- {{标题: 改, 日期: 2026-04-12, {rest}}}\n"))


def reason(text: str, day: str = TODAY, channel: Channel = Channel.WEB) -> str | None:
    """Why the only record that can be held back is; None when it is shown."""
    found = bulletin(text, day, channel).value
    shown = (*found.changes, *found.news, *found.awards, *found.posts, *found.topics)
    assert len(shown) + len(found.held) == 1
    return found.held[0].reason if found.held else None


@pytest.mark.parametrize(
    ("rest", "day", "expected"),
    [
        ("发布日期: 2026-07-15", "2026-07-14", "scheduled"),
        ("发布日期: 2026-07-15", "2026-07-15", None),
        ("下架日期: 2026-07-15", "2026-07-14", None),
        ("下架日期: 2026-07-15", "2026-07-15", "expired"),
        ("发布日期: 2026-07-01, 下架日期: 2026-07-15", "2026-07-10", None),
        ("发布状态: 草稿", TODAY, "draft"),
        ("发布状态: 待审", TODAY, None),
        ("发布状态: 撤回", TODAY, "withdrawn"),
        ("发布状态: 已审", TODAY, None),
        ("发布状态: 草稿, 发布日期: 2027-01-01", TODAY, "draft"),
        ("可见范围: 不公开", TODAY, "audience"),
        ("可见范围: 班组", TODAY, "audience"),
        ("可见范围: 单位", TODAY, "audience"),
        ("可见范围: 公司", TODAY, None),
        ("可见范围: 公开", TODAY, None),
        ("可见范围: 班组, 下架日期: 2027-01-01", TODAY, "audience"),
        ("可见范围: 班组, 发布日期: 2027-01-01", TODAY, "audience"),
        ("渠道: 屏幕、纸质", TODAY, "audience"),
        ("渠道: 网页", TODAY, None),
    ],
)
def test_a_record_is_shown_or_held_back_for_a_reason(
    rest: str, day: str, expected: str | None
) -> None:
    assert reason(change(rest), day) == expected


def test_a_scheduled_record_tells_its_day() -> None:
    found = bulletin(change("发布日期: 2026-08-01")).value
    assert [(one.title, one.until, one.source) for one in found.held] == [
        ("改", date(2026, 8, 1), f"{CREW}/changes.yaml")
    ]
    assert found.next_change == date(2026, 8, 1)


def test_the_next_change_is_the_nearest_day_to_come() -> None:
    rest = "发布日期: 2026-07-01, 下架日期: 2026-09-01"
    assert bulletin(change(rest)).value.next_change == date(2026, 9, 1)
    assert bulletin(change(rest), "2026-09-01").value.next_change is None
    assert bulletin(change(f"{rest}, 发布状态: 草稿")).value.next_change is None


@pytest.mark.parametrize("channel", list(Channel))
def test_a_record_stays_in_its_channels(channel: Channel) -> None:
    expected = None if channel is Channel.SCREEN else "audience"
    assert reason(change("渠道: 屏幕"), TODAY, channel) == expected


SITE = "-- site.yaml --\n标题: 一线\n个人信息联系人: 工会\n"


@pytest.mark.parametrize(
    ("audience", "default", "rest", "expected"),
    [
        ("公开", "公司", "", "audience"),
        ("公开", "公开", "", None),
        ("公开", "公司", "可见范围: 公开", None),
        ("公司", "班组", "", "audience"),
        ("公司", "班组", "可见范围: 公司", None),
        ("班组", "公司", "可见范围: 班组", None),
        ("班组", "公司", "可见范围: 不公开", "audience"),
    ],
)
def test_a_site_shows_what_is_wide_enough_for_its_audience(
    audience: str, default: str, rest: str, expected: str | None
) -> None:
    head = f"{SITE}本站范围: {audience}\n默认可见范围: {default}\n"
    assert reason(head + change(rest)) == expected


def news(kind: str, rest: str = "") -> str:
    head = f"标题: 告\n类型: {kind}\n日期: 2026-01-01\n联系方式: 工会\n"
    return f"-- news/2026/a.md --\n---\n{head}{rest}---\n"


@pytest.mark.parametrize(
    ("kind", "last"),
    [
        ("新闻", "2026-06-29"),
        ("通知", "2026-01-30"),
        ("提醒", "2026-01-30"),
        ("公示", "2026-03-01"),
    ],
)
def test_news_are_taken_down_in_their_time(kind: str, last: str) -> None:
    day = date.fromisoformat(last)
    assert reason(news(kind), last) is None
    assert reason(news(kind), date.fromordinal(day.toordinal() + 1).isoformat()) == "expired"


def test_news_that_are_published_later_stay_longer() -> None:
    assert reason(news("通知", "发布日期: 2026-02-01\n"), "2026-03-02") is None
    assert reason(news("通知", "发布日期: 2026-02-01\n"), "2026-03-03") == "expired"


def test_news_may_name_their_own_end() -> None:
    assert reason(news("通知", "下架日期: 2026-12-31\n"), "2026-12-30") is None


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("拟表彰", "in_review"),
        ("有异议", "in_review"),
        ("撤销", "withdrawn"),
        ("公示中", None),
        ("已表彰", None),
    ],
)
def test_an_award_is_shown_as_far_as_it_was_given(status: str, expected: str | None) -> None:
    award = f"- {{名称: 奖, 日期: 2026-06-30, 理由: 好, 状态: {status}}}\n"
    assert reason(team(file("awards-2026.yaml", award))) == expected


def test_an_award_that_is_a_draft_is_a_draft() -> None:
    award = "- {名称: 奖, 日期: 2026-06-30, 理由: 好, 状态: 撤销, 发布状态: 草稿}\n"
    assert reason(team(file("awards-2026.yaml", award))) == "draft"


def test_an_award_is_shown_for_five_years() -> None:
    award = team(file("awards-2026.yaml", "- {名称: 奖, 日期: 2026-06-30, 理由: 好}\n"))
    assert reason(award, "2031-06-28") is None
    assert reason(award, "2031-06-29") == "expired"


def test_records_in_a_folder_that_is_no_team_are_not_shown() -> None:
    text = "-- teams/lost/changes.yaml --\n- {标题: 改, 日期: 2026-04-12}\n"
    found = bulletin(text)
    assert [(one.code, one.span.path) for one in found.problems] == [
        ("E251", "teams/lost/changes.yaml")
    ]
    assert found.value.changes == ()


def test_a_record_with_something_impossible_in_it_is_left_out() -> None:
    text = team(
        file(
            "changes.yaml",
            "- {标题: 早, 日期: 2026-04-12}\n- {标题: 晚, 日期: 2026-07-16}\n",
        )
    )
    found = bulletin(text)
    assert [one.code for one in found.problems] == ["E210"]
    assert [one.form.title for one in found.value.changes] == ["早"]


def test_a_story_that_is_not_shown_is_hidden_not_missing() -> None:
    post = "---\n标题: 甲\n类型: 分享\n日期: 2026-06-18\n发布状态: 草稿\n---\n"
    found = bulletin(team(file("posts/a.md", post))).value
    assert found.hidden == {f"{CREW}/posts/a.md"}


def test_without_site_settings_there_is_no_site() -> None:
    found = bulletin(team(), usual=False)
    assert [(one.code, one.span.path) for one in found.problems] == [("E270", "site.yaml")]


def test_a_holiday_without_an_end_is_none() -> None:
    text = "-- calendar/2026.yaml --\n节假日: [{名称: 假, 时间: 长期}]\n"
    assert bulletin(text).value.workdays.holidays == frozenset()


def test_a_year_without_a_calendar_is_told_once() -> None:
    assert codes(team(), "2027-03-01") == ["W258"]
