"""An urgent message is in place in one step, ends by itself, and needs no build."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from site_builder.operate.urgent import Level, Wrong, message, moment, still_to_come
from site_builder.publish.stops import DiskTrouble
from tests.operate.site import finished_site, invoke
from tests.whole import FINE, USAGE

NOW = datetime(2026, 7, 15, 9, 30)  # noqa: DTZ001  (of the clock on the wall)
LATER = (datetime.now() + timedelta(days=2)).strftime("%Y-%m-%d 18:00")  # noqa: DTZ005


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return finished_site(tmp_path / "out")


def messages(output: Path) -> list[dict[str, object]]:
    data = json.loads((output / "screens/urgent.json").read_bytes())
    assert data["mark"] == "site_builder urgent"
    script = (output / "screens/urgent.js").read_text("utf-8")
    assert json.loads(script.removeprefix("siteBuilderScreen(").removesuffix(");\n")) == data
    return list(data["messages"])


def test_a_message_is_written_beside_those_that_are_not_over(output: Path) -> None:
    done = invoke("screens", "urgent", "三号门 封闭", "--until", LATER, "--output", output)
    assert done.exit_code == FINE, done.output
    first = messages(output)[0]
    assert first["text"] == "三号门 封闭"
    assert first["until"] == LATER
    assert first["screens"] == ["*"]
    assert first["level"] == "urgent"
    assert str(first["from"]) < LATER
    options = ("--until", LATER, "--screen", "hall", "--level", "notice", "--output", output)
    assert invoke("screens", "urgent", "开水房检修", *options).exit_code == FINE
    assert [one["screens"] for one in messages(output)] == [["*"], ["hall"]]
    assert "现在有 1 条" in invoke("screens", "urgent", "停电", "--clear", *options).output
    assert [one["text"] for one in messages(output)] == ["停电"]
    assert invoke("screens", "urgent", "--clear", "--output", output).exit_code == FINE
    assert messages(output) == []
    assert {file.name for file in (output / "screens").iterdir()} == {
        "hall",
        "yard",
        "media",
        "urgent.json",
        "urgent.js",
    }


@pytest.mark.parametrize(
    "arguments",
    [
        ("停电",),
        (),
        ("停电", "--until", "很快"),
        ("停电", "--until", "2020-01-01"),
        ("停电", "--until", "2026-01-01T08:00:00Z"),
        ("字" * 61, "--until", LATER),
        ("  ", "--until", LATER),
        ("打 13800138000", "--until", LATER),
        ("停电", "--until", LATER, "--screen", "attic"),
        ("停电", "--until", LATER, "--from", "2999-01-01"),
    ],
)
def test_a_message_that_must_not_be_shown_is_refused(
    output: Path, arguments: tuple[str, ...]
) -> None:
    before = (output / "screens/urgent.json").read_bytes()
    done = invoke("screens", "urgent", *arguments, "--output", output)
    assert done.exit_code == USAGE
    assert "13800138000" not in done.output
    assert (output / "screens/urgent.json").read_bytes() == before


def test_a_folder_without_screens_is_refused(tmp_path: Path) -> None:
    done = invoke("screens", "urgent", "停电", "--until", LATER, "--output", tmp_path)
    assert done.exit_code == USAGE


@pytest.mark.parametrize("text", ["{", "[]", '{"mark": "x", "messages": []}', '{"mark": []}'])
def test_a_file_that_cannot_be_understood_is_kept_until_cleared(output: Path, text: str) -> None:
    file = output / "screens/urgent.json"
    file.write_text(text, encoding="utf-8")
    options = ("停电", "--until", LATER, "--output", output)
    assert invoke("screens", "urgent", *options).exit_code == USAGE
    assert file.read_text("utf-8") == text
    assert invoke("screens", "urgent", "--clear", *options).exit_code == FINE
    assert len(messages(output)) == 1


def test_a_missing_file_is_no_obstacle(output: Path) -> None:
    (output / "screens/urgent.json").unlink()
    options = ("--until", LATER, "--output", output)
    assert invoke("screens", "urgent", "停电", *options).exit_code == FINE


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("18:00", (7, 15, 18, 0)),
        ("8：05", (7, 15, 8, 5)),
        ("2026-07-16 06:00", (7, 16, 6, 0)),
        ("2026-07-16", (7, 16, 23, 59)),
    ],
)
def test_moments_are_read_as_they_are_written(text: str, meant: tuple[int, ...]) -> None:
    assert moment(text, NOW).timetuple()[1:5] == meant


def test_what_is_over_goes_and_what_is_not_understood_stays() -> None:
    stays: tuple[dict[str, object], ...] = (
        {"until": "2026-07-15 09:31"},
        {"until": "end of July"},
        {"until": NOW.timestamp() * 1000 + 1},
        {},
    )
    goes: tuple[dict[str, object], ...] = ({"until": "2026-07-15 09:29"}, {"until": 0})
    assert still_to_come((*goes, *stays), NOW) == stays


def test_an_end_before_the_beginning_is_refused() -> None:
    with pytest.raises(Wrong):
        message("停电", Level.URGENT, (), NOW, NOW)


def test_a_disk_that_fails_is_told(output: Path) -> None:
    (output / "screens/urgent.js").mkdir()
    (output / "screens/urgent.js/x").touch()
    done = invoke("screens", "urgent", "停电", "--until", LATER, "--output", output)
    assert isinstance(done.exception, DiskTrouble)
