"""Each fault does on the socket what its name says, before or after the change."""

from collections.abc import Iterator

import pytest

from counter_app.sandbox.process import SandboxFailed
from counter_app.sandbox.server import SandboxServer
from tests.fakes.sandbox import NORA_CHIP, Levers
from tests.unit.sandbox.talk import Talk
from tests.unit.sandbox.wire import CHECK_IN, Wire

A_CHECK_IN = {"method": "POST", "path": "*/checkin"}
POINTS_BEFORE, POINTS_AFTER = 11, 12


@pytest.fixture
def wire(server: SandboxServer) -> Iterator[Wire]:
    with Wire(server.prefix, server.credentials) as wire:
        yield wire


def test_without_faults_a_connection_serves_many_requests(wire: Wire, levers: Levers) -> None:
    for _ in range(3):
        status, headers, body = wire.send_read().read()
        assert (status, headers["connection"]) == (200, "keep-alive")
        assert len(body) == int(headers["content-length"])
    assert len({seen["connection"] for seen in levers.requests("*/card")}) == 1


@pytest.mark.parametrize(("stage", "points"), [("before", POINTS_BEFORE), ("after", POINTS_AFTER)])
def test_a_reset_breaks_the_connection(wire: Wire, levers: Levers, stage: str, points: int) -> None:
    levers.fault("reset", stage=stage, **A_CHECK_IN)
    with pytest.raises(ConnectionResetError):
        wire.send_check_in().read()
    (seen,) = levers.wait_for_requests(1, "*/checkin", answered="true")
    assert (seen["cut"], seen["status"], seen["changed"]) == ("reset", None, stage == "after")
    assert levers.points() == points


@pytest.mark.parametrize(("stage", "points"), [("before", POINTS_BEFORE), ("after", POINTS_AFTER)])
def test_a_close_ends_the_connection_without_an_answer(wire: Wire, levers: Levers, stage: str, points: int) -> None:
    levers.fault("close", stage=stage, **A_CHECK_IN)
    assert wire.send_check_in().read() == (0, {}, b"")
    assert levers.points() == points


@pytest.mark.parametrize(("stage", "points"), [("before", POINTS_BEFORE), ("after", POINTS_AFTER)])
def test_a_delay_lasts_until_released(wire: Wire, levers: Levers, stage: str, points: int) -> None:
    levers.fault("delay", stage=stage, **A_CHECK_IN)
    wire.send_check_in()
    levers.wait_until_waiting()
    assert levers.points() == points
    levers.release()
    assert wire.read()[0] == 200
    assert levers.points() == POINTS_AFTER


def test_a_delay_ends_by_itself_when_it_has_a_time(wire: Wire, levers: Levers) -> None:
    levers.fault("delay", seconds=0.01, **A_CHECK_IN)
    assert wire.send_check_in().read()[0] == 200


def test_a_request_that_waits_does_not_hold_up_another(server: SandboxServer, wire: Wire, levers: Levers) -> None:
    levers.fault("delay", **A_CHECK_IN)
    wire.send_check_in()
    levers.wait_until_waiting()
    with Wire(server.prefix, server.credentials) as other:
        assert other.send_read().read()[0] == 200
    levers.release()
    assert wire.read()[0] == 200


STATUSES = (302, 307, 401, 403, 404, 407, 408, 413, 429, 500, 502, 503, 504)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize(("stage", "points"), [("before", POINTS_BEFORE), ("after", POINTS_AFTER)])
def test_any_status_can_come_before_and_after_the_change(
    wire: Wire, levers: Levers, status: int, stage: str, points: int
) -> None:
    levers.fault("answer", status=status, stage=stage, **A_CHECK_IN)
    answered, headers, body = wire.send_check_in().read()
    assert (answered, ("location" in headers)) == (status, status in (302, 307))
    assert body.startswith(b"<!DOCTYPE html>")
    assert levers.points() == points


@pytest.mark.parametrize(
    ("body", "begins"),
    [("html", b"<!DOCTYPE html>"), ("xml", b"<?xml "), ("text", b"OK"), ("empty", b"")],
)
def test_a_200_may_carry_something_else_than_the_answer(wire: Wire, levers: Levers, body: str, begins: bytes) -> None:
    levers.fault("answer", status=200, stage="after", body=body, **A_CHECK_IN)
    status, _, content = wire.send_check_in().read()
    assert status == 200
    assert content.startswith(begins)
    assert b"<points>" not in content
    assert (content == b"") == (body == "empty")
    assert levers.points() == POINTS_AFTER


def test_any_error_code_can_be_answered(talk: Talk, levers: Levers) -> None:
    levers.fault(
        "answer", status=403, code="ACCESS_DENIED", required_permission="PERMISSION_CHECKIN", points="3.5", **A_CHECK_IN
    )
    reply = talk.check_in(cdbid="x", chipNumber=NORA_CHIP)
    assert (reply.status, reply.code) == (403, "ACCESS_DENIED")
    assert (reply.value("requiredPermission"), reply.value("points")) == ("PERMISSION_CHECKIN", "3.500")


