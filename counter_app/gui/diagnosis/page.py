"""The diagnosis: looks at everything that a counter needs, says what is wrong and what to do, and makes a report."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counter_app.desk.feedback import Tone
from counter_app.diagnosis.examination import Step, steps
from counter_app.diagnosis.findings import Finding, Message, Probe, State
from counter_app.diagnosis.subject import Subject
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.buttons import push_button
from counter_app.gui.diagnosis.finding_row import FindingRow
from counter_app.gui.diagnosis.running import Running
from counter_app.gui.flow_layout import FlowLayout
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.settings.section import Section
from counter_app.gui.theme import TYPE_ROW
from counter_app.gui.worker import Kind, Task, Worker

log = logging.getLogger(__name__)

_SUFFIX = ".txt"
_NOT_HERE = (Probe.TAP,)
"""A card on the reader is tried in the settings: there it is not checked in."""


class _News(Enum):
    """What was done last with the report."""

    NOTHING = auto()
    COPIED = auto()
    SAVED = auto()
    NOT_SAVED = auto()


class DiagnosisPage(QWidget):
    """Begins when it is asked to. `wall` gives aware local time."""

    back_wanted = Signal()
    reader_test_wanted = Signal()

    def __init__(
        self,
        subject: Callable[[], Subject],
        worker: Worker,
        look: Look,
        *,
        wall: Callable[[], datetime],
        parent: QWidget,
        steps_of: Callable[[], tuple[Step, ...]] = steps,
    ) -> None:
        super().__init__(parent)
        self._subject, self._worker, self._look, self._wall = subject, worker, look, wall
        self._steps_of = steps_of
        self._news = _News.NOTHING
        self._ended_at: datetime | None = None
        self.running = Running(worker, self)
        self.running.found.connect(self._found)
        self.running.ended.connect(self._ended)
        self._make_widgets()
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is known by now."""
        return tuple(row.finding for row in self.rows.values() if row.finding is not None)

    def start(self) -> None:
        """Look at everything anew."""
        self._ended_at, self._news = None, _News.NOTHING
        for row in self.rows.values():
            row.show_finding(None)
        todo = tuple(step for step in self._steps_of() if step.probe in self.rows)
        self.progress.setRange(0, len(todo))
        self.running.start(self._subject(), todo)
        self._say_progress()

    def save_to(self, path: Path) -> None:
        """Write the report there, off the GUI thread."""
        text = self._report()
        self._worker.submit(Task(Kind.READ, lambda: _write(path, text), self._saved, owner=self))

    def set_compact(self, is_compact: bool) -> None:
        """Little room: what was found stands below what was looked at."""
        for row in self.rows.values():
            row.set_compact(is_compact)

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.title.setText(self.tr("Diagnosis"))
        self.about.setText(
            self.tr("Looks at the reader, this PC, the network and UiTPAS, and says what to do. Nothing is changed.")
        )
        self.results.say(self.tr("What was found"))
        self.copy_button.setText(self.tr("Copy the report"))
        self.save_button.setText(self.tr("Save the report…"))
        self.tap_button.setText(self.tr("Test the reader"))
        self.back_button.setText(self.tr("Back to the help"))
        self.progress.setAccessibleName(self.tr("Diagnosis"))
        for row in self.rows.values():
            row.say()
        self._say_progress()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _make_widgets(self) -> None:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget(scroll)
        scroll.setWidget(body)
        self.title = plain_label(body, "diagnosis_title")
        self.title.setProperty("role", "title")
        self.about = plain_label(body, "diagnosis_about")
        self.start_button = self._button(body, "diagnosis_start", "primary", self._start_or_stop)
        self.copy_button = self._button(body, "diagnosis_copy", "secondary", self._copy)
        self.save_button = self._button(body, "diagnosis_save", "secondary", self._choose_file)
        self.tap_button = self._button(body, "diagnosis_tap", "secondary", self.reader_test_wanted.emit)
        self.back_button = self._button(body, "diagnosis_back", "quiet", self.back_wanted.emit)
        buttons = FlowLayout(None, space=12, line_space=8)
        for button in (self.start_button, self.copy_button, self.save_button, self.tap_button, self.back_button):
            buttons.addWidget(button)
        self.progress = QProgressBar(body)
        self.progress.setObjectName("diagnosis_progress")
        self.progress.setTextVisible(False)
        self.news = plain_label(body, "diagnosis_news")
        self.results = Section(self._look, "diagnosis_results", "list", body)
        self.rows = {probe: FindingRow(probe, self._look, self.results) for probe in Probe if probe not in _NOT_HERE}
        for row in self.rows.values():
            self.results.column.addWidget(row)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        layout.addLayout(buttons)
        for widget in (self.progress, self.news, self.results):
            layout.addWidget(widget)
        layout.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _button(self, parent: QWidget, name: str, kind: str, clicked: Callable[[], object]) -> QPushButton:
        button = push_button(parent, name, kind)
        button.clicked.connect(lambda _checked: clicked())
        return button

    def _start_or_stop(self) -> None:
        if self.running.is_running:
            self.running.cancel()
        else:
            self.start()

    def _found(self, finding: Finding) -> None:
        self.rows[finding.probe].show_finding(finding)
        self._say_progress()

    def _ended(self) -> None:
        self._ended_at = self._wall()
        self._say_progress()
        announce(self, self.news.text(), at_once=False)

    def _report(self) -> str:
        return words.diagnosis_report(self.findings, self._ended_at or self._wall())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report())
        self._tell(_News.COPIED)

    def _choose_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chooser = QFileDialog(self, self.tr("Save the report…"), folder, self.tr("Text") + f" (*{_SUFFIX})")
        chooser.setObjectName("diagnosis_file")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(_SUFFIX[1:])
        chooser.selectFile(f"uitpas-diagnosis-{self._wall().date().isoformat()}{_SUFFIX}")
        chooser.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _saved(self, is_saved: bool) -> None:
        self._tell(_News.SAVED if is_saved else _News.NOT_SAVED)

    def _tell(self, news: _News) -> None:
        self._news = news
        self._say_progress()
        announce(self, self.news.text(), at_once=False)

    def _say_progress(self) -> None:
        is_running, findings = self.running.is_running, self.findings
        self.start_button.setText(self._start_words())
        self.progress.setVisible(is_running)
        self.progress.setValue(len(findings))
        self.results.setVisible(is_running or bool(findings))
        for button in (self.copy_button, self.save_button):
            button.setVisible(bool(findings) and not is_running)
        text, tone = self._summary()
        self.news.setText(text)
        self.news.setProperty("ink", "" if tone is None else str(tone))
        self._look.redress(self.news)
        self.news.setVisible(bool(text))

    def _start_words(self) -> str:
        if self.running.is_running:
            return self.tr("Stop")
        return self.tr("Look again") if self.findings else self.tr("Start")

    def _summary(self) -> tuple[str, Tone | None]:
        """What the line above the findings says: the last thing that was done, else how it is."""
        if self.running.is_running or not self.findings:
            return "", None
        match self._news:
            case _News.COPIED:
                return self.tr("The report was copied. Paste it into a message."), Tone.DONE
            case _News.SAVED:
                return self.tr("The report was saved."), Tone.DONE
            case _News.NOT_SAVED:
                return self.tr("The report was not saved: nothing can be written there."), Tone.REFUSED
        if any(finding.message is Message.CANCELLED for finding in self.findings):
            return self.tr("Stopped before everything was looked at."), Tone.NOTICE
        wrong = sum(finding.state is State.WRONG for finding in self.findings)
        return (words.wrong_findings(wrong), Tone.REFUSED) if wrong else (self.tr("All is well."), Tone.DONE)

    def _restyle(self) -> None:
        look = self._look
        for label in (self.about, self.news):
            label.setFont(look.font(TYPE_ROW))
        for row in self.rows.values():
            row.restyle()


def _write(path: Path, text: str) -> bool:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        log.warning("the report was not saved: %s", error.strerror)
        return False
    return True
