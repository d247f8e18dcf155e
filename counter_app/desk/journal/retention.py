"""What stays of the past: rows for some weeks, then one line of totals for each day."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from counter_app.desk.brussels import BRUSSELS, in_brussels
from counter_app.desk.journal.history import points_moved
from counter_app.desk.journal.records import Action
from counter_app.desk.journal.rows import Row, microseconds, moment

_DONE_BETWEEN = (
    "SELECT action, moved, count(*) FROM history WHERE at >= ? AND at < ? AND is_done GROUP BY action, moved"
)


@dataclass(frozen=True, slots=True)
class DayTotals:
    """What was done on one day of Europe/Brussels. Points that nobody told count as none."""

    day: date
    check_ins: int = 0
    cash_ins: int = 0
    earned: Decimal = Decimal(0)
    spent: Decimal = Decimal(0)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done."""
        return not (self.check_ins or self.cash_ins)

    def plus(self, action: str, points: Decimal | None, count: int) -> DayTotals:
        """With `count` more of one kind, each of so many points."""
        moved = (points or Decimal(0)) * count
        if action == Action.CHECK_IN:
            return DayTotals(self.day, self.check_ins + count, self.cash_ins, self.earned + moved, self.spent)
        return DayTotals(self.day, self.check_ins, self.cash_ins + count, self.earned, self.spent + moved)


def totals(connection: sqlite3.Connection, rows: Iterable[Row], now: datetime, days: int) -> tuple[DayTotals, ...]:
    """The last `days` days, the one of `now` first, without empty ones. `rows` are those not in the history yet."""
    today = in_brussels(now).date()
    done = [row.attempt for row in rows if row.attempt.has_counted]
    found = []
    for day in (today - timedelta(days=before) for before in range(days)):
        sums = _of_history(connection, day, _summed_up(connection, day))
        for attempt in done:
            if in_brussels(attempt.at).date() == day:
                sums = sums.plus(attempt.action, points_moved(attempt), 1)
        found.append(sums)
    return tuple(sums for sums in found if not sums.is_empty)


def forget_oldest_day(connection: sqlite3.Connection, now: datetime, days: int) -> int:
    """Sum up and delete the rows of the oldest day that is more than `days` days before today; how many they were.

    Within a transaction. What needs attention is not in the history, and stays.
    """
    (oldest,) = connection.execute("SELECT min(at) FROM history").fetchone()
    if oldest is None:
        return 0
    day = in_brussels(moment(oldest)).date()
    if day >= in_brussels(now).date() - timedelta(days=days):
        return 0
    sums = _of_history(connection, day, _summed_up(connection, day))
    if not sums.is_empty:
        connection.execute(
            "INSERT OR REPLACE INTO days (day, check_ins, cash_ins, earned, spent) VALUES (?, ?, ?, ?, ?)",
            (day.isoformat(), sums.check_ins, sums.cash_ins, str(sums.earned), str(sums.spent)),
        )
    return connection.execute("DELETE FROM history WHERE at >= ? AND at < ?", _bounds(day)).rowcount


def others_seen(connection: sqlite3.Connection, server: str, counter_key: str) -> bool:
    """Whether it was noted that another desk works at this counter."""
    found = connection.execute(
        "SELECT 1 FROM others WHERE server = ? AND counter = ?", (server, counter_key.casefold())
    )
    return found.fetchone() is not None


def note_others(connection: sqlite3.Connection, server: str, counter_key: str) -> None:
    """Note that another desk works at this counter. Within a transaction."""
    connection.execute("INSERT OR IGNORE INTO others (server, counter) VALUES (?, ?)", (server, counter_key.casefold()))


def _summed_up(connection: sqlite3.Connection, day: date) -> DayTotals:
    read = connection.execute(
        "SELECT check_ins, cash_ins, earned, spent FROM days WHERE day = ?", (day.isoformat(),)
    ).fetchone()
    if read is None:
        return DayTotals(day)
    check_ins, cash_ins, earned, spent = read
    return DayTotals(day, check_ins, cash_ins, Decimal(earned), Decimal(spent))


def _of_history(connection: sqlite3.Connection, day: date, sums: DayTotals) -> DayTotals:
    for action, moved, count in connection.execute(_DONE_BETWEEN, _bounds(day)):
        sums = sums.plus(action, None if moved is None else Decimal(moved), count)
    return sums


def _bounds(day: date) -> tuple[int, int]:
    """From midnight to midnight in Brussels: 23, 24 or 25 hours."""
    midnights = (datetime.combine(at, time(), BRUSSELS) for at in (day, day + timedelta(days=1)))
    begin, end = (microseconds(midnight) for midnight in midnights)
    return begin, end
