"""The card at the head of the settings page that says which settings could not be used, and why."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from counter_app.gui import words
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.preferences_holder import PreferencesHolder
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.settings.section import Section


class ProblemsCard(Section):
    """A line for each of them; hidden while all is well."""

    def __init__(self, preferences: PreferencesHolder, look: Look, parent: QWidget) -> None:
        super().__init__(look, "settings_problems", "notice", parent)
        self._preferences = preferences
        self.lines = plain_label(self, "settings_problems_lines")
        self.lines.setProperty("role", "row")
        self.column.insertWidget(1, self.lines)
        preferences.problems_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        problems = self._preferences.problems
        self.setVisible(bool(problems))
        if problems:
            self.say(words.settings_headline(problems), words.settings_advice())
            self.lines.setText("\n".join(breakable(words.settings_line(problem)) for problem in problems))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
