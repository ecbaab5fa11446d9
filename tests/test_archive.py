"""A bulletin that was closed stays as it was on that day; only what people allow still follows them."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import Built
from site_builder.problems import Language
from tests.factories import build_text, html_of
from tests.views.crew import seen
from tests.whole import SOUND, built, copy_of

CLOSED = "2026-12-31"
SOON, LATER = "2027-01-04", "2031-05-20"
LASTING = "有效期至: 2040-12-31"

CREW = """\
-- site.yaml --
标题: 一线 · 西货场班组宣传栏
个人信息联系人: 工会办公室
{archived}
-- campaign/campaign.yaml --
名称: 创建学习型班组
开始: 2026-01-01
结束: 2026-12-31
-- calendar/2026.yaml --
依据: 通知
-- teams/crew/team.yaml --
名称: 货装一班
班组长: 单志远
人数: 4
-- teams/crew/members.yaml --
- {{姓名: 单志远, 同意: {{姓名: 是, 简介: 是, 日期: 2026-01-05, 有效期至: 2040-12-31}}}}
- {{姓名: 周启明, 同意: {{姓名: 是, 简介: 是, 日期: 2026-01-05, 有效期至: 2029-06-30}}}}
- {{姓名: 何丽娟, 同意: {{姓名: 是, 简介: 是, 日期: 2026-01-05, 有效期至: 2040-12-31{withdrawn}}}}}
- {{姓名: 潘小勇, 同意: {{姓名: 是, 简介: 是, 日期: 2026-01-05}}}}
- {{姓名: 沈秋实, 同意: {{姓名: 是, 简介: 是, 日期: 2027-02-01, 有效期至: 2040-12-31}}}}
-- teams/crew/plan-2026.yaml --
计划:
  - {{内容: 练绳结, 时间: 2026-11-20, 教员: [单志远, 周启明, 何丽娟, 潘小勇, 沈秋实]}}
-- teams/crew/plan-2027.yaml --
计划:
  - {{内容: 练对标, 时间: 2027-03-20}}
