"""What the content folder holds, and what is said about the rest."""

import os
from pathlib import Path

import pytest

from site_builder.read.content import read_content
from tests.support import unpack


def codes(root: Path) -> list[tuple[str, str]]:
    return [(p.code, p.span.path) for p in read_content(root).problems]


def test_sources_and_pictures_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    unpack(
        "-- teams/b/team.yaml --\nx\n-- teams/a.yml --\ny\n-- z.md --\n-- teams/b/photos/1.JPG --\n12",
        tmp_path,
    )
    content = read_content(tmp_path).value
    assert [s.path for s in content.sources] == ["teams/a.yml", "teams/b/team.yaml", "z.md"]
    assert content.sources[1].data == b"x\n"
    assert [(p.path, p.size) for p in content.pictures] == [("teams/b/photos/1.JPG", 2)]
    assert content.pictures[0].disk.read_text() == "12"


@pytest.mark.parametrize(
    "name",
    [".git/config", "README.md", "a/readme.md", "说明.txt", "Thumbs.db", "desktop.ini", "~$a.docx"],
)
def test_files_that_systems_leave_behind_are_passed_over(tmp_path: Path, name: str) -> None:
    unpack(f"-- {name} --\nx\n", tmp_path)
    checked = read_content(tmp_path)
    assert checked.value.sources == ()
    assert checked.problems == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("名单.xlsx", "W130"),
        ("名单.csv", "W130"),
        ("总结.docx", "W162"),
        ("总结.pdf", "W162"),
        ("总结.txt", "W170"),
        ("a.bin", "W164"),
        ("Makefile", "W164"),
        ("a:b.md", "E129"),
        ("问?.md", "E129"),
        ("尾巴.", "E171"),
        ("con.md", "E172"),
        ("a/AUX/x.md", "E172"),
        ("长" * 79 + ".md", "E173"),
    ],
)
def test_a_file_of_no_use_or_of_a_bad_name_is_reported_once(
    tmp_path: Path, name: str, code: str
) -> None:
    unpack(f"-- {name} --\nx\n", tmp_path) if len(name) < 80 else (
        tmp_path / ("长" * 27 + "a" * 60 + ".md")
    ).write_text("x")
    problems = read_content(tmp_path).problems
    assert code in [p.code for p in problems]
    assert {p.span.line for p in problems} == {0}
    assert sum(p.code == code for p in problems) == 1


def test_a_path_too_long_for_windows_is_told_once(tmp_path: Path) -> None:
    folder = tmp_path / ("a" * 70) / ("b" * 70) / ("c" * 70)
    folder.mkdir(parents=True)
    (folder / "d.md").write_text("x")
    (folder.parent / f"{'e' * 35}.md").write_text("x")
    (problem,) = read_content(tmp_path).problems
    assert (problem.code, problem.span.path.count("/")) == ("E179", 2)
    assert problem.facts == {"count": "212", "limit": "180"}


def test_names_that_differ_in_capitals_only_are_reported(tmp_path: Path) -> None:
    unpack("-- a.md --\nx\n-- A.md --\ny\n", tmp_path)
    assert codes(tmp_path) == [("E175", "a.md")]
    assert len(read_content(tmp_path).value.sources) == 2


def test_of_two_names_that_look_equal_the_first_is_read(tmp_path: Path) -> None:
    unpack("-- \u00e9.md --\nx\n-- e\u0301.md --\ny\n", tmp_path)
    assert codes(tmp_path) == [("E176", "\u00e9.md")]
    assert [s.path for s in read_content(tmp_path).value.sources] == ["\u00e9.md"]


def test_a_garbled_name_is_reported_and_left_out(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xc4\xe3.md")).write_text("x")
    assert codes(tmp_path) == [("E174", "??.md")]


def test_a_missing_folder_is_one_problem(tmp_path: Path) -> None:
    assert codes(tmp_path / "nowhere") == [("E160", ".")]


def test_a_file_in_place_of_the_folder_is_one_problem(tmp_path: Path) -> None:
    unpack("-- a --\nx\n", tmp_path)
    assert codes(tmp_path / "a") == [("E161", ".")]


def test_links_inside_are_followed_and_all_others_reported(tmp_path: Path) -> None:
    root = unpack("-- content/teams/a.md --\nx\n-- outside/secret.md --\ny\n", tmp_path) / "content"
    (root / "b.md").symlink_to(root / "teams" / "a.md")
    (root / "dangling.md").symlink_to(root / "gone.md")
    (root / "out").symlink_to(tmp_path / "outside")
    (root / "out.md").symlink_to(tmp_path / "outside" / "secret.md")
    (root / "self").symlink_to(root / "self")
    (root / "teams" / "up").symlink_to(root)
    (root / "twice").symlink_to(root / "teams")
    checked = read_content(root)
    assert [s.path for s in checked.value.sources] == ["b.md", "teams/a.md", "twice/a.md"]
    assert [(p.code, p.span.path) for p in checked.problems] == [
        ("E166", "dangling.md"),
        ("E167", "out"),
        ("E167", "out.md"),
        ("E166", "self"),
        ("E168", "teams/up"),
        ("E168", "twice/up"),
    ]


def test_a_linked_folder_is_read_once(tmp_path: Path) -> None:
    root = unpack("-- x/a.md --\nx\n", tmp_path)
    (root / "y").symlink_to(root / "x")
    (root / "z").symlink_to(root / "x")
    assert codes(root) == [("E168", "z")]


def test_what_is_no_file_is_reported(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert codes(tmp_path) == [("W164", "pipe.md")]


def test_a_text_of_more_than_two_megabytes_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * 2_000_001)
    checked = read_content(tmp_path)
    assert checked.value.sources == ()
    assert [p.code for p in checked.problems] == ["E169"]


def test_what_may_not_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unpack("-- a.md --\nx\n-- b/c.md --\nx\n-- d.md --\nx\n", tmp_path)
    scandir, read_bytes = os.scandir, Path.read_bytes

    def closed_scandir(path: str | Path) -> "os._ScandirIterator[str]":
        if Path(path).name == "b":
            raise PermissionError
        return scandir(path)

    def closed_read(path: Path) -> bytes:
        if path.name == "a.md":
            raise PermissionError
        return read_bytes(path)

    monkeypatch.setattr(os, "scandir", closed_scandir)
    monkeypatch.setattr(Path, "read_bytes", closed_read)
    assert codes(tmp_path) == [("E163", "a.md"), ("E163", "b")]
    assert [s.path for s in read_content(tmp_path).value.sources] == ["d.md"]
