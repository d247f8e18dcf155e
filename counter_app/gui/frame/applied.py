"""Applies what the employee chooses on the settings page, at once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from counter_app.gui import language
from counter_app.gui.look import Look
from counter_app.gui.preferences_holder import PreferencesHolder
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.second_screen import VisitorWindow
from counter_app.gui.sounds import Sounds


class AppliedPreferences(QObject):
    """Applies each preference when it becomes another; what the program started with is the caller's.

    `reader` is the beginning of the name of the reader to use where the employee leaves it to the program.
    """

    def __init__(
        self,
        preferences: PreferencesHolder,
        look: Look,
        sounds: Sounds,
        readers: ReaderLink,
        visitor: VisitorWindow,
        *,
        reader: str | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._before = preferences, preferences.value
        self._look, self._sounds, self._readers, self._visitor = look, sounds, readers, visitor
        self._reader = reader
        preferences.changed.connect(self._apply)

    def _apply(self) -> None:
        before, now = self._before, self._preferences.value
        self._before = now
        if now.mode is not before.mode:
            self._look.set_mode(now.mode)
        if now.text_percent != before.text_percent:
            self._look.set_percent(now.text_percent)
        if now.language != before.language:
            language.install(now.language)
        if now.reader != before.reader:
            self._readers.use_only(now.reader or self._reader)
        if now.second_screen is not before.second_screen:
            self._visitor.set_mode(now.second_screen)
        self._sounds.is_on, self._sounds.volume = now.sounds_on, now.volume
