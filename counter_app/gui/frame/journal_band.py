"""The band under the top bar that says, on every page, that the journal cannot be used or was damaged."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from counter_app.desk.feedback import Tone
from counter_app.desk.journal import JournalProblem, Opened
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.day_log import DayLog
from counter_app.gui.frame.band import Band
from counter_app.gui.look import Look

_LINES, _FILLED = 2, 0.85
"""A line that wraps between words is on the average not quite full."""


class JournalBand(Band):
    """Hidden while all is well; put away, it still stands on the page of today."""

    def __init__(self, day: DayLog, look: Look, parent: QWidget) -> None:
        super().__init__("journal_band", look, parent)
        self._day = day
        self._put_away: JournalProblem | Opened | None = None
        day.noticed.connect(self._tell)
        self.say()

    def put_away(self) -> None:
        """Until there is something else to say."""
        self._put_away = self._day.notice
        self.say()

    def say(self) -> None:
        """What is wrong, unless it was seen, or is told elsewhere."""
        told = self._day.notice
        self.setVisible(told is not None and told is not self._put_away and not self._is_told_elsewhere)
        if told is not None:
            self._dress(Tone.FAULT if isinstance(told, JournalProblem) else Tone.NOTICE)
            self._say_what(told)

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

    def _tell(self) -> None:
        self.say()
        if self._day.notice is not None:
            announce(self, self.text.text(), at_once=True)
