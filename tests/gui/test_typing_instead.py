"""Typing instead of tapping: digits typed or scanned on any page collect in a field at the bottom; Enter is a tap."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counter_app.gui.question import SETTLE_SECONDS
from tests.fakes.http_server import HttpServer, answer, by_path
from tests.gui.answers import promotion, promotion_page
from tests.gui.conftest import CASH_IN, CHECK_IN, RETRIEVE, Desk, usual

NUMBER, NO_NUMBER, INSZ = "0930000420206", "0930000420207", "93051822361"
NUMBERS = (NUMBER, "0930000125607", "0900004518206", "0930000237915", "1000000035419")
INSZS = (INSZ, "02020231402")


def keys(desk: Desk, text: str) -> None:
    """Keys as the system sends them: to whatever has the keyboard by then."""
    window = desk.window.windowHandle()
    for character in text:
        QTest.keyClick(window, ord(character))
    QApplication.processEvents()


def enter(desk: Desk) -> None:
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Return)
    desk.wait_until_quiet()


def escape(desk: Desk) -> None:
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Escape)


def posted(server: HttpServer, path: str) -> list[str]:
    return [request.body for request in server.requests if request.path.endswith(path)]


def asked(server: HttpServer, path: str) -> int:
    return sum(request.path.endswith(path) for request in server.requests)


def possible(server: HttpServer) -> None:
    rows = [promotion(6, "Gratis drankje", "5", "POSSIBLE"), promotion(7, "Gratis stickers", "5", "POSSIBLE")]
    server.otherwise = by_path(usual(promotions=answer(promotion_page(rows))))


def test_nothing_of_it_is_seen_until_a_digit_comes(desk: Desk) -> None:
    assert not desk.window.number_field.isVisible()
    keys(desk, "0")
    assert desk.window.number_field.isVisible()
    assert desk.window.number_field.edit.text() == "0"


def test_a_scanned_number_is_checked_in_without_a_click(desk: Desk, server: HttpServer) -> None:
    keys(desk, NUMBER)
    assert desk.window.number_field.edit.text() == "0930 000 420 206"
    enter(desk)
    assert desk.shows("Checked in")
    assert not desk.window.number_field.isVisible()
    [form] = posted(server, CHECK_IN)
    assert f"uitpasNumber={NUMBER}" in form


@pytest.mark.parametrize("insz", INSZS)
def test_an_insz_is_looked_up_and_checked_in(desk: Desk, server: HttpServer, insz: str) -> None:
    keys(desk, insz)
    assert desk.shows("National number")
    enter(desk)
    assert desk.shows("Checked in")
    assert asked(server, RETRIEVE) >= 1
    [form] = posted(server, CHECK_IN)
    assert insz not in form


@pytest.mark.parametrize("number", NUMBERS)
def test_each_number_that_is_right_is_sent_as_it_was_typed(desk: Desk, server: HttpServer, number: str) -> None:
    keys(desk, number)
    assert desk.shows("UiTPAS number")
    enter(desk)
    [form] = posted(server, CHECK_IN)
    assert f"uitpasNumber={number}" in form


@pytest.mark.parametrize("wrong", [NO_NUMBER, "0930000237912", "0930000237931", "093000042020", "93051822362"])
def test_a_wrong_number_says_so_and_sends_nothing(desk: Desk, server: HttpServer, wrong: str) -> None:
    keys(desk, wrong)
    enter(desk)
    assert desk.shows("This number is not right")
    assert desk.window.number_field.isVisible()
    assert server.requests == []


def test_a_number_whose_check_fails_says_so_before_enter(desk: Desk) -> None:
    keys(desk, NO_NUMBER[:-1])
    assert desk.shows("12 of 13 digits")
    assert not desk.shows("This number is not right")
    keys(desk, NO_NUMBER[-1])
    assert desk.shows("This number is not right")


def test_esc_clears_it_and_the_next_number_begins_anew(desk: Desk, server: HttpServer) -> None:
    keys(desk, "0930")
    escape(desk)
    assert not desk.window.number_field.isVisible()
    keys(desk, NUMBER)
    enter(desk)
    assert len(posted(server, CHECK_IN)) == 1


@pytest.mark.parametrize("open_page", ["show_promotions", "show_today", "show_settings", "show_help"])
def test_digits_are_taken_on_every_page(desk: Desk, open_page: str) -> None:
    open_it: Callable[[], None] = getattr(desk.window, open_page)
    open_it()
    keys(desk, "0930")
    assert desk.window.number_field.edit.text() == "0930"


@pytest.mark.parametrize("open_page", ["show_today", "show_settings", "show_help"])
def test_a_scan_on_a_page_that_does_not_work_goes_back_and_checks_in(
    desk: Desk, server: HttpServer, open_page: str
) -> None:
    open_it: Callable[[], None] = getattr(desk.window, open_page)
    open_it()
    keys(desk, NUMBER)
    enter(desk)
    assert desk.shows("Checked in")
    assert len(posted(server, CHECK_IN)) == 1


def test_digits_on_a_list_of_promotions_are_taken_and_search_in_no_row(desk: Desk, server: HttpServer) -> None:
    possible(server)
    desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()
    keys(desk, NUMBER)
    assert desk.window.number_field.edit.text() == "0930 000 420 206"
    enter(desk)
    assert asked(server, RETRIEVE) == 2
    assert posted(server, CHECK_IN) == []


def test_a_scan_while_the_question_is_open_drops_it_visibly_and_cashes_in_nothing(
    desk: Desk, server: HttpServer
) -> None:
    possible(server)
    desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()
    enter(desk)
    question = desk.window.promotions_page.question
    assert question.is_open
    desk.clock.seconds += SETTLE_SECONDS + 1
    keys(desk, NUMBER[0])
    assert not question.is_open
    assert desk.shows("Nothing was cashed in")
    keys(desk, NUMBER[1:])
    enter(desk)
    enter(desk)
    assert asked(server, CASH_IN) == 0


def search(desk: Desk, server: HttpServer) -> QLineEdit:
    possible(server)
    desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()
    desk.window.promotions_page.focus_search()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def test_digits_typed_in_a_search_field_stay_there(desk: Desk, server: HttpServer) -> None:
    field = search(desk, server)
    keys(desk, "2 koffies")
    assert field.text() == "2 koffies"
    assert not desk.window.number_field.isVisible()


def test_a_scan_into_a_search_field_is_a_tap_and_leaves_what_stood_there(desk: Desk, server: HttpServer) -> None:
    field = search(desk, server)
    keys(desk, "kof" + NUMBER)
    looked_up = asked(server, RETRIEVE)
    enter(desk)
    assert NUMBER not in field.text()
    assert asked(server, RETRIEVE) == looked_up + 1
    assert asked(server, CASH_IN) == 0


def test_thirteen_digits_that_do_not_pass_the_check_stay_a_search(desk: Desk, server: HttpServer) -> None:
    field = search(desk, server)
    keys(desk, NO_NUMBER)
    looked_up = asked(server, RETRIEVE)
    enter(desk)
    assert field.text() == NO_NUMBER
    assert asked(server, RETRIEVE) == looked_up


def test_the_number_pad_types_for_a_finger(desk: Desk, server: HttpServer) -> None:
    QTest.mouseClick(desk.window.menu.number_button, Qt.MouseButton.LeftButton)
    field = desk.window.number_field
    assert field.pad.isVisible()
    pad = {key.text(): key for key in field.pad.keys}
    for digit in NUMBER + "9":
        QTest.mouseClick(pad[digit], Qt.MouseButton.LeftButton)
    assert not field.pad.use_key.isEnabled()
    QTest.mouseClick(field.pad.back_key, Qt.MouseButton.LeftButton)
    QTest.mouseClick(field.pad.use_key, Qt.MouseButton.LeftButton)
    desk.wait_until_quiet()
    assert desk.shows("Checked in")
    assert len(posted(server, CHECK_IN)) == 1


def test_a_card_that_is_tapped_takes_the_place_of_a_number_half_typed(desk: Desk, server: HttpServer) -> None:
    keys(desk, "0930")
    desk.tap()
    desk.wait_until_quiet()
    assert not desk.window.number_field.isVisible()
    assert len(posted(server, CHECK_IN)) == 1


def test_the_keyboard_goes_back_to_the_page(desk: Desk) -> None:
    desk.window.show_today()
    keys(desk, "0")
    assert QApplication.focusWidget() is desk.window.number_field.edit
    escape(desk)
    assert QApplication.focusWidget() in (desk.window.today_page, *desk.window.today_page.findChildren(QWidget))
