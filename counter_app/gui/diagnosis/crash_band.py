"""The band under the top bar that says, after a start, that the program had trouble the last time."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from counter_app.desk.feedback import Tone
from counter_app.diagnosis.crash_file import CrashFile
from counter_app.gui.announce import announce
from counter_app.gui.diagnosis.crash_dialog import CrashDialog
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.tones import style
from counter_app.gui.worker import Kind, Task, Worker

_ICON = 20


class CrashBand(QFrame):
    """Hidden unless there is something to show; gone once it was removed."""

    def __init__(self, worker: Worker, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._worker, self._look = worker, look
        self._crashes: CrashFile | None = None
        self._text = ""
        self.setObjectName("crash_band")
        self.setProperty("tone", str(Tone.NOTICE))
        self.icon = QLabel(self)
        self.text = plain_label(self, "crash_band_text")
        self.text.setProperty("role", "row")
        self.show_button = self._button("crash_show")
        self.show_button.clicked.connect(self._show)
        self.remove_button = self._button("crash_remove")
        self.remove_button.setProperty("kind", "quiet")
        self.remove_button.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.icon)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.show_button)
        row.addWidget(self.remove_button)
        look.changed.connect(self._say)
        self.hide()
        self._say()

    def look_for(self, crashes: CrashFile) -> None:
        """Offer what an earlier run left, where it left something."""
        self._crashes = crashes
        self._worker.submit(Task(Kind.FOLLOW_UP, crashes.left_behind, self._found, owner=self))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _found(self, text: str) -> None:
        self._text = text
        self.setVisible(bool(text))
        if text:
            announce(self, self.text.text(), at_once=False)

    def _show(self) -> None:
        dialog = CrashDialog(self._text, self._look, self.window())
        dialog.remove_wanted.connect(self._remove)
        dialog.open()

    def _remove(self) -> None:
        if self._crashes is not None:
            self._worker.submit(Task(Kind.FOLLOW_UP, self._crashes.remove, lambda _: None))
        self._text = ""
        self.hide()

    def _say(self) -> None:
        look = self._look
        ink, size = look.theme.colours.tone(Tone.NOTICE).on_fill, look.px(_ICON)
        self.icon.setPixmap(look.pixmap(style(Tone.NOTICE).icon, size, ink))
        self.text.setText(self.tr("The program had trouble the last time. What happened was written down."))
        self.show_button.setText(self.tr("Show"))
        self.remove_button.setText(self.tr("Remove"))
