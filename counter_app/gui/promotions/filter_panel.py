"""The panel with the filters that the server knows; nothing is asked before it is told to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from counter_app.desk.choices import same_counter
from counter_app.desk.promotion_filters import USUAL, Filters
from counter_app.gui import words
from counter_app.gui.buttons import push_button
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.theme import TYPE_BODY, TYPE_TITLE
from counter_app.uitpas.model import CardSystem, Counter

_MOST_POINTS = 9999
_MOST_EXTRA = 999
_WIDTH = 520
_LEAST_HEIGHT = 400


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose from."""

    counter: Counter | None = None
    counters: Sequence[Counter] = ()
    systems: Sequence[CardSystem] = ()
    has_person: bool = False


class FilterPanel(QFrame):
    """Floats over the list until it is applied or closed."""

    applied = Signal(object)
    """Filters: show these."""
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._offered = Offered()
        self.setObjectName("filter_panel")
        self.setProperty("kind", "float")
        self.setProperty("overlay", True)
        self.heading = plain_label(self, "filter_heading")
        self.unexpired, self.published = QCheckBox(self), QCheckBox(self)
        self.counter = QComboBox(self)
        self.city = QLineEdit(self)
        self.least, self.most = self._number(_MOST_POINTS), self._number(_MOST_POINTS)
        self.begins_on = QCheckBox(self)
        self.begins = self._day(self.begins_on)
        self.ends_on = QCheckBox(self)
        self.ends = self._day(self.ends_on)
        self.owner, self.applicable = QComboBox(self), QComboBox(self)
        self.extra = self._number(_MOST_EXTRA)
        self.problem = plain_label(self, "filter_problem")
        self.problem.setProperty("role", "warning")
        self.apply_button = push_button(self, "apply_filters", "primary")
        self.apply_button.clicked.connect(self._apply)
        self.usual_button = push_button(self, "usual_filters", "secondary")
        self.usual_button.clicked.connect(self._reset)
        self.close_button = push_button(self, "close_filters", "quiet")
        self.close_button.clicked.connect(self.close_panel)
        self._names: dict[QWidget, QLabel | QCheckBox] = {}
        self._lay_out()
        look.changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def open_with(self, filters: Filters, offered: Offered) -> None:
        """Show `filters`, and what there is to choose from; whoever is choosing already keeps the keyboard there."""
        self._offered = offered
        self._fill(filters)
        if self.isHidden():
            self.show()
            self.raise_()
            self.unexpired.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_panel(self) -> None:
        """Go, and change nothing."""
        self._go()

    def _go(self) -> None:
        """Hidden with the keyboard on it, it would be handed on to whatever comes next in the window."""
        if self.isHidden():
            return
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.hide()
        self.closed.emit()

    def chosen(self) -> Filters:
        """What the fields say."""
        data = self.counter.currentData()
        cities = tuple(city for city in (part.strip() for part in self.city.text().split(",")) if city)
        return Filters(
            unexpired=self.unexpired.isChecked(),
            at_this_counter=data is True,
            counter=data if isinstance(data, Counter) else None,
            published=self.published.isChecked(),
            cities=cities,
            min_points=_value(self.least),
            max_points=_value(self.most),
            begins=_date(self.begins) if self.begins_on.isChecked() else None,
            ends=_date(self.ends) if self.ends_on.isChecked() else None,
            owner=self.owner.currentData(),
            applicable=self.applicable.currentData(),
            extra_points=_value(self.extra) if self._offered.has_person else None,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            focused = self.focusWidget()
            focused.click() if isinstance(focused, QPushButton) else self._apply()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        texts = {
            self.counter: self.tr("Counter"),
            self.city: self.tr("City"),
            self.least: self.tr("Points from"),
            self.most: self.tr("Points to"),
            self.begins: self.tr("Possible from"),
            self.ends: self.tr("Possible until"),
            self.owner: self.tr("Of card system"),
            self.applicable: self.tr("For card system"),
            self.extra: self.tr("Points more"),
        }
        for widget, text in texts.items():
            self._names[widget].setText(text)
            widget.setAccessibleName(text)
        self.extra.setToolTip(self.tr("What would be possible with so many points more?"))
        self.heading.setText(self.tr("Filters"))
        self.setAccessibleName(self.tr("Filters"))
        self.unexpired.setText(self.tr("Not expired"))
        self.published.setText(self.tr("Published"))
        self.city.setPlaceholderText(self.tr("Every city"))
        for number in (self.least, self.most, self.extra):
            number.setSpecialValueText("–")
        self.apply_button.setText(self.tr("Show"))
        self.usual_button.setText(self.tr("As usual"))
        self.close_button.setText(self.tr("Close"))
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._fill(self.chosen())

    def fit(self, right: int, top: int, room: QWidget) -> None:
        """Stand below `top` with the right edge at `right`, within `room`."""
        width = min(self._look.px(_WIDTH), room.width() - 16)
        self._scroll_inner.adjustSize()
        wanted = self._scroll_inner.sizeHint().height() + self.sizeHint().height() + 8
        if room.height() - top < min(wanted, self._look.px(_LEAST_HEIGHT)):
            top = 8
        height = max(160, min(wanted, room.height() - top - 8))
        self.setGeometry(max(8, right - width), top, width, height)

    def _fill(self, filters: Filters) -> None:
        offered = self._offered
        self.unexpired.setChecked(filters.unexpired)
        self.published.setChecked(filters.published)
        self.city.setText(", ".join(filters.cities))
        for spin, value in (
            (self.least, filters.min_points),
            (self.most, filters.max_points),
            (self.extra, filters.extra_points),
        ):
            spin.setValue(spin.minimum() if value is None else value)
        for check, edit, day in (
            (self.begins_on, self.begins, filters.begins),
            (self.ends_on, self.ends, filters.ends),
        ):
            check.setChecked(day is not None)
            edit.setDate(QDate.currentDate() if day is None else QDate(day.year, day.month, day.day))
        self._fill_counters(filters)
        for combo, system in ((self.owner, filters.owner), (self.applicable, filters.applicable)):
            combo.clear()
            combo.addItem(self.tr("Every card system"), None)
            for one in offered.systems:
                combo.addItem(words.plain(one.name, 60) or str(one.id), one)
            ids = [None, *(one.id for one in offered.systems)]
            combo.setCurrentIndex(ids.index(system.id) if system is not None and system.id in ids else 0)
        for widget in (self.extra, self._names[self.extra]):
            widget.setVisible(offered.has_person)
        self.problem.hide()

    def _fill_counters(self, filters: Filters) -> None:
        here = self._offered.counter
        others = [
            one
            for one in self._offered.counters
            if one.consumer_key and not (here and same_counter(one.consumer_key, here.consumer_key))
        ]
        self.counter.clear()
        self.counter.addItem(self.tr("Every counter"), False)
        self.counter.addItem(self.tr("This counter"), True)
        for one in others:
            self.counter.addItem(words.title(one.name), one)
        place = 1 if filters.at_this_counter else 0
        if filters.counter is not None:
            keys = [one.consumer_key for one in others]
            place = 2 + keys.index(filters.counter.consumer_key) if filters.counter.consumer_key in keys else place
        self.counter.setCurrentIndex(place)

    def _number(self, most: int) -> QSpinBox:
        number = QSpinBox(self)
        number.setRange(-1, most)
        return number

    def _day(self, check: QCheckBox) -> QDateEdit:
        day = QDateEdit(self)
        day.setCalendarPopup(True)
        self._look.calm(day.calendarWidget())
        day.setEnabled(False)
        check.toggled.connect(day.setEnabled)
        return day

    def _lay_out(self) -> None:
        inner = QWidget(self)
        self._scroll_inner = inner
        inner.setObjectName("filter_inner")
        inner.setStyleSheet("#filter_inner { background: transparent; }")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        checks = QHBoxLayout()
        checks.setSpacing(24)
        checks.addWidget(self.unexpired)
        checks.addWidget(self.published)
        checks.addStretch()
        grid.addLayout(checks, 0, 1)
        fields: tuple[tuple[QWidget, QCheckBox | None], ...] = (
            (self.counter, None),
            (self.city, None),
            (self.least, None),
            (self.most, None),
            (self.begins, self.begins_on),
            (self.ends, self.ends_on),
            (self.owner, None),
            (self.applicable, None),
            (self.extra, None),
        )
        for row, (widget, check) in enumerate(fields, start=1):
            if check is not None:
                self._names[widget] = check
            else:
                self._names[widget] = plain_label(self, "filter_name", wraps=False)
            grid.addWidget(self._names[widget], row, 0)
            grid.addWidget(widget, row, 1)
        scroll = QScrollArea(self)
        scroll.setObjectName("filter_scroll")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QHBoxLayout()
        buttons.addWidget(self.apply_button)
        buttons.addWidget(self.usual_button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(scroll, stretch=1)
        column.addWidget(self.problem)
        column.addLayout(buttons)

    def _dress(self) -> None:
        self.heading.setFont(self._look.font(TYPE_TITLE, bold=True))
        for widget, name in self._names.items():
            widget.setFont(self._look.font(TYPE_BODY))
            name.setFont(self._look.font(TYPE_BODY))

    def _reset(self) -> None:
        self._fill(USUAL)

    def _apply(self) -> None:
        filters = self.chosen()
        if filters.problem() is not None:
            self.problem.setText(self.tr("“From” comes after “until”: nothing fits."))
            self.problem.show()
            return
        self._go()
        self.applied.emit(filters)


def _value(number: QSpinBox) -> int | None:
    return None if number.value() == number.minimum() else number.value()


def _date(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
