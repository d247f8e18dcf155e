"""The events of a reader thread, kept in order, and waiting for them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from counter_app.reader.events import CardPresented, CardTakenAway, CardUnreadable, ReaderEvent

LIMIT = 30.0
"""Seconds after which an event that has to come did not."""

Event = TypeVar("Event", bound=ReaderEvent)


class ReaderEvents:
    """What a `ReaderThread` calls. `take` goes through the events in their order."""

    def __init__(self, then: Callable[[ReaderEvent], None] = lambda _event: None) -> None:
        self._then = then
        self._events: list[ReaderEvent] = []
        self._taken = 0
        self._changed = threading.Condition()

    def __call__(self, event: ReaderEvent) -> None:
        with self._changed:
            self._events.append(event)
            self._changed.notify_all()
        self._then(event)

    @property
    def all(self) -> list[ReaderEvent]:
        """Every event until now."""
        with self._changed:
            return list(self._events)

    @property
    def of_cards(self) -> list[ReaderEvent]:
        """Every event until now that tells of a card."""
        return [event for event in self.all if isinstance(event, CardPresented | CardUnreadable | CardTakenAway)]

    def take(self, kind: type[Event], **fields: Any) -> Event:
        """Wait for the next event of this kind with these fields; those before it are passed over."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._find(kind, fields) is not None, LIMIT):
                raise AssertionError(f"no {kind.__name__} {fields} came, but {self._events[self._taken :]}")
            place = self._find(kind, fields)
            assert place is not None
            self._taken = place + 1
            event = self._events[place]
            assert isinstance(event, kind)
            return event

    def _find(self, kind: type[Event], fields: dict[str, Any]) -> int | None:
        for place in range(self._taken, len(self._events)):
            event = self._events[place]
            if isinstance(event, kind) and all(getattr(event, name) == value for name, value in fields.items()):
                return place
        return None
