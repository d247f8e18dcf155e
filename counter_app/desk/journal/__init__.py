"""The journal of the desk: every attempt to change something at UiTPAS, on the disk before it leaves."""

from counter_app.desk.journal.memory import MemoryJournal
from counter_app.desk.journal.opening import Opened, open_journal
from counter_app.desk.journal.problems import JournalProblem, Problem
from counter_app.desk.journal.retention import DayTotals
from counter_app.desk.journal.store import Journal

__all__ = ["DayTotals", "Journal", "JournalProblem", "MemoryJournal", "Opened", "Problem", "open_journal"]
