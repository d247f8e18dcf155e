"""The guide of the demonstration: acts where an employee would, looks at what can be read, and keeps a picture of it.

It waits for what the screen shows, never for time; only to let somebody read does it stay a while.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget

PATIENCE = 20.0
_MOTION_SECONDS = 0.25
"""What moves has come to rest by then, so that no picture is of half a state."""
_MOST_ROWS = 60
_PALETTE = 256

Thing = TypeVar("Thing")


class StepFailedError(Exception):
    """The screen did not show what it should."""


class Guide:
    """Shows a window step by step: `reading_seconds` for each, its picture in `pictures` if that is a folder.

    A step fails that does not show what it should in `patience` seconds.
    """

    def __init__(
        self, window: QWidget, pictures: Path | None, reading_seconds: float, *, patience: float = PATIENCE
    ) -> None:
        self._window, self._pictures, self._reading_seconds = window, pictures, reading_seconds
        self._patience = patience
        self._steps = 0

    def wait_for(self, look: Callable[[], Thing | None], what: str) -> Thing:
        """Let the program run until there is what `look` looks for."""
        self.wait_until(lambda: look() is not None, what)
        if (thing := look()) is None:
            raise StepFailedError(what)
        return thing

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Let the program run until `holds`."""
        until = time.monotonic() + self._patience
        while not holds():
            if time.monotonic() > until:
                raise StepFailedError(what)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def step(self, name: str, sentence: str, *words: str, shown: QWidget | None = None) -> None:
        """End a step: all `words` can be read in `shown` (the window), say `sentence`, and keep the picture."""
        widget = shown or self._window
        for word in words:
            self.wait_until(partial(_reads, widget, word), f"{name}: {word!r} on the screen")
        self.pause(self._reading_seconds or _MOTION_SECONDS)
        self._steps += 1
        print(f"{self._steps:2}. {sentence}", flush=True)
        if self._pictures is not None:
            path = self._pictures / f"{self._steps:02}-{name}.png"
            if not small_picture(widget.grab().toImage()).save(str(path)):
                raise StepFailedError(f"the picture {path} could not be saved")

    def press(self, key: Qt.Key, text: str = "", *, ctrl: bool = False) -> None:
        """Press and release a key where the focus is, also while another program has the keyboard."""
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._window.focusWidget() or self._window, QKeyEvent(kind, key, held, text))

    def type(self, text: str) -> None:
        """Type digits or letters where the focus is."""
        for character in text:
            self.press(Qt.Key(ord(character.upper())), character)

    def pause(self, seconds: float) -> None:
        """Let the program run for a while."""
        if seconds > 0:
            loop = QEventLoop()
            QTimer.singleShot(round(seconds * 1000), loop.quit)
            loop.exec()


def texts_of(window: QWidget) -> Iterator[str]:
    """What can be read in `window`, as a screen reader would say it."""
    for widget in (window, *(child for child in window.findChildren(QWidget) if child.isVisibleTo(window))):
        yield widget.accessibleName()
        match widget:
            case QLabel() | QAbstractButton() | QLineEdit():
                yield widget.text()
            case QAbstractItemView():
                yield from _rows(widget)


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(view.rootIndex()), _MOST_ROWS)):
        index = model.index(row, 0, view.rootIndex())
        yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "")


def _reads(window: QWidget, words: str) -> bool:
    return any(words in text for text in texts_of(window))


def small_picture(image: QImage) -> QImage:
    """The same picture in its 256 most frequent colours, which is a third of the size as a file."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    counts: dict[int, int] = {}
    for pixel in memoryview(image.constBits()).cast("I").tolist():
        counts[pixel] = counts.get(pixel, 0) + 1
    table = sorted(counts, key=lambda pixel: -counts[pixel])[:_PALETTE]
    exactly = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, exactly)
