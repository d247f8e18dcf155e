"""‹ today ›: which day is looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.desk.brussels import BRUSSELS
from counter_app.gui import words
from counter_app.gui.buttons import push_button
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look

MOST_DAYS_BACK = 366
_ICON = 20


class DayPicker(QWidget):
    """Goes a day back, or forward until today; `today` tells which day that is."""

    changed = Signal()

    def __init__(self, look: Look, *, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._today = look, today
        self._day: date | None = None
        self.setObjectName("day_picker")
        self.back_button = push_button(self, "day_before", "quiet")
        self.back_button.clicked.connect(lambda: self._go(-1))
        self.forth_button = push_button(self, "day_after", "quiet")
        self.forth_button.clicked.connect(lambda: self._go(1))
        self.label = plain_label(self, "day", wraps=False)
        self.label.setProperty("role", "title")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.back_button, self.label, self.forth_button):
            row.addWidget(widget)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def day(self) -> date | None:
        """The day that is looked at; None is today, whichever that is."""
        return self._day

    def back_to_today(self) -> None:
        """Look at today again."""
        if self._day is not None:
            self._day = None
            self.changed.emit()
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()

    def _go(self, days: int) -> None:
        today = self._today()
        day = (self._day or today) + timedelta(days=days)
        self._day = max(day, today - timedelta(days=MOST_DAYS_BACK)) if day < today else None
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        look = self._look
        colours, size = look.theme.colours, look.px(_ICON)
        for button, icon, name in (
            (self.back_button, "chevron-left", self.tr("The day before")),
            (self.forth_button, "chevron-right", self.tr("The day after")),
        ):
            button.setIcon(look.icon(icon, colours.text if button.isEnabled() else colours.soft_text))
            button.setIconSize(QSize(size, size))
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.forth_button.setEnabled(self._day is not None)
        self.label.setText(self._words())

    def _words(self) -> str:
        if self._day is None:
            return self.tr("Today")
        if self._day == self._today() - timedelta(days=1):
            return self.tr("Yesterday")
        noon = datetime.combine(self._day, time(12), BRUSSELS)
        return words.weekday_and_day(noon)
