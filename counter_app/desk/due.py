"""What is to be done about the open items of the journal now, and when to look again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from counter_app.desk.journal.records import Action, Attempt, Place, State
from counter_app.desk.kept import kept_until
from counter_app.desk.places import is_at
from counter_app.desk.read_back.schedule import Schedule
from counter_app.desk.tap import CardNumber


@dataclass(frozen=True, slots=True)
class Due:
    """At one moment: what to ask about, what to send, the oldest first, and what is over.

    `next_at` is when something will be due that is not yet; None where nothing will.
    """

    to_ask: tuple[Attempt, ...] = ()
    to_send: tuple[Attempt, ...] = ()
    over: tuple[Attempt, ...] = ()
    next_at: datetime | None = None


def due(attempts: Iterable[Attempt], place: Place, now: datetime, schedule: Schedule) -> Due:
    """What is due at `now` (aware) of the `attempts`, for whoever works at `place`, by the `schedule` of asking.

    Anybody who works with the same server may ask what became of an attempt; a kept check-in is sent at its own
    counter alone.
    """
    items = sorted((one for one in attempts if one.place.server == place.server), key=lambda one: one.at)
    unknown = [one for one in items if one.state is State.UNKNOWN]
    kept = [one for one in items if one.state is State.KEPT]
    in_time = [one for one in kept if kept_until(one) > now]
    next_times = [one.asking.next_at for one in unknown]
    times = [at for at in next_times if at is not None and at > now] + [kept_until(one) for one in in_time]
    return Due(
        to_ask=tuple(one for one in unknown if schedule.is_time(one.asking, now)),
        to_send=tuple(one for one in in_time if is_at(one, place)),
        over=tuple(one for one in kept if kept_until(one) <= now),
        next_at=min(times, default=None),
    )


def open_check_in(attempts: Iterable[Attempt], card: CardNumber, cdbid: str, place: Place) -> Attempt | None:
    """The check-in of `card` at the activity that a tap at `place` is about, instead of being a new one.

    One that is unknown is only asked about, from whatever counter; one that was kept is sent at its own alone.
    """
    for one in attempts:
        is_it = one.action is Action.CHECK_IN and one.what.id == cdbid and one.who is not None and one.who.card == card
        if not is_it or one.place.server != place.server:
            continue
        if one.state is State.UNKNOWN or (one.state is State.KEPT and is_at(one, place)):
            return one
    return None
