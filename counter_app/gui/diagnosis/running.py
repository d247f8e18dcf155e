"""A diagnosis that runs off the GUI thread, and tells each finding as it comes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from counter_app.diagnosis.examination import Examination, Step
from counter_app.diagnosis.findings import Finding
from counter_app.diagnosis.subject import Subject
from counter_app.gui.worker import Kind, Task, Worker


class Running(QObject):
    """One at a time; a new one may begin once it has ended."""

    found = Signal(object)
    """Finding"""
    ended = Signal()
    _came = Signal(object, object)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._examination: Examination | None = None
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether something is still being looked at."""
        return self._examination is not None

    def start(self, subject: Subject, steps: tuple[Step, ...]) -> None:
        """Look at everything anew."""
        self.cancel()
        examination = self._examination = Examination(subject, steps)
        self._worker.submit(Task(Kind.READ, lambda: _tell(examination, self._came.emit), lambda _: None))

    def cancel(self) -> None:
        """Stop at once; what is not known yet is told so."""
        if self._examination is not None:
            self._examination.cancel()

    def _take(self, examination: Examination, finding: Finding | None) -> None:
        if examination is not self._examination:
            return  # of one that was cancelled for another
        if finding is None:
            self._examination = None
            self.ended.emit()
        else:
            self.found.emit(finding)


def _tell(examination: Examination, tell: Callable[[Examination, Finding | None], object]) -> None:
    for finding in examination.run():
        tell(examination, finding)
    tell(examination, None)
