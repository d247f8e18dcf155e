"""A table as a file that opens rightly in the Excel of Belgium: what stands in it, and how it gets on the disk."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, time
from decimal import Decimal
from enum import StrEnum, auto
from pathlib import Path

Cell = str | Decimal | date | time | None
"""Text, a number, a day, an hour, or nothing."""

_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Without this byte order mark Excel takes UTF-8 for the code page of the PC."""
_END = "\r\n"
_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
"""What Excel takes for the beginning of a formula, also at the full width of Chinese and Japanese type."""
_DISK_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_IN_USE = frozenset({32, 33})
"""What Windows says where another program holds the file: a sharing or a lock violation."""


class Trouble(StrEnum):
    """Why a file could not be written, by what one may do about it."""

    IN_USE = auto()
    """Another program has it open, as Excel does."""
    READ_ONLY = auto()
    DISK_FULL = auto()
    NO_FOLDER = auto()
    OTHER = auto()


class NotWritten(Exception):  # noqa: N818 - it says what is so
    """The file is as it was before, or is not there."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


class Cancelled(Exception):  # noqa: N818 - nobody's error
    """The employee does not want it any more; the file is as it was before, or is not there."""


def lines(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The lines of the file, each with its end, the first with the byte order mark.

    Semicolons between, a comma in decimals, "25/11/2026" and "14:05". Text that a spreadsheet would take for a formula
    gets an apostrophe before it, which makes it text there.
    """
    mark = _MARK
    for row in rows:
        yield mark + ";".join(map(_cell, row)) + _END
        mark = ""


def write(path: Path, text: Iterable[str], *, is_cancelled: Callable[[], bool] = lambda: False) -> None:
    """Write the `text` as UTF-8 to `path`: whole, or not at all. Waits for the disk: call it on a worker.

    Raises `NotWritten` where the disk refuses, `Cancelled` where `is_cancelled` tells so on the way.
    """
    try:
        if path.exists() and not os.access(path, os.W_OK):
            raise NotWritten(Trouble.READ_ONLY)
        handle, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
    except OSError as error:
        raise NotWritten(trouble_of(error)) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            for line in text:
                if is_cancelled():
                    raise Cancelled
                file.write(line)
            file.flush()
            os.fsync(file.fileno())
        _put(part, path)
    except OSError as error:
        raise NotWritten(trouble_of(error)) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def trouble_of(error: OSError) -> Trouble:
    """What an error of the system means for whoever wants the file."""
    if getattr(error, "winerror", None) in _IN_USE or error.errno == errno.EBUSY:
        return Trouble.IN_USE
    if error.errno in _DISK_FULL:
        return Trouble.DISK_FULL
    if error.errno in _READ_ONLY:
        return Trouble.READ_ONLY
    return Trouble.NO_FOLDER if error.errno in (errno.ENOENT, errno.ENOTDIR) else Trouble.OTHER


def _put(part: Path, path: Path) -> None:
    """Windows only says "access denied" where a program has the file open: in this folder we have just written."""
    try:
        part.replace(path)
    except PermissionError as error:
        raise NotWritten(Trouble.IN_USE) from error


def _cell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case Decimal():
            return f"{cell:f}".replace(".", ",")
        case date():
            return f"{cell:%d/%m/%Y}"
        case time():
            return f"{cell:%H:%M}"
        case _:
            return _text(cell)


def _text(text: str) -> str:
    harmless = "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in text)
    seen = "".join(letter for letter in harmless if unicodedata.category(letter) != "Cf").lstrip()
    if seen.startswith(_FORMULA):
        harmless = f"'{harmless}"
    is_quoted = any(letter in harmless for letter in ';"') or harmless != harmless.strip()
    return '"' + harmless.replace('"', '""') + '"' if is_quoted else harmless
