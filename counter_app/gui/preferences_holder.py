"""The preferences of now: who shows something of them listens, and what is changed is saved beside the window."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from counter_app.config.preferences import Preferences, save
from counter_app.gui.worker import Kind, Task, Worker

log = logging.getLogger(__name__)


class PreferencesHolder(QObject):
    """Holds the one value. GUI thread; the disk is written by the worker, one save after the other."""

    changed = Signal()
    save_failed = Signal(str)
    """What the system said: the choice holds until the program ends."""

    def __init__(self, worker: Worker, data_dir: Path, value: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._value = worker, value
        self.data_dir = data_dir
        """Where everything is kept that the program writes."""
        self._saved = value

    @property
    def value(self) -> Preferences:
        """What is chosen now."""
        return self._value

    def set(self, **fields: Any) -> None:
        """Choose something else; a value that makes no sense raises `ValueError` and changes nothing."""
        chosen = replace(self._value, **fields)
        if chosen == self._value:
            return
        self._value = chosen
        self.changed.emit()
        self._worker.submit(
            Task(Kind.WRITE, lambda: _saved(self.data_dir, chosen), self._told, person=PreferencesHolder, owner=self)
        )

    def save_what_is_left(self) -> None:
        """At the end, when there is no window to hold up: save what was not saved yet."""
        if self._saved != self._value:
            self._told(_saved(self.data_dir, self._value))

    def _told(self, end: Preferences | OSError) -> None:
        if isinstance(end, Preferences):
            self._saved = end
        else:
            self.save_failed.emit(end.strerror or type(end).__name__)


def _saved(data_dir: Path, preferences: Preferences) -> Preferences | OSError:
    try:
        save(data_dir, preferences)
    except OSError as error:
        log.warning("the preferences were not saved: %s", error.strerror)
        return error
    return preferences
