"""Asks where to keep the actions of a day as a file for Excel, and with what in it; then writes it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from counter_app.desk.day_log import Entry
from counter_app.desk.spreadsheet import Cancelled, NotWritten, Trouble, lines, write
from counter_app.gui import words
from counter_app.gui.buttons import push_button
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.today.export_table import table
from counter_app.gui.worker import Kind, Task, Worker

_WIDTH = 520
_SUFFIX = ".csv"
_SHOWN = 80


class ExportDialog(QDialog):
    """Lives until it is closed; closing it ends the writing, and then nothing is written."""

    def __init__(self, day: date, entries: Sequence[Entry], worker: Worker, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._day, self._entries, self._worker = day, entries, worker
        self._end: Path | Trouble | None = None
        self._stop: threading.Event | None = None
        self.setObjectName("export")
        self.title = plain_label(self, "export_title")
        self.title.setProperty("role", "title")
        self.about = plain_label(self, "export_about")
        self.about.setProperty("role", "row")
        self.names = QCheckBox(self)
        self.names.setObjectName("export_names")
        self.note = plain_label(self, "export_note")
        self.note.setProperty("role", "soft")
        self.progress = QProgressBar(self)
        self.progress.setObjectName("export_progress")
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.news = plain_label(self, "export_news")
        self.news.setProperty("role", "row")
        self.save_button = push_button(self, "export_save", "primary")
        self.save_button.clicked.connect(self._choose_file)
        self.close_button = push_button(self, "export_close", "secondary")
        self.close_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        for widget in (self.title, self.about, self.names, self.note, self.progress, self.news):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.setFixedWidth(min(look.px(_WIDTH), parent.window().width() - 32))
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the words need at this width."""
        super().showEvent(event)
        self._fit()

    def done(self, result: int) -> None:
        """Closed: what is being written is not wanted any more."""
        if self._stop is not None:
            self._stop.set()
        super().done(result)

    def save_to(self, path: Path) -> None:
        """Write the file, off the GUI thread."""
        self._stop, self._end = threading.Event(), None
        self._say()
        work = partial(_write, path, tuple(self._entries), self._stop, has_names=self.names.isChecked())
        self._worker.submit(Task(Kind.READ, work, self._written, owner=self))

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.setWindowTitle(self.tr("Export"))
        self.title.setText(self.tr("Export for Excel"))
        self.about.setText(words.actions_of_day(len(self._entries), self._day))
        self.names.setText(self.tr("With whole names and numbers"))
        self.note.setText(
            self.tr(
                "Names only of people who came since this program was started, and numbers only of what is still open:"
                " nothing else is kept. Keep such a file safe, and delete it when it is no longer needed."
            )
        )
        self.save_button.setText(self.tr("Save as…"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _choose_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chooser = QFileDialog(self, self.tr("Export"), folder, self.tr("Table for Excel") + f" (*{_SUFFIX})")
        chooser.setObjectName("export_file")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(_SUFFIX[1:])
        chooser.selectFile(f"uitpas-{self._day.isoformat()}{_SUFFIX}")
        chooser.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _written(self, end: Path | Trouble | None) -> None:
        self._stop, self._end = None, end
        self._say()

    def _say(self) -> None:
        is_writing, end = self._stop is not None, self._end
        self.progress.setVisible(is_writing)
        self.names.setEnabled(not is_writing)
        self.save_button.setEnabled(not is_writing)
        is_done = isinstance(end, Path)
        self.close_button.setText(self.tr("Close") if is_done else self.tr("Cancel"))
        self.news.setProperty("ink", "done" if is_done else "refused")
        self.news.style().unpolish(self.news)
        self.news.style().polish(self.news)
        self.news.setText(breakable(self._news()))
        self.news.setVisible(end is not None)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _news(self) -> str:
        if isinstance(self._end, Path):
            name = words.plain(self._end.name, _SHOWN)
            return self.tr("Saved: {file}").replace("{file}", name)
        if self._end is None:
            return ""
        return {
            Trouble.IN_USE: self.tr("Not saved: the file is open in another program. Close it there, and save again."),
            Trouble.READ_ONLY: self.tr("Not saved: nothing can be written there. Choose another folder."),
            Trouble.DISK_FULL: self.tr("Not saved: the disk is full. Make room, or choose another disk."),
            Trouble.NO_FOLDER: self.tr("Not saved: that folder is gone. Choose another one."),
            Trouble.OTHER: self.tr("Not saved: the disk has trouble. Choose another folder."),
        }[self._end]


def _write(path: Path, entries: Sequence[Entry], stop: threading.Event, *, has_names: bool) -> Path | Trouble | None:
    try:
        write(path, lines(table(entries, has_names=has_names)), is_cancelled=stop.is_set)
    except NotWritten as problem:
        return problem.trouble
    except Cancelled:
        return None
    return path
