"""What leaves the screen when nobody touches anything, or on Esc."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.gui.deadline import Deadline
from counter_app.gui.privacy import Privacy
from tests.gui.check_in_alone import Clock


class Watched:
    """A privacy of 90 seconds, and how often it cleared."""

    def __init__(self) -> None:
        self.clock, self.stay = Clock(), 90.0
        self.privacy = Privacy(self.clock, lambda: self.stay)
        self.cleared = 0
        self.privacy.watch(self._clear)

    def wait(self, seconds: float) -> None:
        self.clock.seconds += seconds
        for deadline in self.privacy.findChildren(Deadline):
            deadline.look()

    def _clear(self) -> None:
        self.cleared += 1


@pytest.fixture
def watched(qapp: QApplication) -> Watched:
    assert qapp is not None
    return Watched()


def test_untouched_for_its_time_everything_is_cleared_once(watched: Watched) -> None:
    watched.privacy.touched()
    watched.wait(89.9)
    assert watched.cleared == 0
    watched.wait(0.2)
    assert watched.cleared == 1
    watched.wait(1000)
    assert watched.cleared == 1


def test_each_touch_begins_the_time_anew(watched: Watched) -> None:
    for _ in range(5):
        watched.privacy.touched()
        watched.wait(80)
    assert watched.cleared == 0
    watched.wait(11)
    assert watched.cleared == 1


def test_leaving_clears_at_once_and_waits_for_nothing_more(watched: Watched) -> None:
    watched.privacy.touched()
    watched.privacy.leave()
    assert watched.cleared == 1
    watched.wait(1000)
    assert watched.cleared == 1


def test_another_preference_holds_from_the_next_touch_on(watched: Watched) -> None:
    watched.stay = 15.0
    watched.privacy.touched()
    watched.wait(16)
    assert watched.cleared == 1
