"""The same promotion for the same person twice in a row, on purpose: each row ends as its own request did."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from counter_app.desk.desk import Told
from counter_app.desk.feedback import Outcome
from counter_app.desk.journal.records import Attempt, State
from tests.faults.cell import CHIP, RESERVATION, Cell, Doing, Matrix, person_of, promotion_of

ENDS: dict[str, dict[str, Any] | None] = {
    "done": None,
    "done, the answer lost": {"effect": "reset", "stage": "after"},
    "lost on the way": {"effect": "reset", "stage": "before"},
}
PAUSES = [0.0, 30.0, 300.0]


def cash_in(cell: Cell, fault: dict[str, Any] | None) -> Told:
    """The employee asks, confirms, and it goes wrong in this way; where it is locked, it is unlocked before."""
    work = cell.at_work
    for attempt in work.open_items:
        work.desk.journal.unlock(attempt.id)
    person = person_of(work.desk, CHIP)
    promotion, before = promotion_of(work.desk, RESERVATION, person), work.open_question(person)
    if fault is not None:
        cell.fault(**fault)
    return work.cash_in(person, promotion, CHIP, before)


def ids_on_server(cell: Cell) -> list[str | None]:
    """For each POST, in order, the server's id of the cash-in that it made; None where it made none."""
    made = {line["request"]: str(line["id"]) for line in cell.levers.ledgers()["cash_ins"] if line["request"]}
    return [made.get(request["number"]) for request in cell.levers.requests(cell.doing.path, method="POST")]


def assert_is_as_the_server_has_it(attempt: Attempt, its_id: str | None, told: Told) -> None:
    assert attempt.state is (State.NOT_DONE if its_id is None else State.DONE)
    if its_id is not None and told.feedback.outcome is Outcome.UNKNOWN:
        assert attempt.claimed == its_id


@pytest.mark.parametrize("pause", PAUSES)
@pytest.mark.parametrize("second", ENDS)
@pytest.mark.parametrize("first", ENDS)
def test_each_row_ends_as_its_own_request(
    matrix: Matrix, tmp_path: Path, first: str, second: str, pause: float
) -> None:
    with matrix.cell(Doing.CASH_IN, tmp_path) as cell:
        told = [cash_in(cell, ENDS[first])]
        cell.pass_time(pause)
        told.append(cash_in(cell, ENDS[second]))
        cell.at_work.work_off(cell.pass_time)
        for one, its_id in zip(told, ids_on_server(cell), strict=True):
            assert one.attempt is not None
            assert_is_as_the_server_has_it(cell.attempt(one.attempt.id), its_id, one)


@pytest.mark.parametrize("second", ENDS)
def test_where_the_first_comes_a_minute_later_as_many_rows_are_done_as_the_server_has(
    matrix: Matrix, tmp_path: Path, second: str
) -> None:
    with matrix.cell(Doing.CASH_IN, tmp_path) as cell:
        told = [cash_in(cell, {"effect": "late", "status": 504})]
        cell.pass_time(20)
        told.append(cash_in(cell, ENDS[second]))
        cell.look_until(40)
        cell.levers.release()
        cell.levers.wait_for_requests(1, cell.doing.path, status="504", changed="true")
        cell.at_work.work_off(cell.pass_time)
        first_id, second_id = ids_on_server(cell)
        assert first_id is not None
        one, other = (cell.attempt(each.attempt.id) for each in told if each.attempt is not None)
        assert (one.state, one.claimed) == (State.DONE, first_id)
        assert other.state is (State.NOT_DONE if second_id is None else State.DONE)