-- teams/crew/training-2026.yaml --
- {{内容: 绳结, 日期: 2026-03-05, 学时: 1, 参加: 4}}
-- teams/crew/training-2027.yaml --
- {{内容: 对标, 日期: 2027-03-05, 学时: 1, 参加: 4}}
"""
NAMES = ("单志远", "周启明", "何丽娟", "潘小勇", "沈秋实")
CLOSING = f"封存: {CLOSED}"


def files(site: Built) -> dict[str, bytes]:
    return {one.path: one.data for one in site.artifacts}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Built]:
    """A site of one of every kind, with what is added to its settings, built on a day."""

    def build(settings: str, day: str) -> Built:
        content = copy_of(SOUND, tmp_path_factory.mktemp("sound"))
        for roster in content.rglob("*.yaml"):
            text = roster.read_text("utf-8")
            longer = re.sub(r"(日期: 2026-01-\d\d)(?=\})", rf"\1, {LASTING}", text)
            roster.write_text(longer, "utf-8")
        with (content / "site.yaml").open("a", encoding="utf-8") as file:
            file.write(settings)
        return built(content, day)

    return build


def crew(folder: Path, day: str, archived: str = CLOSING, withdrawn: str = "") -> Built:
    text = CREW.format(archived=archived, withdrawn=withdrawn)
    folder.mkdir(exist_ok=True)
    return build_text(text, folder, today=date.fromisoformat(day))


def shown(site: Built) -> set[str]:
    everything = b"".join(one.data for one in site.artifacts)
    return {name for name in NAMES if name.encode() in everything}


class TestTheSameForYears:
    def test_an_archive_built_years_apart_is_the_same_to_the_byte(
        self, sound: Callable[..., Built]
    ) -> None:
        soon, later = sound(f"\n{CLOSING}\n", SOON), sound(f"\n{CLOSING}\n", LATER)
        assert files(soon) == files(later)
        assert (soon.problems, soon.stopped) == (later.problems, None)
        assert "单志远" in html_of(later)["teams/loading/crew-1/index.html"]

    def test_it_is_what_was_there_on_its_last_day(self, sound: Callable[..., Built]) -> None:
        last, later = sound(f"\n{CLOSING}\n", CLOSED), sound(f"\n{CLOSING}\n", LATER)
        assert files(last) == files(later)

    def test_before_its_day_nothing_changes(self, sound: Callable[..., Built]) -> None:
        plain, closing = sound("", "2026-12-30"), sound(f"\n{CLOSING}\n", "2026-12-30")
        assert files(plain) == files(closing)

    def test_what_came_after_its_day_is_not_in_it(self, tmp_path: Path) -> None:
        archive = html_of(crew(tmp_path, LATER))
        assert "teams/crew/training-2026.html" in archive
        assert "teams/crew/training-2027.html" not in archive

    def test_later_records_are_no_mistakes(self, tmp_path: Path) -> None:
        assert crew(tmp_path, LATER).problems == ()

    def test_no_later_day_calls_for_another_build_but_that_of_a_person(
        self, tmp_path: Path
    ) -> None:
        assert crew(tmp_path, SOON).bulletin.next_change == date(2027, 2, 1)
        assert crew(tmp_path, "2028-01-01").bulletin.next_change == date(2029, 7, 1)


class TestPeopleFirst:
    def test_who_agreed_for_long_enough_stays(self, tmp_path: Path) -> None:
        assert shown(crew(tmp_path, LATER)) >= {"单志远", "何丽娟"}

    def test_who_withdrew_after_its_day_is_gone(self, tmp_path: Path) -> None:
        gone = ", 撤回日期: 2029-01-01"
        before = crew(tmp_path / "before", "2028-12-31", withdrawn=gone)
        after = crew(tmp_path / "after", "2029-01-01", withdrawn=gone)
        assert shown(before) - shown(after) == {"何丽娟"}

    def test_whose_consent_ended_is_gone(self, tmp_path: Path) -> None:
        before = crew(tmp_path / "before", "2029-06-30")
        after = crew(tmp_path / "after", "2029-07-01")
        assert shown(before) - shown(after) == {"周启明"}

    def test_a_consent_without_an_end_lasts_no_longer_than_the_campaign(
        self, tmp_path: Path
    ) -> None:
        before = crew(tmp_path / "before", "2027-03-31")
        after = crew(tmp_path / "after", "2027-04-01")
        assert shown(before) - shown(after) == {"潘小勇"}

    def test_who_agreed_afterwards_may_be_shown(self, tmp_path: Path) -> None:
        before = crew(tmp_path / "before", "2027-01-31")
        after = crew(tmp_path / "after", "2027-02-01")
        assert shown(after) - shown(before) == {"沈秋实"}


class TestItSaysSo:
    def test_every_page_says_since_when_it_is_one(self, tmp_path: Path) -> None:
        pages = html_of(crew(tmp_path, LATER))
        stays = {path: html for path, html in pages.items() if 'http-equiv="refresh"' not in html}
        assert len(stays) > 20
        for path, html in stays.items():
            assert "本栏已于2026年12月31日封存，内容停在这一天。" in seen(html), path

    def test_it_says_so_in_english_too(self, tmp_path: Path) -> None:
        text = CREW.format(archived=CLOSING, withdrawn="")
        site = build_text(text, tmp_path, today=date(2031, 5, 20), language=Language.EN)
        assert "This bulletin was closed on" in seen(html_of(site)["index.html"])

    def test_no_page_knows_a_day_that_the_scripts_could_count_from(self, tmp_path: Path) -> None:
        for html in html_of(crew(tmp_path, LATER)).values():
            assert "data-built" not in html

    def test_a_running_bulletin_says_its_day_and_no_more(self, tmp_path: Path) -> None:
        for path, html in html_of(crew(tmp_path, "2026-12-30")).items():
            assert '<html lang="zh-CN" data-theme="line" data-built="2026-12-30"' in html, path
            assert "封存" not in html
