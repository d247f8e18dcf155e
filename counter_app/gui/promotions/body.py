"""The list with what belongs to it: details beside it, below it or in its place, and what floats over it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from counter_app.gui.look import Look
from counter_app.gui.promotions.detail_panel import DetailPanel
from counter_app.gui.promotions.filter_chooser import FilterChooser
from counter_app.gui.promotions.list_card import ListCard
from counter_app.gui.promotions.news import News
from counter_app.gui.promotions.picture_store import PictureStore
from counter_app.gui.promotions.unlocking import Unlocking
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.question import Question
from counter_app.gui.tab_order import tab_in_order
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import Promotion

_WIDE = 780
"""Units of width from which the details stand beside the list."""
_HIGH = 480
"""Units of height from which they stand below it; where there is neither, they take its place."""
_DETAIL = 340
_MARGIN = 12
_EDGE = 4
"""Between the edge of the list and what floats over it."""
_AROUND_LIST = 20
"""What the card takes of the width, with its edges."""
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
        self.card.trouble.setParent(self)
        self._floating = [self.card.trouble]
        self.question = Question(look, clock, self)
        self.unlocking = Unlocking(flow, look, wall=wall, clock=clock, parent=self)
        self.filters = FilterChooser(flow, workplace, look, self.card.bar, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.card)
        self.card.room.setSpacing(_MARGIN)
        self.card.room.addWidget(self.detail, stretch=2)
        self.card.trouble.changed.connect(self.place_news)
        self.card.trouble.closed.connect(self.take_focus)
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
        if self.card.bar.isVisible():
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
        if self.card.rows.isHidden():
            self.detail.close_button.setFocus()

    def follow(self) -> None:
        """The details are those of the current row, as it is known by now."""
        current = self.list.current
        if self.detail.promotion is not None and current is not None:
            self.detail.show_promotion(current, self.card.state_of(current))

    def place_question(self) -> None:
        """Over the top of the list; where the details have taken its place, over theirs."""
        ground = self._ground()
        for question in (self.question, self.unlocking.question):
            height = max(question.heightForWidth(ground.width()), question.minimumSizeHint().height())
            top = max(0, min(ground.top(), self.height() - height))
            question.setGeometry(ground.left(), top, ground.width(), height)

    def take_in(self, news: News) -> None:
        """Let `news` float here: over the list, below a question and the filters."""
        news.setParent(self)
        news.lower()
        self.card.lower()
        self._floating = [self.card.trouble, news]
        tab_in_order(self.list, *(button for one in reversed(self._floating) for button in one.buttons))
        news.setVisible(not news.is_empty)
        self.place_news()

    def place_news(self) -> None:
        """Over the lower end of the list, or of the details in its place: no row makes room for it."""
        ground = self._ground()
        bottom = ground.bottom() + 1
        for news in self._floating:
            if news.parentWidget() is self and not news.isHidden():
                height = max(news.heightForWidth(ground.width()), news.minimumSizeHint().height())
                news.setGeometry(ground.left(), bottom - height, ground.width(), height)
                bottom -= height + _MARGIN
        covered = ground.bottom() + 1 - bottom
        is_over_list = not self.card.rows.isHidden()
        self.card.cover(covered if is_over_list else 0)
        self.detail.setContentsMargins(0, 0, 0, 0 if is_over_list else covered)

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
        has_list = is_wide or is_high or self.detail.isHidden()
        has_bar = not self._is_low or self._is_searching or bool(self.card.bar.view.search)
        self.card.bar.setVisible(has_list and has_bar)
        direction = QBoxLayout.Direction
        self.card.room.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        least = self._look.px(_DETAIL) if is_wide else 0
        self.detail.setMinimumWidth(least)
        most = max(least, self.width() * 9 // 25)
        self.detail.setMaximumWidth(most if is_wide else _WHOLE_WIDTH)
        self.card.rows.setVisible(has_list)
        self.list.measure_for(self.width() - _AROUND_LIST - (most + _MARGIN if is_wide else 0))
        self.place_question()
        self.place_news()
        self.filters.place()

    def _ground(self) -> QRect:
        """What floats stands over the list; where the details have taken its place, over them."""
        for layout in (self.layout(), self.card.layout()):
            if layout is not None:
                layout.activate()
        ground = self.detail if self.card.rows.isHidden() else self.card.rows
        edge = _MARGIN if ground is self.detail else _EDGE
        return QRect(ground.mapTo(self, QPoint()), ground.size()).adjusted(edge, edge, -edge, -edge)

    def _close_detail(self) -> None:
        if self.card.room.direction() is QBoxLayout.Direction.TopToBottom:
            self.list.keep_place(self.detail.height() + _MARGIN)
        self.detail.clear()
        self._arrange()
        self.take_focus()
