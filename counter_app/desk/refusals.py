"""From what a call raised to what the employee is told: the one table over error codes."""

from __future__ import annotations

from dataclasses import replace

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.uitpas.errors import AccessDenied, ApiError, NotSent, OutcomeUnknown, UitpasError, Unauthorized
from counter_app.uitpas.vocabulary import ErrorCode

_MESSAGES: dict[str, Message] = {
    ErrorCode.UNKNOWN_CHIPNUMBER: Message.UNKNOWN_CARD,
    ErrorCode.UNKNOWN_CARD: Message.UNKNOWN_CARD,
    ErrorCode.UNKNOWN_UITPASNUMBER: Message.UNKNOWN_NUMBER,
    ErrorCode.UNKNOWN_IDENTIFICATION: Message.UNKNOWN_NUMBER,
    ErrorCode.UNKNOWN_PASSHOLDER_UID: Message.UNKNOWN_NUMBER,
    ErrorCode.PARSE_INVALID_UITPASNUMBER: Message.NUMBER_NOT_VALID,
    ErrorCode.INVALID_CARD: Message.CARD_NOT_VALID,
    ErrorCode.INVALID_CARD_STATUS: Message.CARD_NOT_VALID,
    ErrorCode.INVALID_CARD_STATUS_BLOCKED: Message.CARD_BLOCKED,
    ErrorCode.PASSHOLDER_NO_ACTIVE_CARDSYSTEMS: Message.NO_ACTIVE_MEMBERSHIP,
    ErrorCode.KANSENSTATUUT_EXPIRED: Message.PLEASE_CHECK,
    ErrorCode.UNKNOWN_EVENT_CDBID: Message.ACTIVITY_UNKNOWN,
    ErrorCode.CHECKIN_CURRENTLY_NOT_ALLOWED: Message.NOT_NOW,
    ErrorCode.UNKNOWN_BALIE_CONSUMERKEY: Message.COUNTER_UNKNOWN,
    ErrorCode.UNKNOWN_BALIE_ID: Message.COUNTER_UNKNOWN,
    ErrorCode.UNKNOWN_POINTS_PROMOTION_ID: Message.PROMOTION_UNKNOWN,
    ErrorCode.ACCESS_DENIED: Message.NO_PERMISSION,
}
_LATER = (408, 429)
"""Statuses that ask to come back later, where no code says more."""


def message_of(code: ErrorCode | str | None) -> Message:
    """What to tell of an error code of the server, whatever the call."""
    return _MESSAGES.get(code or "", Message.FAILED)


def refusal(error: ApiError) -> Feedback:
    """What to tell of an error that the server answered with. Nothing was done."""
    values = Values(code=error.code, points=error.points, permission=error.required_permission)
    if isinstance(error, Unauthorized) and error.clock_off is not None:
        return Feedback(Tone.FAULT, Message.CLOCK_WRONG, replace(values, clock_off=error.clock_off))
    if isinstance(error, Unauthorized):
        return Feedback(Tone.FAULT, Message.SIGN_IN_AGAIN, values)
    if isinstance(error, AccessDenied):
        return Feedback(Tone.REFUSED, Message.NO_PERMISSION, values)
    if error.code is None and error.http_status in _LATER:
        return Feedback(Tone.FAULT, Message.NO_ANSWER, values)
    return Feedback(Tone.REFUSED, message_of(error.code), values)


def write_failed(error: UitpasError, *, not_sent: Message, not_certain: Message) -> Feedback:
    """What to tell of a check-in or cash-in that ended in `error`, which is no `ApiError`.

    Only `NotSent` is sure: after anything else the request may have left, and nobody knows what became of it.
    """
    if isinstance(error, NotSent):
        return Feedback(Tone.FAULT, not_sent, outcome=Outcome.NOT_SENT)
    return Feedback(Tone.UNKNOWN, not_certain, outcome=Outcome.UNKNOWN)


def read_failed(error: UitpasError) -> Feedback:
    """What to tell of a question to the server that ended in `error`. Nothing changed; asking again is safe."""
    if isinstance(error, NotSent):
        return Feedback(Tone.FAULT, Message.NO_CONNECTION)
    if isinstance(error, ApiError) and (error.code is not None or 400 <= error.http_status < 500):
        return refusal(error)
    if isinstance(error, OutcomeUnknown):
        return Feedback(Tone.FAULT, Message.NO_ANSWER)
    return Feedback(Tone.FAULT, Message.ANSWER_NOT_READABLE)
