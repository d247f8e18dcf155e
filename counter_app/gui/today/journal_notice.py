"""Says what is wrong with the journal itself, as long as it is so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from counter_app.desk.feedback import Tone
from counter_app.desk.journal import JournalProblem
from counter_app.gui import words
from counter_app.gui.day_log import DayLog
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.tones import style

_ICON = 24


class JournalNotice(QFrame):
    """A card with what it is, what to do, and what goes on meanwhile; hidden while all is well."""

    def __init__(self, day: DayLog, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._day, self._look = day, look
        self.setObjectName("journal_notice")
        self.setProperty("kind", "card")
        self.icon = QLabel(self)
        self.headline = plain_label(self, "journal_headline")
        self.headline.setProperty("role", "heading")
        self.reason = plain_label(self, "journal_reason")
        self.reason.setProperty("role", "row")
        self.more = plain_label(self, "journal_more")
        self.more.setProperty("role", "soft")
        self.seen_button = QPushButton(self)
        self.seen_button.setObjectName("journal_seen")
        self.seen_button.setAutoDefault(False)
        self.seen_button.clicked.connect(lambda: day.tell_of_journal(None))
        column = QVBoxLayout()
        column.setSpacing(4)
        for widget in (self.headline, self.reason, self.more):
            column.addWidget(widget)
        column.addWidget(self.seen_button, alignment=Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(self.icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, stretch=1)
        day.noticed.connect(self._say)
        look.changed.connect(self._say)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        told = self._day.notice
        self.setVisible(told is not None)
        if told is None:
            return
        tone = Tone.FAULT if isinstance(told, JournalProblem) else Tone.NOTICE
        look = self._look
        self.icon.setPixmap(look.pixmap(style(tone).icon, look.px(_ICON), look.theme.colours.tone(tone).ink))
        self.headline.setText(words.journal_headline(told))
        self.headline.setProperty("ink", str(tone))
        look.redress(self.headline)
        self.reason.setText(words.journal_reason(told))
        self.more.setText(breakable(words.journal_more(told)))
        self.seen_button.setText(self.tr("Seen"))
        self.seen_button.setVisible(not isinstance(told, JournalProblem))
