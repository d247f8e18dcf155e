"""Who asks: whether UiTPAS knows this program and the employee, and what they may read.

What is asked tells of no person: promotions, activities, and the check-ins of a day long before there were any.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

from counter_app.diagnosis.findings import Finding, Message, Probe, State
from counter_app.diagnosis.subject import Subject
from counter_app.uitpas import (
    AccessDenied,
    ActivityQuery,
    ApiError,
    BadResponse,
    CheckInQuery,
    PromotionQuery,
    UitpasClient,
    UitpasError,
    Unauthorized,
)

_LONG_AGO = (date(2000, 1, 1), date(2000, 1, 2))
_Read = Callable[[UitpasClient], object]


def consumer(subject: Subject) -> Finding:
    """Whether the consumer key and its secret are right: a request in the program's own name."""
    if subject.prefix is not None and subject.consumer is None:
        return Finding(Probe.CONSUMER, State.WRONG, Message.NO_CONSUMER)
    return _asked(
        Probe.CONSUMER, subject, _one_activity, Finding(Probe.CONSUMER, State.WELL, Message.CONSUMER_ACCEPTED)
    )


def sign_in(subject: Subject) -> Finding:
    """Whether the employee's token is accepted, and for how many counters."""
    client = subject.client()
    if client is None:
        return Finding(Probe.SIGN_IN, State.NOT_CHECKED, Message.NO_SERVER)
    if subject.token is None or subject.token.user_id is None:
        return Finding(Probe.SIGN_IN, State.NOTE, Message.NOT_SIGNED_IN)
    with client:
        try:
            counters = client.counters()
        except UitpasError as error:
            return _failed(Probe.SIGN_IN, error, client, subject)
    if not counters:
        return Finding(Probe.SIGN_IN, State.WRONG, Message.NO_COUNTERS)
    return Finding(Probe.SIGN_IN, State.WELL, Message.SIGNED_IN, (str(len(counters)),))


def activities(subject: Subject) -> Finding:
    """Whether the activities of the counter may be read."""
    key = subject.balie_consumer_key

    def read(client: UitpasClient) -> object:
        return client.search_activities(ActivityQuery(balie_consumer_key=key or (), max=1))

    return _permitted(Probe.ACTIVITIES, subject, read)


def promotions(subject: Subject) -> Finding:
    """Whether promotions may be read."""
    return _permitted(
        Probe.PROMOTIONS, subject, lambda client: client.points_promotions(PromotionQuery(max=1, unexpired=True))
    )


def check_ins(subject: Subject) -> Finding:
    """Whether check-ins may be read back, as after an answer that was lost."""
    if subject.token is None:
        return Finding(Probe.CHECK_INS, State.NOT_CHECKED, Message.NOT_SIGNED_IN)
    key = subject.balie_consumer_key
    if key is None:
        return Finding(Probe.CHECK_INS, State.NOT_CHECKED, Message.NO_COUNTER_CHOSEN)
    begin, end = _LONG_AGO
    query = CheckInQuery(checkin_via_balie_consumer_key=key, start_date=begin, end_date=end, max=1)
    return _permitted(Probe.CHECK_INS, subject, lambda client: client.search_check_ins(query))


def cards(_subject: Subject) -> Finding:
    """Looking a card up, and what somebody cashed in, cannot be asked without somebody's card."""
    return Finding(Probe.CARDS, State.NOT_CHECKED, Message.CARDS_NOT_ASKED)


def _permitted(probe: Probe, subject: Subject, read: _Read) -> Finding:
    return _asked(probe, subject, read, Finding(probe, State.WELL, Message.MAY_READ))


def _asked(probe: Probe, subject: Subject, read: _Read, well: Finding) -> Finding:
    client = subject.client()
    if client is None:
        return Finding(probe, State.NOT_CHECKED, Message.NO_SERVER)
    with client:
        try:
            read(client)
        except UitpasError as error:
            return _failed(probe, error, client, subject)
    return well


def _one_activity(client: UitpasClient) -> object:
    return client.search_activities(ActivityQuery(max=1))


def _failed(probe: Probe, error: UitpasError, client: UitpasClient, subject: Subject) -> Finding:
    match error:
        case Unauthorized():
            return _unauthorized(probe, error, client)
        case AccessDenied():
            return Finding(probe, State.WRONG, Message.MAY_NOT_READ, (error.required_permission or str(error),))
        case ApiError() if error.http_status >= 500:
            return Finding(probe, State.WRONG, Message.SERVER_TROUBLE, (str(error.http_status),))
        case ApiError():
            return Finding(probe, State.WRONG, Message.REFUSED, (str(error),))
        case BadResponse():
            return Finding(probe, State.WRONG, Message.SOMETHING_ELSE_ANSWERS)
    return Finding(probe, State.NOT_CHECKED, Message.NO_CONNECTION, (_host(subject),))


def _unauthorized(probe: Probe, error: Unauthorized, client: UitpasClient) -> Finding:
    """A 401 does not say whom it means: where the program alone is refused too, it is not the employee."""
    if error.clock_off is not None:
        return Finding(probe, State.NOT_CHECKED, Message.CLOCK_FIRST)
    if probe is Probe.CONSUMER:
        return Finding(probe, State.WRONG, Message.CONSUMER_REFUSED)
    try:
        _one_activity(client)
    except Unauthorized:
        return Finding(probe, State.NOT_CHECKED, Message.CONSUMER_FIRST)
    except UitpasError:
        pass  # refused for another reason: the signature was right
    if probe is Probe.SIGN_IN:
        return Finding(probe, State.WRONG, Message.TOKEN_REFUSED)
    return Finding(probe, State.NOT_CHECKED, Message.SIGN_IN_FIRST)


def _host(subject: Subject) -> str:
    return urlsplit(subject.prefix or "").hostname or ""
