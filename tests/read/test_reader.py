"""A folder read again where it was touched is the folder read whole."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.memory import Memory
from site_builder.read.content import LARGEST, read_content
from site_builder.read.reader import Reader

FILES = ("site.yaml", "news/2026/a.md", "teams/a/team.yaml", "teams/a/posts/雨.md")


def folder(root: Path) -> Path:
    for name in FILES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"标题: {name}\n", encoding="utf-8")
    (root / "teams/a/photo.png").write_bytes(b"x")
    return root


def written(root: Path, name: str, number: int) -> set[Path]:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(f"标题: {number}\n", encoding="utf-8")
    return {root / name}


def replaced(root: Path, name: str, number: int) -> set[Path]:
    beside = root / f".{number}.tmp"
    beside.write_text(f"标题: {number}\n", encoding="utf-8")
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    beside.replace(root / name)
    return {root / name, beside}


def deleted(root: Path, name: str, _number: int) -> set[Path]:
    (root / name).unlink(missing_ok=True)
    return {root / name}


def renamed(root: Path, name: str, number: int) -> set[Path]:
    target = root / f"other-{number}.md"
    if (root / name).exists():
        (root / name).rename(target)
    return {root / name, target}


def grown(root: Path, name: str, _number: int) -> set[Path]:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(b"#" * (LARGEST + 1))
    return {root / name}


def linked(root: Path, name: str, _number: int) -> set[Path]:
    (root / name).unlink(missing_ok=True)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).symlink_to(root.parent / "outside.md")
    return {root / name}


def moved(root: Path, _name: str, number: int) -> set[Path]:
    source, target = root / "teams", root / f"teams-{number}"
    if source.is_dir() and not target.exists():
        source.rename(target)
    return {source, target}


def moved_away(root: Path, _name: str, number: int) -> set[Path]:
    source, target = root / "news", root.parent / f"news-{number}"
    if source.is_dir() and not target.exists():
        source.rename(target)
    return {source}


EDITS: tuple[Callable[[Path, str, int], set[Path]], ...] = (
    *(written, written, replaced, deleted, renamed, grown, linked, moved, moved_away),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(EDITS), st.sampled_from(FILES), st.integers(0, 99)), max_size=9
    )
)
def test_what_was_touched_is_read_as_if_all_were(
    tmp_path: Path, edits: list[tuple[Callable[[Path, str, int], set[Path]], str, int]]
) -> None:
    shutil.rmtree(tmp_path)
    (tmp_path / "content").mkdir(parents=True)
    (tmp_path / "outside.md").write_text("标题: 外面\n", encoding="utf-8")
    root = folder(tmp_path / "content")
    reader = Reader(root, Memory())
    assert reader.read() == read_content(root)
    for edit, name, number in edits:
        touched = edit(root, name, number)
        reader.touch({str(path) for path in touched})
        assert reader.read() == read_content(root)


def test_nothing_else_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = folder(tmp_path)
    reader = Reader(root, Memory())
    reader.read()
    (root / "site.yaml").write_text("标题: 新\n", encoding="utf-8")
    (root / "teams/a/team.yaml").write_text("名称: 没有人说\n", encoding="utf-8")
    monkeypatch.setattr("site_builder.read.reader.read_content", None)
    reader.touch({str(root / "site.yaml")})
    texts = {one.path: one.data.decode() for one in reader.read().value.sources}
    assert texts["site.yaml"] == "标题: 新\n"
    assert "没有人说" not in texts["teams/a/team.yaml"]
    monkeypatch.undo()
    assert reader.walk() == read_content(root)


def test_what_may_be_anywhere_is_looked_for_everywhere(tmp_path: Path) -> None:
    root = folder(tmp_path)
    reader = Reader(root, Memory())
    reader.read()
    (root / "news/2026/b.md").write_text("标题: b\n", encoding="utf-8")
    reader.touch({str(root / "site.yaml")})
    reader.touch(None)
    reader.touch({str(root / "site.yaml")})
    assert reader.read() == read_content(root)
