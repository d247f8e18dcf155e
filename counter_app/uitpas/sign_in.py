"""Signing in: the three legs of OAuth 1.0a, at whose end an employee has given this program an access token.

    1. `begin`    the server gives a request token, and is told where the browser is to come back to
    2.            the employee signs in at `address`, in a browser; `callback` waits for it to come back
    3. `finish`   request token and verifier are exchanged for the access token

What is documented is that the legs exist and what goes in and comes out ("Signing in" of the API's documentation). The
callback and the verifier go into the `Authorization` header, where RFC 5849 and the official PHP client have them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import TracebackType
from typing import TYPE_CHECKING, Self
from urllib.parse import parse_qsl, urlencode

from counter_app.uitpas import awake
from counter_app.uitpas.credentials import AccessToken, Consumer, Leg, RequestToken
from counter_app.uitpas.errors import BadResponse
from counter_app.uitpas.lazy import LazyModule
from counter_app.uitpas.transport import Deadlines, Transport

if TYPE_CHECKING:
    from counter_app.uitpas import outcomes
    from counter_app.uitpas.route import FindProxy
else:
    outcomes = LazyModule("counter_app.uitpas.outcomes")

_LONGEST = 4096
"""No token is as long as this: a longer answer is another page."""


class SignInType(StrEnum):
    """What the server's page does with somebody who is signed in already in that browser."""

    REGULAR = "regular"
    """It lets them in without a question: on a shared PC, as the employee before."""
    REGISTER = "register"
    FORCE_LOGIN = "forcelogin"
    """It asks for name and password, whoever was there before."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The first leg is done: the request token, and the address at which the employee signs in, for a browser."""

    token: RequestToken
    address: str = field(repr=False)


class SignIn:
    """The legs that this program walks, for one server and consumer; any number of threads may use it.

    The arguments are those of `UitpasClient`, and so are the errors: `NotSent`, `OutcomeUnknown`, `ApiError` and
    `Unauthorized`. Nothing here is harmful to do again: after an error begin anew, with a new request token.
    """

    def __init__(
        self,
        prefix: str,
        consumer: Consumer,
        *,
        timeout: Deadlines | float | None = None,
        headers: Mapping[str, str] | None = None,
        proxy: FindProxy | None = None,
        clock: Callable[[], float] = awake.seconds,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._transport = Transport(
            prefix, consumer, timeout=timeout, headers=headers, proxy=proxy, clock=clock, wall=wall
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End what goes on, at once and from any thread; later legs raise `NotSent(Cause.CLOSED)`."""
        self._transport.close()

    def begin(self, callback: str, *, language: str | None = None, kind: SignInType = SignInType.FORCE_LOGIN) -> Begun:
        """The first leg (`requestToken`); the browser comes back to `callback`, and speaks `language` if it can.

        `Unauthorized` here means that the server does not know the consumer, or that its secret is wrong.
        """
        answer = self._transport.walk("requestToken", Leg(callback=callback))
        found = outcomes.of_write(answer, lambda body: _form(body, "oauth_token", "oauth_token_secret"))
        token = RequestToken(found["oauth_token"], found["oauth_token_secret"])
        asked = {"oauth_token": token.token, "type": kind.value, **({"lang": language} if language else {})}
        return Begun(token, f"{self._transport.address('auth/authorize')}?{urlencode(asked)}")

    def finish(self, token: RequestToken, verifier: str) -> AccessToken:
        """The last leg (`accessToken`), with the `verifier` that the browser came back with.

        `Unauthorized` here means that the verifier is wrong or was used, or that it took too long.
        """
        if not verifier:
            raise ValueError("a verifier is needed")
        answer = self._transport.walk("accessToken", Leg(verifier=verifier), token)
        found = outcomes.of_write(answer, lambda body: _form(body, "oauth_token", "oauth_token_secret", "userId"))
        return AccessToken(found["oauth_token"], found["oauth_token_secret"], found["userId"])


def _form(body: bytes, *names: str) -> dict[str, str]:
    """The form-encoded `body`. Raises `BadResponse`, which quotes nothing of it, unless it has all `names`."""
    try:
        found = dict(parse_qsl(body[:_LONGEST].decode("ascii").strip(), max_num_fields=20))
    except ValueError:
        found = {}
    if len(body) > _LONGEST or not all(found.get(name) for name in names):
        raise BadResponse("the answer holds no token")
    return found
