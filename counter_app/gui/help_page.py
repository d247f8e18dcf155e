"""Help: the keys that do something, the version, and where the program keeps its files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counter_app import __version__
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.settings.section import Section

_KEYS = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+,", "Ctrl+F", "F1", "Enter", "Esc")


class HelpPage(QWidget):
    """What F1 opens."""

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
        self._steps = plain_label(self._first, "help_steps")
        self._first.column.addWidget(self._steps)
        self._keys = Section(look, "keys_section", "keyboard", body)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._rows = {key: self._row(place, key) for place, key in enumerate(_KEYS)}
        self._keys.column.addLayout(self._grid)
        self._about = Section(look, "about_section", "folder", body)
        self.version = plain_label(self._about, "version")
        self.folder = plain_label(self._about, "data_folder")
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.folder_button = QPushButton(self._about)
        self.folder_button.setObjectName("open_folder")
        self.folder_button.setAutoDefault(False)
        self.folder_button.clicked.connect(self._open_folder)
        self._about.column.addWidget(self.version)
        self._about.column.addWidget(self.folder)
        self._about.column.addWidget(self.folder_button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        for widget in (self.title, self._first, self._keys, self._about):
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
        self._steps.setText(
            "\n".join(
                (
                    self.tr("Check in: tap a card. The screen says what happened. Then the next card."),
                    self.tr("Promotions: tap a card to see what this person can have. Nothing is checked in."),
                    self.tr("No card at hand? Type the number on any page, or scan the barcode in the app."),
                )
            )
        )
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
        self._about.say(self.tr("This program"))
        self.version.setText(self.tr("Version {number}").replace("{number}", __version__))
        self.folder.setText(self.tr("Its files: {folder}").replace("{folder}", str(self._data_dir)))
        self.folder_button.setText(self.tr("Open the folder"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _row(self, place: int, key: str) -> tuple[QLabel, QLabel]:
        keys = plain_label(self._keys, f"key_{key}", wraps=False)
        words = plain_label(self._keys, f"does_{key}")
        self._grid.addWidget(keys, place, 0)
        self._grid.addWidget(words, place, 1)
        return keys, words

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_dir)))

    def _restyle(self) -> None:
        for keys, _words in self._rows.values():
            keys.setFont(self._look.font(12, bold=True))


def _as_on_the_keyboard(key: str) -> str:
    """The shortcut as the system writes it; Enter and Esc as they stand on the keys and on the buttons."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if "+" in key else key
