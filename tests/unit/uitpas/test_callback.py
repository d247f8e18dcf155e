"""The receiver of the callback, over real sockets: what counts, what changes nothing, and what the browser shows."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection

import pytest

from counter_app.uitpas.callback import CameBack, Denied, Granted, Page, pasted
from counter_app.uitpas.errors import PortTaken
from counter_app.uitpas.receiver import CallbackReceiver

PAGES = {page: f"<p>{page.name}</p>" for page in Page}
TOKEN = "the request token"
RIGHT = "?oauth_token=the%20request+token&oauth_verifier=v%2F1"
PATIENCE = 30.0


class Desk:
    """Who waits for the browser."""

    def __init__(self) -> None:
        self.came: list[CameBack] = []
        self._told = threading.Event()
        self.receiver = CallbackReceiver(None, PAGES, self._take)

    def _take(self, end: CameBack) -> None:
        self.came.append(end)
        self._told.set()

    def browse(self, target: str, method: str = "GET") -> tuple[int, str]:
        """What the browser gets."""
        connection = HTTPConnection("127.0.0.1", self.receiver.port, timeout=PATIENCE)
        try:
            connection.request(method, f"/{target}")
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    desk.receiver.expect(TOKEN)
    yield desk
    desk.receiver.close()


def test_the_callback_that_was_asked_for_counts(desk: Desk) -> None:
    assert desk.browse(RIGHT) == (200, PAGES[Page.GRANTED])
    assert desk.came == [Granted("v/1")]


@pytest.mark.parametrize(
    "forged",
    [
        "?oauth_token=another&oauth_verifier=v",
        "?oauth_verifier=v",
        "?oauth_token=&oauth_verifier=v",
        "?denied=another",
        "?oauth_token=another&oauth_token=the+request+token&oauth_verifier=v",
        "?" + "&".join(f"a{number}=b" for number in range(100)),
    ],
)
def test_a_forged_callback_changes_nothing(desk: Desk, forged: str) -> None:
    assert desk.browse(forged) == (400, PAGES[Page.NOT_OURS])
    assert desk.came == []
    desk.browse(RIGHT)
    assert desk.came == [Granted("v/1")]


def test_a_second_callback_changes_nothing(desk: Desk) -> None:
    desk.browse(RIGHT)
    assert desk.browse("?oauth_token=the+request+token&oauth_verifier=another") == (400, PAGES[Page.NOT_OURS])
    assert desk.browse("?oauth_token=the+request+token") == (400, PAGES[Page.NOT_OURS])
    assert desk.came == [Granted("v/1")]


def test_the_same_page_loaded_again_is_shown_again_and_told_once(desk: Desk) -> None:
    assert desk.browse(RIGHT) == desk.browse(RIGHT)
    assert desk.came == [Granted("v/1")]


def test_before_a_token_is_expected_nothing_counts() -> None:
    desk = Desk()
    assert desk.browse(RIGHT)[0] == 400
    assert desk.came == []
    desk.receiver.close()


@pytest.mark.parametrize("denied", ["?oauth_token=the+request+token", "?denied=the+request+token"])
def test_a_callback_without_a_verifier_says_that_access_was_denied(desk: Desk, denied: str) -> None:
    assert desk.browse(denied) == (200, PAGES[Page.DENIED])
    assert desk.came == [Denied()]


def test_whoever_looks_around_finds_nothing(desk: Desk) -> None:
    assert [desk.browse(target)[0] for target in ("", "favicon.ico", "elsewhere" + RIGHT)] == [404] * 3
    assert desk.browse(RIGHT, method="POST")[0] == 501
    assert desk.came == []


def test_a_connection_on_which_nothing_comes_holds_up_nobody(desk: Desk) -> None:
    with socket.create_connection(("127.0.0.1", desk.receiver.port)):
        assert desk.browse(RIGHT)[0] == 200


def test_it_listens_on_this_pc_alone(desk: Desk) -> None:
    assert desk.receiver.address == f"http://127.0.0.1:{desk.receiver.port}/"
    with socket.socket() as elsewhere:
        elsewhere.bind(("127.0.0.2", desk.receiver.port))  # would be taken, if it listened everywhere


def test_closed_it_is_gone_and_its_port_free(desk: Desk) -> None:
    port = desk.receiver.port
    desk.receiver.close()
    with pytest.raises(ConnectionRefusedError):
        desk.browse(RIGHT)
    again = CallbackReceiver(port, PAGES, desk.came.append)
    again.close()


def test_a_connection_in_stock_ends_with_it_and_is_not_answered_for_the_next(desk: Desk) -> None:
    with socket.create_connection(("127.0.0.1", desk.receiver.port), timeout=PATIENCE) as in_stock:
        desk.browse("favicon.ico")  # by then the other connection was accepted too
        desk.receiver.close()
        assert in_stock.recv(1) == b""


def test_it_may_be_closed_by_who_is_told(desk: Desk) -> None:
    closed = threading.Event()

    def close(_end: CameBack) -> None:
        receiver.close()
        closed.set()

    receiver = CallbackReceiver(None, PAGES, close)
    receiver.expect(TOKEN)
    desk.receiver.close()
    desk.receiver = receiver
    assert desk.browse(RIGHT)[0] == 200
    assert closed.wait(PATIENCE)


def test_a_port_that_is_taken_is_named(desk: Desk) -> None:
    with pytest.raises(PortTaken) as raised:
        CallbackReceiver(desk.receiver.port, PAGES, desk.came.append)
    assert raised.value.port == desk.receiver.port


def test_the_page_is_told_to_keep_the_proof_to_itself(desk: Desk) -> None:
    connection = HTTPConnection("127.0.0.1", desk.receiver.port, timeout=PATIENCE)
    connection.request("GET", f"/{RIGHT}")
    headers = connection.getresponse().headers
    connection.close()
    assert (headers["Cache-Control"], headers["Referrer-Policy"]) == ("no-store", "no-referrer")
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_a_pasted_address_counts_as_the_callback_does() -> None:
    assert pasted(f" http://127.0.0.1:8123/{RIGHT}\n", TOKEN) == Granted("v/1")
    assert pasted("http://127.0.0.1:8123/?oauth_token=another&oauth_verifier=v", TOKEN) is None
    assert pasted("http://127.0.0.1:8123/?oauth_token=the+request+token", TOKEN) == Denied()


def test_a_pasted_code_is_taken_as_it_is_and_anything_else_is_not() -> None:
    assert pasted(" 9f2c41 ", TOKEN) == Granted("9f2c41")
    assert [pasted(text, TOKEN) for text in ("", "  ", "two words", "https://example.org/", "é", "a" * 5000)] == [
        None
    ] * 6
