"""Readers that are plugged in and pulled out."""

from __future__ import annotations

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
from tests.fakes.scard import UNAVAILABLE, FakeCard, FakeScard
from tests.unit.reader.running import FIRST, SECOND, A, B, card, kinds, reading, told


def test_a_reader_pulled_out_takes_its_card_away_first() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, card())
        scard.settle()
        scard.unplug(FIRST)
        scard.settle()
        assert kinds(events.all)[-3:] == [CardPresented, CardTakenAway, ReaderGone]


def test_a_reader_plugged_in_again_with_the_card_on_it_is_a_new_insertion() -> None:
    scard = FakeScard(FIRST)
    lying = card()
    with reading(scard) as events:
        scard.insert(FIRST, lying)
        scard.settle()
        scard.unplug(FIRST)
        scard.settle()
        scard.plug(FIRST, lying)
        scard.settle()
        assert kinds(events.all)[-5:] == [CardPresented, CardTakenAway, ReaderGone, ReaderPresent, CardPresented]
        first, _taken, second = events.of_cards
        assert isinstance(first, CardPresented)
        assert isinstance(second, CardPresented)
        assert first.insertion != second.insertion


def test_a_reader_pulled_out_while_its_card_is_read_is_gone_and_comes_back() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, FakeCard.with_uid(A, during=lambda: scard.unplug(FIRST)))
        scard.let_time_pass()
        assert told(events) == []
        assert kinds(events.all)[-2:] == [ReaderPresent, ReaderGone]
        scard.plug(FIRST, card(B))
        scard.settle()
        assert told(events) == [(FIRST, "presented", B)]


@pytest.mark.parametrize("code", [Code.SCARD_E_UNKNOWN_READER, Code.SCARD_E_READER_UNAVAILABLE], ids=hex)
def test_a_reader_that_left_since_the_readers_were_listed_is_not_a_failure_of_the_service(code: int) -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.fail("SCardGetStatusChange", code)
        scard.insert(FIRST, card())
        scard.settle()
        assert told(events) == [(FIRST, "presented", A)]
        assert len([event for event in events.all if isinstance(event, ServiceChanged)]) == 2


def test_a_service_that_never_knows_the_readers_it_lists_is_given_up_and_tried_anew() -> None:
    scard = FakeScard(FIRST)
    scard.fail("SCardGetStatusChange", *[Code.SCARD_E_UNKNOWN_READER] * 11)
    with reading(scard) as events:
        assert events.take(ServiceChanged, state=ServiceState.ABSENT).code == "SCARD_E_UNKNOWN_READER"
        events.take(ReaderPresent, reader=FIRST)


def test_a_reader_in_a_bad_state_is_gone_until_it_is_well() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.flag(FIRST, UNAVAILABLE)
        events.take(ReaderGone, reader=FIRST)
        scard.flag(FIRST, 0)
        events.take(ReaderPresent, reader=FIRST)


def test_another_choice_of_readers_holds_without_a_card_or_a_plug() -> None:
    scard = FakeScard(FIRST, SECOND)
    wanted = [FIRST]
    events = ReaderEvents()
    thread = ReaderThread(events, only=lambda reader: reader in wanted, scard=scard, clock=scard.clock)
    thread.start()
    scard.settle()
    wanted[:] = [SECOND]
    thread.look_again()
    events.take(ReaderGone, reader=FIRST)
    events.take(ReaderPresent, reader=SECOND)
    scard.settle()
    scard.insert(FIRST, card(A))
    scard.insert(SECOND, card(B))
    events.take(CardPresented, reader=SECOND, chip_number=B)
    thread.stop()
    assert told(events) == [(SECOND, "presented", B)]
