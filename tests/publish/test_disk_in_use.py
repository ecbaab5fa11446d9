"""A file that somebody reads is waited for, not for ever."""

import os
from pathlib import Path

import pytest

from site_builder.publish import disk


@pytest.mark.parametrize(("refusals", "is_replaced"), [(1, True), (3, True), (4, False)])
def test_a_file_in_use_is_tried_again(
    refusals: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_replaced: bool
) -> None:
    source, target = tmp_path / "new", tmp_path / "old"
    source.write_bytes(b"new")
    target.write_bytes(b"old")
    replace, left = os.replace, [PermissionError()] * refusals

    def refusing(first: Path, second: Path) -> None:
        if left:
            raise left.pop()
        replace(first, second)

    monkeypatch.setattr(os, "replace", refusing)
    if is_replaced:
        disk.replace(source, target)
    else:
        with pytest.raises(PermissionError):
            disk.replace(source, target)
    assert target.read_bytes() == (b"new" if is_replaced else b"old")


@pytest.mark.parametrize(("refusals", "is_deleted"), [(3, True), (4, False)])
def test_a_file_in_use_is_deleted_when_it_is_free(
    refusals: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_deleted: bool
) -> None:
    file = tmp_path / "old"
    file.write_bytes(b"old")
    unlink, left = os.unlink, [PermissionError()] * refusals

    def refusing(path: Path) -> None:
        if left:
            raise left.pop()
        unlink(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refusing)
        if is_deleted:
            disk.delete(file)
        else:
            with pytest.raises(PermissionError):
                disk.delete(file)
    assert file.exists() is not is_deleted
