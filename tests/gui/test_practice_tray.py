"""The practice tray: cards to tap with the mouse, and a real card for a practice person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.config.preferences import Preferences
from counter_app.config.settings import Settings
from counter_app.gui.app import CounterApp
from counter_app.gui.choose_dialog import ChooseDialog
from counter_app.gui.practice_tray import PracticeTray
from counter_app.uitpas.numbers import ChipNumber
from tests.gui.conftest import PATIENCE_MS, takes_away, visible_texts

REAL_CARD = ChipNumber("04DEADBEEF0102")


@pytest.fixture
def practice(qtbot: QtBot, tmp_path: Path) -> Iterator[CounterApp]:
    """The program in practice mode, ready to check in."""
    app = CounterApp(Settings(data_dir=tmp_path, preferences=Preferences(language="en")), practice=True)
    takes_away(qtbot, app)
    app.start()
    qtbot.waitUntil(lambda: app.window.findChild(ChooseDialog) is not None, timeout=PATIENCE_MS)
    dialog = app.window.findChild(ChooseDialog)
    assert isinstance(dialog, ChooseDialog)
    qtbot.waitUntil(dialog.ok_button.isEnabled, timeout=PATIENCE_MS)
    dialog.accept()
    yield app
    app.stop()


def tray_of(app: CounterApp) -> PracticeTray:
    tray = app.window.findChild(PracticeTray)
    assert isinstance(tray, PracticeTray)
    return tray


def wait_for(qtbot: QtBot, app: CounterApp, *parts: str) -> None:
    def seen() -> None:
        texts = visible_texts(app.window)
        assert all(any(part in text for text in texts) for part in parts), "\n".join(texts)

    qtbot.waitUntil(seen, timeout=PATIENCE_MS)


def test_a_click_on_a_card_is_a_tap_with_it(qtbot: QtBot, practice: CounterApp) -> None:
    cards = tray_of(practice).list
    [nora] = cards.findItems("Nora Peeters", Qt.MatchFlag.MatchStartsWith)
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=cards.visualItemRect(nora).center())
    wait_for(qtbot, practice, "1 point earned", "Nora has 12 points")


def test_an_unknown_real_card_can_be_given_to_a_practice_person(qtbot: QtBot, practice: CounterApp) -> None:
    tray = tray_of(practice)
    practice.window.tap(REAL_CARD, 0.0)
    wait_for(qtbot, practice, "Unknown card", "Give card …0102 to")
    [lotte] = [action for action in tray.give_button.menu().actions() if "Lotte" in action.text()]
    lotte.trigger()
    wait_for(qtbot, practice, "Given. Tap it again.")
    practice.window.tap(REAL_CARD, 0.0)
    wait_for(qtbot, practice, "Lotte has 1 point")


def test_a_known_card_is_not_offered_to_anybody(qtbot: QtBot, practice: CounterApp) -> None:
    assert practice.sandbox is not None
    practice.window.tap(ChipNumber(practice.sandbox.cards()[0].chip_number), 0.0)
    wait_for(qtbot, practice, "1 point earned")
    assert not tray_of(practice).give_button.isVisible()
