"""Whatever the server answers, the window says it in words, never in codes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.gui.question import SETTLE_SECONDS
from counter_app.uitpas.vocabulary import CashInState, ErrorCode
from tests.fakes.http_server import Behaviour, HttpServer, answer, by_path, hang, raw_then_close, reset
from tests.gui.conftest import CASH_IN, Desk, at_server, refusal, usual
from tests.gui.painted import inks_of

NEW_STATE = "NOT_POSSIBLE_ON_A_FULL_MOON"
NEW_CODE = "MOON_IS_FULL"
STATES = [*CashInState, NEW_STATE]
CODES = [*ErrorCode, NEW_CODE, "UNKOWN_CHIPNUMBER", "UNKOWN_UITPASNUMBER"]


def promotions(*states: str, points: int = 5) -> bytes:
    """A list with a promotion in each of `states`."""
    rows = "".join(
        f"<promotion><id>{number}</id><title>Promotion {number}</title><points>{points}</points>"
        "<periodConstraint><periodType>WEEK</periodType><periodVolume>1</periodVolume></periodConstraint>"
        "<cashingPeriodBegin>2010-01-01T00:00:00+01:00</cashingPeriodBegin>"
        f"<cashInState>{state}</cashInState></promotion>"
        for number, state in enumerate(states, start=1)
    )
    return f"<response><promotions>{rows}</promotions><total>{len(states)}</total></response>".encode()


def headline_of_check_in(desk: Desk, server: HttpServer, behaviour: Behaviour) -> str:
    server.otherwise = by_path(usual(check_in=behaviour))
    desk.tap()
    desk.wait_until_quiet()
    return desk.window.check_in_page.panel.headline.text()


@pytest.mark.parametrize("code", CODES)
def test_every_code_of_a_refused_check_in_is_said_in_words(desk: Desk, server: HttpServer, code: str) -> None:
    headline = headline_of_check_in(desk, server, refusal(code))
    assert headline
    assert desk.codes() == []


@pytest.mark.parametrize(
    ("code", "headline", "detail"),
    [
        ("MAXIMUM_REACHED", "Already checked in", "12 points"),
        ("CHECKIN_CURRENTLY_NOT_ALLOWED", "Not possible now", ""),
        ("UNKOWN_CHIPNUMBER", "Unknown card", "not a UiTPAS"),
        ("UNKOWN_UITPASNUMBER", "Unknown number", ""),
        ("INVALID_CARD", "Card not valid", "new card"),
        ("INVALID_CARD_STATUS", "Card not valid", "new card"),
        ("INVALID_CARD_STATUS_BLOCKED", "Card blocked", "new card"),
        ("PASSHOLDER_NO_ACTIVE_CARDSYSTEMS", "No active membership", ""),
        ("KANSENSTATUUT_EXPIRED", "Please check", ""),
        ("UNKNOWN_EVENT_CDBID", "Activity unknown", "Choose the activity again"),
        ("ACCESS_DENIED", "No permission", ""),
        ("ACTION_FAILED", "That did not work", "Ask for help"),
        (NEW_CODE, "That did not work", "Ask for help"),
    ],
)
def test_the_rows_of_the_check_in_table(desk: Desk, server: HttpServer, code: str, headline: str, detail: str) -> None:
    assert headline_of_check_in(desk, server, refusal(code, "<points>12</points>")) == headline
    assert detail in desk.window.check_in_page.panel.detail.text()


def test_a_check_in_that_counts_tells_points_and_then_the_name(desk: Desk, server: HttpServer) -> None:
    assert headline_of_check_in(desk, server, answer("<response><points>12</points></response>")) == "Checked in"
    assert desk.window.check_in_page.panel.detail.text() == "Nora has 12 points"


def test_401_asks_to_sign_in_again(desk: Desk, server: HttpServer) -> None:
    assert headline_of_check_in(desk, server, answer(status=401)) == "Sign in again"


@pytest.mark.parametrize(
    "behaviour",
    [
        reset,
        raw_then_close(b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n<response>"),
        answer("<html><body>Welcome to our Wi-Fi</body></html>"),
        answer(""),
        answer(status=500),
        answer("<response><code>ACTION_FAILED</code></response>", 503),
        answer(status=302, headers=[("Location", "http://127.0.0.1:1/")]),
        answer(status=400),
    ],
    ids=["reset", "cut off", "html", "empty", "500", "503 with a code", "302", "400 without a code"],
)
def test_what_nobody_can_know_is_said_to_be_not_certain(desk: Desk, server: HttpServer, behaviour: Behaviour) -> None:
    assert headline_of_check_in(desk, server, behaviour) == "Not certain yet"


def test_what_never_left_is_said_to_be_not_sent(qtbot: QtBot) -> None:
    with HttpServer() as server:
        gone = server.prefix
    desk = at_server(qtbot, gone)
    desk.workplace.keeps_check_ins = False
    desk.tap()
    desk.wait_for("Not sent", "Tap again")
    desk.stop()


def test_what_never_left_is_kept_where_the_desk_keeps(qtbot: QtBot) -> None:
    with HttpServer() as server:
        gone = server.prefix
    desk = at_server(qtbot, gone)
    desk.tap()
    desk.wait_for("Kept", "It is sent as soon as there is a connection.")
    desk.stop()


def test_the_kansenstatuut_is_only_told_after_a_click(desk: Desk, server: HttpServer) -> None:
    headline_of_check_in(desk, server, refusal("KANSENSTATUUT_EXPIRED"))
    assert not desk.shows("ansenstatuut")
    QTest.mouseClick(desk.window.check_in_page.panel.more_button, Qt.MouseButton.LeftButton)
    assert desk.shows("ansenstatuut")


def open_promotions(desk: Desk, server: HttpServer, answered: bytes, **other: Behaviour) -> None:
    server.otherwise = by_path(usual(promotions=answer(answered), **other))
    desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()


def reason(desk: Desk) -> str:
    """What stands at the right of the first row; nothing where there is the button that asks."""
    page = desk.window.promotions_page
    [first, *_] = page.card.model.rows
    painted = [ink.text for ink in inks_of(page.list.viewport())]
    said = page.card.state_of(first.promotion).text
    assert said.split()[0] in " ".join(painted)
    return "" if page.list.button_of(first.id) is not None else said


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_said_in_words_on_its_row(desk: Desk, server: HttpServer, state: str) -> None:
    open_promotions(desk, server, promotions(state, points=50))
    assert desk.shows("Promotion 1", "50")
    assert (reason(desk) == "") is (state == CashInState.POSSIBLE)
    assert desk.codes() == []


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_said_in_words_in_the_details(desk: Desk, server: HttpServer, state: str) -> None:
    open_promotions(desk, server, promotions(state, points=50))
    page = desk.window.promotions_page
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    assert page.detail.title.isVisible()
    assert page.detail.title.text() == "Promotion 1"
    if state == CashInState.POSSIBLE:
        assert page.detail.ask_button.isVisible()
    else:
        assert not page.detail.ask_button.isVisible()
        assert page.detail.state.text() == reason(desk)
    assert desk.codes() == []


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("NOT_POSSIBLE_POINTS_CONSTRAINT", "26.45 points short"),
        ("NOT_POSSIBLE_VOLUME_CONSTRAINT", "All gone"),
        ("NOT_POSSIBLE_USER_VOLUME_CONSTRAINT", "this week"),
        ("NOT_POSSIBLE_KANSENSTATUUT_EXPIRED", "Please check"),
    ],
)
def test_why_not_is_said_with_its_numbers(desk: Desk, server: HttpServer, state: str, words: str) -> None:
    open_promotions(desk, server, promotions(state, points=50))
    assert words in reason(desk)


def cash_in_first(desk: Desk) -> None:
    page = desk.window.promotions_page
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.question.is_open
    desk.clock.seconds += SETTLE_SECONDS + 0.1
    QTest.keyClick(page.question, Qt.Key.Key_Return)
    desk.wait_until_quiet()


@pytest.mark.parametrize("state", STATES)
def test_every_state_of_a_refused_cash_in_is_said_in_words(desk: Desk, server: HttpServer, state: str) -> None:
    refused = refusal("ACTION_NOT_ALLOWED", f"<cashInState>{state}</cashInState>")
    open_promotions(desk, server, promotions("POSSIBLE"), cash_in=refused)
    cash_in_first(desk)
    panel = desk.window.promotions_page.panel
    assert panel.headline.text()
    assert not desk.shows("22970")
    assert desk.codes() == []
    assert posts(server) == 1


@pytest.mark.parametrize("code", CODES)
def test_every_code_of_a_refused_cash_in_is_said_in_words(desk: Desk, server: HttpServer, code: str) -> None:
    open_promotions(desk, server, promotions("POSSIBLE"), cash_in=refusal(code))
    cash_in_first(desk)
    assert desk.window.promotions_page.panel.headline.text()
    assert desk.codes() == []


@pytest.mark.parametrize("code", CODES)
def test_every_code_of_a_refused_look_up_is_said_in_words(desk: Desk, server: HttpServer, code: str) -> None:
    open_promotions(desk, server, promotions("POSSIBLE"), retrieve=refusal(code))
    empty = desk.window.promotions_page.empty
    assert empty.isVisible()
    assert empty.headline.text() not in ("", "Card read")
    assert desk.codes() == []


@pytest.mark.parametrize("code", CODES)
def test_every_code_of_a_refused_list_is_said_in_words(desk: Desk, server: HttpServer, code: str) -> None:
    server.otherwise = by_path(usual(promotions=refusal(code)))
    desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()
    nothing = desk.window.promotions_page.card.nothing
    assert nothing.isVisible()
    assert nothing.headline.text() not in ("", "One moment…", "No promotions found")
    assert nothing.action_button.isVisible()
    assert desk.codes() == []


def test_a_cash_in_that_nobody_can_know_locks_its_row(desk: Desk, server: HttpServer) -> None:
    open_promotions(desk, server, promotions("POSSIBLE"), cash_in=reset)
    cash_in_first(desk)
    assert desk.shows("Not certain yet")
    QTest.keyClick(desk.window.promotions_page.list, Qt.Key.Key_Return)
    assert not desk.window.promotions_page.question.is_open
    assert posts(server) == 1


def test_a_cash_in_that_is_done_says_so_and_asks_the_server_again(desk: Desk, server: HttpServer) -> None:
    open_promotions(desk, server, promotions("POSSIBLE"))
    looked_up = [request.path for request in server.requests].count("/uitid/rest/uitpas/retrieve")
    cash_in_first(desk)
    assert desk.shows("Cashed in", "Promotion 1")
    assert [request.path for request in server.requests].count("/uitid/rest/uitpas/retrieve") == looked_up + 1


def posts(server: HttpServer) -> int:
    """How many cash-ins reached the server."""
    return sum(request.path.endswith(CASH_IN) for request in server.requests)


def test_a_hanging_look_up_says_that_the_card_was_read(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(retrieve=hang))
    desk.window.show_promotions()
    desk.tap()
    assert desk.shows("Card read")
