"""Repairs: exactly what was slipped is written anew, everything else stays as its author left it."""

import errno
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.author.writing import write_back
from site_builder.publish import disk
from tests.author.mending import fixed, mended, pages
from tests.whole import CREW, SOUND, built, copy_of, files_in

TEAM = f"{CREW}/team.yaml"
MEMBERS = f"{CREW}/members.yaml"
TRAINING = f"{CREW}/training-2026.yaml"
PLAN = f"{CREW}/plan-2026.yaml"
RULE = f"{CREW}/rules/learning.md"
TOPIC = f"{CREW}/topics/less-damage.md"
POST = f"{CREW}/posts/rain.md"
CONCEPT = "campaign/concepts/systems-thinking.md"
CALENDAR = "calendar/2026.yaml"


@dataclass(frozen=True, slots=True)
class Slip:
    """`old` of a sound file was slipped into `new`; `fixed` is what repairing writes, else `old`."""

    code: str
    file: str
    old: str
    new: str
    fixed: str = ""


SLIPS = (
    Slip("W101", TEAM, "简称: 装一", "简称：装一"),
    Slip("W102", TEAM, "简称: 装一", "简称:装一"),
    Slip("W103", TEAM, "  确定时间", "\t确定时间"),
    Slip("W104", TEAM, "  确定时间", "　确定时间"),
    Slip("W106", CONCEPT, "- 画一张", "-画一张"),
    Slip("W106", CALENDAR, "- 2026", "－ 2026"),
    Slip("W106", CALENDAR, "- 2026", "·2026"),
    Slip("W107", TEAM, "地点: 三号货位休息室", "地点: 三号: 休息室", '地点: "三号: 休息室"'),
    Slip("W107", TEAM, "地点: 三号货位休息室", "地点: @三号", '地点: "@三号"'),
    Slip("W107", TEAM, "photos/team.png", '"photos\\team.png"', "'photos\\team.png'"),
    Slip("W108", TEAM, "地点: 三号货位休息室", '地点: "三号" 货位', "地点: '\"三号\" 货位'"),
    Slip("N108", TEAM, "简称: 装一", "简称: “装一”"),
    Slip("N108", TEAM, "简称: 装一", '简称: "“装一”"', '简称: "装一"'),
    Slip("N108", TEAM, "地点: 三号货位休息室", "地点: “三号: 左”", '地点: "三号: 左"'),
    Slip("W113", TRAINING, "日期: 2026-06-03", "日期: 6月3日"),
    Slip("N115", TRAINING, "编号: tr-crew-1-01", "编号: TR crew-1 01"),
    Slip("N115", TRAINING, "编号: tr-crew-1-01", '编号: "Tr_crew_1_01"', '编号: "tr-crew-1-01"'),
    Slip("W117", TEAM, "主要工作:", "主要工做:"),
    Slip("W117", POST, "原来认为:", "原来人为:"),
    Slip("W119", RULE, "---\n标题: 货装", "———\n标题: 货装"),
    Slip("W119", RULE, "---\n标题: 货装", "－－－\n标题: 货装"),
    Slip("W120", TEAM, "photos/team.png", "photos/Team.PNG"),
    Slip("W120", TOPIC, "../photos/work.png", "../photos/Work.PNG"),
    Slip("N106", PLAN, "教员: 单志远", "教员: 1、马骏 2、单志远", "教员: 马骏、单志远"),
    Slip(
        "N106", TOPIC, "组员: [单志远, 何丽娟]", "组员: 1.单志远 2.何丽娟", "组员: 单志远、何丽娟"
    ),
    Slip("N115", TRAINING, "计划: p-01", "计划: P 01"),
    Slip("N115", TOPIC, "[tr-crew-1-01]", "[TR crew-1 01]"),
    Slip("N124", TRAINING, "教员: 马骏", "教员: 马 骏"),
    Slip("N124", MEMBERS, "姓名: 马骏", "姓名: 马　骏"),
    Slip("N127", TOPIC, "## 对策", "##对策"),
    Slip("N127", TOPIC, "## 对策", "＃＃　对策"),
    Slip("N127", TOPIC, "![空货位](../photos/work.png)", "！[空货位]（../photos/work.png）"),
    Slip("N127", TOPIC, "[分享](../posts/rain.md)", "[分享]（../posts/rain.md）"),
    Slip("N127", POST, "量了十二车", "１、量了十二车", "1. 量了十二车"),
    Slip("N127", POST, "量了十二车", "·量了十二车", "- 量了十二车"),
    Slip("N127", POST, "量了十二车", "车｜漏\n－｜－\n3｜7\n\n", "车|漏\n-|-\n3|7\n\n"),
    Slip("N127", TOPIC, "两个人一起压边", "两个人&nbsp;一起压边", "两个人 一起压边"),
    Slip("N128", TEAM, "简称: 装一", "简称: 装\u200b一"),
    Slip("N128", POST, "量了十二车", "量了\x0b十\u200b二车"),
    Slip("W310", TOPIC, "../posts/rain.md", "../posts/Rain.md"),
)


