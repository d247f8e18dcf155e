"""The question before a cash-in: only a deliberate, fresh press confirms."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.gui.look import Look
from counter_app.gui.question import SETTLE_SECONDS, Question
from counter_app.gui.theme import Mode
from tests.gui.conftest import application, forget_earlier_windows, goes_with

ENTER = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Asked:
    """An open question on a window, and what it answered."""

    def __init__(self, qtbot: QtBot) -> None:
        forget_earlier_windows()
        self.clock = Clock()
        self.answers: list[str] = []
        self.window = window = QWidget()
        qtbot.addWidget(window)
        look = Look(application(), mode=Mode.LIGHT)
        goes_with(window, look)
        self.question = Question(look, self.clock, window)
        self.question.confirmed.connect(lambda: self.answers.append("confirmed"))
        self.question.cancelled.connect(lambda: self.answers.append("cancelled"))
        self.question.dropped.connect(lambda: self.answers.append("dropped"))
        window.show()
        qtbot.waitActive(window)
        self.question.ask(lambda: ("Free drink for Nora: 12 → 7 points.", "This cannot be undone."))

    def settle(self) -> None:
        self.clock.seconds += SETTLE_SECONDS + 0.01

    def hold(self, key: Qt.Key, times: int) -> None:
        """A key held down: repeated presses without a fresh one."""
        for _ in range(times):
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "\r", True)
            QApplication.sendEvent(self.question, event)


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


@pytest.mark.parametrize("key", ENTER)
def test_a_fresh_enter_confirms_once(asked: Asked, key: Qt.Key) -> None:
    asked.settle()
    for _ in range(20):
        QTest.keyClick(asked.question, key)
    assert asked.answers == ["confirmed"]


def test_twenty_clicks_on_the_button_that_confirms_confirm_once(asked: Asked) -> None:
    asked.settle()
    for _ in range(20):
        QTest.mouseClick(asked.question.confirm_button, Qt.MouseButton.LeftButton)
    assert asked.answers == ["confirmed"]


def test_a_double_click_on_the_button_that_confirms_confirms_once(asked: Asked) -> None:
    asked.settle()
    QTest.mouseClick(asked.question.confirm_button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(asked.question.confirm_button, Qt.MouseButton.LeftButton)
    assert asked.answers == ["confirmed"]


@pytest.mark.parametrize("key", ENTER)
def test_an_enter_right_after_the_question_opened_confirms_nothing(asked: Asked, key: Qt.Key) -> None:
    QTest.keyClick(asked.question, key)
    asked.clock.seconds += SETTLE_SECONDS - 0.01
    QTest.keyClick(asked.question, key)
    assert asked.answers == []
    assert asked.question.is_open


def test_a_held_enter_confirms_nothing_however_long(asked: Asked) -> None:
    for _ in range(10):
        asked.settle()
        asked.hold(Qt.Key.Key_Return, times=20)
    assert asked.answers == []
    assert asked.question.is_open


def test_a_press_that_began_before_the_question_settled_confirms_nothing(asked: Asked) -> None:
    QTest.mousePress(asked.question.confirm_button, Qt.MouseButton.LeftButton)
    asked.settle()
    QTest.mouseRelease(asked.question.confirm_button, Qt.MouseButton.LeftButton)
    assert asked.answers == []
    assert asked.question.is_open


def test_space_on_the_button_that_confirms_is_a_press_too(asked: Asked) -> None:
    asked.settle()
    asked.question.confirm_button.setFocus()
    QTest.keyClick(asked.question.confirm_button, Qt.Key.Key_Space)
    assert asked.answers == ["confirmed"]


@pytest.mark.parametrize("focus", ["question", "confirm_button", "cancel_button"])
def test_a_scanners_digits_drop_the_question_and_its_enter_confirms_nothing(asked: Asked, focus: str) -> None:
    asked.settle()
    widget = asked.question if focus == "question" else getattr(asked.question, focus)
    widget.setFocus()
    QTest.keyClicks(widget, "0930000420206")
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert asked.answers == ["dropped"]
    assert not asked.question.is_open


def test_escape_cancels(asked: Asked) -> None:
    asked.settle()
    QTest.keyClick(asked.question, Qt.Key.Key_Escape)
    assert asked.answers == ["cancelled"]


def test_enter_on_cancel_cancels(asked: Asked) -> None:
    asked.settle()
    asked.question.cancel_button.setFocus()
    QTest.keyClick(asked.question.cancel_button, Qt.Key.Key_Return)
    assert asked.answers == ["cancelled"]


def test_a_question_asked_again_has_to_settle_again(asked: Asked) -> None:
    asked.settle()
    QTest.keyClick(asked.question, Qt.Key.Key_Escape)
    asked.question.ask(lambda: ("Free drink for Nora: 12 → 7 points.", ""))
    QTest.keyClick(asked.question, Qt.Key.Key_Return)
    assert asked.answers == ["cancelled"]
