"""Says one thing on the page of promotions: large in an empty page, or as a band over the end of the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from counter_app.desk.feedback import Feedback
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.buttons import push_button
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.theme import TYPE_DETAIL, TYPE_ROW, TYPE_TITLE
from counter_app.gui.tones import style

_LARGE = (36.0, 30.0, 24.0)
"""The type of a large headline, in points: the first that has room."""
_CLOSE = 20


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said, made again when the language changes."""

    headline: Callable[[], str]
    detail: Callable[[], str] = str
    icon: str = ""


class News(QFrame):
    """A line, what stands under it, and more behind a click. `is_large` fills an empty page with it.

    A band is filled with the colour of its tone; where it `is_quiet` the icon alone has it.
    """

    closed = Signal()
    action_wanted = Signal()
    """The button under a large one."""
    changed = Signal()
    """Something else is said, more or less of it, or nothing any more."""

    def __init__(self, look: Look, parent: QWidget, *, name: str, is_large: bool, is_quiet: bool = False) -> None:
        super().__init__(parent)
        self._look, self._is_large, self._is_quiet = look, is_large, is_quiet
        self._feedback: Feedback | None = None
        self._saying: Saying | None = None
        self._about = ""
        self._ground = "card"
        self.setObjectName(name)
        self.icon = QLabel(self)
        self.icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.headline = plain_label(self, "headline")
        self.detail = plain_label(self, "detail")
        self.more = plain_label(self, "more")
        self.more_button = push_button(self, "more_button", "secondary" if is_large else "quiet")
        self.more_button.clicked.connect(self._toggle_more)
        self.close_button = push_button(self, "close_news", "quiet")
        self.close_button.clicked.connect(self.clear)
        self.close_button.clicked.connect(self.closed)
        self.action_button = push_button(self, "news_action", "secondary")
        self.action_button.clicked.connect(self.action_wanted)
        self.action_button.hide()
        if is_large:
            self._lay_out_large()
        else:
            self._lay_out_band()
        look.changed.connect(self._dress)
        self.retranslate()
        self.clear()

    @property
    def feedback(self) -> Feedback | None:
        """What is shown now, where it is a result."""
        return self._feedback

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said."""
        return self._feedback is None and self._saying is None

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Its buttons, as they are read."""
        return self.action_button, self.more_button, self.close_button

    def lift(self) -> None:
        """Let it float: nothing makes room for it."""
        self._ground = "float"
        self.setProperty("overlay", True)
        self._look.lift(self)
        self._dress()

    def clear(self) -> None:
        """Say nothing."""
        self._feedback = self._saying = None
        self._dress()
        self.changed.emit()

    def say(self, saying: Saying) -> None:
        """Say what is no result: an invitation, or what is going on."""
        self._feedback, self._saying = None, saying
        self._dress()
        self.changed.emit()

    def show_feedback(self, feedback: Feedback, *, about: str = "", aloud: bool = True) -> None:
        """Show `feedback`; what stands behind "more" stays hidden until it is asked for. `about` names whose it is."""
        self._feedback, self._saying, self._about = feedback, None, about
        self.more.hide()
        self._dress()
        self.changed.emit()
        if aloud:
            announce(self, ". ".join(text for text in (self.headline.text(), self.detail.text()) if text), at_once=True)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.more_button.setText(self.tr("More"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self._dress()
        self.changed.emit()

    def event(self, event: QEvent) -> bool:
        """What is said needs another room than before: only now do all of its parts have their looks."""
        is_handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return is_handled

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out_large(self) -> None:
        self.close_button.hide()
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for widget in (self.icon, self.headline, self.detail, self.more_button, self.more, self.action_button):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
                column.addWidget(widget)
            else:
                column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _lay_out_band(self) -> None:
        text = QVBoxLayout()
        text.setSpacing(2)
        for widget in (self.headline, self.detail, self.more):
            text.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(16)
        row.addWidget(self.icon)
        row.addLayout(text, stretch=1)
        row.addWidget(self.action_button)
        row.addWidget(self.more_button)
        row.addWidget(self.close_button)

    def _dress(self) -> None:
        look, colours = self._look, self._look.theme.colours
        headline, detail, more, icon = self._words()
        tone = self._feedback.tone if self._feedback else None
        is_filled = tone is not None and not self._is_large and not self._is_quiet
        ink = colours.tone(tone).ink if tone else colours.accent
        if tone is not None and is_filled:
            ink = colours.tone(tone).on_fill
        self.setProperty("tone", str(tone) if is_filled else None)
        self.setProperty("kind", None if self._is_large or is_filled else self._ground)
        self.headline.setProperty("ink", str(tone) if tone and self._is_large else None)
        band = TYPE_ROW if self._is_quiet else TYPE_TITLE
        self.headline.setFont(look.font(_LARGE[0] if self._is_large else band, bold=True))
        self.detail.setFont(look.font(TYPE_DETAIL if self._is_large else TYPE_ROW))
        self.more.setFont(look.font(TYPE_ROW))
        self.headline.setText(breakable(headline))
        self.detail.setText(breakable(detail))
        self.detail.setVisible(bool(detail))
        self.more.setText(breakable(more))
        self.more_button.setVisible(bool(more))
        self.more.setVisible(bool(more) and not self.more.isHidden())
        size = look.px(72 if self._is_large else 28)
        self.icon.setFixedSize(size, size) if not self._is_large else self.icon.setFixedHeight(size)
        self.icon.setVisible(bool(icon))
        if icon:
            self.icon.setPixmap(look.pixmap(icon, size, ink))
        if not self._is_large:  # of a large one the page says when it is there
            self.setVisible(not self.is_empty)
        look.put_icon(self.close_button, "close", _CLOSE, ink if is_filled else colours.text)
        look.redress(self)
        self._fit()

    def _fit(self) -> None:
        """What fills a page gives way where the page is low: smaller type, and then without its icon."""
        column = self.layout()
        if not self._is_large or column is None:
            return
        has_icon = bool(self._words()[3])
        for points, with_icon in ((_LARGE[0], True), (_LARGE[1], True), (_LARGE[1], False), (_LARGE[2], False)):
            self.headline.setFont(self._look.font(points, bold=True))
            self.icon.setVisible(has_icon and with_icon)
            column.invalidate()
            if column.totalHeightForWidth(self.width()) <= self.contentsRect().height():
                return

    def _words(self) -> tuple[str, str, str, str]:
        if self._feedback is not None:
            told = self._feedback
            detail = " · ".join(part for part in (self._about, words.detail(told)) if part)
            return words.headline(told), detail, words.more(told), style(told.tone).icon
        if self._saying is not None:
            return self._saying.headline(), self._saying.detail(), "", self._saying.icon
        return "", "", "", ""

    def _toggle_more(self) -> None:
        self.more.setVisible(self.more.isHidden())
        self.changed.emit()