def slipped(content: Path, slip: Slip) -> Path:
    file = content / slip.file
    text = file.read_text(encoding="utf-8")
    assert slip.old in text, "the site in order has changed"
    file.write_text(text.replace(slip.old, slip.new, 1), encoding="utf-8", newline="")
    return file


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.code} {slip.new!r}")
def test_a_slip_is_written_as_it_should_be_and_nothing_else(slip: Slip, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    before = files_in(content)
    text = (content / slip.file).read_text(encoding="utf-8")
    slipped(content, slip)
    as_read = built(content)
    assert slip.code in {one.code for one in as_read.problems}
    assert mended(content).written == (slip.file,)
    expected = text.replace(slip.old, slip.fixed or slip.old, 1)
    assert files_in(content) == {**before, slip.file: expected.encode()}
    after = built(content)
    assert after.problems == ()
    if slip.code != "W117":  # what a misspelt key held was not used
        assert pages(after) == pages(as_read)
    assert fixed(content).files == ()


def test_many_slips_in_one_file_are_all_mended(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    sound = pages(built(content))
    team = content / TEAM
    before = team.read_text(encoding="utf-8")
    text = before.replace("简称: 装一", "简称：“装一”").replace("主要工作:", "主要工做：")
    text = text.replace("  确定时间", "　确定时间").replace("photos/team.png", "photos\\Team.png")
    team.write_text(text, encoding="utf-8")
    mended(content)
    assert team.read_text(encoding="utf-8") == before
    assert pages(built(content)) == sound


def test_comments_order_quotes_and_blank_lines_stay(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    team = content / TEAM
    text = team.read_text(encoding="utf-8")
    text = f"# 二〇二六年一月建\n\n{text}\n# 完\n".replace(
        "名称: 货装一班", '"名称": "货装一班"   # 全称'
    )
    team.write_text(text.replace("简称: 装一", "简称：装一   # 两个字"), encoding="utf-8")
    mended(content)
    expected = text.replace("简称: 装一", "简称: 装一   # 两个字")
    assert team.read_text(encoding="utf-8") == expected


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_another_encoding_becomes_plain_utf_8_with_the_line_ends_it_had(
    encoding: str, tmp_path: Path
) -> None:
    content = copy_of(SOUND, tmp_path)
    team = content / TEAM
    first, rest = team.read_text(encoding="utf-8").rstrip("\n").split("\n", 1)
    text = f"{first}\n" + rest.replace("\n", "\r\n")  # mixed ends, none at the last line
    team.write_bytes(text.replace("简称: 装一", "简称：装一").encode(encoding))
    assert mended(content).written == (TEAM,)
    assert team.read_bytes() == text.encode()
    assert built(content).problems == ()
    assert mended(content).written == ()


def test_a_missing_end_of_a_header_is_added_with_the_line_ends_of_the_file(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    post = content / POST
    text = post.read_text(encoding="utf-8").replace("\n", "\r\n")
    spoilt = text.replace("也是原因\r\n---\r\n", "也是原因\r\n\r\n")
    assert spoilt != text
    post.write_bytes(spoilt.encode())
    mended(content)
    assert b"\xe4\xb9\x9f\xe6\x98\xaf\xe5\x8e\x9f\xe5\x9b\xa0\r\n---\r\n\r\n" in post.read_bytes()
    assert built(content).problems == ()


def test_a_file_with_lost_characters_is_left_alone(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    data = (content / TEAM).read_bytes().replace("简称: 装一".encode(), "简称：装一".encode())
    (content / TEAM).write_bytes(data.replace("三号".encode(), b"\xe4\xb8"))
    before = files_in(content)
    mended(content)
    assert files_in(content) == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (TRAINING, "教员: 马骏", "教员: 马俊"),  # somebody else, perhaps
        (TRAINING, "日期: 2026-06-03", "日期: 6月3日 周一"),  # day or weekday is wrong
        (TRAINING, "日期: 2026-06-03", "日期: 2026年6月3日"),  # right as it is
        (TRAINING, "教员: 马骏", "教员: 马骏、单志远"),  # right as it is
        (TEAM, "简称: 装一", '简称: "装一'),
        (TEAM, "简称: 装一", "简称: 装一\n简城: 装二"),
    ],
)
def test_what_only_a_person_can_decide_is_left(
    file: str, old: str, new: str, tmp_path: Path
) -> None:
    content = copy_of(SOUND, tmp_path)
    slipped(content, Slip("", file, old, new))
    assert fixed(content).files == ()


class TestWriting:
    def test_a_file_keeps_its_mode(self, tmp_path: Path) -> None:
        content = copy_of(SOUND, tmp_path)
        file = slipped(content, SLIPS[0])
        file.chmod(0o640)
        mended(content)
        assert stat.S_IMODE(file.stat().st_mode) == 0o640

    def test_a_file_that_changed_since_it_was_read_is_left(self, tmp_path: Path) -> None:
        content = copy_of(SOUND, tmp_path)
        file = slipped(content, SLIPS[0])
        slipped(content, Slip("", POST, "原来认为:", "原来人为:"))
        found = fixed(content)
        file.write_text("名称: 别人刚写的\n", encoding="utf-8")
        wrote = write_back(found.files, content)
        assert wrote.written == (POST,)
        assert [(one.code, one.span.path) for one in wrote.problems] == [("E440", TEAM)]
        assert file.read_text(encoding="utf-8") == "名称: 别人刚写的\n"

    def test_a_link_that_came_to_lead_outside_is_not_followed(self, tmp_path: Path) -> None:
        content = copy_of(SOUND, tmp_path)
        file = slipped(content, SLIPS[0])
        found = fixed(content)
        outside = tmp_path / "outside.yaml"
        file.rename(outside)
        file.symlink_to(outside)
        before = outside.read_bytes()
        assert [one.code for one in write_back(found.files, content).problems] == ["E441"]
        assert outside.read_bytes() == before

    def test_a_link_inside_stays_a_link(self, tmp_path: Path) -> None:
        content = copy_of(SOUND, tmp_path)
        file = slipped(content, SLIPS[0])
        real = content / ".shared.yaml"
        file.rename(real)
        file.symlink_to(real)
        assert mended(content).written == (TEAM,)
        assert file.is_symlink()
        assert "简称: 装一" in real.read_text(encoding="utf-8")

    def test_a_disk_that_fails_leaves_the_file_and_goes_on(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        content = copy_of(SOUND, tmp_path)
        file = slipped(content, SLIPS[0])
        slipped(content, Slip("", POST, "原来认为:", "原来人为:"))
        before = file.read_bytes()
        swap = disk.replace

        def fails_once(source: Path, target: Path) -> None:
            if target.name == "team.yaml":
                raise OSError(errno.EROFS, "Read-only file system", str(target))
            swap(source, target)

        monkeypatch.setattr(disk, "replace", fails_once)
        wrote = mended(content)
        assert wrote.written == (POST,)
        assert [(one.code, one.span.path) for one in wrote.problems] == [("E426", TEAM)]
        assert file.read_bytes() == before
        assert [one.name for one in file.parent.iterdir() if one.name.startswith(".")] == []


def _apart(slips: Iterable[Slip]) -> list[Slip]:
    """Slips of different places."""
    return list({(slip.file, slip.old): slip for slip in slips}.values())


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.sampled_from([one for one in SLIPS if not one.fixed]), min_size=2, unique=True),
    st.sampled_from(["utf-8", "gb18030", "utf-8-sig"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_slips_together_are_mended_to_the_site_in_order(
    slips: list[Slip], encoding: str, end: str
) -> None:
    with TemporaryDirectory() as folder:
        content = copy_of(SOUND, Path(folder))
        sound, before = pages(built(content)), files_in(content)
        for slip in _apart(slips):
            file = content / slip.file
            text = file.read_text(encoding="utf-8")
            if slip.old in text:  # not touched by another slip
                file.write_text(text.replace(slip.old, slip.new, 1), encoding="utf-8", newline="")
        for path in {slip.file for slip in slips}:
            text = (content / path).read_text(encoding="utf-8")
            (content / path).write_bytes(text.replace("\n", end).encode(encoding))
        mended(content)
        after = built(content)
        assert after.problems == ()
        assert pages(after) == sound
        mended_files = files_in(content)
        assert {p: d.replace(b"\r\n", b"\n") for p, d in mended_files.items()} == {
            p: d.replace(b"\r\n", b"\n") for p, d in before.items()
        }
        assert mended(content).written == ()
