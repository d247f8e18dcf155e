"""More about one promotion: picture, descriptions, when, where, for whom, how many, and its state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from counter_app.gui import words
from counter_app.gui.buttons import push_button
from counter_app.gui.focus_ring import RING_PROPERTY
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.promotions.description import Description, LinkQuestion
from counter_app.gui.promotions.safe_html import safe_html
from counter_app.gui.promotions.state import Offer, RowState
from counter_app.gui.theme import RADIUS, TYPE_BODY, TYPE_ROW, TYPE_TITLE
from counter_app.gui.tones import style
from counter_app.gui.words.promotion_list import card_systems, limit_in_words, units_in_words, where, whose_residents
from counter_app.uitpas.model import Promotion

_PICTURE_HEIGHT = 160
_LOW_PICTURE_HEIGHT = 88
_HIGH = 420
_OVERHANG = 4
"""Pixels by which letters written from right to left may stand out of their line."""


class DetailPanel(QFrame):
    """Shows one promotion until it is closed. `wall` gives aware local time."""

    closed = Signal()
    asked = Signal(object)
    """Promotion: its button was pressed."""
    unlock_wanted = Signal(object)
    """Promotion: it is locked, and is to be offered again all the same."""

    def __init__(
        self,
        look: Look,
        *,
        wall: Callable[[], datetime],
        picture: Callable[[Promotion, QSize], QPixmap | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look, self._wall = look, wall
        self._promotion: Promotion | None = None
        self._state = RowState(Offer.NOTHING, "")
        self.setObjectName("detail_panel")
        self.setProperty("kind", "card")
        self._scroll = QScrollArea(self)
        self.title = plain_label(self, "detail_title")
        self.points = plain_label(self, "detail_points")
        self.picture = _Picture(look, picture, self)
        self.first = Description(look, self)
        self.second = Description(look, self)
        self.link = LinkQuestion(look, self)
        for description in (self.first, self.second):
            description.anchorClicked.connect(self.link.ask)
        self._facts = QGridLayout()
        self._fact_labels = [(plain_label(self, "fact_name"), plain_label(self, "fact")) for _ in range(6)]
        self.state_icon = QLabel(self)
        self.state = plain_label(self, "detail_state")
        self.close_button = push_button(self, "close_detail", "quiet")
        self.close_button.clicked.connect(self.closed)
        self.ask_button = push_button(self, "detail_ask", "primary")
        self.ask_button.clicked.connect(self._ask)
        self.why = plain_label(self, "detail_why")
        self.unlock_button = push_button(self, "detail_unlock", "secondary")
        self.unlock_button.clicked.connect(self._unlock)
        self._lay_out()
        look.changed.connect(self._dress)
        self.retranslate()
        self.hide()

    @property
    def promotion(self) -> Promotion | None:
        """What is shown."""
        return None if self.isHidden() else self._promotion

    def show_promotion(self, promotion: Promotion, state: RowState) -> None:
        """Show `promotion` in its `state`."""
        is_other = self._promotion is None or self._promotion.id != promotion.id
        was_described = self._promotion is not None and not is_other and _texts(promotion) == _texts(self._promotion)
        self._promotion, self._state = promotion, state
        if not was_described:
            self.first.show_html(safe_html(promotion.description1))
            self.second.show_html(safe_html(promotion.description2))
        if is_other:
            self.link.hide()
            self._scroll.verticalScrollBar().setValue(0)
        self._dress()
        self.show()

    def clear(self) -> None:
        """Show nothing."""
        self._promotion = None
        self.hide()

    def picture_arrived(self) -> None:
        """The picture may be here."""
        self.picture.update()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.close_button.setText(self.tr("Close"))
        self.unlock_button.setText(self.tr("Offer it again anyway…"))
        self._scroll.setAccessibleName(self.tr("Details"))
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height, less of it goes to the picture."""
        super().resizeEvent(event)
        self.picture.setFixedHeight(_PICTURE_HEIGHT if self.height() >= _HIGH else _LOW_PICTURE_HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for widget in (self.picture, self.title, self.points, self.first, self.second, self.link):
            column.addWidget(widget)
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnStretch(1, 1)
        column.addLayout(self._facts)
        column.addStretch()
        for row, (name, fact) in enumerate(self._fact_labels):
            name.setProperty("role", "soft")
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
            fact.setContentsMargins(_OVERHANG, 0, _OVERHANG, 0)
            self._facts.addWidget(name, row, 0)
            self._facts.addWidget(fact, row, 1)
        # Without this an inner widget is as grey as the window, whatever stands around it.
        inner.setAutoFillBackground(False)
        inner.setObjectName("detail_inner")
        inner.setStyleSheet("#detail_inner { background: transparent; }")
        self._scroll.setObjectName("detail_scroll")
        self._scroll.setProperty(RING_PROPERTY, True)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The bar takes room from the text when it appears, and Qt lays out what is inside as it was before.
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._lay_out_again(column))
        state = QHBoxLayout()
        state.setContentsMargins(0, 0, 8, 0)
        state.setSpacing(8)
        state.addWidget(self.state_icon)
        state.addWidget(self.state, stretch=1)
        state.addWidget(self.close_button)
        state.addWidget(self.ask_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 8, 16)
        whole.setSpacing(12)
        whole.addWidget(self._scroll, stretch=1)
        whole.addWidget(self.why)
        # At the right: where the question takes the whole width, what confirms stands at the left.
        whole.addWidget(self.unlock_button, alignment=Qt.AlignmentFlag.AlignRight)
        whole.addLayout(state)

    def _lay_out_again(self, column: QVBoxLayout) -> None:
        column.invalidate()
        column.activate()

    def _dress(self) -> None:
        look, promotion = self._look, self._promotion
        self.title.setFont(look.font(TYPE_TITLE, bold=True))
        self.points.setFont(look.font(TYPE_ROW, bold=True))
        self.state.setFont(look.font(TYPE_ROW, bold=True))
        if promotion is None:
            return
        self.title.setText(breakable(words.title(promotion.title)))
        self.points.setText(words.cost(promotion))
        self.points.setVisible(bool(self.points.text()))
        self.setAccessibleName(words.title(promotion.title))
        self.picture.show_promotion(promotion)
        for description in (self.first, self.second):
            description.setAccessibleName(words.title(promotion.title))
        for (name, fact), (said_name, said) in zip(self._fact_labels, self._said_facts(promotion), strict=True):
            name.setFont(look.font(TYPE_ROW))
            fact.setFont(look.font(TYPE_ROW))
            name.setText(said_name)
            fact.setText(breakable(said))
            name.setVisible(bool(said))
            fact.setVisible(bool(said))
        self._dress_state()

    def _dress_state(self) -> None:
        look, state = self._look, self._state
        can_ask = state.offer is Offer.ASK
        self.ask_button.setText(state.text if can_ask else "")
        self.ask_button.setVisible(can_ask)
        self.why.setText(state.why)
        self.why.setFont(look.font(TYPE_BODY))
        self.why.setVisible(bool(state.why))
        self.unlock_button.setVisible(state.offer is Offer.LOCKED)
        self.state.setText("" if can_ask else state.text)
        icon = style(state.tone).icon if state.tone else ("waiting" if state.offer is Offer.WAIT else "")
        colours = look.theme.colours
        self.state.setProperty("ink", str(state.tone) if state.tone else None)
        look.redress(self.state)
        self.state_icon.setVisible(bool(icon) and not can_ask)
        if icon:
            ink = colours.tone(state.tone).ink if state.tone else colours.soft_text
            self.state_icon.setPixmap(look.pixmap(icon, look.px(20), ink))

    def _said_facts(self, promotion: Promotion) -> list[tuple[str, str]]:
        return [
            (self.tr("When"), words.cashing_period(promotion, self._wall())),
            (self.tr("Where"), where(promotion)),
            (self.tr("For whom"), whose_residents(promotion)),
            (self.tr("Card"), card_systems(promotion)),
            (self.tr("Units"), units_in_words(promotion)),
            (self.tr("Limit"), limit_in_words(promotion)),
        ]

    def _ask(self) -> None:
        if self._promotion is not None:
            self.asked.emit(self._promotion)

    def _unlock(self) -> None:
        if self._promotion is not None:
            self.unlock_wanted.emit(self._promotion)


def _texts(promotion: Promotion) -> tuple[str | None, str | None]:
    return promotion.description1, promotion.description2


class _Picture(QWidget):
    """The picture over the whole width, or a quiet tile in its place."""

    def __init__(self, look: Look, picture: Callable[[Promotion, QSize], QPixmap | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._picture = look, picture
        self._promotion: Promotion | None = None

    def show_promotion(self, promotion: Promotion) -> None:
        """Show this one's; without an address there is no picture."""
        self._promotion = promotion
        self.setVisible(bool(promotion.pictures))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, or the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = self._picture(self._promotion, self.size()) if self._promotion else None
        if picture is not None:
            painter.drawPixmap(self.rect(), picture)
        else:
            colours = self._look.theme.colours
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
            size = 40
            place = self.rect().center()
            painter.drawPixmap(
                place.x() - size // 2, place.y() - size // 2, self._look.pixmap("gift", size, colours.accent)
            )
        painter.end()
