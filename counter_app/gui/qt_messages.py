"""What Qt itself says goes to the log; what it ends the program for goes to the crash file too."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

log = logging.getLogger("qt")


@contextmanager
def heard(at_the_end: Callable[[str, str], None]) -> Iterator[None]:
    """Within the block Qt's messages are logged. `at_the_end` is told of one after which Qt ends the program."""

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
        if kind is QtMsgType.QtFatalMsg:
            at_the_end("Qt ended the program", message)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
