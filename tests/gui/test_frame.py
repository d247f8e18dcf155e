"""What the window does whatever page is open: taps, the bar at the top, the menu, and what leaves the screen."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counter_app.gui.choosers import ActivityChooser
from counter_app.gui.frame.popup import Popup
from counter_app.gui.frame.side_menu import CHECK_IN, PROMOTIONS, SETTINGS, TODAY
from counter_app.gui.theme import SPACE
from counter_app.reader.events import CardUnreadable, ReaderPresent, ServiceChanged, ServiceState, Unreadable
from counter_app.uitpas.model import Activity
from tests.fakes.http_server import HttpServer, answer, by_path, hang, reset
from tests.fakes.sandbox import MUZIEKMARATHON, Levers, running_sandbox
from tests.gui.conftest import CHECK_IN as CHECK_IN_PATH
from tests.gui.conftest import NORA, PATIENCE_MS, RETRIEVE, SAM, Desk, at_sandbox, at_server, usual
from tests.gui.hands import reads


def asked(server: HttpServer, path: str) -> int:
    return sum(request.path.endswith(path) for request in server.requests)


def popup() -> Popup:
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, Popup)
    return opened


def said(widget: QWidget) -> str:
    return " ".join(desk_texts(widget))


def desk_texts(widget: QWidget) -> list[str]:
    return [child.text() for child in widget.findChildren(QWidget) if hasattr(child, "text") and child.isVisible()]


# -- taps on every page


def test_on_check_in_a_tap_checks_in(desk: Desk, server: HttpServer) -> None:
    desk.tap()
    desk.wait_until_quiet()
    assert asked(server, CHECK_IN_PATH) == 1


def test_on_promotions_a_tap_looks_up_and_never_checks_in(desk: Desk, server: HttpServer) -> None:
    desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()
    assert asked(server, RETRIEVE) == 1
    assert asked(server, CHECK_IN_PATH) == 0


@pytest.mark.parametrize("other", ["show_today", "show_settings", "show_help"])
@pytest.mark.parametrize(("working", "check_ins"), [("show_check_in", 1), ("show_promotions", 0)])
def test_on_any_other_page_a_tap_goes_back_to_the_last_that_works_and_acts_there(
    desk: Desk, server: HttpServer, other: str, working: str, check_ins: int
) -> None:
    getattr(desk.window, working)()
    expected = desk.window.pages.currentWidget()
    getattr(desk.window, other)()
    desk.tap()
    desk.wait_until_quiet()
    assert desk.window.pages.currentWidget() is expected
    assert asked(server, CHECK_IN_PATH) == check_ins
    assert asked(server, RETRIEVE) >= 1


def test_in_the_live_test_of_the_reader_a_tap_is_shown_masked_and_used_for_nothing(
    desk: Desk, server: HttpServer
) -> None:
    desk.window.show_settings()
    QTest.mouseClick(desk.window.settings_page.reader.test_button, Qt.MouseButton.LeftButton)
    desk.tap()
    desk.wait_until_quiet()
    assert desk.shows("Card …2080 read", "ms to the screen")
    assert not desk.shows("53 9A")
    assert server.requests == []


def test_the_live_test_ends_when_the_page_is_left(desk: Desk, server: HttpServer) -> None:
    desk.window.pages.test_reader()
    desk.window.show_check_in()
    desk.window.show_settings()
    desk.tap()
    desk.wait_until_quiet()
    assert asked(server, CHECK_IN_PATH) == 1


def test_a_card_without_a_number_is_told_where_its_tap_would_have_been(desk: Desk) -> None:
    desk.window.show_promotions()
    desk.window.show_today()
    unreadable = CardUnreadable("Reader", 1, Unreadable.RANDOM_NUMBER, time.perf_counter())
    desk.window._equipment.readers.card_unreadable.emit(unreadable)
    assert desk.window.pages.currentWidget() is desk.window.promotions_page
    assert desk.shows("Not a UiTPAS")


def test_what_is_opened_from_the_bar_floats_under_its_button(desk: Desk) -> None:
    button = desk.window.top_bar.counter_button
    QTest.mouseClick(desk.window.top_bar.connection_button, Qt.MouseButton.LeftButton)
    panel = popup().panel
    assert panel.mapToGlobal(QPoint()).y() == button.mapToGlobal(QPoint(0, button.height())).y() + SPACE
    picture, place = popup().grab().toImage(), panel.geometry()
    assert picture.pixelColor(place.center()).alpha() == 255
    assert picture.pixelColor(place.topLeft()).alpha() < 255, "the corners are round"
    assert 0 < picture.pixelColor(place.center().x(), place.bottom() + SPACE).alpha() < 255, "a shadow is below it"
    popup().close()


def test_who_is_at_work_finds_the_help_and_no_code(desk: Desk) -> None:
    QTest.mouseClick(desk.window.top_bar.employee_button, Qt.MouseButton.LeftButton)
    assert "Signed in" in said(popup())
    assert desk.workplace.user_id not in said(popup())
    button = popup().findChild(QPushButton, "open_help")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.window.pages.currentWidget() is desk.window.help_page


def test_the_help_says_how_it_works_and_tells_no_path(desk: Desk) -> None:
    desk.window.show_help()
    help_page = desk.window.help_page
    assert reads(help_page, "Check in: tap a card.", "Promotions: tap a card", "No card at hand?", "Ctrl+1")
    assert not reads(help_page, str(desk.preferences.data_dir))
    assert str(desk.preferences.data_dir) in help_page.folder_button.toolTip()


def test_a_click_on_the_shadow_closes_it_as_one_elsewhere_does(desk: Desk) -> None:
    QTest.mouseClick(desk.window.top_bar.connection_button, Qt.MouseButton.LeftButton)
    opened = popup()
    QTest.mouseClick(opened, Qt.MouseButton.LeftButton, pos=opened.panel.geometry().center())
    assert opened.isVisible()
    QTest.mouseClick(opened, Qt.MouseButton.LeftButton, pos=opened.panel.geometry().bottomLeft() + QPoint(40, SPACE))
    assert QApplication.activePopupWidget() is None


def test_a_tap_closes_what_was_opened_from_the_bar(desk: Desk, server: HttpServer) -> None:
    QTest.mouseClick(desk.window.top_bar.connection_button, Qt.MouseButton.LeftButton)
    assert popup().isVisible()
    desk.tap()
    desk.wait_until_quiet()
    assert QApplication.activePopupWidget() is None
    assert asked(server, CHECK_IN_PATH) == 1


# -- the bar at the top


def test_counter_and_activity_can_always_be_read(desk: Desk) -> None:
    for show in (desk.window.show_promotions, desk.window.show_today, desk.window.show_settings):
        show()
        assert desk.shows("CC De Werf", "Muziekmarathon")


def test_the_connection_is_what_the_calls_ended_in(qtbot: QtBot) -> None:
    with HttpServer() as server:
        server.otherwise = by_path(usual())
        desk = at_server(qtbot, server.prefix)
        assert desk.shows("Connecting…")
        desk.tap(NORA)
        desk.wait_until_quiet()
        assert desk.shows("Online")
    desk.tap(SAM)
    desk.wait_until_quiet()
    assert desk.shows("No connection")
    QTest.mouseClick(desk.window.top_bar.connection_button, Qt.MouseButton.LeftButton)
    assert "Last answer: today" in said(popup())
    assert "Check the network" in said(popup())
    popup().close()
    desk.stop()


def test_a_refusal_is_an_answer(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(check_in=answer(status=403)))
    desk.tap()
    desk.wait_until_quiet()
    assert desk.shows("Online")


def test_what_is_on_its_way_is_told(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(check_in=hang))
    desk.tap()
    server.wait_for(lambda server: asked(server, CHECK_IN_PATH) == 1)
    QTest.mouseClick(desk.window.top_bar.connection_button, Qt.MouseButton.LeftButton)
    assert "1 action on the way" in said(popup())
    popup().close()
    desk.workplace.close()
    desk.wait_until_quiet()


def test_trying_the_connection_asks_the_server_and_changes_nothing(desk: Desk, server: HttpServer) -> None:
    QTest.mouseClick(desk.window.top_bar.connection_button, Qt.MouseButton.LeftButton)
    button = popup().findChild(QPushButton, "try_connection")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.wait_until_quiet()
    assert [request.method for request in server.requests] == ["GET"]
    assert desk.shows("Online")


def test_the_reader_says_how_it_is_and_what_to_do(desk: Desk) -> None:
    readers = desk.window._equipment.readers
    readers._take(ServiceChanged(ServiceState.RUNNING, None, 0.0))
    assert desk.shows("No reader found")
    QTest.mouseClick(desk.window.top_bar.reader_button, Qt.MouseButton.LeftButton)
    assert "Plug the reader in" in said(popup())
    popup().close()
    readers._take(ReaderPresent("ACS ACR122U 00 00", 0.0))
    assert desk.shows("Reader ready")
    QTest.mouseClick(desk.window.top_bar.reader_button, Qt.MouseButton.LeftButton)
    assert "ACS ACR122U" in said(popup())
    popup().close()


def test_open_items_are_seen_only_when_there_are_any_and_open_today(desk: Desk, server: HttpServer) -> None:
    bar = desk.window.top_bar
    assert not bar.open_items_button.isVisible()
    server.otherwise = by_path(usual(check_in=reset, retrieve=answer(status=500)))
    desk.tap()
    desk.wait_until_quiet()
    assert desk.shows("1 open item")
    QTest.mouseClick(bar.open_items_button, Qt.MouseButton.LeftButton)
    assert desk.window.pages.currentWidget() is desk.window.today_page
    assert desk.shows("Not certain yet", "…2080", "We are finding out.")


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[object, Levers]]:
    with running_sandbox() as running:
        yield running


@pytest.fixture
def chooser(qtbot: QtBot, running: tuple[object, Levers]) -> Iterator[Desk]:
    running[1].restart()
    desk = at_sandbox(qtbot, running[0], Activity(MUZIEKMARATHON, title="Muziekmarathon"))  # type: ignore[arg-type]
    yield desk
    desk.stop()


def activity_list(desk: Desk) -> QListView:
    chooser = popup().findChild(ActivityChooser)
    assert isinstance(chooser, ActivityChooser)
    desk.qtbot.waitUntil(lambda: chooser.list.count() > 0, timeout=PATIENCE_MS)
    return chooser.list


def pick(view: QListView, part: str) -> None:
    model = view.model()
    row = next(row for row in range(model.rowCount()) if part in str(model.index(row, 0).data()))
    place = view.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_another_activity_is_chosen_from_the_bar_with_one_click(chooser: Desk) -> None:
    QTest.mouseClick(chooser.window.top_bar.activity_button, Qt.MouseButton.LeftButton)
    pick(activity_list(chooser), "Knutselatelier")
    assert QApplication.activePopupWidget() is None
    assert chooser.shows("CC De Werf", "Knutselatelier")


def test_another_counter_asks_for_its_activity_at_once(chooser: Desk) -> None:
    QTest.mouseClick(chooser.window.top_bar.counter_button, Qt.MouseButton.LeftButton)
    counters = popup().findChild(QListView, "counters")
    assert counters is not None
    chooser.qtbot.waitUntil(lambda: counters.model().rowCount() > 0, timeout=PATIENCE_MS)
    pick(counters, "Gasthuys")
    chooser.qtbot.waitUntil(lambda: popup().findChild(ActivityChooser) is not None, timeout=PATIENCE_MS)
    pick(activity_list(chooser), "Vaste collectie")
    assert chooser.shows("Gasthuys", "Vaste collectie")


def test_a_card_that_waits_is_used_when_an_activity_is_chosen_from_the_bar(
    chooser: Desk, running: tuple[object, Levers]
) -> None:
    chooser.workplace.choose_activity(None)
    chooser.tap(NORA)
    chooser.window.choosing.choose_activity()
    pick(activity_list(chooser), "Muziekmarathon")
    chooser.wait_for("1 point earned")
    assert len(running[1].requests("*/checkin")) == 1


def test_a_card_that_waits_is_forgotten_when_the_list_is_closed(chooser: Desk, running: tuple[object, Levers]) -> None:
    chooser.workplace.choose_activity(None)
    chooser.tap(NORA)
    chooser.window.choosing.choose_activity()
    QTest.keyClick(popup(), Qt.Key.Key_Escape)
    chooser.wait_until_quiet()
    chooser.window.choosing.choose_activity()
    pick(activity_list(chooser), "Muziekmarathon")
    chooser.wait_until_quiet()
    assert running[1].requests("*/checkin") == []


# -- the menu and its keys


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_1, "check_in_page"),
        (Qt.Key.Key_2, "promotions_page"),
        (Qt.Key.Key_3, "today_page"),
        (Qt.Key.Key_Comma, "settings_page"),
    ],
)
def test_each_page_has_its_keys(desk: Desk, key: Qt.Key, page: str) -> None:
    desk.window.show_help()
    QTest.keyClick(desk.window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.pages.currentWidget() is getattr(desk.window, page)


def test_f1_opens_the_help_and_no_entry_of_the_menu_is_marked(desk: Desk) -> None:
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_F1)
    assert desk.window.pages.currentWidget() is desk.window.help_page
    assert desk.shows("Shortcuts", "Ctrl+2", "Version")
    assert not any(button.isChecked() for button in desk.window.menu.buttons.values())


def test_the_entry_of_the_open_page_is_marked_and_tells_its_keys(desk: Desk) -> None:
    buttons = desk.window.menu.buttons
    QTest.mouseClick(buttons[TODAY], Qt.MouseButton.LeftButton)
    assert [place for place, button in buttons.items() if button.isChecked()] == [TODAY]
    tips = {place: button.toolTip() for place, button in buttons.items()}
    assert {CHECK_IN, PROMOTIONS, TODAY, SETTINGS} == set(tips)
    assert all(keys in tips[place] for place, keys in ((CHECK_IN, "Ctrl+1"), (PROMOTIONS, "Ctrl+2"), (TODAY, "Ctrl+3")))


def test_ctrl_f_searches_on_today(desk: Desk) -> None:
    desk.window.show_today()
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is desk.window.today_page.search


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_at_200_percent_the_menu_is_icons_with_their_names_kept(desk: Desk, percent: int) -> None:
    desk.preferences.set(text_percent=percent)
    menu = desk.window.menu
    words = menu.fontMetrics().horizontalAdvance(menu.buttons[SETTINGS].text())
    assert (menu.width() < words) is (percent == 200)
    assert menu.buttons[SETTINGS].accessibleName() == "Settings"


@pytest.mark.parametrize(("width", "height", "percent"), [(960, 600, 100), (960, 600, 150), (1180, 760, 200)])
def test_the_window_can_be_as_small_as_promised(desk: Desk, width: int, height: int, percent: int) -> None:
    desk.preferences.set(text_percent=percent)
    for show in (desk.window.show_check_in, desk.window.show_today, desk.window.show_settings, desk.window.show_help):
        show()
        desk.window.resize(width, height)
        QApplication.processEvents()
        assert (desk.window.width(), desk.window.height()) == (width, height)
        page = desk.window.pages.currentWidget()
        assert page is not None
        assert desk.window.rect().contains(page.rect().translated(page.mapTo(desk.window, page.rect().topLeft())))


def test_every_button_of_the_frame_is_large_enough_for_a_finger(desk: Desk) -> None:
    frame = (desk.window.top_bar, desk.window.menu)
    buttons = [button for part in frame for button in part.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) >= 9
    assert all(min(button.width(), button.height()) >= 44 for button in buttons)


# -- what leaves the screen


def test_esc_takes_names_and_balances_off_the_screen(desk: Desk) -> None:
    desk.tap()
    desk.wait_until_quiet()
    assert desk.shows("Nora")
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Escape)
    assert not desk.shows("Nora")


@pytest.mark.parametrize("show", ["show_check_in", "show_promotions", "show_today"])
def test_what_nobody_touches_for_its_time_is_taken_off_the_screen(desk: Desk, show: str) -> None:
    if show == "show_promotions":
        desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()
    getattr(desk.window, show)()
    assert desk.shows("Nora")
    desk.clock.seconds += 80
    QTest.mouseMove(desk.window.windowHandle(), desk.window.rect().center() / 3)
    QTest.mouseClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=desk.window.rect().bottomLeft() / 2)
    desk.clock.seconds += 80
    QTest.qWait(300)
    was_touched = desk.shows("Nora") or show == "show_check_in"  # a result itself stays 20 s
    desk.clock.seconds += 20
    desk.qtbot.waitUntil(lambda: not desk.shows("Nora"), timeout=PATIENCE_MS)
    assert was_touched


def test_how_long_is_a_preference(desk: Desk) -> None:
    desk.preferences.set(stay_seconds=30)
    desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()
    desk.clock.seconds += 31
    desk.qtbot.waitUntil(lambda: not desk.shows("Nora"), timeout=PATIENCE_MS)


def test_a_number_half_typed_goes_too(desk: Desk) -> None:
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_9)
    desk.clock.seconds += 91
    desk.qtbot.waitUntil(lambda: not desk.window.number_field.isVisible(), timeout=PATIENCE_MS)
    assert desk.window.number_field.edit.text() == ""


# -- coming forward


def test_a_second_start_brings_a_minimized_window_back(desk: Desk) -> None:
    desk.window.showMinimized()
    desk.window.come_forward()
    assert not desk.window.isMinimized()
    assert desk.window.isVisible()
