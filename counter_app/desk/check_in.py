"""Check a card in at an activity, and say what happened. It is in the journal before it leaves."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime

from counter_app.desk.activity_hours import Hours, opening
from counter_app.desk.desk import Desk, Told
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.journal import JournalProblem
from counter_app.desk.journal.records import Action, Attempt, NewAttempt, Sent, State, What, Who
from counter_app.desk.look_up import look_up
from counter_app.desk.places import is_at
from counter_app.desk.refusals import refusal, write_failed
from counter_app.desk.tap import CardNumber
from counter_app.operation import operation
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.errors import ApiError, UitpasError
from counter_app.uitpas.model import Activity, CheckIn
from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber
from counter_app.uitpas.vocabulary import ErrorCode

log = logging.getLogger(__name__)

STATES = {
    Outcome.DONE: State.DONE,
    Outcome.REFUSED: State.REFUSED,
    Outcome.NOT_SENT: State.NOT_SENT,
    Outcome.KEPT: State.KEPT,
    Outcome.UNKNOWN: State.UNKNOWN,
}
"""The state in which an attempt that was sent is left, by its outcome."""


def before_sending(card: CardNumber, activity: Activity | None, now: datetime) -> Feedback | None:
    """Why this check-in is not to be sent at all, or None. Costs nothing: no network. `now` is aware."""
    if isinstance(card, ChipNumber) and card.is_random:
        return Feedback(Tone.REFUSED, Message.RANDOM_NUMBER)
    if activity is None:
        return Feedback(Tone.NOTICE, Message.CHOOSE_ACTIVITY)
    period = opening(activity, now)
    if period.hours(now) is not Hours.OPEN:
        values = Values(title=activity.title, begins=period.begins, ends=period.ends)
        return Feedback(Tone.REFUSED, Message.NOT_NOW, values)
    return None


def check_in(desk: Desk, card: CardNumber, activity: Activity) -> Told:
    """Send one check-in (seed 003) and return its result. It is sent once, whatever happens.

    An INSZ is looked up first, since a check-in takes a card's number; if that fails, nothing was sent. What was not
    sent is kept where the desk keeps, and so is what was refused until somebody signs in again. A journal that cannot
    be written stops no check-in: the limit of the activity absorbs a second one.
    """
    with operation() as id:
        return _check_in(desk, id, card, activity)


def _check_in(desk: Desk, id: str, card: CardNumber, activity: Activity) -> Told:
    who, not_looked_up = _identified(desk.client, Who(card))
    if not_looked_up is not None:
        is_to_keep = desk.keeps and _may_be_sent_later(not_looked_up)
        kept = _keep(desk, id, who, activity) if is_to_keep else None
        return Told(not_looked_up if kept is None else _kept(not_looked_up), kept)
    sent = desk.leaves()
    new = NewAttempt(Action.CHECK_IN, desk.place, _what(activity, desk.wall()), who, sent=sent, id=id)
    attempt = desk.journal.begin(new, is_must=False)
    feedback = _sent(desk, attempt, sent, who, activity)
    if _may_be_sent_later(feedback) and desk.keeps and desk.journal.is_written(attempt.id):
        feedback = _kept(feedback)
    return Told(feedback, _end(desk, attempt, feedback, desk.ended(sent)))


def keep_for_later(desk: Desk, card: CardNumber, activity: Activity) -> Attempt | None:
    """Write down a check-in that the program ends too early for; it is sent after the next start. Nothing is sent."""
    with operation() as id:
        return _keep(desk, id, Who(card), activity) if desk.keeps else None


def send_kept(desk: Desk, attempt: Attempt) -> Told:
    """Send a check-in that was kept, once. Where it is not kept any more nothing is done.

    It stays kept where something on the way refused it, or the sign-in or the clock of this PC was why: that says
    nothing about the card. So it does where the journal cannot be written: after a crash it would be sent again. It may
    have been kept long ago, by a clock that was wrong: when it is sent, and so where it is found again, only the
    server's clock tells.
    """
    if attempt.who is None or not is_at(attempt, desk.place):
        raise ValueError("only what is open is sent, and at its own counter")
    with operation(attempt.id):
        return _send_kept(desk, attempt, attempt.who)


def _send_kept(desk: Desk, attempt: Attempt, who: Who) -> Told:
    who, not_looked_up = _identified(desk.client, who)
    if not_looked_up is not None and not_looked_up.outcome is Outcome.NOT_SENT:
        return Told(_kept(not_looked_up), attempt)
    if not _has_told_its_time(desk, who):
        return Told(_kept(Feedback(Tone.NOTICE, Message.CHECK_IN_KEPT)), attempt)
    sent = desk.leaves()
    try:
        row = desk.journal.send_kept(attempt.id, sent)
    except JournalProblem:
        return Told(_kept(Feedback(Tone.NOTICE, Message.CHECK_IN_KEPT)), attempt)
    if row is None:
        ended = desk.journal.attempt(attempt.id) or attempt
        return Told(ended.feedback or _kept(Feedback(Tone.NOTICE, Message.CHECK_IN_KEPT)), ended)
    activity = Activity(attempt.what.id, title=attempt.what.title, number_of_points=attempt.what.points)
    result = not_looked_up or _sent(desk, row, sent, who, activity)
    stays_kept = result.outcome is Outcome.NOT_SENT or _says_nothing_of_the_card(result)
    feedback = _kept(result) if stays_kept else result
    return Told(feedback, _end(desk, row, feedback, desk.ended(sent)))


def _has_told_its_time(desk: Desk, who: Who) -> bool:
    """Whether the server has, or answers without a time: where it was not heard yet, it is asked something first."""
    if desk.client.server_now() is not None:
        return True
    found = look_up(desk.client, who.card)
    return desk.client.server_now() is not None or found.feedback.tone is not Tone.FAULT


def checked_in(activity: Activity, values: Values) -> Feedback:
    """The feedback of a check-in that counted at `activity`."""
    values = replace(values, earned=activity.number_of_points, title=activity.title)
    return Feedback(Tone.DONE, Message.CHECKED_IN, values, Outcome.DONE)


def _identified(client: UitpasClient, who: Who) -> tuple[Who, Feedback | None]:
    """A card's number for an INSZ, or why there is none; every other card is its own number."""
    if not isinstance(who.card, Insz):
        return who, None
    found = look_up(client, who.card)
    if found.person is None:
        return who, _not_looked_up(found.feedback)
    person = found.person
    known = replace(who, uitpas_number=person.uitpas_number, uid=person.uid)
    return replace(known, first_name=person.first_name, name=person.name), None


