"""Random sequences of everything that can happen to readers, cards and the service, on a service made of data."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.reader.events import CardPresented, CardTakenAway, CardUnreadable, ReaderEvent, Unreadable
from tests.fakes.scard import FakeCard, FakeScard
from tests.unit.reader.running import FIRST, SECOND, reading


@dataclass
class Laid:
    """A card and how often it has to be told: once for each insertion that it lay long enough in, and at most once for
    each that there may have been. Whether a reader that was away with the service had left cannot be known.
    """

    uid: str
    most: int = 1
    least: int = 0
    new: bool = True
    """Whether this is surely an insertion that was not counted in `least` yet."""


@dataclass
class World:
    """Which card lies where."""

    scard: FakeScard
    lying: dict[str, Laid | None] = field(default_factory=lambda: {FIRST: None, SECOND: None})
    pulled_out: dict[str, tuple[Laid | None, bool]] = field(default_factory=dict)
    """The readers that are not plugged in: the card on them, and whether the service saw them go."""
    running: bool = True
    laid: list[Laid] = field(default_factory=list)

    def do(self, act: str, reader: str) -> None:
        """One operation, where it is possible."""
        if act == "service":
            return self._switch_service()
        if act == "cable":
            return self._plug(reader) if reader in self.pulled_out else self._unplug(reader)
        if reader in self.pulled_out:
            return None
        if act == "card":
            return self._insert(reader) if self.lying[reader] is None else self._remove(reader)
        if self.lying[reader] is not None:
            self.scard.swap(reader, self._new_card(reader))
        return None

    def let_lie(self) -> None:
        """Enough time for a running service to see every card, and every reader that is gone."""
        self.scard.let_time_pass()
        if not self.running:
            return
        for card in self.lying.values():
            if card and card.new:
                card.least += 1
                card.new = False
        self.pulled_out = {reader: (card, True) for reader, (card, _seen) in self.pulled_out.items()}

    def _new_card(self, reader: str) -> FakeCard:
        card = Laid(f"04{len(self.laid):012X}")
        self.laid.append(card)
        self.lying[reader] = card
        return FakeCard.with_uid(card.uid)

    def _insert(self, reader: str) -> None:
        self.scard.insert(reader, self._new_card(reader))

    def _remove(self, reader: str) -> None:
        self.lying[reader] = None
        self.scard.remove(reader)

    def _unplug(self, reader: str) -> None:
        self.pulled_out[reader] = self.lying.pop(reader), self.running
        self.scard.unplug(reader)
        self.scard.settle()

    def _plug(self, reader: str) -> None:
        card, seen = self.pulled_out.pop(reader)
        self.lying[reader] = card
        if card:
            card.most += seen or self.running
            card.new |= seen
        self.scard.plug(reader, FakeCard.with_uid(card.uid) if card else None)

    def _switch_service(self) -> None:
        """End the service, or start it."""
        self.running = not self.running
        if self.running:
            self.scard.start_service()
        else:
            self.scard.stop_service()
        self.scard.settle()


def presentations(events: list[ReaderEvent]) -> dict[str, int]:
    """How often each chip number was told."""
    counts: dict[str, int] = {}
    for event in events:
        if isinstance(event, CardPresented):
            counts[event.chip_number] = counts.get(event.chip_number, 0) + 1
    return counts


ACTS = st.tuples(
    st.sampled_from(["card", "card", "card", "swap", "swap", "cable", "service"]),
    st.sampled_from([FIRST, SECOND]),
    st.booleans(),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(ACTS, max_size=40), st.booleans(), st.booleans())
def test_every_card_that_lies_for_a_while_is_told_once_for_each_insertion_and_none_twice(
    acts: list[tuple[str, str, bool]], remembers_readers: bool, signed: bool
) -> None:
    scard = FakeScard(FIRST, SECOND, remembers_readers=remembers_readers, signed=signed)
    world = World(scard)
    with reading(scard) as events:
        for act, reader, lies in acts:
            world.do(act, reader)
            if lies:
                world.let_lie()
        if not world.running:
            world.do("service", FIRST)
        world.let_lie()
    counts = presentations(events.all)
    assert [card for card in world.laid if not card.least <= counts.get(card.uid, 0) <= card.most] == []
    reported = [event.insertion for event in events.of_cards if isinstance(event, CardPresented | CardUnreadable)]
    ended = [event.insertion for event in events.of_cards if isinstance(event, CardTakenAway)]
    assert len(set(reported)) == len(reported)
    assert len(set(ended)) == len(ended)
    still_open = {
        event.chip_number
        for event in events.of_cards
        if isinstance(event, CardPresented) and event.insertion not in ended
    }
    assert still_open == {card.uid for card in world.lying.values() if card}
    reasons = {event.reason for event in events.of_cards if isinstance(event, CardUnreadable)}
    assert reasons <= {Unreadable.TAKEN_AWAY}
