"""Every state that comes from the journal, seen in the three languages: its words can be read, and nothing is cut off.

`COUNTER_APP_PICTURES=folder python -m pytest tests/gui/test_journal_pictures.py` keeps the pictures in that folder.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from counter_app.config.preferences import LANGUAGES, Preferences
from counter_app.gui.theme import Mode
from tests.fakes.http_server import HttpServer, by_path
from tests.fakes.language import speaking
from tests.gui.conftest import at_server, usual
from tests.gui.journal_scenes import journal_scenes
from tests.gui.looking import faults
from tests.gui.scenes import Scene, Stage

FOLDER = os.environ.get("COUNTER_APP_PICTURES")
CROWDED = (
    "open-unknown",
    "open-two-desks",
    "open-kept",
    "open-not-done",
    "open-many",
    "confirm-not-happened",
    "export",
    "journal-busy",
    "today-journal-busy",
    "today-journal-damaged",
    "promotions-locked-why",
    "promotions-unlock",
    "settings-journal",
)
"""Those with most to say: they are also seen large, and in the smallest window."""


@dataclass(frozen=True)
class View:
    """In what language, text size, window and theme a scene is seen."""

    language: str
    percent: int = 100
    width: int = 1180
    height: int = 760
    mode: Mode = Mode.LIGHT

    def __str__(self) -> str:
        return f"{self.language}-{self.mode.value}-{self.percent}-{self.width}x{self.height}"


SMALL = (
    View("fr", 100, 960, 600, Mode.DARK),
    View("nl", 125, 960, 600, Mode.LIGHT),
    View("fr", 150, 960, 600, Mode.LIGHT),
    View("nl", 200, mode=Mode.LIGHT),
    View("fr", 200, mode=Mode.DARK),
)


@contextmanager
def seen(qtbot: QtBot, scene: Scene, view: View) -> Iterator[Stage]:
    """The scene, played from the start."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    chosen = Preferences(language=view.language, mode=view.mode, text_percent=view.percent)
    with HttpServer() as server, speaking(view.language):
        server.otherwise = by_path(usual())
        stage = Stage(at_server(qtbot, server.prefix, chosen), server)
        try:
            stage.desk.window.resize(view.width, view.height)
            stage.settle()
            scene.play(stage)
            stage.settle()
            yield stage
        finally:
            keep_picture(stage, f"{scene.name}-{view}")
            stage.desk.stop()


def keep_picture(stage: Stage, name: str) -> None:
    if FOLDER is None:
        return
    window, front = stage.desk.window, stage.shown()
    picture = window.grab()
    if front is not window:
        painter = QPainter(picture)
        painter.drawPixmap(front.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), front.grab())
        painter.end()
    Path(FOLDER).mkdir(parents=True, exist_ok=True)
    picture.save(str(Path(FOLDER, f"{name}.png")))


def faults_of(stage: Stage) -> list[str]:
    """What is wrong with what is in front, but for the bar at the top, which has its own scenes.

    What people of the counters wrote may be shortened.
    """
    names = ("CC De Werf", "Muziekmarathon", "Gratis drankje")
    found = faults(stage.shown(), may_be_elided=lambda left: any(left in name for name in names))
    return [str(fault) for fault in found if "/top_bar/" not in fault.where]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", journal_scenes(), ids=lambda scene: scene.name)
def test_every_state_of_the_journal_says_its_words_and_is_whole(qtbot: QtBot, scene: Scene, language: str) -> None:
    with seen(qtbot, scene, View(language)) as stage:
        if language == "nl":
            stage.see(*scene.words)
        assert faults_of(stage) == []


@pytest.mark.parametrize("view", SMALL, ids=str)
@pytest.mark.parametrize("name", CROWDED)
def test_the_fullest_states_are_whole_in_little_room(qtbot: QtBot, name: str, view: View) -> None:
    scene = next(scene for scene in journal_scenes() if scene.name == name)
    with seen(qtbot, scene, view) as stage:
        assert faults_of(stage) == []
