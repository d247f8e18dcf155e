"""What an answer means, for a read and for a write: a result, a refusal, or that nobody knows.

| Answer to a write                                                       | Meaning                           |
| ----------------------------------------------------------------------- | --------------------------------- |
| 200 with the expected root                                              | done                              |
| 200 or 4xx with an error code                                           | refused: `ApiError`               |
| 401, 403, 404, 405, 407, 413, 415, 429 without one                      | refused: `ApiError` without code  |
| 200 that cannot be read                                                 | unknown: `UnreadableOutcome`      |
| any other: 1xx, 2xx, 3xx, 5xx with or without a code, 400, 408, ...     | unknown: `OutcomeUnknown`         |

To a read, any other status than 200 is an `ApiError`, and a 200 that cannot be read is a `BadResponse`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from counter_app.uitpas import wire
from counter_app.uitpas.connection import Answer
from counter_app.uitpas.errors import ApiError, BadResponse, Cause, OutcomeUnknown, Unauthorized, UnreadableOutcome

Result = TypeVar("Result")

_SURELY_REFUSED = frozenset({401, 403, 404, 405, 407, 413, 415, 429})


def of_read(answer: Answer, parse: Callable[[bytes], Result]) -> Result:
    """What a read found. Raises `ApiError` or `BadResponse`."""
    if answer.status != 200:
        raise _error(answer)
    return _parsed(answer, parse)


def of_write(answer: Answer, parse: Callable[[bytes], Result]) -> Result:
    """What a write did. Raises `ApiError` where it was surely not done, else `OutcomeUnknown`."""
    if answer.status == 200:
        try:
            return _parsed(answer, parse)
        except BadResponse as error:
            raise UnreadableOutcome(Cause.UNREADABLE, answer.status) from error
    if 400 <= answer.status < 500:
        refusal = _error(answer)
        if refusal.code is not None or answer.status in _SURELY_REFUSED:
            raise refusal
    raise OutcomeUnknown(Cause.STATUS, answer.status)


def _error(answer: Answer) -> ApiError:
    error = wire.parse_error(answer.body or b"", answer.status)
    if isinstance(error, Unauthorized):
        error.clock_off = answer.clock_off
    return error


def _parsed(answer: Answer, parse: Callable[[bytes], Result]) -> Result:
    if answer.body is None:
        raise BadResponse("the answer is too large, or its compression is broken")
    return parse(answer.body)
