"""The gallery of components: served by the preview, never part of a built site."""

import asyncio
from pathlib import Path

import pytest

from site_builder.preview.gallery import GALLERY, gallery, gallery_files
from site_builder.render.template_files import packaged_folder
from tests.factories import bulletin_of
from tests.test_serve import preview
from tests.whole import DEMO, built

COMPONENTS = sorted(path.stem for path in (packaged_folder() / "components").glob("*.html"))
SITE = "-- site.yaml --\n标题: 一线\n"


@pytest.mark.parametrize("name", gallery_files())
def test_every_component_is_shown_in_every_theme(name: str, tmp_path: Path) -> None:
    made = gallery(name, bulletin_of(SITE, tmp_path))
    assert made.problems == ()
    (page,) = made.value
    html = page.data.decode()
    assert [one for one in COMPONENTS if f'data-example="{one}"' not in html] == []
    assert f'data-theme="{gallery_files()[name].value}"' in html
    assert '<link rel="stylesheet" href="../assets/' in html


def test_a_component_of_the_site_is_shown_in_place_of_ours(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "components"
    own.mkdir(parents=True)
    (own / "tag.html").write_text("{% macro tag(item) %}<b>own tag</b>{% endmacro %}", "utf-8")
    (page,) = gallery("index.html", bulletin_of(SITE, tmp_path), tmp_path / "templates").value
    assert "<b>own tag</b>" in page.data.decode()


def test_a_build_never_writes_the_gallery() -> None:
    assert [one.path for one in built(DEMO).artifacts if GALLERY in one.path] == []


def test_the_preview_serves_the_gallery(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            page = await visit.page(f"{GALLERY}/")
            assert 'data-example="masthead"' in page
            assert 'src="/_preview/preview.js"' in page
            assert (await visit.get(GALLERY)).headers["Location"] == f"/{GALLERY}/"
            assert (await visit.get(f"{GALLERY}/nothing.html")).code == 404

    asyncio.run(scenario())


def test_a_fault_of_a_component_is_told_in_the_gallery(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            own = tmp_path / "templates" / "components"
            own.mkdir(parents=True)
            (own / "turn.html").write_text("{% macro turn(before, after) %}{{ x }}{% endmacro %}")
            answer = await visit.get(f"{GALLERY}/")
            assert answer.code == 500
            assert "E332" in bytes(answer.body).decode()

    asyncio.run(scenario())
