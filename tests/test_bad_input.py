"""Any file may be empty, binary, huge, a link that leads nowhere, unreadable, deep or half-saved.

Each gives a clear problem where it lies; everything else is built; nothing crashes.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.build import Built, Stop
from site_builder.model.kinds import guards_people
from tests.whole import CONTENT, CREW, PRIVACY, SOUND, TARPAULIN, built, copy_of, files_in, run

FILES = tuple(path for path in files_in(SOUND) if path.endswith((".yaml", ".md")))


def bomb() -> bytes:
    """Nine levels of nine aliases each: a billion laughs."""
    nine = ", ".join(["{}"] * 9)
    lines = (
        f"a{level}: &a{level} [{nine.replace('{}', f'*a{level - 1}')}]" for level in range(1, 10)
    )
    return "\n".join([f"a0: &a0 [{nine.replace('{}', '笑')}]", *lines]).encode()


# What a file may hold, and what is said of it in YAML and in the head of Markdown.
DAMAGES: dict[str, tuple[bytes, frozenset[str]]] = {
    "bytes of no encoding": (b"\xff" * 400, frozenset({"E109"})),
    "zeros": (b"\0" * 4096, frozenset({"E165"})),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), frozenset({"E165"})),
    "word processor": (b"PK\x03\x04" + b"word/document.xml" * 9, frozenset({"E110"})),
    "three megabytes": ("- 内容: 一行\n".encode() * 200_000, frozenset({"E169"})),
    "ten thousand brackets": (b"a: " + b"[" * 10_000, frozenset({"E155", "E158", "E119"})),
    "ten thousand list marks": (b"- " * 10_000 + b"a", frozenset({"E155", "E119"})),
    "ten thousand quotes": (b">" * 10_000 + b" a", frozenset({"E119", "E152", "E157"})),
    "aliases without end": (bomb(), frozenset({"E154", "E119"})),
    "one long line": (b"x" * 1_500_000, frozenset({"E184", "E119"})),
    "nothing but commas": (b"," * 2000, frozenset({"E152", "E157", "E119"})),
    "another language": (b"<?php echo 1; ?>\n<html>", frozenset({"E152", "E157", "E119"})),
}


def harmed(content: Path, file: str) -> Built:
    """Build; nothing but a roster or the settings may hold the rest of the site back."""
    site = built(content)
    if guards_people(file):
        assert site.stopped in {None, Stop.PRIVACY, Stop.MACHINERY}
    else:
        assert site.stopped is None
    pages = {artifact.path for artifact in site.artifacts}
    assert "index.html" in pages
    if file != f"{TARPAULIN}/team.yaml":
        assert f"{TARPAULIN}/index.html" in pages
    if file != f"{CREW}/team.yaml":
        assert f"{CREW}/index.html" in pages
    return site


# Each way of being read has one file that meets everything; the others meet the commonest.
MOST_READ = frozenset(
    ("site.yaml", "people.yaml", "news/2026/notice.md", f"{CREW}/team.yaml", f"{CREW}/skills.yaml")
)
COMMON = frozenset({"bytes of no encoding", "aliases without end", "another language"})
CASES = [(f, d) for f in FILES for d in DAMAGES if f in MOST_READ or d in COMMON]
EMPTY = (b"", b"---\n", b"\n\n", b"\xef\xbb\xbf", b"---\n---\n", b"# x\n", b"~", b"null")


@pytest.mark.parametrize(("file", "damage"), CASES)
def test_a_file_that_is_no_record_is_told_once(file: str, damage: str, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    data, codes = DAMAGES[damage]
    (content / file).write_bytes(data)
    site = harmed(content, file)
    here = [problem for problem in site.problems if problem.span.path == file]
    assert len(here) == 1
    assert here[0].code in codes


@pytest.mark.parametrize("file", FILES)
def test_an_empty_file_is_no_crash(file: str, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    for data in EMPTY if file in MOST_READ else EMPTY[:2]:
        (content / file).write_bytes(data)
        harmed(content, file)


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_was_half_saved_is_no_crash(file: str, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    data = (content / file).read_bytes()
    for end in range(1, len(data), 97):
        (content / file).write_bytes(data[:end])
        harmed(content, file)


@pytest.mark.parametrize("file", FILES)
def test_a_folder_in_place_of_a_file_is_no_crash(file: str, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    (content / file).unlink()
    (content / file).mkdir()
    (content / file / "inside.yaml").write_text("a: 1\n", encoding="utf-8")
    if file == "site.yaml":
        assert built(content).stopped is Stop.MACHINERY
    else:
        harmed(content, file)


def into_itself(file: Path) -> None:
    file.symlink_to(file.name)


def to_nothing(file: Path) -> None:
    file.symlink_to("gone.yaml")


def out_of_the_content(file: Path) -> None:
    outside = file.parents[len(file.parents) - 1]
    file.symlink_to(outside / "etc" / "hostname")


def to_its_own_folder(file: Path) -> None:
    file.symlink_to(file.parent, target_is_directory=True)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize(
    ("link", "code"),
    [
        (into_itself, "E166"),
        (to_nothing, "E166"),
        (out_of_the_content, "E167"),
        (to_its_own_folder, "E168"),
    ],
)
@pytest.mark.parametrize("file", [f"{CREW}/plan-2026.yaml", f"{CREW}/posts/rain.md"])
def test_a_link_is_followed_inside_the_content_only(
    file: str, link: Callable[[Path], None], code: str, tmp_path: Path
) -> None:
    content = copy_of(SOUND, tmp_path)
    (content / file).unlink()
    link(content / file)
    here = [one.code for one in harmed(content, file).problems if one.span.path == file]
    assert here == [code]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_roster_that_is_a_dead_link_shows_nobody(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    roster = content / CREW / "members.yaml"
    roster.unlink()
    roster.symlink_to("/nowhere/members.yaml")
    site = built(content)
    assert site.stopped is Stop.PRIVACY


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
@pytest.mark.parametrize("file", FILES)
def test_a_file_without_permission_is_told(file: str, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    (content / file).chmod(0)
    here = [one.code for one in harmed(content, file).problems if one.span.path == file]
    assert here == ["E163"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe of Unix")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    os.mkfifo(content / CREW / "extra.yaml")
    here = [one.code for one in harmed(content, "extra.yaml").problems]
    assert here == ["W164"]


@pytest.mark.parametrize(
    "name",
    ["a\nb.md", "con.md", " x.md", "问?.md", "x" * 200 + ".md", "%2e%2e.md", "..md", "<b>.md"],
    ids=repr,
)
@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be made there")
def test_a_strange_file_name_is_no_crash(name: str, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    posts = content / CREW / "posts"
    shutil.copyfile(posts / "rain.md", posts / name)
    harmed(content, f"{CREW}/posts/{name}")


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
def test_a_file_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    folder = os.fsencode(content / CREW / "posts")
    shutil.copyfile(content / CREW / "posts" / "rain.md", folder + b"/\xb0\xe0.md")
    assert [one.code for one in harmed(content, "x.md").problems] == ["E174"]


PICTURES: dict[str, bytes] = {
    "empty": b"",
    "text": "这不是图片".encode(),
    "half a PNG": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff\x08\2",
    "half a JPEG": b"\xff\xd8\xff\xe0\0\x10JFIF\0\1",
    "page": b"<html><script>alert(1)</script>",
    "bomb": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><svg>&b;</svg>',
}


@pytest.mark.parametrize("suffix", ["png", "jpg", "svg", "heic"])
@pytest.mark.parametrize("damage", PICTURES)
def test_a_picture_that_is_none_is_told_and_left_out(
    suffix: str, damage: str, tmp_path: Path
) -> None:
    content = copy_of(SOUND, tmp_path)
    team = content / CREW
    (team / "photos" / f"group.{suffix}").write_bytes(PICTURES[damage])
    for name in ("team.yaml", "photos.yaml"):
        text = (team / name).read_text(encoding="utf-8")
        text = text.replace("photos/team.png", f"photos/group.{suffix}")
        (team / name).write_text(text, encoding="utf-8")
    site = harmed(content, f"{CREW}/photos/group.{suffix}")
    assert site.stopped is None
    assert [one.code for one in site.problems if one.code[0] == "E"][1:] == []
    assert not any(PICTURES[damage] in one.data for one in site.artifacts if PICTURES[damage])


def everything_wrong(team: Path) -> Iterator[None]:
    """Damage one file after the other."""
    for file in sorted(team.rglob("*")):
        if file.is_file() and file.name != "members.yaml":
            file.write_bytes(b"\xff" * 99)
            yield


def test_a_team_in_ruins_does_not_hurt_the_others(tmp_path: Path) -> None:
    content, output = copy_of(SOUND, tmp_path), tmp_path / "output"
    damaged = len(list(everything_wrong(content / CREW)))
    done = run("build", "--content", content, "--output", output, "--date", "2026-07-15")
    assert damaged > 10
    assert done.returncode == CONTENT
    assert "Traceback" not in done.stdout + done.stderr
    assert (output / TARPAULIN / "index.html").is_file()


@pytest.mark.parametrize(
    ("file", "code"),
    [("site.yaml", PRIVACY), (f"{CREW}/members.yaml", PRIVACY), ("people.yaml", PRIVACY)],
)
def test_what_guards_people_stops_the_site_when_it_cannot_be_read(
    file: str, code: int, tmp_path: Path
) -> None:
    content, output = copy_of(SOUND, tmp_path), tmp_path / "output"
    run("build", "--content", content, "--output", output, "--date", "2026-07-15")
    before = files_in(output)
    (content / file).write_bytes(b"\xff" * 99)
    done = run("build", "--content", content, "--output", output, "--date", "2026-07-15")
    assert (done.returncode, done.stderr) == (code, "")
    assert files_in(output) == before
