"""The way from an older schema to this one, and what happens where a step fails."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from counter_app.desk.journal import history, slots
from counter_app.desk.journal.database import connect
from counter_app.desk.journal.records import State
from counter_app.desk.journal.schema import MIGRATIONS, VERSION, create_tables, migrate, version_of
from tests.unit.journal.writing import in_state, opened


def add_colour(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE others ADD COLUMN colour TEXT NOT NULL DEFAULT 'green'")


def paint_red(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE others SET colour = 'red'")


def fail_halfway(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM others")
    connection.execute("INSERT INTO no_such_table VALUES (1)")


def columns(connection: sqlite3.Connection) -> list[str]:
    return [name for _number, name, *_rest in connection.execute("PRAGMA table_info(others)")]


def test_an_older_journal_is_brought_to_the_newest_version_step_by_step(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "old.sqlite")) as connection:
        migrate(connection, (create_tables,))
        connection.execute("INSERT INTO others VALUES ('server', 'counter')")
        migrate(connection, (create_tables, add_colour, paint_red))
        assert version_of(connection) == 3
        assert connection.execute("SELECT * FROM others").fetchall() == [("server", "counter", "red")]


def test_a_step_that_fails_changes_nothing_and_those_before_it_stay(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "old.sqlite")) as connection:
        migrate(connection, (create_tables,))
        connection.execute("INSERT INTO others VALUES ('server', 'counter')")
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, (create_tables, add_colour, fail_halfway))
        assert version_of(connection) == 2
        assert columns(connection) == ["server", "counter", "colour"]
        assert len(connection.execute("SELECT * FROM others").fetchall()) == 1


def test_the_rows_of_an_older_journal_are_still_there(tmp_path: Path) -> None:
    """What this version wrote, brought to two later ones."""
    with opened(tmp_path) as journal:
        still_open, done = in_state(journal, State.UNKNOWN), in_state(journal, State.DONE)
    with closing(connect(tmp_path / "journal.sqlite")) as connection:
        migrate(connection, (*MIGRATIONS, add_colour, paint_red))
        assert version_of(connection) == VERSION + 2
        assert [row.attempt for row in slots.all_rows(connection)] == [still_open]
        found = history.find(connection, done.id)
        assert found is not None
        assert found.attempt == done


def test_a_journal_of_this_version_is_left_as_it_is(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        attempt = in_state(journal, State.UNKNOWN)
    with opened(tmp_path) as again:
        assert again.open_attempts() == (attempt,)
    with closing(connect(tmp_path / "journal.sqlite")) as connection:
        assert version_of(connection) == VERSION
