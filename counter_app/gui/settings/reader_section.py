"""Which reader is used, and a test of it: a card that is tapped here is shown, and used for nothing."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from counter_app.desk.feedback import Feedback
from counter_app.desk.tap import Tap
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.preferences_holder import PreferencesHolder
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.settings.section import Section
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.reader import ServiceAbsentError, lasting_name, list_readers


class ReaderSection(Section):
    """The choice of a reader, and its live test."""

    refreshed = Signal()

    def __init__(
        self, readers: ReaderLink, worker: Worker, preferences: PreferencesHolder, look: Look, parent: QWidget
    ) -> None:
        super().__init__(look, "reader_section", "reader-ok", parent)
        self._readers, self._worker, self._preferences = readers, worker, preferences
        self._names: tuple[str, ...] = ()
        self.combo = QComboBox(self)
        self.combo.setObjectName("reader_choice")
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(12)
        self.combo.activated.connect(self._chosen)
        self.test_button = QPushButton(self)
        self.test_button.setObjectName("reader_test")
        self.test_button.setCheckable(True)
        self.test_button.setAutoDefault(False)
        self.test_button.toggled.connect(self._test_toggled)
        self.result = plain_label(self, "reader_test_result")
        self.result.setProperty("role", "row")
        self.result.hide()
        self.column.addWidget(self.combo)
        self.column.addWidget(self.test_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.result)
        readers.status_changed.connect(self._status_changed)
        preferences.changed.connect(self._fill)
        if "reader" in preferences.locked:
            self.lock(self.combo)
        self.retranslate()

    @property
    def is_testing(self) -> bool:
        """Whether a tap is only to be shown."""
        return self.test_button.isChecked()

    def start_test(self) -> None:
        """Wait for a card."""
        self.test_button.setChecked(True)
        self.test_button.setFocus()

    def look_for_readers(self) -> None:
        """Ask which readers there are: also those that are not used."""
        self._worker.submit(Task(Kind.READ, _present, self._found, owner=self))

    def show_tap(self, tap: Tap) -> None:
        """A card was read: its number, masked, and how long it took to get here."""
        milliseconds = max(1, round((time.perf_counter() - tap.at) * 1000))
        text = self.tr("Card {number} read, {time} ms to the screen")
        self._say(text.replace("{number}", tap.card.mask()).replace("{time}", str(milliseconds)), "done")

    def show_unreadable(self, feedback: Feedback) -> None:
        """A card was laid down, and gave no number."""
        self._say(words.headline(feedback), feedback.tone.value)

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.say(self.tr("Card reader"), self._status())
        self.combo.setAccessibleName(self.tr("Card reader"))
        self.test_button.setText(self.tr("Stop the test") if self.is_testing else self.tr("Test the reader"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The test ends when the page is left: from then on a tap counts."""
        self.test_button.setChecked(False)
        super().hideEvent(event)

    def _status(self) -> str:
        service, count = self._readers.service, len(self._readers.readers)
        parts = (words.reader_status(service, count), words.reader_help(service, count))
        return " · ".join(part for part in parts if part)

    def _status_changed(self) -> None:
        self.say(self.heading.text(), self._status())
        if self.isVisible():
            self.look_for_readers()

    def _found(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._fill()

    def _fill(self) -> None:
        chosen = self._preferences.value.reader
        names = list(self._names)
        if chosen is not None and not any(name.startswith(chosen) for name in names):
            names.append(chosen)
        self.combo.clear()
        self.combo.addItem(self.tr("Automatic: every reader"), None)
        for name in names:
            self.combo.addItem(words.plain(name, 80), lasting_name(name, names))
        if chosen is not None:
            self.combo.setCurrentIndex(1 + next(row for row, name in enumerate(names) if name.startswith(chosen)))

    def _chosen(self, row: int) -> None:
        self._preferences.set(reader=self.combo.itemData(row))

    def _test_toggled(self, is_on: bool) -> None:
        self.retranslate()
        if is_on:
            self._say(self.tr("Tap a card. It is only shown here."), "")
        else:
            self.result.hide()

    def _say(self, text: str, ink: str) -> None:
        self.result.setProperty("ink", ink)
        self._look.redress(self.result)
        self.result.setText(text)
        self.result.show()
        announce(self.result, text, at_once=False)


def _present() -> tuple[str, ...]:
    try:
        return list_readers()
    except ServiceAbsentError:
        return ()
