"""Who is at the desk, with the balance that everything on the page is about, and what the employee should look at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from counter_app.desk.look_up import CardWarning, Person
from counter_app.gui import words
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.tab_order import tab_in_order
from counter_app.gui.theme import TARGET, TYPE_ROW
from counter_app.gui.words.promotion_list import person_about, person_name, points_apart

_LONG_NAME = 44
"""Characters from which a name is written smaller: it would take more than two lines."""
_LONG_BALANCE = 6
"""Characters from which a balance is written smaller: it would leave no room for the name."""


class PersonHead(QFrame):
    """Name, balance, card systems and number; each warning on a line, its reason behind a click."""

    leave_wanted = Signal()
    search_wanted = Signal()
    """Show the search and the filters, or hide them again."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._person: Person | None = None
        self._lines: list[WarningLine] = []
        self._is_low = False
        self.setObjectName("person_head")
        self.setProperty("kind", "card")
        self.name = plain_label(self, "person")
        self.about = plain_label(self, "person_about")
        self.about.setProperty("role", "soft")
        self.points = plain_label(self, "person_points", wraps=False)
        self.unit = plain_label(self, "person_points_unit", wraps=False)
        self.unit.setProperty("role", "soft")
        self.search_button = QPushButton(self)
        self.search_button.setObjectName("show_search")
        self.search_button.setProperty("kind", "quiet")
        self.search_button.setAutoDefault(False)
        self.search_button.clicked.connect(self.search_wanted)
        self.leave_button = QPushButton(self)
        self.leave_button.setObjectName("leave")
        self.leave_button.setProperty("kind", "quiet")
        self.leave_button.setAutoDefault(False)
        self.leave_button.clicked.connect(self.leave_wanted)
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(0)
        self._lay_out()
        look.changed.connect(self._dress)
        self.show_person(None)

    def show_person(self, person: Person | None) -> None:
        """Show `person`; nobody hides the head."""
        before, self._person = self._person, person
        warnings = person.warnings if person else ()
        if before is None or person is None or _key(before) != _key(person):
            self._show_warnings(warnings)
        self._dress()
        self.setVisible(person is not None)

    def set_low(self, is_low: bool) -> None:
        """There is little height: name and balance on one line, smaller; the search behind a button."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()

    def _lay_out(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(2)
        who.addWidget(self.name)
        who.addWidget(self.about)
        balance = QHBoxLayout()
        balance.setSpacing(8)
        balance.addWidget(self.points, alignment=Qt.AlignmentFlag.AlignBaseline)
        balance.addWidget(self.unit, alignment=Qt.AlignmentFlag.AlignBaseline)
        self._row = row = QHBoxLayout()
        row.addLayout(who, stretch=1)
        row.addLayout(balance)
        row.addWidget(self.search_button, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.leave_button, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addLayout(row)
        self._column.addLayout(self._warnings)

    def _dress(self) -> None:
        look, person = self._look, self._person
        is_low = self._is_low
        name = person_name(person) if person is not None else ""
        sizes = (18, TYPE_ROW) if is_low else (24, 18)
        self.name.setFont(look.font(sizes[len(name) > _LONG_NAME], bold=True))
        self.about.setFont(look.font(TYPE_ROW))
        self.about.setVisible(not is_low)
        number, unit = points_apart(person.points) if person is not None else ("", "")
        self.points.setFont(look.font(24 if is_low or len(number) > _LONG_BALANCE else 36, bold=True))
        edge = 4 if is_low else 16
        self._row.setSpacing(8 if is_low else 24)
        self._column.setContentsMargins(16 if is_low else 24, edge, 8 if is_low else 16, edge)
        self.search_button.setVisible(is_low)
        look.put_icon(self.search_button, "search", 18, look.theme.colours.text)
        for button in (self.search_button, self.leave_button):
            button.setMinimumSize(TARGET, TARGET)
        self.search_button.setToolTip(self.tr("Search and filters (Ctrl+F)"))
        self.search_button.setAccessibleName(self.tr("Search and filters"))
        self.unit.setFont(look.font(TYPE_ROW))
        self.leave_button.setText("" if is_low else self.tr("Esc"))
        look.put_icon(self.leave_button, "close", 18, look.theme.colours.text)
        self.leave_button.setToolTip(self.tr("Take this person off the screen (Esc)"))
        self.leave_button.setAccessibleName(self.tr("Take this person off the screen"))
        if person is None:
            for label in (self.name, self.about, self.points, self.unit):
                label.clear()
            return
        self.name.setText(breakable(name))
        self.about.setText(breakable(person_about(person)))
        self.points.setText(number)
        self.unit.setText(unit)
        self.points.setAccessibleName(words.points(person.points))
        self.setAccessibleName(words.person_line(person))
        for line in self._lines:
            line.dress()

    def _show_warnings(self, warnings: tuple[CardWarning, ...]) -> None:
        for line in self._lines:
            self._warnings.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [WarningLine(warning, self._look, self) for warning in warnings]
        for line in self._lines:
            self._warnings.addWidget(line)
        tab_in_order(self.leave_button, *(line.button for line in self._lines))


def _key(person: Person) -> tuple[object, ...]:
    return person.uitpas_number, person.warnings


class WarningLine(QWidget):
    """A warning in words that the queue may read; its reason comes after a click."""

    def __init__(self, warning: CardWarning, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._warning, self._look = warning, look
        self.button = QPushButton(self)
        self.button.setObjectName("warnings_button")
        self.button.setProperty("kind", "quiet")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._toggle)
        self.chevron = QLabel(self)
        self.reason = plain_label(self, "reasons")
        self.reason.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button)
        row.addWidget(self.chevron)
        row.addWidget(self.reason, stretch=1)
        row.addStretch()
        self.dress()

    def dress(self) -> None:
        """In the language and the looks of now."""
        look, ink = self._look, self._look.theme.colours.warning
        is_open = not self.reason.isHidden()
        icon = "blocked" if self._warning is CardWarning.CARD_BLOCKED else "check-attention"
        self.button.setFont(look.font(TYPE_ROW, bold=True))
        self.button.setStyleSheet(f"QPushButton {{ color: {ink}; padding-left: 0; padding-right: 4px; }}")
        self.button.setText(words.warning(self._warning))
        look.put_icon(self.button, icon, 20, ink)
        self.button.setAccessibleDescription(self.tr("Press to see why"))
        self.chevron.setPixmap(look.pixmap("chevron-down" if is_open else "chevron-right", look.px(18), ink))
        self.reason.setFont(look.font(TYPE_ROW))
        self.reason.setText(words.warning_reason(self._warning) if is_open else "")

    def _toggle(self) -> None:
        self.reason.setVisible(self.reason.isHidden())
        self.dress()
