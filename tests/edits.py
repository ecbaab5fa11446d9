"""What people do to a site between two builds, and what befalls what was remembered of the last.

An edit changes the site at random, but the same for the same `chance`; it may find nothing to do.
"""

import os
import random
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from site_builder.render.template_files import packaged_folder
from tests.whole import SOUND, copy_of

_SCREENS: Mapping[str, str] = {
    "screens/hall.yaml": "名称: 大厅\n尺寸: 75寸\n播放: 自动\n熄屏: 20:30-06:30\n",
    "walls/bay-three.yaml": (
        "名称: 三号货位南墙\n大小: 2×4 张 A3\n班组: 货装一班\n"
        "张贴:\n  - {内容: 班组板, 位置: 左, 贴出: 2026-07-06, 内容号: 44a93c}\n  - 内容: 月历\n"
    ),
}
_SETTINGS: Mapping[str, tuple[str, ...]] = {
    "主题": ("一线", "红金"),
    "语言": ("zh-CN", "en"),
    "本站范围": ("班组", "单位", "公司", "公开", "不公开"),
    "默认可见范围": ("班组", "单位", "公司", "公开", "随便"),
    "照片未登记人物时": ("不展示", "提醒"),
    "最小人数": ("0", "3", "30"),
    "姓名排序": ("拼音", "原序"),
    "不是姓名": ("马骏", "王伟、何丽娟"),
    "不宜公开的词": ("卷钢", "漏在边上"),
    "封存": ("2026-03-01", "2027-01-01"),
    "网址": ("http://10.1.2.3/a/", "http://10.1.2.3/b/"),
    "标题": ("西货场", "东货场: 一"),
    "责任编辑": ("马骏", "何丽娟"),
    "时区": ("Asia/Shanghai", "Pacific/Kiritimati"),
}
_PLAYED = ("自动", "片头、成果", "班组地图、荣誉、师徒", "片头、不知道")


@dataclass(slots=True)
class Desk:
    """A site on which somebody works: its content, its own templates, and the day."""

    root: Path
    day: date = date(2026, 7, 15)

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def templates(self) -> Path:
        return self.root / "templates"

    def texts(self, *names: str) -> list[Path]:
        """The texts of the content with these names, or all of them."""
        found = (one for one in self.content.rglob("*") if one.suffix in {".md", ".yaml"})
        return sorted(one for one in found if not names or one.name in names)


def desk_at(root: Path) -> Desk:
    """One of every kind, with a screen and a wall."""
    content = copy_of(SOUND, root)
    for path, text in _SCREENS.items():
        (content / path).parent.mkdir(exist_ok=True)
        (content / path).write_text(text, encoding="utf-8")
    shutil.copytree(content, root / "earlier", symlinks=True)
    return Desk(root)


def _rewrite(file: Path, change: Callable[[str], str]) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(change(text), encoding="utf-8", newline="")


def _move(file: Path, target: Path) -> None:
    if file.exists() and not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        file.rename(target)


def retype(desk: Desk, chance: random.Random) -> None:
    """Somebody changes a few signs of a file, or loses some."""

    def typed(text: str) -> str:
        at = chance.randrange(len(text) + 1)
        new = chance.choice(["", "班", "\n", "：", "2026-06-01", "**稳**", "- "])
        return text[:at] + new + text[at + chance.randrange(3) :]

    for file in chance.sample(desk.texts(), min(1, len(desk.texts()))):
        _rewrite(file, typed)


def remove(desk: Desk, chance: random.Random) -> None:
    files = sorted(one for one in desk.content.rglob("*.*") if one.is_file())
    files = [one for one in files if one.name != "site.yaml"]
    if files:
        chance.choice(files).unlink()


def rename(desk: Desk, chance: random.Random) -> None:
    """A file, whatever its kind, or a folder is called otherwise."""
    things = sorted(one for one in desk.content.rglob("*") if one.name != "site.yaml")
    if things:
        one = chance.choice(things)
        stem = chance.choice([f"{one.stem}-2", one.stem.upper(), "plan-2025", "members"])
        _move(one, one.with_name(stem + one.suffix))


