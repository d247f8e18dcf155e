"""The page of today: what is not certain yet on top, then every action of this run, and its totals."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum, auto

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from counter_app.desk.day_log import Entry, totals
from counter_app.desk.feedback import Outcome
from counter_app.desk.journal.records import Action
from counter_app.gui import words
from counter_app.gui.choices_list import folded
from counter_app.gui.day_log import DayLog
from counter_app.gui.flow_layout import FlowLayout
from counter_app.gui.focus_ring import RING_PROPERTY
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.tab_order import tab_to_chosen
from counter_app.gui.today_model import Column, TodayModel

_MOST_OPEN_SHOWN = 3
_ROW, _LEAST_ROWS = 44, 4
"""Where these rows of the table find no room, the page scrolls."""


class Show(StrEnum):
    """Which actions are listed."""

    ALL = auto()
    CHECK_INS = auto()
    CASH_INS = auto()
    NOT_DONE = auto()


_FITS: dict[Show, Callable[[Entry], bool]] = {
    Show.ALL: lambda _entry: True,
    Show.CHECK_INS: lambda entry: entry.action is Action.CHECK_IN,
    Show.CASH_INS: lambda entry: entry.action is Action.CASH_IN,
    Show.NOT_DONE: lambda entry: entry.feedback.outcome is not Outcome.DONE,
}


class TodayPage(QWidget):
    """Reads the day's log; it changes nothing."""

    def __init__(self, day: DayLog, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._look = day, look
        self._show, self._is_masked = Show.ALL, False
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget(self._scroll)
        self.title = plain_label(self._body, "today_title")
        self.title.setProperty("role", "title")
        self.totals = plain_label(self._body, "totals")
        self.totals.setProperty("role", "row")
        self.open_card = QFrame(self._body)
        self.open_card.setObjectName("open_card")
        self.open_card.setProperty("kind", "card")
        self.open_lines = QVBoxLayout(self.open_card)
        self.open_lines.setContentsMargins(16, 12, 16, 12)
        self.open_lines.setSpacing(8)
        self.search = QLineEdit(self._body)
        self.search.setObjectName("today_search")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._refresh())
        self._group = QButtonGroup(self)
        self.filters = {show: self._chip(show) for show in Show}
        tab_to_chosen(self._group)
        self.model = TodayModel(look, self)
        self.table = self._table()
        self.list_card = QFrame(self._body)
        self.list_card.setProperty("kind", "card")
        list_layout = QVBoxLayout(self.list_card)
        list_layout.setContentsMargins(12, 8, 12, 8)
        list_layout.addWidget(self.table)
        self.empty = plain_label(self._body, "today_empty")
        self.empty.setProperty("role", "soft")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        day.changed.connect(self._refresh)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def cover(self) -> None:
        """Nobody is at the desk: name nobody until the page is opened again."""
        self._is_masked = True
        self._refresh()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def take_focus(self) -> None:
        """The keyboard is this page's: the table's, where there is one."""
        (self.table if self.table.isVisible() else self).setFocus()

    def set_compact(self, is_compact: bool) -> None:
        """With little room, the least needed column goes."""
        self.table.setColumnHidden(Column.WHAT, is_compact)
        mode = QHeaderView.ResizeMode.Stretch if is_compact else QHeaderView.ResizeMode.ResizeToContents
        self.table.horizontalHeader().setSectionResizeMode(Column.RESULT, mode)

    def showEvent(self, event: QShowEvent) -> None:
        """Opened on purpose: with names."""
        self._is_masked = False
        self._refresh()
        super().showEvent(event)

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.title.setText(self.tr("Today at this desk"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in the actions of today"))
        self.table.setAccessibleName(self.tr("Actions of today"))
        for show, text in {
            Show.ALL: self.tr("All"),
            Show.CHECK_INS: self.tr("Check-ins"),
            Show.CASH_INS: self.tr("Cash-ins"),
            Show.NOT_DONE: self.tr("Did not work"),
        }.items():
            self.filters[show].setText(text)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.totals)
        tools = QWidget(self._body)
        tools_row = FlowLayout(tools, space=8)
        tools_row.addWidget(self.search)
        for chip in self.filters.values():
            tools_row.addWidget(chip)
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addWidget(self.open_card)
        layout.addWidget(tools)
        layout.addWidget(self.list_card, stretch=1)
        layout.addWidget(self.empty, stretch=1)
        self._scroll.setWidget(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _chip(self, show: Show) -> QPushButton:
        chip = QPushButton(self._body)
        chip.setObjectName(f"show_{show}")
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.setChecked(show is self._show)
        chip.setAutoDefault(False)
        chip.clicked.connect(lambda: self._choose(show))
        self._group.addButton(chip)
        return chip

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("today")
        table.setProperty(RING_PROPERTY, True)
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)  # its title may be shortened
        return table

    def _choose(self, show: Show) -> None:
        self._show = show
        self._refresh()

    def _refresh(self) -> None:
        entries = self._day.entries
        wanted = folded(self.search.text())
        fits = _FITS[self._show]
        shown = [
            entry
            for entry in entries
            if fits(entry)
            and wanted in folded(words.entry_line(entry, words.hour(entry.at), is_masked=self._is_masked))
        ]
        self.model.show(shown, is_masked=self._is_masked)
        self.list_card.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        nothing = self.tr("Nothing was done here yet. Each check-in and cash-in will stand here.")
        self.empty.setText(self.tr("Nothing found.") if entries else nothing)
        self._show_totals(entries)
        self._show_open([entry for entry in entries if entry.is_open])

    def _show_totals(self, entries: list[Entry]) -> None:
        sums = totals(entries)
        texts = (
            words.total_check_ins(sums),
            words.total_earned(sums),
            words.total_cash_ins(sums),
            words.open_items(sums.open) if sums.open else "",
        )
        self.totals.setText("  ·  ".join(text for text in texts if text))

    def _show_open(self, entries: list[Entry]) -> None:
        while (item := self.open_lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.open_card.setVisible(bool(entries))
        if not entries:
            return
        self._open_line(self.tr("Not certain yet"), "heading").setProperty("ink", "unknown")
        for entry in entries[:_MOST_OPEN_SHOWN]:
            self._open_line(words.entry_line(entry, words.hour(entry.at), is_masked=self._is_masked), "row")
            self._open_line(self._what_to_do(entry), "soft")
        if len(entries) > _MOST_OPEN_SHOWN:
            self._open_line(self.tr("The others are in the list."), "soft")

    def _what_to_do(self, entry: Entry) -> str:
        if entry.action is Action.CHECK_IN:
            return self.tr("Tap the same card again at this activity to see whether it counted. Nothing is sent twice.")
        return words.detail(entry.feedback)

    def _open_line(self, text: str, role: str) -> QLabel:
        label = plain_label(self.open_card, "open_line")
        label.setProperty("role", role)
        label.setText(text)
        self.open_lines.addWidget(label)
        label.show()
        return label

    def _restyle(self) -> None:
        look = self._look
        self.search.setMinimumWidth(look.px(200))
        self.table.setFont(look.font(13, tabular=True))
        self.table.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        self.table.setMinimumHeight(look.px(_ROW * _LEAST_ROWS))
        self._refresh()
