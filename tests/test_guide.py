"""What the editor's guide tells people to write is read without a word of complaint."""

import re
from datetime import date
from pathlib import Path

from site_builder.build import Request, build
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


def test_every_example_of_the_guide_is_accepted(tmp_path: Path) -> None:
    team, training, metric, postponed, members, photos, settings = blocks("yaml")
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


def test_the_guide_names_every_file_a_team_may_have() -> None:
    guide = GUIDE.read_text("utf-8")
    for name in ("members", "vision", "plan-", "training-", "suggestions-", "awards-", "mentoring"):
        assert name in guide
