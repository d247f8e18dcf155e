"""The band under the top bar that says, after a start, that the program had trouble the last time."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from counter_app.desk.feedback import Tone
from counter_app.diagnosis.crash_file import CrashFile
from counter_app.gui.announce import announce
from counter_app.gui.diagnosis.crash_dialog import CrashDialog
from counter_app.gui.frame.band import Band
from counter_app.gui.look import Look
from counter_app.gui.worker import Kind, Task, Worker


class CrashBand(Band):
    """Hidden unless there is something to show; gone once it was removed."""

    def __init__(self, worker: Worker, look: Look, parent: QWidget) -> None:
        self._worker = worker
        self._crashes: CrashFile | None = None
        self._left = ""
        super().__init__("crash_band", look, parent)
        self.more_wanted.connect(self._show)
        self.say()

    def look_for(self, crashes: CrashFile) -> None:
        """Offer what an earlier run left, where it left something."""
        self._crashes = crashes
        self._worker.submit(Task(Kind.FOLLOW_UP, crashes.left_behind, self._found, owner=self))

    def say(self) -> None:
        """Say it in the look and the language of now, or hide."""
        self._dress(Tone.NOTICE)
        self.text.setText(self.tr("The program had trouble the last time. What happened was written down."))
        self.more_button.setText(self.tr("Show"))
        self.close_button.setIcon(QIcon())
        self.close_button.setText(self.tr("Remove"))
        self.close_button.setAccessibleName(self.tr("Remove"))
        self.setVisible(bool(self._left))

    def put_away(self) -> None:
        """Remove what was written down."""
        if self._crashes is not None:
            self._worker.submit(Task(Kind.FOLLOW_UP, self._crashes.remove, lambda _: None))
        self._left = ""
        self.say()

    def _found(self, left: str) -> None:
        self._left = left
        self.say()
        if left:
            announce(self, self.text.text(), at_once=False)

    def _show(self) -> None:
        dialog = CrashDialog(self._left, self._look, self.window())
        dialog.remove_wanted.connect(self.put_away)
        dialog.open()
