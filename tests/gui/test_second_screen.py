"""The visitor's screen: a greeting, the result, the points, and never anything else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.config.preferences import SecondScreen
from counter_app.gui import language
from counter_app.gui.deadline import Deadline
from counter_app.gui.second_screen import VisitorWindow
from counter_app.gui.theme import LIGHT
from tests.gui.check_in_alone import ALREADY, DONE, NOT_CERTAIN, NOT_SENT, PLEASE_CHECK, SAM, TABLE, Alone, alone
from tests.gui.hands import readable
from tests.gui.looking import faults

__all__ = ["alone"]

KIND = "Please ask at the desk"


class Visitor:
    """The screen, beside the page that the same flow tells."""

    def __init__(self, qtbot: QtBot, alone: Alone) -> None:
        self.alone = alone
        self.window = VisitorWindow(alone.flow, alone.look, clock=alone.clock)
        qtbot.addWidget(self.window)
        self.choose(SecondScreen.GREETING)
        self.window.resize(1280, 720)
        self.window.show()
        QApplication.processEvents()

    def choose(self, mode: SecondScreen) -> None:
        self.window.set_mode(mode)
        self.window.show()

    def says(self) -> str:
        """All that it paints, and all that a screen reader says of it."""
        names = [
            accessible.text(QAccessible.Text.Name)
            for widget in (self.window, *self.window.findChildren(QWidget))
            if (accessible := QAccessible.queryAccessibleInterface(widget)) is not None
        ]
        return " ".join((*readable(self.window), *names))

    def headline(self) -> str:
        return self.window.headline.text()

    def wait(self, seconds: float) -> None:
        self.alone.clock.seconds += seconds
        for deadline in self.window.findChildren(Deadline):
            deadline.look()


@pytest.fixture
def visitor(qtbot: QtBot, alone: Alone) -> Visitor:
    """It greets, and shows the result."""
    return Visitor(qtbot, alone)


@pytest.fixture
def in_language() -> Iterator[None]:
    """Afterwards the program speaks English again."""
    yield
    language.install("en")


def test_it_greets_says_that_the_card_was_read_tells_the_result_and_greets_again(visitor: Visitor) -> None:
    assert visitor.headline() == "Tap your UiTPAS"
    tap = visitor.alone.tap()
    assert visitor.headline() == "One moment…"
    visitor.alone.flow.ended.emit(tap, DONE)
    assert "1 point earned" in visitor.says()
    assert "You have 12 points" in visitor.says()
    visitor.wait(21)
    assert visitor.headline() == "Tap your UiTPAS"
    assert "12" not in visitor.says()


def test_it_tells_no_name(visitor: Visitor) -> None:
    visitor.alone.name(visitor.alone.result(DONE), "Nora", "Peeters", possible=3)
    assert "Nora" not in visitor.says()
    assert "promotion" not in visitor.says()


@pytest.mark.parametrize("name", TABLE)
def test_whatever_is_refused_is_said_kindly_and_without_a_reason(visitor: Visitor, name: str) -> None:
    visitor.alone.result(TABLE[name])
    plain = {"done", "two points", "done, points unknown", "already", "hold longer", "not certain"}
    if name not in plain:
        assert set(visitor.says().replace("For the visitor", "").split(KIND)) <= {"", " "} or KIND in visitor.says()
        assert visitor.headline() == KIND
        assert visitor.window.detail.text() == ""
    assert "kansen" not in visitor.says().casefold()
    assert "UNKNOWN" not in visitor.says()


def test_a_visitor_is_never_shown_a_red_or_a_grey_screen(visitor: Visitor) -> None:
    for feedback in (PLEASE_CHECK, NOT_SENT, NOT_CERTAIN):
        visitor.alone.result(feedback)
        QApplication.processEvents()
        assert visitor.window.grab().toImage().pixelColor(60, 360) == QColor(LIGHT.colours.surface)


def test_with_points_alone_it_shows_points_and_no_other_word(visitor: Visitor) -> None:
    visitor.choose(SecondScreen.POINTS)
    assert readable(visitor.window) == []
    visitor.alone.result(PLEASE_CHECK)
    assert readable(visitor.window) == []
    visitor.alone.name(visitor.alone.result(ALREADY), "Nora")
    assert readable(visitor.window) == ["12 points"]


def test_the_late_answer_of_the_card_before_is_shown_to_nobody(visitor: Visitor) -> None:
    earlier = visitor.alone.tap(SAM)
    visitor.alone.result(DONE)
    visitor.alone.flow.ended.emit(earlier, NOT_SENT)
    assert visitor.headline() == "1 point earned"


def test_the_same_card_again_brings_its_result_back(visitor: Visitor) -> None:
    tap = visitor.alone.result(DONE)
    visitor.wait(21)
    visitor.alone.flow.kept.emit(tap, DONE)
    assert visitor.headline() == "1 point earned"


def test_leaving_clears_it(visitor: Visitor) -> None:
    visitor.alone.result(DONE)
    visitor.window.clear()
    assert visitor.headline() == "Tap your UiTPAS"


def test_without_a_second_display_it_never_covers_the_desk(visitor: Visitor) -> None:
    assert len(QApplication.screens()) == 1
    visitor.window.set_mode(SecondScreen.GREETING)
    assert not visitor.window.isVisible()


def test_it_is_off_at_first(qtbot: QtBot, alone: Alone) -> None:
    window = VisitorWindow(alone.flow, alone.look, clock=alone.clock)
    qtbot.addWidget(window)
    alone.result(DONE)
    assert not window.isVisible()


@pytest.mark.usefixtures("in_language")
@pytest.mark.parametrize("code", ["nl", "fr", "en"])
@pytest.mark.parametrize("size", [(800, 480), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("percent", [100, 200])
def test_its_words_are_whole_on_every_display(visitor: Visitor, code: str, size: tuple[int, int], percent: int) -> None:
    language.install(code)
    visitor.alone.look.set_percent(percent)
    visitor.window.resize(*size)
    for feedback in (DONE, ALREADY, PLEASE_CHECK, NOT_CERTAIN):
        visitor.alone.result(feedback)
        QApplication.processEvents()
        assert faults(visitor.window) == []
