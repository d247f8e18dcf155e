"""Which folders are on a disk of this PC, by the tables of what is mounted."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from counter_app.desk.journal.folder import is_local, kind_of, linux_mounts, macos_mounts

LINUX = linux_mounts(
    "/dev/sda1 / ext4 rw,relatime 0 0\n"
    "tmpfs /run tmpfs rw 0 0\n"
    "//server/homes /home/desk\\0401 cifs rw,vers=3.0 0 0\n"
    "server:/export /mnt/share nfs4 rw 0 0\n"
    "/dev/sdb1 /mnt/share/disk ext4 rw 0 0\n"
    "gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0\n"
    "server:/a /mnt/twice nfs rw 0 0\n"
    "/dev/sdc1 /mnt/twice xfs rw 0 0\n"
)
MACOS = macos_mounts(
    "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
    "/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)\n"
    "//desk@server/homes (old) on /Volumes/homes (old) (smbfs, nodev, nosuid, mounted by desk)\n"
    "map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)\n"
)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/desk", "ext4"),
        ("/home/desk 1/.local", "cifs"),
        ("/home/desk 11", "ext4"),
        ("/mnt/share/desk", "nfs4"),
        ("/mnt/share/disk/desk", "ext4"),
        ("/run/user/1000/gvfs/smb", "fuse.gvfsd-fuse"),
        ("/mnt/twice/desk", "xfs"),
    ],
)
def test_on_linux_the_deepest_mount_counts(path: str, kind: str) -> None:
    assert kind_of(PurePosixPath(path), LINUX) == kind


@pytest.mark.parametrize(
    ("path", "kind"), [("/Users/desk", "apfs"), ("/Volumes/homes (old)/desk", "smbfs"), ("/System", "apfs")]
)
def test_on_macos_the_deepest_mount_counts(path: str, kind: str) -> None:
    assert kind_of(PurePosixPath(path), MACOS) == kind


def test_where_nothing_is_known_to_be_mounted_no_kind_is_known() -> None:
    assert kind_of(PurePosixPath("/var"), []) is None


def test_a_folder_of_this_pc_is_local(tmp_path: Path) -> None:
    assert is_local(tmp_path)
