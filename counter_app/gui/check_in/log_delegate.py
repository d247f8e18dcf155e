"""Paints a line of the log: when, who, what became of it, and the balance; on two lines where one is too short."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from counter_app.gui import words
from counter_app.gui.check_in.log_model import ENTRY_ROLE, Entry
from counter_app.gui.look import Look
from counter_app.gui.theme import TYPE_ROW
from counter_app.gui.tones import style

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_WORD_ENDS = re.compile(r"(?<=-)|\s")
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
_MANY = 10_000
_SCROLL_BAR = 12
"""Room that is left for it, in pixels."""
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class _Line:
    """The texts of a line."""

    at: str
    who: str
    what: str
    total: str


class LogDelegate(QStyledItemDelegate):
    """Columns that line up: hours, people, and at the right the balance."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line of type, or as many as its words need."""
        line, width = _line(index.data(ENTRY_ROLE)), self._view_width(option)
        if self._is_one_line(line, option):
            height = self._metrics().height()
        else:
            height = self._height_of_who(line, width) + self._height_below(line, width)
        return QSize(0, height + self._look.px(16))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The icon of the tone stands before the word, so that nothing hangs on its colour."""
        entry: Entry = index.data(ENTRY_ROLE)
        colours, px, line = self._look.theme.colours, self._look.px, _line(entry)
        painter.save()
        painter.setPen(QColor(colours.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        top = option.rect.adjusted(px(12), px(8), -px(12), -px(8))
        top.setHeight(self._metrics().height())
        width = self._view_width(option)
        left, who_height = top.left() + self._hour_width(), self._height_of_who(line, width)
        who = QRect(left, top.top(), self._who_width(width), who_height)
        self._write(painter, top, _LEFT, line.at, QColor(colours.soft_text))
        wrapped = self._wrapped(line.who, who.width(), bold=True)
        self._write(painter, who, wrapped, line.who, QColor(colours.text), bold=not entry.is_masked)
        total = QRect(top)
        if self._is_one_line(line, option):
            self._paint_what(painter, entry, top.adjusted(0, 0, -self._total_width(line), 0), beside=True)
        else:
            total.translate(0, who_height)
            indent = self._indent_below(line, width)
            below = QRect(top.left() + indent, total.top(), 0, self._height_below(line, width))
            below.setWidth(self._inner_width(width) - indent - self._total_width(line))
            self._paint_what(painter, entry, below, beside=False)
        self._write(painter, total, _RIGHT, line.total, QColor(colours.text))
        painter.restore()

    def _paint_what(self, painter: QPainter, entry: Entry, place: QRect, *, beside: bool) -> None:
        """What became of it, with its icon: beside the person at the right, or below from the left."""
        ink, side = self._look.theme.colours.tone(entry.feedback.tone).ink, self._icon_side()
        what = words.log_what(entry.feedback)
        start = place.right() - self._width(what, bold=True) - self._icon_room() if beside else place.left()
        first_line = self._metrics().height()
        icon = self._look.pixmap(style(entry.feedback.tone).icon, side, ink)
        painter.drawPixmap(start, place.top() + (first_line - side) // 2, icon)
        painter.setFont(self._font(bold=beside))
        painter.setPen(QColor(ink))
        text = place.adjusted(0 if beside else self._icon_room(), 0, 0, 0)
        painter.drawText(text, _RIGHT if beside else self._wrapped(what, text.width()), what)

    def _write(
        self, painter: QPainter, rect: QRect, flags: int, text: str, colour: QColor, *, bold: bool = False
    ) -> None:
        painter.setFont(self._font(bold))
        painter.setPen(colour)
        painter.drawText(rect, flags, text)

    def _is_one_line(self, line: _Line, option: QStyleOptionViewItem) -> bool:
        needed = self._hour_width() + self._width(line.who, bold=True) + self._look.px(12) + self._icon_room()
        needed += self._width(line.what, bold=True) + self._total_width(line)
        return needed <= self._inner_width(self._view_width(option))

    def _view_width(self, option: QStyleOptionViewItem) -> int:
        """The same whether a scroll bar has come or not."""
        view = option.widget
        return (view.width() if view is not None else option.rect.width()) - _SCROLL_BAR

    def _inner_width(self, view_width: int) -> int:
        return max(1, view_width - 2 * self._look.px(12))

    def _who_width(self, view_width: int) -> int:
        return max(1, self._inner_width(view_width) - self._hour_width())

    def _height_of_who(self, line: _Line, view_width: int) -> int:
        """A name of any length is told, on as many lines as it takes."""
        room = QRect(0, 0, self._who_width(view_width), _MANY)
        return self._metrics().boundingRect(room, self._wrapped(line.who, room.width(), bold=True), line.who).height()

    def _wrapped(self, text: str, width: int, *, bold: bool = False) -> int:
        """Between words; within one only where it is longer than a line."""
        longest = max((self._width(word, bold=bold) for word in _WORD_ENDS.split(text)), default=0)
        return _WRAPPED if longest <= width else _WRAPPED | Qt.TextFlag.TextWrapAnywhere.value

    def _indent_below(self, line: _Line, view_width: int) -> int:
        """Below the person; where that is too narrow, from the edge."""
        needed = self._hour_width() + self._icon_room() + self._width(line.what) + self._total_width(line)
        return self._hour_width() if needed <= self._inner_width(view_width) else 0

    def _height_below(self, line: _Line, view_width: int) -> int:
        width = self._inner_width(view_width) - self._indent_below(line, view_width) - self._icon_room()
        width -= self._total_width(line)
        room, wrapped = QRect(0, 0, width, _MANY), self._wrapped(line.what, width)
        return QFontMetrics(self._font()).boundingRect(room, wrapped, line.what).height()

    def _hour_width(self) -> int:
        return self._width("00:00") + self._look.px(12)

    def _total_width(self, line: _Line) -> int:
        """Room for a balance: they line up, and most have two digits."""
        return max(self._width("000"), self._width(line.total)) + self._look.px(8) if line.total else 0

    def _icon_side(self) -> int:
        return self._look.px(16)

    def _icon_room(self) -> int:
        return self._icon_side() + self._look.px(6)

    def _width(self, text: str, *, bold: bool = False) -> int:
        return QFontMetrics(self._font(bold)).horizontalAdvance(text)

    def _font(self, bold: bool = False) -> QFont:
        return self._look.font(TYPE_ROW, bold=bold)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font(bold=True))


def _line(entry: Entry) -> _Line:
    return _Line(
        words.hour(entry.at),
        words.log_who(entry.card, entry.feedback.values),
        words.log_what(entry.feedback),
        words.log_total(entry.feedback),
    )
