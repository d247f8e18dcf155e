"""The reader thread on a real pcscd with vsmartcard's virtual reader."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from counter_app.reader import ReaderThread, ServiceAbsentError, list_readers
from counter_app.reader.events import (
    CardPresented,
    CardTakenAway,
    CardUnreadable,
    ReaderEvent,
    ReaderGone,
    ReaderPresent,
    ServiceChanged,
    ServiceState,
    Unreadable,
)
from tests.fakes.fixtures import NEEDS_PCSCD
from tests.fakes.pcsc_room import LIMIT, READERS, PcscRoom
from tests.fakes.reader_events import ReaderEvents
from tests.fakes.virtual_card import RESET, VirtualCard

pytestmark = NEEDS_PCSCD

A, B, C = "044C539AFF2080", "04A1B2C3D4E5F6", "04112233445566"
FIRST, SECOND = READERS


@contextmanager
def reading(
    then: Callable[[ReaderEvent], None] = lambda _event: None, only: Callable[[str], bool] = lambda _reader: True
) -> Iterator[ReaderEvents]:
    """A reader thread; it must live until the end, and end within a second."""
    events = ReaderEvents(then)
    thread = ReaderThread(events, only=only)
    thread.start()
    try:
        yield events
        assert thread.is_alive
    finally:
        before = time.perf_counter()
        thread.stop()
        assert time.perf_counter() - before < 1.0
        assert not thread.is_alive


def test_a_card_laid_down_tells_its_number_and_a_card_taken_away_is_told(pcsc_room: PcscRoom) -> None:
    with reading() as events:
        events.take(ReaderPresent, reader=FIRST)
        pcsc_room.insert(A)
        presented = events.take(CardPresented, reader=FIRST, chip_number=A)
        pcsc_room.remove()
        events.take(CardTakenAway, reader=FIRST, insertion=presented.insertion)


def test_a_card_that_lies_there_at_the_start_is_read(pcsc_room: PcscRoom) -> None:
    pcsc_room.insert(A)
    with reading() as events:
        events.take(CardPresented, chip_number=A)


def test_a_card_laid_down_while_the_card_before_it_is_being_asked_is_handled(pcsc_room: PcscRoom) -> None:
    with reading() as events:
        card = pcsc_room.insert(VirtualCard.with_uid(A, held=True))
        assert card.asked.wait(LIMIT)
        pcsc_room.swap(B)
        events.take(CardUnreadable, reason=Unreadable.TAKEN_AWAY)
        events.take(CardPresented, chip_number=B)


def test_a_card_laid_down_while_the_listener_is_busy_with_the_card_before_it_is_handled(pcsc_room: PcscRoom) -> None:
    swapped = threading.Event()

    def be_busy(event: ReaderEvent) -> None:
        if isinstance(event, CardPresented) and event.chip_number == A:
            assert swapped.wait(LIMIT)

    with reading(be_busy) as events:
        pcsc_room.insert(A)
        first = events.take(CardPresented, chip_number=A)
        pcsc_room.swap(B)
        swapped.set()
        events.take(CardTakenAway, insertion=first.insertion)
        events.take(CardPresented, chip_number=B)


def test_two_readers_work_at_once(pcsc_room: PcscRoom) -> None:
    with reading() as events:
        pcsc_room.insert(A, slot=0)
        first = events.take(CardPresented, reader=FIRST, chip_number=A)
        pcsc_room.insert(B, slot=1)
        second = events.take(CardPresented, reader=SECOND, chip_number=B)
        pcsc_room.swap(C, slot=0)
        events.take(CardTakenAway, reader=FIRST, insertion=first.insertion)
        events.take(CardPresented, reader=FIRST, chip_number=C)
        pcsc_room.remove(slot=1)
        events.take(CardTakenAway, reader=SECOND, insertion=second.insertion)


def test_a_card_waits_while_another_reader_is_slow_and_is_not_lost(pcsc_room: PcscRoom) -> None:
    with reading() as events:
        slow = pcsc_room.insert(VirtualCard.with_uid(A, held=True), slot=0)
        assert slow.asked.wait(LIMIT)
        pcsc_room.insert(B, slot=1)
        slow.release()
        events.take(CardPresented, reader=FIRST, chip_number=A)
        events.take(CardPresented, reader=SECOND, chip_number=B)


def test_a_reader_that_is_not_wanted_is_left_alone(pcsc_room: PcscRoom) -> None:
    with reading(only=lambda reader: reader == SECOND) as events:
        pcsc_room.insert(A, slot=0)
        pcsc_room.insert(B, slot=1)
        events.take(CardPresented, reader=SECOND, chip_number=B)
        assert not [event for event in events.all if getattr(event, "reader", SECOND) == FIRST]


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        (VirtualCard.with_uid("08A1B2C3"), Unreadable.RANDOM_NUMBER),
        (VirtualCard.with_uid("80A1B2C3"), Unreadable.RANDOM_NUMBER),
        (VirtualCard.without_uid(), Unreadable.NO_UID),
        (VirtualCard.mute(), Unreadable.MUTE),
    ],
    ids=["phone", "desfire with random numbers", "without a number", "mute"],
)
def test_a_card_without_a_number_of_its_own_says_why(
    pcsc_room: PcscRoom, card: VirtualCard, reason: Unreadable
) -> None:
    with reading() as events:
        pcsc_room.insert(card)
        unreadable = events.take(CardUnreadable, reason=reason)
        pcsc_room.swap(A)
        events.take(CardTakenAway, insertion=unreadable.insertion)
        events.take(CardPresented, chip_number=A)


def test_an_identity_card_is_no_event_and_is_not_reset(pcsc_room: PcscRoom) -> None:
    with reading() as events:
        card = pcsc_room.insert(VirtualCard.eid())
        assert card.asked.wait(LIMIT)
        pcsc_room.swap(A)
        events.take(CardPresented, chip_number=A)
    assert [type(event) for event in events.of_cards] == [CardPresented]
    assert RESET not in card.commands


def test_a_service_that_starts_later_is_found_within_3_seconds(pcsc_room: PcscRoom) -> None:
    pcsc_room.stop_service()
    with reading() as events:
        assert events.take(ServiceChanged, state=ServiceState.ABSENT).code == "SCARD_E_NO_SERVICE"
        pcsc_room.start_service()
        started = time.perf_counter()
        running = events.take(ServiceChanged, state=ServiceState.RUNNING)
        assert running.at - started < 3.0
        events.take(ReaderPresent, reader=FIRST)
        pcsc_room.insert(A)
        events.take(CardPresented, chip_number=A)


@pytest.mark.parametrize("end", [PcscRoom.kill_service, PcscRoom.stop_service], ids=["killed", "stopped"])
def test_a_card_that_lies_there_while_the_service_restarts_is_the_same_insertion(
    pcsc_room: PcscRoom, end: Callable[[PcscRoom], None]
) -> None:
    with reading() as events:
        pcsc_room.insert(A)
        presented = events.take(CardPresented, chip_number=A)
        end(pcsc_room)
        events.take(ServiceChanged, state=ServiceState.ABSENT)
        events.take(ReaderGone, reader=FIRST)
        pcsc_room.start_service()
        events.take(ReaderPresent, reader=FIRST)
        pcsc_room.insert(B, slot=1)
        events.take(CardPresented, chip_number=B)
        pcsc_room.swap(C)
        events.take(CardPresented, chip_number=C)
    told = [event for event in events.of_cards if getattr(event, "reader", None) == FIRST]
    assert [type(event) for event in told] == [CardPresented, CardTakenAway, CardPresented]
    assert isinstance(told[1], CardTakenAway)
    assert told[1].insertion == presented.insertion


def test_another_card_after_a_restart_is_a_new_insertion(pcsc_room: PcscRoom) -> None:
    with reading() as events:
        pcsc_room.insert(A)
        first = events.take(CardPresented, chip_number=A)
        pcsc_room.kill_service()
        pcsc_room.swap(B)
        pcsc_room.start_service()
        events.take(CardTakenAway, insertion=first.insertion)
        events.take(CardPresented, chip_number=B)


def test_a_card_laid_down_while_the_service_is_away_is_handled(pcsc_room: PcscRoom) -> None:
    with reading() as events:
        events.take(ReaderPresent, reader=FIRST)
        pcsc_room.kill_service()
        pcsc_room.insert(A)
        events.take(ServiceChanged, state=ServiceState.ABSENT)
        pcsc_room.start_service()
        events.take(CardPresented, chip_number=A)


def test_a_card_taken_away_while_the_service_is_away_is_told_after_its_return(pcsc_room: PcscRoom) -> None:
    with reading() as events:
        pcsc_room.insert(A)
        first = events.take(CardPresented, chip_number=A)
        pcsc_room.kill_service()
        pcsc_room.remove()
        pcsc_room.start_service()
        events.take(CardTakenAway, insertion=first.insertion)


def test_the_readers_are_listed(pcsc_room: PcscRoom) -> None:
    assert list_readers() == READERS
    pcsc_room.stop_service()
    with pytest.raises(ServiceAbsentError, match="SCARD_E_NO_SERVICE"):
        list_readers()


def test_a_thread_whose_card_does_not_answer_does_not_hold_up_the_end(pcsc_room: PcscRoom) -> None:
    thread = ReaderThread(ReaderEvents())
    thread.start()
    card = pcsc_room.insert(VirtualCard.with_uid(A, held=True))
    assert card.asked.wait(LIMIT)
    before = time.perf_counter()
    thread.stop()
    assert time.perf_counter() - before < 1.0
    card.release()
    thread.stop()
    assert not thread.is_alive
