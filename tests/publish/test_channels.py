"""Each file is held to what its own channel may show, and no picture keeps what a camera wrote."""

import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from site_builder.assemble.assemble import Sitting, assemble
from site_builder.assemble.bulletin import Bulletin
from site_builder.model.choices import Channel
from site_builder.model.interpret import interpret
from site_builder.problems import Language
from site_builder.publish.check import check_site
from site_builder.publish.leaks import scan_for_leaks
from site_builder.publish.metadata import carries_metadata
from site_builder.read.content import read_content
from site_builder.read.documents import parse_documents
from site_builder.render.artifact import Artifact
from tests.publish.pages import asset, page, pointer
from tests.support import unpack

SITE = """\
-- site.yaml --
标题: 宣传栏
个人信息联系人: 工会办公室
-- teams/a/team.yaml --
名称: 一班
班组长: 查志刚
-- teams/a/members.yaml --
- {姓名: 查志刚, 同意: {姓名: 是, 屏幕: 是, 纸质: 是, 日期: 2026-01-01}}
- {姓名: 邓佳, 同意: {姓名: 是, 日期: 2026-01-01}}
- {姓名: 邓佳丽, 同意: {姓名: 是, 屏幕: 是, 日期: 2026-01-01}}
- {姓名: 谷溪, 同意: {姓名: 是, 网页: 否, 纸质: 是, 日期: 2026-01-01}}
"""


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[Channel, Bulletin]:
    content = read_content(unpack(SITE, tmp_path_factory.mktemp("content"))).value
    entries = interpret(parse_documents(content.sources).value).value
    today = date(2026, 7, 15)
    return {
        one: assemble(entries, (), (), Sitting(today, one, Language.ZH, today)).value
        for one in Channel
    }


@pytest.mark.parametrize(
    ("artifact", "found"),
    [
        (page("teams/a.html", "邓佳"), []),
        (page("teams/a.html", "谷溪"), ["P423"]),
        (page("screens/hall/index.html", "查志刚"), []),
        (pointer("screens/hall/builds/b/build.json", '{"html":"<b>邓</b>佳"}'), ["P423"]),
        (pointer("screens/hall/builds/b/build.js", '{"html":"\\u9093\\u4f73"}'), ["P423"]),
        (pointer("screens/hall/builds/b/build.json", '{"html":"邓佳丽"}'), []),
        (page("print/wall.html", "邓佳丽"), ["P423"]),
        (page("print/index.html", "邓佳丽"), []),
        (page("print/wall.html", "谷溪"), []),
        (pointer("calendar.ics", "SUMMARY:请谷\r\n 溪讲"), ["P423"]),
        (pointer("feed.xml", "<title>谷&#28330;</title>"), ["P423"]),
        (pointer("search/a.js", 'x("谷溪")'), ["P423"]),
        (page("谷溪.html"), ["P423"]),
    ],
)
def test_a_file_may_show_what_its_channel_may(
    editions: dict[Channel, Bulletin], artifact: Artifact, found: list[str]
) -> None:
    problems = check_site([artifact], editions).problems
    assert [one.code for one in problems if one.code.startswith("P")] == found


def saved(form: str, **more: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(file, form, **more)
    return file.getvalue()


def exif() -> Image.Exif:
    found = Image.Exif()
    found[0x010F] = "Camera"
    return found


def comment() -> PngImagePlugin.PngInfo:
    found = PngImagePlugin.PngInfo()
    found.add_text("Author", "谷溪")
    return found


@pytest.mark.parametrize(
    ("data", "carries"),
    [
        (saved("WEBP"), False),
        (saved("WEBP", exif=exif()), True),
        (saved("WEBP", xmp=b"<x:xmpmeta/>"), True),
        (saved("WEBP", icc_profile=b"0" * 128), False),
        (saved("PNG"), False),
        (saved("PNG", exif=exif()), True),
        (saved("PNG", pnginfo=comment()), True),
        (saved("JPEG"), False),
        (saved("JPEG", exif=exif()), True),
        (saved("JPEG", comment=b"x"), True),
        (saved("GIF"), False),
        (saved("GIF", comment=b"x"), True),
        (b"\0\0\0\x1cftypavif" + b"Exif", True),
        (b"\0\0\0\x1cftypavif" + b"mdat", False),
        (b"<svg/>", False),
        (b"", False),
    ],
)
def test_metadata_is_found_in_the_bytes(data: bytes, *, carries: bool) -> None:
    assert carries_metadata(data) is carries
    codes = [one.code for one in scan_for_leaks([asset("assets/a.bin", data)], [], [])]
    assert ("P424" in codes) is carries


HEADS = (b"RIFF0000WEBP", b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"GIF89a", b"0000ftyp")


@given(st.sampled_from(HEADS), st.binary(max_size=80))
def test_any_bytes_may_be_a_picture(head: bytes, rest: bytes) -> None:
    assert carries_metadata(head + rest) in {True, False}
