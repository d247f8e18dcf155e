"""Pictures of the window: a scene is played in a view of it, looked at for faults, and kept where people ask for it.

`COUNTER_APP_PICTURES=folder python -m pytest tests/gui/test_pictures.py` keeps every picture in that folder, named by
scene, language, theme, text size and window size.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from pytestqt.qtbot import QtBot

from counter_app.config.preferences import Preferences
from counter_app.gui.theme import Mode
from tests.fakes.http_server import HttpServer, by_path
from tests.fakes.language import speaking
from tests.gui.conftest import at_server, usual
from tests.gui.looking import Fault, faults
from tests.gui.painted import widgets_of
from tests.gui.scenes import STRANGERS, Scene, Stage

FOLDER = os.environ.get("COUNTER_APP_PICTURES")
"""Where people want to look at the pictures; None keeps none."""


@dataclass(frozen=True)
class View:
    """In what language, theme, text size and window size a scene is seen."""

    language: str = "nl"
    mode: Mode = Mode.LIGHT
    percent: int = 100
    width: int = 1180
    height: int = 760

    def __str__(self) -> str:
        return f"{self.language}-{self.mode.value}-{self.percent}-{self.width}x{self.height}"


@contextmanager
def seen(qtbot: QtBot, scene: Scene, view: View = View()) -> Iterator[Stage]:
    """The scene, played in this view from the start."""
    chosen = Preferences(language=view.language, mode=view.mode, text_percent=view.percent)
    with HttpServer() as server, speaking(view.language):
        server.otherwise = by_path(usual())
        stage = Stage(at_server(qtbot, server.prefix, chosen), server)
        try:
            stage.plug_in_reader()
            stage.desk.window.resize(view.width, view.height)
            stage.settle()
            scene.play(stage)
            stage.settle()
            yield stage
        finally:
            stage.desk.stop()


def keep_picture(stage: Stage, scene: Scene, view: View) -> None:
    """Save what is to be seen, where that was asked for: the window, and what is open in front of it."""
    if FOLDER is None:
        return
    window, front = stage.desk.window, stage.shown()
    picture = window.grab()
    if front is not window:
        _put(picture, front, front.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()))
    folder = Path(FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    picture.save(str(folder / f"{scene.name}-{view}.png"))


def _put(picture: QPixmap, front: QWidget, where: QPoint) -> None:
    painter = QPainter(picture)
    painter.drawPixmap(where, front.grab())
    painter.end()


def faults_of(stage: Stage) -> list[Fault]:
    """What is wrong with what is in front; what a stranger wrote may be shortened where it is whole elsewhere."""
    front = stage.shown()
    return faults(front, may_be_elided=_strangers_and_whole(front))


def _strangers_and_whole(front: QWidget) -> Callable[[str], bool]:
    """Whether what is left of a text is the beginning of what a stranger wrote, which is whole in a tip or a name."""
    whole = "\n".join(_told_beside(front))
    told = [text for text in STRANGERS if text in whole]
    return lambda left: bool(left) and any(left in text for text in told)


def _told_beside(front: QWidget) -> Iterator[str]:
    """What the pointer or a screen reader gets to know beyond what is painted."""
    for widget in widgets_of(front):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _told_by_rows(widget)


def _told_by_rows(view: QAbstractItemView) -> Iterator[str]:
    model, roles = view.model(), (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(model.rowCount()):
        for column in range(model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1):
            yield from (str(model.index(row, column).data(role) or "") for role in roles)
