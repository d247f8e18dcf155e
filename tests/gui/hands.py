"""Hands on mouse and keyboard: they click on the words that they see in a window, and type where the focus is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.painted import Ink, inks, inks_of, widgets_of


def readable(window: QWidget) -> list[str]:
    """What can be read in the window: the words of each widget, lines joined, and each line on its own."""
    return [text for widget in widgets_of(window) for text in _of_widget(widget)]


def _of_widget(widget: QWidget) -> Iterator[str]:
    lines = [ink.text for ink in inks_of(widget)]
    yield from lines
    if len(lines) > 1:
        yield " ".join(" ".join(lines).split())


def reads(window: QWidget, *parts: str) -> bool:
    """Whether each of `parts` can be read in the window."""
    texts = readable(window)
    return all(any(part in text for text in texts) for part in parts)


def place_of(window: QWidget, words: str, nth: int = 0) -> QPoint:
    """The middle of these words in the window; the words alone go before words that hold them."""
    found = inks(window)
    exact: list[Ink] = [ink for ink in found if ink.text.strip() == words] or [
        ink for ink in found if words in ink.text
    ]
    assert len(exact) > nth, f"{words!r} cannot be read in {[ink.text for ink in found]}"
    box: QRectF = exact[nth].in_window
    return box.center().toPoint()


def click(window: QWidget, words: str, nth: int = 0) -> None:
    """Click on these words."""
    click_at(window, place_of(window, words, nth))


def click_at(window: QWidget, place: QPoint) -> None:
    """Click on what is at a place of the window."""
    target = window.childAt(place) or window
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target.mapFrom(window, place))


def press(window: QWidget, *keys: Qt.Key, ctrl: bool = False) -> None:
    """Press and release keys, one after the other, where the focus is by then."""
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(focused(window), key, held)


def type_in(window: QWidget, text: str) -> None:
    """Type text, as a person or a scanner does."""
    for character in text:
        QTest.keyClicks(focused(window), character)


def focused(window: QWidget) -> QWidget:
    """What gets the keys."""
    return QApplication.focusWidget() or window
