"""The lock of an output folder is let go whatever happens."""

import errno
from pathlib import Path

import pytest

from site_builder.publish import lock
from site_builder.publish.places import LOCK


def test_a_disk_that_fails_while_the_lock_is_taken_leaves_it_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_handle: int, path: Path) -> bool:
        raise OSError(errno.EIO, "input/output error", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(lock, "_is_there", fails)
        with pytest.raises(OSError, match="input/output"), lock.locked(tmp_path):
            pass
    with lock.locked(tmp_path):
        assert (tmp_path / LOCK).is_file()
    assert not (tmp_path / LOCK).exists()
