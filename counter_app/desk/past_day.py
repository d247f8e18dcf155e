"""One day of the past, as the journal still has it: its rows, or only its totals once they were forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counter_app.desk.brussels import BRUSSELS
from counter_app.desk.journal import DayTotals, Journal
from counter_app.desk.journal.records import Attempt


@dataclass(frozen=True, slots=True)
class PastDay:
    """`totals` is None where rows tell it all, or where nothing was done."""

    attempts: tuple[Attempt, ...] = ()
    totals: DayTotals | None = None


def read_day(journal: Journal, day: date, today: date) -> PastDay:
    """What is known of `day` (of Europe/Brussels, before `today`). Waits for the disk. Raises `JournalProblem`."""
    begin, end = (datetime.combine(at, time(), BRUSSELS) for at in (day, day + timedelta(days=1)))
    attempts = journal.attempts(begin, end)
    if attempts:
        return PastDay(attempts)
    sums = journal.totals((today - day).days + 1)
    return PastDay(totals=next((one for one in sums if one.day == day), None))
