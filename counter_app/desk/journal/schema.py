"""The tables of the journal, their version, and the way from an older one.

Full numbers and names stand in `slots` alone, and a slot never moves, grows or shrinks: it is overwritten in place.
That is on purpose. `secure_delete` zeroes what is deleted, but not what SQLite leaves behind when it moves rows to
another page to make room, so a column that is emptied may leave its old text in the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

APPLICATION_ID = 0x55695450
"""Tells our file from any other SQLite file ("UiTP")."""

PAGE_BYTES = 4096

_TABLES = """
CREATE TABLE slots (slot INTEGER PRIMARY KEY, id TEXT NOT NULL, record BLOB NOT NULL);
CREATE INDEX slots_by_id ON slots (id);
CREATE TABLE history (
    entry INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,        -- microseconds since 1970, UTC
    action TEXT NOT NULL,
    what TEXT NOT NULL,
    server TEXT NOT NULL,
    counter TEXT,               -- casefolded: keys are compared without case
    is_done INTEGER NOT NULL,
    moved TEXT,                 -- the points that it gave or took, where it was done
    claimed TEXT,
    marks BLOB NOT NULL,
    attempt TEXT NOT NULL       -- JSON
);
CREATE INDEX history_by_time ON history (at);
CREATE INDEX history_by_what ON history (what, at);
CREATE INDEX history_claimed ON history (server, claimed) WHERE claimed IS NOT NULL;
CREATE TABLE days (
    day TEXT PRIMARY KEY,       -- of Europe/Brussels
    check_ins INTEGER NOT NULL,
    cash_ins INTEGER NOT NULL,
    earned TEXT NOT NULL,
    spent TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE others (server TEXT NOT NULL, counter TEXT NOT NULL, PRIMARY KEY (server, counter)) WITHOUT ROWID;
"""

Migration = Callable[[sqlite3.Connection], None]
"""Brings the tables one version further, within a transaction that is not its own: no `executescript`."""


def create_tables(connection: sqlite3.Connection) -> None:
    """From nothing to version 1."""
    for statement in _TABLES.split(";\n"):
        connection.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (create_tables,)
"""The first makes version 1 of nothing, each other one makes its version of the one before. Never change one."""

VERSION = len(MIGRATIONS)


def version_in(pages: dict[int, bytes]) -> int:
    """The version that these pages of a journal tell, without SQLite: it would write back the log. 0 for no journal.

    Where it stands: https://www.sqlite.org/fileformat2.html#the_database_header
    """
    head = pages.get(1, b"")
    is_journal = head.startswith(b"SQLite format 3\x00") and head[68:72] == APPLICATION_ID.to_bytes(4, "big")
    return int.from_bytes(head[60:64], "big") if is_journal else 0


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables; 0 is a new file."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring the tables to the newest version, each step whole or not at all."""
    for version in range(version_of(connection), len(migrations)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            migrations[version](connection)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
