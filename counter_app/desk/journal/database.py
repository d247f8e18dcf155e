"""The SQLite file of the journal: how it is opened, and one transaction with one disk sync."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from counter_app.desk.journal import schema
from counter_app.desk.journal.problems import JournalProblem, Problem, problem_of

FILE = "journal.sqlite"
WAL_FILE = FILE + "-wal"

_WAL_PAGES = 4000
"""How far the write-ahead log grows between two times that it is tidied: so no tap pays for writing it back."""

_BEGUN_LOG_BYTES = 32 + 24 + schema.PAGE_BYTES
"""A log with its head and one page: https://www.sqlite.org/fileformat2.html#the_write_ahead_log"""

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class Damaged(Exception):  # noqa: N818 - it says what is so
    """The file is no journal, or no whole one."""


def connect(path: Path) -> sqlite3.Connection:
    """Open a file, or make it. Every commit is on the disk when it returns. Raises `sqlite3.Error`."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    # What is damaged must not make the rest unreadable.
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        for setting in (
            f"page_size = {schema.PAGE_BYTES}",
            "locking_mode = EXCLUSIVE",
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "temp_store = MEMORY",
            "secure_delete = ON",
            "synchronous = FULL",
            "fullfsync = ON",  # only macOS knows the difference
            "checkpoint_fullfsync = ON",
        ):
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def use_wal(connection: sqlite3.Connection) -> None:
    """Write ahead: a commit is one sync of the log."""
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise JournalProblem(Problem.BROKEN, f"journal_mode {mode}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_WAL_PAGES}")


def check(connection: sqlite3.Connection) -> None:
    """Raise `Damaged` unless this is a journal, and whole."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != schema.APPLICATION_ID:
        raise Damaged("it is no journal")
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise Damaged("its pages do not fit together")


def damage_or(error: sqlite3.DatabaseError) -> Exception:
    """`Damaged` where this error says so, else the error itself."""
    code = getattr(error, "sqlite_errorcode", None)
    is_damage = code is not None and (code & 0xFF in _DAMAGED or code == sqlite3.SQLITE_ERROR)
    return Damaged(getattr(error, "sqlite_errorname", "")) if is_damage else error


def empty_log(connection: sqlite3.Connection, folder: Path) -> None:
    """Bring the write-ahead log into the file, so that nothing stays in it of what was overwritten since.

    It is begun again at once: its head costs a sync of its own, which the next tap would pay. Does nothing where
    there is no more in it than that. Raises `sqlite3.Error` or `OSError`.
    """
    if (folder / WAL_FILE).stat().st_size > _BEGUN_LOG_BYTES:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        begin_log(connection)


def begin_log(connection: sqlite3.Connection) -> None:
    """Write the head of the write-ahead log, with a page that says what it said before."""
    connection.execute(f"PRAGMA user_version = {schema.version_of(connection)}")


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection, folder: Path) -> Iterator[None]:
    """All of the block and on the disk, or nothing of it. Raises `JournalProblem` where the disk refuses."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except BaseException as error:
        _roll_back(connection)
        if isinstance(error, sqlite3.Error):
            raise problem_of(error, folder) from error
        raise


def _roll_back(connection: sqlite3.Connection) -> None:
    """SQLite has done so by itself after some errors, and cannot where it is closed."""
    with contextlib.suppress(sqlite3.Error):
        if connection.in_transaction:
            connection.execute("ROLLBACK")
