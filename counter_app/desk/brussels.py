"""The time of the desk: "today" and "this week" are those of Europe/Brussels, wherever the PC thinks it is."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")


def in_brussels(moment: datetime) -> datetime:
    """`moment` (aware) on the clock of Brussels."""
    try:
        return moment.astimezone(BRUSSELS)
    except OverflowError:  # the last hours of 9999 and the first of year 1: "for ever" in some data
        return moment
