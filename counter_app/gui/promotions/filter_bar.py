"""The bar above the list: search, what is to be shown, the order, and the filters that are on as chips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desk.promotion_filters import USUAL, FilterName, Filters
from counter_app.desk.promotion_order import Sort, View
from counter_app.gui.flow_layout import FlowLayout
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.tab_order import tab_in_order
from counter_app.gui.theme import TYPE_BODY
from counter_app.gui.words.promotion_list import filter_chip, sort_name

_SEARCH_WIDTH = 280
_CROSS = "  \N{MULTIPLICATION SIGN}"
"""Behind a filter that a click takes off."""


class FilterBar(QWidget):
    """Keeps the view and shows the filters; `counter` gives the name of this counter, `wall` aware local time."""

    view_changed = Signal()
    filter_removed = Signal(object)
    """FilterName: this chip was taken off."""
    panel_wanted = Signal()
    stop_wanted = Signal()

    def __init__(
        self, look: Look, *, counter: Callable[[], str], wall: Callable[[], datetime], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look, self._counter, self._wall = look, counter, wall
        self._filters: Filters = USUAL
        self._shown: tuple[Filters, bool, str] | None = None
        self._chips: dict[FilterName, QPushButton] = {}
        self.view = View()
        self.search = QLineEdit(self)
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._viewed)
        self.possible = self._toggle("possible")
        self.spotlight = self._toggle("in_spotlight")
        self.sort = QComboBox(self)
        self.sort.setObjectName("sort")
        self.sort.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for sort in Sort:
            self.sort.addItem("", sort)
        self.sort.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sort.currentIndexChanged.connect(self._viewed)
        self.filters_button = QPushButton(self)
        self.filters_button.setObjectName("filters_button")
        self.filters_button.setAutoDefault(False)
        self.filters_button.clicked.connect(self.panel_wanted)
        self.count = plain_label(self, "promotion_count", wraps=False)
        self.count.setProperty("role", "soft")
        self.stop_button = QPushButton(self)
        self.stop_button.setObjectName("stop_loading")
        self.stop_button.setProperty("kind", "link")
        self.stop_button.clicked.connect(self.stop_wanted)
        self.stop_button.hide()
        self._lay_out()
        look.changed.connect(self._dress)
        self.retranslate()

    def show_filters(self, filters: Filters, *, has_person: bool) -> None:
        """Show the chips of these; some only make sense with a person."""
        shown = (filters, has_person, self._counter())
        if shown == self._shown:
            return
        self._shown = shown
        self._filters = filters
        names = [name for name in filters.names if has_person or name is not FilterName.EXTRA_POINTS]
        for name in [name for name in self._chips if name not in names]:
            chip = self._chips.pop(name)
            chip.hide()
            self._chip_row.removeWidget(chip)
            chip.deleteLater()
        for name in names:
            if name not in self._chips:
                self._chips[name] = self._chip(name)
        tab_in_order(self.stop_button, *self._chips.values())
        self.possible.setVisible(has_person)
        if not has_person:
            self.possible.setChecked(False)
        self._dress_chips()

    def chip(self, name: FilterName) -> QPushButton | None:
        """The chip of a filter that is on."""
        return self._chips.get(name)

    def show_count(self, text: str, *, can_stop: bool) -> None:
        """Say how many there are, or how far the loading is."""
        self.count.setText(text)
        self.stop_button.setVisible(can_stop)

    def reset(self) -> None:
        """The search of the person before is none of the next one's."""
        self.search.clear()
        self.possible.setChecked(False)
        self.spotlight.setChecked(False)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in the promotions"))
        self.search.setToolTip(self.tr("Search in the promotions (Ctrl+F)"))
        self.possible.setText(self.tr("Possible"))
        self.spotlight.setText(self.tr("In the spotlight"))
        self.sort.setAccessibleName(self.tr("Order"))
        for place, sort in enumerate(Sort):
            self.sort.setItemText(place, self.tr("Order: %1").replace("%1", sort_name(sort)))
        self.filters_button.setText(self.tr("Filters"))
        self.stop_button.setText(self.tr("Stop"))
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _toggle(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "chip")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.toggled.connect(self._viewed)
        return button

    def _chip(self, name: FilterName) -> QPushButton:
        chip = QPushButton(self)
        chip.setObjectName(f"chip_{name}")
        chip.setProperty("kind", "chip")
        chip.setAutoDefault(False)
        chip.clicked.connect(lambda: self.filter_removed.emit(name))
        self._chip_row.addWidget(chip)
        return chip

    def _lay_out(self) -> None:
        tools = QWidget(self)
        tool_row = FlowLayout(tools)
        for widget in (self.search, self.possible, self.spotlight, self.sort, self.filters_button):
            tool_row.addWidget(widget)
        chips = QWidget(self)
        self._chip_row = FlowLayout(chips)
        self._chip_row.addWidget(self.count)
        self._chip_row.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for line in (tools, chips):
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            line.setSizePolicy(policy)
            column.addWidget(line)

    def _dress(self) -> None:
        look, colours = self._look, self._look.theme.colours
        self._glass.setIcon(look.icon("search", colours.soft_text))
        for widget in (self.search, self.possible, self.spotlight, self.sort, self.filters_button):
            widget.setFont(look.font(TYPE_BODY))
        self.search.setFixedWidth(look.px(_SEARCH_WIDTH))
        look.put_icon(self.spotlight, "star", 16, colours.text)
        look.put_icon(self.filters_button, "filter", 16, colours.text)
        self.count.setFont(look.font(TYPE_BODY))
        self.count.setMinimumHeight(44)
        self._dress_chips()

    def _dress_chips(self) -> None:
        look = self._look
        for name, chip in self._chips.items():
            text = filter_chip(name, self._filters, self._counter(), self._wall())
            chip.setText(text + _CROSS)
            chip.setFont(look.font(TYPE_BODY))
            chip.setAccessibleName(self.tr("Take this filter off: %1").replace("%1", text))
            chip.setToolTip(self.tr("Take this filter off"))

    def _viewed(self) -> None:
        self.view = replace(
            self.view,
            search=self.search.text(),
            possible=self.possible.isChecked(),
            in_spotlight=self.spotlight.isChecked(),
            sort=self.sort.currentData() or Sort.POINTS,
        )
        self.view_changed.emit()
