"""Paints one row of the list of promotions: picture, title, what is left, points, and the button or the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter_app.gui.look import Look
from counter_app.gui.promotions.row_shape import TYPE_NAME, RowShape, is_slim, row_height, row_shape
from counter_app.gui.promotions.state import Offer, RowState
from counter_app.gui.theme import FOCUS_WIDTH, RADIUS, RADIUS_SMALL, TYPE_ROW
from counter_app.gui.tones import style
from counter_app.uitpas.model import Promotion

_BUTTON_PAD = 20
_ICON = 18
_BETWEEN = " · "
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class RowText:
    """What a row says."""

    title: str
    points: str
    availability: tuple[str, ...]
    """What is left, until when: what has no room is left out, from the end."""
    state: RowState
    is_in_spotlight: bool


class RowPainter(QStyledItemDelegate):
    """Paints rows. `text` and `picture` tell what; the list sets which button is pointed at, and which is pressed."""

    def __init__(
        self,
        look: Look,
        promotion: Callable[[QModelIndex | QPersistentModelIndex], Promotion | None],
        text: Callable[[Promotion], RowText],
        picture: Callable[[Promotion], QPixmap | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._promotion, self._text, self._picture = look, promotion, text, picture
        self.hovered: int | None = None
        """The promotion whose button the pointer is on."""
        self.pressed: int | None = None
        self.has_states = False
        self.row_height = 0
        self._is_slim = False
        self.button_text = ""
        """What the button says, in the language of now."""

    def set_width(self, width: int) -> None:
        """How wide the list is at least: so high is every row, also where it is wider at the moment."""
        self._is_slim = is_slim(width, self._look)
        self.row_height = row_height(width, self._look)

    def shape(self, rect: QRect) -> RowShape:
        """The places in the row `rect`."""
        metrics = QFontMetrics(self._look.font(TYPE_ROW, bold=True))
        width = metrics.horizontalAdvance(self.button_text) + 2 * _BUTTON_PAD
        return row_shape(rect, self._look, has_state=self.has_states, button_width=width)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for each row, so that none has to be measured."""
        return QSize(1, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        promotion = self._promotion(index)
        if promotion is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        text, shape = self._text(promotion), self.shape(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, state)
        self._tile(painter, shape.picture, self._picture(promotion))
        self._words(painter, shape, text)
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if text.state.offer is Offer.ASK:
            self._button(painter, shape.button, promotion, text.state.text, is_current=is_current)
        else:
            self._reason(painter, shape.state, text.state)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        colours, flag = self._look.theme.colours, QStyle.StateFlag
        inside = QRectF(rect).adjusted(4, 2, -4, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & flag.State_Selected:
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(inside, RADIUS, RADIUS)
        elif state & flag.State_MouseOver:
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(inside, RADIUS, RADIUS)
        else:
            painter.fillRect(rect.left() + 16, rect.bottom(), rect.width() - 32, 1, QColor(colours.line))
        if state & flag.State_Selected and state & flag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), FOCUS_WIDTH))
            painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _tile(self, painter: QPainter, rect: QRect, picture: QPixmap | None) -> None:
        """The picture, or a quiet tile in its place: as large, so that nothing moves when the picture comes."""
        if picture is not None:
            painter.drawPixmap(rect, picture)
            return
        colours = self._look.theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(QRectF(rect), RADIUS_SMALL, RADIUS_SMALL)
        self._icon(painter, rect, "gift", self._look.px(24), colours.accent)

    def _words(self, painter: QPainter, shape: RowShape, text: RowText) -> None:
        look, colours = self._look, self._look.theme.colours
        title_font, row_font = look.font(TYPE_NAME, bold=True), look.font(TYPE_ROW)
        metrics, small = QFontMetrics(title_font), QFontMetrics(row_font)
        star = look.px(_ICON) + 6 if text.is_in_spotlight else 0
        lines = title_lines(text.title, metrics, shape.text.width() - star, 2 if self._is_slim else 1)
        parts = (text.points, *text.availability) if shape.points is None else text.availability
        second = fitting(parts, small, shape.text.width())
        gap = look.px(2) if second else 0
        height = len(lines) * metrics.height() + (small.height() if second else 0) + gap
        line = QRect(shape.text.left(), shape.text.center().y() - height // 2, shape.text.width(), metrics.height())
        painter.setFont(title_font)
        painter.setPen(QColor(colours.text))
        for words in lines:
            painter.drawText(line, _LINE, words)
            last = QRect(line)
            line.translate(0, metrics.height())
        if text.is_in_spotlight:
            size = look.px(_ICON)
            left = last.left() + metrics.horizontalAdvance(lines[-1]) + 6
            self._icon(painter, QRect(left, last.center().y() - size // 2, size, size), "star", size, colours.warning)
        if shape.points is not None:
            painter.setFont(look.font(TYPE_ROW, bold=True, tabular=True))
            right_middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(shape.points, right_middle | Qt.TextFlag.TextWordWrap, text.points)
        line.translate(0, gap)
        line.setHeight(small.height())
        painter.setFont(row_font)
        painter.setPen(QColor(colours.soft_text))
        painter.drawText(line, _LINE, second)

    def _button(self, painter: QPainter, rect: QRect, promotion: Promotion, text: str, *, is_current: bool) -> None:
        colours = self._look.theme.colours
        is_strong = is_current or promotion.id in (self.hovered, self.pressed)
        ground = colours.accent if is_strong else colours.accent_soft
        if self.hovered == promotion.id:
            ground = colours.accent_hover
        if self.pressed == promotion.id:
            ground = colours.accent_pressed
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(rect), RADIUS, RADIUS)
        painter.setFont(self._look.font(TYPE_ROW, bold=True))
        painter.setPen(QColor(colours.on_accent if is_strong else colours.accent))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _reason(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        colours = self._look.theme.colours
        ink = colours.tone(state.tone).ink if state.tone else colours.soft_text
        font = self._look.font(TYPE_ROW, bold=state.tone is not None)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        room = rect
        icon = self._reason_icon(state)
        if icon:
            size = self._look.px(_ICON)
            room = rect.adjusted(size + 8, 0, 0, 0)
            needed = QFontMetrics(font).boundingRect(room, flags, state.text)
            place = QRect(QPoint(needed.left() - size - 8, needed.center().y() - size // 2), QSize(size, size))
            self._icon(painter, place, icon, size, ink)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(room, flags, state.text)

    def _reason_icon(self, state: RowState) -> str:
        if state.tone is not None:
            return style(state.tone).icon
        return "waiting" if state.offer is Offer.WAIT else ""

    def _icon(self, painter: QPainter, rect: QRect, name: str, size: int, colour: str) -> None:
        place = QRect(0, 0, size, size)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, self._look.pixmap(name, size, colour))


def title_lines(title: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """`title` on at most so many lines of this width; what has no room ends in an ellipsis."""
    words = title.split()
    first = ""
    while most > 1 and words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    rest = " ".join(words)
    elided = metrics.elidedText(rest if first or most == 1 else title, Qt.TextElideMode.ElideRight, width)
    return [line for line in (first, elided) if line] or [""]


def fitting(parts: tuple[str, ...], metrics: QFontMetrics, width: int) -> str:
    """The first of the `parts` that have room on a line of this width; the first in any case."""
    told = [part for part in parts if part]
    while len(told) > 1 and metrics.horizontalAdvance(_BETWEEN.join(told)) > width:
        told.pop()
    return metrics.elidedText(_BETWEEN.join(told), Qt.TextElideMode.ElideRight, width)
