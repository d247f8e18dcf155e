"""The band under the top bar that says, on every page, that the journal cannot be used or was damaged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from counter_app.desk.feedback import Tone
from counter_app.desk.journal import JournalProblem, Opened
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.day_log import DayLog
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.tones import style

_ICON = 20
_LINES, _FILLED = 2, 0.85
"""A line that wraps between words is on the average not quite full."""


class JournalBand(QFrame):
    """Hidden while all is well; put away, it still stands on the page of today."""

    more_wanted = Signal()

    def __init__(self, day: DayLog, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._day, self._look = day, look
        self._put_away: JournalProblem | Opened | None = None
        self._is_told_elsewhere = False
        self.setObjectName("journal_band")
        self.icon = QLabel(self)
        self.text = plain_label(self, "journal_band_text")
        self.text.setProperty("role", "row")
        self.more_button = self._button("journal_band_more")
        self.more_button.clicked.connect(self.more_wanted)
        self.close_button = self._button("journal_band_close")
        self.close_button.setProperty("kind", "quiet")
        self.close_button.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.icon)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.more_button)
        row.addWidget(self.close_button)
        day.noticed.connect(self._tell)
        look.changed.connect(self._say)
        self._say()

    def set_told_elsewhere(self, is_told: bool) -> None:
        """The page that is open says it too, and in full."""
        self._is_told_elsewhere = is_told
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room for words, or less."""
        super().resizeEvent(event)
        if self._day.notice is not None and event.size().width() != event.oldSize().width():
            self._say_what(self._day.notice)

    def _say_what(self, told: JournalProblem | Opened) -> None:
        """With the reason, where that is no more than two lines: the page of today has it anyway."""
        headline = words.journal_headline(told)
        whole = f"{headline}. {words.journal_reason(told)}"
        metrics = self.text.fontMetrics()
        is_short = metrics.horizontalAdvance(whole) < _FILLED * _LINES * max(1, self.text.width())
        self.text.setText(whole if is_short else headline)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _close(self) -> None:
        self._put_away = self._day.notice
        self._say()

    def _tell(self) -> None:
        self._say()
        if self._day.notice is not None:
            announce(self, self.text.text(), at_once=True)

    def _say(self) -> None:
        told = self._day.notice
        self.setVisible(told is not None and told is not self._put_away and not self._is_told_elsewhere)
        if told is None:
            return
        tone = Tone.FAULT if isinstance(told, JournalProblem) else Tone.NOTICE
        look = self._look
        self.setProperty("tone", str(tone))
        look.redress(self)
        ink, size = look.theme.colours.tone(tone).on_fill, look.px(_ICON)
        self.icon.setPixmap(look.pixmap(style(tone).icon, size, ink))
        self._say_what(told)
        self.more_button.setText(self.tr("More"))
        self.close_button.setIcon(look.icon("close", ink))
        self.close_button.setIconSize(QSize(size, size))
        self.close_button.setAccessibleName(self.tr("Close"))