def test_a_truncated_answer_promises_more_than_it_brings(wire: Wire, levers: Levers) -> None:
    levers.fault("truncate", **A_CHECK_IN)
    status, headers, body = wire.send_check_in().read()
    assert status == 200
    assert 0 < len(body) < int(headers["content-length"])
    assert wire.is_closed()
    assert levers.points() == POINTS_AFTER


def test_a_drip_brings_the_whole_answer_byte_by_byte(wire: Wire, levers: Levers) -> None:
    levers.fault("drip", bytes_per_second=5000, **A_CHECK_IN)
    _, headers, body = wire.send_check_in().read()
    assert len(body) == int(headers["content-length"])
    assert wire.send_read().read()[0] == 200


def test_a_hang_up_ends_a_connection_that_seemed_to_be_kept(wire: Wire, levers: Levers) -> None:
    levers.fault("hang_up", **A_CHECK_IN)
    status, headers, body = wire.send_check_in().read()
    assert (status, headers["connection"]) == (200, "keep-alive")
    assert len(body) == int(headers["content-length"])
    assert wire.is_closed()


def test_a_silent_connection_takes_requests_and_never_answers(wire: Wire, levers: Levers) -> None:
    levers.fault("silence", **A_CHECK_IN)
    assert wire.send_check_in().read()[0] == 200
    levers.wait_until_waiting()
    wire.send_read()
    assert levers.requests("*/card") == []
    wire.socket.setblocking(False)
    with pytest.raises(BlockingIOError):  # not even an end
        wire.socket.recv(1)
    levers.release()


def test_a_late_call_is_carried_out_after_its_answer(wire: Wire, levers: Levers) -> None:
    levers.fault("late", status=504, **A_CHECK_IN)
    assert wire.send_check_in().read()[0] == 504
    levers.wait_until_waiting()
    assert levers.points() == POINTS_BEFORE
    levers.release()
    (seen,) = levers.wait_for_requests(1, "*/checkin", changed="true")
    assert seen["status"] == 504
    assert levers.points() == POINTS_AFTER


def test_who_hangs_up_during_a_delay_is_checked_in_all_the_same(server: SandboxServer, levers: Levers) -> None:
    levers.fault("delay", **A_CHECK_IN)
    with Wire(server.prefix, server.credentials) as impatient:
        impatient.send_check_in()
        levers.wait_until_waiting()
    levers.release()
    levers.wait_for_requests(1, "*/checkin", changed="true")
    assert levers.points() == POINTS_AFTER


def test_a_fault_strikes_so_many_requests_and_no_more(talk: Talk, levers: Levers) -> None:
    levers.fault("answer", times=2, path="*/card")
    assert [talk.get("card", chipNumber=NORA_CHIP).status for _ in range(3)] == [503, 503, 200]


def test_a_fault_without_a_number_strikes_until_it_is_switched_off(talk: Talk, levers: Levers) -> None:
    levers.fault("answer", times=None, path="*/card")
    statuses = [talk.get("card", chipNumber=NORA_CHIP).status for _ in range(5)]
    levers.clear_faults()
    assert [*statuses, talk.get("card", chipNumber=NORA_CHIP).status] == [503] * 5 + [200]


def test_a_fault_strikes_only_the_calls_it_is_for(talk: Talk, levers: Levers) -> None:
    levers.fault("answer", **A_CHECK_IN)
    assert talk.get("card", chipNumber=NORA_CHIP).status == 200
    assert talk.check_in(cdbid="x", chipNumber=NORA_CHIP).status == 503


def test_faults_add_up_in_the_order_of_switching_on(wire: Wire, levers: Levers) -> None:
    levers.fault("delay", stage="after", **A_CHECK_IN)
    levers.fault("reset", stage="after", **A_CHECK_IN)
    wire.send_check_in()
    levers.wait_until_waiting()
    assert levers.points() == POINTS_AFTER
    levers.release()
    with pytest.raises(ConnectionResetError):
        wire.read()


WRONG = [
    {},
    {"effect": "explode"},
    {"effect": "reset", "stage": "sometimes"},
    {"effect": "reset", "colour": "red"},
    {"effect": "reset", "times": 0},
    {"effect": "reset", "times": "twice"},
    {"effect": "late", "stage": "after"},
    {"effect": "answer", "status": 99},
    {"effect": "answer", "status": "503"},
    {"effect": "drip", "bytes_per_second": 0},
]


@pytest.mark.parametrize("fault", WRONG)
def test_a_fault_that_makes_no_sense_is_refused(levers: Levers, fault: dict[str, object]) -> None:
    with pytest.raises(SandboxFailed, match=r"\w+"):
        levers.ask("POST", "faults", fault)
    assert levers.ask("GET", "faults") == {"on": [], "waiting": 0}


@pytest.mark.parametrize(
    ("headers", "status"),
    [("Content-Length: 2000000", 413), ("Content-Length: x", 413), ("Transfer-Encoding: chunked", 413)],
)
def test_a_body_that_is_too_large_or_of_unknown_length_is_refused(wire: Wire, headers: str, status: int) -> None:
    wire.socket.sendall(f"POST /uitid/rest{CHECK_IN} HTTP/1.1\r\nHost: x\r\n{headers}\r\n\r\n".encode())
    assert wire.read()[0] == status
