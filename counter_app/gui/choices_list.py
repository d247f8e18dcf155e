"""A list to choose one thing from, with a field that searches in it: two lines and an icon for each choice."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from counter_app.desk.feedback import Tone
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.theme import FOCUS_WIDTH, RADIUS, TARGET, TYPE_BODY, TYPE_ROW

_SECOND = Qt.ItemDataRole.UserRole + 1
_ICON = Qt.ItemDataRole.UserRole + 2
_IS_GOOD = Qt.ItemDataRole.UserRole + 3
_SEARCH_FROM = 6
"""With fewer choices a search is only in the way."""
_SIDE, _GAP, _PADDING, _ICON_SIZE = 12, 12, 8, 22
_MOST_LINES, _FILLED = 3, 0.85
"""A line that wraps between words is on the average not quite full."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the list. `is_good` marks what is most likely meant: what runs now."""

    title: str
    second: str = ""
    icon: str = ""
    is_good: bool = False


class ChoicesList(QWidget):
    """Offers choices by their place in the list that was given."""

    chosen = Signal(int)
    """Its place: a click, or Enter."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None, *, searches: bool = True) -> None:
        super().__init__(parent)
        self._searches = searches
        self.search = QLineEdit(self)
        self.search.setObjectName(f"{name}_search")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = QListWidget(self)
        self.list.setObjectName(name)
        self.list.setItemDelegate(_ChoiceDelegate(look, self.list))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.ensurePolished()
        self.list.itemClicked.connect(self._picked)
        self.note = plain_label(self, f"{name}_note")
        self.note.setProperty("role", "soft")
        self.search.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.note)
        layout.addWidget(self.list, stretch=1)
        self.setFocusProxy(self.list)
        look.changed.connect(self.list.doItemsLayout)
        self.say("")

    def offer(self, choices: list[Choice], current: int = 0) -> None:
        """Show these choices; the one at `current` is marked."""
        self.list.clear()
        for choice in choices:
            item = QListWidgetItem(choice.title)
            item.setData(_SECOND, choice.second)
            item.setData(_ICON, choice.icon)
            item.setData(_IS_GOOD, choice.is_good)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, " · ".join(filter(None, (choice.title, choice.second))))
            item.setToolTip("")
            self.list.addItem(item)
        self.search.setVisible(self._searches and len(choices) >= _SEARCH_FROM)
        self.setFocusProxy(self.search if self.search.isVisibleTo(self) else self.list)
        if choices:
            self.list.setCurrentRow(max(0, min(current, len(choices) - 1)))
        self._filter(self.search.text())

    def say(self, text: str) -> None:
        """A sentence above the list: that it is loading, or why it is empty. Nothing takes it away."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows work from the search field too. Enter chooses once, here: the list hands it on."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.setFocus()
            self.list.event(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.currentItem() is not None:
            if not event.isAutoRepeat():
                self._picked(self.list.currentItem())
        else:
            super().keyPressEvent(event)

    def _picked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self.list.row(item))

    def _filter(self, text: str) -> None:
        wanted = folded(text)
        first = -1
        for row in range(self.list.count()):
            item = self.list.item(row)
            fits = wanted in folded(f"{item.text()} {item.data(_SECOND)}")
            item.setHidden(not fits)
            if fits and first < 0:
                first = row
        current = self.list.currentItem()
        if current is None or current.isHidden():
            self.list.setCurrentRow(first)


def folded(text: str) -> str:
    """`text` as a search compares it: without capitals and accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice. Long words go on below; what is too long for that ends in an ellipsis."""

    def __init__(self, look: Look, view: QListWidget) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as its words need at the width of the list."""
        width = self._room(QRect(0, 0, self._view.viewport().width(), 0), index).width()
        height = sum(self._height(text, font, width) for text, font in self._lines(index))
        return QSize(0, max(TARGET, height + 2 * _PADDING + 4))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, icon, title, second line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        look, colours = self._look, self._look.theme.colours
        good = colours.tone(Tone.DONE).ink
        box = option.rect.adjusted(2, 2, -2, -2)
        if index.data(_ICON):
            size = look.px(_ICON_SIZE)
            pixmap = look.pixmap(index.data(_ICON), size, good if index.data(_IS_GOOD) else colours.soft_text)
            painter.drawPixmap(box.left() + _SIDE, box.center().y() - size // 2, pixmap)
        room = self._room(option.rect, index)
        lines = self._lines(index)
        top = box.center().y() - sum(self._height(text, font, room.width()) for text, font in lines) // 2
        for (text, font), colour in zip(
            lines, (colours.text, good if index.data(_IS_GOOD) else colours.soft_text), strict=False
        ):
            where = QRect(room.left(), top, room.width(), self._height(text, font, room.width()))
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(where, _WRAPPED, _shortened(text, font, room.width()))
            top += where.height()
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, state = self._look.theme.colours, option.state
        box = option.rect.adjusted(2, 2, -2, -2)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if is_selected else colours.hover))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if is_selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), FOCUS_WIDTH))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _room(self, row: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
        icon = self._look.px(_ICON_SIZE) + _GAP if index.data(_ICON) else 0
        return row.adjusted(2 + _SIDE + icon, 0, -2 - _SIDE, 0)

    def _lines(self, index: QModelIndex | QPersistentModelIndex) -> list[tuple[str, QFont]]:
        second = index.data(_SECOND)
        title = (breakable(index.data() or ""), self._look.font(TYPE_ROW, bold=bool(second)))
        return [title, (breakable(second), self._look.font(TYPE_BODY))] if second else [title]

    def _height(self, text: str, font: QFont, width: int) -> int:
        metrics = QFontMetrics(font)
        return metrics.boundingRect(QRect(0, 0, width, 0), _WRAPPED, _shortened(text, font, width)).height()


def _shortened(text: str, font: QFont, width: int) -> str:
    """`text` as far as it fits on so many lines."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(_MOST_LINES * width * _FILLED))
