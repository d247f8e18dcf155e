"""The demonstration: the whole job in the real window, on the built-in practice server, one line for each step.

A step that does not show what it should ends it with status 1.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from counter_app.config.preferences import Mode, Preferences, SecondScreen, save
from counter_app.config.settings import Settings
from counter_app.gui.app import CounterApp, make_application
from counter_app.gui.demo_guide import Guide, StepFailedError
from counter_app.gui.demo_tour import Tour
from counter_app.gui.frame.window_memory import FIRST_SIZE

READING_SECONDS = 3.0
"""How long each step stays on a real screen."""


def run_demo(settings: Settings, *, headless: bool, pictures: Path | None, language: str | None = None) -> int:
    """Run it; 0 when every step showed what it should, 1 at the first that did not."""
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        spoken = language or settings.language or Preferences().language
        save(data_dir, Preferences(language=spoken, mode=Mode.LIGHT, second_screen=SecondScreen.GREETING))
        app = CounterApp(replace(settings, data_dir=data_dir, language=None, balie_key=None, cdbid=None), practice=True)
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
