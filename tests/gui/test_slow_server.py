"""With a server that takes ten seconds, or breaks off, the window goes on, mixes nobody up, and finds out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from counter_app.sandbox.process import SandboxProcess
from counter_app.uitpas.model import Activity
from tests.fakes.sandbox import MUZIEKMARATHON, Levers, running_sandbox
from tests.gui.conftest import NORA, PATIENCE_MS, at_sandbox
from tests.gui.heartbeat import LONGEST_STALL, Heartbeat

SLOW_SECONDS = 10.0


def wait_beside(qtbot: QtBot, wait: Callable[[], None]) -> None:
    """Wait on another thread: the one that paints goes on."""
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(wait)
        qtbot.waitUntil(waiting.done, timeout=PATIENCE_MS)
        waiting.result()


@pytest.fixture
def running() -> Iterator[tuple[SandboxProcess, Levers]]:
    with running_sandbox() as running:
        yield running


def test_a_slow_answer_stalls_nothing_and_is_never_shown_as_the_next_persons(
    qtbot: QtBot, running: tuple[SandboxProcess, Levers]
) -> None:
    sandbox, levers = running
    other = next(card for card in sandbox.cards() if card.kind == "passholder" and card.chip_number != NORA)
    desk = at_sandbox(qtbot, sandbox, Activity(MUZIEKMARATHON, title="Muziekmarathon"))
    levers.fault("delay", path="*/checkin", seconds=SLOW_SECONDS)
    heartbeat = Heartbeat()
    started = time.monotonic()
    desk.tap(NORA)
    assert desk.shows("Card read")
    wait_beside(qtbot, levers.wait_until_waiting)
    desk.tap_chip(other.chip_number)
    desk.wait_for(other.name.split()[0])
    assert time.monotonic() - started < SLOW_SECONDS
    shown = desk.texts_of_panel()
    desk.wait_for("Nora P.", "12 points")
    assert time.monotonic() - started >= SLOW_SECONDS
    desk.wait_until_quiet()
    assert desk.texts_of_panel() == shown
    print(f"longest stall of the GUI thread: {heartbeat.longest_stall() * 1000:.1f} ms")
    assert heartbeat.longest_stall() < LONGEST_STALL
    desk.stop()


def test_a_late_look_up_is_never_shown_as_the_next_persons(
    qtbot: QtBot, running: tuple[SandboxProcess, Levers]
) -> None:
    sandbox, levers = running
    other = next(card for card in sandbox.cards() if card.kind == "passholder" and card.chip_number != NORA)
    desk = at_sandbox(qtbot, sandbox, Activity(MUZIEKMARATHON, title="Muziekmarathon"))
    desk.window.show_promotions()
    levers.fault("delay", path="*/retrieve")
    desk.tap(NORA)
    wait_beside(qtbot, levers.wait_until_waiting)
    desk.tap_chip(other.chip_number)
    desk.wait_for(other.name.split()[0])
    levers.release()
    desk.wait_until_quiet()
    assert desk.shows(other.name.split()[0])
    assert not desk.shows("Nora")
    desk.stop()


def test_a_check_in_whose_answer_was_lost_is_found_at_the_server_and_not_sent_again(
    qtbot: QtBot, running: tuple[SandboxProcess, Levers]
) -> None:
    sandbox, levers = running
    desk = at_sandbox(qtbot, sandbox, Activity(MUZIEKMARATHON, title="Muziekmarathon", number_of_points=Decimal(1)))
    levers.fault("reset", stage="after", path="*/checkin")
    desk.tap(NORA)
    desk.wait_for("1 point earned", "Nora has 12 points")
    assert len(levers.requests("*/checkin")) == 1
    desk.stop()
