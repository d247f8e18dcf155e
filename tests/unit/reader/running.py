"""A reader thread on a fake service, for the length of a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from counter_app.reader import ReaderThread
from counter_app.reader.events import CardPresented, CardTakenAway, CardUnreadable, ReaderEvent
from tests.fakes.reader_events import ReaderEvents
from tests.fakes.scard import FakeCard, FakeScard

A, B, C = "044C539AFF2080", "04A1B2C3D4E5F6", "04112233445566"
FIRST, SECOND = "Reader 00", "Reader 01"


@contextmanager
def reading(
    scard: FakeScard, *, platform: str = "linux", only: Callable[[str], bool] = lambda _reader: True
) -> Iterator[ReaderEvents]:
    """A thread at rest at first. It must live until the end of the block, and end then."""
    events = ReaderEvents()
    thread = ReaderThread(events, only=only, scard=scard, clock=scard.clock, platform=platform, backoff=(0.001,))
    thread.start()
    try:
        scard.settle()
        yield events
        assert thread.is_alive
    finally:
        thread.stop()
        assert not thread.is_alive


def in_turn(*acts: Callable[[], None]) -> Callable[[], None]:
    """What does one of `acts` at each call, and nothing after the last one."""
    left = list(acts)
    return lambda: left.pop(0)() if left else None


def nothing() -> None:
    """An act that does nothing."""


def card(uid: str = A) -> FakeCard:
    """A contactless card with this UID."""
    return FakeCard.with_uid(uid)


def kinds(events: Sequence[ReaderEvent]) -> list[type[ReaderEvent]]:
    """Of which kinds these events are."""
    return [type(event) for event in events]


def told(events: ReaderEvents) -> list[tuple[str, str, str]]:
    """What was told of cards: the reader, what happened, and the chip number or the reason."""
    rows = []
    for event in events.of_cards:
        match event:
            case CardPresented(reader=reader, chip_number=chip_number):
                rows.append((reader, "presented", chip_number))
            case CardUnreadable(reader=reader, reason=reason):
                rows.append((reader, "unreadable", reason.name))
            case CardTakenAway(reader=reader):
                rows.append((reader, "taken away", ""))
    return rows
