"""The guided run: the whole job in the real window, on the built-in sandbox. Says each step and saves its picture.

It waits for what the screen shows, never for time: a step that does not show what it should in `PATIENCE` seconds
fails the run.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.config.settings import Settings
from counter_app.desk.feedback import Feedback, Message
from counter_app.gui.app import CounterApp, make_application
from counter_app.gui.choose_dialog import ChooseDialog
from counter_app.gui.question import SETTLE_SECONDS
from counter_app.uitpas.numbers import ChipNumber

PATIENCE = 20.0
"""Seconds in which a step has to show what it should."""
READING_SECONDS = 2.5
"""How long each step stays on a real screen."""


Thing = TypeVar("Thing")


class StepFailedError(Exception):
    """The screen did not show what it should."""


class Guide:
    """Acts as an employee would, and looks at what the screen shows."""

    def __init__(self, app: CounterApp, pictures: Path | None, reading_seconds: float) -> None:
        self._app, self._pictures, self._reading_seconds = app, pictures, reading_seconds
        self._step = 0

    def wait_for(self, look: Callable[[], Thing | None], what: str) -> Thing:
        """Let the program run until there is what `look` looks for."""
        self.wait_until(lambda: look() is not None, what)
        if (thing := look()) is None:
            raise StepFailedError(what)
        return thing

    def wait_until(self, shows: Callable[[], bool], what: str) -> None:
        """Let the program run until the screen shows it."""
        until = time.monotonic() + PATIENCE
        while not shows():
            if time.monotonic() > until:
                raise StepFailedError(what)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def say(self, sentence: str) -> None:
        """End a step: say what was done and seen, save its picture, and leave time to read."""
        self._step += 1
        print(f"{self._step}. {sentence}", flush=True)
        if self._pictures is not None:
            path = self._pictures / f"{self._step}.png"
            shown = QApplication.activeModalWidget() or self._app.window
            if not shown.grab().save(str(path)):
                raise StepFailedError(f"the picture {path} could not be saved")
            print(f"   {path}", flush=True)
        self._pause(self._reading_seconds)

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        """Press and release a key where the focus is."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

    def let_question_settle(self) -> None:
        """A press counts only some time after the question opened: an employee reads it first."""
        self._pause(SETTLE_SECONDS + 0.05)

    def _pause(self, seconds: float) -> None:
        if seconds > 0:
            loop = QEventLoop()
            QTimer.singleShot(round(seconds * 1000), loop.quit)
            loop.exec()


def run_demo(settings: Settings, *, headless: bool, pictures: Path | None) -> int:
    """Run the demonstration; 0 when every step showed what it should, 1 at the first that did not."""
    if pictures is not None:
        try:
            pictures.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            print(f"The pictures cannot be saved in {pictures}: {error.strerror}", flush=True)
            return 2
    if headless:
        qInstallMessageHandler(_say_what_matters)
    application = make_application()
    with tempfile.TemporaryDirectory() as data_dir:
        fresh = replace(settings, data_dir=Path(data_dir), balie_key=None, cdbid=None)
        app = CounterApp(fresh, practice=True)
        app.window.closed.connect(application.quit)
        app.start()
        try:
            _whole_job(app, Guide(app, pictures, 0 if headless else READING_SECONDS))
        except StepFailedError as error:
            print(f"This did not happen: {error}", flush=True)
            return 1
        finally:
            app.stop()
    print("Done: every step showed what it should.", flush=True)
    return 0


def _say_what_matters(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Without a screen there is no window manager to be told of sizes, and Qt says so each time."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr, flush=True)


def _whole_job(app: CounterApp, guide: Guide) -> None:
    window, flow = app.window, app.window.promotions_flow
    dialog = guide.wait_for(lambda: app.window.findChild(ChooseDialog), "the dialog that asks for counter and activity")
    guide.wait_until(lambda: dialog.activity_list.count() > 0, "a list of activities")
    guide.say("The practice server runs; its counters and today's activities are there to choose from.")
    dialog.accept()

    card = guide.wait_for(lambda: app.sandbox, "the practice cards").cards()[0]
    tap = window.tap(ChipNumber(card.chip_number), time.perf_counter())
    guide.wait_until(lambda: _says(app, Message.CHECKED_IN), "that the card was checked in")
    guide.wait_until(window.check_in_page.promotions_button.isVisible, "that promotions are possible")
    panel = window.check_in_page.panel
    guide.say(f"A tap of {card.name}'s card: {panel.headline.text()}. {panel.detail.text()}.")

    window.check_in_page.promotions_wanted.emit(tap)
    guide.wait_until(lambda: flow.person is not None and not flow.is_loading, "the list of promotions")
    guide.say(f"{window.promotions_page.person.text()}: {window.promotions_page.table.rowCount()} promotions.")

    page = window.promotions_page
    promotion = next((promotion for promotion in flow.promotions if flow.can_ask(promotion)), None)
    if promotion is None or flow.person is None:
        raise StepFailedError("a promotion that is possible")
    before = flow.person.points
    page.ask(promotion)
    guide.let_question_settle()
    guide.say(f"The question: {page.question.text.text()}")
    guide.press(page.question, Qt.Key.Key_Return)
    guide.wait_until(lambda: _has(page.panel.feedback, Message.CASHED_IN), "that the promotion was cashed in")
    guide.wait_until(
        lambda: flow.person is not None and flow.person.points != before and not flow.is_loading, "the new balance"
    )
    guide.say(f"Cashed in by keyboard: {page.panel.headline.text()}. {page.person.text()}.")


def _says(app: CounterApp, message: Message) -> bool:
    return _has(app.window.check_in_page.panel.feedback, message)


def _has(feedback: Feedback | None, message: Message) -> bool:
    return feedback is not None and feedback.message is message
