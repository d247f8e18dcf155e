"""The preferences of now: who shows something of them listens, and what is changed is saved beside the window."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from counter_app.config.preferences import Preferences, save
from counter_app.config.problems import SettingsProblem, Trouble
from counter_app.gui.worker import Kind, Task, Worker

log = logging.getLogger(__name__)


class PreferencesHolder(QObject):
    """Holds the one value. GUI thread; the disk is written by the worker, one save after the other."""

    changed = Signal()
    save_failed = Signal(str)
    """What the system said: the choice holds until the program ends."""
    problems_changed = Signal()
    """There is more, or less, to say about the settings."""

    def __init__(
        self,
        worker: Worker,
        data_dir: Path,
        value: Preferences,
        parent: QObject | None = None,
        *,
        chosen: Mapping[str, Any] | None = None,
        locked: frozenset[str] = frozenset(),
        problems: tuple[SettingsProblem, ...] = (),
    ) -> None:
        """`chosen` is what stands in the user's file: it alone is saved again, with what is chosen from now on."""
        super().__init__(parent)
        self._worker, self._value = worker, value
        self.locked = locked
        """The names of the preferences that IT decides."""
        self.data_dir = data_dir
        """Where everything is kept that the program writes."""
        self.problems = problems
        """What could not be used or kept."""
        self._chosen: Mapping[str, Any] = chosen or {}
        self._saved = self._chosen

    @property
    def value(self) -> Preferences:
        """What is chosen now."""
        return self._value

    def set(self, **fields: Any) -> None:
        """Choose something else; a value that makes no sense, or is locked, raises `ValueError` and changes nothing."""
        value = replace(self._value, **fields)
        if value == self._value:
            return
        if not self.locked.isdisjoint(fields):
            raise ValueError("IT decides this on this PC")
        self._value = value
        self._chosen = chosen = {**self._chosen, **fields}
        self.changed.emit()
        self._worker.submit(
            Task(Kind.WRITE, lambda: _saved(self.data_dir, chosen), self._told, person=PreferencesHolder, owner=self)
        )

    def save_what_is_left(self) -> None:
        """At the end, when there is no window to hold up: save what was not saved yet."""
        if self._saved != self._chosen:
            self._told(_saved(self.data_dir, self._chosen))

    def _told(self, end: Mapping[str, Any] | OSError) -> None:
        if isinstance(end, OSError):
            self.save_failed.emit(end.strerror or type(end).__name__)
            self.tell_of(SettingsProblem(Trouble.READ_ONLY, str(self.data_dir)))
        else:
            self._saved = end

    def tell_of(self, problem: SettingsProblem) -> None:
        """Something more could not be used or kept."""
        if problem not in self.problems:
            self.problems = (*self.problems, problem)
            self.problems_changed.emit()


def _saved(data_dir: Path, chosen: Mapping[str, Any]) -> Mapping[str, Any] | OSError:
    try:
        save(data_dir, chosen)
    except OSError as error:
        log.warning("the preferences were not saved: %s", error.strerror)
        return error
    return chosen
