"""What slides tell: final text for the day they are shown on, of whoever may be named."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from site_builder.assemble.bulletin import Bulletin
from site_builder.model.choices import Channel
from site_builder.model.screen_choices import SlideKind
from site_builder.problems import Language
from site_builder.render.site import read_wording
from site_builder.render.template_files import find_templates
from site_builder.views.fitting.fit import Fitter
from site_builder.views.slides.decks import FALLBACK, lists_of
from site_builder.views.slides.scope import DAYS
from site_builder.views.slides.slide import Slide
from site_builder.views.slides.table import SLIDES, slides_of
from tests.sites import AGREED, bulletin, file, member, roster, team
from tests.slides.projected import TALL, WIDE, Stage, edition, plan_of, projected
from tests.whole import DEMO

TODAY = date(2026, 7, 15)
WORDS = read_wording(find_templates().value, Language.ZH).value


def slides(text: str, stage: Stage = WIDE) -> tuple[Slide, ...]:
    found: Bulletin = bulletin(text, channel=Channel.SCREEN).value
    return slides_of(found, plan_of(found, stage), WORDS, Fitter())


def of(kind: SlideKind, found: tuple[Slide, ...]) -> list[Slide]:
    return [one for one in found if one.kind is kind]


def said(slide: Slide) -> str:
    return repr(slide.view).replace("\\u2006", " ")


def test_the_demo_has_slides_of_every_kind_but_the_code_to_scan() -> None:
    kinds = {shown.slide.kind for shown in projected(DEMO).shown}
    assert set(SLIDES) == set(SlideKind)
    assert set(SlideKind) - kinds == {SlideKind.QR}, "the demo does not say where it is served"


def test_a_code_leads_to_the_team_or_to_the_site_once_it_has_an_address() -> None:
    site = "-- site.yaml --\n网址: http://10.1.2.3/xuanchuan/\n"
    (one,) = of(SlideKind.QR, slides(site + team()))
    assert one.view.code.url == "http://10.1.2.3/xuanchuan/teams/crew-1/index.html"  # type: ignore[attr-defined]
    assert "扫码看全文" in said(one)
    assert "10.1.2.3/xuanchuan" in said(one)
    assert one.when is None
    (hall,) = of(SlideKind.QR, slides(site + team() + team(folder="teams/b")))
    assert hall.view.code.url == "http://10.1.2.3/xuanchuan/"  # type: ignore[attr-defined]
    assert not of(SlideKind.QR, slides(team()))


def test_ids_are_the_same_each_time_and_bear_their_kind() -> None:
    first = [one.slide.id for one in projected(DEMO).shown]
    again = [one.slide.id for one in projected(DEMO, TALL).shown]
    assert first == again
    assert len(first) == len(set(first))
    assert all(
        one.id.startswith(one.kind.value) for one in (s.slide for s in projected(DEMO).shown)
    )


def test_words_of_a_day_are_shown_on_that_day_only() -> None:
    found = slides(team())
    for kind in (SlideKind.TITLE, SlideKind.TODAY):
        dated = of(kind, found)
        assert [one.when for one in dated] == [
            ((TODAY + timedelta(n), TODAY + timedelta(n)),) for n in range(DAYS)
        ]
        assert len({one.group for one in dated}) == 1


def test_today_tells_what_is_on_that_day_first() -> None:
    plan = file(
        "plan-2026.yaml",
        "年份: 2026\n计划:\n- {内容: 验绳, 类型: 培训, 时间: 2026-07-16 14:00, 地点: 三号货位}\n"
        "- {内容: 补网, 类型: 培训, 时间: 2026-07-20}\n",
    )
    first, second, *_ = of(SlideKind.TODAY, slides(team(plan)))
    assert "7月16日" in said(first)
    assert "周四 14:00" in said(first)
    assert "'14:00'" in said(second)
    assert "今天" in said(second)
    assert said(second).index("验绳") < said(second).index("补网")


def test_a_public_notice_counts_down_and_goes_with_its_last_day() -> None:
    news = (
        "-- news/2026/notice.md --\n---\n标题: 关于绳结的公示\n类型: 公示\n日期: 2026-07-10\n"
        "公示天数: 5\n联系方式: {部门: 工会办公室, 电话: 内线 6021}\n---\n"
    )
    found = of(SlideKind.NOTICE, slides(team() + news))
    days = [one.when for one in found]
    assert days == [((day, day),) for day in (date(2026, 7, n) for n in (15, 16, 17))]
    assert [one.view.left for one in found] == ["3", "2", "1"]  # type: ignore[attr-defined]
    assert "内线 6021" in said(found[0])


def test_other_news_goes_when_it_runs_out() -> None:
    news = (
        "-- news/2026/rain.md --\n---\n标题: 雨季提醒\n类型: 提醒\n日期: 2026-07-10\n"
        "下架日期: 2026-07-20\n---\n"
    )
    (one,) = of(SlideKind.NOTICE, slides(team() + news))
    assert one.when == ((date(2026, 7, 10), date(2026, 7, 19)),)


def test_a_screen_names_only_who_agreed_to_be_named_on_screens() -> None:
    people = roster(member("单志远"), member("周启明", ""))
    awards = file(
        "awards-2026.yaml",
        "- {编号: a-1, 名称: 学得最勤, 获奖人: 周启明, 日期: 2026-06-29, 理由: 练了一个月}\n"
        "- {编号: a-2, 名称: 讲得最多, 获奖人: 单志远, 日期: 2026-06-30, 理由: 讲了十课}\n",
    )
    text = team(people.replace(AGREED, AGREED[:-1] + ", 大屏: 是}"), awards)
    found = " ".join(said(one) for one in slides(text))
    assert "周启明" not in found
    assert "学得最勤" in found


def test_reading_takes_eight_to_forty_five_seconds() -> None:
    times = [one.slide.seconds for one in projected(DEMO).shown]
    assert min(times) >= 8.0
    assert max(times) <= 45.0


def test_the_hall_goes_round_in_two_to_three_minutes_and_begins_with_who_we_are() -> None:
    found, _ = edition(DEMO)
    made = {shown.slide.id: shown.slide for shown in projected(DEMO).shown}
    lists = lists_of(plan_of(found, WIDE), list(made.values()))
    for number in range(DAYS):
        day = TODAY + timedelta(days=number)
        noon = int(datetime.combine(day, time(12), ZoneInfo("Asia/Shanghai")).timestamp()) * 1000
        (deck,) = (one.deck for one in lists.timetable if one.begins <= noon < one.until)
        played = [made[one] for one in lists.decks[deck] if is_due(made[one], day)]
        starts = [at for at, one in enumerate(played) if one.kind is SlideKind.TITLE]
        assert starts[0] == 0
        for start, end in zip(starts, [*starts[1:], len(played)], strict=True):
            assert 120 <= sum(one.seconds for one in played[start:end]) <= 180, (day, start)


def is_due(one: Slide, day: date) -> bool:
    return one.when is None or any(a <= day and (b is None or day <= b) for a, b in one.when)


def test_a_list_names_nothing_that_is_not_true_while_it_is_played() -> None:
    found, _ = edition(DEMO)
    made = {shown.slide.id: shown.slide for shown in projected(DEMO).shown}
    lists = lists_of(plan_of(found, WIDE), list(made.values()))
    assert len({one.deck for one in lists.timetable}) > 1
    zone = ZoneInfo("Asia/Shanghai")
    for name in {one.deck for one in lists.timetable if not one.quiet}:
        days = {
            datetime.fromtimestamp(moment / 1000, zone).date()
            for one in lists.timetable
            if one.deck == name
            for moment in (*range(one.begins, one.until, 600_000), one.until - 1)
        }
        for ident in set(lists.decks[name]):
            assert any(is_due(made[ident], day) for day in days), (name, ident)


def test_a_deck_without_a_list_plays_all_but_what_belongs_to_a_meeting() -> None:
    found, _ = edition(DEMO)
    plan = plan_of(found, WIDE)
    made = [shown.slide for shown in projected(DEMO).shown]
    decks = lists_of(plan, made).decks
    assert {name.partition("@")[0] for name in decks} == {
        FALLBACK,
        *(one.name for one in plan.decks),
    }
    assert all(decks.values())
    kinds = {one.id: one.kind for one in made}
    assert SlideKind.PRE_SHIFT not in {kinds[one] for one in decks["main"]}
    assert all(one.when is None for one in made if one.id in decks[FALLBACK])
