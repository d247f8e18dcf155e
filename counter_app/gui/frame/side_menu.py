"""The menu at the left: the three pages, typing a number, and the settings. Icons alone where there is little room."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from counter_app.gui.look import Look
from counter_app.gui.tab_order import tab_in_order, tab_to_chosen
from counter_app.gui.theme import TARGET, TYPE_ROW

_LEAST_WIDTH = 168
_ICON, _GAP, _SIDE, _MARGIN = 22, 12, 14, 8


@dataclass(frozen=True, slots=True)
class Place:
    """One entry: its name in the program, its icon and the keys that open it."""

    name: str
    icon: str
    keys: str


CHECK_IN = Place("check_in", "check-in", "Ctrl+1")
PROMOTIONS = Place("promotions", "promotions", "Ctrl+2")
TODAY = Place("today", "today", "Ctrl+3")
SETTINGS = Place("settings", "settings", "Ctrl+,")
PLACES = (CHECK_IN, PROMOTIONS, TODAY, SETTINGS)


class MenuButton(QPushButton):
    """An icon and a word, with room between them that a stylesheet does not know."""

    def __init__(self, look: Look, name: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icon_name = look, icon
        self._is_compact = False
        self.setObjectName(name)
        self.setProperty("kind", "menu")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)

    def set_compact(self, is_compact: bool) -> None:
        """The icon alone."""
        self._is_compact = is_compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the word as it is when the page is open: in bold."""
        px = self._look.px
        metrics = QFontMetrics(self._look.font(TYPE_ROW, bold=True))
        words = 0 if self._is_compact else _GAP + metrics.horizontalAdvance(self.text()) + 2
        return QSize(2 * _SIDE + px(_ICON) + words, max(TARGET, metrics.height() + 20))

    def minimumSizeHint(self) -> QSize:
        """No less: no word is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The button of the style, with its parts laid out from the left."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        px, colours = self._look.px, self._look.theme.colours
        colour = colours.accent if self.isChecked() else colours.soft_text
        size = px(_ICON)
        left = (self.width() - size) // 2 if self._is_compact else _SIDE
        painter.drawPixmap(left, (self.height() - size) // 2, self._look.pixmap(self._icon_name, size, colour))
        if not self._is_compact:
            painter.setFont(self._look.font(TYPE_ROW, bold=self.isChecked()))
            painter.setPen(QColor(colour if self.isChecked() else colours.text))
            room = self.rect().adjusted(left + size + _GAP, 0, 0, 0)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())


class SideMenu(QFrame):
    """One button for each page; the one that is open is marked."""

    wanted = Signal(object)
    """Place: turn to it."""
    number_wanted = Signal()
    """A number is to be typed, by finger if need be."""
    cards_wanted = Signal(bool)
    """Whether the practice cards are to be seen."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._is_compact = look, False
        self.setObjectName("menu")
        self.setProperty("kind", "side")
        self._group = QButtonGroup(self)
        self.buttons = {place: self._button(place) for place in PLACES}
        self.number_button = MenuButton(look, "menu_number", "keypad", self)
        self.number_button.clicked.connect(self.number_wanted)
        self.cards_button = MenuButton(look, "menu_cards", "card", self)
        self.cards_button.setCheckable(True)
        self.cards_button.toggled.connect(self.cards_wanted)
        self.cards_button.hide()
        self._all = (*self.buttons.values(), self.number_button, self.cards_button)
        self._column = QVBoxLayout(self)
        for place in (CHECK_IN, PROMOTIONS, TODAY):
            self._column.addWidget(self.buttons[place])
        self._column.addStretch()
        self._column.addWidget(self.cards_button)
        self._column.addWidget(self.number_button)
        self._column.addWidget(self.buttons[SETTINGS])
        tab_to_chosen(self._group)
        tab_in_order(self.buttons[TODAY], self.cards_button, self.number_button, self.buttons[SETTINGS])
        look.changed.connect(self._restyle)
        self.retranslate()

    def mark(self, place: Place | None) -> None:
        """Show which page is open; None is one that has no entry."""
        self._group.setExclusive(place is not None)
        for one, button in self.buttons.items():
            button.setChecked(one == place)

    def show_practice(self, *, with_cards: bool) -> None:
        """Offer to show and hide the practice cards."""
        self.cards_button.show()
        self.cards_button.setChecked(with_cards)
        self._restyle()

    def set_compact(self, is_compact: bool) -> None:
        """Icons alone; their names are in the tooltips."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._restyle()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        names = {
            CHECK_IN: self.tr("Check in"),
            PROMOTIONS: self.tr("Promotions"),
            TODAY: self.tr("Today"),
            SETTINGS: self.tr("Settings"),
        }
        for place, button in self.buttons.items():
            keys = QKeySequence(place.keys).toString(QKeySequence.SequenceFormat.NativeText)
            self._say(button, names[place], f"{names[place]} ({keys})")
        self._say(self.number_button, self.tr("Type number"), self.tr("Type a number instead of tapping a card"))
        self._say(self.cards_button, self.tr("Practice cards"), self.tr("Show or hide the practice cards"))
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say(self, button: MenuButton, text: str, tip: str) -> None:
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(tip)

    def _button(self, place: Place) -> MenuButton:
        button = MenuButton(self._look, f"menu_{place.name}", place.icon, self)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.wanted.emit(place))
        self._group.addButton(button)
        return button

    def _restyle(self) -> None:
        self._column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        self._column.setSpacing(4)
        for button in self._all:
            button.set_compact(self._is_compact)
        width = max(button.sizeHint().width() for button in self._all if not button.isHidden())
        least = 0 if self._is_compact else self._look.px(_LEAST_WIDTH)
        self.setFixedWidth(max(width, least) + 2 * _MARGIN)
