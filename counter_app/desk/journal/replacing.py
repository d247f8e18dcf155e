"""A new journal in the place of a damaged one, with all that can still be read of it.

The damaged file does not stay: it may hold names and numbers where nobody can find and overwrite them any more once
their rows are closed. What is set aside, under a name with the date, is what could be read of it, a row on each
line, without the people. Each step can be cut off by a power failure: the next start begins again.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from counter_app.desk.journal import history, slots
from counter_app.desk.journal.database import FILE, WAL_FILE, connect, transaction
from counter_app.desk.journal.rows import Row, row_to_json
from counter_app.desk.journal.salvage import newest_pages, readable_rows
from counter_app.desk.journal.schema import migrate

_SET_ASIDE = "journal-damaged-%Y-%m-%d-%H%M%S.jsonl"

_MAKING = "journal.making.sqlite"
_READY = "journal.new.sqlite"
"""What will be the journal: it is whole as soon as it has this name."""


def replace_damaged(folder: Path, now: datetime) -> tuple[int, Path]:
    """Put a new journal in the place of the damaged one; how many open rows it has, and what was set aside.

    Raises `OSError`, `sqlite3.Error` or `JournalProblem`: then the damaged one is still there.
    """
    rows = readable_rows(newest_pages(read(folder / FILE), read(folder / WAL_FILE)))
    set_aside = folder / now.strftime(_SET_ASIDE)
    _write(set_aside, rows)
    start_new(folder, rows)
    return sum(row.attempt.needs_attention for row in rows), set_aside


def start_new(folder: Path, rows: Iterable[Row]) -> None:
    """Make a new journal with these rows, whole or not at all, in the place of one that may be there."""
    making = folder / _MAKING
    making.unlink(missing_ok=True)
    try:
        making.touch(0o600, exist_ok=False)  # its log gets the same mode
        with closing(connect(making)) as connection:
            migrate(connection)
            with transaction(connection, folder):
                for row in rows:
                    _put(connection, row)
    except BaseException:
        making.unlink(missing_ok=True)
        raise
    os.replace(making, folder / _READY)
    finish_replacing(folder)


def finish_replacing(folder: Path) -> None:
    """Take a new journal that is ready into use, if there is one.

    The log of the one before goes first: SQLite would take it for the new one's own.
    """
    if (folder / _READY).exists():
        _sync_folder(folder)
        (folder / WAL_FILE).unlink(missing_ok=True)
        _sync_folder(folder)
        os.replace(folder / _READY, folder / FILE)
        _sync_folder(folder)


def forget_set_aside(folder: Path, before: datetime) -> None:
    """Delete what was set aside before then (aware). Raises `OSError`."""
    for path in folder.glob("journal-damaged-*.jsonl"):
        if path.name < before.astimezone(UTC).strftime(_SET_ASIDE):
            path.unlink(missing_ok=True)


def read(path: Path, most: int = -1) -> bytes:
    """What is in a file, or its first bytes; nothing where there is none."""
    if not path.exists():
        return b""
    with path.open("rb") as file:
        return file.read(most)


def _put(connection: sqlite3.Connection, row: Row) -> None:
    if row.attempt.needs_attention:
        slots.put(connection, row)
    else:
        history.add(connection, row)


def _write(path: Path, rows: Iterable[Row]) -> None:
    path.unlink(missing_ok=True)
    path.touch(0o600)
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(row_to_json(replace(row, attempt=replace(row.attempt, who=None))) + "\n")
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """So that the new name is on the disk too. Windows does so by itself, and opens no folders."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
