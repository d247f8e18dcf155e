"""The menu at the left: the three pages, typing a number, and the settings. Icons alone where there is little room."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from counter_app.gui.look import Look
from counter_app.gui.theme import TARGET, TYPE_ROW

_WIDTH, _COMPACT_WIDTH, _ICON = 184, 60, 22


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


class SideMenu(QFrame):
    """One button for each page; the one that is open is marked."""

    wanted = Signal(object)
    """Place: turn to it."""
    number_wanted = Signal()
    """A number is to be typed, by finger if need be."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._is_compact = look, False
        self.setObjectName("menu")
        self.setProperty("kind", "side")
        self._group = QButtonGroup(self)
        self.buttons = {place: self._button(place) for place in PLACES}
        self.number_button = self._make("menu_number")
        self.number_button.clicked.connect(self.number_wanted)
        self._column = QVBoxLayout(self)
        for place in (CHECK_IN, PROMOTIONS, TODAY):
            self._column.addWidget(self.buttons[place])
        self._column.addStretch()
        self._column.addWidget(self.number_button)
        self._column.addWidget(self.buttons[SETTINGS])
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def mark(self, place: Place | None) -> None:
        """Show which page is open; None is one that has no entry."""
        self._group.setExclusive(place is not None)
        for one, button in self.buttons.items():
            button.setChecked(one == place)
        self._restyle()

    def set_compact(self, is_compact: bool) -> None:
        """Icons alone; their names are in the tooltips."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self.retranslate()
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

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say(self, button: QPushButton, text: str, tip: str) -> None:
        button.setText("" if self._is_compact else text)
        button.setAccessibleName(text)
        button.setToolTip(tip)

    def _button(self, place: Place) -> QPushButton:
        button = self._make(f"menu_{place.name}")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.wanted.emit(place))
        self._group.addButton(button)
        return button

    def _make(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "menu")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(False)
        return button

    def _restyle(self) -> None:
        look = self._look
        px, colours = look.px, look.theme.colours
        self._column.setContentsMargins(8, 12, 8, 12)
        self._column.setSpacing(4)
        icons = {button: place.icon for place, button in self.buttons.items()} | {self.number_button: "keypad"}
        for button, icon in icons.items():
            button.setFont(look.font(TYPE_ROW, bold=button.isChecked()))
            button.setIcon(look.icon(icon, colours.accent if button.isChecked() else colours.soft_text))
            button.setIconSize(QSize(px(_ICON), px(_ICON)))
            button.setMinimumHeight(px(TARGET))
        self.setFixedWidth(px(_COMPACT_WIDTH if self._is_compact else _WIDTH))
