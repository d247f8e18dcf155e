"""Check-ins taken without a network: sent when it is back, in order, none twice, none lost."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from counter_app.desk.brussels import in_brussels
from counter_app.desk.check_in import send_kept
from counter_app.desk.feedback import Message, Outcome, Tone
from counter_app.desk.journal.records import Attempt, State
from counter_app.uitpas import AccessToken
from counter_app.uitpas.model import Activity
from counter_app.uitpas.numbers import ChipNumber
from tests.fakes.desk_at_work import DeskAtWork, client_of
from tests.fakes.full_disk import NEEDS_LIMITS, a_full_disk
from tests.fakes.sandbox import MUSEUM, MUZIEKMARATHON, NORA_CHIP
from tests.faults.cell import Cell, Doing, Matrix, activity_of

PEOPLE = 50
UNKNOWN_CHIP = "04FFFFFFFFFF80"


@dataclass(frozen=True)
class Queue:
    """A cell whose network is gone, and people who came to check in."""

    cell: Cell
    activity: Activity
    people: tuple[dict[str, Any], ...]

    @property
    def work(self) -> DeskAtWork:
        return self.cell.at_work

    def tap(self, chip_number: str) -> Attempt:
        """A card is tapped without a network; the check-in is kept, and the employee is told so."""
        told = self.work.check_in(ChipNumber(chip_number), self.activity)
        assert (told.feedback.tone, told.feedback.message) == (Tone.NOTICE, Message.CHECK_IN_KEPT)
        assert told.attempt is not None
        return told.attempt

    def tap_all(self) -> list[Attempt]:
        """Everybody checks in, one after the other."""
        return [self.tap(person["chip_number"]) for person in self.people]

    def on_server(self) -> Counter[int]:
        """How often each person is checked in here, by their number at the server."""
        lines = self.cell.levers.ledgers()["check_ins"]
        return Counter(line["person"] for line in lines if line["cdbid"] == MUZIEKMARATHON and line["request"])

    def states(self, attempts: list[Attempt]) -> list[State]:
        return [self.cell.attempt(attempt.id).state for attempt in attempts]

    def assert_is_as_the_server_has_it(self, attempts: list[Attempt]) -> None:
        """Every attempt ended, as the server has it."""
        held = self.on_server()
        for attempt, person in zip(attempts, self.people, strict=True):
            assert self.cell.attempt(attempt.id).state is (State.DONE if held[person["id"]] else State.NOT_DONE)
            assert held[person["id"]] <= 1

    def chips_sent(self) -> list[str]:
        """The chip numbers of the check-ins that the server got, in order."""
        requests = self.cell.levers.requests("*/checkin", method="POST")
        return [dict(request["form"])["chipNumber"] for request in requests]


@pytest.fixture
def queue(matrix: Matrix, tmp_path: Path) -> Iterator[Queue]:
    with matrix.cell(Doing.CHECK_IN_BY_CHIP, tmp_path) as cell:
        people = cell.levers.crowd(people=PEOPLE)["people"]
        activity = activity_of(cell.at_work.desk, MUZIEKMARATHON)
        cell.relay.refuse()
        yield Queue(cell, activity, tuple(people))
        cell.relay.listen()


def test_all_are_sent_in_order_when_the_network_is_back(queue: Queue) -> None:
    kept = queue.tap_all()
    queue.cell.relay.listen()
    queue.work.look()
    assert queue.chips_sent() == [person["chip_number"] for person in queue.people]
    assert queue.states(kept) == [State.DONE] * PEOPLE
    said = queue.work.said[PEOPLE:]
    assert [told.feedback.message for told in said] == [Message.CHECKED_IN] * PEOPLE
    assert [told.feedback.values.points for told in said] == [
        queue.cell.levers.points(person["uitpas_number"]) for person in queue.people
    ]
    queue.assert_is_as_the_server_has_it(kept)


def test_one_that_is_refused_and_one_whose_answer_is_lost_do_not_stop_the_others(queue: Queue) -> None:
    kept = queue.tap_all()
    refused = queue.tap(UNKNOWN_CHIP)
    last = queue.tap(NORA_CHIP)
    queue.cell.relay.listen()
    queue.cell.fault("reset", stage="after")
    queue.work.look()
    assert queue.states([*kept, refused, last]) == [
        State.UNKNOWN,
        *[State.DONE] * (PEOPLE - 1),
        State.REFUSED,
        State.DONE,
    ]
    queue.work.work_off(queue.cell.pass_time)
    queue.assert_is_as_the_server_has_it(kept)
    (open_item,) = queue.work.desk.journal.open_attempts()
    assert (open_item.id, open_item.needs_attention) == (refused.id, True)
    assert open_item.feedback is not None
    assert open_item.feedback.message is Message.UNKNOWN_CARD


def test_one_that_had_checked_in_already_is_refused_and_needs_attention(queue: Queue) -> None:
    once, again = queue.tap(NORA_CHIP), queue.tap(NORA_CHIP)
    queue.cell.relay.listen()
    queue.work.look()
    assert queue.states([once, again]) == [State.DONE, State.REFUSED]
    (open_item,) = queue.work.desk.journal.open_attempts()
    assert open_item.id == again.id
    assert open_item.feedback is not None
    assert open_item.feedback.message is Message.ALREADY_CHECKED_IN


def test_one_that_still_finds_no_network_stays_kept_and_the_others_wait_with_it(queue: Queue) -> None:
    kept = queue.tap_all()
    said = len(queue.work.said)
    queue.work.look()
    assert queue.states(kept) == [State.KEPT] * PEOPLE
    assert [told.feedback.message for told in queue.work.said[said:]] == [Message.CHECK_IN_KEPT]


@pytest.mark.parametrize("status", [403, 404, 407, 429])
def test_what_a_gateway_refuses_stays_kept_and_is_sent_in_the_end(queue: Queue, status: int) -> None:
    kept = queue.tap(NORA_CHIP)
    queue.cell.relay.listen()
    queue.cell.fault("answer", status=status)
    queue.work.look()
    assert queue.states([kept]) == [State.KEPT]
    queue.work.look()
    assert (queue.states([kept]), queue.on_server().total()) == ([State.DONE], 1)


def test_a_clock_that_is_wrong_costs_nobody_a_check_in(queue: Queue) -> None:
    kept = queue.tap_all()
    queue.cell.relay.listen()
    queue.cell.clock.wrong_by = timedelta(minutes=-12)
    queue.work.look()
    assert queue.states(kept) == [State.KEPT] * PEOPLE
    queue.work.look()
    queue.assert_is_as_the_server_has_it(kept)
    assert queue.states(kept) == [State.DONE] * PEOPLE


def test_a_sign_in_that_is_no_longer_valid_costs_nobody_a_check_in(queue: Queue) -> None:
    kept, cell = queue.tap_all(), queue.cell
    cell.relay.listen()
    (employee,) = cell.levers.employees(1)
    token = AccessToken(employee["token"], employee["token_secret"], employee["user_id"])
    with client_of(cell.sandbox, cell.clock, prefix=cell.relay.prefix, token=token) as client:
        cell.levers.settings(revoked_tokens=[employee["token"]])
        desk = queue.work.desk
        queue.work.desk = replace(desk, client=client)
        queue.work.look()
        assert queue.work.said[-1].feedback.message is Message.SIGN_IN_AGAIN
        assert queue.states(kept) == [State.KEPT] * PEOPLE
    queue.work.desk = desk
    queue.work.look()
    assert queue.states(kept) == [State.DONE] * PEOPLE


@NEEDS_LIMITS
def test_where_it_cannot_be_written_down_it_is_not_sent_and_stays_kept(queue: Queue) -> None:
    kept = queue.tap(NORA_CHIP)
    queue.cell.relay.listen()
    with a_full_disk():
        queue.work.look()
    assert queue.work.said[-1].feedback.message is Message.CHECK_IN_KEPT
    assert (queue.states([kept]), queue.chips_sent()) == ([State.KEPT], [])
    queue.work.look()
    assert (queue.states([kept]), queue.chips_sent()) == ([State.DONE], [NORA_CHIP])


def test_one_that_was_sent_already_is_not_sent_again_and_is_told_as_it_is(queue: Queue) -> None:
    kept = queue.tap(NORA_CHIP)
    queue.cell.relay.listen()
    queue.work.look()
    told = send_kept(queue.work.desk, kept)
    assert told.feedback.message is Message.CHECKED_IN
    assert told.attempt is not None
    assert told.attempt.state is State.DONE
    assert queue.chips_sent() == [NORA_CHIP]


# The program is killed while it sends.

KILLED = {
    "before the server did it": ({"effect": "delay"}, {"effect": "close"}),
    "after the server did it": ({"effect": "delay", "stage": "after"},),
    "and the server does it later": ({"effect": "delay"},),
}


@contextmanager
def sender(cell: Cell) -> Iterator[subprocess.Popen[bytes]]:
    """The program runs, in a process of its own, until it is killed."""
    box, place = cell.sandbox, cell.at_work.desk.place
    words = [str(cell.folder), place.server, box.consumer_key, box.consumer_secret, box.token, box.token_secret]
    command = [sys.executable, "-m", "tests.faults.kept_sender", *words, box.user_id, box.balie_consumer_key]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize("faults", KILLED.values(), ids=KILLED)
def test_none_is_lost_and_none_is_sent_twice_where_it_is_killed_on_the_way(
    queue: Queue, faults: tuple[dict[str, Any], ...]
) -> None:
    cell, levers = queue.cell, queue.cell.levers
    kept = queue.tap_all()
    cell.relay.listen()
    with cell.switched_off():
        for sent in (10, 25):
            levers.settings(latency_seconds=0.01)
            with sender(cell):
                levers.wait_for_requests(sent, "*/checkin", answered="true")
                for fault in faults:
                    cell.fault(**fault)
                levers.wait_until_waiting()
            levers.release()
            levers.settings(latency_seconds=0)
    queue.work.work_off(cell.pass_time)
    queue.assert_is_as_the_server_has_it(kept)
    chips = queue.chips_sent()
    assert chips == [person["chip_number"] for person in queue.people]


# What becomes of those that are not sent in time, or at another counter.


def pass_until(queue: Queue, moment: datetime) -> None:
    """Time passes until just after `moment`."""
    queue.cell.pass_time((moment - queue.cell.clock.wall()).total_seconds() + 1)


def test_at_the_end_of_the_day_it_is_over_and_needs_attention(queue: Queue) -> None:
    open_for_weeks = replace(queue.activity, checkin_end_date=None, timestamps=())
    kept = replace(queue, activity=open_for_weeks).tap(NORA_CHIP)
    midnight = in_brussels(kept.at).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    assert queue.work.look() == midnight
    pass_until(queue, midnight)
    assert_is_over(queue, kept)


def test_at_the_end_of_the_activity_it_is_over_and_needs_attention(queue: Queue) -> None:
    ends = queue.cell.clock.wall() + timedelta(minutes=1)
    kept = replace(queue, activity=replace(queue.activity, checkin_end_date=ends)).tap(NORA_CHIP)
    pass_until(queue, ends)
    assert_is_over(queue, kept)


def assert_is_over(queue: Queue, kept: Attempt) -> None:
    """It is not sent any more, though the network is back, and the employee is told."""
    queue.cell.relay.listen()
    queue.work.look()
    told = queue.work.said[-1]
    assert (told.feedback.message, told.feedback.outcome) == (Message.CHECK_IN_EXPIRED, Outcome.NOT_SENT)
    assert queue.states([kept]) == [State.EXPIRED]
    assert [one.id for one in queue.work.desk.journal.open_attempts()] == [kept.id]
    assert queue.chips_sent() == []


def test_at_another_counter_it_waits_until_somebody_works_at_its_own_again(queue: Queue) -> None:
    kept, desk = queue.tap(NORA_CHIP), queue.work.desk
    queue.cell.relay.listen()
    queue.work.desk = replace(desk, place=replace(desk.place, counter_key=MUSEUM))
    queue.work.look()
    assert (queue.states([kept]), queue.chips_sent()) == ([State.KEPT], [])
    queue.work.desk = replace(desk, place=replace(desk.place, employee="u2"))
    queue.work.look()
    assert (queue.states([kept]), queue.chips_sent()) == ([State.DONE], [NORA_CHIP])
