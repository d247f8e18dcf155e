"""What a window works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counter_app.gui.look import Look
from counter_app.gui.preferences_holder import PreferencesHolder
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.sounds import Sounds
from counter_app.gui.worker import Worker
from counter_app.gui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Equipment:
    """It is made, started and ended by who makes the window."""

    workplace: Workplace
    worker: Worker
    readers: ReaderLink
    look: Look
    sounds: Sounds
    preferences: PreferencesHolder
    proxy: Callable[[str], str | None] | None = None
    """Names the proxy to an address, on the thread that connects; None is the system's."""
