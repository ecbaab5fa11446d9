"""What is too long for a slide goes on with the next one, stands smaller, or is told: never cut in silence."""

from dataclasses import replace

import pytest

from site_builder.model.choices import Channel
from site_builder.model.screen_choices import SlideKind
from site_builder.problems import Language, Span
from site_builder.render.site import read_wording
from site_builder.render.template_files import find_templates
from site_builder.views.fitting.fit import Fitter
from site_builder.views.slides.lost import cut_on, lost_texts, too_long, worst_of
from site_builder.views.slides.setting import Lost
from site_builder.views.slides.slide import Slide
from site_builder.views.slides.table import slides_of
from tests.sites import bulletin, file, team
from tests.slides.projected import TALL, WIDE, Stage, plan_of, projected
from tests.whole import DEMO

HALL = Stage(floor=38, body=53)
WORDS = read_wording(find_templates().value, Language.ZH).value
SCREEN = Span("screens/hall.yaml")
REPLY = "绳子每天下班前验一遍，断股的当场换掉。" * 12


def slides(text: str, stage: Stage = WIDE) -> tuple[Slide, ...]:
    found = bulletin(text, channel=Channel.SCREEN).value
    return slides_of(found, plan_of(found, stage), WORDS, Fitter())


def suggestions(reply: str, title: str = "绳子断股没人管") -> str:
    return file(
        "suggestions-2026.yaml",
        f"- {{标题: {title}, 日期: 2026-06-01, 答复: {reply}, 答复日期: 2026-06-05, 状态: 完成}}\n",
    )


def notice(summary: str) -> str:
    return (
        "-- news/2026/notice.md --\n---\n标题: 关于绳结的公示\n类型: 公示\n日期: 2026-07-10\n"
        f"公示天数: 5\n摘要: {summary}\n---\n"
    )


@pytest.mark.parametrize("stage", [WIDE, TALL, HALL], ids=["wide", "tall", "hall"])
def test_nothing_of_the_demo_is_cut(stage: Stage) -> None:
    made = projected(DEMO, stage)
    assert list(lost_texts(made.slides, SCREEN, {})) == []
    assert [shown.slide.id for shown in made.shown if "…" in shown.html] == []


def test_a_long_answer_goes_on_with_the_next_slides() -> None:
    found = [one for one in slides(team(suggestions(REPLY))) if one.kind is SlideKind.SUGGESTION]
    names = [one.view.second_name for one in found]  # type: ignore[attr-defined]
    assert len(found) > 1
    assert names == [f"答复（{number}/{len(found)}）" for number in range(1, len(found) + 1)]
    assert "".join(one.view.second.text for one in found) == REPLY  # type: ignore[attr-defined]
    assert {one.group for one in found} == {found[0].id}
    assert len({one.record for one in found}) == 1
    assert len({one.id for one in found}) == len(found)


def test_a_long_notice_goes_on_on_each_of_its_days_under_its_title() -> None:
    found = [one for one in slides(team() + notice(REPLY)) if one.kind is SlideKind.NOTICE]
    first = [one for one in found if one.when == found[0].when]
    titles = [one.view.title.text for one in first]  # type: ignore[attr-defined]
    assert len(first) > 1
    assert titles == [f"关于绳结的公示（{n}/{len(first)}）" for n in range(1, len(first) + 1)]
    assert len(found) == 3 * len(first)
    assert len({one.group for one in found}) == 1


def test_a_short_text_stands_on_one_slide_without_a_number() -> None:
    (found,) = [
        one for one in slides(team(notice("绳结")) + notice("绳结")) if one.kind is SlideKind.NOTICE
    ][:1]
    assert found.view.title.text == "关于绳结的公示"  # type: ignore[attr-defined]


def test_what_had_to_be_cut_is_told_where_it_is_written_and_by_how_much() -> None:
    title = "绳子断股没有人管" * 30
    text = team(suggestions("换了", title))
    written = suggestions("换了", title).partition("\n")[2]
    path = "teams/crew-1/suggestions-2026.yaml"
    ((lost, place),) = lost_texts(slides(text), SCREEN, {path: written})
    assert (lost.text, lost.count) == (title, 240)
    assert (place.path, place.line, place.length) == (path, 1, 240)
    told = too_long(lost, place, "大厅")
    assert told.code == "W325"
    assert told.facts["found"] == title[:23] + "…"
    assert int(str(told.facts["excess"])) + int(str(told.facts["limit"])) == 240


def test_a_composed_text_is_found_by_its_longest_piece_and_else_by_its_file() -> None:
    (one,) = [one for one in slides(team(suggestions("换", "绳" * 300))) if one.record]
    (elsewhere,) = lost_texts([one], SCREEN, {one.record.partition("#")[0]: "- 别的\n"})
    assert elsewhere[1] == Span("teams/crew-1/suggestions-2026.yaml")


def test_a_text_that_is_nobodys_has_the_place_of_the_screen_or_of_the_site() -> None:
    found = slides(team(suggestions("换了", "绳子" * 150)))
    (one,) = [slide for slide in found if slide.kind is SlideKind.SUGGESTION]
    plan = plan_of(bulletin(team(), channel=Channel.SCREEN).value, WIDE)
    own = {"teams/crew-1/team.yaml": "名称: 一班\n口号: 绳子绳子\n"}
    for source, texts, team_of, path in (
        ("", {}, "", "site.yaml"),
        ("screens/hall.yaml", {}, "", "screens/hall.yaml"),
        ("", own, "teams/crew-1", "site.yaml"),
        ("", {"teams/crew-1/a.yaml": "绳子" * 150}, "teams/crew-1", "teams/crew-1/a.yaml"),
    ):
        slide = replace(one, record="", team=team_of)
        hung = replace(plan, source=source)
        (told,) = cut_on(hung, [slide], WORDS, texts, {})
        assert told.span.path == path


def test_of_several_screens_the_one_that_cuts_the_most_is_told() -> None:
    place = Span("a.yaml", 3)
    told = [
        too_long(Lost("绳结", by, 90), place, name)
        for name, by in (("甲", 4), ("乙", 9), ("丙", 2))
    ]
    (worst,) = worst_of(told)
    assert worst.facts["name"] == "乙"


def test_words_of_our_own_are_not_looked_for_in_what_others_wrote() -> None:
    found = slides(team(suggestions("换了", "绳子" * 150)))
    (one,) = [replace(slide, record="") for slide in found if slide.kind is SlideKind.SUGGESTION]
    ((_, place),) = lost_texts([one], SCREEN, {"a.yaml": f"标题: {'绳子' * 149}\n"})
    assert place == SCREEN
