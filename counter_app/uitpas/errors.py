"""What can go wrong with a call, told apart by what may be done next.

| Error            | What is sure                    | What may be done                                   |
| ---------------- | ------------------------------- | -------------------------------------------------- |
| `ApiError`       | the server refused; not done    | show why; another attempt is another decision      |
| `NotSent`        | the request never left this PC  | try again, even by itself                          |
| `OutcomeUnknown` | the request may have left       | a write is never sent again: read back what it did |
| `BadResponse`    | the answer cannot be read       | for a read: try again, later                       |

The texts of these exceptions hold no personal data and no secrets: they are fit for a log.
"""

from datetime import timedelta
from decimal import Decimal
from enum import StrEnum

from counter_app.uitpas.vocabulary import CashInState, ErrorCode


class UitpasError(Exception):
    """Any failure of a call to UiTPAS."""


class ApiError(UitpasError):
    """The server answered with an error: the call was surely not carried out.

    `code` is None where the answer had none that can be read (an HTML page with 404, say). `message` is the
    server's own sentence: fit to show for a refused check-in, never for a refused cash-in (it holds an internal
    user id), and never part of this exception's text. `points` is the passholder's total.
    """

    def __init__(
        self,
        code: ErrorCode | str | None,
        message: str | None = None,
        http_status: int = 400,
        *,
        cash_in_state: CashInState | str | None = None,
        points: Decimal | None = None,
        required_permission: str | None = None,
    ) -> None:
        super().__init__(f"{code or 'no error code'} (HTTP {http_status})")
        self.code = code
        self.message = message
        self.http_status = http_status
        self.cash_in_state = cash_in_state
        self.points = points
        self.required_permission = required_permission


class AccessDenied(ApiError):
    """ACCESS_DENIED, or HTTP 403: the employee or the consumer lacks `required_permission`."""


class Unauthorized(ApiError):
    """HTTP 401: the token, the consumer or the clock of this PC is wrong.

    Where it is the clock, `clock_off` is how far the server is ahead of this PC (negative: behind), and the next call
    is signed with the server's time. Where it is None, only signing in again helps.
    """

    clock_off: timedelta | None = None


class Cause(StrEnum):
    """What happened to the connection; a word for logs and diagnosis."""

    NAME = "the name of the server was not found"
    CONNECT = "no connection to the server"
    TLS = "no secure connection to the server"
    PROXY = "the proxy refused"
    TIMEOUT = "no answer in time"
    RESET = "the connection broke"
    STATUS = "a status that tells nothing sure"
    UNREADABLE = "an answer that cannot be read"
    CLOSED = "the program is closing"


class NotSent(UitpasError):
    """The request did not leave this PC: name, connection or TLS failed before. Trying again is safe."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause.value)
        self.cause = cause


class OutcomeUnknown(UitpasError):
    """The request may have left, and no answer tells what became of it. A write must not be sent again.

    For a read it only says that no answer came in time: asking again is safe.
    """

    def __init__(self, cause: Cause, http_status: int | None = None) -> None:
        super().__init__(cause.value if http_status is None else f"{cause.value} (HTTP {http_status})")
        self.cause = cause
        self.http_status = http_status


class BadResponse(UitpasError):
    """The answer is not what the API documents: not XML, broken, hostile, too large, or another root."""


class UnreadableOutcome(OutcomeUnknown, BadResponse):
    """A write was answered, but with something that cannot be read: it is not known whether it was done."""


class PortTaken(Exception):
    """Another program listens on `port` of this PC, so that the browser cannot come back to it; None: on any."""

    def __init__(self, port: int | None) -> None:
        super().__init__(f"port {port or 'any'} of this PC cannot be listened on")
        self.port = port
