"""The big panel of the two pages that work: readable at three metres, with one colour, one icon and one line.

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
from counter_app.gui.check_in.panel_buttons import PanelButtons
from counter_app.gui.check_in.reading_ring import ReadingRing
from counter_app.gui.check_in.result_card import ResultCard
from counter_app.gui.check_in.states import CardRead, NoReader, OneMoment, Result, State
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.theme import (
    SPACE,
    TYPE_BODY,
    TYPE_CAPTION,
    TYPE_DETAIL,
    TYPE_HEADLINE_MOST,
    TYPE_ROW,
)

_CALM_MOST = 52.0
"""The largest type of what is no result."""
_MORE_SHARE = 0.4
"""Of the whole height: what stands behind "more" is smaller from there on."""
_DETAIL_SHARE = 0.3
"""Of the room for words: what the detail may take in any case."""
_HEADLINE_LINES = 2
_ICON_SHARE, _ICON_LEAST, _ICON_MOST = 0.2, 48, 136
_SMALL_ICON = 56
_PAD, _BESIDE = 32, 24
_NOTE_TOP, _NOTE_HEIGHT, _NOTE_SIDE = 24, 36, 16
_LOW = 260
"""Below this height the icon stands beside the headline."""
_HEADLINE_WANTED = 44.0
"""As long as it is smaller, the detail makes room for it; on every text size the same."""
_RING = 12


class ResultPanel(QGroupBox):
    """Shows one state. A group box, since that is what a screen reader calls a part with a name."""

    promotions_wanted = Signal()
    choice_wanted = Signal()
    sign_in_wanted = Signal()
    number_wanted = Signal()
    reader_test_wanted = Signal()
    browse_wanted = Signal()

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self._state: State = OneMoment()
        self._card = ResultCard(self, look)
        self.headline = FittingLabel(self._card, "headline", lambda points: look.font(points, bold=True), pitch=1.06)
        self.detail = FittingLabel(self._card, "detail", look.font, pitch=1.35)
        self.note = plain_label(self._card, "note", wraps=False)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = buttons = PanelButtons(self._card, look)
        self.promotions_button, self.choose_button = buttons.promotions, buttons.choose
        self.number_button, self.test_button, self.browse_button = buttons.number, buttons.test, buttons.browse
        self.more_button, self.sign_in_button = buttons.more, buttons.sign_in
        for button, wanted in (
            (buttons.promotions, self.promotions_wanted),
            (buttons.choose, self.choice_wanted),
            (buttons.sign_in, self.sign_in_wanted),
            (buttons.number, self.number_wanted),
            (buttons.test, self.reader_test_wanted),
            (buttons.browse, self.browse_wanted),
        ):
            button.clicked.connect(wanted)
        buttons.more.toggled.connect(self._render)
        self.more = plain_label(self._card, "more")
        self.more.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._ring = ReadingRing(self._card, look)
        self._motion = Motion(look, self)
        self._motion.moved.connect(self._place_card)
        self._motion.counted.connect(self._count)
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

    @property
    def card_offset(self) -> int:
        """How far below its place the card still is, in pixels."""
        return self._card.y()

    def show_state(self, state: State) -> None:
        """Show `state`. A new result slides in and is announced; what only tells more about it stays in its place."""
        before, self._state = self._state, state
        is_news = _says_other_words(before, state)
        self._ring.set_running(isinstance(state, CardRead))
        if is_news:
            self.more_button.setChecked(False)
            self._motion.start(self.feedback)
        self._render()
        self._place_card()
        if isinstance(state, Result) and (is_news or state.is_same_card):
            announce(self, self.accessibleName(), at_once=True)
        elif isinstance(state, NoReader) and is_news:
            announce(self, self.accessibleName(), at_once=False)

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
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card paints; there is no frame and no title."""

    def retranslate(self) -> None:
        """Every text, in the language of now."""
        self._render()

    def _count(self) -> None:
        self._say()
        self._arrange()

    def _render(self) -> None:
        self._say()
        self._dress()
        self._arrange()

    def _say(self) -> None:
        headline, note = state_words.headline(self._state), state_words.note(self._state)
        detail = state_words.detail(self._state, self._motion.points(self.feedback))
        self.headline.setText(headline)
        self.detail.setText(breakable(detail))
        # Said as it will be: while the balance still counts, it is nobody's yet.
        known = state_words.detail(self._state, self.feedback.values.points if self.feedback else None)
        self.setAccessibleName(words.plain(". ".join(text for text in (note, headline, known) if text), 600))
        result = self._state if isinstance(self._state, Result) else None
        self.setAccessibleDescription(words.tone_words(result.feedback.tone) if result else "")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.more.setText(breakable(words.more(result.feedback)) if result else "")
        self._buttons.say(self._state, has_more=bool(self.more.text()))
        self.more.setVisible(self.more_button.isChecked() and bool(self.more.text()))

    def _dress(self) -> None:
        """Colours and icon of the state."""
        colours, icon = self._look.theme.colours, state_words.icon(self._state)
        if isinstance(self._state, Result):
            tone = colours.tone(self._state.feedback.tone)
            self._card.dress(tone, icon)
            ground, ink, soft = tone.fill, tone.on_fill, tone.on_fill
        else:
            disc = colours.notice if isinstance(self._state, NoReader) else None
            self._card.dress(None, icon, disc=disc)
            ground, ink, soft = colours.surface, colours.text, colours.soft_text
        self.headline.dress(ink)
        self.detail.dress(soft)
        self.more.setStyleSheet(f"color: {soft}; background: transparent")
        self.note.setStyleSheet(
            f"color: {ground}; background: {ink}; border-radius: {self._look.px(_NOTE_HEIGHT) // 2}px"
        )
        for label in (self.note, self.more):
            label.setFont(self._look.font(TYPE_ROW, bold=label is self.note))
        self._buttons.dress(ground, ink if isinstance(self._state, Result) else colours.accent)

    def _place_card(self) -> None:
        """Where the card is on its way in."""
        self._card.setGeometry(self.rect().translated(0, round(self._motion.slide * self._look.px(24))))

    def _arrange(self) -> None:
        """Everything in its place. The note comes late: what is there makes room only if they would meet."""
        area = self._card.rect()
        if area.isEmpty():
            return
        edge = min(self._look.px(_PAD), area.height() // 16)
        self._place_note(area)
        self._place_words(area, edge)
        below_note = self.note.geometry().bottom() + self._look.px(SPACE)
        if self.note.isVisibleTo(self._card) and min(self._card.disc.top(), self.headline.y()) < below_note:
            self._place_words(area, max(edge, below_note))
        around = self._look.px(_RING)
        self._ring.setGeometry(self._card.disc.adjusted(-around, -around, around, around))

    def _place_words(self, area: QRect, top: int) -> None:
        """What must be there takes its room, the detail what it needs, and the headline all that is left.

        Where the panel is low, the icon stands before the headline instead of above it.
        """
        px = self._look.px
        pad = min(px(_PAD), area.width() // 16)
        inner = area.adjusted(pad, top, -pad, -min(px(_PAD), area.height() // 16))
        gap = min(px(2 * SPACE), inner.height() // 24)
        rows = self._buttons.rows(inner.width())
        buttons = self._buttons.height(rows, self._state)
        more = self._height_of_more(inner.size())
        is_beside = inner.height() < px(_LOW)
        icon = self._icon_size(inner)
        room = inner.height() - sum(height + gap for height in (buttons, more) if height)
        if not is_beside:
            room -= icon + gap
        beside = icon + px(_BESIDE)
        width = inner.width() - (beside if is_beside else 0)
        detail_width = 0 if is_beside and more else inner.width()
        headline, detail = self._fit_words(QSize(width, room), detail_width, gap)
        words_height = headline + (gap + detail if detail else 0)
        used = inner.height() - room + words_height
        y = inner.top() + max(0, (inner.height() - used) // 2)
        if is_beside:
            left = inner.center().x() - (beside + self.headline.text_width) // 2
            self._card.place_disc(QRect(left, y + (headline - icon) // 2, icon, icon))
            self.headline.setGeometry(left + beside, y, self.headline.text_width, headline)
        else:
            self._card.place_disc(QRect(inner.center().x() - icon // 2, y, icon, icon))
            y += icon + gap
            self.headline.setGeometry(inner.left(), y, inner.width(), headline)
        y += headline + gap
        self.detail.setGeometry(inner.left(), y, inner.width(), detail)
        y += detail + gap if detail else 0
        self._buttons.place(rows, inner, y)
        self.more.setGeometry(inner.left(), y + (buttons + gap if buttons else 0), inner.width(), more)

    def _fit_words(self, room: QSize, detail_width: int, gap: int) -> tuple[int, int]:
        """The heights of headline and detail. The detail gives way before the headline becomes too small.

        Where the panel is low, it gives way altogether to what stands open under "more".
        """
        scale = 100 / self._look.percent
        is_result = isinstance(self._state, Result)
        most = TYPE_HEADLINE_MOST if is_result else _CALM_MOST
        wanted = min(_HEADLINE_WANTED * scale, most)
        detail = 0
        if self.detail.text() and detail_width:
            least = self.headline.height_at(wanted, room.width())
            left = max(round(room.height() * _DETAIL_SHARE), room.height() - least - gap)
            detail = self.detail.fit(QSize(detail_width, left), TYPE_DETAIL)
        left = room.height() - (detail + gap if detail else 0)
        headline = self.headline.fit(QSize(room.width(), left), most, lines=_HEADLINE_LINES, lines_from=wanted)
        return headline, detail

    def _icon_size(self, inner: QRect) -> int:
        feedback = self.feedback
        most = _SMALL_ICON if feedback is not None and feedback.message is Message.PLEASE_CHECK else _ICON_MOST
        return max(_ICON_LEAST, min(self._look.px(most), round(inner.height() * _ICON_SHARE)))

    def _height_of_more(self, room: QSize) -> int:
        """Where there is very much to tell, its type is smaller."""
        if not self.more.isVisibleTo(self._card):
            return 0
        for points in (TYPE_ROW, TYPE_BODY, TYPE_CAPTION):
            self.more.setFont(self._look.font(points))
            if self.more.heightForWidth(room.width()) <= room.height() * _MORE_SHARE:
                break
        return self.more.heightForWidth(room.width())

    def _place_note(self, area: QRect) -> None:
        px = self._look.px
        top = min(px(_NOTE_TOP), area.height() // 24)
        pill = QRect(0, top, self.note.sizeHint().width() + 2 * px(_NOTE_SIDE), px(_NOTE_HEIGHT))
        pill.moveLeft(area.center().x() - pill.width() // 2)
        self.note.setGeometry(pill)


def _says_other_words(before: State, state: State) -> bool:
    return type(before) is not type(state) or state_words.headline(before) != state_words.headline(state)
