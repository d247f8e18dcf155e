"""The band under the top bar that says, on every page, that not all settings could be used or kept."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter_app.config.problems import SettingsProblem
from counter_app.desk.feedback import Tone
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.frame.band import Band
from counter_app.gui.look import Look
from counter_app.gui.preferences_holder import PreferencesHolder


class SettingsBand(Band):
    """Hidden while all is well; put away, it still stands on the page of the settings."""

    def __init__(self, preferences: PreferencesHolder, look: Look, parent: QWidget) -> None:
        super().__init__("settings_band", look, parent)
        self._preferences = preferences
        self._put_away: tuple[SettingsProblem, ...] = ()
        preferences.problems_changed.connect(self._tell)
        self.say()

    def put_away(self) -> None:
        """Until there is more to say."""
        self._put_away = self._preferences.problems
        self.say()

    def say(self) -> None:
        """What it means, unless it was seen, or is told elsewhere."""
        problems = self._preferences.problems
        self.setVisible(bool(problems) and problems != self._put_away and not self._is_told_elsewhere)
        if problems:
            self._dress(Tone.NOTICE)
            self.text.setText(words.settings_headline(problems))

    def _tell(self) -> None:
        self.say()
        announce(self, self.text.text(), at_once=False)
