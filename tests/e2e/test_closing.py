"""The window is closed while a request hangs: the program ends within two seconds and leaves nobody behind."""

from __future__ import annotations

import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from counter_app.sandbox.process import SandboxProcess
from tests.e2e.conftest import Start, ready
from tests.e2e.desk_pc import DeskPc
from tests.fakes.fixtures import NEEDS_PCSCD
from tests.fakes.pcsc_room import OWN_NAMESPACES, PcscRoom
from tests.fakes.sandbox import Levers

pytestmark = NEEDS_PCSCD

NORAS_UID = "04 4C 53 9A FF 20 80"
LONGEST_END = 2.0


def close_and_look(desk: DeskPc) -> None:
    """Close the window, and see how the program ends."""
    desk.ask("close")
    closed = time.monotonic()
    status = desk.process.wait(timeout=30)
    seconds = time.monotonic() - closed
    assert status == 0, desk.errors()
    assert seconds < LONGEST_END
    assert processes_of_session(desk.process.pid) == []
    for word in ("Traceback", "Fatal", "Segmentation", "QThread", "Exception"):
        assert word not in desk.errors(), desk.errors()


def processes_of_session(session: int) -> list[int]:
    """The processes that the program started, or is."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except FileNotFoundError:
            continue
        if fields[0] != "Z" and int(fields[3]) == session:
            found.append(int(stat.parent.name))
    return found


def test_while_the_name_of_the_server_is_looked_up(pcsc_room: PcscRoom, sandbox: SandboxProcess, start: Start) -> None:
    nowhere = {**ready(sandbox), "COUNTER_APP_API_PREFIX": "https://uitpas.test/uitid/rest"}
    without_names = [*OWN_NAMESPACES, sys.executable, "-m", "tests.e2e.silent_names"]
    desk = start(nowhere, prefix=without_names)
    tap_and_see_it_hang(desk, pcsc_room)
    close_and_look(desk)


def test_while_it_connects(pcsc_room: PcscRoom, sandbox: SandboxProcess, start: Start) -> None:
    with full_listener() as port:
        desk = start({**ready(sandbox), "COUNTER_APP_API_PREFIX": f"http://127.0.0.1:{port}/uitid/rest"})
        tap_and_see_it_hang(desk, pcsc_room)
        close_and_look(desk)


def test_while_it_reads(pcsc_room: PcscRoom, sandbox: SandboxProcess, levers: Levers, start: Start) -> None:
    levers.fault("delay", path="*/checkin")
    desk = start(ready(sandbox))
    tap_and_see_it_hang(desk, pcsc_room)
    levers.wait_until_waiting()
    close_and_look(desk)


def test_practice_mode_takes_its_sandbox_along(start: Start) -> None:
    desk = start({}, practice=True)
    desk.wait_for_text("Practice mode")
    assert len(processes_of_session(desk.process.pid)) == 2
    close_and_look(desk)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_as_closing_the_window_does(start: Start, number: signal.Signals) -> None:
    desk = start({}, practice=True)
    desk.wait_for_text("Practice mode")
    desk.process.send_signal(number)
    assert desk.process.wait(timeout=30) == 0
    assert processes_of_session(desk.process.pid) == []


def tap_and_see_it_hang(desk: DeskPc, room: PcscRoom) -> None:
    desk.wait_for_text("Tap a UiTPAS", "readers ready")
    room.insert(NORAS_UID)
    desk.wait_for_text("Card read")


@contextmanager
def full_listener() -> Iterator[int]:
    """A port that answers no connection: its queue is full."""
    with ExitStack() as sockets:
        listener = sockets.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):
            waiting = sockets.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]
