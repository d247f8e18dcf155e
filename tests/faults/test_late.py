"""A gateway that gives up before the server does: what was lost is carried out a minute later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from counter_app.desk.desk import Told
from counter_app.desk.feedback import Outcome
from counter_app.desk.journal.records import Doubt, State
from tests.fakes.sandbox import NORA
from tests.faults.cell import CHIP, RESERVATION, Cell, Doing, Matrix, person_of, promotion_of
from tests.faults.faults import TIMED_OUT_SECONDS

LOST: dict[str, dict[str, Any]] = {
    "a time-out": {"effect": "delay", "stage": "before"},
    "a gateway's 504": {"effect": "late", "status": 504},
}
LATE_SECONDS = 60.0


@pytest.fixture(params=Doing)
def cell(matrix: Matrix, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Cell]:
    with matrix.cell(request.param, tmp_path, TIMED_OUT_SECONDS) as cell:
        yield cell


def lose(cell: Cell, fault: dict[str, Any]) -> Told:
    """It is sent, and held by something on the way."""
    act = cell.act()
    cell.fault(**fault)
    told = act()
    cell.levers.wait_until_waiting()
    assert told.feedback.outcome is Outcome.UNKNOWN
    return told


def carry_out(cell: Cell) -> None:
    """What was held arrives."""
    cell.levers.release()
    cell.levers.wait_for_requests(1, cell.doing.path, changed="true")


@pytest.mark.parametrize("fault", LOST.values(), ids=LOST)
@pytest.mark.parametrize("seconds", [10.0, LATE_SECONDS, 115.0])
def test_nothing_is_said_too_early_and_in_the_end_it_is_done(cell: Cell, fault: dict[str, Any], seconds: float) -> None:
    lost = lose(cell, fault)
    before = cell.on_server()
    cell.look_until(seconds)
    assert {told.feedback.outcome for told in cell.at_work.said} == {Outcome.UNKNOWN}
    carry_out(cell)
    cell.at_work.work_off(cell.pass_time)
    assert lost.attempt is not None
    assert cell.attempt(lost.attempt.id).state is State.DONE
    assert cell.at_work.said[-1].feedback.outcome is Outcome.DONE
    assert cell.on_server() == before + 1


@pytest.mark.parametrize("fault", LOST.values(), ids=LOST)
def test_what_never_comes_is_not_done_but_only_after_two_minutes(cell: Cell, fault: dict[str, Any]) -> None:
    lost = lose(cell, fault)
    began = cell.clock.monotonic()
    cell.at_work.work_off(cell.pass_time)
    assert lost.attempt is not None
    assert cell.attempt(lost.attempt.id).state is State.NOT_DONE
    assert cell.clock.monotonic() - began >= cell.at_work.desk.schedule.settle


def test_where_another_desk_works_at_the_counter_the_employee_is_asked(matrix: Matrix, tmp_path: Path) -> None:
    with matrix.cell(Doing.CASH_IN, tmp_path / "ours", TIMED_OUT_SECONDS) as cell:
        desk = cell.at_work.desk
        desk.journal.note_others(desk.place.server, desk.place.counter_key)
        person = person_of(desk, CHIP)
        before = cell.at_work.open_question(person)
        cell.fault(**LOST["a time-out"])
        lost = cell.at_work.cash_in(person, promotion_of(desk, RESERVATION, person), CHIP, before)
        cell.levers.wait_until_waiting()
        cell.pass_time(30)
        desk.client.cash_in(NORA, RESERVATION)
        cell.pass_time(30)
        carry_out(cell)
        cell.at_work.work_off(cell.pass_time)
        assert lost.attempt is not None
        asked = cell.attempt(lost.attempt.id)
        assert (asked.state, asked.asking.doubt) == (State.UNKNOWN, Doubt.TWO_EXPLANATIONS)
        lines = [line for line in cell.levers.ledgers()["cash_ins"] if line["promotion"] == RESERVATION]
        assert len(lines) == 2
        times = [datetime.fromisoformat(line["when"]).replace(microsecond=0) for line in lines]
        assert list(asked.asking.found) == times
