"""Words about where the employee works: the counter, the activity and when it is, the connection."""

from __future__ import annotations

from datetime import datetime, timedelta

from counter_app.desk.activity_hours import Hours, begins, opening
from counter_app.desk.brussels import in_brussels
from counter_app.gui.words.amounts import hour, number, weekday_and_hour
from counter_app.gui.words.promotions import title
from counter_app.gui.words.say import fill, translate
from counter_app.uitpas.model import Activity, Counter


def counter_name(counter: Counter) -> str:
    """What the counter is called; nothing until that is known."""
    return title(counter.name) if counter.name else ""


def moment(at: datetime, now: datetime) -> str:
    """ "today 20:00", "tomorrow 20:00", "Sat 28 Nov 20:00"."""
    days = (in_brussels(at).date() - in_brussels(now).date()) // timedelta(days=1)
    near = {
        -1: translate("words", "yesterday %1"),
        0: translate("words", "today %1"),
        1: translate("words", "tomorrow %1"),
    }
    return fill(near[days], hour(at)) if days in near else weekday_and_hour(at)


def activity_when(activity: Activity, now: datetime) -> str:
    """When the activity begins; nothing where no hour is told."""
    at = begins(activity, now)
    return moment(at, now) if at is not None else ""


def activity_place(activity: Activity, now: datetime) -> str:
    """The activity as it stands at the top of the window: "Muziekmarathon · today 20:00"."""
    named = title(activity.title) if activity.title else ""
    return " · ".join(part for part in (named, activity_when(activity, now)) if part)


def activity_state(activity: Activity, now: datetime) -> str:
    """Whether one can check in at it now."""
    period = opening(activity, now)
    match period.hours(now):
        case Hours.OPEN if period.ends is not None and period.ends - now < timedelta(days=1):
            return fill(translate("words", "Open until %1"), hour(period.ends))
        case Hours.OPEN:
            return translate("words", "Open now")
        case Hours.NOT_OPEN_YET if period.begins is not None:
            return fill(translate("words", "Opens %1"), moment(period.begins, now))
        case _:
            return translate("words", "Over")


def last_answer(at: datetime | None, now: datetime) -> str:
    """When the server answered last."""
    if at is None:
        return translate("words", "No answer yet since the start.")
    return fill(translate("words", "Last answer: %1"), moment(at, now))


def queued(count: int) -> str:
    """What is on its way to the server."""
    if count == 0:
        return translate("words", "Nothing is waiting to be sent.")
    return fill(translate("words", "%1 action(s) on the way", None, 0).of(count), number(count))


def open_items(count: int) -> str:
    """ "2 open items"."""
    return fill(translate("words", "%1 open item(s)", None, 0).of(count), number(count))


def digits_so_far(count: int, most: int) -> str:
    """How many digits of a number have come."""
    return fill(translate("words", "%1 of %2 digits", None, 0).of(count), number(count), number(most))


def seconds(count: int) -> str:
    """ "90 seconds"."""
    return fill(translate("words", "%1 second(s)", None, 0).of(count), number(count))


def days(count: int) -> str:
    """ "30 days"."""
    return fill(translate("words", "%1 day(s)", None, 0).of(count), number(count))
