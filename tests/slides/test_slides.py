"""What slides tell: final text for the day they are shown on, of whoever may be named."""

from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin
from site_builder.model.choices import Channel
from site_builder.model.screen_choices import SlideKind
from site_builder.problems import Language
from site_builder.render.site import read_wording
from site_builder.render.template_files import find_templates
from site_builder.views.fitting.fit import Fitter
from site_builder.views.slides.decks import FALLBACK, decks_of
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
    assert kinds == set(SLIDES)
    assert set(SlideKind) - kinds == {SlideKind.QR}


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


def test_the_hall_goes_round_in_three_minutes_and_begins_with_who_we_are() -> None:
    found, _ = edition(DEMO)
    made = {shown.slide.id: shown.slide for shown in projected(DEMO).shown}
    main = decks_of(plan_of(found, WIDE), list(made.values()))["main"]
    titles = [place for place, one in enumerate(main) if made[one].kind is SlideKind.TITLE]
    starts = [place for place in titles if place - 1 not in titles]
    assert starts[0] == 0
    for start, end in zip(starts, [*starts[1:], len(main)], strict=True):
        groups = {made[one].group or one: made[one].seconds for one in main[start:end]}
        assert sum(groups.values()) <= 180


def test_a_deck_without_a_list_plays_all_but_what_belongs_to_a_meeting() -> None:
    found, _ = edition(DEMO)
    plan = plan_of(found, WIDE)
    made = [shown.slide for shown in projected(DEMO).shown]
    decks = decks_of(plan, made)
    assert set(decks) == {FALLBACK, *(deck.name for deck in plan.decks)}
    assert all(decks.values())
    kinds = {one.id: one.kind for one in made}
    assert SlideKind.PRE_SHIFT not in {kinds[one] for one in decks["main"]}
    assert all(one.when is None for one in made if one.id in decks[FALLBACK])
