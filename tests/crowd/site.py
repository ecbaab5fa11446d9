"""A crowd of teams as a content folder: sections of eight, departments, companies, one group."""

import json
import random
import struct
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.crowd import records, words
from tests.crowd.records import Record, Team

TEAMS_OF_A_SECTION, SECTIONS_OF_A_DEPARTMENT, DEPARTMENTS_OF_A_COMPANY = 8, 6, 8
_DEMO = Path(__file__).parent.parent.parent / "content"
_SHARED = ("campaign", "calendar", "people.yaml")  # as in the demo


def write_crowd(content: Path, teams: int) -> None:
    """Write a site of `teams` teams. The same number gives the same bytes on every machine."""
    for path, data in _shared():
        _put(content / path, data)
    for path, text in _frame(teams):
        _put(content / path, text)
    for number in range(teams):
        folder = content / _folder(number, teams)
        for path, text in _files(_team(number)):
            _put(folder / path, text)
        if number % 4 == 0:
            _put(folder / "photos" / "work.png", _picture(number))


def _shared() -> Iterator[tuple[str, bytes]]:
    for name in _SHARED:
        top = _DEMO / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file():
                yield path.relative_to(_DEMO).as_posix(), path.read_bytes()


def _frame(teams: int) -> Iterator[tuple[str, str]]:
    """Settings, units, news, a screen and a wall for every section."""
    settings = {"标题": "一线", "单位": "远岫物流集团", "口号": "学习加一度"}
    privacy = {"个人信息联系人": "工会办公室", "最小人数": 3, "责任编辑": "顾文清"}
    yield "site.yaml", _mapping({**settings, **privacy, "课题增加类别": "安全、服务"})
    yield "teams/unit.yaml", _mapping({"名称": "远岫物流集团", "类型": "集团"})
    seen: set[str] = set()
    for first in range(0, teams, TEAMS_OF_A_SECTION):
        folder = _folder(first, teams).rpartition("/")[0]
        parts = folder.split("/")
        for depth in range(2, len(parts) + 1):
            unit = "/".join(parts[:depth])
            if unit not in seen:
                seen.add(unit)
                yield f"{unit}/unit.yaml", _mapping(_unit(first, len(parts) - depth))
        yield from _room(first, min(first + TEAMS_OF_A_SECTION, teams))
    yield (
        "screens/hall.yaml",
        _mapping(
            {"名称": "大厅", "地点": "办公楼一楼", "尺寸": "75寸", "最远": "6米", "播放": "自动"}
        ),
    )
    for index in range(max(6, teams // 40)):
        yield from _notice(index)


def _folder(number: int, teams: int) -> str:
    """Small sites have fewer levels, as small organisations do."""
    section = number // TEAMS_OF_A_SECTION
    department = section // SECTIONS_OF_A_DEPARTMENT
    levels = [f"section-{section + 1:04}", f"team-{number + 1:05}"]
    if teams > TEAMS_OF_A_SECTION * 3:
        levels.insert(0, f"department-{department + 1:03}")
    if teams > 400:
        levels.insert(0, f"company-{department // DEPARTMENTS_OF_A_COMPANY + 1:02}")
    return "/".join(("teams", *levels))


def _place(section: int) -> str:
    second = section // len(words.PLACE_FIRST) + section * 7
    return (
        words.PLACE_FIRST[section % len(words.PLACE_FIRST)]
        + words.PLACE_SECOND[second % len(words.PLACE_SECOND)]
    )


def _unit(first: int, height: int) -> Record:
    """A section, a department above it, or a company above that."""
    section = first // TEAMS_OF_A_SECTION
    kind, _, about = words.SECTIONS[section % len(words.SECTIONS)]
    place = _place(section)
    if height == 0:
        return {"名称": f"{place}{kind}", "类型": "科", "简介": f"{about}。"}
    if height == 1:
        return {"名称": f"{place}货运处", "类型": "处"}
    return {"名称": f"{place}分公司", "类型": "公司"}


def _team(number: int) -> Team:
    chance = random.Random(number)  # noqa: S311  (no secret)
    section = number // TEAMS_OF_A_SECTION
    crews = words.SECTIONS[section % len(words.SECTIONS)][1]
    place = _place(section)
    at = number % TEAMS_OF_A_SECTION
    name = f"{place}{crews[at % 4]}{words.NUMERALS[at // 4]}班"
    people: dict[str, None] = {}
    while len(people) < 8 + number % 10:
        given = chance.choices(words.GIVEN, k=1 if chance.random() < 0.2 else 2)
        people[chance.choice(words.SURNAMES) + "".join(given)] = None
    return Team(number, name, place, tuple(people), chance)


def _files(team: Team) -> Iterator[tuple[str, str]]:
    yield "team.yaml", _mapping(_team_fields(team))
    yield "members.yaml", _list(records.members(team))
    yield "plan-2026.yaml", _mapping(records.plan(team))
    yield "changes.yaml", _list(records.changes(team))
    yield "mentoring.yaml", _list(records.mentoring(team))
    yield "skills.yaml", _mapping(records.skills(team))
    many = {"training": records.trainings, "suggestions": records.suggestions}
    for name, make in {**many, "awards": records.awards}.items():
        made = make(team)
        for year in (2025, 2026):
            of_year = [one for one in made if one["日期"].year == year]
            if of_year:
                yield f"{name}-{year}.yaml", _list(of_year)
    for name, fields, body in records.topics(team):
        yield f"topics/{name}.md", f"---\n{_mapping(fields)}---\n{body}"
    for name, fields, body in records.posts(team):
        yield f"posts/{name}.md", f"---\n{_mapping(fields)}---\n{body}"
    if team.number % 4 == 0:
        photo = {"文件": "photos/work.png", "说明": team.say("{spot}，{job}"), "人物": "无"}
        yield "photos.yaml", _list([photo])


def _team_fields(team: Team) -> Record:
    choice = team.chance.choice
    goals = [
        {"内容": team.say("{job}少用{m}分钟", "{tool}人人会用"), "期限": "2026年底"}
        for _ in range(3)
    ]
    return {
        "名称": team.name,
        "班组长": team.people[0],
        "人数": len(team.people),
        "主要工作": team.say("{job}、{job}"),
        "地点": f"{team.spot}{choice(words.SPOTS)}休息室",
        "愿景": {
            "内容": choice(words.VISIONS),
            "支柱": team.chance.sample(words.PILLARS, 3),
            "确定时间": "2026-01-08",
        },
        "口号": choice(words.SLOGANS),
        "目标": goals,
        "分工": [
            {"职务": duty, "谁": team.people[index]}
            for index, duty in enumerate(("学习委员", "安全员", "宣传员"), start=2)
        ],
    }  # fmt: skip


def _room(first: int, end: int) -> Iterator[tuple[str, str]]:
    """The screen and the wall of a section's break room."""
    name = _place(first // TEAMS_OF_A_SECTION)
    own = [_team(number).name for number in range(first, end)]
    where = {"名称": f"{name}休息室", "地点": f"{name}休息室，饮水机旁"}
    key = f"room-{first // TEAMS_OF_A_SECTION + 1:04}"
    screen = {**where, "班组": own, "尺寸": "55寸", "最远": "4米", "播放": "自动"}
    yield f"screens/{key}.yaml", _mapping(screen)
    posted = [{"内容": f"班组板 {team}", "贴出": "2026-07-06"} for team in own[:3]]
    wall = {**where, "大小": "1×3 张 A3", "班组": own[:3], "张贴": posted}
    yield f"walls/{key}.yaml", _mapping({**wall, "名称": f"{name}休息室南墙"})


def _notice(index: int) -> Iterator[tuple[str, str]]:
    chance = random.Random(-1 - index)  # noqa: S311  (no secret)
    speaker = Team(index, "", "", ("顾文清",) * 3, chance)
    day = speaker.days(1)[0]
    fields = {"标题": speaker.say(*words.TITLES), "类型": "新闻", "日期": day, "作者": "顾文清"}
    text = f"---\n{_mapping(fields)}---\n{speaker.say(*words.SENTENCES)}\n"
    yield f"news/{day.year}/news-{index + 1:03}.md", text


def _list(many: list[Record]) -> str:
    return "".join(_mapping(one, "- ", "  ") for one in many)


def _mapping(fields: Mapping[str, object], first: str = "", rest: str = "") -> str:
    """One line a field; what lies deeper stays on it. JSON is YAML too."""
    lines = [
        f"{key}: {json.dumps(one, ensure_ascii=False, default=str)}" for key, one in fields.items()
    ]
    return first + f"\n{rest}".join(lines) + "\n"


def _picture(number: int) -> bytes:
    """A small picture of its own, as PNG."""
    width, height = 64, 48
    shades = bytes((number * 37 + row) % 256 for row in range(height))
    rows = b"".join(b"\0" + bytes((shade, 120, number % 251)) * width for shade in shades)

    def part(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = part(b"IHDR", header) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def _put(path: Path, text: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
