"""Nobody is shown who did not agree: whatever an author writes, wherever it stands."""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image

from site_builder.build import Built, Stop
from site_builder.model.kinds import KINDS, Kind
from site_builder.problems import Language
from site_builder.problems.data import render_json
from site_builder.problems.line import render_lines
from site_builder.problems.text import render_text
from tests.specimens import Planting, path_of, specimen
from tests.whole import CREW, SOUND, built, copy_of, files_in, run

AGREED = "姓名: 是, 照片: 是, 简介: 是, 愿景: 是, 技能: 是, 日期: 2026-01-12"


@dataclass(frozen=True, slots=True)
class Withheld:
    """Someone who must not be named, the line of the roster that says so, and the stand-in."""

    why: str
    name: str
    rest: str
    stand_in: str


PEOPLE = (
    Withheld("refused", "朱婷", "同意: {姓名: 否, 日期: 2026-01-12}", "朱*"),
    Withheld("withdrawn", "邓佳", f"同意: {{{AGREED}, 撤回日期: 2026-05-20}}", "邓*"),
    Withheld("left", "阮棠", f"离开: 2026-06-30, 同意: {{{AGREED}}}", "原班组成员"),
    Withheld("never asked", "欧阳雪", "岗位: 装卸工", "欧阳*"),
    Withheld("expired", "谷溪", f"同意: {{{AGREED}, 有效期至: 2026-06-30}}", "谷*"),
    Withheld("not on the web", "薛冰", f"同意: {{{AGREED}, 网页: 否}}", "薛*"),
    Withheld("by choice", "葛青", f"展示方式: 隐名, 同意: {{{AGREED}}}", "葛*"),
    Withheld("misspelt consent", "凌霜", f"同意: {{{AGREED}, 屏木: 是}}", "凌*"),
)
NAMES = tuple(one.name for one in PEOPLE)
PLANTED = "teams/loading/planted"
UNIT = "teams/loading/planted-unit"
# Kinds whose words reach no page by themselves; a screen or a wall only says what others show.
SILENT = frozenset({"calendar", "counts", "screen", "wall"})


def roster() -> str:
    return "".join(f"- {{姓名: {one.name}, {one.rest}}}\n" for one in PEOPLE)


def put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def photo(file: Path, colour: tuple[int, int, int]) -> bytes:
    """A photo of one colour with a place and a camera in its metadata; returns its bytes."""
    file.parent.mkdir(parents=True, exist_ok=True)
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif[0x010E] = f"{NAMES[0]} 13800138000"
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (320, 240), colour).save(file, quality=90, exif=exif)
    return file.read_bytes()