def _keep(desk: Desk, id: str, who: Who, activity: Activity) -> Attempt | None:
    """Write it down for later; None where the disk refuses: what is not written down is not kept."""
    new = NewAttempt(Action.CHECK_IN, desk.place, _what(activity, desk.wall()), who, state=State.KEPT, id=id)
    try:
        return desk.journal.begin(new)
    except JournalProblem as problem:
        log.warning("a check-in was not kept: %s", problem)
        return None


def _end(desk: Desk, attempt: Attempt, feedback: Feedback, sent: Sent) -> Attempt:
    is_unknown = feedback.outcome is Outcome.UNKNOWN
    next_at = desk.schedule.next_at(0, desk.wall()) if is_unknown else None
    state = STATES[feedback.outcome or Outcome.UNKNOWN]
    return desk.journal.end(attempt.id, state, feedback, sent=sent, next_at=next_at)


def _sent(desk: Desk, attempt: Attempt, sent: Sent, who: Who, activity: Activity) -> Feedback:
    """Send it. A defect of the program leaves a row that is unknown: the request may have left."""
    try:
        return _with_name(_send(desk.client, who, activity), who)
    except BaseException:
        unknown = Feedback(Tone.UNKNOWN, Message.CHECK_IN_NOT_CERTAIN, outcome=Outcome.UNKNOWN)
        _end(desk, attempt, unknown, desk.ended(sent))
        raise


def _what(activity: Activity, now: datetime) -> What:
    constraint = activity.checkin_constraint
    return What(
        activity.cdbid,
        activity.title,
        activity.number_of_points,
        until=opening(activity, now).ends,
        is_once=constraint is not None and constraint.period_volume == 1,
    )


def _kept(feedback: Feedback) -> Feedback:
    """It waits for a connection, or for somebody who signs in again."""
    if feedback.message is Message.SIGN_IN_AGAIN:
        return replace(feedback, outcome=Outcome.KEPT)
    return replace(feedback, tone=Tone.NOTICE, message=Message.CHECK_IN_KEPT, outcome=Outcome.KEPT)


def _may_be_sent_later(feedback: Feedback) -> bool:
    return feedback.outcome is Outcome.NOT_SENT or feedback.message is Message.SIGN_IN_AGAIN


def _says_nothing_of_the_card(feedback: Feedback) -> bool:
    """Whether the API itself never looked at it: a sign-in, a clock, a gateway that answers without a code."""
    is_without_code = feedback.values.code is None and feedback.message in (Message.FAILED, Message.NO_PERMISSION)
    return feedback.outcome is Outcome.REFUSED and (feedback.tone is Tone.FAULT or is_without_code)


def _with_name(feedback: Feedback, who: Who) -> Feedback:
    if who.first_name is None:
        return feedback
    return replace(feedback, values=replace(feedback.values, first_name=who.first_name, name=who.name))


def _send(client: UitpasClient, who: Who, activity: Activity) -> Feedback:
    try:
        accepted = _post(client, who, activity)
    except ApiError as error:
        return _refused(error, activity)
    except UitpasError as error:
        failed = write_failed(error, not_sent=Message.NOT_SENT, not_certain=Message.CHECK_IN_NOT_CERTAIN)
        return replace(failed, values=Values(title=activity.title))
    return checked_in(activity, Values(points=accepted.points))


def _post(client: UitpasClient, who: Who, activity: Activity) -> CheckIn:
    if isinstance(who.card, ChipNumber):
        return client.check_in(activity.cdbid, chip_number=who.card)
    number = who.card if isinstance(who.card, UitpasNumber) else who.uitpas_number
    return client.check_in(activity.cdbid, uitpas_number=number)


def _not_looked_up(feedback: Feedback) -> Feedback:
    """A refusal stands; whatever went wrong on the way means that the check-in was not sent."""
    if feedback.tone is Tone.FAULT and feedback.message not in (Message.SIGN_IN_AGAIN, Message.CLOCK_WRONG):
        return Feedback(Tone.FAULT, Message.NOT_SENT, outcome=Outcome.NOT_SENT)
    return replace(feedback, outcome=Outcome.REFUSED)


def _refused(error: ApiError, activity: Activity) -> Feedback:
    """Its sentence is told: the server writes it for the public ("Punt al gespaard (max. 1 / Week)")."""
    feedback = replace(refusal(error), outcome=Outcome.REFUSED)
    values = replace(
        feedback.values,
        title=activity.title,
        limit=activity.checkin_constraint,
        begins=activity.checkin_start_date,
        ends=activity.checkin_end_date,
        server_message=error.message,
    )
    if error.code == ErrorCode.MAXIMUM_REACHED:
        return replace(feedback, tone=Tone.NOTICE, message=Message.ALREADY_CHECKED_IN, values=values)
    return replace(feedback, values=values)
