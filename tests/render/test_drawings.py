"""An SVG is rebuilt from harmless parts, or refused as a whole."""

from pathlib import Path

import pytest

from site_builder.read.files import PictureFile
from site_builder.render.pictures import PictureShop
from site_builder.render.svg import UnsafeDrawing, safe_drawing
from site_builder.views.values import Image

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(inside: str, attributes: str = 'width="20" height="10"', before: str = "") -> bytes:
    return f"{before}<svg {NS} {attributes}>{inside}</svg>".encode()


@pytest.mark.parametrize(
    "data",
    [
        drawing("<script>alert(1)</script>"),
        drawing("<SCRIPT>alert(1)</SCRIPT>"),
        drawing('<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'),
        drawing("<metadata><script/></metadata>"),
        drawing("<foreignObject><p>x</p></foreignObject>"),
        drawing('<rect onclick="alert(1)"/>'),
        drawing("", 'onload="alert(1)"'),
        drawing('<use href="https://evil.example/x.svg#a"/>'),
        drawing('<use xlink:href="data:image/svg+xml,x"/>'),
        drawing('<a href="javascript:alert(1)"><path/></a>'),
        drawing('<image href="photo.jpg"/>'),
        drawing('<animate attributeName="href" values="javascript:x"/>'),
        drawing('<set attributeName="onclick" to="x"/>'),
        drawing('<rect fill="url(https://evil.example/x)"/>'),
        drawing('<rect style="background:url(//evil.example)"/>'),
        drawing("<style>@import 'https://evil.example/x.css';</style>"),
        drawing("<style>rect { fill: u\\72l(x) }</style>"),
        drawing("<rect/>", before='<!DOCTYPE svg [<!ENTITY a "x">]>'),
        drawing("&a;", before='<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
        drawing(
            "&c;",
            before='<!DOCTYPE svg [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;">]>',
        ),
        drawing("<g>" * 100 + "</g>" * 100),
        drawing("<path d='" + "1" * 2_200_000 + "'/>"),
        b"<svg>no namespace</svg>",
        b'<html xmlns="http://www.w3.org/1999/xhtml"/>',
        b"<svg",
        b"",
        b"\x00\x01\x02",
        b'<?xml version="1.0" encoding="no-such"?><svg/>',
        b"\x1f\x8b\x08compressed",
    ],
)
def test_a_drawing_that_could_run_load_or_expand_is_refused(data: bytes) -> None:
    with pytest.raises(UnsafeDrawing):
        safe_drawing(data)


def test_what_only_the_drawing_program_reads_is_dropped() -> None:
    inside = (
        "<!-- 张三 --><?editor 张三?><metadata>张三 <b>李四</b></metadata>"
        '<i:grid xmlns:i="http://www.inkscape.org/namespaces/inkscape">王五</i:grid>'
        '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="王五" xml:space="preserve">'
        '<rect id="r" width="5" fill="url(#paint)"/></g>'
    )
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    data = safe_drawing(drawing(inside, before=doctype)).data.decode()
    assert data == (
        '<svg width="20" height="10" xmlns="http://www.w3.org/2000/svg"><g xml:space="preserve">'
        '<rect id="r" width="5" fill="url(#paint)" /></g></svg>\n'
    )


def test_what_is_drawn_stays() -> None:
    inside = '<style>rect { fill: red }</style><use xlink:href="#r"/><text>甲 &amp; 乙</text>'
    data = safe_drawing(drawing(inside)).data.decode()
    assert '<style>rect { fill: red }</style><use href="#r" /><text>甲 &amp; 乙</text>' in data


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="20" height="10"', (20, 10)),
        ('width="20.4px" height=" 10 "', (20, 10)),
        ('viewBox="0 0 640 480"', (640, 480)),
        ('width="100%" viewBox="0,0, 64,48"', (64, 48)),
        ('width="0" height="5" viewBox="0 0 x y"', (300, 150)),
        ("", (300, 150)),
        ('width="99999999" height="0.1"', (10_000, 1)),
    ],
)
def test_a_drawing_has_a_natural_size(attributes: str, size: tuple[int, int]) -> None:
    made = safe_drawing(drawing("<rect/>", attributes))
    assert (made.width, made.height) == size


def test_a_drawing_is_published_rebuilt(tmp_path: Path) -> None:
    disk = tmp_path / "a.svg"
    disk.write_bytes(drawing("<!-- 张三 --><rect/>"))
    shop = PictureShop([PictureFile("a.SVG", disk, 100)])
    (path,) = {
        shop.img(Image("a.SVG", "图")).split('"')[1],
        shop.img(Image("a.SVG", "图")).split('"')[1],
    }
    (artifact,) = shop.artifacts
    assert path == f"@/{artifact.path}"
    assert path.endswith(".svg")
    assert "张三" not in artifact.data.decode()


def test_a_refused_drawing_is_named(tmp_path: Path) -> None:
    disk = tmp_path / "a.svg"
    disk.write_bytes(drawing("<script/>"))
    shop = PictureShop([PictureFile("a.svg", disk, 100)])
    assert shop.develop("a.svg") is None
    assert [problem.code for problem in shop.problems] == ["E322"]
