"""The rows that need attention, each in a slot of its own that can be read without SQLite too.

A slot is a blob of one size that is overwritten in place, and zeroes while it is free: see `schema`. What is in it
tells its own length and checksum, so that it can be salvaged from a file that SQLite does not open any more.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator

from counter_app.desk.journal.rows import Row, row_from_json, row_to_json

MAGIC = b"\x00UiTPAS-open\x00"

SLOT_BYTES = 4000
"""As much as fits in a page beside SQLite's own. A longer row has a multiple of it, and cannot be salvaged."""

FREE = "-" * 12
"""The id of a free slot: as long as any, so that nothing in the slot's row moves."""

_CHECK_BYTES = 8
HEAD_BYTES = len(MAGIC) + _CHECK_BYTES


def pack(row: Row) -> bytes:
    """The row as a slot holds it."""
    text = row_to_json(row).encode()
    head = MAGIC + len(text).to_bytes(4, "big") + zlib.crc32(text).to_bytes(4, "big")
    size = -(-(len(head) + len(text)) // SLOT_BYTES) * SLOT_BYTES
    return (head + text).ljust(size, b"\x00")


def unpack(record: bytes, start: int = 0) -> Row:
    """The row whose `MAGIC` stands at `start`. `ValueError` where it is damaged."""
    text_start = start + HEAD_BYTES
    head = record[start:text_start]
    text = record[text_start : text_start + int.from_bytes(head[len(MAGIC) : len(MAGIC) + 4], "big")]
    if not head.startswith(MAGIC) or zlib.crc32(text) != int.from_bytes(head[-4:], "big"):
        raise ValueError("a slot of the journal is damaged")
    return row_from_json(text)


def all_rows(connection: sqlite3.Connection) -> Iterator[Row]:
    """What is in the slots. `ValueError` where one is damaged."""
    for slot_id, record in connection.execute("SELECT id, record FROM slots"):
        if slot_id != FREE:
            yield unpack(record)
        elif any(record):
            raise ValueError("a free slot of the journal is not empty")


def put(connection: sqlite3.Connection, row: Row) -> None:
    """Write the row into its slot, or into a free one, or into a new one."""
    record, row_id = pack(row), row.attempt.id
    size = len(record)
    in_place = "UPDATE slots SET record = ? WHERE id = ? AND length(record) = ?"
    if connection.execute(in_place, (record, row_id, size)).rowcount:
        return
    free(connection, row_id)
    again = (
        "UPDATE slots SET id = ?, record = ?"
        " WHERE slot = (SELECT slot FROM slots WHERE id = ? AND length(record) = ? LIMIT 1)"
    )
    if not connection.execute(again, (row_id, record, FREE, size)).rowcount:
        connection.execute("INSERT INTO slots (id, record) VALUES (?, ?)", (row_id, record))


def free(connection: sqlite3.Connection, row_id: str) -> None:
    """Overwrite the row's slot with zeroes, if it has one."""
    connection.execute("UPDATE slots SET id = ?, record = zeroblob(length(record)) WHERE id = ?", (FREE, row_id))
