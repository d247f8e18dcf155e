"""Runs the real program, and tells over standard input and output what its window shows.

One line of JSON in, one out. It only looks: keys and clicks come from outside, through the X server.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QListView,
    QTableView,
    QWidget,
)

from counter_app.config.settings import load_settings
from counter_app.gui.app import CounterApp, run


class Observer(QObject):
    """Answers questions about the window in the GUI thread."""

    _asked = Signal(dict)

    def __init__(self, app: CounterApp, browsed: list[str]) -> None:
        super().__init__()
        self._app, self._browsed = app, browsed
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self._asked.emit(json.loads(line))

    def _answer(self, question: dict[str, Any]) -> None:
        """Look once the keys that were pressed before have come, and done what they do."""
        QGuiApplication.sync()
        answer = getattr(self, question.pop("ask"))(**question)
        print(json.dumps(answer), flush=True)

    def texts(self) -> list[str]:
        """All texts that can be seen, in no order."""
        return [text for window in QApplication.topLevelWidgets() if window.isVisible() for text in _texts(window)]

    def page(self) -> str:
        """The class of the page that is open."""
        return type(self._app.window.pages.currentWidget()).__name__

    def focus(self) -> str:
        """The name of what has the keyboard focus."""
        widget = QApplication.focusWidget()
        return "" if widget is None else widget.objectName() or type(widget).__name__

    def focus_said(self) -> str:
        """What a screen reader says of what has the keyboard: its name, or that of the current row."""
        widget = QApplication.focusWidget()
        if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
            return str(widget.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or widget.currentIndex().data())
        accessible = QAccessible.queryAccessibleInterface(widget) if widget is not None else None
        return accessible.text(QAccessible.Text.Name) if accessible is not None else ""

    def window_title(self) -> str:
        """The title of the window, or dialog, that has the keyboard."""
        window = QApplication.activeWindow()
        return "" if window is None else window.windowTitle()

    def letter_height(self, text: str) -> int:
        """How high the letters are in which this can be read, in pixels; 0 where it cannot."""
        for window in QApplication.topLevelWidgets():
            for widget in window.findChildren(QWidget):
                if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton) and widget.text() == text:
                    return widget.fontMetrics().height()
        return 0

    def where(self, name: str) -> list[int] | None:
        """The middle of the visible widget with this object name, in screen pixels."""
        for window in QApplication.topLevelWidgets():
            for widget in window.findChildren(QWidget, name):
                if widget.isVisible():
                    spot = widget.mapToGlobal(QPoint(widget.width() // 2, widget.height() // 2))
                    return [spot.x(), spot.y()]
        return None

    def browsed(self) -> list[str]:
        """The addresses that were to be opened in the browser."""
        return self._browsed

    def size(self) -> list[int]:
        """Width and height of the window."""
        return [self._app.window.width(), self._app.window.height()]

    def resize(self, width: int, height: int) -> None:
        """Make the window so large, as its corner would."""
        self._app.window.resize(width, height)

    def close(self) -> bool:
        """Close the window as its button would."""
        return self._app.window.close()


def _texts(window: QWidget) -> list[str]:
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        match widget:
            case QLabel() | QAbstractButton():
                found.append(widget.text())
            case QListView():
                model = widget.model()
                for row in range(model.rowCount()):
                    index = model.index(row, 0)
                    found.append(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data())
            case QTableView():
                model = widget.model()
                cells = [(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
                found += [str(model.index(row, column).data()) for row, column in cells]
    return [text for text in found if text]


def main() -> int:
    """Start the program as its command would."""
    observers: list[Observer] = []
    browsed: list[str] = []

    def browse(address: str) -> bool:
        browsed.append(address)
        return True

    return run(
        load_settings(os.environ, machine=Path(os.environ.pop("TEST_MACHINE_FILE", "/nowhere"))),
        practice="--sandbox" in sys.argv,
        started=lambda app: observers.append(Observer(app, browsed)),
        open_url=browse,
    )


if __name__ == "__main__":
    sys.exit(main())
