"""Drafts, and what is shown later or was shown before: seen by those who write them, by nobody else."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.assemble.publication import ASKED, EARLY
from site_builder.build import Built, Request, Stop, build, put
from site_builder.model.approval import Actor
from site_builder.publish.stops import Stopped
from tests.factories import SITE, TEAM, TODAY, html_of
from tests.support import unpack

NEWS = "-- news/2026/{name}.md --\n---\n标题: {title}\n类型: 通知\n日期: 2026-07-01\n{more}\n---\n\n正文。\n"
HELD = {
    "draft": ("草稿篇", "发布状态: 草稿"),
    "in_review": ("待审篇", "发布状态: 待审"),
    "scheduled": ("以后篇", "发布日期: 2026-09-01"),
    "expired": ("从前篇", "下架日期: 2026-07-10"),
}
NEVER = {
    "withdrawn": ("撤回篇", "发布状态: 撤回"),
    "narrow": ("内部篇", "可见范围: 班组"),
    "narrow-draft": ("内部草稿", "可见范围: 班组\n发布状态: 草稿"),
    "paper": ("纸上草稿", "渠道: 纸质\n发布状态: 草稿"),
}
MEMBERS = """\
-- teams/crew/members.yaml --
- 姓名: 单志远
  角色: 班长
- {姓名: 解立新, 同意: {姓名: 是, 日期: 2026-01-12}}
-- teams/crew/awards-2026.yaml --
- {名称: 拟给的奖, 类别: 创新, 级别: 班组, 日期: 2026-07-20, 个人: 解立新, 状态: 拟表彰}
"""


def site(tmp_path: Path, *, preview: bool, today: date = TODAY) -> Built:
    news = "".join(
        NEWS.format(name=name, title=title, more=more)
        for name, (title, more) in {**HELD, **NEVER}.items()
    )
    text = f"{SITE}{TEAM}{MEMBERS}{news}"
    content = unpack(text, tmp_path / "content")
    return build(Request(content, None, lambda _zone: today, preview=preview))


def test_a_published_site_shows_none_of_them_and_no_sign_of_one(tmp_path: Path) -> None:
    built = site(tmp_path, preview=False)
    everything = "".join(html_of(built).values())
    assert [sign for sign in EARLY.values() if sign in everything] == []
    assert [title for title, _ in (*HELD.values(), *NEVER.values()) if title in everything] == []
    assert built.stopped is None


@pytest.mark.parametrize("name", HELD)
def test_a_preview_shows_them_with_their_sign(tmp_path: Path, name: str) -> None:
    pages = html_of(site(tmp_path, preview=True))
    title, _ = HELD[name]
    sign = EARLY[name] + (ASKED[Actor.UNION_OFFICE] if name == "in_review" else "")
    assert f"{sign}{title}" in pages["news/index.html"]
    assert f"{sign}{title}" in pages[f"news/2026/{name}.html"]


def test_a_preview_shows_nothing_that_was_withdrawn_or_is_for_others(tmp_path: Path) -> None:
    everything = "".join(html_of(site(tmp_path, preview=True)).values())
    assert [title for title, _ in NEVER.values() if title in everything] == []
    assert "拟给的奖" not in everything


def test_a_preview_shows_no_more_of_people_than_the_site(tmp_path: Path) -> None:
    everything = "".join(html_of(site(tmp_path, preview=True)).values())
    assert "单志远" not in everything


def test_a_preview_still_knows_what_is_held_back(tmp_path: Path) -> None:
    shown, published = (site(tmp_path, preview=preview) for preview in (True, False))
    assert shown.bulletin.held == published.bulletin.held
    assert shown.bulletin.next_change == published.bulletin.next_change


def test_what_has_been_made_for_a_preview_cannot_be_published(tmp_path: Path) -> None:
    built = site(tmp_path, preview=True)
    assert built.stopped is Stop.PREVIEW
    with pytest.raises(Stopped):
        put(built, tmp_path / "content", tmp_path / "output")
    assert not (tmp_path / "output").exists()
