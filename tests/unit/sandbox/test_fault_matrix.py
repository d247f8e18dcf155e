"""Each way in which a check-in can go wrong, for one desk of two: what its client sees, and whether it was done."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

import pytest

from counter_app.sandbox.server import SandboxServer
from tests.fakes.sandbox import Levers
from tests.unit.sandbox.talk import Talk
from tests.unit.sandbox.wire import Wire

DESK, OTHER_DESK = "desk 1", "desk 2"
BEFORE, AFTER = {"stage": "before"}, {"stage": "after"}
POINTS_BEFORE, POINTS_AFTER = 11, 12

Look = Callable[[Wire, Levers], None]


class Done(Enum):
    """When the check-in is carried out."""

    NEVER = auto()
    AT_ONCE = auto()
    LATER = auto()
    """When it is released."""


@dataclass(frozen=True)
class Row:
    """The faults that are switched on, what the client must see, and when the check-in is carried out."""

    name: str
    faults: tuple[dict[str, Any], ...]
    sees: Look
    done: Done


def nothing(wire: Wire, levers: Levers) -> None:
    levers.wait_until_waiting(desk=DESK)
    assert_nothing_comes(wire)


def a_reset(wire: Wire, _levers: Levers) -> None:
    with pytest.raises(ConnectionResetError):
        wire.read()


def an_end(wire: Wire, _levers: Levers) -> None:
    assert wire.read() == (0, {}, b"")


def a_page(status: int) -> Look:
    def look(wire: Wire, _levers: Levers) -> None:
        seen, headers, body = wire.read()
        assert (seen, headers["content-type"].partition(";")[0]) == (status, "text/html")
        assert body.startswith(b"<!DOCTYPE html>")
        assert len(body) == int(headers["content-length"])
        assert ("location" in headers) == (status in (302, 307))

    return look


def an_empty_200(wire: Wire, _levers: Levers) -> None:
    status, headers, body = wire.read()
    assert (status, headers["content-length"], body) == (200, "0", b"")


def half_of_the_answer(wire: Wire, _levers: Levers) -> None:
    status, headers, body = wire.read()
    assert (status, body[:5]) == (200, b"<?xml")
    assert len(body) < int(headers["content-length"])
    assert b"</response>" not in body
    assert wire.is_closed()


def its_first_byte(wire: Wire, _levers: Levers) -> None:
    head, _, body = wire.socket.recv(65536).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 ")
    assert body == b"<"
    assert_nothing_comes(wire)


def the_answer_and_an_end(wire: Wire, _levers: Levers) -> None:
    assert_kept(wire)
    assert wire.is_closed()


def the_answer_and_a_deaf_server(wire: Wire, levers: Levers) -> None:
    assert_kept(wire)
    levers.wait_until_waiting(desk=DESK)
    wire.send_read()
    assert levers.requests("*/card") == []
    assert_nothing_comes(wire)


def assert_kept(wire: Wire) -> None:
    status, headers, body = wire.read()
    assert (status, headers["connection"]) == (200, "keep-alive")
    assert b"<points>12</points>" in body


def assert_nothing_comes(wire: Wire) -> None:
    """Neither a byte nor an end has come."""
    wire.socket.setblocking(False)
    with pytest.raises(BlockingIOError):
        wire.socket.recv(1)


def answers(status: int, *, done: Done) -> Row:
    """Another answer, a page of HTML, before or after the check-in."""
    stage = "before" if done is Done.NEVER else "after"
    return Row(f"{status} {stage}", ({"effect": "answer", "status": status, "stage": stage},), a_page(status), done)


STATUSES = (302, 307, 404, 407, 429, 500, 502, 503, 504)

ROWS = [
    Row("time-out before", ({"effect": "delay", **BEFORE}, {"effect": "close", **BEFORE}), nothing, Done.NEVER),
    Row("time-out, and done later", ({"effect": "delay", **BEFORE},), nothing, Done.LATER),
    Row("time-out after", ({"effect": "delay", **AFTER}, {"effect": "close", **AFTER}), nothing, Done.AT_ONCE),
    Row("reset before", ({"effect": "reset", **BEFORE},), a_reset, Done.NEVER),
    Row("reset after", ({"effect": "reset", **AFTER},), a_reset, Done.AT_ONCE),
    Row("close before", ({"effect": "close", **BEFORE},), an_end, Done.NEVER),
    Row("close after", ({"effect": "close", **AFTER},), an_end, Done.AT_ONCE),
    *(answers(status, done=done) for status in STATUSES for done in (Done.NEVER, Done.AT_ONCE)),
    answers(200, done=Done.AT_ONCE),
    Row(
        "empty 200 after", ({"effect": "answer", "status": 200, "body": "empty", **AFTER},), an_empty_200, Done.AT_ONCE
    ),
    Row("truncated XML after", ({"effect": "truncate"},), half_of_the_answer, Done.AT_ONCE),
    Row("drip", ({"effect": "drip", "bytes_per_second": 0.001},), its_first_byte, Done.AT_ONCE),
    Row("kept connection ends", ({"effect": "hang_up"},), the_answer_and_an_end, Done.AT_ONCE),
    Row("kept connection is deaf", ({"effect": "silence"},), the_answer_and_a_deaf_server, Done.AT_ONCE),
    Row("504, and done later", ({"effect": "late", "status": 504},), a_page(504), Done.LATER),
]


@pytest.fixture
def wire(server: SandboxServer) -> Iterator[Wire]:
    with Wire(server.prefix, server.credentials, DESK) as wire:
        yield wire


@pytest.fixture
def other_chip(levers: Levers) -> str:
    chip: str = levers.person("Amélie")["chip_number"]
    return chip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_check_in_goes_wrong_for_one_desk_in_the_way_that_was_switched_on(
    server: SandboxServer, wire: Wire, levers: Levers, other_chip: str, row: Row
) -> None:
    for fault in row.faults:
        levers.fault(method="POST", path="*/checkin", desk=DESK, **fault)
    with Wire(server.prefix, server.credentials, OTHER_DESK) as other:
        assert other.send_check_in(chip=other_chip).read()[0] == 200

    wire.send_check_in()
    row.sees(wire, levers)
    assert levers.points() == (POINTS_AFTER if row.done is Done.AT_ONCE else POINTS_BEFORE)
    wire.socket.close()
    levers.release(DESK)

    changed = None if row.done is Done.NEVER else "true"
    (seen,) = levers.wait_for_requests(1, "*/checkin", desk=DESK, answered="true", changed=changed)
    assert seen["changed"] == (row.done is not Done.NEVER)
    assert levers.points() == (POINTS_BEFORE if row.done is Done.NEVER else POINTS_AFTER)
    assert len(levers.requests("*/checkin", method="POST", desk=DESK)) == 1


def test_a_late_check_in_comes_so_many_seconds_later(wire: Wire, levers: Levers) -> None:
    levers.fault("late", status=502, seconds=0.05, desk=DESK)
    assert wire.send_check_in().read()[0] == 502
    levers.wait_for_requests(1, "*/checkin", changed="true")
    assert levers.points() == POINTS_AFTER


def test_a_fault_of_a_desk_waits_for_that_desk(talk: Talk, wire: Wire, levers: Levers, other_chip: str) -> None:
    levers.fault("answer", status=500, desk=DESK)
    assert talk.get("card", chipNumber=other_chip).status == 200
    talk.name_desk(OTHER_DESK)
    assert talk.get("card", chipNumber=other_chip).status == 200
    assert wire.send_read().read()[0] == 500
    assert wire.send_read().read()[0] == 200


def test_a_fault_of_no_desk_strikes_any(talk: Talk, wire: Wire, levers: Levers, other_chip: str) -> None:
    levers.fault("answer", times=2)
    assert talk.get("card", chipNumber=other_chip).status == 503
    assert wire.send_read().read()[0] == 503


def test_the_faults_of_one_desk_can_be_switched_off(server: SandboxServer, wire: Wire, levers: Levers) -> None:
    for desk in (DESK, OTHER_DESK):
        levers.fault("answer", times=None, desk=desk)
    levers.clear_faults(DESK)
    with Wire(server.prefix, server.credentials, OTHER_DESK) as other:
        assert (wire.send_read().read()[0], other.send_read().read()[0]) == (200, 503)


@pytest.mark.parametrize("let_go", [Levers.release, Levers.clear_faults])
def test_one_desk_is_let_go_and_another_waits_on(
    server: SandboxServer, wire: Wire, levers: Levers, let_go: Callable[[Levers, str], None]
) -> None:
    levers.fault("delay", times=2)
    wire.send_read()
    with Wire(server.prefix, server.credentials, OTHER_DESK) as other:
        other.send_read()
        levers.wait_until_waiting(2)
        let_go(levers, DESK)
        assert wire.read()[0] == 200
        levers.wait_until_waiting(1, OTHER_DESK)
        assert_nothing_comes(other)
        assert levers.ask("GET", "faults?desk=desk%201")["waiting"] == 0
    levers.release()


def test_who_waits_when_the_world_starts_anew_changes_nothing_in_it(wire: Wire, levers: Levers) -> None:
    levers.fault("delay", path="*/checkin")
    wire.send_check_in()
    levers.wait_until_waiting()
    levers.restart()
    with pytest.raises(ConnectionResetError):
        wire.read()
    assert levers.points() == POINTS_BEFORE