def plant(content: Path, words: str, people: Iterator[str]) -> None:
    """Put one file of every kind into `content`, with `words` in every text."""
    for kind in KINDS:
        home = UNIT if kind.name == "unit" else PLANTED
        text = specimen(kind, Planting(f"见证{kind.name} {words}", people))
        put(content / path_of(kind, home, "planted"), text)
    (content / "photos.yaml").unlink(missing_ok=True)
    photo(content / PLANTED / "photos" / "练习绳结.jpg", (90, 90, 90))


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site that names everybody withheld in every text and every reference of every kind."""
    content = copy_of(SOUND, tmp_path_factory.mktemp("planted"))
    words = " ".join(NAMES) + " " + "、".join(NAMES) + "".join(f"请{name}讲" for name in NAMES)
    plant(content, words, cycle(NAMES))
    members = content / PLANTED / "members.yaml"
    records = json.loads(members.read_text(encoding="utf-8"))
    members.write_text(
        "".join(f"- {json.dumps(one, ensure_ascii=False)}\n" for one in records) + roster(),
        encoding="utf-8",
    )
    training = content / CREW / "training-2026.yaml"
    put(training, training.read_text(encoding="utf-8").replace("教员: 马骏", "教员: 秦墨"))
    skill = f"见证skills {words}"
    skills = {"技能": [{"名称": skill}], "等级": {name: {skill: "U"} for name in NAMES}}
    put(content / PLANTED / "skills.yaml", json.dumps(skills, ensure_ascii=False))
    return built(content)


def spellings(name: str) -> tuple[bytes, ...]:
    """The ways in which bytes may spell a name."""
    codes = [ord(character) for character in name]
    return (
        name.encode(),
        quote(name).encode(),
        quote(name).lower().encode(),
        "".join(f"\\u{code:04x}" for code in codes).encode(),
        "".join(f"\\u{code:04X}" for code in codes).encode(),
        "".join(f"&#{code};" for code in codes).encode(),
        "".join(f"&#x{code:x};" for code in codes).encode(),
        name.encode("gb18030"),
        name.encode("utf-16-le"),
    )


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.why)
def test_a_withheld_name_is_in_no_byte_of_the_site(planted: Built, person: Withheld) -> None:
    leaks = [
        artifact.path
        for artifact in planted.artifacts
        for spelling in spellings(person.name)
        if spelling in artifact.data or spelling in artifact.path.encode()
    ]
    assert leaks == []


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.why)
def test_a_stand_in_takes_the_place_of_a_withheld_name(planted: Built, person: Withheld) -> None:
    pages = [one for one in planted.artifacts if one.path.endswith(".html")]
    assert any(person.stand_in.encode() in page.data for page in pages)


def test_a_site_full_of_withheld_names_may_be_published(planted: Built) -> None:
    codes = {problem.code for problem in planted.problems}
    assert planted.stopped is None
    assert "W257" in codes
    assert not {code for code in codes if code.startswith("P")}


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.name not in SILENT], ids=lambda kind: kind.name
)
def test_the_words_around_a_withheld_name_are_shown(planted: Built, kind: Kind) -> None:
    """Else the tests above would prove nothing about this kind."""
    witness = f"见证{kind.name}".encode()
    assert any(witness in artifact.data for artifact in planted.artifacts)


NUMBERS = {
    "mobile": "13800138000",
    "mobile with blanks": "138 0013 8000",
    "full-width mobile": "１３８００１３８０００",
    "mobile abroad": "+86-138-0013-8000",
    "ID number": "11010519491231002X",
    "ID number in parts": "110105 19491231 002x",
    "mobile with dots": "138·0013·8000",
    "mobile with underscores": "138_0013_8000",
    "mobile in brackets": "（86）138-00138000",
    "mobile in Chinese": "幺三八〇〇一三八〇〇〇",
    "mobile in circles": "①③⑧⓪⓪①③⑧⓪⓪⓪".replace("⓪", "０"),
    "ID number of fifteen": "110105491231002",
    "bank card": "6222 0212 3456 7894 ",
    "bank card of nineteen": "6222 0212 3456 7890 128",
}


def printed(site: Built) -> str:
    """Everything the program can print about a site."""
    layouts = [render_json(site.problems)]
    for language in Language:
        layouts.append(render_lines(site.problems, language=language))
        layouts.append(render_text(site.problems, site.sources, language=language, colour=True))
    return "".join(layouts)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_private_number_in_any_kind_of_content_stops_the_site(kind: Kind, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    number = NUMBERS["mobile"]
    put(content / path_of(kind, PLANTED, "planted"), specimen(kind, Planting(number)))
    site = built(content)
    assert site.stopped is Stop.PRIVACY
    assert "P122" in {problem.code for problem in site.problems}
    assert "P422" not in {problem.code for problem in site.problems}, "told already"
    assert number not in printed(site)


@pytest.mark.parametrize("number", NUMBERS.values(), ids=NUMBERS)
def test_a_private_number_in_any_spelling_stops_the_site(number: str, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    post = content / CREW / "posts" / "rain.md"
    put(post, post.read_text(encoding="utf-8") + f"\n有事找我：{number}。\n")
    site = built(content)
    assert site.stopped is Stop.PRIVACY
    assert number.strip() not in printed(site)


def test_a_private_number_in_a_file_name_stops_the_site(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    posts = content / CREW / "posts"
    (posts / "rain.md").rename(posts / "13800138000.md")
    assert built(content).stopped is Stop.PRIVACY


def test_a_private_number_in_a_comment_is_not_published(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    team = content / CREW / "team.yaml"
    put(team, "# 班长 13800138000\n" + team.read_text(encoding="utf-8"))
    site = built(content)
    assert site.problems == ()
    assert not any(b"13800138000" in one.data for one in site.artifacts)


def test_an_office_telephone_may_be_shown(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    settings = content / "site.yaml"
    text = settings.read_text(encoding="utf-8").replace("内线 7001", "13800138000")
    put(settings, text + "办公电话白名单: 138 0013 8000\n")
    site = built(content)
    assert site.problems == ()
    assert any(b"13800138000" in one.data for one in site.artifacts)


@pytest.mark.parametrize(
    "damage",
    [b"", b"- \xff\xff", "- 姓名: [\n".encode(), "姓名 马骏\n".encode(), b"\x00" * 10],
    ids=["empty", "no text", "open bracket", "no colon", "zeros"],
)
def test_a_roster_that_cannot_be_read_shows_nobody(damage: bytes, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    (content / CREW / "members.yaml").write_bytes(damage)
    site = built(content)
    shown = any("何丽娟".encode() in one.data for one in site.artifacts)
    assert site.stopped is Stop.PRIVACY or not shown


def test_a_roster_deleted_by_mistake_shows_nobody(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    (content / CREW / "members.yaml").unlink()
    site = built(content)
    for name in ("马骏", "何丽娟"):
        assert not any(name.encode() in one.data for one in site.artifacts)


class TestPhotos:
    PURPLE = (150, 20, 160)
    MARK = "withdrawn.jpg"

    @pytest.fixture
    def content(self, tmp_path: Path) -> Path:
        """A site that wants to show a photo of someone who withdrew, in every way there is."""
        content = copy_of(SOUND, tmp_path)
        team = content / CREW
        photo(team / "photos" / self.MARK, self.PURPLE)
        for name, rest in (
            ("members.yaml", roster()),
            ("photos.yaml", f"- {{文件: photos/{self.MARK}, 人物: [马骏, 邓佳], 说明: 合影}}\n"),
        ):
            put(team / name, (team / name).read_text(encoding="utf-8") + rest)
        for name, old, new in (
            ("team.yaml", "photos/team.png", f"photos/{self.MARK}"),
            ("posts/rain.md", "日期:", f"图片: photos/{self.MARK}\n日期:"),
            ("posts/rain.md", "---\n量了", f"---\n![合影](../photos/{self.MARK})\n\n量了"),
            ("posts/rain.md", "---\n", "---\n标签: [a]\n"),
            ("topics/less-damage.md", "来自建议:", f"改善前照片: photos/{self.MARK}\n来自建议:"),
        ):
            file = team / name
            put(file, file.read_text(encoding="utf-8").replace(old, new, 1))
        return content

    def test_a_photo_of_someone_who_withdrew_is_nowhere(self, content: Path) -> None:
        site = built(content)
        assert site.stopped is None
        assert not any(shows(one.data, self.PURPLE) for one in site.artifacts)
        assert not any(b"withdrawn" in one.data for one in site.artifacts)

    def test_the_same_photo_is_shown_while_everyone_agrees(self, content: Path) -> None:
        members = content / CREW / "members.yaml"
        put(members, members.read_text(encoding="utf-8").replace("撤回日期: 2026-05-20", ""))
        site = built(content)
        assert any(shows(one.data, self.PURPLE) for one in site.artifacts)

    def test_no_metadata_and_no_original_is_published(self, content: Path) -> None:
        members = content / CREW / "members.yaml"
        put(members, members.read_text(encoding="utf-8").replace("撤回日期: 2026-05-20", ""))
        site = built(content)
        originals = {data for path, data in files_in(content).items() if "/photos/" in path}
        for artifact in site.artifacts:
            assert artifact.data not in originals
            assert b"SecretCamera" not in artifact.data
            assert b"Exif" not in artifact.data
            assert b"13800138000" not in artifact.data

    def test_a_photo_nobody_answered_for_is_withheld(self, content: Path) -> None:
        put(content / CREW / "photos.yaml", "[]\n")
        assert not any(shows(one.data, self.PURPLE) for one in built(content).artifacts)


def shows(data: bytes, colour: tuple[int, int, int]) -> bool:
    """Whether `data` is a picture of (nearly) one colour."""
    try:
        picture = Image.open(io.BytesIO(data)).convert("RGB")
    except (OSError, ValueError):
        return False
    centre = picture.getpixel((picture.width // 2, picture.height // 2))
    assert isinstance(centre, tuple)
    return all(abs(a - b) < 24 for a, b in zip(centre, colour, strict=True))


def test_a_withdrawal_takes_a_name_off_the_disk_at_the_next_build(tmp_path: Path) -> None:
    content, output = copy_of(SOUND, tmp_path), tmp_path / "output"
    arguments = ("--content", content, "--output", output, "--date", "2026-07-15")
    run("build", *arguments)
    assert any("何丽娟".encode() in data for data in files_in(output).values())
    members = content / CREW / "members.yaml"
    text = members.read_text(encoding="utf-8")
    put(members, text.replace("日期: 2026-01-13", "日期: 2026-01-13, 撤回日期: 2026-07-15"))
    done = run("build", *arguments)
    assert done.returncode == 0
    assert "已撤回同意 1" in done.stdout
    assert not any("何丽娟".encode() in data for data in files_in(output).values())
