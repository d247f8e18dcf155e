"""Choosing counter and activity, and the card that waited for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QListWidget
from pytestqt.qtbot import QtBot

from counter_app.gui.choose_dialog import ChooseDialog
from counter_app.gui.main_window import WAITING_SECONDS
from counter_app.uitpas.model import Activity
from tests.fakes.sandbox import DE_WERF, MUSEUM, MUZIEKMARATHON, Levers, running_sandbox
from tests.gui.conftest import NORA, PATIENCE_MS, Desk, at_sandbox


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[object, Levers]]:
    with running_sandbox() as running:
        yield running


@pytest.fixture
def chooser(qtbot: QtBot, running: tuple[object, Levers]) -> Iterator[Desk]:
    """A desk at CC De Werf, at an activity that is over by now."""
    sandbox, levers = running
    levers.restart()
    desk = at_sandbox(qtbot, sandbox, Activity(MUZIEKMARATHON, title="Muziekmarathon"))  # type: ignore[arg-type]
    yield desk
    desk.stop()


def opened(desk: Desk) -> ChooseDialog:
    desk.window.choose()
    dialog = desk.window.findChild(ChooseDialog)
    assert isinstance(dialog, ChooseDialog)
    desk.qtbot.waitUntil(lambda: dialog.activity_list.count() > 0, timeout=PATIENCE_MS)
    return dialog


def pick(choices: QListWidget, part: str) -> None:
    [found] = choices.findItems(part, Qt.MatchFlag.MatchContains)
    choices.setCurrentItem(found)


def press(dialog: ChooseDialog, button: QDialogButtonBox.StandardButton) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)


def test_the_counter_of_now_is_proposed_with_its_activities(chooser: Desk) -> None:
    dialog = opened(chooser)
    assert dialog.counter_list.currentItem().text() == "CC De Werf"
    assert dialog.activity_list.findItems("Muziekmarathon", Qt.MatchFlag.MatchContains)
    assert not dialog.activity_list.findItems("Vaste collectie", Qt.MatchFlag.MatchContains)


def test_another_counter_shows_its_own_activities_and_ok_takes_both(chooser: Desk) -> None:
    dialog = opened(chooser)
    pick(dialog.counter_list, "Gasthuys")
    chooser.qtbot.waitUntil(
        lambda: bool(dialog.activity_list.findItems("Vaste collectie", Qt.MatchFlag.MatchContains)),
        timeout=PATIENCE_MS,
    )
    pick(dialog.activity_list, "Vaste collectie")
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    assert chooser.shows("Gasthuys", "Vaste collectie")
    assert chooser.workplace.balie_consumer_key == MUSEUM


def test_cancel_changes_nothing(chooser: Desk) -> None:
    dialog = opened(chooser)
    pick(dialog.counter_list, "Gasthuys")
    press(dialog, QDialogButtonBox.StandardButton.Cancel)
    assert chooser.workplace.balie_consumer_key == DE_WERF
    assert chooser.shows("CC De Werf", "Muziekmarathon")


def test_a_card_tapped_without_an_activity_is_used_once_one_is_chosen(
    chooser: Desk, running: tuple[object, Levers]
) -> None:
    chooser.workplace.choose_activity(None)
    chooser.tap(NORA)
    chooser.wait_until_quiet()
    assert chooser.shows("Choose an activity")
    assert running[1].requests("*/checkin") == []
    dialog = opened(chooser)
    pick(dialog.activity_list, "Muziekmarathon")
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    chooser.wait_for("1 point earned", "Nora has 12 points")


def test_a_card_that_waited_is_forgotten_when_choosing_is_cancelled(
    chooser: Desk, running: tuple[object, Levers]
) -> None:
    chooser.workplace.choose_activity(None)
    chooser.tap(NORA)
    press(opened(chooser), QDialogButtonBox.StandardButton.Cancel)
    press(opened(chooser), QDialogButtonBox.StandardButton.Ok)
    chooser.wait_until_quiet()
    assert running[1].requests("*/checkin") == []


def test_a_card_that_waited_for_long_is_not_checked_in(chooser: Desk, running: tuple[object, Levers]) -> None:
    chooser.workplace.choose_activity(None)
    chooser.tap(NORA)
    chooser.clock.seconds += WAITING_SECONDS + 1
    press(opened(chooser), QDialogButtonBox.StandardButton.Ok)
    chooser.wait_until_quiet()
    assert running[1].requests("*/checkin") == []


def test_a_card_that_waited_is_forgotten_when_the_page_is_turned(chooser: Desk, running: tuple[object, Levers]) -> None:
    chooser.workplace.choose_activity(None)
    chooser.tap(NORA)
    chooser.window.show_promotions()
    chooser.window.show_check_in()
    assert not chooser.shows("This card is checked in at what you choose")
    press(opened(chooser), QDialogButtonBox.StandardButton.Ok)
    chooser.wait_until_quiet()
    assert running[1].requests("*/checkin") == []


def test_ok_keeps_the_activity_of_now(chooser: Desk) -> None:
    dialog = opened(chooser)
    assert "Muziekmarathon" in dialog.activity_list.currentItem().text()
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    assert chooser.shows("CC De Werf", "Muziekmarathon")


def test_nothing_can_be_accepted_while_the_activities_are_on_their_way(
    chooser: Desk, running: tuple[object, Levers]
) -> None:
    levers = running[1]
    levers.fault("delay", path="*/cultureevent/search")
    chooser.window.choose()
    dialog = chooser.window.findChild(ChooseDialog)
    assert isinstance(dialog, ChooseDialog)
    chooser.qtbot.waitUntil(lambda: dialog.counter_list.count() > 0, timeout=PATIENCE_MS)
    assert not dialog.ok_button.isEnabled()
    levers.release()
    chooser.qtbot.waitUntil(dialog.ok_button.isEnabled, timeout=PATIENCE_MS)


def test_back_and_forth_between_counters_shows_each_activity_once(
    chooser: Desk, running: tuple[object, Levers]
) -> None:
    dialog = opened(chooser)
    wanted = dialog.activity_list.count()
    levers = running[1]
    levers.fault("delay", path="*/cultureevent/search", times=3)
    for part in ("Gasthuys", "CC De Werf", "Gasthuys", "CC De Werf"):
        pick(dialog.counter_list, part)
    levers.release()
    levers.clear_faults()
    chooser.wait_until_quiet()
    assert dialog.activity_list.count() == wanted
