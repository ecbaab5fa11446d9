"""The newest outputs, too, show nobody who did not agree: each is made of a site full of their names."""

import json
from collections import Counter
from datetime import date
from functools import cache
from itertools import cycle
from pathlib import Path

import pytest

from site_builder.build import Built, Stop
from site_builder.commands.awaiting import waiting_data, waiting_lines, waiting_text
from site_builder.problems import Language
from site_builder.render.book import render_book
from site_builder.render.template_files import find_templates
from site_builder.views.book.book import book_of
from site_builder.views.book.scope import Scope
from tests.factories import words_of
from tests.test_privacy import NAMES, PEOPLE, PLANTED, Withheld, plant, put, roster, spellings
from tests.whole import CREW, PRIVACY, SOUND, TARPAULIN, built, copy_of, run

WORDS = " ".join(NAMES) + "".join(f"请{name}讲" for name in NAMES)
MORE = "名称: 加{number:02}班\n班组长: {name}\n愿景: {words}\n"
WAITING = "---\n标题: {words}\n类型: 分享\n日期: 2026-07-01\n作者: {name}\n发布状态: {state}\n审核人: {name}\n---\n"
NEWEST = (
    *("data.html", "sitemap.xml", "health.html", "results/index.html", "feed.xml", "calendar.ics"),
    *("coverage/coverage.json", "coverage/coverage.csv", "coverage/summary.json"),
    *("coverage/loading/planted.html", "print/index.html", "print/coverage-loading-planted.html"),
    *("search/now.js", "screens/planted/now.json"),
)
IN_PARTS = (
    *("plan", "trainings", "topics", "suggestions", "honours", "special-skills", "mentors"),
    *("posts", "instructors", "skills", "changes"),
)


def content_in(folder: Path, words: str = WORDS, more: int = 0) -> Path:
    """A site that states its address, with `words` in every text, and `more` teams besides."""
    content = copy_of(SOUND, folder)
    plant(content, words, cycle(NAMES))
    members = content / PLANTED / "members.yaml"
    records = json.loads(members.read_text(encoding="utf-8"))
    put(
        members, "".join(f"- {json.dumps(one, ensure_ascii=False)}\n" for one in records) + roster()
    )
    settings = json.loads((content / "site.yaml").read_text(encoding="utf-8"))
    address = {"address": "https://union.example/board/"}
    put(content / "site.yaml", json.dumps(settings | address, ensure_ascii=False))
    for name, state in zip(NAMES, cycle(("待审", "草稿"))):
        text = WAITING.format(words=words, name=name, state=state)
        put(content / PLANTED / "posts" / f"waiting-{NAMES.index(name)}.md", text)
    for number in range(more):
        name = NAMES[number % len(NAMES)]
        text = MORE.format(number=number, name=name, words=words)
        put(content / f"teams/loading/more-{number:02}" / "team.yaml", text)
    return content


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built(content_in(tmp_path_factory.mktemp("few")))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of more than forty teams, whose lists stand by unit."""
    return built(content_in(tmp_path_factory.mktemp("many"), more=40))


def traces(site: Built, person: Withheld) -> list[str]:
    return [
        one.path
        for one in site.artifacts
        for spelling in spellings(person.name)
        if spelling in one.data or spelling in one.path.encode()
    ]


def test_the_newest_outputs_are_there_to_be_looked_at(few: Built, many: Built) -> None:
    paths = {one.path for one in few.artifacts}
    assert set(NEWEST) - paths == set()
    parts = {f"{one}/{PLANTED}/index.html" for one in IN_PARTS}
    assert parts - {one.path for one in many.artifacts} == set()
    builds = [one for one in few.artifacts if one.path.endswith("build.json")]
    assert {json.loads(one.data)["format"] for one in builds} == {2}
    assert "见证topic".encode() in b"".join(one.data for one in builds)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.why)
def test_a_withheld_name_is_in_no_byte_of_either_site(
    few: Built, many: Built, person: Withheld
) -> None:
    assert (few.stopped, many.stopped) == (None, None)
    assert (traces(few, person), traces(many, person)) == ([], [])


@pytest.mark.parametrize("language", list(Language))
def test_a_withheld_name_is_in_no_byte_of_the_book(few: Built, language: Language) -> None:
    """The PDF is printed of these bytes and of nothing else."""
    assert few.paper is not None
    scope = Scope("", tuple(few.paper.teams.values()), few.paper.coverage.rules)
    book = book_of(few.paper, scope, words_of(language))
    rendered = render_book(book, few.paper, find_templates().value, words_of(language)).value
    page = b"".join(one.data for one in rendered)
    assert "见证".encode() in page
    assert [one.name for one in PEOPLE for said in spellings(one.name) if said in page] == []


@pytest.mark.parametrize("language", list(Language))
def test_who_has_to_act_is_told_without_names_that_are_withheld(
    few: Built, language: Language
) -> None:
    waiting, today = few.bulletin.waiting, date(2026, 7, 15)
    told = (
        waiting_text(waiting, today, language, all_of_them=True),
        waiting_lines(waiting, today, language),
        json.dumps(waiting_data(waiting, today), ensure_ascii=False),
    )
    assert len(waiting) == len(NAMES)
    assert [name for name in NAMES for text in told if name in text] == []


NAMESAKE = "- {姓名: 邓佳, 编号: deng-jia-2, 同意: {姓名: 是, 照片: 是, 简介: 是, 屏幕: 是, 纸质: 是, 日期: 2026-01-12}}\n"


@cache
def _namesakes(root: Path, said: str) -> Counter[str]:
    """How often each file names 邓佳, shown in one team, when every text of another says `said`."""
    content = content_in(root / str(len(said)), f"请{said}讲")
    members = content / TARPAULIN / "members.yaml"
    put(members, members.read_text(encoding="utf-8") + NAMESAKE)
    post = "---\n标题: 绳\n类型: 分享\n日期: 2026-07-01\n---\n请邓佳讲。\n"
    put(content / TARPAULIN / "posts" / "rope.md", post)
    site = built(content)
    assert site.stopped is None
    name = "邓佳".encode()
    pages = (one for one in site.artifacts if not one.path.startswith("search/"))
    return Counter({one.path: one.data.count(name) for one in pages if name in one.data})


def test_somebody_of_the_same_name_is_shown_and_the_other_is_not(tmp_path: Path) -> None:
    """The scan of the output cannot tell the two apart; that nothing is added proves it instead."""
    named, silent = (_namesakes(tmp_path, said) for said in ("邓佳", "大家都"))
    assert named == silent
    assert named[f"{TARPAULIN}/posts/rope.html"] > 0
    assert [path for path in named if PLANTED in path] == []


def test_a_withheld_name_in_a_file_name_stops_the_site_or_stays_in(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    members = content / CREW / "members.yaml"
    put(members, members.read_text(encoding="utf-8") + roster())
    posts = content / CREW / "posts"
    (posts / "rain.md").rename(posts / "邓佳.md")
    assert built(content).stopped is Stop.PRIVACY


def test_the_command_stops_at_a_private_number_and_does_not_repeat_it(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    post = WAITING.format(words="找 138·0013·8000", name="马骏", state="待审")
    put(content / CREW / "posts" / "call.md", post)
    done = run("build", "--output", tmp_path / "out", "--content", content, "--date", "2026-07-15")
    assert done.returncode == PRIVACY
    assert "0013" not in done.stdout + done.stderr
    assert not (tmp_path / "out").exists()
