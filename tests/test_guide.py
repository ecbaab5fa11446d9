"""What the editor's guide tells people to write is read without a word of complaint."""

import re
from datetime import date
from pathlib import Path

from site_builder.build import Request, build
from site_builder.model.screen_choices import SlideKind
from tests.sites import bulletin
from tests.support import unpack

GUIDE = Path(__file__).parent.parent / "content" / "README.md"

SITE = """\
-- site.yaml --
标题: 宣传栏
个人信息联系人: 工会办公室
-- calendar/2026.yaml --
年份: 2026
"""

MEMBERS = "".join(
    f"- {{姓名: {name}, 同意: {{姓名: 是, 照片: 是, 日期: 2026-01-01}}}}\n"
    for name in ("单志远", "解立新", "查志刚", "潘小勇")
)


def blocks(language: str) -> list[str]:
    """The fenced examples of the guide in a language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```$", GUIDE.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )


def block(begins: str) -> str:
    """The one example of the guide that begins so."""
    (found,) = (one for one in blocks("yaml") if one.startswith(begins))
    return found


def test_every_example_of_the_guide_is_accepted(tmp_path: Path) -> None:
    begins = ("名称: 货装", "- 内容:", "指标:", "  时间:", "- 姓名:", "- {文件:", "网址:")
    team, training, metric, postponed, members, photos, settings = map(block, begins)
    (topic,) = blocks("markdown")
    header, _, story = topic.partition("---\n\n")
    text = (
        f"{SITE.replace('-- calendar', settings + '-- calendar')}"
        f"-- teams/crew/team.yaml --\n{team}"
        f"-- teams/crew/training-2026.yaml --\n{training}"
        f"-- teams/crew/topics/a.md --\n{header}{metric}---\n\n{story}"
        f"-- teams/crew/plan-2026.yaml --\n计划:\n  - 内容: 练绳结\n  {postponed.replace(chr(10), chr(10) + '  ')}\n"
        f"-- teams/crew/members.yaml --\n{MEMBERS}"
        f"-- teams/other/team.yaml --\n{team.replace('货装三班', '货装四班')}"
        f"-- teams/other/members.yaml --\n{members}"
    )
    root = unpack(text, tmp_path / "content")
    built = build(Request(root, None, lambda _zone: date(2026, 7, 15)))
    assert [(p.code, p.span.path, p.span.line) for p in built.problems] == []
    assert len(built.bulletin.topics) == 1
    assert built.bulletin.plans[0].items[0].was is not None
    assert built.bulletin.site.address
    assert built.bulletin.site.archived
    assert "人物: 无" in photos


def test_the_screen_of_the_guide_follows_the_rota_of_its_teams() -> None:
    whole, parts, takeover = map(block, ("名称: 装运休息室", "时段:", "插播:"))
    teams = "".join(
        f"-- teams/{n}/team.yaml --\n名称: {name}\n班组长: 单志远\n人数: 8\n愿景: 稳\n班制: 两班倒/甲\n"
        for n, name in enumerate(("货装一班", "货装二班", "篷布加固班"))
    )
    text = (
        f"{SITE}-- screens/loading.yaml --\n{whole}{parts}{takeover}{teams}"
        "-- teams/unit.yaml --\n名称: 装运科\n班制:\n"
        "  - {名称: 两班倒, 循环: [白, 夜], 起点: 2026-01-01, 班次: {白: '08:00-20:00', 夜: '20:00-08:00'},"
        " 班组: {甲: 0, 乙: 1}}\n"
    )
    found = bulletin(text)
    assert found.problems == ()
    (screen,) = found.value.screens
    decks = {deck.name for deck in screen.decks}
    assert decks == {"main", "pre-shift-甲", "part-2", "part-3", "takeover-1"}


def test_the_guide_names_every_kind_of_slide() -> None:
    words = re.split(r"[、，；。\s]", GUIDE.read_text("utf-8"))
    assert [kind.zh for kind in SlideKind if kind.zh not in words] == []


def test_the_guide_names_every_file_a_team_may_have() -> None:
    guide = GUIDE.read_text("utf-8")
    for name in ("members", "vision", "plan-", "training-", "suggestions-", "awards-", "mentoring"):
        assert name in guide
