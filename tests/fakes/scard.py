"""PC/SC without a service: the functions of `smartcard.scard` that the reader uses, over readers made of data.

The tuples are those of pyscard, the behaviour that of pcsc-lite, or of another system where an argument says so. Time
stands still: a wait with a time-out ends when the test moves `now`.
"""

from __future__ import annotations

import itertools
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any, Literal

from counter_app.reader.codes import Code
from tests.fakes.virtual_card import CONTACTLESS_ATR, EID_ATR, GET_UID

LIMIT = 30.0
"""Seconds after which something that has to happen did not."""

PNP = "\\\\?PnP?\\Notification"
FOREVER = 0x7FFFFFFF

CHANGED, UNKNOWN, UNAVAILABLE, EMPTY, PRESENT, IN_USE, MUTE = 0x2, 0x4, 0x8, 0x10, 0x20, 0x100, 0x200

State = tuple[str, int, list[int]]
Function = Literal["SCardEstablishContext", "SCardListReaders", "SCardGetStatusChange", "SCardConnect", "SCardTransmit"]


def _nothing() -> None:
    """The default of what there is to do."""


@dataclass(eq=False)
class FakeCard:
    """A card that answers Get UID with `answer`. `during` is called while it is asked."""

    answer: bytes = b""
    atr: bytes = CONTACTLESS_ATR
    during: Callable[[], None] = _nothing
    commands: list[bytes] = field(default_factory=list)

    @classmethod
    def with_uid(cls, uid: str, during: Callable[[], None] = _nothing) -> FakeCard:
        """A contactless card with this UID (hex)."""
        return cls(bytes.fromhex(uid) + b"\x90\x00", during=during)

    @classmethod
    def eid(cls) -> FakeCard:
        """A Belgian identity card."""
        return cls(b"\x6e\x00", atr=EID_ATR)


@dataclass
class _Reader:
    card: FakeCard | None = None
    counter: int = 0
    flags: int = 0

    @property
    def event(self) -> int:
        presence = PRESENT if self.card else EMPTY
        mute = MUTE if self.card and not self.card.atr else 0
        return (self.counter & 0xFFFF) << 16 | presence | mute | self.flags


