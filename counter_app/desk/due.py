"""What is to be done about the open items of the journal now, and when to look again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from counter_app.desk.choices import same_counter
from counter_app.desk.journal.records import Attempt, Place, State
from counter_app.desk.kept import kept_until
from counter_app.desk.read_back.schedule import Schedule


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


def is_at(attempt: Attempt, place: Place) -> bool:
    """Whether it was made at this counter, by whomever."""
    mine = attempt.place.counter_key
    return mine == place.counter_key or same_counter(mine, place.counter_key)
