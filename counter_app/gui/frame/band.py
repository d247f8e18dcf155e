"""A band under the top bar that says something on every page, and can be put away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from counter_app.desk.feedback import Tone
from counter_app.gui.buttons import push_button
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.tones import style

_ICON = 20


class Band(QFrame):
    """An icon, a text, a button for more and one that puts it away. A subclass says when it is shown, in `say`."""

    more_wanted = Signal()

    def __init__(self, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._is_told_elsewhere = False
        self.setObjectName(name)
        self.icon = QLabel(self)
        self.text = plain_label(self, f"{name}_text")
        self.text.setProperty("role", "row")
        self.more_button = push_button(self, f"{name}_more")
        self.more_button.clicked.connect(self.more_wanted)
        self.close_button = push_button(self, f"{name}_close")
        self.close_button.setProperty("kind", "quiet")
        self.close_button.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.icon)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.more_button)
        row.addWidget(self.close_button)
        look.changed.connect(self.say)

    def say(self) -> None:
        """Say it in the look and the language of now, or hide."""
        raise NotImplementedError

    def put_away(self) -> None:
        """The employee has seen it."""
        raise NotImplementedError

    def set_told_elsewhere(self, is_told: bool) -> None:
        """The page that is open says it too, and in full."""
        self._is_told_elsewhere = is_told
        self.say()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.say()

    def _dress(self, tone: Tone) -> None:
        look = self._look
        self.setProperty("tone", str(tone))
        look.redress(self)
        ink, size = look.theme.colours.tone(tone).on_fill, look.px(_ICON)
        self.icon.setPixmap(look.pixmap(style(tone).icon, size, ink))
        self.more_button.setText(self.tr("More"))
        self.close_button.setIcon(look.icon("close", ink))
        self.close_button.setIconSize(QSize(size, size))
        self.close_button.setAccessibleName(self.tr("Close"))
