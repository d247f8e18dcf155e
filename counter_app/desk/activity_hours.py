"""When one can check in at an activity, so that a tap that the server would refuse is not even sent."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum, auto

from counter_app.uitpas.model import Activity


class Hours(StrEnum):
    """Where now lies against an activity's check-in period."""

    OPEN = auto()
    NOT_OPEN_YET = auto()
    OVER = auto()


def hours(activity: Activity, now: datetime) -> Hours:
    """Where `now` (aware) lies. A bound that the server did not give is not a bound: the server then decides."""
    if activity.checkin_start_date is not None and now < activity.checkin_start_date:
        return Hours.NOT_OPEN_YET
    if activity.checkin_end_date is not None and now > activity.checkin_end_date:
        return Hours.OVER
    return Hours.OPEN
