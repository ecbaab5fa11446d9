"""Content of any size for measuring: the same teams and stories in our layout and in a peer's.

The same number of items gives the same bytes on every machine.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

ITEMS_OF_A_TEAM = 20
_FIRST_DAY = date(2025, 7, 1)
_DAYS = 370

_PLACES = ("东库", "西库", "三号货位", "调车场", "检修棚", "配送点", "大厅", "机房", "料场", "泵站")
_WORK = ("装车", "盖布", "量尺", "点检", "交接", "捆扎", "记表", "换件", "清场", "对单")
_THINGS = (
    "红绳",
    "秒表",
    "看板",
    "手推车",
    "作业卡",
    "对照表",
    "工具架",
    "标尺",
    "备件箱",
    "交接本",
)
_PEOPLE = ("王立", "李广", "周敏", "郑成", "何苗", "孙启", "高远", "罗平", "梁生", "沈静")
_OPENINGS = (
    "上个星期，{who}在{place}跟了{n}次{work}，每次都掐了表。",
    "{place}的{thing}放得远，{work}的时候一趟要多走{n}步，没人觉得这算个事。",
    "说到{work}，大家都有自己的一套，谁也不觉得自己慢。",
    "班会上{who}问了一句：{work}为什么要等？屋里静了半分钟。",
    "我们把{n}次{work}的时间画在一张纸上，才看清慢在哪里。",
)
_MIDDLES = (
    "后来把{thing}挪到手边，**{work}从{n}分钟落到{m}分钟**，量了三十次都稳。",
    "{who}说，先别急着改，把原来的数量清楚再说。这句话救了我们一回。",
    "试的头一天反倒慢了{m}秒，第二天找到了原因：{thing}的朝向反了。",
    "我们请{place}的同事来看，他们一眼就看出{thing}多余。",
    "表上一共{n}行，每一行都写了是谁、哪天、用了多久。",
)
_ENDS = ("下一步，推到{place}去试。", "留个尾巴：雨天还没量。", "学到的是：先量，再说。")
_HEADINGS = ("原来怎么做", "量了什么", "改了什么", "现在怎么样", "还差什么")


@dataclass(frozen=True, slots=True)
class Item:
    """A story of a team: `name` is its file name without ending, `body` Markdown."""

    team: int
    name: str
    title: str
    day: date
    author: str
    body: str


def items(count: int) -> Iterator[Item]:
    """`count` stories, spread over the teams one after the other."""
    chance = random.Random(count)  # noqa: S311  (no secret)
    teams = teams_of(count)
    for number in range(count):
        place, work, thing = chance.choice(_PLACES), chance.choice(_WORK), chance.choice(_THINGS)
        yield Item(
            team=number % teams,
            name=f"story-{number:05}",
            title=f"{place}的{work}，一件{thing}的事（{number}）",
            day=_FIRST_DAY + timedelta(days=number * _DAYS // count),
            author=chance.choice(_PEOPLE),
            body=_body(chance),
        )


def teams_of(count: int) -> int:
    """How many teams write `count` stories."""
    return max(1, count // ITEMS_OF_A_TEAM)


def team_name(number: int) -> str:
    return f"{_PLACES[number % 10]}{number // 10 + 1}班"


def write_ours(content: Path, count: int) -> None:
    """Write the stories as a content folder of this product, without a problem in it."""
    put(content / "site.yaml", "标题: 大宣传栏\n单位: 量一量\n个人信息联系人: 工会办公室\n")
    put(content / "teams" / "unit.yaml", "名称: 全部班组\n")
    roster = "".join(
        f"- 姓名: {name}\n  同意: {{姓名: 是, 简介: 是, 屏幕: 是, 纸质: 是, 日期: 2026-01-06}}\n"
        for name in _PEOPLE
    )
    put(content / "people.yaml", roster)
    for number in range(teams_of(count)):
        text = (
            f"名称: {team_name(number)}\n班组长: {_PEOPLE[number % 10]}\n人数: 9\n"
            "愿景: 量一次，改一处，稳一年\n"
        )
        put(content / "teams" / f"team-{number:04}" / "team.yaml", text)
    for item in items(count):
        head = f"标题: {item.title}\n类型: 分享\n日期: {item.day}\n作者: {item.author}\n"
        path = content / "teams" / f"team-{item.team:04}" / "posts" / f"{item.name}.md"
        put(path, f"---\n{head}---\n{item.body}")


def _body(chance: random.Random) -> str:
    def say(*sentences: str) -> str:
        facts = {
            "who": chance.choice(_PEOPLE),
            "place": chance.choice(_PLACES),
            "work": chance.choice(_WORK),
            "thing": chance.choice(_THINGS),
        }
        n = chance.randrange(12, 60)
        return "".join(sentences).format(**facts, n=n, m=n // 2)

    parts = [say(*chance.sample(_OPENINGS, 2))]
    for heading in chance.sample(_HEADINGS, 3):
        parts += [f"## {heading}", say(*chance.sample(_MIDDLES, 3))]
    parts.append("\n".join(say(f"- {line}") for line in chance.sample(_MIDDLES, 3)))
    rows = "\n".join(say("| {work} | {n} | {m} |") for _ in range(4))
    parts += [f"| 工序 | 原来 | 现在 |\n| --- | --- | --- |\n{rows}", say(chance.choice(_ENDS))]
    return "\n\n".join(parts) + "\n"


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
