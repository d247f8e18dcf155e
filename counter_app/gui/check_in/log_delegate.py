"""Paints a line of the log: when, who, what became of it, and the balance; on two lines where one is too short."""

from __future__ import annotations

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
        """One line of type, or two."""
        lines = 1 if self._is_one_line(_line(index.data(ENTRY_ROLE)), option) else 2
        return QSize(0, lines * self._metrics().height() + self._look.px(16))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The icon of the tone stands before the word, so that nothing hangs on its colour."""
        entry: Entry = index.data(ENTRY_ROLE)
        colours, px = self._look.theme.colours, self._look.px
        line = _line(entry)
        painter.save()
        painter.setPen(QColor(colours.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        area = option.rect.adjusted(px(12), px(8), -px(12), -px(8))
        height = self._metrics().height()
        top = QRect(area.left(), area.top(), area.width(), height)
        is_one_line = self._is_one_line(line, option)
        second = top if is_one_line else top.translated(0, height)
        text, soft = QColor(colours.text), QColor(colours.soft_text)
        self._write(painter, top, _LEFT, line.at, soft)
        who = top.adjusted(self._hour_width(), 0, 0, 0)
        self._write(painter, who, _LEFT, line.who, text, bold=not entry.is_masked)
        self._write(painter, top, _RIGHT, line.total, text)
        end = area.right() - (self._total_width() if line.total else 0)
        ink = colours.tone(entry.feedback.tone).ink
        what = QRect(second)
        what.setRight(end)
        if not is_one_line:
            what = second.adjusted(self._hour_width() + self._icon_room(), 0, 0, 0)
            self._write(painter, what, _LEFT, line.what, QColor(ink))
            spot = who.left()
        else:
            self._write(painter, what, _RIGHT, line.what, QColor(ink), bold=True)
            spot = end - self._width(line.what, bold=True) - self._icon_room()
        side = self._icon_side()
        icon = self._look.pixmap(style(entry.feedback.tone).icon, side, ink)
        painter.drawPixmap(spot, second.center().y() - side // 2, icon)
        painter.restore()

    def _write(
        self, painter: QPainter, rect: QRect, flags: int, text: str, colour: QColor, *, bold: bool = False
    ) -> None:
        painter.setFont(self._font(bold))
        painter.setPen(colour)
        painter.drawText(rect, flags, self._elided(text, rect.width(), bold))

    def _elided(self, text: str, width: int, bold: bool) -> str:
        """A name of any length keeps to its place."""
        return QFontMetrics(self._font(bold)).elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _is_one_line(self, line: _Line, option: QStyleOptionViewItem) -> bool:
        """Decided by the width of the whole view, whether a scroll bar has come or not."""
        px, view = self._look.px, option.widget
        width = (view.width() if view is not None else option.rect.width()) - _SCROLL_BAR - 2 * px(12)
        needed = self._hour_width() + self._width(line.who, bold=True) + px(12) + self._icon_room()
        return needed + self._width(line.what, bold=True) + (self._total_width() if line.total else 0) <= width

    def _hour_width(self) -> int:
        return self._width("00:00") + self._look.px(12)

    def _total_width(self) -> int:
        """Room for a balance: they line up, and most have two digits."""
        return self._width("000") + self._look.px(8)

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
