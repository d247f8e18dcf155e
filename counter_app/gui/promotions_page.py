"""The page of a person's promotions, with a button to cash in and its question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counter_app.desk.feedback import Feedback
from counter_app.desk.look_up import CardWarning, Found, Person
from counter_app.desk.tap import Tap
from counter_app.gui import words
from counter_app.gui.feedback_panel import FeedbackPanel
from counter_app.gui.labels import plain_label
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.question import Question
from counter_app.uitpas.model import Promotion

TITLE, POINTS, STOCK, ACTION = range(4)

SCAN_SECONDS = 0.5
"""An Enter so soon after a digit ends a scanner's row of digits: it asks nothing."""


class PromotionsPage(QWidget):
    """Shows what the person at the desk can have, and why not the rest. `wall` gives aware local time."""

    notice = Signal(object, object)
    """Person, Feedback: a cash-in ended of somebody who is not, or no longer, what this page shows."""

    def __init__(
        self,
        flow: PromotionsFlow,
        *,
        wall: Callable[[], datetime],
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._flow, self._wall, self._clock = flow, wall, clock
        self._last_digit = float("-inf")
        self._asked: Promotion | None = None
        self._rows: list[Promotion] = []
        self.person = plain_label(self, "person", points=20)
        self.warnings_button = QPushButton(self)
        self.warnings_button.setObjectName("warnings_button")
        self.warnings_button.clicked.connect(self._toggle_reasons)
        self.reasons = plain_label(self, "reasons")
        self.panel = FeedbackPanel(self, points=18)
        self.question = Question(self, clock)
        self.question.confirmed.connect(self._confirmed)
        self.question.cancelled.connect(self._cancelled)
        self.question.dropped.connect(self._dropped)
        self.again_button = QPushButton(self)
        self.again_button.setObjectName("again_button")
        self.again_button.clicked.connect(flow.load_again)
        self.table = self._make_table()
        layout = QVBoxLayout(self)
        for widget in (
            self.person,
            self.warnings_button,
            self.reasons,
            self.panel,
            self.again_button,
            self.question,
            self.table,
        ):
            layout.addWidget(widget)
        flow.card_read.connect(self._card_read)
        flow.found.connect(self._found)
        flow.promotions_changed.connect(self._show_promotions)
        flow.list_failed.connect(self._read_failed)
        flow.cash_in_ended.connect(self._cash_in_ended)
        self.invite()

    def invite(self) -> None:
        """Nobody is here: say what to do."""
        self._flow.leave()
        self._clear()
        self.panel.say(self.tr("Tap a UiTPAS to see its promotions"))

    def show_without_tap(self, feedback: Feedback) -> None:
        """Show what concerns a card that gave no number; whoever was here before has left."""
        self.invite()
        self.panel.show_feedback(feedback)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc: this person has left."""
        if event.key() == Qt.Key.Key_Escape and self._flow.tap is not None:
            self.invite()
        else:
            super().keyPressEvent(event)

    def ask(self, promotion: Promotion) -> None:
        """Open the question about `promotion` for the person at the desk."""
        person = self._flow.person
        if person is None or self.question.is_open or not self._flow.can_ask(promotion):
            return
        self._asked = promotion
        self.table.selectRow(next(row for row, one in enumerate(self._rows) if one.id == promotion.id))
        self._flow.warm()
        self.question.ask(words.question(promotion, person))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Digits that reach the list drop an open question, and their Enter asks nothing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.text().isdigit():
                self._digit_typed()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return self._clock() - self._last_digit < SCAN_SECONDS
        return super().eventFilter(watched, event)

    def _digit_typed(self) -> None:
        self._last_digit = self._clock()
        if self.question.is_open:
            self.question.drop()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 4, self)
        table.setObjectName("promotions")
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        table.installEventFilter(self)
        table.activated.connect(lambda index: self.ask(self._rows[index.row()]))
        return table

    def _clear(self) -> None:
        self._close_question()
        self.person.clear()
        self._show_warnings(())
        self.panel.clear()
        self._rows = []
        self.table.setRowCount(0)
        self.again_button.hide()

    def _close_question(self) -> None:
        self._asked = None
        self.question.close_question()

    def _card_read(self, tap: Tap) -> None:
        was_asking = self.question.is_open
        self._clear()
        detail = self.tr("The question was closed: nothing was cashed in.") if was_asking else ""
        self.panel.say(self.tr("Card read"), detail or words.card_number(tap.card))

    def _found(self, _tap: Tap, found: Found) -> None:
        if found.person is None:
            self._read_failed(found.feedback)
            return
        self.person.setText(words.person_line(found.person))
        self._show_warnings(found.person.warnings)
        if self.panel.feedback is None:
            self.panel.clear()

    def _read_failed(self, feedback: Feedback) -> None:
        """What did not come is said beside the result of a cash-in, never in its place."""
        shown = self.panel.feedback
        if shown is not None and shown.outcome is not None:
            self.panel.add_note(f"{words.headline(feedback)}. {words.detail(feedback)}")
        else:
            self.panel.show_feedback(feedback)

    def _show_warnings(self, warnings: tuple[CardWarning, ...]) -> None:
        """In words that the queue may read; the reasons come after a click."""
        self.warnings_button.setText(" · ".join(words.warning(warning) for warning in warnings))
        self.warnings_button.setVisible(bool(warnings))
        self.reasons.setText("\n".join(words.warning_reason(warning) for warning in warnings))
        self.reasons.hide()

    def _toggle_reasons(self) -> None:
        self.reasons.setVisible(self.reasons.isHidden())

    def _show_promotions(self) -> None:
        selected = self._selected_id()
        self._show_again_button()
        self._rows = self._flow.promotions
        self.table.setRowCount(len(self._rows))
        for row, promotion in enumerate(self._rows):
            self._show_row(row, promotion)
            if promotion.id == selected:
                self.table.selectRow(row)
        if selected is None and self._rows:
            self.table.selectRow(0)
            if not self.question.is_open and self.isVisible():
                self.table.setFocus()

    def _show_again_button(self) -> None:
        flow = self._flow
        something_is_missing = not flow.promotions or any(flow.is_old(promotion) for promotion in flow.promotions)
        self.again_button.setText(self.tr("Load again"))
        self.again_button.setVisible(flow.person is not None and not flow.is_loading and something_is_missing)

    def _selected_id(self) -> int | None:
        row = self.table.currentRow()
        return self._rows[row].id if 0 <= row < len(self._rows) else None

    def _show_row(self, row: int, promotion: Promotion) -> None:
        for column, text in (
            (TITLE, words.title(promotion.title)),
            (POINTS, words.cost(promotion)),
            (STOCK, words.units(promotion)),
        ):
            self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.removeCellWidget(row, ACTION)
        if self._flow.can_ask(promotion):
            self.table.setItem(row, ACTION, QTableWidgetItem())
            self.table.setCellWidget(row, ACTION, self._ask_button(promotion))
        else:
            self.table.setItem(row, ACTION, QTableWidgetItem(self._state(promotion)))

    def _state(self, promotion: Promotion) -> str:
        if self._flow.is_running(promotion):
            return self.tr("Cashing in…")
        if self._flow.is_locked(promotion):
            return self.tr("Not certain yet")
        if self._flow.is_old(promotion):
            return self.tr("One moment…") if self._flow.is_loading else self.tr("Load again to know")
        if promotion.is_possible and not self._flow.has_counter:
            return self.tr("Choose a counter first")
        return words.state_words(promotion, self._flow.person, self._wall())

    def _ask_button(self, promotion: Promotion) -> QPushButton:
        button = QPushButton(self.tr("Cash in"), self.table)
        button.setObjectName(f"ask_{promotion.id}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.ask(promotion))
        return button

    def _confirmed(self) -> None:
        promotion, self._asked = self._asked, None
        if promotion is not None:
            self.panel.say(self.tr("Cashing in…"), words.title(promotion.title))
            self._flow.cash_in(promotion)
        self.table.setFocus()

    def _cancelled(self) -> None:
        self._asked = None
        self.table.setFocus()

    def _dropped(self) -> None:
        self._asked = None
        self._last_digit = self._clock()
        self.panel.say(self.tr("The question was closed"), self.tr("Digits were typed. Nothing was cashed in."))
        self.table.setFocus()

    def _cash_in_ended(self, person: Person, _promotion: Promotion, feedback: Feedback) -> None:
        """It is shown beside its own person, or as a notice that names who it is about."""
        if self._flow.is_here(person) and self.isVisible():
            self.panel.show_feedback(feedback)
        else:
            self.notice.emit(person, feedback)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page: an open question is closed, and says so when the employee comes back."""
        super().hideEvent(event)
        if self.question.is_open:
            self._close_question()
            self.panel.say(self.tr("The question was closed"), self.tr("Nothing was cashed in."))
