"""The tests' screen reader hears and sees what a program tells to assistive technology."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.e2e.screen_reader import ScreenReader
from tests.fakes.fixtures import NEEDS_PCSCD

pytestmark = NEEDS_PCSCD

TALKING = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
application = QApplication([])
window = QWidget()
button = QPushButton("Cash in", window)
window.show()
def talk():
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, "Nora has 12 points"))
timer = QTimer()
timer.timeout.connect(talk)
timer.start(100)
application.exec()
"""


@contextmanager
def talking(display: str, listener: ScreenReader) -> Iterator[None]:
    """A program that `listener` can hear."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", **listener.environment}
    with subprocess.Popen([sys.executable, "-c", TALKING], env=environment) as program:
        try:
            listener.wait_for_program()
            yield
        finally:
            program.kill()


def test_it_hears_announcements_and_sees_controls_of_another_program(display: str) -> None:
    with ScreenReader() as listener, talking(display, listener):
        assert listener.wait_to_hear("12 points") == "Nora has 12 points"
        assert ("push button", "Cash in") in [(thing.role, thing.name) for thing in listener.controls()]


def test_a_second_one_takes_nothing_from_the_first(display: str) -> None:
    with ScreenReader() as first, ScreenReader() as second, talking(display, first):
        assert first.wait_to_hear("12 points")
        assert second.controls() == []
