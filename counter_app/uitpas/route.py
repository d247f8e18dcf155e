"""The way to the server: which host, through which proxy, with which certificates. Nothing is connected here."""

from __future__ import annotations

import socket
import ssl
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

import truststore
from requests.utils import get_environ_proxies, select_proxy
from urllib3.connection import HTTPConnection, HTTPSConnection, ProxyConfig
from urllib3.util import Url, parse_url
from urllib3.util.ssltransport import SSLTransport

from counter_app.uitpas import dial

FindProxy = Callable[[str], str | None]
"""Names the proxy to an address: `http://user:password@host:port`, "" for none, None where it does not know.

It is asked on the thread that connects, and may wait.
"""


@dataclass(frozen=True, slots=True)
class Origin:
    """The server; without TLS it is on this PC."""

    secure: bool
    host: str
    port: int


def system_tls() -> ssl.SSLContext:
    """TLS with the system's certificates. One for each connection: truststore locks it during a handshake."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def find_proxy(origin: Origin, named: FindProxy | None = None) -> Url | None:
    """The proxy that `named` names for `origin`, else the environment or the system; none for this PC itself."""
    if not origin.secure:
        return None
    url = Url(scheme="https", host=origin.host, port=origin.port).url
    proxy = named(url) if named else None
    if proxy is None:
        proxy = select_proxy(url, get_environ_proxies(url))
    return parse_url(proxy if "://" in proxy else f"http://{proxy}") if proxy else None


class Dialled(HTTPConnection):
    """An HTTP connection over a socket that is already connected, never opened again by itself."""

    auto_open = 0
    dialled: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        if self.dialled is None:
            raise OSError("not connected")
        return self.dialled

    def discard(self) -> None:
        """Close for good. `close` alone does not do that: an answer that is still read keeps the socket open."""
        self.close()
        if self.dialled is not None:
            self.dialled.close()


class DialledTls(Dialled, HTTPSConnection):
    """The same, with TLS."""

    def connect(self) -> None:
        """Connect, through the proxy if there is one, and agree on TLS; raises `OSError` where that fails."""
        super().connect()
        # Python wraps a connection that was reset just before without a handshake and without an error.
        if not isinstance(self.sock, ssl.SSLSocket | SSLTransport) or self.sock.version() is None:
            raise ssl.SSLError("no TLS was agreed on")


@dataclass(frozen=True, slots=True)
class Route:
    """How to reach the server. `proxy` may ask the system, so it is asked while connecting."""

    origin: Origin
    proxy: Callable[[], Url | None]
    resolve: dial.Resolve = dial.resolve
    tls: Callable[[], ssl.SSLContext] = system_tls

    def connection(self) -> Dialled:
        """A connection that is not open yet. Raises `OSError` or `ValueError` for a proxy that cannot be used."""
        if not self.origin.secure:
            return Dialled(self.origin.host, self.origin.port)
        proxy = self.proxy()
        if proxy is None:
            return DialledTls(self.origin.host, self.origin.port, ssl_context=self.tls())
        if proxy.scheme not in ("http", "https") or proxy.host is None:
            raise OSError("this kind of proxy is not supported")
        to_proxy = ProxyConfig(self.tls() if proxy.scheme == "https" else None, False, None, None)
        connection = DialledTls(
            proxy.host,
            proxy.port or (443 if proxy.scheme == "https" else 80),
            proxy=proxy,
            proxy_config=to_proxy,
            ssl_context=self.tls(),
        )
        connection.set_tunnel(
            self.origin.host,
            self.origin.port,
            headers=_credentials(proxy.auth) if proxy.auth else None,
            scheme=proxy.scheme,
        )
        return connection


def _credentials(auth: str) -> dict[str, str]:
    """The header for a proxy that wants a name and a password; in an address both are escaped."""
    return {"Proxy-Authorization": f"Basic {b64encode(unquote(auth).encode()).decode()}"}
