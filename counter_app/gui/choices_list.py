"""A list to choose one thing from, with a field that searches in it: two lines and an icon for each choice."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
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
from counter_app.gui.theme import FOCUS_WIDTH, RADIUS, TYPE_BODY, TYPE_ROW

_SECOND = Qt.ItemDataRole.UserRole + 1
_ICON = Qt.ItemDataRole.UserRole + 2
_IS_GOOD = Qt.ItemDataRole.UserRole + 3
_SEARCH_FROM = 6
"""With fewer choices a search is only in the way."""
_SIDE, _GAP, _ICON_SIZE = 12, 12, 22


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
        self.list.itemClicked.connect(self._picked)
        self.list.itemActivated.connect(self._picked)
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
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, " · ".join(text for text in (choice.title, choice.second) if text)
            )
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
        """Arrows and Enter work from the search field too."""
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
    """Paints a choice; what is too long for its line ends in an ellipsis."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line or two."""
        return QSize(0, self._look.px(64 if index.data(_SECOND) else 48))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, icon, title, second line."""
        look, colours = self._look, self._look.theme.colours
        state, box = option.state, option.rect.adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if is_selected or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if is_selected else colours.hover))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if is_selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(QColor(colours.focus))
            pen.setWidth(FOCUS_WIDTH)
            painter.setPen(pen)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        good = colours.tone(Tone.DONE).ink
        left = box.left() + _SIDE
        if index.data(_ICON):
            size = look.px(_ICON_SIZE)
            colour = good if index.data(_IS_GOOD) else colours.soft_text
            painter.drawPixmap(left, box.center().y() - size // 2, look.pixmap(index.data(_ICON), size, colour))
            left += size + _GAP
        room = QRect(left, box.top(), box.right() - _SIDE - left, box.height())
        second = index.data(_SECOND)
        upper = QRect(room.left(), room.top(), room.width(), room.height() // 2) if second else room
        self._write(painter, upper, index.data(), colours.text, TYPE_ROW, is_strong=bool(second), is_low=bool(second))
        if second:
            lower = QRect(room.left(), room.center().y() + 1, room.width(), room.height() // 2)
            ink = good if index.data(_IS_GOOD) else colours.soft_text
            self._write(painter, lower, second, ink, TYPE_BODY)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        colour: str,
        points: float,
        *,
        is_strong: bool = False,
        is_low: bool | None = None,
    ) -> None:
        painter.setFont(self._look.font(points, bold=is_strong))
        painter.setPen(QColor(colour))
        flags = Qt.AlignmentFlag
        along = {None: flags.AlignTop, True: flags.AlignBottom, False: flags.AlignVCenter}[is_low]
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(along | flags.AlignLeft), shown)
