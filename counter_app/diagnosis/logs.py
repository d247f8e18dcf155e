"""The log: one file of limited size in the folder of data, written by a thread of its own.

A line has the time of this PC with its offset, the level, the id of the operation (it stands in the journal too), who
speaks, and what. All of it is masked in the last moment before it is put in line for the disk, whatever wrote it.
"""

from __future__ import annotations

import logging
import logging.handlers
import platform
import queue
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from counter_app import __version__
from counter_app.diagnosis.safe_text import describe, safe
from counter_app.operation import current

FOLDER, FILE_NAME = "logs", "counter-app.log"
MOST_BYTES, GENERATIONS = 1_000_000, 4
MOST_WAITING = 10_000
"""Lines that wait for a disk that hangs; what comes then is left out, and counted."""
FORMAT = "%(asctime)s %(levelname)s [%(operation)s] %(name)s: %(message)s"
_CLOSE_SECONDS = 2.0
_QUIET = ("urllib3", "requests_oauthlib", "oauthlib", "keyring", "jeepney", "secretstorage")
"""Libraries that log addresses, bodies and tokens, or what nobody needs."""

log = logging.getLogger(__name__)


class Line(logging.Formatter):
    """Makes a line of a record: nothing in it names a person or a card, or opens a door."""

    def __init__(self, pattern: str = FORMAT) -> None:
        super().__init__(pattern)

    def format(self, record: logging.LogRecord) -> str:
        """The whole line, or lines where there was an exception."""
        record.operation = current() or "-"
        record.exc_text = None  # another handler may have left an exception there that is not masked
        line = safe(super().format(record))
        record.exc_text = None
        return line

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802, ARG002
        """The time of this PC, to the millisecond, with its offset."""
        return datetime.fromtimestamp(record.created).astimezone().isoformat(" ", "milliseconds")

    def formatException(  # noqa: N802 - logging names it
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Without what an exception may quote."""
        return "" if ei[1] is None else describe(ei[1]).rstrip()


class LogFile:
    """Everything that is logged from `open` to `close`, in a folder that need not exist yet.

    Who logs never waits for the disk. A folder that cannot be written stops nothing: it is said once, to `trouble`.
    """

    def __init__(self, data_dir: Path, level: int = logging.INFO, trouble: Callable[[str], None] | None = None) -> None:
        self.path = data_dir / FOLDER / FILE_NAME
        self._level = level
        self._file = _File(self.path, trouble or _to_standard_error)
        self._lines: queue.Queue[logging.LogRecord] = queue.Queue(MOST_WAITING)
        self._line_up = _LineUp(self._lines)
        self._line_up.setFormatter(Line())
        self._line_up.setLevel(level)
        self._writer = logging.handlers.QueueListener(self._lines, self._file)
        self._before = logging.root.level

    @property
    def problem(self) -> str | None:
        """Why nothing can be written; None where all is well."""
        return self._file.problem

    def open(self) -> None:
        """Begin, with what this program and this PC are."""
        self._writer.start()
        for name in _QUIET:
            logging.getLogger(name).setLevel(logging.ERROR)
        logging.root.addHandler(self._line_up)
        logging.root.setLevel(min(self._before, self._level))
        log.info(
            "start: counter-app %s, Python %s, %s",
            __version__,
            platform.python_version(),
            platform.platform(terse=True),
        )

    def close(self) -> None:
        """End, once all is written; a disk that hangs is waited for two seconds at most."""
        log.info("end")
        logging.root.removeHandler(self._line_up)
        logging.root.setLevel(self._before)
        stopping = threading.Thread(target=self._stop, name="log-end", daemon=True)
        stopping.start()
        stopping.join(_CLOSE_SECONDS)

    def _stop(self) -> None:
        self._writer.stop()
        self._file.close()


class _LineUp(logging.handlers.QueueHandler):
    """Puts lines in line for the thread that writes, and never waits."""

    def __init__(self, lines: queue.Queue[logging.LogRecord]) -> None:
        super().__init__(lines)
        self._lines = lines
        self._left_out = 0

    def enqueue(self, record: logging.LogRecord) -> None:
        """Leave it out where too many wait; the next one that finds a place tells how many were."""
        record.stack_info = None
        if self._left_out:
            record.msg = record.message = f"({self._left_out} lines were left out)\n{record.message}"
        try:
            self._lines.put_nowait(record)
        except queue.Full:
            self._left_out += 1
        else:
            self._left_out = 0


class _File(logging.handlers.RotatingFileHandler):
    """The file and its older generations; made with the first line."""

    def __init__(self, path: Path, trouble: Callable[[str], None]) -> None:
        super().__init__(path, maxBytes=MOST_BYTES, backupCount=GENERATIONS, encoding="utf-8", delay=True)
        self._path, self._trouble = path, trouble
        self.problem: str | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line. The folder may have come by now, or gone."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            self.handleError(record)
            return
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802, ARG002 - logging names it
        """The line is lost, and the program goes on."""
        error = sys.exception()
        reason = (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
        is_news, self.problem = self.problem is None, reason
        if is_news:
            self._trouble(safe(f"nothing can be written to {self._path}: {reason}"))


def _to_standard_error(text: str) -> None:
    if sys.stderr is not None:  # a program without a terminal has none on Windows
        print(text, file=sys.stderr, flush=True)
