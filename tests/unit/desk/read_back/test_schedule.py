"""When it is asked again, and when what the server does not know of will not come any more."""

from __future__ import annotations

from datetime import timedelta

from counter_app.desk.read_back.schedule import Schedule
from tests.unit.desk.read_back.rows import at, attempt

SCHEDULE = Schedule()
SURE = SCHEDULE.deadline + SCHEDULE.settle


def test_its_age_is_told_by_the_servers_clock() -> None:
    wrong = at(0) - timedelta(minutes=15)
    assert not SCHEDULE.is_settled(attempt(0), wrong, at(SURE - 1))
    assert SCHEDULE.is_settled(attempt(0), wrong, at(SURE))


def test_a_clock_of_the_pc_that_is_set_forward_makes_nothing_certain_sooner() -> None:
    left_before_the_server_told_its_time = attempt(None, 1)
    set_forward = at(0) + timedelta(minutes=15)
    assert not SCHEDULE.is_settled(left_before_the_server_told_its_time, set_forward, at(SURE))
    assert SCHEDULE.is_settled(left_before_the_server_told_its_time, set_forward, at(SURE + 1))


def test_a_shorter_one_is_shorter_in_all_but_giving_up() -> None:
    short = Schedule.settling(6)
    assert (short.settle, short.deadline, short.pauses[2]) == (6, 0.75, 0.25)
    assert short.give_up == SCHEDULE.give_up
