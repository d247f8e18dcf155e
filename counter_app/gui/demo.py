"""The demonstration: the whole job in the real window, on the built-in practice server, one line for each step.

A step that does not show what it should ends it with status 1.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from counter_app.config.preferences import Mode, Preferences, SecondScreen
from counter_app.config.settings import Settings
from counter_app.gui.app import CounterApp, make_application
from counter_app.gui.demo_guide import Guide, StepFailedError
from counter_app.gui.demo_tour import Tour
from counter_app.gui.frame.window_memory import FIRST_SIZE

READING_SECONDS = 3.0
"""How long each step stays on a real screen."""


def run_demo(settings: Settings, *, headless: bool, pictures: Path | None, language: str | None = None) -> int:
    """Run it; 0 when every step showed what it should, 1 at the first that did not, 2 where nothing can be saved."""
    if pictures is not None:
        try:
            pictures.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            print(f"The pictures cannot be saved in {pictures}: {error.strerror}", flush=True)
            return 2
    if headless:
        qInstallMessageHandler(_say_what_matters)
    application = make_application()
    spoken = language or settings.preferences.language
    chosen = Preferences(language=spoken, mode=Mode.LIGHT, second_screen=SecondScreen.GREETING)
    with tempfile.TemporaryDirectory() as folder:
        app = CounterApp(Settings(Path(folder), preferences=chosen), practice=True)
        app.window.closed.connect(application.quit)
        app.start()
        app.window.resize(FIRST_SIZE)  # also where there is no screen to hold it
        try:
            Tour(app, Guide(app.window, pictures, 0 if headless else READING_SECONDS)).run()
        except StepFailedError as error:
            print(f"This did not happen: {error}", flush=True)
            return 1
        finally:
            app.stop()
    print("Done: every step showed what it should.", flush=True)
    return 0


def _say_what_matters(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Without a screen there is no window manager to be told of sizes, and Qt says so each time."""
    if "This plugin does not support" not in message:
        print(message, file=sys.stderr, flush=True)
