"""Help: the keys that do something, the way to the diagnosis, the version, and where the program keeps its files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counter_app import __version__
from counter_app.gui.labels import plain_label, plain_tip
from counter_app.gui.look import Look
from counter_app.gui.settings.section import Section
from counter_app.gui.theme import TYPE_ROW

_STEP_ICONS = ("check-in", "promotions", "keypad")
_ICON, _WIDTH = 24, 640
"""The icons before the steps, and how wide a line may be that is read by somebody who needs help."""
_KEYS = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+,", "Ctrl+F", "F1", "Enter", "Esc")


class HelpPage(QWidget):
    """What F1 opens."""

    diagnosis_wanted = Signal()

    def __init__(self, data_dir: Path, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._data_dir = look, data_dir
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget(scroll)
        scroll.setWidget(body)
        self.title = plain_label(body, "help_title")
        self.title.setProperty("role", "title")
        self._first = Section(look, "first_section", "card", body)
        self._steps = [self._step(number) for number in range(len(_STEP_ICONS))]
        self._trouble = Section(look, "trouble_section", "warning", body)
        self.diagnosis_button = QPushButton(self._trouble)
        self.diagnosis_button.setObjectName("open_diagnosis")
        self.diagnosis_button.setAutoDefault(False)
        self.diagnosis_button.clicked.connect(self.diagnosis_wanted)
        self._trouble.column.addWidget(self.diagnosis_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self._keys = Section(look, "keys_section", "keyboard", body)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._rows = {key: self._row(place, key) for place, key in enumerate(_KEYS)}
        self._keys.column.addLayout(self._grid)
        self._about = Section(look, "about_section", "folder", body)
        self.version = plain_label(self._about, "version")
        self.folder_button = QPushButton(self._about)
        self.folder_button.setObjectName("open_folder")
        self.folder_button.setAutoDefault(False)
        self.folder_button.clicked.connect(self._open_folder)
        self._about.column.addWidget(self.version)
        self._about.column.addWidget(self.folder_button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        for widget in (self.title, self._first, self._trouble, self._keys, self._about):
            layout.addWidget(widget)
        layout.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.title.setText(self.tr("Help"))
        self._first.say(self.tr("How it works"))
        steps = (
            self.tr("Check in: tap a card. The screen says what happened. Then the next card."),
            self.tr("Promotions: tap a card to see what this person can have. Nothing is checked in."),
            self.tr("No card at hand? Type the number on any page, or scan the barcode in the app."),
        )
        for (_icon, label), step in zip(self._steps, steps, strict=True):
            label.setText(step)
        self._keys.say(self.tr("Shortcuts"))
        texts = (
            self.tr("Check in"),
            self.tr("Promotions"),
            self.tr("Today"),
            self.tr("Settings"),
            self.tr("Search"),
            self.tr("Help"),
            self.tr("Open the promotions, cash in, confirm"),
            self.tr("Cancel; take the person's data off the screen"),
        )
        for key, text in zip(_KEYS, texts, strict=True):
            keys, words = self._rows[key]
            keys.setText(_as_on_the_keyboard(key))
            words.setText(text)
        self._trouble.say(
            self.tr("Something does not work?"),
            self.tr("The diagnosis looks at the reader, this PC, the network and UiTPAS, and says what to do."),
        )
        self.diagnosis_button.setText(self.tr("Open the diagnosis"))
        self._about.say(self.tr("This program"))
        self.version.setText(self.tr("Version {number}").replace("{number}", __version__))
        self.folder_button.setText(self.tr("Open its folder"))
        self.folder_button.setToolTip(plain_tip(str(self._data_dir)))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _step(self, number: int) -> tuple[QLabel, QLabel]:
        icon, label = QLabel(self._first), plain_label(self._first, f"help_step_{number}")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, stretch=1)
        row.addStretch()
        self._first.column.addLayout(row)
        return icon, label

    def _row(self, place: int, key: str) -> tuple[QLabel, QLabel]:
        keys = plain_label(self._keys, f"key_{key}", wraps=False)
        words = plain_label(self._keys, f"does_{key}")
        self._grid.addWidget(keys, place, 0)
        self._grid.addWidget(words, place, 1)
        return keys, words

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_dir)))

    def _restyle(self) -> None:
        look = self._look
        for (icon, label), name in zip(self._steps, _STEP_ICONS, strict=True):
            icon.setPixmap(look.pixmap(name, look.px(_ICON), look.theme.colours.accent))
            label.setMaximumWidth(look.px(_WIDTH))
            label.setFont(look.font(TYPE_ROW))
        for keys, words in self._rows.values():
            keys.setFont(look.font(TYPE_ROW, bold=True))
            words.setFont(look.font(TYPE_ROW))
        self.version.setFont(look.font(TYPE_ROW))


def _as_on_the_keyboard(key: str) -> str:
    """The shortcut as the system writes it; Enter and Esc as they stand on the keys and on the buttons."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if "+" in key else key
