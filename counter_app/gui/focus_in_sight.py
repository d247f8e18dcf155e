"""What Tab brings the keyboard to is brought into sight, also where Tab came from outside the page that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_AROUND = 24
"""Pixels that are shown around it too."""


class FocusInSight(QObject):
    """Scrolls after the Tab key through all windows of `application`; a click never moves what is under the pointer."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not new.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            return
        around = new.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(new, _AROUND, _AROUND)
            around = around.parentWidget()
