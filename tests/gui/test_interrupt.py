"""Ctrl+C: a signal wakes the window, and nothing else does."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.gui.interrupt import Interrupt


@pytest.fixture
def interrupt(qapp: QApplication) -> Iterator[Interrupt]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    interrupt = Interrupt(qapp)
    yield interrupt
    interrupt.close()
    for number, handler in before.items():
        signal.signal(number, handler)


def test_a_program_that_does_nothing_is_not_woken(interrupt: Interrupt, qapp: QApplication) -> None:
    """Also after what nobody refers to was collected: an end of the socket that is closed wakes for ever."""
    woken: list[object] = []
    interrupt._notifier.activated.connect(lambda *_: woken.append(True))
    gc.collect()
    for _ in range(20):
        qapp.processEvents()
    assert woken == []


def test_a_signal_wakes_it_and_is_handled(interrupt: Interrupt, qtbot: QtBot) -> None:
    handled: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _frame: handled.append(number))
    gc.collect()
    with qtbot.waitSignal(interrupt._notifier.activated, timeout=10_000):
        signal.raise_signal(signal.SIGTERM)
    assert handled == [signal.SIGTERM]
