"""What leaves the screen when: the data of a person does not outstay the person.

Whatever shows a name or a balance hands in how to clear it. It is cleared on Esc, and when nobody has touched
anything (key, mouse, card) for a while. The next tap takes the place of the person before by itself, on each page.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from counter_app.gui.deadline import Deadline


class Privacy(QObject):
    """Clears what is personal. `clock` gives monotonic seconds, `stay` how many of them it may stay untouched."""

    def __init__(self, clock: Callable[[], float], stay: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stay = stay
        self._clears: list[Callable[[], None]] = []
        self._deadline = Deadline(clock, self)
        self._deadline.passed.connect(self.leave)

    def watch(self, clear: Callable[[], None]) -> None:
        """Call `clear` whenever the person at the desk has left."""
        self._clears.append(clear)

    def touched(self) -> None:
        """Somebody is here: a key, the mouse or a card. Cheap enough for every event."""
        self._deadline.start(self._stay())

    def leave(self) -> None:
        """The person has left: clear everything."""
        self._deadline.stop()
        for clear in self._clears:
            clear()
