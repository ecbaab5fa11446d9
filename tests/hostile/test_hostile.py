"""Hostile files are published harmless or left out by name; nothing else suffers, nothing gets out."""

import os
import re
import sys
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from site_builder.build import Built, Stop
from site_builder.problems.text import render_text
from tests.hostile import sites
from tests.hostile.settings import ruling
from tests.hostile.sites import CREW, EVIL, SECRET, WITNESS
from tests.whole import built

ENOUGH = 2.0  # seconds of processor time for one hostile file
LOADING = frozenset(
    {"src", "srcset", "data", "poster", "action", "formaction", "xlink:href", "ping"}
)
SOUND = re.compile(r"#|https?://|mailto:|tel:|(?![a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
# Pages without any of this cannot harm, and need not be taken apart.
SUSPECT = re.compile(
    r"<(?!script defer src)(?:script|style|iframe|object|embed|base|frame|applet|foreignobject)"
    rf"|[\s\"'/]on[a-z]+\s*=|srcdoc|{re.escape(EVIL)}|javascript|vbscript|&#"
    r"|(?:href|src|srcset|data|poster|action|ping)\s*=\s*[\"']?"
    r"(?!https?://|mailto:|tel:|#|[^\":&\s/][^\":&\s]*[\"])",
    re.IGNORECASE,
)
BLANKS = re.compile("[\x00-\x20\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad]")


class Harm(HTMLParser):
    """Whatever in a page could run, load from elsewhere or lead where no link may lead."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.inline: list[str] = []  # scripts and styles within the page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        written = {name: BLANKS.sub("", value or "") for name, value in attrs}
        if tag in {"script", "style"} and not written.get("src"):
            self.inline.append(tag)
        if tag in {"iframe", "object", "embed", "base", "frame", "applet", "foreignobject"}:
            self.found.append(tag)
        for name, value in written.items():
            evil = EVIL in value and (name in LOADING or (tag, name) == ("link", "href"))
            led = name in LOADING | {"href"} and not SOUND.match(value) and value != "data:,"
            if evil or led or name.startswith("on") or name == "srcdoc":
                self.found.append(f"{tag} {name}={value}")


def harm(path: str, text: str) -> Iterator[str]:
    page = Harm()
    if SUSPECT.search(text):
        page.feed(text)
    page.close()
    shell = re.fullmatch(r"screens/(?:[^/]+/)?index\.html", path)
    welcome = {"style"} if path.endswith(".svg") else {"style", "script"} if shell else set()
    page.found += [one for one in page.inline if one not in welcome]
    yield from (f"{path}: {one}" for one in page.found)


def assert_harmless(site: Built) -> None:
    """The other records are there; nothing runs, nothing is from elsewhere."""
    assert site.stopped is None, [one for one in site.problems if one.code.startswith("P")][:3]
    pages = {one.path: one.data for one in site.artifacts}
    assert WITNESS.encode() in pages[f"{CREW}/posts/witness.html"]
    assert_nothing_out(site)
    for path, data in pages.items():
        if path.endswith((".html", ".svg")):
            assert list(harm(path, data.decode())) == []


def assert_nothing_out(site: Built) -> None:
    """Nothing from outside of the content is shown or told."""
    assert [one.path for one in site.artifacts if SECRET.encode() in one.data] == []
    assert SECRET not in render_text(site.problems, site.sources)


def told(site: Built) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for problem in site.problems:
        found.setdefault(problem.span.path, set()).add(problem.code)
    return found


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """All real files of the corpus in one site."""
    return built(sites.write(sites.kept(), tmp_path_factory.mktemp("real")))


def test_there_are_at_least_three_hundred_hostile_files() -> None:
    assert sum(1 for one in sites.CORPUS.rglob("*") if one.is_file()) >= 300


def test_nothing_runs_loads_or_gets_out_of_a_site_of_hostile_files(real: Built) -> None:
    assert_harmless(real)


def test_what_each_hostile_file_is_told(real: Built, pytestconfig: pytest.Config) -> None:
    said = "".join(
        f"{path}: {' '.join(sorted(codes))}\n" for path, codes in sorted(told(real).items())
    )
    golden = Path(__file__).parent / "told.txt"
    if pytestconfig.getoption("--rewrite-golden"):
        golden.write_text(said, encoding="utf-8", newline="\n")
    assert said == golden.read_text(encoding="utf-8")


def test_texts_and_pictures_beyond_all_measure_are_refused_beside_each_other(
    tmp_path: Path,
) -> None:
    site = built(sites.write(sites.made(), tmp_path))
    assert_harmless(site)
    left_out = {
        path for path, codes in told(site).items() if codes & {"E184", "E185", "E186", "E187"}
    }
    assert len(left_out) > 20


@pytest.mark.parametrize("name", ["million-keys", "scalar-lines", "indent"])
def test_a_plan_beyond_all_measure_is_refused_alone(name: str, tmp_path: Path) -> None:
    (files,) = [one for one in sites.plans() if f"teams/hostile/{name}/team.yaml" in one]
    site = built(sites.write(files, tmp_path))
    assert_harmless(site)
    assert f"teams/hostile/{name}/plan-2026.yaml" in told(site)


_USUAL_RUN = ("script", "zone-outside", "in-each-other", "threshold-digits", "words-of-pages")


@pytest.mark.parametrize(
    ("name", "files"),
    [(name, files) for name, files in ruling() if name.partition(": ")[2] in _USUAL_RUN],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_no_setting_runs_leads_out_or_is_passed_over(
    name: str, files: dict[str, bytes], tmp_path: Path
) -> None:
    site = built(sites.write(files, tmp_path))
    assert_nothing_out(site)
    if site.stopped is None:
        assert_harmless(site)
    said = {one.code for one in site.problems if one.span.path in files}
    assert said or name.endswith(": script")


def test_of_a_pasted_list_of_numbers_the_first_are_told_and_nothing_is_published(
    tmp_path: Path,
) -> None:
    path = f"{CREW}/posts/list.md"
    numbers = "".join(f"\n- 139{number:08}\n" for number in range(300))
    site = built(sites.write({path: sites.post("名单", numbers)}, tmp_path))
    assert site.stopped is Stop.PRIVACY
    assert told(site) == {path: {"P122", "P133"}}
    assert len(site.problems) == 101


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_no_link_leads_out_of_the_content(tmp_path: Path) -> None:
    content = sites.write({}, tmp_path)
    (content / CREW / "posts" / "out.md").symlink_to(tmp_path / "secret.txt")
    (content / CREW / "posts" / "relative.md").symlink_to("../../../../../secret.txt")
    (content / CREW / "photos").symlink_to(tmp_path, target_is_directory=True)
    (content / "teams" / "whole").symlink_to(os.sep, target_is_directory=True)
    (content / CREW / "posts" / "self.md").symlink_to("self.md")
    (content / CREW / "around").symlink_to("..", target_is_directory=True)
    site = built(content)
    assert_nothing_out(site)
    assert {"E166", "E167", "E168"} <= {one.code for one in site.problems}


@pytest.mark.survey
def test_no_hostile_file_takes_two_seconds(tmp_path: Path) -> None:
    """Each alone: the text in which they stand together would hide which one is slow."""
    built(sites.write({}, tmp_path / "first"))
    slow: dict[str, float] = {}
    noise = ({f"{CREW}/posts/noise-{n}.md": sites.noise(n, 400 * n)} for n in range(1, 60))
    settings = (files for _, files in ruling())
    for number, files in enumerate((*sites.each(), *settings, *noise)):
        content = sites.write(files, tmp_path / str(number))
        start = time.process_time()
        site = built(content)
        spent = time.process_time() - start
        if spent > ENOUGH:
            slow[max(files)] = spent
        if site.stopped is None:
            assert_harmless(site)
        assert_nothing_out(site)
    assert slow == {}
