"""The way to a server step by step, for a diagnosis: proxy, name, connection, TLS, and who answers there.

Nothing is signed, and nothing of a person or of this program's secrets goes along.
"""

from __future__ import annotations

import ssl
import time
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

import requests

from counter_app.uitpas import dial
from counter_app.uitpas.connection import Line
from counter_app.uitpas.errors import NotSent
from counter_app.uitpas.experience import Experience
from counter_app.uitpas.portal import find_portal, portal_in
from counter_app.uitpas.route import FindProxy, Origin, Route, find_proxy, system_tls
from counter_app.uitpas.transport import check_prefix

_QUESTION = "uitpas/cultureevent/search"
_MOST_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Place:
    """A computer on the network: a server or a proxy."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Answered:
    """What answered in the server's place, to a request that was not signed."""

    status: int
    is_api: bool
    """Whether it looks like the API: XML, or a refusal, and no page or redirect."""
    is_portal: bool
    """Whether it is the page of a network that wants a sign-in first, or leads to one."""
    date: datetime | None
    """What its clock shows (aware)."""


@dataclass(frozen=True, slots=True)
class Secured:
    """A connection with TLS: which version, and who issued the certificate, as far as the system tells."""

    version: str
    issuer: str | None


class Survey:
    """Looks at the way to the server with this prefix. Each method is a step of its own, and may wait `within` seconds.

    `proxy` names the proxy, where it is not the system's. `ValueError` for a prefix that cannot be one.
    """

    def __init__(self, prefix: str, proxy: FindProxy | None = None) -> None:
        self._prefix, self._named = prefix.rstrip("/"), proxy
        url = check_prefix(prefix)
        secure = url.scheme == "https"
        self.origin = Origin(secure, url.hostname or "", url.port or (443 if secure else 80))

    def proxy(self) -> Place | None:
        """The proxy on the way there; None where it is direct."""
        found = find_proxy(self.origin, self._named)
        return None if found is None or found.host is None else Place(found.host, found.port or 80)

    def addresses(self) -> int:
        """How many addresses the name has: that of the proxy, where there is one. Raises `OSError`."""
        place = self.proxy() or Place(self.origin.host, self.origin.port)
        return len({address[-1][0] for address in dial.resolve(place.host, place.port)})

    def secure(self, within: float) -> Secured | None:
        """A connection with TLS, opened and closed; None where the server needs none. Raises `NotSent`."""
        line = Line(self._route())
        try:
            line.open(within)
            sock = line.sock
            if not isinstance(sock, ssl.SSLSocket):
                return None
            return Secured(sock.version() or "", _issuer(sock))
        finally:
            line.discard()

    def ask(self, within: float) -> Answered:
        """Who answers there. Raises `NotSent` or `OutcomeUnknown` where nobody does."""
        deadline = time.monotonic() + within
        request = requests.Request("GET", f"{self._prefix}/{_QUESTION}").prepare()
        line = Line(self._route())
        try:
            line.open(within)
            answer = line.exchange(request, max(0.1, deadline - time.monotonic()), most=_MOST_BYTES)
        finally:
            line.discard()
        is_api = Experience.of_answer(answer.status, answer.body, 0).cause is None
        portal = portal_in(self.origin.host, answer.status, answer.headers.get("Location"), answer.body or b"")
        return Answered(answer.status, is_api, portal is not None, _date(answer.headers.get("Date")))

    def portal_in_the_way(self, within: float) -> bool:
        """Whether this network answers instead of a server with TLS, as one does that wants a sign-in on a page first.

        It cannot speak for that server; so the same host is asked without TLS.
        """
        return self.origin.secure and find_portal(self.origin.host, seconds=within) is not None

    def _route(self) -> Route:
        return Route(self.origin, lambda: find_proxy(self.origin, self._named), dial.resolve, system_tls)


def why_not_secure(error: NotSent) -> str | None:
    """What TLS has against a certificate, in its own words; None where that was not the reason."""
    cause = error.__cause__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return cause.verify_message
    return None


def _issuer(sock: ssl.SSLSocket) -> str | None:
    """The organisation that issued the certificate; a system that checks certificates itself does not always tell."""
    issuer: Any = (sock.getpeercert() or {}).get("issuer", ())
    names = {name: value for part in issuer for name, value in part}
    return names.get("organizationName")


def _date(text: str | None) -> datetime | None:
    try:
        parsed = parsedate_to_datetime(text or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return parsed if parsed.tzinfo is not None else None
