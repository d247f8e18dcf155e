"""Cash in a promotion for a person, and say what happened. It is in the journal before it leaves."""

from __future__ import annotations

import logging
from dataclasses import replace

from counter_app.desk.cashed import Before, is_at_counter, read_before
from counter_app.desk.check_in import STATES
from counter_app.desk.desk import Desk, Told
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.journal import JournalProblem
from counter_app.desk.journal.records import Action, Attempt, NewAttempt, Sent, State, What, Who
from counter_app.desk.look_up import Person
from counter_app.desk.promotions import values_of
from counter_app.desk.read_back.evidence import SLACK
from counter_app.desk.refusals import read_failed, refusal, write_failed
from counter_app.desk.tap import CardNumber
from counter_app.operation import operation
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.errors import AccessDenied, ApiError, UitpasError, Unauthorized
from counter_app.uitpas.model import Promotion
from counter_app.uitpas.vocabulary import ErrorCode

log = logging.getLogger(__name__)

_MAY_COUNT = frozenset({State.DONE, State.SENDING, State.UNKNOWN, State.SETTLED})


def cash_in(desk: Desk, card: CardNumber, person: Person, promotion: Promotion, before: Before | None = None) -> Told:
    """Send one cash-in (seeds 000 and 001) and return its result. It is sent once, whatever happens.

    `before` was read when the question opened; where that failed it is read now, and if that fails too nothing is
    sent: without it nobody could find out what became of an answer that is lost. Nothing is sent either where the
    journal cannot be written. The new balance is not in the answer: the caller looks the person up again.
    """
    with operation() as id:
        return _cash_in(desk, id, card, person, promotion, before=before)


def _cash_in(
    desk: Desk, id: str, card: CardNumber, person: Person, promotion: Promotion, *, before: Before | None
) -> Told:
    if desk.journal.problem is not None:
        return Told(_not_written_down(promotion, person))
    try:
        before = before or read_before(desk.client, person, desk.wall())
    except UitpasError as error:
        return Told(_not_asked(error, promotion, person))
    sent = desk.leaves()
    who = Who(card, person.uitpas_number, person.uid, person.first_name, person.name)
    what = What(str(promotion.id), promotion.title, promotion.points)
    new = NewAttempt(Action.CASH_IN, desk.place, what, who, before.baseline, sent=sent, id=id)
    try:
        attempt = desk.journal.begin(new)
    except JournalProblem:
        return Told(_not_written_down(promotion, person))
    # A defect of the program leaves a row that is unknown: the request may have left.
    feedback = Feedback(Tone.UNKNOWN, Message.CASH_IN_NOT_CERTAIN, values_of(promotion, person), Outcome.UNKNOWN)
    try:
        feedback = _send(desk.client, person, promotion)
    finally:
        ended = _end(desk, attempt, feedback, sent)
    _notice_others(desk, attempt, before)
    return Told(feedback, ended)


def _not_written_down(promotion: Promotion, person: Person) -> Feedback:
    return Feedback(Tone.FAULT, Message.NOT_WRITTEN_DOWN, values_of(promotion, person), Outcome.NOT_SENT)


def _end(desk: Desk, attempt: Attempt, feedback: Feedback, sent: Sent) -> Attempt:
    is_unknown = feedback.outcome is Outcome.UNKNOWN
    next_at = desk.schedule.next_at(0, desk.wall()) if is_unknown else None
    state = STATES[feedback.outcome or Outcome.UNKNOWN]
    return desk.journal.end(attempt.id, state, feedback, sent=desk.ended(sent), next_at=next_at)


def _not_asked(error: UitpasError, promotion: Promotion, person: Person) -> Feedback:
    """Nothing was sent, since what is to be compared with later could not be read: a refusal says why."""
    told = read_failed(error)
    about = values_of(promotion, person)
    is_refusal = isinstance(error, ApiError) and told.message not in (Message.NO_ANSWER, Message.ANSWER_NOT_READABLE)
    if not is_refusal:
        return Feedback(Tone.FAULT, Message.CASH_IN_NOT_SENT, about, Outcome.NOT_SENT)
    values = replace(about, code=told.values.code, permission=told.values.permission, clock_off=told.values.clock_off)
    return replace(told, values=values, outcome=Outcome.REFUSED)


def _notice_others(desk: Desk, attempt: Attempt, before: Before) -> None:
    """Where the person cashed in more at this counter than this journal knows of, another desk works there too."""
    try:
        _note_others(desk, attempt, before)
    except JournalProblem as problem:
        # What became of the cash-in is known by now, and told; this only makes later questions fewer.
        log.warning("whether others work at this counter was not looked up: %s", problem)


def _note_others(desk: Desk, attempt: Attempt, before: Before) -> None:
    since = desk.journal.at_work_since(attempt.place.server, attempt.place.counter_key)
    if since is None:
        return
    known = sum(one.state in _MAY_COUNT and one.id != attempt.id for one in desk.journal.siblings(attempt, of_any=True))
    here = [one for one in before.cashed if is_at_counter(one, attempt.place.counter_key)]
    if sum(one.cashing_date is not None and one.cashing_date > since + SLACK for one in here) > known:
        desk.journal.note_others(attempt.place.server, attempt.place.counter_key)


def _send(client: UitpasClient, person: Person, promotion: Promotion) -> Feedback:
    about = values_of(promotion, person)
    try:
        client.cash_in(person.uitpas_number, promotion.id)
    except ApiError as error:
        return _refused(error, promotion, person)
    except UitpasError as error:
        failed = write_failed(error, not_sent=Message.CASH_IN_NOT_SENT, not_certain=Message.CASH_IN_NOT_CERTAIN)
        return replace(failed, values=about)
    return Feedback(Tone.DONE, Message.CASHED_IN, replace(about, points=None), Outcome.DONE)


def _refused(error: ApiError, promotion: Promotion, person: Person) -> Feedback:
    """The server's sentence about a refused cash-in is never told: it holds an internal user id."""
    told = refusal(error)
    values = replace(
        values_of(promotion, person),
        code=error.code,
        permission=error.required_permission,
        state=error.cash_in_state,
        clock_off=told.values.clock_off,
    )
    if error.code == ErrorCode.ACTION_NOT_ALLOWED:
        told = Feedback(Tone.REFUSED, Message.CASH_IN_REFUSED)
    elif error.code is None and not isinstance(error, AccessDenied | Unauthorized):
        # A gateway on the way: that nothing was cashed in is what matters.
        told = Feedback(Tone.FAULT, Message.CASH_IN_NOT_SENT)
    return replace(told, values=values, outcome=Outcome.REFUSED)