def move_photo(desk: Desk, chance: random.Random) -> None:
    """A photo goes to another team, name and all."""
    photos, teams = sorted(desk.content.rglob("*.png")), desk.texts("team.yaml")
    if photos and teams:
        one = chance.choice(photos)
        _move(one, chance.choice(teams).parent / "photos" / one.name)


def swap_photos(desk: Desk, chance: random.Random) -> None:
    """Two photos change their names; the disk says of both what it said before."""
    photos = sorted(desk.content.rglob("*.png"))
    if len(photos) > 1:
        one, other = chance.sample(photos, 2)
        for file in photos:
            os.utime(file, ns=(1_700_000_000_123_456_789, 1_700_000_000_123_456_789))
        aside = one.with_suffix(".aside")
        one.rename(aside)
        other.rename(one)
        aside.rename(other)


def redraw_photo(desk: Desk, chance: random.Random) -> None:
    photos = sorted(desk.content.rglob("*.png"))
    if len(photos) > 1:
        shutil.copyfile(*chance.sample(photos, 2))


def settings(desk: Desk, chance: random.Random) -> None:
    """One setting of the site is made, changed or taken out."""
    name = chance.choice(sorted(_SETTINGS))
    value = chance.choice(["", *_SETTINGS[name]])
    line = f"{name}: {value}\n" if value else ""
    rest = re.compile(rf"^{name}:.*\n", re.MULTILINE)
    _rewrite(desk.content / "site.yaml", lambda text: rest.sub("", text) + line)


def consent(desk: Desk, chance: random.Random) -> None:
    """Somebody agrees to something, or takes it back."""
    files = desk.texts("members.yaml", "people.yaml")
    if files:
        _rewrite(chance.choice(files), lambda text: _turned(text, chance))


def _turned(text: str, chance: random.Random) -> str:
    answers = [one.span(1) for one in re.finditer(r"(?:姓名|照片|简介|愿景|技能): (是|否)", text)]
    if not answers:
        return text
    start, end = chance.choice(answers)
    return text[:start] + ("否" if text[start:end] == "是" else "是") + text[end:]


def visibility(desk: Desk, chance: random.Random) -> None:
    """A story is for fewer people, or a draft."""
    stories = [one for one in desk.texts() if one.suffix == ".md"]
    line = chance.choice(["可见范围: 班组\n", "可见范围: 公开\n", "草稿: 是\n"])
    if stories:
        _rewrite(chance.choice(stories), lambda text: text.replace("---\n", f"---\n{line}", 1))


def screens(desk: Desk, chance: random.Random) -> None:
    """What a screen plays, another screen, or one less."""
    name = chance.choice(["hall", "bay"])
    file = desk.content / "screens" / f"{name}.yaml"
    if file.exists() and chance.random() < 0.3:
        file.unlink()
        return
    file.parent.mkdir(exist_ok=True)
    played, dark = chance.choice(_PLAYED), chance.choice(["", "熄屏: 20:30-06:30\n"])
    file.write_text(f"名称: {name}\n尺寸: 55寸\n播放: {played}\n{dark}", encoding="utf-8")


def walls(desk: Desk, chance: random.Random) -> None:
    """A sheet is put up, taken down, or another one."""
    number, day = f"{chance.randrange(16**6):06x}", desk.day - timedelta(chance.randrange(60))
    sheet = chance.choice(["班组板", "月历", "课题 湿损", "没有的东西"])
    line = f"  - {{内容: {sheet}, 位置: 右, 贴出: {day}, 内容号: '{number}'}}\n"
    keep = chance.choice([True, False])
    for file in sorted((desk.content / "walls").rglob("*.yaml"))[:1]:
        _rewrite(file, lambda text: (text if keep else text.partition("  - ")[0]) + line)


def template(desk: Desk, chance: random.Random) -> None:
    """The site gets a template of its own, or changes the one it has."""
    folder = packaged_folder()
    known = sorted(one for one in folder.rglob("*.html") if 'class="' in one.read_text("utf-8"))
    name = chance.choice(known).relative_to(folder)
    mark = f'data-edit="{chance.randrange(9)}" class="'
    _overridden(desk, name, lambda text: text.replace('class="', mark, 1))


