"""The line that says, on every page, which UiTPAS this is where it is not the real one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from counter_app.config.environments import Environment
from counter_app.gui import words


class EnvironmentBand(QLabel):
    """Calm words; hidden in production, and in practice mode, which has a band of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._environment, self._host = Environment.PRODUCTION, ""
        self.setObjectName("environment_band")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMargin(4)
        self.hide()

    def show_environment(self, environment: Environment, host: str) -> None:
        """Say it from now on; `host` is the name of an own server."""
        self._environment, self._host = environment, host
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        text = words.environment_words(self._environment, self._host)
        self.setText(text)
        self.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
