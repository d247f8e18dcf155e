"""The crash file: what the program did when it ended otherwise than it should, kept for the next start to show.

An exception that nobody caught is written by us, with no more of its text than is about code. A crash of the
interpreter itself, or of a library, is written by `faulthandler`: files, lines and functions.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from counter_app import __version__
from counter_app.diagnosis.logs import FOLDER
from counter_app.diagnosis.safe_text import describe, in_a_line, safe

FILE_NAME = "crash.log"
MOST_BYTES = 200_000

log = logging.getLogger(__name__)


class CrashFile:
    """Watches from `watch` to `leave`. A folder that cannot be written is logged, and the program goes on without.

    It writes on the thread that fails, and waits for the disk: a moment later there may be no program any more.
    """

    def __init__(self, data_dir: Path) -> None:
        self.path = data_dir / FOLDER / FILE_NAME
        self._lock = threading.Lock()
        self._file: IO[bytes] | None = None
        self._before: tuple[_Hook, _ThreadHook, _UnraisableHook] | None = None

    def left_behind(self) -> str:
        """What an earlier run left, masked; empty where all ended well, or nothing can be read."""
        try:
            with self.path.open("rb") as file:
                size = file.seek(0, 2)
                file.seek(max(0, size - MOST_BYTES))
                return safe(file.read().decode("utf-8", "replace")).strip()
        except OSError:
            return ""

    def remove(self) -> None:
        """Empty it: somebody has seen what was in it."""
        try:
            with self._lock, self.path.open("r+b") as file:
                file.truncate(0)
        except FileNotFoundError:
            return
        except OSError as error:
            log.warning("the crash file was not emptied: %s", error.strerror)

    def watch(self) -> None:
        """From now on what goes wrong is written down. Beside what is done about it anyway, not instead."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("ab", buffering=0)
            faulthandler.enable(self._file)
        except OSError as error:
            log.warning("there is no crash file: %s", error.strerror)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._raised, self._in_thread, self._unraisable

    def leave(self) -> None:
        """The program ends as it should: watch no more, and leave no file where there is nothing in it."""
        if self._before is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = None
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        try:
            if self.path.stat().st_size == 0:
                self.path.unlink()
        except OSError as error:
            log.warning("the empty crash file stays: %s", error.strerror)

    def write(self, heading: str, text: str) -> None:
        """Write it down now. A disk that refuses has no say in what happens next."""
        now = datetime.now().astimezone().isoformat(" ", "seconds")
        entry = safe(f"{now} counter-app {__version__}: {heading}\n{text}\n")
        with self._lock:
            if self._file is None:
                return
            try:
                if self._file.tell() < MOST_BYTES:
                    self._file.write(entry.encode("utf-8", "replace"))
            except OSError as error:
                log.warning("the crash file was not written: %s", error.strerror)

    def _raised(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            log.critical("nobody caught %s", in_a_line(error))
            self.write("an exception that nobody caught", describe(error))
        if self._before is not None:
            self._before[0](kind, error, trace)

    def _in_thread(self, told: threading.ExceptHookArgs) -> None:
        name = told.thread.name if told.thread is not None else "a thread"
        if told.exc_value is not None and not issubclass(told.exc_type, SystemExit):
            log.critical("the thread %s ended: %s", name, in_a_line(told.exc_value))
            self.write(f"the thread {name} ended", describe(told.exc_value))
        if self._before is not None:
            self._before[1](told)

    def _unraisable(self, told: sys.UnraisableHookArgs) -> None:
        if told.exc_value is not None:
            log.error("an exception could not be raised: %s", in_a_line(told.exc_value))
            self.write("an exception that could not be raised", describe(told.exc_value))
        if self._before is not None:
            self._before[2](told)


_Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]
_ThreadHook = Callable[[threading.ExceptHookArgs], object]
_UnraisableHook = Callable[["sys.UnraisableHookArgs"], object]
