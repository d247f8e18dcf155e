"""The state machine alone: looks and attempts in, events out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.reader.events import (
    CardPresented,
    CardTakenAway,
    CardUnreadable,
    ReaderEvent,
    ReaderGone,
    ReaderPresent,
    Unreadable,
)
from counter_app.reader.pcsc import ReaderState
from counter_app.reader.reading import Finding, Hitch
from counter_app.reader.tracking import RETRIES, SETTLING, Tracker
from tests.fakes.virtual_card import CONTACTLESS_ATR, EID_ATR

READER = "Reader 00"
EMPTY, PRESENT, UNKNOWN = 0x10, 0x20, 0x4


def empty(counter: int) -> ReaderState:
    return ReaderState(READER, counter << 16 | EMPTY)


def present(counter: int, atr: bytes = CONTACTLESS_ATR) -> ReaderState:
    return ReaderState(READER, counter << 16 | PRESENT, atr)


def presented(counter: int = 1, now: float = 0.0) -> Tracker:
    """A tracker with a card on the reader that was read."""
    tracker = Tracker()
    tracker.observe([present(counter)], now)
    tracker.tried(READER, Finding(chip_number="AA"), now)
    return tracker


def test_a_look_half_way_through_a_change_is_not_another_card() -> None:
    """pcsc-lite sets the state first and the counter after it."""
    tracker = presented(counter=6)
    assert tracker.observe([present(7)], 1.0) == []
    assert tracker.observe([present(7)], 2.0) == []


def test_a_swap_seen_half_way_is_another_card_once_the_counter_is_set() -> None:
    tracker = presented(counter=7)
    assert tracker.observe([present(8)], 1.0) == []
    assert tracker.observe([present(9)], 2.0) == [CardTakenAway(READER, 1, 2.0)]
    assert tracker.to_read(2.0) == [present(9)]


@pytest.mark.parametrize(("hitch", "reason"), [(Hitch.IN_USE, Unreadable.IN_USE), (Hitch.NO_ANSWER, Unreadable.MUTE)])
def test_the_last_attempt_is_followed_by_a_wait_in_which_the_card_may_turn_out_to_be_gone(
    hitch: Hitch, reason: Unreadable
) -> None:
    def tried_out() -> tuple[Tracker, float]:
        tracker, now = Tracker(), 0.0
        tracker.observe([present(1)], now)
        for _attempt in RETRIES[hitch]:
            assert tracker.to_read(now) == [present(1)]
            assert tracker.tried(READER, hitch, now) == []
            due = tracker.next_due()
            assert due is not None
            now = due
        return tracker, now

    tracker, now = tried_out()
    assert tracker.observe([present(1)], now) == [CardUnreadable(READER, 1, reason, now)]
    assert tracker.to_read(now) == []
    assert tracker.next_due() is None

    tracker, now = tried_out()
    assert tracker.observe([empty(2)], now) == [
        CardUnreadable(READER, 1, Unreadable.TAKEN_AWAY, now),
        CardTakenAway(READER, 1, now),
    ]


def test_the_waits_after_no_answer_are_longer_than_pcsc_lite_takes_to_see_that_a_card_went() -> None:
    assert sum(RETRIES[Hitch.NO_ANSWER]) > 0.4


def test_another_hitch_is_counted_anew() -> None:
    tracker = Tracker()
    tracker.observe([present(1)], 0.0)
    for _attempt in range(5):
        tracker.tried(READER, Hitch.IN_USE, 0.0)
    tracker.tried(READER, Hitch.NO_ANSWER, 0.0)
    assert tracker.observe([present(1)], 0.1) == []
    assert tracker.to_read(0.1) == [present(1)]


def test_a_card_is_remembered_until_some_time_after_the_return_however_long_the_service_was_away() -> None:
    tracker = presented()
    assert tracker.service_lost(1.0) == [ReaderGone(READER, 1.0)]
    assert tracker.next_due() is None
    assert tracker.observe([empty(0)], 1000.0) == [ReaderPresent(READER, 1000.0)]
    assert tracker.next_due() == 1000.0 + SETTLING
    assert tracker.observe([empty(0)], 1000.0 + SETTLING) == [CardTakenAway(READER, 1, 1000.0 + SETTLING)]
    assert tracker.next_due() is None


def test_a_service_that_goes_again_before_it_has_settled_forgets_nothing() -> None:
    tracker = presented()
    for now in (1.0, 3.0, 5.0):
        tracker.service_lost(now)
        tracker.observe([empty(0)], now + 1.0)
    tracker.observe([present(1)], 7.0)
    assert tracker.tried(READER, Finding(chip_number="AA"), 7.0) == []


def test_a_card_that_is_still_being_read_when_the_time_is_over_is_compared_all_the_same() -> None:
    tracker = presented()
    tracker.service_lost(1.0)
    tracker.observe([present(0)], 2.0)
    tracker.tried(READER, Hitch.IN_USE, 2.0)
    assert tracker.observe([present(0)], 2.0 + 2 * SETTLING) == []
    assert tracker.tried(READER, Finding(chip_number="AA"), 7.0) == []


def test_a_card_seen_for_a_moment_after_the_return_is_the_end_of_the_one_that_is_awaited() -> None:
    tracker = presented()
    tracker.service_lost(1.0)
    tracker.observe([present(0)], 2.0)
    assert tracker.observe([empty(1)], 2.1) == []
    assert tracker.observe([empty(1)], 2.0 + SETTLING) == [CardTakenAway(READER, 1, 2.0 + SETTLING)]


def test_a_contact_card_in_use_causes_no_wake_ups_even_where_another_card_was_remembered() -> None:
    in_use = ReaderState(READER, 0x100 | PRESENT, EID_ATR)
    tracker = presented()
    tracker.service_lost(1.0)
    tracker.observe([in_use], 2.0)
    assert tracker.next_due() is None
    assert tracker.to_read(2.0) == []
    tracker.observe([present(0, EID_ATR)], 3.0)
    assert tracker.tried(READER, Finding(), 3.0) == [CardTakenAway(READER, 1, 3.0)]


def test_an_attempt_on_a_card_that_is_gone_by_now_says_nothing() -> None:
    tracker = Tracker()
    tracker.observe([empty(0)], 0.0)
    assert tracker.tried(READER, Finding(chip_number="AA"), 0.0) == []


LOOKS = st.one_of(
    st.tuples(st.just("look"), st.sampled_from([EMPTY, PRESENT, UNKNOWN]), st.integers(0, 3)),
    st.tuples(st.just("no reader"), st.just(0), st.just(0)),
    st.tuples(st.just("service lost"), st.just(0), st.just(0)),
)
RESULTS = st.one_of(
    st.builds(Finding, chip_number=st.sampled_from(["AA", "BB"])),
    st.just(Finding(reason=Unreadable.RANDOM_NUMBER)),
    st.just(Finding()),
    st.sampled_from(Hitch),
)


def checked(events: list[ReaderEvent], open_insertions: set[int], closed: set[int]) -> None:
    """Each insertion is reported once and ends once, after that, before the next one on its reader is reported."""
    for event in events:
        match event:
            case CardPresented(insertion=number) | CardUnreadable(insertion=number):
                assert number not in open_insertions | closed
                assert not open_insertions
                open_insertions.add(number)
            case CardTakenAway(insertion=number):
                assert number in open_insertions
                open_insertions.remove(number)
                closed.add(number)


@given(st.lists(st.tuples(LOOKS, RESULTS, st.floats(0.0, 3.0)), max_size=40))
def test_whatever_the_readers_show_each_insertion_is_told_once_and_ends_once(
    steps: list[tuple[tuple[str, int, int], Finding | Hitch, float]],
) -> None:
    tracker, now, counter = Tracker(), 0.0, 0
    open_insertions: set[int] = set()
    closed: set[int] = set()
    for (what, flags, more), result, seconds in steps:
        now, counter = now + seconds, counter + more
        if what == "service lost":
            checked(tracker.service_lost(now), open_insertions, closed)
            continue
        states = [ReaderState(READER, counter << 16 | flags, CONTACTLESS_ATR)] if what == "look" else []
        checked(tracker.observe(states, now), open_insertions, closed)
        for state in tracker.to_read(now):
            checked(tracker.tried(state.reader, result, now), open_insertions, closed)
    now += SETTLING
    tracker.observe([empty(counter)], now)
    checked(tracker.observe([empty(counter)], now + SETTLING), open_insertions, closed)
    assert tracker.next_due() is None