class FakeScard:
    """A smart card service with readers. The methods of the test may be called from any thread.

    `all_at_once` makes several changes into one that the reader thread cannot look into. `remembers_readers`: whether
    the PnP reader tells of a reader that came before the wait began, as pcsc-lite does since 2.3. `signed`: whether
    return codes and states are negative numbers, as they are on Windows.
    """

    def __init__(self, *readers: str, running: bool = True, remembers_readers: bool = False, signed: bool = False):
        self._world = threading.Condition(threading.RLock())
        self._readers = {name: _Reader() for name in readers}
        self._running = running
        self._remembers_readers = remembers_readers
        self._signed = signed
        self._plugs = 1
        self._numbers = itertools.count(1001)
        self._contexts: set[int] = set()
        self._cards: dict[int, tuple[str, FakeCard]] = {}
        self._cancelled: set[int] = set()
        self._faults: dict[str, deque[int]] = {}
        self._waiting_until: float | None = None
        self._waits = False
        self._refused = 0
        self._changes = 0
        self._looked = 0
        self.now = 0.0
        self.calls: list[tuple[Any, ...]] = []
        self.before: dict[Function, Callable[[], None]] = {}
        """What to do at the beginning of each call of a function; for SCardGetStatusChange, of each that waits."""

    # What the test does.

    @contextmanager
    def all_at_once(self) -> Iterator[None]:
        """Changes that the reader thread sees together; it sees single ones one by one if it waits."""
        with self._world:
            self._changes += 1
            yield
            self._changes -= 1
            if self._changes == 0:
                looked = self._looked
                was_waiting, self._waits = self._waits, False
                self._world.notify_all()
                if was_waiting and not self._world.wait_for(lambda: self._looked != looked, LIMIT):
                    raise AssertionError("the reader thread does not wake up")

    def plug(self, reader: str, card: FakeCard | None = None) -> None:
        """Plug in a reader, with a card on it maybe."""
        with self.all_at_once():
            self._readers[reader] = _Reader(card)
            self._plugs += 1

    def unplug(self, reader: str) -> None:
        """Pull out a reader."""
        with self.all_at_once():
            del self._readers[reader]
            self._plugs += 1

    def insert(self, reader: str, card: FakeCard) -> None:
        """Lay a card on a reader."""
        with self.all_at_once():
            assert self._readers[reader].card is None
            self._readers[reader].card = card
            self._readers[reader].counter += 1

    def remove(self, reader: str) -> None:
        """Take the card away."""
        with self.all_at_once():
            assert self._readers[reader].card
            self._readers[reader].card = None
            self._readers[reader].counter += 1

    def swap(self, reader: str, card: FakeCard) -> None:
        """Another card in the place of the one that lies there, so fast that the counter alone tells.

        Not so where the counter is 0, which to pcsc-lite is none: it tells a waiting program of the empty reader, since
        it takes 0.4 s to see the next card.
        """
        with self.all_at_once() if self._readers[reader].counter else nullcontext():
            self.remove(reader)
            self.insert(reader, card)

    def flag(self, reader: str, flags: int) -> None:
        """Set the other bits of a reader's state (IN_USE, UNAVAILABLE)."""
        with self.all_at_once():
            self._readers[reader].flags = flags

    def count(self, reader: str, counter: int) -> None:
        """Set a reader's counter of cards that came and went."""
        with self.all_at_once():
            self._readers[reader].counter = counter

    def stop_service(self) -> None:
        """The service goes away; the readers and the cards stay."""
        with self.all_at_once():
            self._running = False
            self._refused = 0
            self._contexts.clear()
            self._cards.clear()

    def start_service(self) -> None:
        """The service is there (again), and counts from 0."""
        with self.all_at_once():
            self._running = True
            for reader in self._readers.values():
                reader.counter = 0

    def fail(self, function: Function, *codes: int) -> None:
        """Let the next calls of a function end with these codes."""
        with self._world:
            self._faults.setdefault(function, deque()).extend(codes)

    def settle(self) -> None:
        """Wait until the reader thread waits, with nothing left to see, or has found that there is no service."""
        with self._world:
            if not self._world.wait_for(self._settled, LIMIT):
                raise AssertionError(f"the reader thread does not come to rest: {self.calls[-10:]}")

    def let_time_pass(self) -> None:
        """Move time on for as long as the reader thread waits for a time; then it waits for a change alone."""
        self.settle()
        while (until := self.waiting_until) is not None:
            self.move(until - self.now)
            self.settle()

    def move(self, seconds: float) -> None:
        """Move time on."""
        with self.all_at_once():
            self.now += max(0.0, seconds)

    @property
    def waiting_until(self) -> float | None:
        """The time that the reader thread waits for; None if it waits for a change alone."""
        with self._world:
            return self._waiting_until if self._waits else None

    def clock(self) -> float:
        """The time, for the thread."""
        with self._world:
            return self.now

    def called(self, function: str) -> list[list[Any]]:
        """The arguments of each call of a function until now."""
        with self._world:
            return [arguments for name, *arguments in self.calls if name == function]

    def _settled(self) -> bool:
        return self._waits if self._running else self._refused > 0

    # What the reader thread calls.

    def SCardEstablishContext(self, scope: int) -> list[Any]:
        with self._world:
            if code := self._begin("SCardEstablishContext", scope):
                return [code, 0]
            if not self._running:
                self._refused += 1
                self._world.notify_all()
                return [self._code(Code.SCARD_E_NO_SERVICE), 0]
            context = next(self._numbers)
            self._contexts.add(context)
            return [0, context]

    def SCardReleaseContext(self, context: int) -> int:
        with self._world:
            code = self._begin("SCardReleaseContext", context, context=context)
            self._contexts.discard(context)
            return code

    def SCardListReaders(self, context: int, groups: list[str]) -> list[Any]:
        self.before.get("SCardListReaders", _nothing)()
        with self._world:
            if code := self._begin("SCardListReaders", groups, context=context):
                return [code, []]
            if not self._readers:
                return [self._code(Code.SCARD_E_NO_READERS_AVAILABLE), []]
            return [0, list(self._readers)]

    def SCardGetStatusChange(self, context: int, milliseconds: int, states: Sequence[tuple[str, int]]) -> list[Any]:
        if milliseconds:
            self.before.get("SCardGetStatusChange", _nothing)()
        for name, _event in states:
            name.encode("ascii")  # or UnicodeEncodeError, as in pyscard
        with self._world:
            nothing: list[State] = [(name, 0, []) for name, _event in states]
            if code := self._begin("SCardGetStatusChange", milliseconds, list(states), context=context):
                return [code, nothing]
            strangers = [name for name, _event in states if name not in self._readers and name != PNP]
            if strangers:
                return [self._code(Code.SCARD_E_UNKNOWN_READER), nothing]
            code = self._wait(context, milliseconds, [(name, event & 0xFFFFFFFF) for name, event in states])
            return [self._code(code), [self._state(name) for name, _event in states]]

    def SCardCancel(self, context: int) -> int:
        with self._world:
            if code := self._begin("SCardCancel", context, context=context):
                return code
            if self._waits:
                self._cancelled.add(context)
                self._world.notify_all()
            return 0

    def SCardConnect(self, context: int, reader: str, mode: int, protocols: int) -> list[Any]:
        with self._world:
            if code := self._begin("SCardConnect", reader, mode, protocols, context=context):
                return [code, 0, 0]
            if reader not in self._readers:
                return [self._code(Code.SCARD_E_UNKNOWN_READER), 0, 0]
            card = self._readers[reader].card
            if card is None:
                return [self._code(Code.SCARD_E_NO_SMARTCARD), 0, 0]
            if not card.atr:
                return [self._code(Code.SCARD_W_UNPOWERED_CARD), 0, 0]
            handle = next(self._numbers)
            self._cards[handle] = (reader, card)
            return [0, handle, 2]

    def SCardTransmit(self, handle: int, protocol: int, command: list[int]) -> list[Any]:
        with self._world:
            if code := self._begin("SCardTransmit", protocol, command):
                return [code, []]
            connection = self._cards.get(handle)
        if connection is None:
            return [self._code(Code.SCARD_E_INVALID_HANDLE), []]
        reader, card = connection
        card.during()
        with self._world:
            card.commands.append(bytes(command))
            if handle not in self._cards:
                return [self._code(Code.SCARD_E_NO_SERVICE), []]
            if reader not in self._readers or self._readers[reader].card is not card:
                return [self._code(Code.SCARD_W_REMOVED_CARD), []]
            return [0, list(card.answer if bytes(command) == GET_UID else b"\x6d\x00")]

    def SCardDisconnect(self, handle: int, disposition: int) -> int:
        with self._world:
            code = self._begin("SCardDisconnect", disposition)
            return code if self._cards.pop(handle, None) else self._code(Code.SCARD_E_INVALID_HANDLE)

    def _begin(self, function: str, *arguments: Any, context: int | None = None) -> int:
        """Note the call; the code with which it fails, or 0."""
        self.calls.append((function, *arguments))
        faults = self._faults.get(function)
        if faults:
            return self._code(faults.popleft())
        if context is not None and context not in self._contexts:
            return self._code(Code.SCARD_E_INVALID_HANDLE if self._running else Code.SCARD_E_NO_SERVICE)
        return 0

    def _wait(self, context: int, milliseconds: int, states: list[tuple[str, int]]) -> int:
        until = self.now + milliseconds / 1000
        plugs, readers = self._plugs, len(self._readers)
        while context in self._contexts:
            self._looked += 1
            self._world.notify_all()
            if any(self._differs(name, event, plugs) for name, event in states) or len(self._readers) != readers:
                return Code.SCARD_S_SUCCESS
            if context in self._cancelled:
                self._cancelled.remove(context)
                return Code.SCARD_E_CANCELLED
            if self.now >= until:
                return Code.SCARD_E_TIMEOUT
            self._waits, self._waiting_until = True, None if milliseconds == FOREVER else until
            self._world.notify_all()
            self._world.wait(LIMIT)
            self._waits = False
        self._looked += 1
        self._world.notify_all()
        return Code.SCARD_W_SECURITY_VIOLATION

    def _differs(self, name: str, event: int, plugs: int) -> bool:
        """As pcsc-lite sees it: a counter of 0 is no counter, and a new IN_USE is no change."""
        if name == PNP:
            known = event >> 16 if self._remembers_readers and event >> 16 else plugs
            return self._plugs != known
        reader = self._readers.get(name)
        if event == 0 or reader is None:
            return True
        if event >> 16 and event >> 16 != reader.counter & 0xFFFF:
            return True
        lost = event & ~reader.event & 0xFFFF & ~CHANGED
        return bool(lost or reader.event & ~event & UNAVAILABLE)

    def _state(self, name: str) -> State:
        if name == PNP:
            return name, (self._plugs << 16 if self._remembers_readers else 0), []
        reader = self._readers.get(name)
        if reader is None:
            return name, self._number(UNKNOWN | UNAVAILABLE | CHANGED), []
        return name, self._number(reader.event | CHANGED), list(reader.card.atr) if reader.card else []

    def _code(self, code: int) -> int:
        return self._number(code)

    def _number(self, number: int) -> int:
        return number - (1 << 32) if self._signed and number & 0x80000000 else number