def broken_template(desk: Desk, chance: random.Random) -> None:
    name = Path(chance.choice(["pages/post.html", "components/tag.html", "slides/result.html"]))
    slip = chance.choice(["{% if %}", "{{ view.nothing }}", "{{ _('no such words') }}"])
    _overridden(desk, name, lambda text: text + slip)


def style(desk: Desk, chance: random.Random) -> None:
    """The site gets a style of its own: of pages, paper or screens, or a script."""
    folder = packaged_folder()
    known = [one for one in sorted(folder.rglob("*")) if one.suffix in {".css", ".js", ".svg"}]
    name = chance.choice(known).relative_to(folder)
    more = {".css": ".edit-{0} {{ margin: {0}px; }}\n", ".js": "// {0}\n", ".svg": "<!-- {0} -->"}
    _overridden(desk, name, lambda text: text + more[name.suffix].format(chance.randrange(9)))


def words(desk: Desk, chance: random.Random) -> None:
    """The site calls something otherwise."""
    said = f'msgid "Topics"\nmsgstr "{chance.choice(["感想", "说说", "随笔"])}"\n'
    (desk.templates / "messages").mkdir(parents=True, exist_ok=True)
    (desk.templates / "messages" / "zh_CN.po").write_text(said, encoding="utf-8")


def as_it_came(desk: Desk, chance: random.Random) -> None:
    """A template of the site goes, and ours counts again."""
    own = sorted(one for one in desk.templates.rglob("*") if one.is_file())
    if own:
        chance.choice(own).unlink()


def _overridden(desk: Desk, name: Path, change: Callable[[str], str]) -> None:
    own = desk.templates / name
    if not own.exists():
        own.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(packaged_folder() / name, own)
    _rewrite(own, change)


def other_day(desk: Desk, chance: random.Random) -> None:
    """Another day, later or earlier: somebody builds for a day that has been."""
    days = chance.choice([1, -1, 30, -30, 400, -400, 0])
    desk.day = desk.day + timedelta(days) if days else date(2026, 7, 15)


def restore(desk: Desk, _chance: random.Random) -> None:
    """Everything is put back as it was at first, with the times of then."""
    shutil.rmtree(desk.content)
    shutil.copytree(desk.root / "earlier", desk.content, symlinks=True)


def touch(desk: Desk, chance: random.Random) -> None:
    """A file is saved as it was."""
    for file in chance.sample(desk.texts(), min(3, len(desk.texts()))):
        _rewrite(file, lambda text: text)


EDITS: Mapping[str, Callable[[Desk, random.Random], None]] = {
    one.__name__: one
    for one in (
        *(retype, remove, rename, move_photo, swap_photos, redraw_photo, settings, consent),
        *(visibility, screens, walls, template, broken_template, style, words, as_it_came),
        *(other_day, restore, touch),
    )
}
"""Every edit by its name."""


def _shorter(file: Path, chance: random.Random) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: chance.randrange(len(data))])


def _flipped(file: Path, chance: random.Random) -> None:
    """Somewhere in the file bits are not what they were."""
    data = bytearray(file.read_bytes())
    for _ in range(40):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    file.write_bytes(data)


DAMAGES: Mapping[str, Callable[[Path, random.Random], object]] = {
    "intact": lambda _file, _chance: None,
    "gone": lambda file, _chance: file.unlink(),
    "emptied": lambda file, _chance: file.write_bytes(b""),
    "truncated": _shorter,
    "flipped": _flipped,
    "overwritten": lambda file, chance: file.write_bytes(chance.randbytes(5000)),
}
"""What may befall the store on disk while nobody has it open, by its name."""


def restarts(file: Path, damage: str, chance: random.Random) -> None:
    """What happens to the store in `file` between two processes."""
    if file.is_file() and file.stat().st_size:  # a damaged one has been thrown away
        DAMAGES[damage](file, chance)
