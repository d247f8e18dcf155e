"""The actions of a day: a table, with a search and a choice of which are listed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum, auto

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from counter_app.desk.day_log import Entry
from counter_app.desk.feedback import Outcome
from counter_app.desk.journal.records import Action
from counter_app.gui import words
from counter_app.gui.choices_list import folded
from counter_app.gui.flow_layout import FlowLayout
from counter_app.gui.focus_ring import RING_PROPERTY
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.tab_order import tab_to_chosen
from counter_app.gui.theme import TYPE_DETAIL, TYPE_ROW
from counter_app.gui.today_model import Column, TodayModel

_ROW, _LEAST_ROWS = 44, 4
"""Where these rows of the table find no room, the page scrolls."""
_MEASURED_ROWS = 60
"""So many rows decide how wide a column is: all of a busy day would take too long."""
_EMPTY_ICON = 48


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


class DayList(QWidget):
    """Lists the entries that it is given; where there are none, it says why."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._show, self._is_masked = Show.ALL, False
        self._entries: Sequence[Entry] = ()
        self._why_empty = ("", "")
        self.tools = QWidget(self)
        self.search = QLineEdit(self.tools)
        self.search.setObjectName("today_search")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._refresh())
        self._group = QButtonGroup(self)
        self.filters = {show: self._chip(show) for show in Show}
        tab_to_chosen(self._group)
        self.model = TodayModel(look, self)
        self.table = self._table()
        self.list_card = QFrame(self)
        self.list_card.setProperty("kind", "card")
        list_layout = QVBoxLayout(self.list_card)
        list_layout.setContentsMargins(12, 8, 12, 8)
        list_layout.addWidget(self.table)
        self.empty_card = QFrame(self)
        self.empty_card.setProperty("kind", "card")
        self._empty_icon = QLabel(self.empty_card)
        self._empty_icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_headline = plain_label(self.empty_card, "today_empty_headline")
        self.empty = plain_label(self.empty_card, "today_empty")
        self.empty.setProperty("role", "soft")
        for label in (self.empty_headline, self.empty):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def show_entries(self, entries: Sequence[Entry], why_empty: tuple[str, str], *, is_masked: bool) -> None:
        """Show these, newest first; without any, `why_empty` is a line, and a sentence under it."""
        self._entries, self._why_empty, self._is_masked = entries, why_empty, is_masked
        self._refresh()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def set_compact(self, is_compact: bool) -> None:
        """With little room, the least needed column goes."""
        self.table.setColumnHidden(Column.WHAT, is_compact)
        mode = QHeaderView.ResizeMode.Stretch if is_compact else QHeaderView.ResizeMode.ResizeToContents
        self.table.horizontalHeader().setSectionResizeMode(Column.RESULT, mode)

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in the actions of this day"))
        self.table.setAccessibleName(self.tr("Actions of this day"))
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
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        tools_row = FlowLayout(self.tools, space=8)
        tools_row.addWidget(self.search)
        for chip in self.filters.values():
            tools_row.addWidget(chip)
        nothing = QVBoxLayout(self.empty_card)
        nothing.setContentsMargins(24, 24, 24, 24)
        nothing.setSpacing(8)
        nothing.addStretch()
        for widget in (self._empty_icon, self.empty_headline, self.empty):
            nothing.addWidget(widget)
        nothing.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.tools)
        layout.addWidget(self.list_card, stretch=1)
        layout.addWidget(self.empty_card, stretch=1)

    def _chip(self, show: Show) -> QPushButton:
        chip = QPushButton(self.tools)
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
        table.setModel(self.model)
        table.setProperty(RING_PROPERTY, True)
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
        header.setResizeContentsPrecision(_MEASURED_ROWS)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)  # its title may be shortened
        return table

    def _choose(self, show: Show) -> None:
        self._show = show
        self._refresh()

    def _refresh(self) -> None:
        wanted, fits = folded(self.search.text()), _FITS[self._show]
        shown = [entry for entry in self._entries if fits(entry) and (not wanted or wanted in self._said(entry))]
        self.model.show(shown, is_masked=self._is_masked)
        self.tools.setVisible(bool(self._entries))
        self.list_card.setVisible(bool(shown))
        self.empty_card.setVisible(not shown)
        headline, why = self._why_empty if not self._entries else (self.tr("Nothing found."), "")
        self.empty_headline.setText(headline)
        self.empty.setText(why)
        self.empty.setVisible(bool(why))
        self._dress_empty()

    def _said(self, entry: Entry) -> str:
        return folded(words.entry_line(entry, words.hour(entry.at), is_masked=self._is_masked))

    def _restyle(self) -> None:
        look = self._look
        self.search.setMinimumWidth(look.px(200))
        self.table.setFont(look.font(13, tabular=True))
        self.table.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        self.table.setMinimumHeight(look.px(_ROW * _LEAST_ROWS))
        self.empty_headline.setFont(look.font(TYPE_DETAIL, bold=True))
        self.empty.setFont(look.font(TYPE_ROW))
        self._dress_empty()

    def _dress_empty(self) -> None:
        look = self._look
        icon = "today" if not self._entries else "search"
        self._empty_icon.setPixmap(look.pixmap(icon, look.px(_EMPTY_ICON), look.theme.colours.soft_text))
