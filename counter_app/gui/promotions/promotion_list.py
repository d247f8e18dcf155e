"""The list itself: which row is looked at, what a click, a key and the pointer do, and that rows stay put.

What floats over its end can be scrolled away from: the list ends so much lower. When that goes, the end stays where it
is until somebody scrolls back: else the rows would move.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from counter_app.desk.promotion_order import Entry
from counter_app.gui.look import Look
from counter_app.gui.promotions.model import Index, PromotionModel
from counter_app.gui.promotions.row_painter import RowPainter
from counter_app.gui.promotions.state import Offer
from counter_app.uitpas.model import Promotion

SCAN_SECONDS = 0.5
"""An Enter so soon after a digit ends a scanner's row of digits: it asks nothing."""


class PromotionList(QListView):
    """Rows of promotions. `offer` tells what can be done with one; `clock` gives monotonic seconds."""

    asked = Signal(object)
    """Promotion: its button was pressed, or Enter on its row."""
    opened = Signal(object)
    """Promotion: tell more of it."""
    current_changed = Signal()
    released = Signal()
    """Nobody looks at a row any more: the order may be put right."""
    seen_changed = Signal()
    digit_typed = Signal()

    def __init__(
        self,
        model: PromotionModel,
        painter: RowPainter,
        look: Look,
        *,
        offer: Callable[[Promotion], Offer],
        clock: Callable[[], float],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model, self._painter, self._look, self._offer, self._clock = model, painter, look, offer, clock
        self._last_digit = float("-inf")
        self._is_pointed_at = False
        self._least_width = self._covered = self._spare = 0
        self.setObjectName("promotions")
        self.setModel(model)
        self.setItemDelegate(painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.seen_changed.emit())
        look.changed.connect(self.measure)
        self.measure()

    @property
    def current(self) -> Promotion | None:
        """The promotion of the row that the keyboard is on."""
        return self._model.promotion(self.currentIndex())

    @property
    def is_held(self) -> bool:
        """Whether somebody looks at a row: with the pointer, or with the keyboard."""
        return self._is_pointed_at or (self.hasFocus() and self.currentIndex().isValid())

    @property
    def seen(self) -> range:
        """The rows that can be seen, also in part."""
        height = self._painter.row_height
        top = self.verticalScrollBar().value()
        first = min(top // height, len(self._model.rows))
        last = min(-(-(top + self.viewport().height()) // height), len(self._model.rows))
        return range(first, last)

    def show_rows(self, rows: list[Entry], *, from_top: bool = False) -> None:
        """Show these; the row at the top stays where it is unless `from_top`, the current one stays current."""
        current, seen, before = self.current, self.seen, self._model.rows
        anchor = before[seen.start].id if seen and not from_top else None
        offset = self.verticalScrollBar().value() - seen.start * self._painter.row_height
        self._model.show(rows)
        self.executeDelayedItemsLayout()
        row = self._model.row_of(anchor) if anchor is not None else None
        if from_top:
            self.verticalScrollBar().setValue(0)
        elif row is not None:
            self.verticalScrollBar().setValue(row * self._painter.row_height + offset)
        if self.current is None or (current is not None and self.current.id != current.id):
            self._make_current(current)
        self.seen_changed.emit()

    def select(self, promotion_id: int) -> None:
        """Make this promotion's row the current one, and bring it into sight."""
        row = self._model.row_of(promotion_id)
        if row is not None:
            self.setCurrentIndex(self._model.index(row))

    def button_of(self, promotion_id: int) -> QRect | None:
        """Where the button of this promotion is, in the viewport; None where it has none or is not in sight."""
        row = self._model.row_of(promotion_id)
        return None if row is None else self._button_at(self._model.index(row))

    def cover(self, height: int) -> None:
        """So much of its lower end is covered by what floats."""
        if height != self._covered:
            self._covered = height
            self.updateGeometries()

    def keep_place(self, height: int) -> None:
        """It becomes so much higher: the rows stay where they are, although its end may now be above its edge."""
        self._spare = max(self._spare, height)

    def measure_for(self, width: int) -> None:
        """Let the rows be as high as they have to be at the least `width` that the list has in this window."""
        if width != self._least_width:
            self._least_width = width
            self.measure()

    def measure(self) -> None:
        """Rows may have another height: the text size, or the least width."""
        self._painter.set_width(self._least_width - self.verticalScrollBar().sizeHint().width())
        self.setIconSize(QSize(0, self._painter.row_height))
        self.verticalScrollBar().setSingleStep(self._painter.row_height // 2)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks, the space bar tells more; digits are no search but somebody's number."""
        if event.text().isdigit():
            self.note_digit()
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        elif event.key() == Qt.Key.Key_Space and self.current is not None:
            if not event.isAutoRepeat():
                self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def note_digit(self) -> None:
        """A digit was typed: what follows may be the rest of a scan."""
        self._last_digit = self._clock()
        self.digit_typed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a button is for the button; elsewhere it chooses the row."""
        place = event.position().toPoint()
        promotion = self._button_under(place)
        if promotion is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._painter.pressed = promotion.id
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._set_current(self.indexAt(place))
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a double click is a press like any other."""
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Released on the button it was pressed on: ask. Released on a row: tell more."""
        place = event.position().toPoint()
        pressed, self._painter.pressed = self._painter.pressed, None
        self.viewport().update()
        promotion = self._button_under(place)
        if pressed is not None:
            if promotion is not None and promotion.id == pressed:
                self.asked.emit(promotion)
            return
        super().mouseReleaseEvent(event)
        row = self._model.promotion(self.indexAt(place))
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A button shows that the pointer is on it."""
        promotion = self._button_under(event.position().toPoint())
        self._hover(promotion)
        if self._painter.pressed is None:
            super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The pointer comes and goes."""
        match event.type():
            case QEvent.Type.Enter | QEvent.Type.HoverEnter:
                self._is_pointed_at = True
            case QEvent.Type.Leave:
                self._is_pointed_at = False
                self._hover(None)
                self._release()
        return super().viewportEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self._release()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Another row is the current one."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another part of the list is in sight."""
        super().resizeEvent(event)
        self.seen_changed.emit()

    def updateGeometries(self) -> None:
        """The end of the list is below what covers it.

        Whether the bar is shown is decided here too: Qt would hide it for its own range and show it for this one, and
        each time it lays the list out anew, without end.
        """
        bar = self.verticalScrollBar()
        value = bar.value()
        super().updateGeometries()
        beyond = len(self._model.rows) * self._painter.row_height - self.viewport().height()
        self._spare = max(self._covered, min(self._spare, value - beyond))
        most = max(0, beyond + self._spare)
        bar.setMaximum(most)
        bar.setValue(value)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if most else policy.ScrollBarAlwaysOff)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight: also from below what floats."""
        super().scrollTo(index, hint)
        below = self.visualRect(index).bottom() + 1 - (self.viewport().height() - self._covered)
        if below > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + below)

    def _enter(self, event: QKeyEvent) -> None:
        ends_a_scan = self._clock() - self._last_digit < SCAN_SECONDS
        if event.isAutoRepeat() or ends_a_scan or self.current is None:
            return
        if self._offer(self.current) is Offer.ASK:
            self.asked.emit(self.current)
        else:
            self.opened.emit(self.current)

    def _make_current(self, promotion: Promotion | None) -> None:
        row = self._model.row_of(promotion.id) if promotion is not None else None
        if row is None:
            row = 0 if self._model.rows else None
        if row is not None:
            self._set_current(self._model.index(row))

    def _set_current(self, index: QModelIndex) -> None:
        """It may well be out of sight, or in part: that is no reason to move what somebody looks at."""
        self.setAutoScroll(False)
        self.setCurrentIndex(index)
        self.setAutoScroll(True)

    def _release(self) -> None:
        if not self.is_held:
            self.released.emit()

    def _hover(self, promotion: Promotion | None) -> None:
        hovered = promotion.id if promotion is not None else None
        if hovered != self._painter.hovered:
            self._painter.hovered = hovered
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if hovered is not None else Qt.CursorShape.ArrowCursor
            )
            self.viewport().update()

    def _button_under(self, place: QPoint) -> Promotion | None:
        index = self.indexAt(place)
        button = self._button_at(index)
        return self._model.promotion(index) if button is not None and button.contains(place) else None

    def _button_at(self, index: QModelIndex) -> QRect | None:
        promotion = self._model.promotion(index)
        if promotion is None or self._offer(promotion) is not Offer.ASK:
            return None
        return self._painter.shape(self.visualRect(index)).button
