"""Where the system tells of no changes they are looked for."""

import asyncio
import sys
from pathlib import Path

import pytest

from site_builder.preview import drives
from site_builder.preview.drives import is_distant, polling_wanted, tells_no_changes
from site_builder.preview.looking import snapshot
from site_builder.preview.watch import watch

LONG = 30.0
MOUNTS = """\
overlay / overlay rw,relatime 0 0
proc /proc proc rw 0 0
//server/share /mnt/share cifs rw 0 0
server:/home /home/nfs nfs4 rw 0 0
C:\\134 /mnt/c 9p rw,aname=drvfs 0 0
sshfs#x /mnt/with\\040space fuse.sshfs rw 0 0
/dev/sdb1 /mnt/stick fuseblk rw 0 0
portal /run/doc fuse.portal rw 0 0
/dev/sdc1 /home/nfs/local ext4 rw 0 0
vbox /media/sf vboxsf rw 0 0
first /twice nfs rw 0 0
second /twice ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/srv/site/content", False),
        ("/mnt/share/content", True),
        ("/mnt/shared", False),
        ("/home/nfs/site/content", True),
        ("/home/nfs/local/content", False),
        ("/mnt/c/Users/site/content", True),
        ("/mnt/with space/content", True),
        ("/mnt/stick/content", False),
        ("/run/doc/content", False),
        ("/media/sf", True),
        ("/twice/content", False),
    ],
)
def test_the_deepest_mount_decides(folder: str, *, expected: bool) -> None:
    assert is_distant(folder, MOUNTS) is expected


@pytest.mark.skipif(sys.platform != "linux", reason="reads the list of Linux")
def test_the_list_of_the_system_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"x {tmp_path.resolve()} nfs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(drives, "MOUNTS", mounts)
    assert tells_no_changes((tmp_path / "content",))
    monkeypatch.setattr(drives, "MOUNTS", tmp_path / "none")
    assert not tells_no_changes((tmp_path / "content",))


@pytest.mark.parametrize(
    ("written", "expected"),
    [("1", True), (" Yes ", True), ("0", False), ("false", False), ("", None), ("maybe", None)],
)
def test_the_environment_has_the_last_word(written: str, expected: object) -> None:
    assert polling_wanted(written) is expected


def test_by_looking_again_and_again_every_change_is_found(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    file = content / "site.yaml"

    async def scenario() -> None:
        changed = asyncio.Event()
        task = asyncio.create_task(watch((content,), changed.set, polling=True))

        async def found() -> None:
            await asyncio.wait_for(changed.wait(), LONG)
            changed.clear()

        await found()
        for text in ("a", "b", "cc"):  # within a second
            beside = tmp_path / "beside"
            beside.write_text(text, encoding="utf-8")
            beside.replace(file)
            await found()
        content.rename(tmp_path / "away")
        await found()
        (tmp_path / "away").rename(content)
        await found()
        task.cancel()
        await asyncio.wait([task], timeout=LONG)

    asyncio.run(scenario())


def test_a_look_follows_links_once_and_passes_over_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").write_text("a", encoding="utf-8")
    (tmp_path / "in" / ".hidden").write_text("a", encoding="utf-8")
    (tmp_path / "in" / "up").symlink_to(tmp_path)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    found = snapshot((tmp_path, tmp_path / "none"), lambda name: name.startswith("."))
    names = {Path(path).relative_to(tmp_path).as_posix() for path in found}
    assert names == {".", "in", "in/a"}


def test_where_the_system_gives_up_watching_one_looks_oneself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_paths: object, **_settings: object) -> None:
        raise OSError(28, "no space left on device")  # too many watches

    monkeypatch.setattr("site_builder.preview.watch.awatch", refuse)

    async def scenario() -> None:
        told, changed = asyncio.Event(), asyncio.Event()
        task = asyncio.create_task(watch((tmp_path,), changed.set, gave_up=told.set))
        await asyncio.wait_for(told.wait(), LONG)
        await asyncio.sleep(0.2)
        changed.clear()
        (tmp_path / "a").write_text("a", encoding="utf-8")
        await asyncio.wait_for(changed.wait(), LONG)
        task.cancel()
        await asyncio.wait([task], timeout=LONG)

    asyncio.run(scenario())
