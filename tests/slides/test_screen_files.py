"""The files of screens: builds named by what is in them, pictures with their sums, pointers to all."""

import json
import re
from zlib import crc32

from site_builder.memory import Memory
from site_builder.render.artifact import Artifact
from site_builder.render.screen_build import listed, whole
from site_builder.render.screens import render_screens
from tests.slides.projected import edition
from tests.whole import DEMO

DAY = 24 * 3600 * 1000
MEMORY = Memory()  # the files are made once for all tests


def files(memory: Memory | None = None) -> dict[str, Artifact]:
    bulletin, materials = edition(DEMO)
    found = render_screens(bulletin, materials, memory or MEMORY)
    assert found.problems == ()
    return {one.path: one for one in found.value.artifacts}


def test_every_screen_has_a_build_and_what_points_at_it() -> None:
    bulletin, _ = edition(DEMO)
    found = files()
    for plan in bulletin.screens:
        home = f"screens/{plan.id}"
        now = json.loads(found[f"{home}/now.json"].data)
        data = found[f"{home}/{now['path']}"].data
        build = json.loads(data)
        assert now["bytes"] == len(data)
        assert now["sum"] == f"{crc32(data):08x}"
        assert now["build"] == build["build"]
        script = found[f"{home}/{now['path'].removesuffix('on')}"].data
        assert script == b"siteBuilderScreen(" + data + b");\n"
        for one in build["media"]:
            picture = found[f"screens/{one['path']}"].data
            assert (one["bytes"], one["sum"]) == (len(picture), f"{crc32(picture):08x}")


def test_decks_name_slides_of_the_build_and_the_timetable_names_decks() -> None:
    found = files()
    builds = [json.loads(one.data) for path, one in found.items() if path.endswith("build.json")]
    assert builds
    for build in builds:
        ids = {one["id"] for one in build["slides"]}
        media = {one["path"] for one in build["media"]}
        assert all(build["decks"].values())
        assert all(set(listed(build, name)) <= ids for name in build["decks"])
        assert build["fallback"] in build["decks"]
        spans = build["timetable"]
        assert {one["deck"] for one in spans if not one["quiet"]} <= set(build["decks"])
        assert spans[0]["from"] == build["born"]
        assert spans[-1]["until"] == build["valid_until"]
        for one in build["slides"]:
            assert one["html"].startswith('<section class="slide ')
            assert one["html"].endswith("</section>")
            assert " src=" not in one["html"]
            assert "style=" not in one["html"]
            assert set(one["media"]) <= media
            assert all(f'data-media="{path}"' in one["html"] for path in one["media"])
            assert one["when"] is None or all(a < b for a, b in one["when"])


def test_a_drawing_that_many_slides_show_is_written_once() -> None:
    bulletin, _ = edition(DEMO)
    found = files()
    for plan in bulletin.screens:
        home = f"screens/{plan.id}"
        data = found[f"{home}/{json.loads(found[f'{home}/now.json'].data)['path']}"].data
        build = json.loads(data)
        assert len(data) <= 420_000
        assert build["pieces"]
        for piece in build["pieces"]:
            assert not re.sub(r"<[^>]*>", "", piece).strip(), "what is read stays in its slide"
            assert data.decode().count(json.dumps(piece, ensure_ascii=False)[1:-1]) == 1
        restored = [whole(build, one["html"]) for one in build["slides"]]
        assert not any("data-piece" in html for html in restored)
        assert sum(map(len, restored)) > sum(len(one["html"]) for one in build["slides"])


def test_a_day_of_a_slide_is_a_day_of_the_place_where_it_hangs() -> None:
    found = files()
    build = json.loads(next(one.data for path, one in found.items() if path.endswith("build.json")))
    title = next(one for one in build["slides"] if one["kind"] == "title")
    assert title["when"] == [[build["born"], build["born"] + DAY]]


def test_what_is_remembered_comes_out_as_what_is_made_anew() -> None:
    memory = Memory()
    first = files(memory)
    memory.turn()
    assert files(memory) == first == files(Memory())
