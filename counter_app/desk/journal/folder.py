"""Whether a folder is on a disk of this PC. On a network drive neither locks nor syncs can be relied on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path, PurePath

_NETWORK = frozenset(
    {
        "9p",
        "afp",
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs3",
        "nfs4",
    }
    | {"nfs", "nfs3", "nfs4", "smb", "smb2", "smb3", "smbfs"}
    | {f"fuse.{kind}" for kind in ("davfs2", "glusterfs", "gvfsd-fuse", "rclone", "s3fs", "sshfs")}
)
"""The kinds of file system, as Linux and macOS call them, that lie on another computer."""

_DRIVE_REMOTE = 4


def is_local(folder: Path) -> bool:
    """Whether `folder`, which exists, is on a disk of this PC. Where the system cannot tell, it is taken to be."""
    path = folder.resolve()
    if sys.platform == "win32":
        return _is_local_on_windows(path)
    kind = kind_of(path, _mounts())
    return kind not in _NETWORK


def kind_of(path: PurePath, mounts: list[tuple[PurePath, str]]) -> str | None:
    """The kind of file system that `path` is on. Of two mounts at the same place the later one counts."""
    found = [(len(point.parts), kind) for point, kind in mounts if path.is_relative_to(point)]
    deepest = max((depth for depth, _kind in found), default=0)
    return next((kind for depth, kind in reversed(found) if depth == deepest), None)


def linux_mounts(table: str) -> list[tuple[PurePath, str]]:
    """Where what is mounted, by /proc/self/mounts: `source point kind options…`, spaces as `\\040`."""
    rows = [line.split() for line in table.splitlines()]
    return [(PurePath(_unescaped(row[1])), row[2]) for row in rows if len(row) > 2]


def macos_mounts(table: str) -> list[tuple[PurePath, str]]:
    """Where what is mounted, by /sbin/mount: `source on point (kind, options…)`."""
    mounts = []
    for line in table.splitlines():
        place, _, options = line.rpartition(" (")
        _, on, point = place.partition(" on ")
        if on:
            mounts.append((PurePath(point), options.split(",")[0].rstrip(")")))
    return mounts


def _mounts() -> list[tuple[PurePath, str]]:
    if sys.platform == "darwin":
        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=10)
        return macos_mounts(told.stdout)
    try:
        return linux_mounts(Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape"))
    except FileNotFoundError:
        return []


def _unescaped(field: str) -> str:
    for code, letter in ((r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", "\\")):
        field = field.replace(code, letter)
    return field


def _is_local_on_windows(path: Path) -> bool:
    r"""A letter may stand for a share; without a letter (`\\server\share`) it surely is one."""
    if sys.platform != "win32":
        raise NotImplementedError("only Windows has letters for drives")
    import ctypes  # noqa: PLC0415

    if path.drive.startswith("\\\\"):
        return False
    kind: int = ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")
    return kind != _DRIVE_REMOTE
