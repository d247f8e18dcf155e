"""The adapter to PC/SC: one context of `smartcard.scard`, its codes as exceptions and its tuples as data.

This is the only module that calls an `SCard…` function. Whatever has those functions will do for `scard`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from counter_app.reader.codes import Code, name_of

PNP_NOTIFICATION = "\\\\?PnP?\\Notification"
"""A reader that does not exist: its state changes when a reader comes or goes. macOS does not know it."""

FOREVER = 0x7FFFFFFF
"""Milliseconds, 24 days: the longest wait that pyscard can say on every system. -1 is an error to it."""

_SCOPE_USER = 0
_SHARE_SHARED = 2
_PROTOCOL_T0_OR_T1 = 3
_LEAVE_CARD = 0

_STATE_CHANGED = 0x0002
_STATE_UNKNOWN = 0x0004
_STATE_UNAVAILABLE = 0x0008
_STATE_PRESENT = 0x0020
_STATE_EXCLUSIVE = 0x0080
_STATE_IN_USE = 0x0100


class PcscError(Exception):
    """A PC/SC function failed. `code` is its return code, or None where the binding itself failed."""

    def __init__(self, function: str, code: int | None) -> None:
        self.code = code
        self.name = name_of(code) if code is not None else "the binding failed"
        super().__init__(f"{function}: {self.name}")


@dataclass(frozen=True, slots=True)
class ReaderState:
    """A reader at a moment: `event` is `dwEventState` (32 bits), `atr` the answer to reset of the card on it."""

    reader: str
    event: int = 0
    atr: bytes = b""

    @property
    def usable(self) -> bool:
        """Whether the reader is there, and its service can talk to it."""
        return not self.event & (_STATE_UNKNOWN | _STATE_UNAVAILABLE)

    @property
    def card_present(self) -> bool:
        """Whether a card lies there, able to answer or not."""
        return bool(self.event & _STATE_PRESENT)

    @property
    def in_use(self) -> bool:
        """Whether another program has a connection to the card."""
        return bool(self.event & (_STATE_IN_USE | _STATE_EXCLUSIVE))

    @property
    def counter(self) -> int:
        """How many cards came and went on this reader (each is one), modulo 65,536."""
        return self.event >> 16 & 0xFFFF

    def may_be_same_card(self, later: ReaderState) -> bool:
        """Whether the card of this state is the only one that lay there until `later`: there, or just gone.

        One more on the counter is the same card, gone or not: pcsc-lite sets the state and the counter one after the
        other, and a look may fall in between. Another card makes it two more.
        """
        return later.usable and (later.counter - self.counter) & 0xFFFF < 2

    @property
    def contact_card(self) -> bool:
        """Whether the card lies in a contact reader, as an eID does.

        PC/SC part 3 gives a contactless card the answer to reset `3B 8x 80 01 …`. A card without any is unknown.
        """
        atr = self.atr
        contactless = len(atr) >= 4 and atr[0] == 0x3B and atr[1] >> 4 == 8 and atr[2:4] == b"\x80\x01"
        return bool(atr) and not contactless


class Card:
    """A connection to a card, shared with other programs."""

    def __init__(self, call: Callable[..., list[Any]], handle: int, protocol: int) -> None:
        self._call = call
        self._handle = handle
        self._protocol = protocol

    def transmit(self, command: bytes) -> bytes:
        """The card's answer to `command`, status word included. Raises `PcscError`."""
        answer: list[int] = self._call("SCardTransmit", self._handle, self._protocol, list(command))[0]
        return bytes(byte & 0xFF for byte in answer)


class Pcsc:
    """A PC/SC context. Every method raises `PcscError`, except those that end it."""

    def __init__(self, scard: Any) -> None:
        self._scard = scard
        self._context: int = self._call("SCardEstablishContext", _SCOPE_USER)[0]

    def list_readers(self) -> tuple[str, ...]:
        """The names of the readers that are there, in the service's order.

        pyscard passes names as ASCII alone: a reader with another name cannot be asked for its state.
        """
        try:
            names: list[str] = self._call("SCardListReaders", self._context, [])[0]
        except PcscError as error:
            if error.code == Code.SCARD_E_NO_READERS_AVAILABLE:
                return ()
            raise
        return tuple(name for name in names if name.isascii())

    def look(self, readers: Sequence[str]) -> tuple[ReaderState, ...]:
        """The states of `readers` now, without waiting for a change."""
        return self._status(0, [ReaderState(reader) for reader in readers])

    def wait(self, states: Sequence[ReaderState], seconds: float | None) -> None:
        """Wait until one of the readers is no more in the state given, for at most so many seconds, or `cancel`."""
        milliseconds = FOREVER if seconds is None else max(1, round(seconds * 1000))
        self._status(milliseconds, states)

    def _status(self, milliseconds: int, states: Sequence[ReaderState]) -> tuple[ReaderState, ...]:
        asked = [(state.reader, _signed(state.event & ~_STATE_CHANGED)) for state in states]
        hresult, answer = self._try("SCardGetStatusChange", self._context, milliseconds, asked)
        if hresult not in (Code.SCARD_S_SUCCESS, Code.SCARD_E_TIMEOUT, Code.SCARD_E_CANCELLED):
            raise PcscError("SCardGetStatusChange", hresult)
        return tuple(ReaderState(reader, event & 0xFFFFFFFF, bytes(atr)) for reader, event, atr in answer[0])

    @contextmanager
    def connect(self, reader: str) -> Iterator[Card]:
        """A connection to the card on `reader`: never exclusive, and left as it was at the end."""
        handle, protocol = self._call("SCardConnect", self._context, reader, _SHARE_SHARED, _PROTOCOL_T0_OR_T1)
        try:
            yield Card(self._call, handle, protocol)
        finally:
            # The card or the service may be gone by now; the next look at the readers tells.
            self._try("SCardDisconnect", handle, _LEAVE_CARD)

    def cancel(self) -> None:
        """End a `wait` that another thread is in; without effect if it is not in it yet."""
        self._try("SCardCancel", self._context)

    def release(self) -> None:
        """Give the context back. A service that is gone has nothing to say against it."""
        self._try("SCardReleaseContext", self._context)

    def _call(self, function: str, *arguments: Any) -> list[Any]:
        hresult, answer = self._try(function, *arguments)
        if hresult != Code.SCARD_S_SUCCESS:
            raise PcscError(function, hresult)
        return answer

    def _try(self, function: str, *arguments: Any) -> tuple[int, list[Any]]:
        """The return code, without sign, and what else was returned."""
        try:
            answer = getattr(self._scard, function)(*arguments)
        except (SystemError, ValueError, OverflowError, TypeError) as error:
            # WORKAROUND: pyscard raises these where a conversion in its C code fails, "returned NULL without
            # setting an exception" among them (https://github.com/LudovicRousseau/pyscard).
            raise PcscError(function, None) from error
        hresult, *rest = answer if isinstance(answer, list | tuple) else [answer]
        return hresult & 0xFFFFFFFF, rest


def pyscard() -> Any:
    """The module `smartcard.scard`. Raises `ImportError` where this computer has no PC/SC."""
    from smartcard import scard  # noqa: PLC0415 - loads the PC/SC library: not before it is needed

    return scard


def _signed(event: int) -> int:
    """As pyscard wants it: a C `long`, which has 32 bits on Windows."""
    return event - (1 << 32) if event & 0x80000000 else event
