"""The window is closed while something is on its way: it is finished or written down, and nobody is left behind."""

from __future__ import annotations

import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from counter_app.desk.journal import open_journal
from counter_app.desk.journal.records import State
from counter_app.gui.worker import WRITES
from counter_app.sandbox.process import SandboxProcess
from counter_app.uitpas.numbers import UitpasNumber
from tests.e2e.conftest import Start, ready
from tests.e2e.desk_pc import DeskPc
from tests.fakes.fixtures import NEEDS_PCSCD
from tests.fakes.pcsc_room import OWN_NAMESPACES, PcscRoom
from tests.fakes.sandbox import Levers

pytestmark = NEEDS_PCSCD

NORAS_UID = "04 4C 53 9A FF 20 80"
LONGEST_END = 3.5
"""Two seconds for a check-in that is on its way, and the end itself."""
CHECK_IN = "*/passholder/checkin"


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


# What is on its way is finished, or is in the journal.


def check_in(desk: DeskPc, *people: dict[str, Any]) -> None:
    """Their numbers are scanned, one after the other."""
    desk.wait_for_text("ard reader", "CC De Werf", "Muziekmarathon")
    desk.take_focus()
    for person in people:
        desk.key(*person["uitpas_number"], "Return")


def look_at_today(desk: DeskPc) -> None:
    """Open the page of the day's actions."""
    desk.wait_for_text("ard reader", "CC De Werf", "Muziekmarathon")
    desk.take_focus()
    desk.key("ctrl+3")


def journal_of(folder: Path) -> dict[str, State]:
    """How each check-in was left, by the end of the number, the oldest first."""
    now = datetime.now(UTC)
    journal = open_journal(folder / "journal", wall=lambda: now).journal
    rows = journal.attempts(now - timedelta(hours=1), now)
    journal.close()
    return {row.masked: row.state for row in reversed(rows)}


def masked(*people: dict[str, Any]) -> list[str]:
    return [UitpasNumber.parse(person["uitpas_number"]).mask() for person in people]


def test_a_check_in_that_takes_a_second_is_finished(
    sandbox: SandboxProcess, levers: Levers, start: Start, tmp_path: Path
) -> None:
    nora = levers.person("Nora")
    levers.fault("delay", path=CHECK_IN, seconds=1.0)
    desk = start(ready(sandbox))
    check_in(desk, nora)
    levers.wait_until_waiting()
    close_and_look(desk)
    assert journal_of(tmp_path) == dict.fromkeys(masked(nora), State.DONE)
    assert [seen["status"] for seen in levers.requests(CHECK_IN)] == [200]


def test_one_that_takes_longer_is_not_certain_and_found_out_after_the_next_start(
    sandbox: SandboxProcess, levers: Levers, start: Start, tmp_path: Path
) -> None:
    nora = levers.person("Nora")
    levers.fault("delay", path=CHECK_IN)
    desk = start(ready(sandbox))
    check_in(desk, nora)
    levers.wait_until_waiting()
    close_and_look(desk)
    assert journal_of(tmp_path) == dict.fromkeys(masked(nora), State.UNKNOWN)
    levers.release()
    levers.wait_for_requests(1, CHECK_IN, changed="true")
    again = start(ready(sandbox))
    look_at_today(again)
    again.wait_for_text("1 checked in", "1 point earned")
    assert len(levers.requests(CHECK_IN)) == 1


def test_those_that_waited_for_their_turn_are_kept_and_sent_after_the_next_start(
    sandbox: SandboxProcess, levers: Levers, start: Start, tmp_path: Path
) -> None:
    people = levers.crowd(people=WRITES + 2)["people"]
    levers.fault("delay", path=CHECK_IN, times=None)
    desk = start(ready(sandbox))
    check_in(desk, *people)
    levers.wait_until_waiting(WRITES)
    desk.wait_for_text(f"…{people[-1]['uitpas_number'][-4:]}")
    close_and_look(desk)
    on_their_way, waiting = masked(*people[:WRITES]), masked(*people[WRITES:])
    left = journal_of(tmp_path)
    assert left == dict.fromkeys(on_their_way, State.UNKNOWN) | dict.fromkeys(waiting, State.KEPT)
    levers.clear_faults()
    again = start(ready(sandbox))
    look_at_today(again)
    again.wait_for_text(f"{len(people)} checked in")
    numbers = [dict(seen["form"])["uitpasNumber"] for seen in levers.requests(CHECK_IN)]
    assert numbers[WRITES:] == [person["uitpas_number"] for person in people[WRITES:]]
    assert sorted(numbers) == sorted(person["uitpas_number"] for person in people)


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
