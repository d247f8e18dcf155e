"""Cards on readers: each insertion is told once, with the number of the card that lies there."""

from __future__ import annotations

from counter_app.reader.events import (
    CardPresented,
    CardTakenAway,
    ServiceState,
)
from tests.fakes.scard import FakeCard, FakeScard
from tests.unit.reader.running import FIRST, SECOND, A, B, C, card, reading, told


def test_the_service_and_its_readers_are_told_at_the_start() -> None:
    with reading(FakeScard(FIRST, SECOND)) as events:
        assert [getattr(event, "state", None) or getattr(event, "reader", None) for event in events.all] == [
            ServiceState.STARTING,
            ServiceState.RUNNING,
            FIRST,
            SECOND,
        ]


def test_a_tap_is_a_card_presented_and_taken_away() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, card())
        scard.settle()
        scard.remove(FIRST)
        scard.settle()
    assert told(events) == [(FIRST, "presented", A), (FIRST, "taken away", "")]
    presented, taken = events.of_cards
    assert isinstance(presented, CardPresented)
    assert isinstance(taken, CardTakenAway)
    assert presented.insertion == taken.insertion == 1


def test_a_card_is_connected_shared_and_left_as_it_was() -> None:
    scard = FakeScard(FIRST)
    with reading(scard):
        scard.insert(FIRST, card())
        scard.settle()
    assert scard.called("SCardConnect") == [[FIRST, 2, 3]]
    assert scard.called("SCardTransmit") == [[2, [0xFF, 0xCA, 0, 0, 0]]]
    assert scard.called("SCardDisconnect") == [[0]]


def test_a_swap_that_only_the_counter_tells_is_two_insertions() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, card(A))
        scard.settle()
        scard.swap(FIRST, card(B))
        scard.settle()
    assert told(events) == [(FIRST, "presented", A), (FIRST, "taken away", ""), (FIRST, "presented", B)]


def test_a_swap_over_the_end_of_the_counter_is_two_insertions() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.count(FIRST, 0xFFFD)
        scard.insert(FIRST, card(A))
        scard.settle()
        scard.swap(FIRST, card(B))
        scard.settle()
    assert told(events) == [(FIRST, "presented", A), (FIRST, "taken away", ""), (FIRST, "presented", B)]


def test_a_swap_while_a_card_that_lay_there_at_the_start_is_read_is_not_missed() -> None:
    """A counter of 0 is no counter to pcsc-lite: feeding it back would wait for ever."""
    scard = FakeScard()
    first = FakeCard.with_uid(A, during=lambda: scard.swap(FIRST, card(B)))
    scard.plug(FIRST, first)
    with reading(scard) as events:
        pass
    assert told(events) == [
        (FIRST, "unreadable", "TAKEN_AWAY"),
        (FIRST, "taken away", ""),
        (FIRST, "presented", B),
    ]


def test_a_card_swapped_while_another_reader_is_slow_is_not_taken_for_the_card_before_it() -> None:
    scard = FakeScard(FIRST, SECOND)
    slow = FakeCard.with_uid(A, during=lambda: scard.swap(SECOND, card(C)))
    with reading(scard) as events:
        with scard.all_at_once():
            scard.insert(FIRST, slow)
            scard.insert(SECOND, card(B))
        scard.let_time_pass()
    assert [row for row in told(events) if row[0] == SECOND] == [
        (SECOND, "unreadable", "TAKEN_AWAY"),
        (SECOND, "taken away", ""),
        (SECOND, "presented", C),
    ]


def test_cards_on_several_readers_are_all_read_in_one_go() -> None:
    names = [f"Reader {number:02}" for number in range(8)]
    scard = FakeScard(*names)
    with reading(scard) as events:
        with scard.all_at_once():
            for number, name in enumerate(names):
                scard.insert(name, card(f"0400000000000{number}"))
        scard.settle()
    assert told(events) == [(name, "presented", f"0400000000000{number}") for number, name in enumerate(names)]


def test_a_reader_that_is_not_wanted_is_never_touched() -> None:
    scard = FakeScard(FIRST, SECOND)
    with reading(scard, only=lambda reader: reader == SECOND) as events:
        scard.insert(FIRST, card(A))
        scard.insert(SECOND, card(B))
        scard.settle()
    assert told(events) == [(SECOND, "presented", B)]
    assert all(arguments[0] == SECOND for arguments in scard.called("SCardConnect"))


def test_a_reader_with_a_name_that_pyscard_cannot_say_leaves_the_others_alone() -> None:
    scard = FakeScard("Lecteur évolué 00", FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, card())
        scard.settle()
    assert told(events) == [(FIRST, "presented", A)]
