"""The smart card service is absent, stops, fails and comes back."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest

from counter_app.reader import ReaderThread
from counter_app.reader.codes import Code
from counter_app.reader.events import (
    CardPresented,
    CardTakenAway,
    ReaderGone,
    ReaderPresent,
    ServiceChanged,
    ServiceState,
)
from tests.fakes.reader_events import ReaderEvents
from tests.fakes.scard import FakeCard, FakeScard
from tests.unit.reader.running import FIRST, SECOND, A, B, card, in_turn, reading, told

LOST: list[Callable[[FakeScard], None]] = [
    FakeScard.stop_service,
    *[
        lambda scard, code=code: scard.fail("SCardGetStatusChange", code)
        for code in (
            Code.SCARD_E_NO_SERVICE,
            Code.SCARD_E_SERVICE_STOPPED,
            Code.SCARD_E_INVALID_HANDLE,
            Code.SCARD_F_COMM_ERROR,
            Code.SCARD_W_SECURITY_VIOLATION,
            Code.SCARD_E_SYSTEM_CANCELLED,
            Code.SCARD_F_INTERNAL_ERROR,
            6,
            1722,
            0x8010DEAD,
        )
    ],
]


@pytest.mark.parametrize("signed", [False, True], ids=["", "windows"])
@pytest.mark.parametrize("lose", LOST)
def test_whatever_the_service_fails_with_the_thread_comes_back(lose: Callable[[FakeScard], None], signed: bool) -> None:
    scard = FakeScard(FIRST, signed=signed)
    with reading(scard) as events:
        with scard.all_at_once():
            lose(scard)
            scard.insert(FIRST, card())
        events.take(ServiceChanged, state=ServiceState.ABSENT)
        events.take(ReaderGone, reader=FIRST)
        scard.start_service()
        events.take(ServiceChanged, state=ServiceState.RUNNING)
        events.take(ReaderPresent, reader=FIRST)
        events.take(CardPresented, chip_number=A)


def test_a_service_that_is_absent_at_the_start_is_found_when_it_comes() -> None:
    scard = FakeScard(FIRST, running=False)
    with reading(scard) as events:
        assert events.take(ServiceChanged, state=ServiceState.ABSENT).code == "SCARD_E_NO_SERVICE"
        scard.start_service()
        events.take(ServiceChanged, state=ServiceState.RUNNING)
        events.take(ReaderPresent, reader=FIRST)


def test_a_service_that_stays_away_is_told_and_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    scard = FakeScard(FIRST, running=False)
    with caplog.at_level(logging.INFO, logger="counter_app.reader"), reading(scard) as events:
        for _times in range(5):
            scard.stop_service()
            scard.settle()
        assert len([event for event in events.all if isinstance(event, ServiceChanged)]) == 2
    assert len([record for record in caplog.records if record.levelno >= logging.WARNING]) == 1


def test_after_a_time_that_went_well_the_first_attempt_comes_soon_again() -> None:
    scard = FakeScard(FIRST)
    events = ReaderEvents()
    thread = ReaderThread(events, scard=scard, clock=scard.clock, backoff=(0.001, 3600.0))
    thread.start()
    for _times in range(3):
        scard.settle()
        scard.fail("SCardGetStatusChange", Code.SCARD_F_COMM_ERROR)
        scard.plug(SECOND)
        events.take(ServiceChanged, state=ServiceState.ABSENT)
        events.take(ServiceChanged, state=ServiceState.RUNNING)
        scard.settle()
        scard.unplug(SECOND)
    thread.stop()
    assert not thread.is_alive


def restart(scard: FakeScard, meanwhile: Callable[[], None] = lambda: None) -> None:
    scard.stop_service()
    scard.settle()
    meanwhile()
    scard.start_service()
    scard.settle()


def test_a_card_that_lies_there_over_a_restart_is_the_same_insertion() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, card())
        scard.settle()
        restart(scard)
        scard.let_time_pass()
        assert told(events) == [(FIRST, "presented", A)]
        restart(scard)
        scard.remove(FIRST)
        scard.let_time_pass()
    presented, taken = events.of_cards
    assert isinstance(presented, CardPresented)
    assert isinstance(taken, CardTakenAway)
    assert presented.insertion == taken.insertion


def test_a_card_that_comes_back_a_moment_after_the_service_is_the_same_insertion() -> None:
    scard = FakeScard(FIRST)
    lying = card()
    with reading(scard) as events:
        scard.insert(FIRST, lying)
        scard.settle()
        restart(scard, meanwhile=lambda: scard.remove(FIRST))
        scard.move(0.5)
        scard.settle()
        assert told(events) == [(FIRST, "presented", A)]
        scard.insert(FIRST, lying)
        scard.let_time_pass()
        assert told(events) == [(FIRST, "presented", A)]


def test_a_reader_that_comes_back_a_moment_after_the_service_still_has_its_card() -> None:
    scard = FakeScard(FIRST)
    lying = card()
    with reading(scard) as events:
        scard.insert(FIRST, lying)
        scard.settle()
        restart(scard, meanwhile=lambda: scard.unplug(FIRST))
        scard.move(0.5)
        scard.settle()
        scard.plug(FIRST, lying)
        scard.let_time_pass()
        assert told(events) == [(FIRST, "presented", A)]


def test_a_card_that_does_not_come_back_was_taken_away() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, card())
        scard.settle()
        restart(scard, meanwhile=lambda: scard.remove(FIRST))
        assert told(events) == [(FIRST, "presented", A)]
        scard.let_time_pass()
        assert told(events) == [(FIRST, "presented", A), (FIRST, "taken away", "")]
        scard.insert(FIRST, card())
        scard.settle()
        assert told(events)[2:] == [(FIRST, "presented", A)]


def test_another_card_after_a_restart_is_another_insertion() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, card(A))
        scard.settle()
        restart(scard, meanwhile=lambda: scard.swap(FIRST, card(B)))
        scard.let_time_pass()
        assert told(events) == [(FIRST, "presented", A), (FIRST, "taken away", ""), (FIRST, "presented", B)]


def test_a_card_whose_reading_the_service_did_not_survive_is_read_after_its_return() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, FakeCard.with_uid(A, during=in_turn(scard.stop_service)))
        scard.settle()
        assert told(events) == []
        scard.start_service()
        scard.let_time_pass()
        assert told(events) == [(FIRST, "presented", A)]


def test_a_card_without_a_number_over_a_restart_is_told_once() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, card("08010203"))
        scard.settle()
        restart(scard)
        scard.let_time_pass()
        assert told(events) == [(FIRST, "unreadable", "RANDOM_NUMBER")]


def test_a_contact_card_over_a_restart_is_no_event() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, FakeCard.eid())
        scard.settle()
        restart(scard)
        restart(scard, meanwhile=lambda: scard.remove(FIRST))
        scard.let_time_pass()
        assert told(events) == []


@pytest.mark.parametrize(
    "steps",
    [
        "unplug stop plug start",
        "stop unplug start plug",
        "stop unplug plug start",
        "unplug stop start plug",
        "stop start unplug plug",
        "unplug plug stop start",
    ],
)
def test_service_and_reader_away_in_any_order_come_back(steps: str) -> None:
    scard = FakeScard(FIRST)
    acts: dict[str, Callable[[], None]] = {
        "unplug": lambda: scard.unplug(FIRST),
        "plug": lambda: scard.plug(FIRST),
        "stop": scard.stop_service,
        "start": scard.start_service,
    }
    with reading(scard) as events:
        scard.insert(FIRST, card(A))
        scard.settle()
        for step in steps.split():
            acts[step]()
            scard.settle()
        scard.let_time_pass()
        assert told(events) == [(FIRST, "presented", A), (FIRST, "taken away", "")]
        scard.insert(FIRST, card(B))
        scard.settle()
        assert told(events)[2:] == [(FIRST, "presented", B)]
        states = [event.state for event in events.all if isinstance(event, ServiceChanged)]
        assert states[-1] is ServiceState.RUNNING
