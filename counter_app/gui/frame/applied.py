"""Applies what the employee chooses on the settings page, at once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from counter_app.gui import language
from counter_app.gui.equipment import Equipment
from counter_app.gui.second_screen import VisitorWindow


class AppliedPreferences(QObject):
    """Applies each preference when it becomes another; what the program started with is the caller's.

    But for whether check-ins are kept: that is nothing that the caller makes.
    """

    def __init__(self, equipment: Equipment, visitor: VisitorWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._equipment, self._visitor = equipment, visitor
        self._before = equipment.preferences.value
        equipment.workplace.keeps_check_ins = self._before.keep_check_ins
        equipment.preferences.changed.connect(self._apply)

    def _apply(self) -> None:
        equipment, before = self._equipment, self._before
        self._before = now = equipment.preferences.value
        if now.mode is not before.mode:
            equipment.look.set_mode(now.mode)
        if now.text_percent != before.text_percent:
            equipment.look.set_percent(now.text_percent)
        if now.language != before.language:
            language.install(now.language)
        if now.reader != before.reader:
            equipment.readers.use_only(now.reader)
        if now.second_screen is not before.second_screen:
            self._visitor.set_mode(now.second_screen)
        equipment.workplace.keeps_check_ins = now.keep_check_ins
        equipment.sounds.is_on, equipment.sounds.volume = now.sounds_on, now.volume
