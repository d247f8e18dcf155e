"""What can be read of a damaged journal without SQLite: every row that a page still holds whole."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import Literal

from counter_app.desk.journal.rows import Row, row_from_json
from counter_app.desk.journal.schema import PAGE_BYTES
from counter_app.desk.journal.slots import HEAD_BYTES, unpack

# The file format of the log: https://www.sqlite.org/fileformat2.html#the_write_ahead_log

_LOG_HEADER_BYTES = 32
_FRAME_BYTES = 24 + PAGE_BYTES
_PAGE_NUMBER = slice(0, 4)
_PAGES_AFTER_COMMIT = slice(4, 8)
_SALT = slice(8, 16)
_PAGE = slice(24, _FRAME_BYTES)
_ORDERS: dict[bytes, Literal["little", "big"]] = {b"\x37\x7f\x06\x82": "little", b"\x37\x7f\x06\x83": "big"}

_START = re.compile(rb'\{"attempt":\{"id":"[0-9a-f]{12}"')
_ROW = re.compile(_START.pattern + rb'.*?,"marks":\[[^\]]*\]\}', re.DOTALL)


def readable_rows(pages: dict[int, bytes]) -> list[Row]:
    """The rows that are whole, oldest first; of one that is there more than once, the one that was changed last."""
    newest: dict[str, Row] = {}
    for row in (row for page in pages.values() for row in _rows(page)):
        other = newest.get(row.attempt.id)
        if other is None or _age(other) <= _age(row):
            newest[row.attempt.id] = row
    return sorted(newest.values(), key=lambda row: row.attempt.at)


def _age(row: Row) -> tuple[object, ...]:
    return row.attempt.changed_at, row.attempt.asking.times, not row.attempt.needs_attention


def _rows(page: bytes) -> Iterator[Row]:
    """A row that tells whose it is stands in a slot, with a checksum. One of the history has to make sense."""
    for start in _START.finditer(page):
        found = _ROW.match(page, start.start())
        try:
            row = row_from_json(found[0]) if found else None
            if row is not None and row.attempt.needs_attention:
                row = unpack(page, start.start() - HEAD_BYTES)
        except ValueError:
            continue
        if row is not None:
            yield row


def newest_pages(file: bytes, log: bytes) -> dict[int, bytes]:
    """The pages by number as they were last written: those of the write-ahead log over those of the file.

    The log's own checksums are left out of account: what was written after a damaged frame still tells what was so.
    """
    pages = {start // PAGE_BYTES + 1: file[start : start + PAGE_BYTES] for start in range(0, len(file), PAGE_BYTES)}
    frames = list(_frames(log))
    for frame in frames:
        if frame[_SALT] == frames[0][_SALT]:  # with another one it is of a log that was written back before
            pages[int.from_bytes(frame[_PAGE_NUMBER], "big")] = frame[_PAGE]
    return pages


def is_log_damaged(log: bytes) -> bool:
    """Whether commits of the write-ahead log are lost, which SQLite does not tell: it stops at the first bad frame.

    A bad frame at the end is a commit that was cut off, before anything was done that relies on it. With another
    commit behind it, it is damage.
    """
    if len(log) < _LOG_HEADER_BYTES:
        return False
    order = _ORDERS.get(log[:4])
    if order is None or _checksum(log[:24], (0, 0), order) != _words(log[24:32], "big"):
        return True
    sums, is_bad, commits = _words(log[24:32], "big"), False, 0
    for frame in _frames(log):
        is_of_this_log = frame[_SALT] == log[16:24]
        if not is_bad and is_of_this_log:
            sums = _checksum(frame[_PAGE], _checksum(frame[:8], sums, order), order)
        is_bad = is_bad or not is_of_this_log or _words(frame[16:24], "big") != sums
        commits += is_bad and is_of_this_log and frame[_PAGES_AFTER_COMMIT] != bytes(4)
    return commits > 1


def _frames(log: bytes) -> Iterator[bytes]:
    for start in range(_LOG_HEADER_BYTES, len(log) - _FRAME_BYTES + 1, _FRAME_BYTES):
        yield log[start : start + _FRAME_BYTES]


def _words(data: bytes, order: Literal["little", "big"]) -> tuple[int, ...]:
    return struct.unpack(f"{'<' if order == 'little' else '>'}{len(data) // 4}I", data)


def _checksum(data: bytes, sums: tuple[int, ...], order: Literal["little", "big"]) -> tuple[int, ...]:
    first, second = sums
    words = iter(_words(data, order))
    for even, odd in zip(words, words, strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
