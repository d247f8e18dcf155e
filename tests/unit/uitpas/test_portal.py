"""A network that wants a sign-in first is recognised by a plain request, and named."""

from __future__ import annotations

import pytest

from counter_app.uitpas.portal import Portal, find_portal, portal_in
from tests.fakes.http_server import Behaviour, HttpServer, answer, close, raw_then_close, reset

PAGE = "<!DOCTYPE html><html><body>Welcome to the Wi-Fi</body></html>"


def to(address: str, status: int = 302) -> Behaviour:
    return answer(status=status, headers=[("Location", address)])


@pytest.mark.parametrize(
    ("behaviour", "portal"),
    [
        (to("http://login.wifi.example/?from=here"), Portal("login.wifi.example")),
        (to("https://10.0.0.1/hotspot", 307), Portal("10.0.0.1")),
        (answer(PAGE), Portal()),
        (answer(f"\n{PAGE.lower()}"), Portal()),
        (answer(PAGE, 511), Portal()),
        (to("http://login.wifi.example/", 511), Portal("login.wifi.example")),
        (to("/login"), None),
        (to("http://["), None),
        (to("https://127.0.0.1/uitid"), None),
        (answer("<response/>"), None),
        (answer(PAGE, 404), None),
        (answer(PAGE, 503), None),
        (raw_then_close(b"Welcome to the Wi-Fi\r\n\r\n"), None),
        (reset, None),
        (close, None),
    ],
)
def test_who_answers_in_the_place_of_the_server_is_a_portal(
    server: HttpServer, behaviour: Behaviour, portal: Portal | None
) -> None:
    server.otherwise = behaviour
    assert find_portal("127.0.0.1", port=server.port) == portal
    [request] = server.requests
    assert (request.method, request.target) == ("GET", "/")
    assert {"authorization", "cookie"}.isdisjoint(request.headers)


@pytest.mark.parametrize(
    ("location", "portal"),
    [
        ("https://www.uitid.be/uitid/rest", None),
        ("https://uitid.be/", None),
        ("HTTPS://WWW.UITID.BE/", None),
        ("https://www.uitid.be.wifi.example/", Portal("www.uitid.be.wifi.example")),
    ],
)
def test_a_server_may_send_on_to_its_neighbour(location: str, portal: Portal | None) -> None:
    assert portal_in("www.uitid.be", 301, location, b"") == portal


def test_where_nobody_answers_there_is_none(closed_port: int) -> None:
    assert find_portal("127.0.0.1", port=closed_port) is None
