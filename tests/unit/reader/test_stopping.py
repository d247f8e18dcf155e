"""How the reader thread ends, and what does not end it."""

from __future__ import annotations

import logging
import threading

import pytest

from counter_app.reader import ReaderThread
from counter_app.reader.events import (
    CardPresented,
    CardTakenAway,
    ReaderEvent,
    ReaderPresent,
    ServiceChanged,
    ServiceState,
)
from tests.fakes.reader_events import LIMIT, ReaderEvents
from tests.fakes.scard import FakeCard, FakeScard
from tests.unit.reader.running import FIRST, SECOND, A, B, card, in_turn, nothing, reading


def test_the_thread_ends_out_of_its_wait_by_a_cancel() -> None:
    scard = FakeScard(FIRST)
    thread = ReaderThread(ReaderEvents(), scard=scard)
    thread.start()
    scard.settle()
    thread.stop()
    assert not thread.is_alive
    assert scard.called("SCardReleaseContext")


def test_a_stop_between_the_last_look_and_the_wait_is_not_lost() -> None:
    scard = FakeScard(FIRST)
    about_to_wait, go_on = threading.Event(), threading.Event()

    def hesitate() -> None:
        about_to_wait.set()
        assert go_on.wait(LIMIT)

    scard.before["SCardGetStatusChange"] = hesitate
    thread = ReaderThread(ReaderEvents(), scard=scard)
    thread.start()
    assert about_to_wait.wait(LIMIT)
    stop = threading.Thread(target=thread.stop)
    stop.start()
    go_on.set()
    stop.join(LIMIT)
    assert not thread.is_alive


def test_the_thread_ends_while_the_service_is_absent() -> None:
    scard = FakeScard(running=False)
    thread = ReaderThread(ReaderEvents(), scard=scard, backoff=(60.0,))
    thread.start()
    scard.settle()
    thread.stop()
    assert not thread.is_alive


def test_stop_returns_although_a_card_does_not_answer_and_the_thread_ends_when_it_does() -> None:
    scard = FakeScard(FIRST)
    asked, answer = threading.Event(), threading.Event()

    def think() -> None:
        asked.set()
        assert answer.wait(LIMIT)

    events = ReaderEvents()
    thread = ReaderThread(events, scard=scard)
    thread.start()
    scard.insert(FIRST, FakeCard.with_uid(A, during=think))
    assert asked.wait(LIMIT)
    thread.stop()
    assert thread.is_alive
    answer.set()
    thread.stop()
    assert not thread.is_alive


def test_a_service_that_goes_when_the_program_ends_is_no_news() -> None:
    scard = FakeScard(FIRST)
    events = ReaderEvents()
    thread = ReaderThread(events, scard=scard)

    def end_both() -> None:
        thread.stop()
        scard.stop_service()

    scard.before["SCardListReaders"] = in_turn(nothing, end_both)
    thread.start()
    events.take(ReaderPresent, reader=FIRST)
    thread.stop()
    assert not thread.is_alive
    assert ServiceState.ABSENT not in [event.state for event in events.all if isinstance(event, ServiceChanged)]


def test_no_other_card_is_read_once_it_is_to_end() -> None:
    scard = FakeScard(FIRST, SECOND)
    events = ReaderEvents()
    thread = ReaderThread(events, scard=scard)
    second = card(B)
    with scard.all_at_once():
        scard.insert(FIRST, FakeCard.with_uid(A, during=thread.stop))
        scard.insert(SECOND, second)
    thread.start()
    events.take(CardPresented, reader=FIRST)
    thread.stop()
    assert not thread.is_alive
    assert second.commands == []


def test_stop_may_be_called_again_and_by_the_listener(caplog: pytest.LogCaptureFixture) -> None:
    scard = FakeScard(FIRST)
    events = ReaderEvents(then=lambda event: thread.stop() if isinstance(event, CardPresented) else None)
    thread = ReaderThread(events, scard=scard)
    thread.start()
    scard.insert(FIRST, card())
    events.take(CardPresented)
    thread.stop()
    thread.stop()
    assert not thread.is_alive
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_a_listener_that_fails_gets_the_next_event_all_the_same(caplog: pytest.LogCaptureFixture) -> None:
    def fail(event: ReaderEvent) -> None:
        if type(event) is CardPresented:
            raise RuntimeError("the listener has a mistake")

    scard = FakeScard(FIRST)
    events = ReaderEvents(then=fail)
    thread = ReaderThread(events, scard=scard)
    thread.start()
    scard.insert(FIRST, card())
    events.take(CardPresented)
    scard.settle()
    scard.remove(FIRST)
    events.take(CardTakenAway)
    thread.stop()
    assert "CardPresented" in caplog.text


def test_no_number_is_in_the_log_in_full(caplog: pytest.LogCaptureFixture) -> None:
    scard = FakeScard(FIRST)
    with caplog.at_level(logging.DEBUG), reading(scard):
        scard.insert(FIRST, card(A))
        scard.settle()
    assert f"…{A[-4:]}" in caplog.text
    assert A not in caplog.text


def test_a_mistake_in_the_binding_is_waited_out() -> None:
    class Broken(FakeScard):
        broken = True

        def SCardListReaders(self, context: int, groups: list[str]) -> list[object]:
            if self.broken:
                self.broken = False
                raise SystemError("returned NULL without setting an exception")
            return super().SCardListReaders(context, groups)

    with reading(Broken(FIRST)) as events:
        assert events.take(ServiceChanged, state=ServiceState.ABSENT).code == "the binding failed"
        events.take(ReaderPresent, reader=FIRST)
