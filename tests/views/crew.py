"""One team with everything, told in a few lines; and its finished pages as a reader sees them."""

import html
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.factories import SITE, build_text, html_of

UNITS = """\
-- teams/unit.yaml --
名称: 货运处
类型: 处
班制:
  - 名称: 四班两倒
    循环: [白, 夜, 休, 休]
    起点: 2026-01-01
    班次: {白: "08:00-20:00", 夜: "20:00-08:00"}
    班组: {甲: 0, 乙: 1, 丙: 2, 丁: 3}
-- teams/crew/team.yaml --
名称: 货装一班
简称: 装一
班组长: 单志远
班制: 四班两倒/丁
-- teams/other/team.yaml --
名称: 篷布班
简称: 篷
班组长: 查志刚
人数: 2
班制: 四班两倒/丙
-- teams/crew/members.yaml --
- {姓名: 单志远, 角色: 班组长, 同意: {姓名: 是, 简介: 是, 技能: 是, 网页: 是, 日期: 2026-01-05}}
- {姓名: 周启明, 岗位: 装卸工, 同意: {姓名: 是, 简介: 是, 网页: 是, 日期: 2026-01-05}}
- {姓名: 何丽娟, 同意: {姓名: 是, 简介: 是, 网页: 是, 日期: 2026-01-05}}
- {姓名: 马骏}
"""
_TAG = re.compile(r"<[^>]*>")
_SET = re.compile(
    r'<span class="(?:nb|ln(?: is-aside)?|lines|phrases|hang)">((?:(?!</?span\b).)*)</span>',
    re.DOTALL,
)
_RECORD = re.compile(r'<li class="(?:record|idea)\b')
_INVISIBLE = re.compile(r"<(head|script|style)\b.*?</\1>", re.DOTALL)


class Site(Mapping[str, str]):
    """The finished pages by path: `site[path]` is what a reader sees between head and foot."""

    def __init__(self, text: str, root: Path) -> None:
        self.built = build_text(SITE + UNITS + text, root)
        self.html = html_of(self.built)

    def __getitem__(self, path: str) -> str:
        return seen("<main" + self.html[path].partition("<main")[2].partition("</main>")[0])

    def __iter__(self) -> Iterator[str]:
        return iter(self.html)

    def __len__(self) -> int:
        return len(self.html)

    def record(self, path: str, title: str) -> str:
        """The text of the one record of a list that has `title` in its heading."""
        parts = _RECORD.split(self.html[path])[1:]
        (found,) = [
            part for part in parts if title in seen(part.partition("</h")[0].rpartition("<h")[2])
        ]
        return seen("<li" + found.partition("</ol>")[0])


def seen(markup: str) -> str:
    markup = markup.replace("<wbr>", "")
    while _SET.search(markup):  # what is kept together is no word of its own
        markup = _SET.sub(r"\1", markup)
    text = html.unescape(_TAG.sub(" ", _INVISIBLE.sub("", markup)))
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


def order(text: str, *words: str) -> bool:
    """Whether the words stand in this order."""
    places = [text.index(word) for word in words]
    return places == sorted(places)
