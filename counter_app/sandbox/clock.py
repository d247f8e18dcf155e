"""The sandbox's time: a clock that can be moved, and the calendar periods of Europe/Brussels."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from counter_app.uitpas.vocabulary import PeriodType

BRUSSELS = ZoneInfo("Europe/Brussels")


def utc_now() -> datetime:
    """The time of this PC, aware."""
    return datetime.now(UTC)


class SandboxClock:
    """Tells the time of `real`, shifted or stopped on request."""

    def __init__(self, real: Callable[[], datetime] = utc_now) -> None:
        self._real = real
        self._shift = timedelta()
        self._stopped_at: datetime | None = None

    def now(self) -> datetime:
        """The sandbox's time, in Europe/Brussels."""
        return (self._stopped_at or self._real() + self._shift).astimezone(BRUSSELS)

    @property
    def moved_on(self) -> timedelta:
        """How far it was moved on (or back). A standing clock is for the ledgers alone, and does not count."""
        return self._shift

    def stop_at(self, moment: datetime) -> None:
        """Stand still at `moment` (aware)."""
        self._stopped_at = moment

    def advance(self, by: timedelta) -> None:
        """Move on (or back) by a duration, standing still or running as before."""
        if self._stopped_at is None:
            self._shift += by
        else:
            self._stopped_at += by

    def follow_real_time(self) -> None:
        """Run with this PC's time again."""
        self._shift = timedelta()
        self._stopped_at = None


def start_of_day(day: date) -> datetime:
    """Midnight at the start of `day`, in Europe/Brussels."""
    return datetime.combine(day, time(), BRUSSELS)


def period_start(period: PeriodType, moment: datetime) -> datetime | None:
    """When the calendar period that holds `moment` began in Europe/Brussels; None for ABSOLUTE: it never did."""
    day = moment.astimezone(BRUSSELS).date()
    starts = {
        PeriodType.DAY: day,
        PeriodType.WEEK: day - timedelta(days=day.weekday()),
        PeriodType.MONTH: day.replace(day=1),
        PeriodType.QUARTER: day.replace(month=day.month - (day.month - 1) % 3, day=1),
        PeriodType.YEAR: day.replace(month=1, day=1),
    }
    return start_of_day(starts[period]) if period in starts else None
