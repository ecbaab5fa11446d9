"""Sheets for the walls in a finished site: how each is made up, and what the print room says."""

import re
from functools import cache
from pathlib import Path

import pytest

from site_builder.build import Built
from site_builder.model.wall import SheetKind
from site_builder.views.prints.hanging import State, hanging
from site_builder.views.prints.sheet import ROOM, rights
from tests.factories import words_of
from tests.whole import DEMO, TODAY, built, copy_of, run

_NO_LABEL = re.compile(r"<(?:button|a)\b[^>]*>\s*</")


# What the demo shows on purpose; every other sheet that hangs there has the number of today.
NOT_FRESH = {
    ("bay-three", "board-loading-crew-2"): State.TAKEN_BACK,
    ("tarpaulin", "topic-t-2026-01"): State.STALE,
    ("tarpaulin", "month-loading-tarpaulin"): State.MISSING,
}


@cache
def site() -> Built:
    return built(DEMO, TODAY)


@pytest.fixture(scope="module")
def demo() -> dict[str, str]:
    """The sheets of the demo by code."""
    paths = {sheet.path: sheet.code for sheet in site().sheets}
    return {paths[one.path]: one.data.decode() for one in site().artifacts if one.path in paths}


def test_there_is_a_sheet_of_every_kind(demo: dict[str, str]) -> None:
    assert {code.partition("-")[0] for code in demo} == {kind.value for kind in SheetKind}


def test_a_sheet_has_a_title_a_language_and_one_heading(demo: dict[str, str]) -> None:
    for code, html in demo.items():
        assert re.search(r'<html lang="zh-CN"', html), code
        assert re.search(r"<title>[^<]+</title>", html), code
        assert len(re.findall(r"<h1\b", html)) == 1, code
        assert html.count("<main") == 1, code


def test_nothing_on_a_sheet_lacks_its_label(demo: dict[str, str]) -> None:
    for code, html in demo.items():
        assert not _NO_LABEL.search(html), code
        assert not re.search(r"<img(?![^>]*\salt=)", html), code
        pictures = re.findall(r"<svg\b[^>]*>", html)
        assert all("aria-hidden" in one or "aria-label" in one for one in pictures), code
        assert "None" not in re.sub(r"<[^>]*>", "", html), code


def test_the_print_room_of_the_demo_shows_what_hangs_well_and_what_does_not() -> None:
    words = words_of()
    (room,) = (one.data.decode() for one in site().artifacts if one.path == ROOM)
    for said in ("up to date", "out of date", "take down at once", "to put up"):
        assert words.t(said) in room, said
    assert words.t("too long up") not in room


def test_what_hangs_well_in_the_demo_has_the_number_of_today() -> None:
    paper = site().paper
    assert paper is not None
    sheets = {one.code: one for one in site().sheets}
    found = hanging(paper.walls, sheets, rights(paper), paper.today)
    states = {(one.wall.id, one.posted.sheet.code): one for one in found if one.posted.sheet}
    told = [
        f"site-builder posted {wall} {code} --date {TODAY} --on {one.posted.on}"
        for (wall, code), one in states.items()
        if (wall, code) not in NOT_FRESH and one.state is not State.FRESH
    ]
    assert not told, "content has changed; write the new numbers down:\n" + "\n".join(told)
    assert {key: states[key].state for key in NOT_FRESH} == NOT_FRESH


def test_what_was_posted_is_written_down_and_counts_as_fresh(tmp_path: Path) -> None:
    content = copy_of(DEMO, tmp_path)
    wall = content / "walls" / "tarpaulin.yaml"
    done = run(
        *("posted", "--content", content, "--date", TODAY, "--on", "2026-07-14"),
        *("tarpaulin", "month-loading-tarpaulin"),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "篷布加固班月历" in done.stdout
    number = re.search(r"[0-9a-f]{6}(?=。)", done.stdout)
    assert number
    assert wall.read_text(encoding="utf-8").endswith(
        f'    位置: 右\n    贴出: 2026-07-14\n    内容号: "{number[0]}"\n'
    )


def test_who_names_a_wall_or_a_sheet_wrongly_is_told_what_there_is(tmp_path: Path) -> None:
    content = copy_of(DEMO, tmp_path)
    before = {one: one.read_bytes() for one in (content / "walls").iterdir()}
    for wall, sheet, told in (
        ("south", "board-loading-crew-1", "tarpaulin"),
        ("tarpaulin", "board-loading-tarpulin", "board-loading-tarpaulin"),
    ):
        done = run("posted", "--content", content, "--date", TODAY, wall, sheet)
        assert done.returncode == 1
        assert told in done.stderr
    assert before == {one: one.read_bytes() for one in (content / "walls").iterdir()}
