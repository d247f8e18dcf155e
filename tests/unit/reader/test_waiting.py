"""What wakes the reader thread up, and what does not."""

from __future__ import annotations

import pytest

from counter_app.reader import ReaderThread
from counter_app.reader.events import (
    CardPresented,
    ServiceChanged,
    ServiceState,
)
from tests.fakes.reader_events import ReaderEvents
from tests.fakes.scard import FOREVER, IN_USE, PNP, FakeCard, FakeScard
from tests.unit.reader.running import FIRST, SECOND, A, B, card, in_turn, nothing, reading, told


def test_an_idle_thread_waits_for_a_change_alone() -> None:
    scard = FakeScard(FIRST)
    with reading(scard):
        scard.insert(FIRST, card())
        scard.settle()
        calls = len(scard.calls)
        scard.move(3600.0)
        scard.settle()
        assert len(scard.calls) == calls
        assert scard.calls[-1][:2] == ("SCardGetStatusChange", FOREVER)


@pytest.mark.parametrize("flags", [IN_USE, 0])
def test_a_card_used_by_another_program_is_no_news(flags: int) -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, card())
        scard.flag(FIRST, IN_USE)
        scard.settle()
        scard.flag(FIRST, flags)
        scard.settle()
        assert told(events) == [(FIRST, "presented", A)]
        assert len(scard.called("SCardConnect")) == 1


def test_without_readers_it_waits_for_one() -> None:
    scard = FakeScard()
    with reading(scard) as events:
        assert scard.waiting_until is None
        scard.plug(FIRST, card())
        scard.settle()
        assert told(events) == [(FIRST, "presented", A)]


@pytest.mark.parametrize("remembers_readers", [False, True], ids=["pcsc-lite before 2.3", "since 2.3"])
def test_a_reader_plugged_in_while_the_thread_is_busy_is_found(remembers_readers: bool) -> None:
    scard = FakeScard(FIRST, remembers_readers=remembers_readers)
    with reading(scard) as events:
        scard.insert(FIRST, FakeCard.with_uid(A, during=lambda: scard.plug(SECOND, card(B))))
        scard.settle()
    assert told(events) == [(FIRST, "presented", A), (SECOND, "presented", B)]


def test_a_reader_plugged_in_just_before_the_wait_is_found_where_the_service_remembers_it() -> None:
    scard = FakeScard(FIRST, remembers_readers=True)
    scard.before["SCardGetStatusChange"] = in_turn(lambda: scard.plug(SECOND, card(B)))
    with reading(scard) as events:
        pass
    assert told(events) == [(SECOND, "presented", B)]


def test_a_reader_plugged_in_since_the_look_is_found_before_the_wait() -> None:
    scard = FakeScard(FIRST)
    scard.before["SCardListReaders"] = in_turn(nothing, lambda: scard.plug(SECOND, card(B)))
    with reading(scard) as events:
        pass
    assert told(events) == [(SECOND, "presented", B)]


def test_macos_has_no_reader_that_tells_of_readers_so_it_looks_again_after_a_time() -> None:
    scard = FakeScard(FIRST)
    with reading(scard, platform="darwin") as events:
        scard.settle()
        assert scard.waiting_until is not None
        scard.plug(SECOND, card(B))
        scard.move(1.0)
        events.take(CardPresented, reader=SECOND)
        assert PNP not in {state[0] for call in scard.called("SCardGetStatusChange") for state in call[1]}


def test_macos_without_readers_looks_again_after_a_time() -> None:
    scard = FakeScard()
    events = ReaderEvents()
    thread = ReaderThread(events, scard=scard, platform="darwin", backoff=(0.001,))
    thread.start()
    events.take(ServiceChanged, state=ServiceState.RUNNING)
    scard.plug(FIRST, card())
    events.take(CardPresented, reader=FIRST)
    thread.stop()
    assert not thread.is_alive
