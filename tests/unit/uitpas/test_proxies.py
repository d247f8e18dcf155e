"""A proxy that the desk names, with and without credentials, and one that looks into TLS."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest

from counter_app.uitpas import Cause, NotSent
from counter_app.uitpas.connection import Answer
from tests.fakes.http_server import HttpServer, Peer, answer, server_tls, trusting_tls
from tests.unit.uitpas.network import BOTH, OK, Call, Connect, failure, post

SERVER = "https://uitpas.example/uitid/rest"
CREDENTIALS = "Basic " + b64encode(b"desk:p@ss: w\xc3\xb6rd/").decode()


@pytest.fixture(autouse=True)
def none_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def tunnel(peer: Peer) -> None:
    """Accept a CONNECT, and be the server behind it: what a proxy does that looks into TLS."""
    peer.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
    peer.start_tls(server_tls())


def strict(peer: Peer) -> None:
    """Accept a CONNECT with the right credentials alone."""
    asked = peer.asked
    if asked is not None and asked.headers.get("proxy-authorization") == CREDENTIALS:
        tunnel(peer)
    else:
        answer(status=407, headers=[("Proxy-Authenticate", "Basic")])(peer)


def test_a_proxy_that_is_named_is_used(connect: Connect, server: HttpServer) -> None:
    server.script.extend([tunnel, OK])
    asked: list[str] = []

    def named(url: str) -> str:
        asked.append(url)
        return f"http://127.0.0.1:{server.port}"

    assert post(connect(SERVER, tls=trusting_tls, proxy=named)) == Answer(200, b"fine")
    assert asked == ["https://uitpas.example:443"]
    assert [request.method for request in server.requests] == ["CONNECT", "POST"]


def test_its_credentials_are_told_as_they_are(connect: Connect, server: HttpServer) -> None:
    server.script.extend([strict, OK])
    address = f"http://desk:p%40ss%3A%20w%C3%B6rd%2F@127.0.0.1:{server.port}"
    assert post(connect(SERVER, tls=trusting_tls, proxy=lambda _url: address)) == Answer(200, b"fine")


@pytest.mark.parametrize("who", ["", "desk:wrong@"])
def test_without_the_right_credentials_nothing_is_sent(connect: Connect, server: HttpServer, who: str) -> None:
    server.otherwise = strict
    transport = connect(SERVER, tls=trusting_tls, proxy=lambda _url: f"http://{who}127.0.0.1:{server.port}")
    assert failure(post, transport) == (NotSent, Cause.PROXY)


def test_to_name_none_is_to_go_straight_whatever_the_environment_says(
    connect: Connect, server: HttpServer, tls_server: HttpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{server.port}")
    assert post(connect(tls_server.prefix, tls=trusting_tls, proxy=lambda _url: "")) == Answer(200, b"fine")
    assert server.connections == 0


def test_a_proxy_that_looks_into_tls_is_used_where_the_system_trusts_it(
    connect: Connect, server: HttpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = Path(__file__).parent.parent.parent / "fakes" / "certificate.pem"
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    server.script.extend([tunnel, OK])
    assert post(connect(SERVER, proxy=lambda _url: f"http://127.0.0.1:{server.port}")) == Answer(200, b"fine")


@BOTH
def test_a_proxy_that_looks_into_tls_is_refused_where_the_system_does_not_trust_it(
    connect: Connect, server: HttpServer, call: Call
) -> None:
    server.otherwise = tunnel
    transport = connect(SERVER, proxy=lambda _url: f"http://127.0.0.1:{server.port}")
    assert failure(call, transport) == (NotSent, Cause.TLS)
    assert {request.method for request in server.requests} == {"CONNECT"}
