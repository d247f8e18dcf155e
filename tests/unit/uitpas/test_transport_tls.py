"""TLS, and the way through a proxy: what fails there is not sent."""

import ssl
import threading

import pytest

from counter_app.uitpas import Cause, NotSent, OutcomeUnknown
from counter_app.uitpas.connection import Answer
from counter_app.uitpas.route import system_tls
from tests.fakes.http_server import (
    Behaviour,
    HttpServer,
    Peer,
    answer,
    close,
    drip,
    hang,
    raw_then_close,
    reset,
    reset_unread,
    response,
    server_tls,
    trusting_tls,
)
from tests.unit.uitpas.network import BOTH, OK, SOON, Call, Connect, addresses, failure, post


def test_a_server_with_a_certificate_that_is_trusted_is_reached(connect: Connect, tls_server: HttpServer) -> None:
    assert post(connect(tls_server.prefix, tls=trusting_tls)) == Answer(200, b"fine")


@BOTH
def test_a_certificate_that_is_not_trusted_is_not_sent(connect: Connect, tls_server: HttpServer, call: Call) -> None:
    assert failure(call, connect(tls_server.prefix)) == (NotSent, Cause.TLS)
    assert tls_server.requests == []


def test_a_certificate_of_another_name_is_not_sent(connect: Connect, tls_server: HttpServer) -> None:
    prefix = f"https://www.uitid.be:{tls_server.port}/uitid/rest"
    transport = connect(prefix, tls=trusting_tls, resolve=addresses(tls_server.port))
    assert failure(post, transport) == (NotSent, Cause.TLS)
    assert tls_server.requests == []


SERVER_HELLO_TO_BE = b"\x16\x03\x03\x40\x00" + b"\x02" * 8
HANDSHAKES: dict[str, Behaviour] = {
    "hangs": hang,
    "drips": drip(SERVER_HELLO_TO_BE),
    "is reset": reset_unread,
    "is closed": close,
    "is plain text": raw_then_close(response("no TLS here")),
}


@pytest.mark.parametrize("behaviour", HANDSHAKES.values(), ids=HANDSHAKES.keys())
def test_a_handshake_that_fails_is_not_sent(connect: Connect, behaviour: Behaviour) -> None:
    with HttpServer(on_connect=behaviour) as server:
        transport = connect(f"https://127.0.0.1:{server.port}/rest", tls=trusting_tls, timeout=SOON)
        assert failure(post, transport) == (NotSent, Cause.TLS)


def no_certificates() -> ssl.SSLContext:
    raise MemoryError


def test_a_fault_while_connecting_reaches_the_caller_and_nothing_is_sent(
    connect: Connect, tls_server: HttpServer
) -> None:
    with pytest.raises(MemoryError):
        post(connect(tls_server.prefix, tls=no_certificates))
    assert tls_server.connections == 0


def test_a_handshake_that_hangs_does_not_hold_up_another(connect: Connect) -> None:
    """truststore locks its context during a handshake."""
    first_hangs = iter([hang])

    def on_connect(peer: Peer) -> None:
        next(first_hangs, lambda _: None)(peer)

    with HttpServer(tls=server_tls(), on_connect=on_connect) as server:
        server.otherwise = OK
        transport = connect(server.prefix, tls=trusting_tls)
        stuck = threading.Thread(target=lambda: failure(post, transport))
        stuck.start()
        server.wait_for_connections(1)
        assert post(transport) == Answer(200, b"fine")
        assert stuck.is_alive()
        transport.close()
        stuck.join(30)


def test_a_slow_tls_answer_ends_at_the_deadline(connect: Connect, tls_server: HttpServer) -> None:
    tls_server.otherwise = drip(response("x", length=10_000))
    transport = connect(tls_server.prefix, tls=trusting_tls, timeout=SOON)
    assert failure(post, transport) == (OutcomeUnknown, Cause.TIMEOUT)


def test_tls_verifies_the_certificate_and_its_name() -> None:
    context = system_tls()
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)


BEHIND_A_PROXY = "https://uitpas.example/uitid/rest"


@pytest.fixture
def proxy(server: HttpServer, monkeypatch: pytest.MonkeyPatch) -> HttpServer:
    """A server that the environment names as the proxy."""
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "https_proxy", "http_proxy"):
        monkeypatch.setenv(name, f"http://somebody:secret@127.0.0.1:{server.port}")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    return server


def tunnel(peer: Peer) -> None:
    """Accept a CONNECT, and be the server behind it."""
    peer.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
    peer.start_tls(server_tls())


def test_a_proxy_that_the_system_names_is_used_and_sees_nothing_of_the_request(
    connect: Connect, proxy: HttpServer
) -> None:
    proxy.script.extend([tunnel, OK])
    assert post(connect(BEHIND_A_PROXY, tls=trusting_tls)) == Answer(200, b"fine")
    asked, request = proxy.requests
    assert (asked.method, asked.target) == ("CONNECT", "uitpas.example:443")
    assert asked.headers["proxy-authorization"] == "Basic c29tZWJvZHk6c2VjcmV0"
    assert "authorization" not in asked.headers
    assert (request.method, request.path) == ("POST", "/uitid/rest/post")
    assert "proxy-authorization" not in request.headers


@pytest.mark.parametrize(
    "behaviour",
    [answer(status=407), answer(status=502), reset, close, hang],
    ids=["407", "502", "reset", "close", "hang"],
)
def test_a_proxy_that_refuses_means_not_sent(connect: Connect, proxy: HttpServer, behaviour: Behaviour) -> None:
    proxy.otherwise = behaviour
    assert failure(post, connect(BEHIND_A_PROXY, tls=trusting_tls, timeout=SOON)) == (NotSent, Cause.PROXY)
    assert [request.method for request in proxy.requests] == ["CONNECT"]


def test_a_break_behind_the_proxy_is_unknown(connect: Connect, proxy: HttpServer) -> None:
    proxy.script.extend([tunnel, reset])
    assert failure(post, connect(BEHIND_A_PROXY, tls=trusting_tls)) == (OutcomeUnknown, Cause.RESET)


def test_a_kind_of_proxy_that_is_not_supported_means_not_sent(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, proxy: HttpServer
) -> None:
    monkeypatch.setenv("https_proxy", f"socks5://127.0.0.1:{proxy.port}")
    assert failure(post, connect(BEHIND_A_PROXY, tls=trusting_tls)) == (NotSent, Cause.PROXY)
    assert proxy.connections == 0


def test_this_pc_is_reached_without_a_proxy(connect: Connect, proxy: HttpServer) -> None:
    with HttpServer() as server:
        server.otherwise = OK
        assert post(connect(server.prefix)) == Answer(200, b"fine")
    assert proxy.connections == 0
