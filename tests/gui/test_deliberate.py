"""What a hurried hand, a held key, a bouncing card or a scanner does: at most what was meant, once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.desk.same_card import AGAIN_SECONDS
from counter_app.gui.question import SETTLE_SECONDS
from tests.fakes.http_server import HttpServer, answer, by_path, hang, reset
from tests.gui.conftest import CASH_IN, CHECK_IN, NORA, SAM, Desk, usual

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Click = Callable[..., None]

POSSIBLE = b"""<response><promotions>
<promotion><id>6</id><title>Gratis drankje</title><points>5</points><cashInState>POSSIBLE</cashInState></promotion>
<promotion><id>7</id><title>Gratis stickers</title><points>5</points><cashInState>POSSIBLE</cashInState></promotion>
</promotions><total>2</total></response>"""


def posts(server: HttpServer, path: str) -> int:
    return sum(request.path.endswith(path) for request in server.requests)


@pytest.fixture
def at_promotions(desk: Desk, server: HttpServer) -> Desk:
    """Nora's promotions are on the screen."""
    server.otherwise = by_path(usual(promotions=answer(POSSIBLE)))
    desk.window.show_promotions()
    desk.tap(NORA)
    desk.wait_until_quiet()
    return desk


def click_ask(desk: Desk, click: Click = QTest.mouseClick) -> None:
    """Click where the button that asks is, whether something lies over it or not."""
    click(desk.window.promotions_page.list.viewport(), LEFT, NONE, ask_button(desk).center())


def ask_button(desk: Desk) -> QRect:
    button = desk.window.promotions_page.list.button_of(6)
    assert button is not None
    return button


def hold_enter(widget: QWidget, times: int = 20) -> None:
    """Enter held down: one press, then repeats, and no release."""
    for repeat in [False] + [True] * times:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeat)
        QApplication.sendEvent(widget, event)


def test_twenty_clicks_on_the_button_that_asks_send_nothing(at_promotions: Desk, server: HttpServer) -> None:
    for _ in range(20):
        click_ask(at_promotions)
        at_promotions.clock.seconds += 1
    at_promotions.wait_until_quiet()
    assert at_promotions.window.promotions_page.question.is_open
    assert posts(server, CASH_IN) == 0


def test_double_clicks_on_the_button_that_asks_send_nothing(at_promotions: Desk, server: HttpServer) -> None:
    for _ in range(20):
        click_ask(at_promotions, QTest.mouseDClick)
        at_promotions.clock.seconds += 1
    at_promotions.wait_until_quiet()
    assert posts(server, CASH_IN) == 0


def test_an_enter_held_down_on_the_list_asks_and_never_confirms(at_promotions: Desk, server: HttpServer) -> None:
    page = at_promotions.window.promotions_page
    hold_enter(page.list)
    at_promotions.clock.seconds += SETTLE_SECONDS + 1
    hold_enter_repeats_only(page.question)
    at_promotions.wait_until_quiet()
    assert page.question.is_open
    assert posts(server, CASH_IN) == 0


def hold_enter_repeats_only(widget: QWidget) -> None:
    for _ in range(20):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
        QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("way", ["clicks", "double clicks", "enters", "held enter"])
def test_whatever_is_done_to_the_button_that_confirms_sends_one(
    at_promotions: Desk, server: HttpServer, way: str
) -> None:
    page = at_promotions.window.promotions_page
    click_ask(at_promotions)
    at_promotions.clock.seconds += SETTLE_SECONDS + 0.1
    confirm = page.question.confirm_button
    match way:
        case "clicks":
            for _ in range(20):
                QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
        case "double clicks":
            for _ in range(20):
                QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
                QTest.mouseDClick(confirm, Qt.MouseButton.LeftButton)
        case "enters":
            for _ in range(20):
                QTest.keyClick(page.question, Qt.Key.Key_Return)
        case "held enter":
            hold_enter(page.question)
    at_promotions.wait_until_quiet()
    assert posts(server, CASH_IN) == 1


def test_the_button_that_confirms_is_not_where_the_button_that_asks_was(at_promotions: Desk) -> None:
    view = at_promotions.window.promotions_page.list.viewport()
    asked_at = view.mapToGlobal(ask_button(at_promotions).center())
    click_ask(at_promotions)
    question = at_promotions.window.promotions_page.question
    confirm = question.confirm_button
    assert not confirm.rect().contains(confirm.mapFromGlobal(asked_at))


def test_a_scan_while_the_question_is_open_drops_it_and_its_enter_asks_nothing(
    at_promotions: Desk, server: HttpServer
) -> None:
    page = at_promotions.window.promotions_page
    click_ask(at_promotions)
    at_promotions.clock.seconds += SETTLE_SECONDS + 0.1
    QTest.keyClick(page.question, Qt.Key.Key_0)
    assert at_promotions.shows("The question was closed")
    QTest.keyClicks(page.list, "930000420206")
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    at_promotions.wait_until_quiet()
    assert not page.question.is_open
    assert posts(server, CASH_IN) == 0


def test_another_card_drops_the_question_visibly(at_promotions: Desk, server: HttpServer) -> None:
    click_ask(at_promotions)
    at_promotions.tap(SAM)
    assert at_promotions.shows("nothing was cashed in")
    at_promotions.wait_until_quiet()
    assert not at_promotions.window.promotions_page.question.is_open
    assert posts(server, CASH_IN) == 0


def test_a_card_that_bounces_fifty_times_in_three_seconds_is_sent_once(desk: Desk, server: HttpServer) -> None:
    for _ in range(50):
        desk.tap(NORA)
        desk.wait_until_quiet()
        desk.clock.seconds += AGAIN_SECONDS / 51
    assert posts(server, CHECK_IN) == 1
    assert desk.shows("Checked in", "Still the same card")


def test_a_card_that_bounces_while_it_is_being_checked_in_is_sent_once(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(check_in=hang))
    for _ in range(50):
        desk.tap(NORA)
    server.wait_for(lambda server: posts(server, CHECK_IN) > 0)
    desk.workplace.close()
    desk.wait_until_quiet()
    assert posts(server, CHECK_IN) == 1


def test_after_three_seconds_the_same_card_is_a_new_attempt(desk: Desk, server: HttpServer) -> None:
    desk.tap(NORA)
    desk.wait_until_quiet()
    desk.clock.seconds += AGAIN_SECONDS + 0.1
    desk.tap(NORA)
    desk.wait_until_quiet()
    assert posts(server, CHECK_IN) == 2


def test_other_cards_are_handled_however_fast(desk: Desk, server: HttpServer) -> None:
    for card in (NORA, SAM):
        desk.tap(card)
    desk.wait_until_quiet()
    assert posts(server, CHECK_IN) == 2


def test_a_card_whose_check_in_is_not_certain_is_read_back_and_not_sent_again(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(check_in=reset))
    for _ in range(3):
        desk.tap(NORA)
        desk.wait_until_quiet()
        desk.clock.seconds += AGAIN_SECONDS + 1
    assert posts(server, CHECK_IN) == 1
    assert posts(server, "/searchCheckins") == 3
    assert desk.shows("Not certain yet")
