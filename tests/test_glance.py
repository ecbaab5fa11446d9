"""Pages that are looked at are made first, and come out as they would anyway."""

import asyncio
import threading
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import Built, Request, Stop, build
from site_builder.glance import Glance
from site_builder.memory import GivenUp, Memory
from site_builder.preview.builds import Builds, Shown
from site_builder.preview.glances import Glances
from site_builder.preview.panel import Report
from site_builder.problems import Language
from tests.whole import SOUND, copy_of

LONG = 30.0
DAY = date(2026, 7, 15)
HOME = "index.html"
NUMBER = "13812345678"


def made(content: Path, glance: Glance | None = None, memory: Memory | None = None) -> Built:
    request = Request(content, None, lambda _zone: DAY, preview=True)
    return build(request, memory, glance=glance)


def test_a_glance_shows_what_the_whole_build_makes_and_changes_nothing(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    seen: dict[str, bytes] = {}
    story = next(content.rglob("topics/*.md"))
    wanted = frozenset((HOME, story.relative_to(content).with_suffix(".html").as_posix()))
    memory = Memory()
    for line in ("", "\n又量了一遍。\n"):
        story.write_text(story.read_text(encoding="utf-8") + line, encoding="utf-8")
        seen.clear()
        glanced = made(content, Glance(lambda: wanted, seen.update), memory)
        plain = made(content)
        assert glanced.artifacts == plain.artifacts
        assert glanced.problems == plain.problems
        assert wanted < seen.keys()
        assert any(path.endswith(".css") for path in seen)
        assert seen.items() <= {one.path: one.data for one in plain.artifacts}.items()


@pytest.mark.parametrize("name", ["team.yaml", "site.yaml"])
def test_nothing_private_is_shown_early(name: str, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    file = next(content.rglob(name))
    file.write_text(file.read_text(encoding="utf-8") + f"\n# {NUMBER}\n", encoding="utf-8")
    story = next(content.rglob("topics/*.md"))
    text = story.read_text(encoding="utf-8")
    story.write_text(f"{text}\n电话 {NUMBER}，身份证 11010519491231002X。\n", encoding="utf-8")
    seen: dict[str, bytes] = {}
    path = story.relative_to(content).with_suffix(".html").as_posix()
    built = made(content, Glance(lambda: (path,), seen.update))
    assert built.stopped is Stop.PRIVACY
    assert seen == {}


def test_only_the_pages_asked_for_last_are_wanted() -> None:
    glances = Glances()
    for path in ("a", "b", "c", "d", "a", "e"):
        glances.ask(path)
    assert glances.wanted() == {"c", "d", "a", "e"}


def test_what_comes_early_before_anybody_listens_is_lost() -> None:
    glances, heard = Glances(), list[Mapping[str, bytes]]()
    glances.show({HOME: b""})
    glances.listen(heard.append)
    glances.show({HOME: b"x"})
    assert heard == [{HOME: b"x"}]


def test_a_page_that_comes_early_is_served_before_the_build_is_through(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    built = made(content)
    glances, through = Glances(), threading.Event()

    def make() -> Built:
        glances.show({HOME: b"early"})
        through.wait(LONG)
        return built

    async def scenario() -> None:
        builds = Builds(make, Shown(Report(Language.ZH)), lambda: 0.0, glances)
        news: list[None] = []
        task = asyncio.create_task(
            builds.run(lambda _shown, _seconds: None, lambda: news.append(None))
        )
        builds.ask()
        assert await builds.early(HOME, LONG) == b"early"
        assert len(news) == 1
        other = asyncio.create_task(builds.early("search.html", LONG))
        assert await builds.early("404.html", 0.01) is None
        assert not other.done()
        through.set()
        assert await other is None
        assert await builds.early(HOME, LONG) is None
        assert builds.shown.files[HOME] != b"early"
        task.cancel()
        await asyncio.wait([task], timeout=LONG)
        builds.end(LONG)
        glances.show({HOME: b"late"})

    asyncio.run(scenario())
    glances.show({HOME: b"after the end"})


def test_a_build_in_vain_is_given_up_after_the_glance_and_what_it_made_is_kept(
    tmp_path: Path,
) -> None:
    content = copy_of(SOUND, tmp_path)
    plain, memory, seen = made(content), Memory(), dict[str, bytes]()
    with pytest.raises(GivenUp):
        made(content, Glance(lambda: (HOME,), seen.update, lambda: bool(seen)), memory)
    assert [path for path in seen if path.endswith(".html")] == [HOME]
    with pytest.raises(GivenUp):
        made(content, Glance(lambda: (), seen.update, lambda: True), memory)
    assert made(content, Glance(lambda: (), seen.update), memory).artifacts == plain.artifacts


def test_a_build_overtaken_by_a_save_makes_room_for_the_next_but_not_for_ever(
    tmp_path: Path,
) -> None:
    built = made(copy_of(SOUND, tmp_path))
    glances, ends = Glances(), list[str]()

    async def scenario() -> None:
        loop = asyncio.get_running_loop()

        def make() -> Built:
            loop.call_soon_threadsafe(builds.ask)
            asked = threading.Event()
            loop.call_soon_threadsafe(asked.set)
            asked.wait(LONG)
            if glances.is_in_vain():
                ends.append("given up")
                raise GivenUp
            ends.append("whole")
            return built

        builds = Builds(make, Shown(Report(Language.ZH)), lambda: 0.0, glances)
        whole = asyncio.Event()
        task = asyncio.create_task(builds.run(lambda _shown, _seconds: whole.set()))
        builds.ask()
        await asyncio.wait_for(whole.wait(), LONG)
        task.cancel()
        await asyncio.wait([task], timeout=LONG)
        builds.end(LONG)
        assert builds.shown.number == 1

    asyncio.run(scenario())
    assert ends[:9] == ["given up"] * 8 + ["whole"]
