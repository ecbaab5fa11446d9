"""The summary of a build tells how many slides each screen shows, and how long they take."""

import json

from site_builder.render.artifact import Artifact
from site_builder.summary import screen_lines
from tests.sites import bulletin

TWO = "-- screens/a.yaml --\n名称: 大厅\n-- screens/b.yaml --\n名称: 休息室\n"


def made(screen: str, *seconds: int) -> tuple[Artifact, Artifact]:
    past = {"id": "past", "dwell": 99_000, "when": [[0, 1]]}
    slides: list[dict[str, object]] = [
        {"id": str(n), "dwell": one * 1000, "when": None} for n, one in enumerate(seconds)
    ]
    slides.append(past)
    build = {"slides": slides, "decks": {"main": [one["id"] for one in slides]}}
    return (
        Artifact(f"screens/{screen}/now.json", b'{"path": "builds/1/build.json"}'),
        Artifact(f"screens/{screen}/builds/1/build.json", json.dumps(build).encode()),
    )


def test_every_screen_that_was_made_is_told() -> None:
    lines = screen_lines(bulletin(TWO).value, (*made("a", 40, 50), *made("b", 12)))
    assert lines == ["大屏 2 块：大厅 2 页、一圈 1 分 30 秒；休息室 1 页、一圈 0 分 12 秒。"]


def test_a_screen_that_was_not_made_is_not_told() -> None:
    assert screen_lines(bulletin(TWO).value, ()) == []
    (line,) = screen_lines(bulletin(TWO).value, made("b", 12))
    assert line == "大屏 1 块：休息室 1 页、一圈 0 分 12 秒。"


def test_an_english_site_is_told_in_english() -> None:
    site = "-- site.yaml --\ntitle: Bulletin\nlanguages: en\n"
    assert screen_lines(bulletin(site).value, made("lobby", 31, 30)) == [
        "Screens: Lobby 2 slides, loops of 1 min 1 s."
    ]


def test_counted_is_the_part_of_the_day_that_is_played_at_noon() -> None:
    site = bulletin(TWO).value
    noon = site.screens[0].born + 43_200_000
    pointer, build = made("a", 40, 50)
    known = json.loads(build.data)
    known["decks"] = {"main": [0], "part-1@2": [0, 1]}
    known["timetable"] = [{"from": noon, "until": noon + 1, "deck": "part-1@2", "quiet": False}]
    lines = screen_lines(site, (pointer, Artifact(build.path, json.dumps(known).encode())))
    assert lines == ["大屏 1 块：大厅 2 页、一圈 1 分 30 秒。"]
