"""When one can check in at an activity, so that a tap that the server would refuse is not even sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, datetime, time, timedelta
from enum import StrEnum, auto

from counter_app.desk.brussels import BRUSSELS
from counter_app.uitpas.model import Activity, CalendarTimestamp

MARGIN = timedelta(hours=5)
"""Checking in is allowed from so long before an activity until so long after it (API documentation)."""
_FIRST = datetime.min.replace(tzinfo=UTC)


class Hours(StrEnum):
    """Where now lies against an activity's check-in period."""

    OPEN = auto()
    NOT_OPEN_YET = auto()
    OVER = auto()


@dataclass(frozen=True, slots=True)
class Opening:
    """From when until when one can check in; None is a bound that nobody told, which then is none."""

    begins: datetime | None = None
    ends: datetime | None = None

    def hours(self, now: datetime) -> Hours:
        """Where `now` (aware) lies against it."""
        if self.begins is not None and now < self.begins:
            return Hours.NOT_OPEN_YET
        if self.ends is not None and now > self.ends:
            return Hours.OVER
        return Hours.OPEN


def hours(activity: Activity, now: datetime) -> Hours:
    """Where `now` (aware) lies. Where too little is known it counts as open: the server then decides."""
    return opening(activity, now).hours(now)


def opening(activity: Activity, now: datetime) -> Opening:
    """The check-in period that matters at `now` (aware): the one that is open, else the next, else the last.

    It is what the server says; without that, it follows from the days and hours in the activity's calendar.
    """
    if activity.checkin_start_date is not None or activity.checkin_end_date is not None:
        return Opening(activity.checkin_start_date, activity.checkin_end_date)
    openings = [found for timestamp in activity.timestamps if (found := _of_timestamp(timestamp)) is not None]
    turn = {Hours.OPEN: 0, Hours.NOT_OPEN_YET: 1, Hours.OVER: 2}

    def rank(one: Opening) -> tuple[int, timedelta]:
        return turn[one.hours(now)], abs((one.begins or _FIRST) - now)

    return min(openings, key=rank, default=Opening())


def begins(activity: Activity, now: datetime) -> datetime | None:
    """When the activity itself begins on the day that matters at `now` (aware); None where no hour is told."""
    moments = [
        moment
        for day in activity.timestamps
        if day.date is not None and (moment := _at(datetime.combine(day.date, time(), BRUSSELS), day.time_start))
    ]
    return min(moments, key=lambda moment: abs(moment - now), default=None)


def by_opening(activity: Activity, now: datetime) -> tuple[int, timedelta]:
    """The key that sorts activities: those one can check in at first, then those to come, then those over.

    Among those that are open the one that opened last is most likely meant: tonight's, not the exhibition of the month.
    """
    turn = [Hours.OPEN, Hours.NOT_OPEN_YET, Hours.OVER]
    period = opening(activity, now)
    return turn.index(period.hours(now)), abs((period.begins or _FIRST) - now)


def _of_timestamp(timestamp: CalendarTimestamp) -> Opening | None:
    """Never less than its whole day: a start or an end that cannot be read must not close an activity."""
    if timestamp.date is None or timestamp.date.year in (MINYEAR, MAXYEAR):
        return None  # at the ends of the calendar there is no day before or after
    midnight = datetime.combine(timestamp.date, time(), BRUSSELS)
    end_of_day = midnight + timedelta(days=1)
    begins, ends = _at(midnight, timestamp.time_start), _at(midnight, timestamp.time_end)
    if ends is not None and begins is not None and ends < begins:
        ends += timedelta(days=1)
    if begins is None:
        return Opening(midnight, end_of_day)
    return Opening(min(midnight, begins - MARGIN), max(end_of_day, (ends or begins) + MARGIN))


def _at(midnight: datetime, text: str | None) -> datetime | None:
    try:
        return datetime.combine(midnight.date(), time.fromisoformat((text or "").strip()), BRUSSELS)
    except ValueError:  # an hour that cannot be read is one that nobody told
        return None
