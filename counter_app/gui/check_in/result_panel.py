"""The big panel of the check-in page: readable at three metres, with one colour, one icon and one line.

It draws a `State` and keeps nothing else. What follows a result (name, number of promotions) has its place from the
start, so that nothing moves when it comes.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QWidget

from counter_app.desk.feedback import Feedback, Message
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.check_in import state_words
from counter_app.gui.check_in.fitting_label import FittingLabel
from counter_app.gui.check_in.motion import Motion
from counter_app.gui.check_in.reading_ring import ReadingRing
from counter_app.gui.check_in.result_card import ResultCard
from counter_app.gui.check_in.states import CardRead, Invitation, OneMoment, Result, State
from counter_app.gui.check_in.toned_button import TonedButton
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.theme import (
    TYPE_DETAIL,
    TYPE_HEADLINE_LEAST,
    TYPE_HEADLINE_MOST,
    TYPE_ROW,
)

_CALM_MOST = 52.0
"""The largest type of what is no result."""
_DETAIL_LEAST = 12.0
_HEADLINE_LINES = 2
_ICON_SHARE, _ICON_LEAST, _ICON_MOST = 0.2, 48, 136
_SMALL_ICON = 56
_PAD, _GAP = 32, 16
_TOP = 36
"""Above the icon: the note has its place there."""
_RING = 12


class ResultPanel(QGroupBox):
    """Shows one state. A group box, since that is what a screen reader calls a part with a name."""

    promotions_wanted = Signal()
    choice_wanted = Signal()

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self._state: State = OneMoment()
        self._card = ResultCard(self, look)
        self.headline = FittingLabel(self._card, "headline", lambda points: look.font(points, bold=True), pitch=1.06)
        self.detail = FittingLabel(self._card, "detail", look.font, pitch=1.35)
        self.note = plain_label(self._card, "note", wraps=False)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.promotions_button = TonedButton(self._card, "promotions_button", look, filled=True, key="Enter")
        self.promotions_button.clicked.connect(self.promotions_wanted)
        self.choose_button = TonedButton(self._card, "choose_button", look, filled=True)
        self.choose_button.clicked.connect(self.choice_wanted)
        self.more_button = TonedButton(self._card, "more_button", look, filled=False)
        self.more_button.setCheckable(True)
        self.more_button.toggled.connect(self._render)
        self.more = plain_label(self._card, "more")
        self.more.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._ring = ReadingRing(self._card, look)
        self._motion = Motion(look, self)
        self._motion.moved.connect(self._place_card)
        self._motion.counted.connect(self._say)
        look.changed.connect(self._render)
        self._render()

    @property
    def state(self) -> State:
        """What is shown now."""
        return self._state

    @property
    def feedback(self) -> Feedback | None:
        """The result that is shown now."""
        return self._state.feedback if isinstance(self._state, Result) else None

    def show_state(self, state: State) -> None:
        """Show `state`. A new result slides in and is announced; what only tells more about it stays in its place."""
        before, self._state = self._state, state
        if not isinstance(before, Result) or not isinstance(state, Result):
            self.more_button.setChecked(False)
        is_news = isinstance(state, Result) and not isinstance(before, Result)
        self._ring.set_running(isinstance(state, CardRead))
        if is_news:
            self._motion.start(state.feedback if isinstance(state, Result) else None)
        elif not isinstance(state, Result):
            self._motion.stop()
        self._render()
        if self._says_other_words(before, state):
            announce(self, self.accessibleName(), at_once=True)

    def minimumSizeHint(self) -> QSize:
        """Enough for a headline and a detail."""
        return QSize(self._look.px(240), self._look.px(200))

    def sizeHint(self) -> QSize:
        """As large as it may be."""
        return QSize(self._look.px(640), self._look.px(560))

    def changeEvent(self, event: QEvent) -> None:
        """Say it again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything fits its place anew."""
        super().resizeEvent(event)
        self._place_card()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card paints; there is no frame and no title."""

    def retranslate(self) -> None:
        """Every text, in the language of now."""
        self._render()

    def _says_other_words(self, before: State, state: State) -> bool:
        if not isinstance(state, Result):
            return False
        if not isinstance(before, Result) or state.is_same_card > before.is_same_card:
            return True
        return words.headline(before.feedback) != words.headline(state.feedback)

    def _render(self) -> None:
        self._say()
        self._dress()
        self._arrange()

    def _say(self) -> None:
        headline, note = state_words.headline(self._state), state_words.note(self._state)
        detail = state_words.detail(self._state, self._motion.points(self.feedback))
        self.headline.setText(headline)
        self.detail.setText(detail)
        self.setAccessibleName(words.plain(". ".join(text for text in (note, headline, detail) if text), 600))
        result = self._state if isinstance(self._state, Result) else None
        self.setAccessibleDescription(words.tone_words(result.feedback.tone) if result else "")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.more.setText(words.more(result.feedback) if result else "")
        self.more_button.setText(self.tr("Less") if self.more_button.isChecked() else self.tr("More"))
        self.more_button.setVisible(bool(self.more.text()))
        self.more.setVisible(self.more_button.isChecked() and bool(self.more.text()))
        self.promotions_button.setText(words.promotions_possible(result.possible) if result else "")
        self.promotions_button.setVisible(result is not None and result.possible > 0)
        self.choose_button.setText(self.tr("Choose an activity"))
        self.choose_button.setVisible(self._asks_to_choose())

    def _asks_to_choose(self) -> bool:
        if isinstance(self._state, Result):
            return self._state.asks_to_choose
        return isinstance(self._state, Invitation) and self._state.activity is None

    def _dress(self) -> None:
        """Colours and icon of the state."""
        colours, icon = self._look.theme.colours, state_words.icon(self._state)
        if isinstance(self._state, Result):
            tone = colours.tone(self._state.feedback.tone)
            self._card.dress(tone, icon)
            ground, ink, soft = tone.fill, tone.on_fill, tone.on_fill
        else:
            self._card.dress(None, icon)
            ground, ink, soft = colours.surface, colours.text, colours.soft_text
        self.headline.dress(ink)
        self.detail.dress(soft)
        self.more.setStyleSheet(f"color: {soft}; background: transparent")
        self.note.setStyleSheet(f"color: {ground}; background: {ink}; border-radius: {self._look.px(14)}px")
        for label in (self.note, self.more):
            label.setFont(self._look.font(TYPE_ROW, bold=label is self.note))
        is_result = isinstance(self._state, Result)
        for button in self._buttons():
            button.dress(ground, ink if is_result else colours.accent)

    def _buttons(self) -> tuple[TonedButton, ...]:
        return self.promotions_button, self.choose_button, self.more_button

    def _place_card(self) -> None:
        """Where the card is on its way in; its inside is arranged for where it comes to rest."""
        self._card.setGeometry(self.rect().translated(0, round(self._motion.slide * self._look.px(24))))
        self._arrange()

    def _arrange(self) -> None:
        """From the bottom of the list of what must be there, the headline gets all the room that is left."""
        px = self._look.px
        area = self._card.rect()
        if area.isEmpty():
            return
        pad, gap = min(px(_PAD), area.width() // 12), min(px(_GAP), area.height() // 30)
        inner = area.adjusted(pad, px(_TOP), -pad, -px(_TOP))
        icon = self._icon_size(inner)
        rows = self._button_rows(inner.width())
        buttons_height = sum(max(button.sizeHint().height() for button in row) for row in rows) if rows else 0
        if not rows and isinstance(self._state, Result) and self._state.may_have_promotions:
            buttons_height = self.promotions_button.sizeHint().height()
        more_height = self._height_of_more(inner.width())
        below = [height for height in (buttons_height, more_height) if height]
        room = inner.height() - icon - sum(below) - gap * (1 + len(below))
        is_result = isinstance(self._state, Result)
        detail_room = QSize(min(inner.width(), px(720)), room * (3 if is_result else 2) // 5)
        detail_height = self.detail.fit(detail_room, _DETAIL_LEAST, TYPE_DETAIL) if self.detail.text() else 0
        least, most = TYPE_HEADLINE_LEAST, TYPE_HEADLINE_MOST if is_result else _CALM_MOST
        headline_room = QSize(inner.width(), room - detail_height - (gap if detail_height else 0))
        headline_height = self.headline.fit(headline_room, least, most, lines=_HEADLINE_LINES)
        used = icon + gap + headline_height + (gap + detail_height if detail_height else 0) + sum(below)
        used += gap * len(below)
        y = inner.top() + max(0, (inner.height() - used) // 2)
        self._card.place_disc(QRect(inner.center().x() - icon // 2, y, icon, icon))
        y += icon + gap
        self.headline.setGeometry(inner.left(), y, inner.width(), headline_height)
        y += headline_height + (gap if detail_height else 0)
        self.detail.setGeometry(inner.center().x() - detail_room.width() // 2, y, detail_room.width(), detail_height)
        y += detail_height + gap
        y = self._place_buttons(rows, inner, y) if rows else y + buttons_height
        self.more.setGeometry(inner.left(), y + gap, inner.width(), more_height)
        self._place_edges(area)

    def _icon_size(self, inner: QRect) -> int:
        feedback = self.feedback
        most = _SMALL_ICON if feedback is not None and feedback.message is Message.PLEASE_CHECK else _ICON_MOST
        return max(_ICON_LEAST, min(self._look.px(most), round(inner.height() * _ICON_SHARE)))

    def _height_of_more(self, width: int) -> int:
        return self.more.heightForWidth(width) if self.more.isVisibleTo(self._card) else 0

    def _button_rows(self, width: int) -> list[list[TonedButton]]:
        """As many beside each other as there is room for."""
        rows: list[list[TonedButton]] = []
        left = 0
        for button in self._buttons():
            if not button.isVisibleTo(self._card):
                continue
            wide = button.sizeHint().width()
            if not rows or wide > left:
                rows.append([])
                left = width
            rows[-1].append(button)
            left -= wide + self._look.px(8)
        return rows

    def _place_buttons(self, rows: list[list[TonedButton]], inner: QRect, y: int) -> int:
        space = self._look.px(8)
        for row in rows:
            sizes = [button.sizeHint() for button in row]
            x = inner.center().x() - (sum(size.width() for size in sizes) + space * (len(row) - 1)) // 2
            for button, size in zip(row, sizes, strict=True):
                button.setGeometry(QRect(x, y, size.width(), size.height()))
                x += size.width() + space
            y += max(size.height() for size in sizes)
        return y

    def _place_edges(self, area: QRect) -> None:
        px = self._look.px
        note = self.note.sizeHint()
        pill = QRect(0, px(5), note.width() + px(24), px(28))
        pill.moveLeft(area.center().x() - pill.width() // 2)
        self.note.setGeometry(pill)
        around = px(_RING)
        self._ring.setGeometry(self._card.disc.adjusted(-around, -around, around, around))
