"""Check-ins that were not sent and wait for a connection: until when, and what becomes of them then.

A check-in counts when it arrives, since the API takes no time: so it is kept until the end of the day or of the
activity's check-in period, whichever comes first.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from counter_app.desk.brussels import in_brussels
from counter_app.desk.choices import same_counter
from counter_app.desk.desk import Desk, Told
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.journal.records import Action, Attempt, State
from counter_app.desk.read_back.asking import values_of


def kept_until(attempt: Attempt) -> datetime:
    """The end (aware) of the time in which a kept check-in may be sent."""
    midnight = in_brussels(attempt.at).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return midnight if attempt.what.until is None else min(midnight, attempt.what.until)


def expire(desk: Desk) -> list[tuple[Attempt, Told]]:
    """End the kept check-ins, of whatever counter, whose time is over: each as it was, and what is told of it."""
    return [(one, _close(desk, one, State.EXPIRED)) for one in _kept(desk) if kept_until(one) <= desk.wall()]


def give_up(desk: Desk, attempt: Attempt) -> Told:
    """The employee does not want this one to be sent any more."""
    return _close(desk, attempt, State.SETTLED)


def to_send(desk: Desk) -> list[Attempt]:
    """The kept check-ins of this counter that may be sent now, the oldest first."""
    here = [one for one in _kept(desk) if is_of_this_counter(desk, one)]
    return [one for one in here if kept_until(one) > desk.wall()]


def is_of_this_counter(desk: Desk, attempt: Attempt) -> bool:
    """Whether it was made at the server and the counter where the desk works now, by whomever."""
    place = attempt.place
    if place.server != desk.place.server:
        return False
    return place.counter_key == desk.place.counter_key or same_counter(place.counter_key, desk.place.counter_key)


def _kept(desk: Desk) -> list[Attempt]:
    rows = desk.journal.open_attempts()
    return [one for one in rows if one.state is State.KEPT and one.action is Action.CHECK_IN]


def _close(desk: Desk, attempt: Attempt, state: State) -> Told:
    feedback = Feedback(Tone.FAULT, Message.CHECK_IN_EXPIRED, values_of(attempt), Outcome.NOT_SENT)
    return Told(feedback, desk.journal.end(attempt.id, state, feedback))
