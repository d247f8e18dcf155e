"""A card with which nothing was done is kept, where another activity or a new sign-in would help it."""

from __future__ import annotations

import pytest

from counter_app.desk.tap import Tap
from tests.fakes.http_server import Behaviour, HttpServer, Peer, answer, by_path
from tests.gui.conftest import CHECK_IN, NORA, SAM, Desk, refusal, usual


class Waiting:
    """The taps that wait for something."""

    def __init__(self, desk: Desk) -> None:
        self.for_activity: list[Tap] = []
        self.for_sign_in: list[Tap] = []
        desk.window.check_in_flow.activity_wanted.connect(self.for_activity.append)
        desk.window.check_in_flow.sign_in_wanted.connect(self.for_sign_in.append)


@pytest.fixture
def waiting(desk: Desk) -> Waiting:
    return Waiting(desk)


@pytest.mark.parametrize("code", ["UNKNOWN_EVENT_CDBID", "CHECKIN_CURRENTLY_NOT_ALLOWED"])
def test_a_card_that_the_activity_stopped_waits_for_another(
    desk: Desk, server: HttpServer, waiting: Waiting, code: str
) -> None:
    server.otherwise = by_path(usual(check_in=refusal(code)))
    tap = desk.tap(NORA)
    desk.wait_until_quiet()
    assert waiting.for_activity == [tap]
    assert waiting.for_sign_in == []


def test_a_card_that_401_stopped_waits_for_a_sign_in(desk: Desk, server: HttpServer, waiting: Waiting) -> None:
    server.otherwise = by_path(usual(check_in=answer(status=401)))
    tap = desk.tap(NORA)
    desk.wait_until_quiet()
    assert waiting.for_sign_in == [tap]
    assert waiting.for_activity == []


def test_a_card_that_was_followed_by_another_does_not_wait(desk: Desk, server: HttpServer, waiting: Waiting) -> None:
    server.otherwise = by_path(usual(check_in=_when_both_are_here(server, refusal("UNKNOWN_EVENT_CDBID"))))
    desk.tap(SAM)
    tap = desk.tap(NORA)
    desk.wait_until_quiet()
    assert waiting.for_activity == [tap]


def test_any_other_refusal_keeps_nothing(desk: Desk, server: HttpServer, waiting: Waiting) -> None:
    server.otherwise = by_path(usual(check_in=refusal("INVALID_CARD")))
    desk.tap(NORA)
    desk.wait_until_quiet()
    assert waiting.for_activity == waiting.for_sign_in == []


def _when_both_are_here(server: HttpServer, behaviour: Behaviour) -> Behaviour:
    """Answers once two check-ins have come: neither knows the answer of the other."""

    def behave(peer: Peer) -> None:
        server.wait_for(lambda server: sum(request.path.endswith(CHECK_IN) for request in server.requests) >= 2)
        behaviour(peer)

    return behave
