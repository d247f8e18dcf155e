"""The rows that are closed and seen: nothing in them names a person any more."""

from __future__ import annotations

import logging
import sqlite3
from datetime import datetime, timedelta
from decimal import Decimal

from counter_app.desk.journal.records import Action, Attempt
from counter_app.desk.journal.rows import Row, microseconds, row_from_json, row_to_json

log = logging.getLogger(__name__)

_ROW = "SELECT id, attempt FROM history"


def add(connection: sqlite3.Connection, row: Row) -> None:
    """Put a row in the history."""
    attempt = row.attempt
    moved = points_moved(attempt)
    connection.execute(
        "INSERT INTO history (id, at, action, what, server, counter, is_done, moved, claimed, marks, attempt)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            attempt.id,
            microseconds(attempt.at),
            attempt.action,
            attempt.what.id,
            attempt.place.server,
            counter_of(attempt),
            attempt.has_counted,
            None if moved is None else str(moved),
            attempt.claimed,
            b"".join(sorted(row.marks)),
            row_to_json(row),
        ),
    )


def find(connection: sqlite3.Connection, row_id: str) -> Row | None:
    """The row with this id."""
    read = connection.execute(f"{_ROW} WHERE id = ?", (row_id,)).fetchone()
    return None if read is None else _row(*read)


def between(connection: sqlite3.Connection, begin: datetime, end: datetime) -> list[Row]:
    """The rows that began from `begin` until just before `end`."""
    return _rows(connection.execute(f"{_ROW} WHERE at >= ? AND at < ?", (microseconds(begin), microseconds(end))))


def alike(connection: sqlite3.Connection, row: Row, within: timedelta, *, of_any: bool = False) -> list[Row]:
    """The rows of the same person for the same thing at the same counter, that began around the same time.

    With `of_any` for whatever thing.
    """
    if not row.marks:
        return []
    attempt = row.attempt
    same_person = " OR ".join(["instr(marks, ?) > 0"] * len(row.marks))
    return _rows(
        connection.execute(
            f"{_ROW} WHERE (what = ? OR ?) AND at BETWEEN ? AND ? AND action = ? AND server = ? AND counter IS ?"
            f" AND id <> ? AND ({same_person})",
            (
                attempt.what.id,
                of_any,
                microseconds(attempt.at - within),
                microseconds(attempt.at + within),
                attempt.action,
                attempt.place.server,
                counter_of(attempt),
                attempt.id,
                *row.marks,
            ),
        )
    )


def claimed(connection: sqlite3.Connection, server: str, action: Action | None) -> set[str]:
    """The server's own ids that rows of this server lay claim to."""
    return {
        claim
        for claim, of in connection.execute(
            "SELECT claimed, action FROM history WHERE server = ? AND claimed IS NOT NULL", (server,)
        )
        if action in (None, of)
    }


def counter_of(attempt: Attempt) -> str | None:
    """The counter's key as it is compared: without case."""
    key = attempt.place.counter_key
    return None if key is None else key.casefold()


def points_moved(attempt: Attempt) -> Decimal | None:
    """How many points it gave (a check-in) or took (a cash-in); None where it did not, or nobody told."""
    if not attempt.has_counted:
        return None
    values = None if attempt.feedback is None else attempt.feedback.values
    told = None if values is None else values.earned if attempt.action is Action.CHECK_IN else values.cost
    return attempt.what.points if told is None else told


def oldest(connection: sqlite3.Connection, server: str, counter: str | None) -> Row | None:
    """The oldest row of a counter (its key casefolded) that is kept."""
    found = connection.execute(f"{_ROW} WHERE server = ? AND counter IS ? ORDER BY at LIMIT 1", (server, counter))
    read = found.fetchone()
    return None if read is None else _row(*read)


def are_alike(one: Row, other: Row, within: timedelta, *, of_any: bool = False) -> bool:
    """What `alike` asks of the history, for rows that are not in it."""
    first, second = one.attempt, other.attempt
    return (
        first.id != second.id
        and (of_any or first.what.id == second.what.id)
        and first.action is second.action
        and first.place.server == second.place.server
        and counter_of(first) == counter_of(second)
        and abs(first.at - second.at) <= within
        and not one.marks.isdisjoint(other.marks)
    )


def _rows(read: sqlite3.Cursor) -> list[Row]:
    return [row for row in (_row(*found) for found in read) if row is not None]


def _row(row_id: str, text: str) -> Row | None:
    """One row that cannot be read must not hide the day from the employee."""
    try:
        return row_from_json(text)
    except ValueError as error:
        log.warning("%s in the history cannot be read: %s", row_id, error)
        return None
