"""Whose journal it is: one program at a time, until it closes it or ends, however it ends.

SQLite's own lock would do, but for a damaged file, which has to be set aside and replaced while nobody else opens it.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from counter_app.desk.journal.problems import JournalProblem, Problem

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        # Beyond the end: what is locked on Windows cannot be read by others either.
        os.lseek(descriptor, 0x40000000, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


LOCK_FILE = "journal.lock"

_TAKEN = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})


class Lock:
    """A lock on a folder, held from when it is made until it is released."""

    def __init__(self, folder: Path) -> None:
        """Raises `JournalProblem` (busy) where another owner is, `OSError` where nothing can be written."""
        self._descriptor = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            if error.errno in _TAKEN:
                raise JournalProblem(Problem.BUSY) from None
            raise

    def release(self) -> None:
        """Let another one have it. The file stays: to remove it would take it away under the next owner."""
        os.close(self._descriptor)
