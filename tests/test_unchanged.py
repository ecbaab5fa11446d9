"""A build that would do nothing says what the last one said; anything that changed makes it build."""

import os
import shutil
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from site_builder.commands.options import Options
from site_builder.commands.unchanged import Said, keep_told, last_told
from site_builder.problems import Language
from site_builder.store import Store
from tests.whole import CONTENT, SOUND, TODAY, copy_of, files_in, run

SAID = Said("", "summary", 3, 0, Language.ZH)
ZONE = "Asia/Shanghai"


class Place:
    """A content folder and its site, and what was kept of the last build."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.options = Options(root / "content", root / "output", date(2026, 7, 15), None)
        for name in ("content/site.yaml", "content/teams/a/team.yaml", "output/index.html"):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(name)

    def keep(self, *, now: int | None = None) -> None:
        store = Store(self.root / "kept" / "results.sqlite")
        began = time.time_ns() + 10**10 if now is None else now
        keep_told(store, self.options, SAID, ZONE, began, verbose=False)
        store.close()

    def told(self, options: Options | None = None, *, verbose: bool = False) -> Said | None:
        store = Store(self.root / "kept" / "results.sqlite")
        return last_told(store, options or self.options, verbose=verbose)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_what_was_said_is_said_again(place: Place) -> None:
    assert place.told() is None
    place.keep()
    assert place.told() == SAID


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file is written anew": lambda root: (root / "content/site.yaml").write_text(
        "content/site.yam2"
    ),
    "a file is touched": lambda root: os.utime(root / "content/site.yaml"),
    "a file comes": lambda root: (root / "content/teams/a/vision.md").write_text(""),
    "a file goes": lambda root: (root / "content/teams/a/team.yaml").unlink(),
    "a file is called otherwise": lambda root: (root / "content/site.yaml").rename(
        root / "content/sites.yaml"
    ),
    "a file is replaced by another": lambda root: os.replace(  # noqa: PTH105
        shutil.copy2(root / "content/site.yaml", root / "copy"), root / "content/site.yaml"
    ),
    "a template comes": lambda root: (root / "templates").mkdir(),
    "a page is spoilt": lambda root: (root / "output/index.html").write_text("output/index.htm2"),
    "a page goes": lambda root: (root / "output/index.html").unlink(),
    "the site goes": lambda root: shutil.rmtree(root / "output"),
    "something else comes into the site": lambda root: (root / "output/x").write_text(""),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_noticed(change: str, place: Place) -> None:
    place.keep()
    CHANGES[change](place.root)
    assert place.told() is None


def test_other_wishes_are_another_build(place: Place) -> None:
    place.keep()
    wished = place.options
    content, output = wished.content, wished.output
    assert place.told(Options(content, output, date(2026, 7, 16), None)) is None
    assert place.told(Options(content, output, None, None)) is None
    assert place.told(Options(content, output, wished.day, Language.EN)) is None
    assert place.told(Options(content, output, wished.day, None, strict=True)) is None
    assert place.told(verbose=True) is None
    assert place.told() == SAID


def test_a_file_changed_just_before_the_build_is_not_believed(place: Place) -> None:
    place.keep(now=time.time_ns())
    assert place.told() is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_what_a_link_leads_to_is_not_believed(place: Place) -> None:
    (place.root / "content" / "link").symlink_to(place.root / "output")
    place.keep()
    assert place.told() is None


def test_a_build_without_a_change_says_the_same_and_writes_nothing(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    (content / "news.md").write_text(
        "没有家的一页", encoding="utf-8"
    )  # one problem to be told again
    arguments = ("build", "--content", content, "--output", tmp_path / "output", "--date", TODAY)
    env = {"SITE_BUILDER_CACHE": str(tmp_path / "kept")}
    first = run(*arguments, env=env)
    time.sleep(3.1)  # until the files are believed to be what they were
    again = run(*arguments, env=env)
    third = run(*arguments, env={**env, "PYTHONPROFILEIMPORTTIME": "1"})
    assert "site_builder.commands.unchanged" in third.stderr
    assert "site_builder.assemble" not in third.stderr
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "output").rglob("*")}
    assert first.returncode == again.returncode == third.returncode == CONTENT
    assert third.stdout.splitlines()[:-1] == first.stdout.splitlines()[:-1]
    assert before == {p: p.stat().st_mtime_ns for p in (tmp_path / "output").rglob("*")}
    fresh = tmp_path / "fresh"
    assert (
        run(*arguments[:3], "--output", fresh, "--date", TODAY, "--no-cache").returncode == CONTENT
    )
    assert files_in(tmp_path / "output") == files_in(fresh)
