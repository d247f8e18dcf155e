"""What can be made to go wrong with a call, switched on for the next requests or for all, over real sockets.

A fault strikes before the change (the call is not carried out, or only later) or after it (it is carried out, and
the answer suffers). Several may be on at once; a request meets all that fit it, in the order of switching on, which
is how "wait after the change, then reset" is said.
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Any


class Cut(Exception):  # noqa: N818 - an order to the HTTP side, not an error
    """End this connection now: with RST where `reset`, else with FIN."""

    def __init__(self, *, reset: bool) -> None:
        super().__init__("reset" if reset else "close")
        self.reset = reset


class Stage(StrEnum):
    """Where a fault strikes, seen from the change that the call makes."""

    BEFORE = "before"
    AFTER = "after"


class Effect(StrEnum):
    """What goes wrong. Those from TRUNCATE on concern the sending of the answer, and come after the change."""

    DELAY = "delay"
    """Waits `seconds`, or without them until released; then goes on."""
    RESET = "reset"
    """The connection breaks (RST), without an answer."""
    CLOSE = "close"
    """The connection is closed (FIN), without an answer."""
    ANSWER = "answer"
    """Another answer: `status` and `body`, or an error with `code`."""
    LATE = "late"
    """Answers at once, as ANSWER does; carries the call out `seconds` later, or when released."""
    TRUNCATE = "truncate"
    """Announces the whole answer, sends half, and closes."""
    DRIP = "drip"
    """Sends the answer at `bytes_per_second`."""
    HANG_UP = "hang_up"
    """Answers as if the connection were kept, then closes it."""
    SILENCE = "silence"
    """Answers as if the connection were kept, then listens to it no more, as a firewall that forgot it: until
    released."""


_ON_SENDING = {Effect.TRUNCATE, Effect.DRIP, Effect.HANG_UP, Effect.SILENCE}


class Body(StrEnum):
    """What an ANSWER carries."""

    HTML = "html"
    XML = "xml"
    TEXT = "text"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, for requests whose method is `method` (None: any), whose path fits the pattern `path` (`*` is any
    text) and which come from `desk` (in the header X-Desk; None: any): the next `times` of them, or None: all."""

    effect: Effect
    stage: Stage = Stage.BEFORE
    method: str | None = None
    path: str = "*"
    desk: str | None = None
    times: int | None = 1
    seconds: float | None = None
    status: int = 503
    body: Body = Body.HTML
    location: str | None = None
    bytes_per_second: float = 20.0
    code: str | None = None
    message: str | None = None
    cash_in_state: str | None = None
    required_permission: str | None = None
    points: str | None = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Fault":
        """The fault that a JSON object describes: its keys are the names of the fields. `ValueError` says what is
        wrong with it."""
        unknown = set(data) - {field.name for field in fields(cls)}
        if unknown or "effect" not in data:
            raise ValueError(f"a fault needs an effect, and has no {', '.join(sorted(unknown)) or 'such thing'}")
        words = {"effect": Effect, "stage": Stage, "body": Body}
        values: dict[str, Any] = {key: words[key](value) if key in words else value for key, value in data.items()}
        if values["effect"] in _ON_SENDING:
            values["stage"] = Stage.AFTER
        fault = cls(**values)
        if fault.effect is Effect.LATE and fault.stage is Stage.AFTER:
            raise ValueError("a late fault comes before the change")
        if not (fault.times is None or fault.times > 0) or fault.bytes_per_second <= 0:
            raise ValueError("times and bytes_per_second are above zero")
        if not isinstance(fault.status, int) or not 200 <= fault.status <= 599:
            raise ValueError("status is a number from 200 to 599")
        return fault

    def fits(self, method: str, path: str, desk: str | None) -> bool:
        """Whether a request is one of those that the fault is for."""
        return self.method in (None, method) and self.desk in (None, desk) and fnmatchcase(path, self.path)


class _Ticket:
    """One wait of one request. It goes on when its ticket is gone from those that wait."""

    is_cut = False
    """Whether it goes nowhere any more."""


class FaultBook:
    """The faults that are on, and the requests that wait in one."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._faults: list[tuple[Fault, int | None]] = []
        self._closed = False
        self._waiting: dict[_Ticket, str | None] = {}

    def switch_on(self, fault: Fault) -> None:
        """Let a fault strike from now on."""
        with self._changed:
            self._faults.append((fault, fault.times))

    def clear(self, desk: str | None = None) -> None:
        """Switch all faults off and release who waits in one; or those of `desk` alone."""
        with self._changed:
            self._faults = [(fault, times) for fault, times in self._faults if desk not in (None, fault.desk)]
        self.release(desk)

    def start_anew(self) -> None:
        """Switch all faults off and cut who waits in one: what has not been carried out never will be."""
        with self._changed:
            self._faults.clear()
            for ticket in self._waiting:
                ticket.is_cut = True
            self._waiting.clear()
            self._changed.notify_all()

    def active(self) -> tuple[Fault, ...]:
        """The faults that are on."""
        with self._changed:
            return tuple(fault for fault, _ in self._faults)

    def take(self, method: str, path: str, desk: str | None) -> tuple[Fault, ...]:
        """The faults that strike this request; each of them has one time less to go."""
        with self._changed:
            struck = tuple(fault for fault, _ in self._faults if fault.fits(method, path, desk))
            left = (
                (fault, times - 1 if times is not None and fault in struck else times) for fault, times in self._faults
            )
            self._faults = [(fault, times) for fault, times in left if times != 0]
            return struck

    def wait(self, seconds: float | None, desk: str | None) -> None:
        """Wait so long, or without end, or until `release`. `Cut` when the server stops or starts anew meanwhile."""
        ticket = _Ticket()
        with self._changed:
            self._waiting[ticket] = desk
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._closed or ticket not in self._waiting, timeout=seconds)
            self._waiting.pop(ticket, None)
            if self._closed or ticket.is_cut:
                raise Cut(reset=True)

    def pause(self, seconds: float) -> None:
        """Let time pass, less only when the server stops. Who pauses does not count as waiting."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed, timeout=seconds)

    def waiting(self, at_least: int = 0, seconds: float = 0, *, desk: str | None = None) -> int:
        """How many requests (of `desk`) wait in a fault, as soon as there are `at_least` or `seconds` have passed."""
        with self._changed:
            self._changed.wait_for(lambda: len(self._waiting_of(desk)) >= at_least, timeout=seconds)
            return len(self._waiting_of(desk))

    def release(self, desk: str | None = None) -> None:
        """Let every request (of `desk`) that waits in a fault go on."""
        with self._changed:
            for ticket in self._waiting_of(desk):
                del self._waiting[ticket]
            self._changed.notify_all()

    def close(self) -> None:
        """The server stops: cut every connection on which a request waits, now or later."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _waiting_of(self, desk: str | None) -> list[_Ticket]:
        return [ticket for ticket, its_desk in self._waiting.items() if desk in (None, its_desk)]
