"""Check-ins that were not sent and wait for a connection: until when, and what becomes of them then.

A check-in counts when it arrives, since the API takes no time: so it is kept until the end of the day or of the
activity's check-in period, whichever comes first.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from counter_app.desk.brussels import in_brussels
from counter_app.desk.desk import Desk, Told
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.journal.records import Attempt, State
from counter_app.desk.read_back.asking import close, values_of


def kept_until(attempt: Attempt) -> datetime:
    """The end (aware) of the time in which a kept check-in may be sent."""
    midnight = in_brussels(attempt.at).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return midnight if attempt.what.until is None else min(midnight, attempt.what.until)


def expire(desk: Desk, attempt: Attempt) -> Told:
    """The time of a kept check-in is over."""
    return _close(desk, attempt, State.EXPIRED)


def give_up(desk: Desk, attempt: Attempt) -> Told:
    """The employee does not want this one to be sent any more."""
    return _close(desk, attempt, State.SETTLED)


def _close(desk: Desk, attempt: Attempt, state: State) -> Told:
    feedback = Feedback(Tone.FAULT, Message.CHECK_IN_EXPIRED, values_of(attempt), Outcome.NOT_SENT)
    return close(desk, attempt, state, feedback)
