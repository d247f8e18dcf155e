"""While nobody can tap, the pages say so instead of inviting; whoever is at the desk is not disturbed by it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.gui.practice_tray import PracticeTray
from counter_app.reader.events import ReaderGone, ReaderPresent, ServiceChanged, ServiceState
from counter_app.sandbox.process import PracticeCard
from tests.fakes.http_server import HttpServer, answer, by_path, hang
from tests.gui.answers import promotion, promotion_page
from tests.gui.check_in_alone import ACTIVITY, DONE, Alone, alone
from tests.gui.conftest import NORA, Desk, usual
from tests.gui.hands import click, press, readable, reads, type_in

__all__ = ["alone"]

READER = "ACS ACR122U 00 00"
INVITATION = {"check-in": "Tap a UiTPAS", "promotions": "Tap a UiTPAS to see its promotions"}
TYPE, TEST, BROWSE = "Type number", "Test the reader", "Look without a card"


def plug_in(of: Desk | Alone) -> None:
    of.readers._take(ServiceChanged(ServiceState.RUNNING, None, 0.0))
    of.readers._take(ReaderPresent(READER, 0.0))


def pull_out(of: Desk | Alone) -> None:
    of.readers._take(ReaderGone(READER, 0.0))


def stop_service(of: Desk | Alone) -> None:
    of.readers._take(ServiceChanged(ServiceState.ABSENT, None, 0.0))


def panel_texts(desk: Desk, page: str) -> list[str]:
    """What can be read on the panel of this page."""
    window = desk.window
    return readable(window.check_in_page.panel if page == "check-in" else window.promotions_page.empty)


def turn_to(desk: Desk, page: str) -> None:
    press(desk.window, Qt.Key.Key_1 if page == "check-in" else Qt.Key.Key_2, ctrl=True)


@pytest.mark.parametrize("page", INVITATION)
def test_without_a_reader_the_page_says_so_and_what_to_do(desk: Desk, page: str) -> None:
    plug_in(desk)
    turn_to(desk, page)
    assert INVITATION[page] in panel_texts(desk, page)
    pull_out(desk)
    told = panel_texts(desk, page)
    assert {"No card reader", "Plug the reader in. Meanwhile you can type the number.", TYPE, TEST} <= set(told)
    assert INVITATION[page] not in told
    assert (BROWSE in told) is (page == "promotions")


@pytest.mark.parametrize("page", INVITATION)
def test_it_goes_by_itself_when_the_reader_is_back(desk: Desk, page: str) -> None:
    turn_to(desk, page)
    stop_service(desk)
    assert "The card reader does not work" in panel_texts(desk, page)
    plug_in(desk)
    told = panel_texts(desk, page)
    assert INVITATION[page] in told
    assert not {TYPE, TEST} & set(told)


@pytest.mark.parametrize("page", INVITATION)
def test_while_it_is_not_known_yet_the_page_invites(desk: Desk, page: str) -> None:
    turn_to(desk, page)
    assert INVITATION[page] in panel_texts(desk, page)


def test_whoever_has_no_reader_types_the_number_with_a_finger(desk: Desk) -> None:
    stop_service(desk)
    QTest.mouseClick(desk.window.check_in_page.panel.number_button, Qt.MouseButton.LeftButton)
    assert desk.window.number_field.pad.isVisible()
    type_in(desk.window, "0930000420206")
    press(desk.window, Qt.Key.Key_Return)
    desk.wait_for("Nora has 12 points")


def test_its_test_of_the_reader_is_that_of_the_settings(desk: Desk) -> None:
    stop_service(desk)
    click(desk.window, TEST)
    assert desk.window.pages.is_testing_reader


def test_a_result_stays_for_its_time_and_only_then_the_missing_reader_is_told(alone: Alone) -> None:
    plug_in(alone)
    alone.result(DONE)
    pull_out(alone)
    assert reads(alone.page.panel, "1 point earned")
    alone.wait(21)
    assert reads(alone.page.panel, "No card reader")


def test_a_card_that_is_being_read_stays_too(alone: Alone) -> None:
    plug_in(alone)
    alone.tap()
    pull_out(alone)
    assert reads(alone.page.panel, "Card read", NORA.mask())


def test_without_an_activity_that_is_chosen_first(alone: Alone) -> None:
    stop_service(alone)
    alone.workplace.choose_activity(None)
    assert reads(alone.page.panel, "Choose an activity", "Then tap a UiTPAS to check in.")
    alone.workplace.choose_activity(ACTIVITY)
    assert reads(alone.page.panel, "The card reader does not work")


def test_promotions_that_are_shown_stay(desk: Desk, server: HttpServer) -> None:
    plug_in(desk)
    server.otherwise = by_path(usual(promotions=answer(promotion_page([promotion(1)]))))
    turn_to(desk, "promotions")
    desk.tap()
    desk.wait_for("Nora Peeters")
    pull_out(desk)
    assert reads(desk.window, "Nora Peeters")
    press(desk.window, Qt.Key.Key_Escape)
    assert "No card reader" in panel_texts(desk, "promotions")


def test_a_card_that_is_being_looked_up_stays_and_its_number_is_not_told(desk: Desk, server: HttpServer) -> None:
    plug_in(desk)
    server.otherwise = by_path(usual(retrieve=hang))
    turn_to(desk, "promotions")
    desk.tap()
    pull_out(desk)
    assert panel_texts(desk, "promotions") == ["Card read", NORA.mask()]


@pytest.mark.parametrize("page", INVITATION)
def test_in_practice_mode_no_reader_is_missed(desk: Desk, page: str) -> None:
    card = PracticeCard("044C539AFF2080", "0930000420206", "Nora Peeters", "passholder", "12 points")
    stop_service(desk)
    turn_to(desk, page)
    desk.window.show_practice(PracticeTray([card], desk.look, desk.window))
    QApplication.processEvents()
    told = panel_texts(desk, page)
    assert INVITATION[page] in told
    assert any("Click on one of the practice cards." in text for text in told)
