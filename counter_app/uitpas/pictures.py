"""Downloads pictures of promotions. Addresses come from the server, so that little is taken for granted.

A picture comes over https, or over http from this PC itself. Nothing of the desk goes with the request: no signature,
no cookie, no password of an address. Redirects are followed by hand, and never from https to http.
"""

from __future__ import annotations

import ipaddress
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin, urlsplit

from counter_app.uitpas import dial
from counter_app.uitpas.errors import BadResponse, Cause, NotSent
from counter_app.uitpas.lazy import LazyModule
from counter_app.uitpas.watchdog import Watchdog

if TYPE_CHECKING:
    import ssl

    import requests

    from counter_app.uitpas import connection, route
    from counter_app.uitpas.connection import Answer, Line
    from counter_app.uitpas.route import FindProxy
else:
    connection = LazyModule("counter_app.uitpas.connection")
    requests = LazyModule("requests")
    route = LazyModule("counter_app.uitpas.route")

MAX_BYTES = 2 * 1024 * 1024
MAX_REDIRECTS = 3
KINDS = ("image/png", "image/jpeg", "image/webp", "image/gif")
_REDIRECTS = (301, 302, 303, 307, 308)


class Pictures:
    """Downloads for any number of threads; `close` ends those that go on. `proxy` names the proxy, where it is not the
    system's; the other arguments are for tests.
    """

    def __init__(
        self,
        *,
        proxy: FindProxy | None = None,
        seconds: float = 8.0,
        resolve: dial.Resolve | None = None,
        tls: Callable[[], ssl.SSLContext] | None = None,
    ) -> None:
        self._proxy = proxy
        self._seconds = seconds
        self._resolve = resolve
        self._tls = tls
        self._watchdog = Watchdog(time.monotonic)
        self._lock = threading.Lock()
        self._lines: set[Line] = set()
        self._closed = False

    def download(self, url: str) -> bytes:
        """The picture at `url`: a PNG, JPEG, WebP or GIF of 2 MiB at most, as the server calls it; not decoded.

        Raises `ValueError` for an address that is not asked, `NotSent` or `OutcomeUnknown` where no answer came, and
        `BadResponse` for one that is no such picture.
        """
        deadline = time.monotonic() + self._seconds
        url = _over_https(url)
        for _ in range(MAX_REDIRECTS + 1):
            answer = self._get(check(url), url, deadline)
            if answer.status not in _REDIRECTS:
                return _picture(answer)
            url = _next(url, answer)
        raise BadResponse("a picture was moved too often")

    def close(self) -> None:
        """End all that goes on, from any thread; what comes later is `NotSent`."""
        with self._lock:
            self._closed = True
            for line in self._lines:
                line.end(Cause.CLOSED)
        self._watchdog.stop()

    def _get(self, parts: SplitResult, url: str, deadline: float) -> Answer:
        request = requests.Request("GET", url, headers={"Accept": ", ".join(KINDS)}).prepare()
        line = self._line(parts)
        try:
            line.open(max(0.001, deadline - time.monotonic()))
            with self._watchdog.guarding(line, deadline):
                return line.exchange(request, max(0.001, deadline - time.monotonic()), most=MAX_BYTES)
        finally:
            with self._lock:
                self._lines.discard(line)
            line.discard()

    def _line(self, parts: SplitResult) -> Line:
        secure = parts.scheme == "https"
        origin = route.Origin(secure, parts.hostname or "", parts.port or (443 if secure else 80))
        line = connection.Line(
            route.Route(
                origin,
                lambda: route.find_proxy(origin, self._proxy),
                self._resolve or dial.resolve,
                self._tls or route.system_tls,
            )
        )
        with self._lock:
            if self._closed:
                raise NotSent(Cause.CLOSED)
            self._lines.add(line)
        return line


def check(url: str) -> SplitResult:
    """The parts of the address of a picture. Raises `ValueError` for one that is not asked."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if not host or "@" in parts.netloc or parts.port == 0:
        raise ValueError("no address of a picture")
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_this_pc(host)):
        raise ValueError("a picture comes over https")
    return parts


def _over_https(url: str) -> str:
    """An old address in plain http is asked over https: the servers of pictures know both."""
    parts = urlsplit(url)
    is_plain = parts.scheme == "http" and parts.port is None and not _is_this_pc(parts.hostname or "")
    return parts._replace(scheme="https").geturl() if is_plain else url


def _next(url: str, answer: Answer) -> str:
    there = urljoin(url, answer.headers.get("Location", ""))
    if urlsplit(url).scheme == "https" and urlsplit(there).scheme != "https":
        raise BadResponse("a picture was moved from https to something else")
    return there


def _picture(answer: Answer) -> bytes:
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if answer.status != 200 or kind not in KINDS or not answer.body:
        raise BadResponse(f"no picture (HTTP {answer.status})")
    return answer.body


def _is_this_pc(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
