"""Why the journal cannot be kept, by what an employee or IT may do about it."""

from __future__ import annotations

import errno
import secrets
import sqlite3
from enum import StrEnum, auto
from pathlib import Path

_PROBE_BYTES = 64 * 1024

_BY_CODE = {
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
}
_DISK_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


class Problem(StrEnum):
    """What is in the way."""

    BUSY = auto()
    """Another program owns the journal."""
    NETWORK_DRIVE = auto()
    READ_ONLY = auto()
    DISK_FULL = auto()
    BROKEN = auto()
    """Anything else that the disk or SQLite refuses."""
    NEWER = auto()
    """A newer version of this program wrote it; it was not touched."""


class JournalProblem(Exception):  # noqa: N818 - not every one is an error
    """The journal cannot be opened or written. Its text names the problem and SQLite's word for it, never data."""

    def __init__(self, kind: Problem, detail: str = "") -> None:
        super().__init__(f"{kind} ({detail})" if detail else kind.value)
        self.kind = kind


def problem_of(error: sqlite3.Error | OSError, folder: Path) -> JournalProblem:
    """What an error in this folder means."""
    return _from_os(error) if isinstance(error, OSError) else _from_sqlite(error, folder)


def _from_os(error: OSError) -> JournalProblem:
    """What an error of the file system means."""
    detail = errno.errorcode.get(error.errno or 0, type(error).__name__)
    if error.errno in _DISK_FULL:
        return JournalProblem(Problem.DISK_FULL, detail)
    return JournalProblem(Problem.READ_ONLY if error.errno in _READ_ONLY else Problem.BROKEN, detail)


def _from_sqlite(error: sqlite3.Error, folder: Path) -> JournalProblem:
    """What an error of SQLite means.

    Behind its "disk I/O error" and "unable to open" the system's reason is lost, so the folder is asked for it.
    """
    code = getattr(error, "sqlite_errorcode", None)
    detail = getattr(error, "sqlite_errorname", type(error).__name__)
    if code is None:
        return JournalProblem(Problem.BROKEN, detail)
    kind = _BY_CODE.get(code & 0xFF)
    if kind is not None:
        return JournalProblem(Problem(kind), detail)
    if code & 0xFF in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        refused = _refusal_of(folder)
        if refused is not None:
            return JournalProblem(_from_os(refused).kind, detail)
    return JournalProblem(Problem.BROKEN, detail)


def _refusal_of(folder: Path) -> OSError | None:
    """Why nothing can be written into `folder` just now; None where it can."""
    probe = folder / f"journal.probe-{secrets.token_hex(4)}"
    try:
        with probe.open("wb") as file:
            file.write(bytes(_PROBE_BYTES))
            file.flush()
        probe.unlink()
    except OSError as error:
        try:
            probe.unlink(missing_ok=True)
        except OSError:
            return error
        return error
    return None
