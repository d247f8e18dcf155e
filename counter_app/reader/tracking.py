"""Which card lies on which reader: a state machine over what the readers show, without input or output.

An *insertion* is one card that lies on one reader, from when it came until it went. It is reported once, when its
number was read or will not be, and its end is reported once. Each `observe` takes a look at all the readers; what
happened in between is told by the counter that PC/SC keeps of cards that came and went.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

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
from counter_app.reader.reading import Finding, Hitch, unreadable

RETRIES: Mapping[Hitch, tuple[float, ...]] = MappingProxyType(
    {Hitch.IN_USE: (0.1,) * 12, Hitch.NO_ANSWER: (0.1, 0.2, 0.3)},
)
"""Seconds to wait after each attempt; after the last one it is given up.

pcsc-lite looks for cards every 0.4 s: the last wait has to end later, to tell a card that went from one that is mute.
"""

SETTLING = 2.0
"""Seconds after the return of the service in which a card that it knew before may come back."""

_GIVEN_UP = {Hitch.IN_USE: Unreadable.IN_USE, Hitch.NO_ANSWER: Unreadable.MUTE}


@dataclass(slots=True)
class _Insertion:
    """One card on one reader: its number, how it showed first and last, what is known of it, when to read it."""

    number: int
    first_seen: ReaderState
    state: ReaderState
    due: float
    finding: Finding | None = None
    attempts: Counter[Hitch] = field(default_factory=Counter)
    hitch: Hitch | None = None


@dataclass(slots=True)
class _Slot:
    """A reader, and the card on it."""

    reader: str
    insertion: _Insertion | None = None


@dataclass(slots=True)
class _Remembered:
    """A reported insertion of before the service went away. Without `until` the service has not returned yet."""

    insertion: _Insertion
    until: float | None = None


class Tracker:
    """The readers and their cards. Times are seconds of one clock, `now` never goes back.

    `observe` a look at all readers, read the cards that `to_read` names and tell with `tried` what came of it, until
    there are none; then wait for a change, or until `next_due`.
    """

    def __init__(self, *, retries: Mapping[Hitch, Sequence[float]] = RETRIES, settling: float = SETTLING) -> None:
        self._retries = retries
        self._settling = settling
        self._slots: dict[str, _Slot] = {}
        self._remembered: dict[str, _Remembered] = {}
        self._insertions = 0

    def observe(self, states: Sequence[ReaderState], now: float) -> list[ReaderEvent]:
        """What is new since the last look, given the states of all readers now."""
        self._start_settling(now)
        usable = {state.reader: state for state in states if state.usable}
        events: list[ReaderEvent] = []
        for reader in [reader for reader in self._slots if reader not in usable]:
            events += self._unplugged(reader, now)
        for reader, state in usable.items():
            if reader not in self._slots:
                self._slots[reader] = _Slot(reader)
                events.append(ReaderPresent(reader, now))
            events += self._seen(self._slots[reader], state, now)
        return events + self._forget(now)

    def to_read(self, now: float) -> list[ReaderState]:
        """The readers with a card whose turn it is to be read."""
        return [insertion.state for insertion in self._unread() if insertion.due <= now]

    def tried(self, reader: str, result: Finding | Hitch, now: float) -> list[ReaderEvent]:
        """What an attempt to read the card on `reader` means. A card that gave no answer waits for its next turn."""
        slot = self._slots[reader]
        insertion = slot.insertion
        if insertion is None:
            return []
        if isinstance(result, Finding):
            return self._found(slot, insertion, result, now)
        insertion.hitch = result
        insertion.due = now + self._retries[result][insertion.attempts[result]]
        insertion.attempts[result] += 1
        return []

    def next_due(self) -> float | None:
        """When something is to be done even if nothing changes; None if nothing is."""
        turns = [insertion.due for insertion in self._unread()]
        ends = [
            remembered.until
            for reader, remembered in self._remembered.items()
            if remembered.until is not None and not self._card_on(reader)
        ]
        return min(turns + ends, default=None)

    def service_lost(self, now: float) -> list[ReaderEvent]:
        """The service went away: no reader is known any more, and what lies on them is remembered."""
        events: list[ReaderEvent] = []
        for remembered in self._remembered.values():
            remembered.until = None
        for reader, slot in self._slots.items():
            if slot.insertion and slot.insertion.finding:
                self._remembered[reader] = _Remembered(slot.insertion)
            events.append(ReaderGone(reader, now))
        self._slots.clear()
        return events

    def _card_on(self, reader: str) -> _Insertion | None:
        slot = self._slots.get(reader)
        return slot.insertion if slot else None

    def _unread(self) -> list[_Insertion]:
        """The cards that are still to be read.

        A contact card in another program's hands is left alone until it is free: on Windows a call to it can block
        for as long as a PIN is being typed.
        """
        cards = [slot.insertion for slot in self._slots.values() if slot.insertion]
        return [card for card in cards if card.finding is None and not (card.state.contact_card and card.state.in_use)]

    def _start_settling(self, now: float) -> None:
        for remembered in self._remembered.values():
            if remembered.until is None:
                remembered.until = now + self._settling

    def _unplugged(self, reader: str, now: float) -> list[ReaderEvent]:
        insertion = self._slots.pop(reader).insertion
        taken_away = _end(reader, insertion, now) if insertion and insertion.finding else []
        return [*taken_away, ReaderGone(reader, now)]

    def _seen(self, slot: _Slot, state: ReaderState, now: float) -> list[ReaderEvent]:
        events: list[ReaderEvent] = []
        insertion = slot.insertion
        if insertion and not (state.card_present and insertion.first_seen.may_be_same_card(state)):
            slot.insertion = None
            # Where an earlier card is awaited this was that card, most likely: its own end is reported.
            if insertion.finding or state.reader not in self._remembered:
                events += _end(state.reader, insertion, now)
        elif insertion:
            insertion.state = state
            if insertion.hitch and self._given_up(insertion, insertion.hitch, now):
                reason = _GIVEN_UP[insertion.hitch]
                events += self._found(slot, insertion, unreadable(reason, state), now)
        if state.card_present and slot.insertion is None:
            self._insertions += 1
            slot.insertion = _Insertion(self._insertions, state, state, due=now)
        return events

    def _given_up(self, insertion: _Insertion, hitch: Hitch, now: float) -> bool:
        """Whether the last attempt was made, its wait is over, and the card still lies there."""
        return (
            insertion.finding is None
            and insertion.attempts[hitch] >= len(self._retries[hitch])
            and insertion.due <= now
        )

    def _found(self, slot: _Slot, insertion: _Insertion, finding: Finding, now: float) -> list[ReaderEvent]:
        reader = slot.reader
        remembered = self._remembered.pop(reader, None)
        if remembered and remembered.insertion.finding == finding:
            insertion.number = remembered.insertion.number
            insertion.finding = finding
            return []
        insertion.finding = finding
        taken_away = _end(reader, remembered.insertion, now) if remembered else []
        return [*taken_away, *_report(reader, insertion, finding, now)]

    def _forget(self, now: float) -> list[ReaderEvent]:
        """The cards that did not come back in time. One that is being read is still to be compared."""
        events: list[ReaderEvent] = []
        for reader, remembered in list(self._remembered.items()):
            if remembered.until is not None and remembered.until <= now and not self._card_on(reader):
                del self._remembered[reader]
                events += _end(reader, remembered.insertion, now)
        return events


def _report(reader: str, insertion: _Insertion, finding: Finding, now: float) -> list[ReaderEvent]:
    if finding.chip_number is not None:
        return [CardPresented(reader, insertion.number, finding.chip_number, now)]
    if finding.reason is not None:
        return [CardUnreadable(reader, insertion.number, finding.reason, now)]
    return []


def _end(reader: str, insertion: _Insertion, now: float) -> list[ReaderEvent]:
    """The end of an insertion; where it was never reported it was too short, which is reported first."""
    events: list[ReaderEvent] = []
    if insertion.finding is None:
        insertion.finding = unreadable(Unreadable.TAKEN_AWAY, insertion.state)
        events += _report(reader, insertion, insertion.finding, now)
    if insertion.finding != Finding():
        events.append(CardTakenAway(reader, insertion.number, now))
    return events
