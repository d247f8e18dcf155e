"""Keeps the log and the crash file while the window runs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import qVersion

from counter_app.diagnosis.crash_file import CrashFile
from counter_app.diagnosis.logs import LogFile
from counter_app.diagnosis.safe_text import describe
from counter_app.gui.qt_messages import heard

log = logging.getLogger(__name__)


@contextmanager
def watched(data_dir: Path, log_level: str = "info") -> Iterator[CrashFile]:
    """Within the block everything from `log_level` on is logged, and what goes wrong stands in the crash file.

    One window at a time.
    """
    logs, crashes = LogFile(data_dir, logging.getLevelNamesMapping()[log_level.upper()]), CrashFile(data_dir)
    logs.open()
    crashes.watch()
    log.info("Qt %s", qVersion())
    try:
        with heard(crashes.write):
            yield crashes
    except Exception as error:
        crashes.write("the program could not go on", describe(error))
        raise
    finally:
        crashes.leave()
        logs.close()
