"""`who-is-shown` finds a person wherever readers could, and says on whose word."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from site_builder.assemble.consent import Basis
from site_builder.model.interpret import interpret
from site_builder.operate.appearing import Appearances, Desk, Surface, appearances
from site_builder.operate.appearing_words import as_json, as_text
from site_builder.problems import Language
from site_builder.read.content import read_content
from site_builder.read.documents import parse_documents
from site_builder.render.artifact import Artifact
from tests.operate.site import invoke
from tests.publish.pages import page, pointer
from tests.support import unpack
from tests.whole import FINE, TODAY

SITE = """\
-- site.yaml --
标题: 宣传栏
个人信息联系人: 工会办公室
-- campaign/campaign.yaml --
名称: 活动
结束: 2026-12-31
-- teams/a/team.yaml --
名称: 一班
班组长: 王伟
-- teams/a/members.yaml --
- {姓名: 王伟, 编号: wang-wei-1, 同意: {姓名: 是, 屏幕: 是, 日期: 2026-01-12, 有效期至: 2028-03-31, 表号: 同-012}}
- {姓名: 王伟东, 同意: {姓名: 是, 日期: 2026-01-12}}
- {姓名: 朱婷, 同意: {姓名: 是, 日期: 2026-01-12, 撤回日期: 2026-05-20}}
- {姓名: 朱莉}
-- teams/a/posts/one.md --
---
标题: 王伟东的一天
类型: 分享
日期: 2026-06-01
作者: 朱婷
---
班长王伟说，慢一点。
-- teams/b/team.yaml --
名称: 二班
班组长: wang-wei-2
-- teams/b/members.yaml --
- {姓名: 王伟, 编号: wang-wei-2, 同意: {姓名: 是, 依据: 规章制度, 日期: 2026-01-12}}
"""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpack(SITE, tmp_path_factory.mktemp("who") / "content")


def searched(content: Path, asked: str, *artifacts: Artifact) -> Appearances:
    read = read_content(content).value
    documents = parse_documents(read.sources).value
    entries = interpret(documents).value
    sources = {one.path: one.text for one in documents}
    day = date.fromisoformat(TODAY)
    desk = Desk(entries, sources, artifacts, day, date(2026, 12, 31), Language.ZH)
    return appearances(asked, desk)


def asked(content: Path, *arguments: str) -> Result:
    return invoke("who-is-shown", *arguments, "--content", content, "--date", TODAY)


def test_people_of_one_name_are_told_apart_by_reference(content: Path) -> None:
    found = searched(content, "王伟")
    assert [one.ident for one in found.bearers] == ["wang-wei-1", "wang-wei-2"]
    meant = {one.span.path: one.bearers for one in found.mentions}
    assert meant["teams/a/team.yaml"] == (0,)
    assert meant["teams/b/team.yaml"] == (1,)
    assert meant["teams/a/posts/one.md"] == (0, 1)
    text = as_text(found, Language.ZH)
    assert "名单上有 2 位“王伟”。" in text
    assert "班组长  第 2 位" in text
    assert "文字里提到  分不清是哪一位" in text


def test_an_id_means_one_of_them(content: Path) -> None:
    found = searched(content, "wang-wei-2")
    assert [one.ident for one in found.bearers] == ["wang-wei-2"]
    assert "teams/a/team.yaml" not in {one.span.path for one in found.mentions}


def test_a_longer_name_is_not_taken_for_a_shorter_one(content: Path) -> None:
    pages = (page("a.html", "王伟东"), page("b.html", "王伟和王伟东"))
    assert [one.path for one in searched(content, "王伟", *pages).places] == ["b.html"]
    lines = [one.span.line for one in searched(content, "王伟").mentions if "post" in one.span.path]
    assert lines == [7]


def test_basis_and_end_of_the_consent_are_told(content: Path) -> None:
    text = as_text(searched(content, "wang-wei-1"), Language.ZH)
    assert "依据：本人同意，2026-01-12 起，到 2028-03-31 为止，表号 同-012" in text
    assert "网页  显示\n   屏幕  显示\n   纸质  不显示：没有同意用在这里（王*）" in text
    rules = as_text(searched(content, "wang-wei-2"), Language.EN)
    assert "basis: rules，from 2026-01-12，until 2027-03-31" in rules


def test_a_masked_person_is_counted_with_those_who_share_the_mask(content: Path) -> None:
    found = searched(content, "朱婷", page("a.html", "朱* 写的"), page("b.html", "别的"))
    assert found.places == ()
    assert [(one.words, one.files, one.sharers) for one in found.stand_ins] == [("朱*", 1, 2)]
    assert {one.basis for one in found.bearers[0].standings} == {Basis.WITHDRAWN}
    assert "到 2026-05-20 为止" in as_text(found, Language.ZH)
    assert [one.field.zh for one in found.mentions if one.field is not None] == ["作者"]


def test_somebody_on_no_roster_is_said_to_be_so(content: Path) -> None:
    found = searched(content, "查无此人", page("a.html", "查无此人"))
    assert found.bearers == ()
    assert "名单上没有“查无此人”" in as_text(found, Language.ZH)
    assert len(found.places) == 1


BUILD = json.dumps(
    {"slides": [{"id": "s1", "html": "<b>王</b>伟"}, {"id": "s2", "html": "王伟东"}]}
)


@pytest.mark.parametrize(
    ("artifact", "surface"),
    [
        (page("a.html", "王伟"), Surface.PAGE),
        (page("a.html", "<figure><svg><text>王伟</text></svg></figure>"), Surface.FIGURE),
        (page("a.html", "<svg><text>王伟</text></svg> 王伟"), Surface.PAGE),
        (pointer("screens/hall/builds/b/build.json", BUILD), Surface.SLIDE),
        (pointer("screens/hall/builds/b/build.json", "王伟"), Surface.SLIDE),
        (page("print/wall.html", "王伟"), Surface.PRINT),
        (pointer("calendar.ics", "SUMMARY:王\r\n 伟"), Surface.CALENDAR),
        (pointer("feed.xml", "<t>王伟</t>"), Surface.FEED),
        (pointer("search/a.js", "王伟"), Surface.SEARCH),
        (pointer("coverage.csv", "王伟"), Surface.FILE),
        (pointer("photos/王伟.webp"), Surface.FILE),
    ],
)
def test_every_surface_is_searched(content: Path, artifact: Artifact, surface: Surface) -> None:
    (place,) = searched(content, "王伟", artifact).places
    assert place.surface is surface
    assert place.slides == (("s1",) if artifact.data == BUILD.encode() else ())


def test_a_file_made_from_one_persons_record_is_theirs(content: Path) -> None:
    mine = page("teams/b/index.html", "王伟", source="teams/b/team.yaml")
    (place,) = searched(content, "王伟", mine).places
    assert place.bearer == 1
    assert "第 2 位" in as_text(searched(content, "王伟", mine), Language.ZH)


def test_programs_get_the_same(content: Path) -> None:
    data = json.loads(as_json(searched(content, "wang-wei-1", page("a.html", "王伟"))))
    assert data["people"][0]["until"] == "2028-03-31"
    assert data["people"][0]["channels"] == {"web": "shown", "screen": "shown", "print": "channel"}
    assert [one["path"] for one in data["places"]] == ["a.html"]
    assert data["mentions"][0]["people"] == [1]


def test_the_command_builds_in_memory_and_writes_nothing(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = asked(content, "王伟东")
    assert done.exit_code == FINE
    assert "网页  teams/a/posts/one.html" in done.output
    assert json.loads(asked(content, "朱莉", "--format", "json").output)["places"] == []
    assert list(tmp_path.iterdir()) == []
