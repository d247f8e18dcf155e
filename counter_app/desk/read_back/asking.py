"""Ask the server once more what became of an attempt, and write down what is known by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from counter_app.desk.desk import Desk, Told
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.journal import JournalProblem
from counter_app.desk.journal.records import Action, Attempt, Doubt, Sent, State
from counter_app.desk.read_back.evidence import Evidence, Known
from counter_app.desk.read_back.search import NoAnswer, of_cash_in, of_check_in
from counter_app.operation import operation
from counter_app.uitpas.errors import UitpasError

ABSENT_TWICE = 2
"""So often in a row the server has to know of nothing before an attempt is said not to be done."""


def ask(desk: Desk, attempt: Attempt) -> Told:
    """What became of `attempt`, which is unknown: done, not done, the employee is to be asked, or not known yet.

    It only reads. What cannot be found out now is asked again by the schedule; after a day the employee is asked.
    """
    with operation(attempt.id):
        return _ask(desk, attempt)


def settle(desk: Desk, attempt: Attempt, *, was_done: bool) -> Told:
    """The employee says what became of it."""
    message = Message.SETTLED_AS_DONE if was_done else Message.SETTLED_AS_NOT_DONE
    outcome = Outcome.DONE if was_done else Outcome.NOT_DONE
    with operation(attempt.id):
        return close(desk, attempt, State.SETTLED, Feedback(Tone.NOTICE, message, values_of(attempt), outcome))


def _ask(desk: Desk, attempt: Attempt) -> Told:
    search = of_check_in if attempt.action is Action.CHECK_IN else of_cash_in
    try:
        evidence = search(desk, attempt)
    except (UitpasError, NoAnswer, JournalProblem):
        return _not_known(desk, attempt, absent=attempt.asking.absent)
    if evidence.is_shared:
        desk.journal.note_others(attempt.place.server, attempt.place.counter_key)
    match evidence.known:
        case Known.DONE:
            return close(desk, attempt, State.DONE, _done(attempt, evidence), evidence.claimed)
        case Known.ASK:
            return _to_the_employee(desk, attempt, evidence.doubt, evidence.found)
        case Known.ABSENT:
            return _absent(desk, attempt, evidence)
        case Known.UNCLEAR:
            return _unclear(desk, attempt, evidence)


def not_certain(attempt: Attempt) -> Feedback:
    """What is told of an attempt as long as nobody knows."""
    message = Message.CHECK_IN_NOT_CERTAIN if attempt.action is Action.CHECK_IN else Message.CASH_IN_NOT_CERTAIN
    return Feedback(Tone.UNKNOWN, message, values_of(attempt), Outcome.UNKNOWN)


def values_of(attempt: Attempt) -> Values:
    """What the row itself knows for the words about it."""
    who, points = attempt.who, attempt.what.points
    return Values(
        title=attempt.what.title,
        earned=points if attempt.action is Action.CHECK_IN else None,
        cost=points if attempt.action is Action.CASH_IN else None,
        first_name=who.first_name if who else None,
        name=who.name if who else None,
    )


def _unclear(desk: Desk, attempt: Attempt, evidence: Evidence) -> Told:
    """Something was found that may be it or not: that is put to the employee once nothing more can come."""
    is_settled = desk.schedule.is_settled(attempt, desk.wall(), desk.client.server_now())
    if evidence.doubt is not None and is_settled:
        return _to_the_employee(desk, attempt, evidence.doubt, evidence.found)
    return _not_known(desk, attempt, absent=0)


def _absent(desk: Desk, attempt: Attempt, evidence: Evidence) -> Told:
    """Not done only where the server knew of nothing twice, the second time long after it could still come.

    And long after it said so for the first time: so no clock of before, of a PC that slept, say, can shorten it.
    """
    absent, server_now = attempt.asking.absent + 1, desk.client.server_now()
    since = attempt.asking.absent_since or server_now or desk.wall()
    is_settled = desk.schedule.is_settled(attempt, desk.wall(), server_now)
    was_waited = (server_now or desk.wall()) - since >= timedelta(seconds=desk.schedule.settle)
    if absent < ABSENT_TWICE or not is_settled or not was_waited:
        return _not_known(desk, attempt, absent=absent, since=since)
    is_check_in = attempt.action is Action.CHECK_IN
    message = Message.CHECK_IN_NOT_DONE if is_check_in else Message.CASH_IN_NOT_DONE
    values = replace(values_of(attempt), points=evidence.points)
    return close(desk, attempt, State.NOT_DONE, Feedback(Tone.FAULT, message, values, Outcome.NOT_DONE))


def _not_known(desk: Desk, attempt: Attempt, *, absent: int, since: datetime | None = None) -> Told:
    now, asking = desk.wall(), attempt.asking
    if desk.schedule.is_given_up(attempt, now, desk.client.server_now()):
        return _to_the_employee(desk, attempt, Doubt.TOO_LONG, asking.found)
    times = asking.times + 1
    next_at = None if asking.doubt is not None else desk.schedule.next_at(times, now)
    since = (since or asking.absent_since) if absent else None
    asked = replace(asking, times=times, absent=absent, absent_since=since, next_at=next_at)
    sent = attempt.sent
    if sent == Sent():
        # The server had not told its time when it left. From now on its age is known: it has ended by now.
        sent = desk.ended(sent)
    feedback = not_certain(attempt)
    if attempt.action is Action.CHECK_IN:
        feedback = replace(feedback, message=Message.CHECK_IN_NOT_FOUND_OUT)
    return Told(feedback, desk.journal.asked(attempt.id, asked, sent=sent))


def _to_the_employee(desk: Desk, attempt: Attempt, doubt: Doubt | None, found: tuple[datetime, ...]) -> Told:
    """From now on it is not asked by itself any more; a tap of its card still asks."""
    asking = replace(attempt.asking, times=attempt.asking.times + 1, next_at=None, doubt=doubt, found=found)
    return Told(not_certain(attempt), desk.journal.asked(attempt.id, asking))


def close(desk: Desk, attempt: Attempt, state: State, feedback: Feedback, claimed: str | None = None) -> Told:
    """End an attempt so, unless it was ended meanwhile, by another question or by the employee: then that is told."""
    try:
        return Told(feedback, desk.journal.end(attempt.id, state, feedback, claimed=claimed))
    except ValueError:
        now = desk.journal.attempt(attempt.id)
        if now is None or now.is_open:
            raise
        return Told(now.feedback or feedback, now)


def _done(attempt: Attempt, evidence: Evidence) -> Feedback:
    message = Message.CHECKED_IN if attempt.action is Action.CHECK_IN else Message.CASHED_IN
    return Feedback(Tone.DONE, message, replace(values_of(attempt), points=evidence.points), Outcome.DONE)
