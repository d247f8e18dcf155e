"""The page of today: what is open on top, then every action of a day at this desk, and its totals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from counter_app.desk.day_log import Entry, Totals, totals
from counter_app.desk.journal import Journal, JournalProblem
from counter_app.desk.open_items import Choice
from counter_app.desk.past_day import PastDay, read_day
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.day_log import DayLog
from counter_app.gui.equipment import Equipment
from counter_app.gui.flow_layout import FlowLayout
from counter_app.gui.labels import plain_label
from counter_app.gui.question import Question
from counter_app.gui.today.day_list import DayList
from counter_app.gui.today.day_picker import DayPicker
from counter_app.gui.today.export_dialog import ExportDialog
from counter_app.gui.today.item_actions import ItemActions
from counter_app.gui.today.item_card import ItemCard
from counter_app.gui.today.journal_notice import JournalNotice
from counter_app.gui.today.open_items import OpenItems
from counter_app.gui.worker import Kind, Task

_LOW = 500
"""Units of height below which fewer open items are shown before they are asked for."""
_MARGIN, _GAP, _ICON = 24, 8, 20


class TodayPage(QWidget):
    """Shows the journal, and offers what can be done about its open items. `clock` gives monotonic seconds.

    While it is hidden it does nothing: it is made anew when it is opened.
    """

    def __init__(
        self,
        day: DayLog,
        actions: ItemActions,
        equipment: Equipment,
        *,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._day, self._actions, self._look = day, actions, equipment.look
        self._workplace, self._worker = equipment.workplace, equipment.worker
        self._is_masked = False
        self._past: PastDay | JournalProblem | None = None
        self._asked: tuple[Choice, Entry] | None = None
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = body = QWidget(self._scroll)
        self.notice = JournalNotice(day, self._look, body)
        self.open_items = OpenItems(actions, self._look, body)
        self.totals = plain_label(body, "totals")
        self.totals.setProperty("role", "row")
        self.picker = DayPicker(self._look, today=lambda: day.today, parent=body)
        self.export_button = QPushButton(body)
        self.export_button.setObjectName("export_button")
        self.export_button.setAutoDefault(False)
        self.list = DayList(self._look, body)
        self.search, self.filters, self.table = self.list.search, self.list.filters, self.list.table
        self.question = Question(self._look, clock, self)
        self._lay_out()
        self._connect()
        self._restyle()
        self.retranslate()

    def cover(self) -> None:
        """Nobody is at the desk: name nobody until the page is opened again."""
        self._is_masked = True
        self._close_question()
        self._refresh()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.list.focus_search()

    def take_focus(self) -> None:
        """The keyboard is this page's: the table's, where there is one."""
        (self.table if self.table.isVisible() else self).setFocus()

    def set_compact(self, is_compact: bool) -> None:
        """With little room, the least needed column goes."""
        self.list.set_compact(is_compact)

    def digit_typed(self) -> None:
        """Somebody types or scans a number: a question that is open is dropped."""
        self.question.drop()

    def showEvent(self, event: QShowEvent) -> None:
        """Opened on purpose: with names, and at today."""
        super().showEvent(event)
        self._is_masked = False
        self.picker.back_to_today()
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page: nothing is asked any more."""
        super().hideEvent(event)
        self._close_question()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little height, fewer open items."""
        super().resizeEvent(event)
        self.open_items.set_low(self.height() < self._look.px(_LOW))
        self._close_question()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.setAccessibleName(self.tr("Today at this desk"))
        self.export_button.setText(self.tr("Export"))
        self._look.put_icon(self.export_button, "export", _ICON, self._look.theme.colours.text)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        tools = QWidget(self._body)
        row = FlowLayout(tools, space=12, line_space=4)
        row.addWidget(self.picker)
        row.addWidget(self.export_button)
        head = QVBoxLayout()
        head.setSpacing(4)
        for widget in (tools, self.totals):
            head.addWidget(widget)
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 16)
        layout.setSpacing(16)
        layout.addWidget(self.notice)
        layout.addWidget(self.open_items)
        layout.addLayout(head)
        layout.addWidget(self.list, stretch=1)
        self._scroll.setWidget(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _connect(self) -> None:
        self._day.changed.connect(self._refresh)
        self._look.changed.connect(self._restyle)
        self.picker.changed.connect(self._load)
        self.export_button.clicked.connect(self._export)
        self.open_items.chosen.connect(self._chosen)
        self.question.confirmed.connect(self._confirmed)
        for signal in (self.question.confirmed, self.question.cancelled, self.question.dropped):
            signal.connect(self.take_focus)

    @property
    def _entries(self) -> list[Entry]:
        """The actions of the day that is looked at, as far as they are known here."""
        if self.picker.day is None:
            return self._day.entries
        return self._day.entries_of(self._past.attempts) if isinstance(self._past, PastDay) else []

    def _load(self) -> None:
        """Read the day that was picked, off the GUI thread; today is at hand."""
        day, self._past = self.picker.day, None
        if day is not None:
            work = partial(_read, self._workplace.journal, day, self._day.today)
            self._worker.submit(Task(Kind.READ, work, partial(self._loaded, day), owner=self))
        self._refresh()

    def _loaded(self, day: date, found: PastDay | JournalProblem) -> None:
        if day == self.picker.day:
            self._past = found
            self._refresh()

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        entries = self._entries
        self.open_items.show_entries(self._day.open_items, is_masked=self._is_masked)
        self.list.show_entries(entries, self._why_empty(), is_masked=self._is_masked)
        self.export_button.setEnabled(bool(entries))
        self._show_totals(entries)
        self._drop_if_outdated()

    def _show_totals(self, entries: list[Entry]) -> None:
        sums, past = totals(entries), self._past
        if self.picker.day is not None and isinstance(past, PastDay) and past.totals is not None:
            told = past.totals
            sums = Totals(told.check_ins, told.cash_ins, told.earned, told.spent)
        texts = (words.total_check_ins(sums), words.total_earned(sums), words.total_cash_ins(sums))
        self.totals.setText("  ·  ".join(text for text in texts if text))

    def _why_empty(self) -> tuple[str, str]:
        if self.picker.day is None:
            return self.tr("Nothing yet today"), self.tr(
                "Nothing was done here yet. Each check-in and cash-in will stand here."
            )
        if self._past is None:
            return self.tr("One moment…"), ""
        if isinstance(self._past, JournalProblem):
            return self.tr("This day cannot be read now"), self.tr("The disk of this PC has trouble.")
        if self._past.totals is not None:
            return self.tr("Only the totals are kept"), self.tr(
                "How long each action is kept is chosen under Settings."
            )
        return self.tr("Nothing was done on this day"), ""

    def _chosen(self, choice: Choice, entry: Entry, card: ItemCard) -> None:
        """What cannot be taken back is asked once more, beside its card and never under the same finger."""
        if not self._actions.asks_first(choice):
            self._actions.do(choice, entry)
            return
        self._asked = (choice, entry)
        button = card.buttons[choice]
        self.question.ask(
            lambda: words.confirming(choice, entry, is_masked=self._is_masked),
            confirm=lambda: words.confirm_words(choice),
        )
        self._place_question(card, button)
        announce(self.question, self.question.accessibleName(), at_once=True)

    def _place_question(self, card: QWidget, button: QWidget) -> None:
        """Below the card or above it; where there is no room, over the card, but beside the button."""
        width = self.width() - 2 * _MARGIN
        height = max(self.question.heightForWidth(width), self.question.minimumSizeHint().height())
        room = range(self.height() - height + 1)
        beside = [place for around in (card, button) for place in _beside(around, height, self) if place in room]
        top = beside[0] if beside else self.height() - height
        self.question.setGeometry(_MARGIN, max(0, top), width, height)

    def _confirmed(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self._actions.do(*asked)

    def _close_question(self) -> None:
        self._asked = None
        self.question.close_question()

    def _drop_if_outdated(self) -> None:
        """It has ended by itself meanwhile: what is asked no longer matters."""
        if self._asked is None:
            return
        choice, asked = self._asked
        now = next((one for one in self._day.open_items if one.id == asked.id), None)
        if now is None or choice not in self._actions.choices(now):
            self._close_question()

    def _export(self) -> None:
        dialog = ExportDialog(self.picker.day or self._day.today, self._entries, self._worker, self._look, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _restyle(self) -> None:
        look = self._look
        look.put_icon(self.export_button, "export", _ICON, look.theme.colours.text)
        self._refresh()


def _beside(around: QWidget, height: int, page: QWidget) -> tuple[int, int]:
    """The tops of what is so high, below and above a widget on the page."""
    top = around.mapTo(page, QPoint()).y()
    return (top + around.height() + _GAP, top - _GAP - height)


def _read(journal: Journal, day: date, today: date) -> PastDay | JournalProblem:
    try:
        return read_day(journal, day, today)
    except JournalProblem as problem:
        return problem
