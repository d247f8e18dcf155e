"""The way to the server: proxy, name, TLS, who answers there, and the time that it shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from counter_app.diagnosis.findings import Finding, Message, Probe, State
from counter_app.diagnosis.subject import Subject
from counter_app.uitpas import Cause, NotSent, OutcomeUnknown

if TYPE_CHECKING:
    from counter_app.uitpas.survey import Survey

CONNECT_SECONDS = 5.0
TOLERANCE_SECONDS = 120
"""So far apart two clocks are both right; UiTPAS takes some minutes."""

_Step = Callable[["Survey"], Finding]


def proxy(subject: Subject) -> Finding:
    """Whether there is a proxy on the way, and lets us through."""
    return _surveyed(Probe.PROXY, subject, _proxy)


def name(subject: Subject) -> Finding:
    """Whether the name of the server, or of the proxy, is found. Without a server set, this is where it is said."""
    if subject.prefix is None:
        return Finding(Probe.NAME, State.WRONG, Message.NO_SERVER)
    return _surveyed(Probe.NAME, subject, _name)


def tls(subject: Subject) -> Finding:
    """Whether a secure connection comes about, with a certificate that this PC trusts."""
    return _surveyed(Probe.TLS, subject, _tls)


def answered_by(subject: Subject) -> Finding:
    """Whether it is UiTPAS that answers, and not a page of the network."""
    return _surveyed(Probe.ANSWERED_BY, subject, _answered_by)


def clock(subject: Subject) -> Finding:
    """How far this PC's clock is from the server's."""
    return _surveyed(Probe.CLOCK, subject, _clock)


def _surveyed(probe: Probe, subject: Subject, step: _Step) -> Finding:
    from counter_app.uitpas.survey import Survey  # noqa: PLC0415 - loads requests: not where the program starts

    if subject.prefix is None:
        return Finding(probe, State.NOT_CHECKED, Message.NO_SERVER)
    try:
        survey = Survey(subject.prefix, subject.proxy)
    except ValueError as error:
        return Finding(probe, State.WRONG, Message.BAD_PREFIX, (str(error),))
    return step(survey)


def _proxy(survey: Survey) -> Finding:
    place = survey.proxy()
    if place is None:
        return Finding(Probe.PROXY, State.WELL, Message.NO_PROXY)
    try:
        survey.secure(CONNECT_SECONDS)
    except NotSent as error:
        if error.cause is Cause.PROXY:
            host = survey.origin.host
            return Finding(Probe.PROXY, State.WRONG, Message.PROXY_REFUSES, (str(place), host))
    return Finding(Probe.PROXY, State.WELL, Message.PROXY_USED, (str(place),))


def _name(survey: Survey) -> Finding:
    place = survey.proxy()
    host = survey.origin.host if place is None else place.host
    try:
        survey.addresses()
    except (OSError, UnicodeError):
        return Finding(Probe.NAME, State.WRONG, Message.NAME_NOT_FOUND, (host,))
    return Finding(Probe.NAME, State.WELL, Message.NAME_FOUND, (host,))


def _tls(survey: Survey) -> Finding:
    from counter_app.uitpas.survey import why_not_secure  # noqa: PLC0415

    try:
        secured = survey.secure(CONNECT_SECONDS)
    except NotSent as error:
        if error.cause is not Cause.TLS:
            return _not_reached(Probe.TLS, survey)
        why = why_not_secure(error)
        if why is None:
            return Finding(Probe.TLS, State.WRONG, Message.TLS_FAILS)
        return Finding(Probe.TLS, State.WRONG, Message.TLS_NOT_TRUSTED, (why,))
    if secured is None:
        return Finding(Probe.TLS, State.WELL, Message.TLS_NOT_NEEDED)
    return Finding(Probe.TLS, State.WELL, Message.TLS_WORKS, (secured.version, secured.issuer or "?"))


def _answered_by(survey: Survey) -> Finding:
    try:
        answered = survey.ask(CONNECT_SECONDS)
    except (NotSent, OutcomeUnknown) as error:
        if survey.portal_in_the_way(CONNECT_SECONDS):
            return Finding(Probe.ANSWERED_BY, State.WRONG, Message.PORTAL)
        # A name that is not found, a certificate, a proxy: each is said by the probe whose matter it is.
        is_said_elsewhere = error.cause in (Cause.NAME, Cause.TLS, Cause.PROXY)
        state = State.NOT_CHECKED if is_said_elsewhere else State.WRONG
        return Finding(Probe.ANSWERED_BY, state, Message.NO_CONNECTION, (survey.origin.host,))
    if answered.is_api:
        return Finding(Probe.ANSWERED_BY, State.WELL, Message.API_ANSWERS)
    if answered.is_portal:
        return Finding(Probe.ANSWERED_BY, State.WRONG, Message.PORTAL)
    if answered.status >= 500:
        return Finding(Probe.ANSWERED_BY, State.WRONG, Message.SERVER_TROUBLE, (str(answered.status),))
    return Finding(Probe.ANSWERED_BY, State.WRONG, Message.SOMETHING_ELSE_ANSWERS)


def _clock(survey: Survey) -> Finding:
    try:
        date = survey.ask(CONNECT_SECONDS).date
    except (NotSent, OutcomeUnknown):
        return _not_reached(Probe.CLOCK, survey)
    if date is None:
        return Finding(Probe.CLOCK, State.NOT_CHECKED, Message.CLOCK_NOT_TOLD)
    off = round((date - datetime.now(UTC)).total_seconds())
    if abs(off) <= TOLERANCE_SECONDS:
        return Finding(Probe.CLOCK, State.WELL, Message.CLOCK_RIGHT)
    message = Message.CLOCK_BEHIND if off > 0 else Message.CLOCK_AHEAD
    return Finding(Probe.CLOCK, State.WRONG, message, (str(round(abs(off) / 60)),))


def _not_reached(probe: Probe, survey: Survey) -> Finding:
    return Finding(probe, State.NOT_CHECKED, Message.NO_CONNECTION, (survey.origin.host,))
