"""Pictures that can be enlarged stand in a link to their largest size; others in none."""

from pathlib import Path

import pytest
from PIL import Image as Drawing

from site_builder.read.files import PictureFile
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.views.values import Image, Prose, Width

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h9"/></svg>'


@pytest.fixture
def shop(tmp_path: Path) -> PictureShop:
    """A large photo, a small one and a drawing."""
    for name, width in (("large.png", 1400), ("small.png", 40)):
        Drawing.new("RGB", (width, width * 3 // 4), "#14513C").save(tmp_path / name)
    (tmp_path / "drawing.svg").write_text(SVG, encoding="utf-8")
    return PictureShop(
        [PictureFile(file.name, file, file.stat().st_size) for file in sorted(tmp_path.iterdir())]
    )


def prose(text: str, shop: PictureShop, zoom: str = "关闭") -> str:
    targets = {"a.md": "a.html"}
    return str(ProseRenderer(targets, shop, zoom=zoom).html(Prose(text, "a.md")))


def test_the_link_leads_to_the_largest_size_and_knows_the_word_that_closes_it(
    shop: PictureShop,
) -> None:
    html = shop.img(Image("large.png", "装车", Width.HALF, "关闭"))
    large = shop.develop("large.png", Width.HALF)
    assert large is not None
    assert html.startswith(f'<a href="@/{large.variants[-1].path}" data-zoom="关闭"><img src="@/')
    assert large.variants[-1].width == 1200
    assert html.endswith("></a>")


def test_a_picture_not_asked_for_large_stands_alone(shop: PictureShop) -> None:
    assert shop.img(Image("large.png", "装车")).startswith("<img ")


@pytest.mark.parametrize("name", ["small.png", "drawing.svg"])
def test_a_picture_with_one_size_cannot_be_enlarged(shop: PictureShop, name: str) -> None:
    assert shop.img(Image(name, "装车", zoom="关闭")).startswith("<img ")


def test_a_picture_that_is_not_there_leads_nowhere(shop: PictureShop) -> None:
    assert shop.img(Image("none.png", "装车", zoom="关闭")) == (
        '<span class="missing-picture">装车</span>'
    )


def test_pictures_in_texts_can_be_enlarged(shop: PictureShop) -> None:
    html = prose("![装车](large.png)", shop)
    assert html.startswith('<figure><a href="@/assets/pictures/photo-')
    assert html.count(' data-zoom="关闭"') == 1
    assert "data-zoom" not in prose("![装车](large.png)", shop, zoom="")


def test_a_picture_in_a_link_keeps_the_link_of_its_author(shop: PictureShop) -> None:
    html = prose("[![装车](large.png)](a.md) ![吊装](large.png)", shop)
    first, second = html.split("</a>")[:2]
    assert first.startswith('<p><a href="@/a.html"><img ')
    assert 'data-zoom="关闭"' in second


def test_a_picture_in_a_link_that_leads_nowhere_can_be_enlarged(shop: PictureShop) -> None:
    assert prose("[![装车](large.png)](gone.md)", shop).count("data-zoom") == 1


def test_a_picture_without_words_is_no_link(shop: PictureShop) -> None:
    assert "data-zoom" not in prose("![](large.png)", shop)
