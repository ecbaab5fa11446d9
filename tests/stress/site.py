"""A site of extremes, and the smallest ones, as content folders."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from site_builder.assemble.parts import MOST_TOGETHER
from site_builder.model.choices import Iluo, LineColour, PostKind
from tests.stress import records
from tests.stress.records import Record
from tests.stress.words import (
    EMOJI,
    HOSTILE,
    LONG_NUMBER,
    LONG_WORD,
    LONGEST_TEAM,
    PROSE,
    PUNCTUATED,
    RARE,
    SHORTEST_TEAM,
    UNBROKEN,
    UYGHUR_TITLE,
    names,
    title,
)

CROWD, TOPICS, ALONE, BARE = "teams/s1/s2/s3/s4/s5/s6/crowd", "teams/topics", "teams/one", "teams/b"
_SIZE = {CROWD: 60, TOPICS: 12, ALONE: 1}
_TEAMS = 40


def write_stress(folder: Path) -> Path:
    """Write the site of extremes below `folder` and return its content folder."""
    return _write(folder, {**_frame(), **dict(_stories()), **dict(_teams())})


def write_one_day(folder: Path) -> Path:
    """A campaign that begins and ends on one day, with one team of one."""
    campaign = {"名称": "一天的活动", "开始": "2026-07-15", "结束": "2026-07-15"}
    phase = {"名称": "今天", "开始": "2026-07-15", "结束": "2026-07-15"}
    campaign_file = {**campaign, "阶段": [phase]}
    alone = {"名称": "一人班", "班组长": "丁一", "人数": "1"}
    return _write(
        folder,
        {
            **_settings("一天"),
            "campaign/campaign.yaml": campaign_file,
            "teams/one/team.yaml": alone,
        },
    )


def write_one_file(folder: Path) -> Path:
    """The settings and one team of one file: the least that anyone writes."""
    team = {"名称": "货装一班", "班组长": "单志远", "人数": "8"}
    return _write(folder, {**_settings("一线"), "teams/crew/team.yaml": team})


def write_many(folder: Path) -> Path:
    """More teams than stand in one list, in two units, and one training in each unit."""
    files: dict[str, object] = _settings("一线")
    training = {"日期": "2026-03-04", "内容": "网绳打结", "学时": 1, "形式": "研讨", "参加": 5}
    for unit, teams in (("loading", MOST_TOGETHER), ("night", 1)):
        files[f"teams/{unit}/unit.yaml"] = {"名称": f"{unit}科", "类型": "科"}
        files[f"teams/{unit}/t00/training-2026.yaml"] = [training]
        for number in range(teams):
            team = {"名称": f"{unit}{number}班", "班组长": "单志远", "人数": "8"}
            files[f"teams/{unit}/t{number:02d}/team.yaml"] = team
    return _write(folder, files)


def write_empty(folder: Path) -> Path:
    """The first day of a campaign: settings, the campaign, and nothing else."""
    campaign = {"名称": "创建学习型班组", "开始": "2026-07-15", "结束": "2027-12-31"}
    return _write(folder, {**_settings("一线"), "campaign/campaign.yaml": campaign})


def _write(folder: Path, files: Mapping[str, object]) -> Path:
    """JSON is YAML too; a text is written as it is."""
    for name, value in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=1)
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
    return folder / "content"


def _story(fields: Mapping[str, object], body: str = PROSE) -> str:
    head = json.dumps(fields, ensure_ascii=False, indent=1)
    return f"---\n{head}\n---\n{body}"


def _settings(name: str) -> dict[str, object]:
    return {"site.yaml": {"标题": name, "个人信息联系人": "工会办公室"}}


def _frame() -> dict[str, object]:
    """The settings, the campaign, the calendar, and units nested six deep."""
    years = range(2021, 2028)
    phases = [
        {
            "名称": UNBROKEN[:12],
            "开始": f"{year}-01-01",
            "结束": f"{year}-12-31",
            "目标": PUNCTUATED,
        }
        for year in years
    ]
    goals = [{"编号": f"G{n}", "内容": title(n), "简称": UNBROKEN[:6]} for n in range(1, 10)]
    files: dict[str, object] = {
        "site.yaml": {
            "标题": UNBROKEN,
            "单位": LONG_WORD,
            "口号": UNBROKEN,
            "导语": PUNCTUATED,
            "个人信息联系人": UNBROKEN,
            "课题增加类别": "安全、服务",
        },
        "campaign/campaign.yaml": {
            "名称": UNBROKEN,
            "口号": EMOJI,
            "开始": "2021-01-01",
            "结束": "2027-12-31",
            "终点": PUNCTUATED,
            "指导思想": PROSE.replace("#", ""),
            "阶段": phases,
            "创建目标": goals,
            "创建要求": [{"编号": "R1", "内容": HOSTILE, "途径": [LONG_WORD, UNBROKEN]}],
        },
        **{f"calendar/{year}.yaml": {"依据": "通知"} for year in years},
        "teams/unit.yaml": {"名称": UNBROKEN, "类型": "集团", "简介": HOSTILE},
    }
    path = "teams"
    for depth in range(1, 7):
        path = f"{path}/s{depth}"
        name = (UNBROKEN, RARE, LONG_WORD, UYGHUR_TITLE, EMOJI, "站")[depth - 1]
        files[f"{path}/unit.yaml"] = {"名称": f"{name}{depth}", "类型": "科", "简介": PUNCTUATED}
    return files


def _stories() -> Iterator[tuple[str, object]]:
    for index, one in enumerate(records.news(200)):
        year = str(one["日期"])[:4]
        yield f"news/{year}/n{index:03d}.md", _story(one, PROSE if index % 20 == 0 else "好\n")
    for index in range(8):
        fields = {"标题": title(index), "一句话": PUNCTUATED, "问题": UNBROKEN, "做法": [HOSTILE]}
        yield f"campaign/concepts/c{index}.md", _story(fields)
    for index in range(30):
        fields = {"标题": title(index), "生效日期": "2026-01-15", "发文单位": LONG_WORD}
        yield f"campaign/documents/d{index:02d}.md", _story(fields)


def _teams() -> Iterator[tuple[str, object]]:
    folders = [CROWD, TOPICS, ALONE, BARE, *(f"teams/s1/t{n:02d}" for n in range(_TEAMS - 4))]
    labels = iter((LONGEST_TEAM, "课题大户班", SHORTEST_TEAM, "空班"))
    colours = [colour.zh for colour in LineColour]
    taken = iter(list(names(600)))
    for index, folder in enumerate(folders):
        label = next(labels, None) or f"{(RARE, LONG_WORD[:11], '第')[index % 3][:8]}{index}班"
        people = [next(taken) for _ in range(_SIZE.get(folder, 5))]
        fields = {"名称": label, "班组长": people[0], "人数": str(len(people))}
        if folder == BARE:
            yield f"{folder}/team.yaml", fields
            continue
        yield f"{folder}/members.yaml", [records.member(n, one) for n, one in enumerate(people)]
        more = _full_team(colours[index % len(colours)])
        yield f"{folder}/team.yaml", {**fields, **more}
        yield from ((f"{folder}/{name}", one) for name, one in _kept(folder, people))


def _full_team(colour: str) -> Record:
    amount = {"起点值": "0 元", "当前值": f"{LONG_NUMBER} 元", "目标值": "999999999999 元"}
    return {
        "颜色": colour,
        "成立": "1998年",
        "主要工作": UNBROKEN,
        "地点": LONG_WORD,
        "愿景": {"内容": UNBROKEN, "支柱": [UNBROKEN, EMOJI, RARE, LONG_WORD, HOSTILE]},
        "口号": HOSTILE,
        "目标": [{"内容": title(n), **amount, "期限": "2026年底"} for n in range(6)],
    }


def _kept(folder: str, people: list[str]) -> Iterator[tuple[str, Any]]:
    """What a team keeps beside its roster."""
    large = folder == CROWD
    lists = {
        "suggestions": records.suggestions(261 if large else 1, people),
        "awards": [
            {**one, "编号": f"{one['编号']}-{folder.rpartition('/')[2]}"}
            for one in records.awards(361 if large else 1, people)
        ],
        "training": records.trainings(120 if large else 3, len(people)),
    }
    for name, many in lists.items():
        for year, some in records.by_year(many).items():
            yield f"{name}-{year}.yaml", some
    if large:
        yield "plan-2026.yaml", records.plan(2026, records.items_of_july(80))
        yield from _works(people)
    if folder == TOPICS:
        for index in range(500):
            fields = records.topic(index, 500, people[:6])
            yield f"topics/t{index:03d}.md", _story(fields, PROSE if index % 50 == 0 else "好\n")


def _works(people: list[str]) -> Iterator[tuple[str, Any]]:
    """One of everything else, at its longest."""
    yield "vision.md", _story({"标题": UNBROKEN, "摘要": PUNCTUATED, "图片": ["photos/none.jpg"]})
    yield "photos.yaml", [{"文件": "photos/gone.jpg", "说明": UNBROKEN, "人物": "无"}]
    yield (
        "changes.yaml",
        [
            {
                "标题": title(n),
                "日期": f"2026-0{1 + n % 6}-10",
                "方面": "软硬结合",
                "变化": {"原来": UNBROKEN, "现在": PUNCTUATED},
                "原因": HOSTILE,
                "参与人数": "9",
            }
            for n in range(20)
        ],
    )
    yield (
        "mentoring.yaml",
        [
            {
                "师傅": people[n],
                "徒弟": people[n + 1],
                "开始": "2026-01-01",
                "结束": "2026-12-31",
                "目标": [UNBROKEN, LONG_WORD],
            }
            for n in range(0, 40, 2)
        ],
    )
    skills = [{"名称": f"{title(n)[:20]}-{n}", "关键": "是", "最少人数": "3"} for n in range(30)]
    levels = [one.zh for one in Iluo]
    yield (
        "skills.yaml",
        {
            "日期": "2026-06-20",
            "技能": skills,
            "等级": {
                one: {
                    skill["名称"]: levels[(n + m) % len(levels)] for m, skill in enumerate(skills)
                }
                for n, one in enumerate(people)
            },
        },
    )
    for index in range(30):
        post = {"标题": title(index), "类型": [one.zh for one in PostKind][index % len(PostKind)]}
        yield f"posts/p{index:02d}.md", _story({**post, "日期": "2026-06-18", "作者": people[0]})
    yield "rules/r.md", _story({"标题": PUNCTUATED, "生效日期": "2026-01-15"})
    skill = {"标题": UNBROKEN, "绝活人": people[0], "内容": HOSTILE, "日期": "2026-06-03"}
    proof = {"证明": PUNCTUATED, "原来": f"{LONG_NUMBER} 秒", "现在": "1 秒", "教会": "4 人"}
    yield "special-skills/k.md", _story({**skill, **proof})
