"""The time of the desk: "today" and "this week" are those of Europe/Brussels, wherever the PC thinks it is."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from counter_app.uitpas.vocabulary import PeriodType

BRUSSELS = ZoneInfo("Europe/Brussels")


def in_brussels(moment: datetime) -> datetime:
    """`moment` (aware) on the clock of Brussels."""
    try:
        return moment.astimezone(BRUSSELS)
    except OverflowError:  # the last hours of 9999 and the first of year 1: "for ever" in some data
        return moment


_LONGEST = timedelta(days=366)


def start_of(period: PeriodType | str | None, moment: datetime) -> datetime:
    """When the period of a limit began in which `moment` (aware) lies; a year before, where no period is known."""
    day = in_brussels(moment).replace(hour=0, minute=0, second=0, microsecond=0)
    match period:
        case PeriodType.DAY:
            return day
        case PeriodType.WEEK:
            return day - timedelta(days=day.weekday())
        case PeriodType.MONTH:
            return day.replace(day=1)
        case PeriodType.QUARTER:
            return day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1)
        case PeriodType.YEAR:
            return day.replace(day=1, month=1)
        case _:
            return moment - _LONGEST
