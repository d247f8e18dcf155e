"""The card with the list: the bar above it, its rows and their pictures, and what is said where there are none.

The details stand in the same card, below the bar: it has its width, and its lines, with them and without.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from counter_app.desk.feedback import Feedback
from counter_app.desk.promotion_order import arranged, merged
from counter_app.gui import words
from counter_app.gui.look import Look
from counter_app.gui.promotions.filter_bar import FilterBar
from counter_app.gui.promotions.model import PromotionModel
from counter_app.gui.promotions.news import News, Saying
from counter_app.gui.promotions.picture_store import PictureStore, Wanted
from counter_app.gui.promotions.promotion_list import PromotionList
from counter_app.gui.promotions.row_painter import RowPainter, RowText
from counter_app.gui.promotions.row_shape import picture_size
from counter_app.gui.promotions.state import Offer, RowState, row_state
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.theme import RADIUS, RADIUS_SMALL
from counter_app.gui.words.promotion_list import availability, count_shown, loading, offer, read_aloud
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import Promotion

_ROWS_AHEAD = 6
"""Rows below those in sight whose pictures are fetched too."""


class ListCard(QFrame):
    """Shows what the flow knows. `is_held` tells whether rows must stay put for another reason than the list's own."""

    row_changed = Signal()
    """The current row, or what is known of it."""
    picture_arrived = Signal()

    def __init__(
        self,
        flow: PromotionsFlow,
        workplace: Workplace,
        look: Look,
        pictures: PictureStore,
        *,
        wall: Callable[[], datetime],
        clock: Callable[[], float],
        is_held: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._flow, self._look, self._pictures, self._wall = flow, look, pictures, wall
        self._is_held = is_held
        self._texts: dict[int, tuple[Promotion, RowText]] = {}
        self._is_settled = True
        self._failure: Feedback | None = None
        self._beside: tuple[Promotion, QSize] | None = None
        self.setProperty("kind", "card")
        self.setObjectName("list_card")
        self.bar = FilterBar(
            look,
            counter=lambda: (workplace.counter.name or "") if workplace.counter else "",
            wall=wall,
            parent=self,
        )
        self.rows = QWidget(self)
        self.trouble = News(look, self, name="list_trouble", is_large=False, is_quiet=True)
        self.trouble.lift()
        self.trouble.action_button.show()
        self.model = PromotionModel(lambda one: words.title(one.title), self._said, self)
        self.painter = RowPainter(look, self.model.promotion, self._text, self._thumbnail, self)
        self.list = PromotionList(
            self.model, self.painter, look, offer=lambda one: self.state_of(one).offer, clock=clock, parent=self.rows
        )
        self.nothing = News(look, self.rows, name="list_nothing", is_large=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def state_of(self, promotion: Promotion) -> RowState:
        """What can be done with `promotion` now, and how that is said."""
        return row_state(self._flow, promotion, self._wall)

    def picture(self, promotion: Promotion, size: QSize) -> QPixmap | None:
        """A large picture, for beside the list; it is asked for where it is not here."""
        self._beside = (promotion, size)
        found = self._found(promotion, size, RADIUS)
        if found is None:
            self._want()
        return found

    def refresh(self, *, from_top: bool = False) -> None:
        """Show what is known by now; rows that somebody looks at stay where they are."""
        flow, view = self._flow, self.bar.view
        self._texts = {}
        self.painter.has_states = flow.person is not None
        if not from_top and (self.list.is_held or self._is_held()):
            rows = merged(self.model.rows, flow.entries, view, self.list.seen)
            self._is_settled = False
        else:
            rows = arranged(flow.entries.values(), view)
            self._is_settled = True
        self.list.show_rows(rows, from_top=from_top)
        self._say()
        self.row_changed.emit()

    def settle(self) -> None:
        """Nobody looks at a row any more: put the order right."""
        if not self._is_settled and not self.list.is_held and not self._is_held():
            self.refresh()

    def show_failure(self, feedback: Feedback) -> None:
        """The list, or the rest of it, did not come."""
        self._failure = feedback
        self._say()

    def cover(self, height: int) -> None:
        """So much of the lower end is covered by what floats."""
        self.list.cover(height)
        self.nothing.setContentsMargins(0, 0, 0, height)

    def reset(self) -> None:
        """Somebody else: no search, no trouble of the person before."""
        self.bar.reset()
        self._failure = None
        self.trouble.clear()
        self.nothing.clear()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self._texts = {}
        self.painter.button_text = offer()
        self.list.setAccessibleName(self.tr("Promotions"))
        for news in (self.trouble, self.nothing):
            news.action_button.setText(self.tr("Try again"))
        self.model.say_again()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(4)
        self.bar.setContentsMargins(8, 0, 8, 0)
        inner = QVBoxLayout(self.rows)
        inner.setContentsMargins(0, 0, 0, 0)
        for widget in (self.list, self.nothing):
            inner.addWidget(widget)
        self.room = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.room.addWidget(self.rows, stretch=3)
        column.addWidget(self.bar)
        column.addLayout(self.room, stretch=1)

    def _connect(self) -> None:
        self.bar.view_changed.connect(lambda: self.refresh(from_top=True))
        self.bar.stop_wanted.connect(self._flow.stop_loading)
        self.bar.filter_removed.connect(lambda name: self._flow.filter(self._flow.filters.without(name)))
        self.list.released.connect(self.settle)
        self.list.seen_changed.connect(self._want)
        self.list.current_changed.connect(self.row_changed)
        self._pictures.arrived.connect(self._arrived)
        self.trouble.closed.connect(self._forget_failure)
        for news in (self.trouble, self.nothing):
            news.action_wanted.connect(self._try_again)

    def _try_again(self) -> None:
        self._forget_failure()
        self._flow.load_again()

    def _forget_failure(self) -> None:
        self._failure = None
        self._say()

    def _say(self) -> None:
        """How many there are; where there are none, why."""
        flow, shown = self._flow, len(self.model.rows)
        failure = self._failure
        self.bar.show_filters(flow.filters, has_person=flow.person is not None)
        count = len(flow.entries)
        said = loading(count, flow.total) if flow.is_loading else count_shown(shown, count)
        self.bar.show_count(said, can_stop=flow.is_loading and shown > 0)
        self.list.setVisible(shown > 0)
        self.nothing.setVisible(shown == 0)
        if shown and failure is not None and self.trouble.feedback is not failure:
            self.trouble.show_feedback(failure)
        elif not shown or failure is None:
            self.trouble.clear()
        self.nothing.action_button.setVisible(failure is not None)
        if shown:
            self.nothing.clear()
            self.nothing.hide()
        elif failure is not None:
            self.nothing.show_feedback(failure, aloud=self.nothing.feedback is not failure)
        elif flow.is_loading:
            self.nothing.say(Saying(lambda: self.tr("One moment…"), icon="waiting"))
        else:
            self.nothing.say(Saying(lambda: self.tr("No promotions found"), self._try_otherwise, "search"))

    def _try_otherwise(self) -> str:
        return self.tr("Take a filter off, or search for something else.")

    def _text(self, promotion: Promotion) -> RowText:
        """The words of a row, made once for each as long as nothing changes."""
        known = self._texts.get(promotion.id)
        if known is not None and known[0] is promotion:
            return known[1]
        state = self.state_of(promotion)
        text = RowText(
            words.title(promotion.title),
            words.cost(promotion),
            (state.why_short,) if state.why_short else availability(promotion, self._wall()),
            state,
            bool(promotion.in_spotlight),
        )
        self._texts[promotion.id] = (promotion, text)
        return text

    def _said(self, promotion: Promotion) -> str:
        text = self._text(promotion)
        state = self.tr("Press Enter to cash in") if text.state.offer is Offer.ASK else text.state.text
        spotlight = self.tr("In the spotlight") if text.is_in_spotlight else ""
        return read_aloud(text.title, text.points, state, *text.availability, spotlight)

    def _thumbnail(self, promotion: Promotion) -> QPixmap | None:
        return self._found(promotion, picture_size(self._look), RADIUS_SMALL)

    def _found(self, promotion: Promotion, size: QSize, radius: float) -> QPixmap | None:
        wanted = self._wanted(promotion, size, radius)
        return self._pictures.picture(wanted, self.devicePixelRatioF()) if wanted else None

    def _wanted(self, promotion: Promotion, size: QSize, radius: float) -> Wanted | None:
        if not promotion.pictures:
            return None
        ratio = self.devicePixelRatioF()
        return Wanted(promotion.pictures[0], (size.toSizeF() * ratio).toSize(), radius * ratio)

    def _want(self) -> None:
        """Pictures of the rows in sight, then of those below."""
        seen, size = self.list.seen, picture_size(self._look)
        rows = self.model.rows[seen.start : seen.stop + _ROWS_AHEAD] if self.isVisible() else ()
        wanted = [self._wanted(one.promotion, size, RADIUS_SMALL) for one in rows]
        if self._beside is not None:
            wanted.insert(0, self._wanted(*self._beside, RADIUS))
        self._pictures.want([one for one in wanted if one is not None])

    def _arrived(self, _url: str) -> None:
        self.list.viewport().update()
        self.picture_arrived.emit()
