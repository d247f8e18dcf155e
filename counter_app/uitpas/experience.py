"""What a call experienced on its way to the server and back, told to whoever watches the connection."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus

from counter_app.uitpas.errors import Cause

_ASK_LATER = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})
_START_OF_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?!!doctype\s+html\b|html\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Experience:
    """How a call ended, tries included, and how many seconds it took in all."""

    seconds: float
    status: int | None = None
    """Of the answer; None where none came."""
    cause: Cause | None = None
    """Why none came, or UNREADABLE or STATUS for an answer that is not the API's; None where all is well."""
    clock_off: timedelta | None = None
    """How far the server is ahead of this PC, where the call was signed with the server's time because of that."""

    @classmethod
    def of_answer(
        cls, status: int, body: bytes | None, seconds: float, clock_off: timedelta | None = None
    ) -> Experience:
        """Of a call that was answered.

        The API answered where this is XML, or a refusal (4xx) in whatever form. A page in its place, a redirect or
        an error of the server (5xx) is what gateways and networks that want a sign-in first answer.
        """
        if status == HTTPStatus.OK:
            cause = None if body is not None and _START_OF_XML.match(body) else Cause.UNREADABLE
        else:
            cause = None if 400 <= status < 500 and status not in _ASK_LATER else Cause.STATUS
        return cls(seconds, status, cause, clock_off)
