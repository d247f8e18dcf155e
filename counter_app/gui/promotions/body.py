"""The list with what belongs to it: details beside it, below it or in its place, and what floats over it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from counter_app.gui.look import Look
from counter_app.gui.promotions.detail_panel import DetailPanel
from counter_app.gui.promotions.filter_chooser import FilterChooser
from counter_app.gui.promotions.list_card import ListCard
from counter_app.gui.promotions.picture_store import PictureStore
from counter_app.gui.promotions.unlocking import Unlocking
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.question import Question
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import Promotion

_WIDE = 780
"""Units of width from which the details stand beside the list."""
_HIGH = 480
"""Units of height from which they stand below it; where there is neither, they take its place."""
_DETAIL = 340
_MARGIN = 12
_WHOLE_WIDTH = (1 << 24) - 1


class PromotionsBody(QWidget):
    """Everything of the page that is there once there are promotions to show."""

    asked = Signal(object)
    """Promotion: it is to be cashed in."""

    def __init__(
        self,
        flow: PromotionsFlow,
        workplace: Workplace,
        look: Look,
        pictures: PictureStore,
        *,
        wall: Callable[[], datetime],
        clock: Callable[[], float],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._flow, self._look = flow, look
        self._is_low = self._is_searching = False
        self.card = ListCard(
            flow, workplace, look, pictures, wall=wall, clock=clock, is_held=self._is_asking, parent=self
        )
        self.list = self.card.list
        self.detail = DetailPanel(look, wall=wall, picture=self.card.picture, parent=self)
        self.question = Question(look, clock, self)
        self.unlocking = Unlocking(flow, look, wall=wall, clock=clock, parent=self)
        self.filters = FilterChooser(flow, workplace, look, self.card.bar, self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_MARGIN)
        self._row.addWidget(self.card, stretch=3)
        self._row.addWidget(self.detail, stretch=2)
        self.list.asked.connect(self.asked)
        self.list.opened.connect(self.open)
        self.card.row_changed.connect(self.follow)
        self.card.picture_arrived.connect(self.detail.picture_arrived)
        self.detail.asked.connect(self.asked)
        self.detail.unlock_wanted.connect(self._unlock)
        self.unlocking.opened.connect(self.place_question)
        for signal in (
            self.unlocking.question.confirmed,
            self.unlocking.question.cancelled,
            self.unlocking.question.dropped,
        ):
            signal.connect(self.take_focus)
        self.detail.closed.connect(self._close_detail)
        look.changed.connect(self._arrange)

    def clear(self) -> None:
        """Somebody else, or nobody: nothing is open, and nothing is searched."""
        self._is_searching = False
        self.question.close_question()
        self.unlocking.close()
        self.filters.close()
        self.detail.clear()
        self.card.reset()

    def set_low(self, is_low: bool) -> None:
        """There is little height: search and filters only while they are used."""
        self._is_low = is_low
        self._arrange()

    def take_focus(self) -> None:
        """The keyboard is the list's, where there is one to see."""
        if self.list.isVisible():
            self.list.setFocus()

    def focus_search(self) -> None:
        """What is typed from now on is searched."""
        self._is_searching = True
        self._arrange()
        if self.card.isVisible():
            self.card.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.card.bar.search.selectAll()

    def toggle_search(self) -> None:
        """Show the search where it waits behind a button, or put it away again."""
        if not self._is_searching:
            self.focus_search()
            return
        self._is_searching = False
        self._arrange()
        self.take_focus()

    def open(self, promotion: Promotion) -> None:
        """More about a promotion; a state that the list did not tell is asked for."""
        if self._flow.person is not None and promotion.cash_in_state is None:
            self._flow.reload(promotion.id)
        self.detail.show_promotion(promotion, self.card.state_of(promotion))
        self._arrange()
        if self.card.isHidden():
            self.detail.close_button.setFocus()

    def follow(self) -> None:
        """The details are those of the current row, as it is known by now."""
        current = self.list.current
        if self.detail.promotion is not None and current is not None:
            self.detail.show_promotion(current, self.card.state_of(current))

    def place_question(self) -> None:
        """Over the top of the list; where the details have taken its place, over theirs."""
        self._row.activate()
        is_over_list = not self.card.isHidden()
        ground = self.card if is_over_list else self.detail
        width = ground.width() - 2 * _MARGIN
        top = ground.y() + (self.list.y() if is_over_list else _MARGIN)
        for question in (self.question, self.unlocking.question):
            height = max(question.heightForWidth(width), question.minimumSizeHint().height())
            question.setGeometry(ground.x() + _MARGIN, max(0, min(top, self.height() - height)), width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another place for the details, and for what floats."""
        super().resizeEvent(event)
        self._arrange()

    def _is_asking(self) -> bool:
        return self.question.is_open or self.unlocking.question.is_open

    def _unlock(self, promotion: Promotion) -> None:
        if not self.question.is_open:
            self.unlocking.ask(promotion)

    def _arrange(self) -> None:
        is_wide = self.width() >= self._look.px(_WIDE)
        is_high = self.height() >= self._look.px(_HIGH)
        self.card.bar.setVisible(not self._is_low or self._is_searching or bool(self.card.bar.view.search))
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        least = self._look.px(_DETAIL) if is_wide else 0
        self.detail.setMinimumWidth(least)
        self.detail.setMaximumWidth(max(least, self.width() * 9 // 25) if is_wide else _WHOLE_WIDTH)
        self.card.setVisible(is_wide or is_high or self.detail.isHidden())
        self.place_question()
        self.filters.place()

    def _close_detail(self) -> None:
        self.detail.clear()
        self._arrange()
        self.take_focus()
