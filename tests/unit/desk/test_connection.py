"""The rules of the connection: what the calls tell of it, and when the desk asks by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.desk.connection import Link, Reach, after, probing
from counter_app.uitpas import Cause, Experience

QUICK, SLOW = Experience(0.2, 200), Experience(2.5, 200)
REFUSED = Experience(0.2, 403)
NO_NAME, TIMEOUT = Experience(0.1, cause=Cause.NAME), Experience(8.0, cause=Cause.TIMEOUT)
ERROR, PAGE = Experience(0.2, 503, Cause.STATUS), Experience(0.2, 200, Cause.UNREADABLE)

ALL = [Experience(0.1, cause=cause) for cause in Cause if cause is not Cause.CLOSED] + [QUICK, SLOW, REFUSED]


class Desk:
    """What a desk knows after its calls; the test moves its clock, and says what chance gives."""

    def __init__(self) -> None:
        self.link, self.now, self.chance = Link(), 1000.0, 0.5

    def hears(self, *experiences: Experience) -> Desk:
        for experience in experiences:
            self.link = after(self.link, experience, now=self.now, random=lambda: self.chance)
        return self

    def probes(self, experience: Experience) -> float:
        """Ask when it is time to; how many seconds that took to come."""
        assert self.link.probe_at is not None
        pause, self.now = self.link.probe_at - self.now, self.link.probe_at
        self.link = probing(self.link)
        self.hears(experience)
        return pause


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_at_first_nothing_is_known_and_nobody_asks(desk: Desk) -> None:
    assert (desk.link.reach, desk.link.probe_at, desk.link.is_down) == (Reach.NOT_TRIED, None, False)


LAST_WORD = [
    (QUICK, Reach.ONLINE),
    (REFUSED, Reach.ONLINE),
    (ERROR, Reach.SERVER_TROUBLE),
    (PAGE, Reach.SERVER_TROUBLE),
    (Experience(0.1, cause=Cause.UNREADABLE), Reach.SERVER_TROUBLE),
    (NO_NAME, Reach.OFFLINE),
    (Experience(0.1, cause=Cause.CONNECT), Reach.OFFLINE),
    (Experience(0.1, cause=Cause.TLS), Reach.OFFLINE),
    (Experience(0.1, cause=Cause.PROXY), Reach.OFFLINE),
    (Experience(0.1, cause=Cause.RESET), Reach.OFFLINE),
    (TIMEOUT, Reach.OFFLINE),
]


@pytest.mark.parametrize(("last", "reach"), LAST_WORD)
@pytest.mark.parametrize(
    "before", [[], [QUICK], [NO_NAME], [ERROR], [SLOW, SLOW]], ids=["", "on", "off", "err", "slow"]
)
def test_the_last_call_tells(desk: Desk, before: list[Experience], last: Experience, reach: Reach) -> None:
    desk.hears(*before, last)
    if before == [SLOW, SLOW] and reach is Reach.ONLINE:
        reach = Reach.SLOW
    assert (desk.link.reach, desk.link.cause) == (reach, last.cause)


@pytest.mark.parametrize(
    ("answers", "reach"),
    [
        ([SLOW], Reach.ONLINE),
        ([SLOW, SLOW], Reach.SLOW),
        ([SLOW, QUICK, SLOW], Reach.ONLINE),
        ([SLOW, SLOW, QUICK], Reach.SLOW),
        ([SLOW, SLOW, QUICK, SLOW], Reach.SLOW),
        ([SLOW, SLOW, QUICK, QUICK], Reach.ONLINE),
        ([SLOW, NO_NAME, SLOW], Reach.ONLINE),
        ([SLOW, SLOW, NO_NAME, QUICK], Reach.ONLINE),
        ([Experience(2.0, 200)] * 2, Reach.ONLINE),
    ],
)
def test_two_slow_answers_in_a_row_are_slow_and_two_quick_ones_end_it(
    desk: Desk, answers: list[Experience], reach: Reach
) -> None:
    assert desk.hears(*answers).link.reach is reach


def test_while_the_server_can_be_reached_nobody_asks_by_himself(desk: Desk) -> None:
    for experience in (QUICK, REFUSED, SLOW, SLOW, QUICK):
        assert desk.hears(experience).link.probe_at is None


@pytest.mark.parametrize("down", [NO_NAME, TIMEOUT, ERROR, PAGE])
def test_the_pauses_double_up_to_a_minute(desk: Desk, down: Experience) -> None:
    desk.hears(down)
    assert [desk.probes(down) for _ in range(7)] == [5, 10, 20, 40, 60, 60, 60]


@pytest.mark.parametrize(("chance", "pauses"), [(0.0, [2.5, 5, 10]), (1.0, [7.5, 15, 30])])
def test_chance_makes_a_pause_up_to_half_shorter_or_longer(desk: Desk, chance: float, pauses: list[float]) -> None:
    desk.chance = chance
    desk.hears(NO_NAME)
    assert [desk.probes(NO_NAME) for _ in pauses] == pauses


def test_other_calls_that_fail_meanwhile_do_not_move_the_next_probe(desk: Desk) -> None:
    desk.hears(NO_NAME)
    planned = desk.link.probe_at
    desk.now += 3
    assert desk.hears(TIMEOUT, ERROR, NO_NAME).link.probe_at == planned


def test_once_the_server_is_back_nobody_asks_and_the_pauses_begin_anew(desk: Desk) -> None:
    desk.hears(NO_NAME)
    desk.probes(NO_NAME)
    desk.probes(QUICK)
    assert (desk.link.reach, desk.link.probe_at) == (Reach.ONLINE, None)
    assert desk.hears(NO_NAME).probes(NO_NAME) == 5


def test_a_server_that_is_down_for_days_is_still_asked(desk: Desk) -> None:
    desk.hears(NO_NAME)
    assert [desk.probes(NO_NAME) for _ in range(5000)][-1] == 60


@pytest.mark.parametrize("down", [NO_NAME, ERROR])
@pytest.mark.parametrize("answer", [QUICK, SLOW, REFUSED])
def test_it_comes_back_with_the_first_answer(desk: Desk, down: Experience, answer: Experience) -> None:
    assert desk.hears(down).link.is_down
    assert not desk.hears(answer).link.is_down


def test_the_end_of_the_program_tells_nothing_of_the_connection(desk: Desk) -> None:
    before = desk.hears(QUICK).link
    assert desk.hears(Experience(0.0, cause=Cause.CLOSED)).link == before


def test_a_wrong_clock_is_known_until_it_is_right_again(desk: Desk) -> None:
    off = timedelta(minutes=12)
    assert desk.hears(Experience(0.2, 200, clock_off=off)).link.clock_off == off
    assert desk.hears(NO_NAME).link.clock_off == off
    assert desk.hears(QUICK).link.clock_off is None


@given(st.lists(st.sampled_from(ALL)))
def test_somebody_asks_by_himself_exactly_while_it_is_down(experiences: list[Experience]) -> None:
    link = Desk().hears(*experiences).link
    assert (link.probe_at is not None) == link.is_down == (link.cause is not None)
