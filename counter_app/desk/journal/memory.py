"""A journal in memory: for practice, where the server forgets everything too, and where the disk cannot be used."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from counter_app.desk.journal.problems import JournalProblem
from counter_app.desk.journal.schema import migrate
from counter_app.desk.journal.store import Journal


class _NobodyElse:
    """Memory has one owner anyway."""

    def release(self) -> None:
        """Nothing was locked."""


class MemoryJournal(Journal):
    """Knows all that a journal knows until the program ends. With a `problem` it stands in for one on the disk.

    Check-ins go on with it: the limit of an activity absorbs a second one. Cash-ins do not where there is a problem,
    since what became of one would be forgotten with the program.
    """

    def __init__(self, wall: Callable[[], datetime], problem: JournalProblem | None = None) -> None:
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        migrate(connection)
        super().__init__(connection, Path(), _NobodyElse(), secrets.token_bytes(32), wall)
        self.problem = problem

    def _write_back(self) -> None:
        """There is no log to write back."""
