"""The log beside the panel: what became of the last cards, and how many were checked in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QFrame, QListView, QWidget

from counter_app.gui import words
from counter_app.gui.check_in.log_delegate import LogDelegate
from counter_app.gui.check_in.log_model import LogModel
from counter_app.gui.focus_ring import RING_PROPERTY
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.theme import TYPE_ROW


class LogView(QFrame):
    """Shows a `LogModel`. It is only looked at: a card offered again says more than a click could."""

    def __init__(self, parent: QWidget, model: LogModel, look: Look) -> None:
        super().__init__(parent)
        self._model, self._look = model, look
        self.setObjectName("log_card")
        self.setProperty("kind", "card")
        self.list = QListView(self)
        self.list.setObjectName("log")
        self.list.setProperty(RING_PROPERTY, True)
        self.list.setModel(model)
        self.list.setItemDelegate(LogDelegate(look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.empty = plain_label(self, "log_empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count = plain_label(self, "log_count")
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.list, stretch=1)
        self._layout.addWidget(self.empty, stretch=1)
        self._layout.addWidget(self.count)
        for signal in (model.rowsInserted, model.dataChanged, model.modelReset):
            signal.connect(self._tell)
        look.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def set_compact(self, compact: bool) -> None:
        """Low and wide instead of high and narrow: the count stands beside the list."""
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if compact else directions.TopToBottom)
        self._dress()

    def sizeHint(self) -> QSize:
        """A narrow column: the panel is what matters."""
        return QSize(self._look.px(320), self._look.px(320))

    def minimumSizeHint(self) -> QSize:
        """Room for a few lines."""
        return QSize(self._look.px(160), self._look.px(88))

    def changeEvent(self, event: QEvent) -> None:
        """Say it again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """How many lines an entry takes depends on the width."""
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Every text, in the language of now."""
        self.list.setAccessibleName(self.tr("Log of the cards"))
        self.empty.setText(self.tr("The cards of today appear here."))
        self._model.say_again()
        self._tell()

    def _tell(self) -> None:
        is_empty = not self._model.rowCount()
        self.list.setVisible(not is_empty)
        self.empty.setVisible(is_empty)
        self.count.setText(words.checked_in_count(self._model.checked_in))

    def _dress(self) -> None:
        px, colours = self._look.px, self._look.theme.colours
        self._layout.setContentsMargins(px(1), px(8), px(1), px(1))
        self.count.setFont(self._look.font(TYPE_ROW, bold=True))
        self.empty.setFont(self._look.font(TYPE_ROW))
        self.empty.setStyleSheet(f"color: {colours.soft_text}; padding: {px(16)}px")
        is_beside = self._layout.direction() is QBoxLayout.Direction.LeftToRight
        edge = "left" if is_beside else "top"
        self.count.setStyleSheet(f"border-{edge}: 1px solid {colours.line}; padding: {px(12)}px")
        self.list.scheduleDelayedItemsLayout()
