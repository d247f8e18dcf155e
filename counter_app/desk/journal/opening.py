"""How the journal is opened: whose it is, whether it is whole, and what is done where it is not."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from counter_app.desk.journal import changes, schema, slots
from counter_app.desk.journal.database import (
    FILE,
    WAL_FILE,
    Damaged,
    begin_log,
    check,
    connect,
    damage_or,
    transaction,
    use_wal,
)
from counter_app.desk.journal.folder import is_local
from counter_app.desk.journal.lock import Lock
from counter_app.desk.journal.people import load_key
from counter_app.desk.journal.problems import JournalProblem, Problem, problem_of
from counter_app.desk.journal.records import State
from counter_app.desk.journal.replacing import finish_replacing, read, replace_damaged, start_new
from counter_app.desk.journal.salvage import is_log_damaged, newest_pages
from counter_app.desk.journal.schema import migrate
from counter_app.desk.journal.store import Journal

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """The journal, and what to tell the employee where its file was damaged."""

    journal: Journal
    salvaged: int = 0
    """How many open items were salvaged."""
    set_aside: Path | None = None
    """Where that stands which could be read of the damaged file, without names; None where none was damaged."""


def open_journal(folder: Path, *, wall: Callable[[], datetime]) -> Opened:
    """Open the journal in `folder`, or begin one. What was on its way is unknown now, and is asked for at once.

    `wall` tells the time (aware). Raises `JournalProblem`. Not for the thread that paints.
    """
    with _problems_of(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if not is_local(folder):
            raise JournalProblem(Problem.NETWORK_DRIVE)
        lock = Lock(folder)
        try:
            return _open(folder, lock, wall)
        except BaseException:
            lock.release()
            raise


@contextlib.contextmanager
def _problems_of(folder: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise problem_of(error, folder) from error


def _open(folder: Path, lock: Lock, wall: Callable[[], datetime]) -> Opened:
    key = load_key(folder)
    now = wall().astimezone(UTC)
    salvaged, set_aside = 0, None
    finish_replacing(folder)
    if not (folder / FILE).exists() and not (folder / WAL_FILE).exists():
        start_new(folder, ())
    try:
        connection = _open_whole(folder)
    except Damaged as damage:
        log.error("the journal is damaged: %s", damage)  # noqa: TRY400 - where it was noticed tells nothing
        salvaged, set_aside = replace_damaged(folder, now)
        connection = _open_whole(folder)
    try:
        _end_what_was_on_its_way(connection, folder, now)
        journal = Journal(connection, folder, lock, key, wall)
    except BaseException:
        connection.close()
        raise
    journal.tidy()
    return Opened(journal, salvaged, set_aside)


def _open_whole(folder: Path) -> sqlite3.Connection:
    """The file as it is, brought to the newest version. Raises `Damaged`."""
    first_page, wal = read(folder / FILE, schema.PAGE_BYTES), read(folder / WAL_FILE)
    if schema.version_in(newest_pages(first_page, wal)) > schema.VERSION:
        raise JournalProblem(Problem.NEWER)
    if not first_page:
        raise Damaged("it is empty")
    if is_log_damaged(wal):
        raise Damaged("commits of its log are lost")
    try:
        return _connected(folder / FILE)
    except sqlite3.DatabaseError as error:
        raise damage_or(error) from error
    except ValueError as error:
        raise Damaged(str(error)) from error


def _connected(path: Path) -> sqlite3.Connection:
    """A connection to a whole file. `Damaged`, `sqlite3.DatabaseError` or `ValueError` where it is none."""
    connection = connect(path)
    try:
        check(connection)
        use_wal(connection)
        migrate(connection)
        begin_log(connection)
        deque(slots.all_rows(connection), maxlen=0)
    except BaseException:
        connection.close()
        raise
    return connection


def _end_what_was_on_its_way(connection: sqlite3.Connection, folder: Path, now: datetime) -> None:
    rows = [row for row in slots.all_rows(connection) if row.attempt.state is State.SENDING]
    if rows:
        with transaction(connection, folder):
            for row in rows:
                slots.put(connection, replace(row, attempt=changes.found_sending(row.attempt, now)))
