"""The reader thread: it waits for cards on all readers, reads their numbers, and tells what happened.

Not pyscard's `CardMonitor`: it misses a card laid down while the observer is busy with one of the same kind, its thread
ends for good when the smart card service stops, and removing an observer can block for a minute.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from counter_app.reader.codes import Code
from counter_app.reader.events import (
    CardPresented,
    CardTakenAway,
    CardUnreadable,
    ReaderEvent,
    ReaderGone,
    ReaderPresent,
    ServiceChanged,
    ServiceState,
)
from counter_app.reader.pcsc import PNP_NOTIFICATION, Pcsc, PcscError, pyscard
from counter_app.reader.reading import Finding, Hitch, lay_alone, read_card
from counter_app.reader.tracking import RETRIES, SETTLING, Tracker

BACKOFF = (0.1, 0.2, 0.4, 0.8)
"""Seconds before each attempt to reach the service anew; the last one again and again."""

_POLL = 0.5
"""Seconds of a wait on macOS, where nothing tells of a new reader."""

_STOP = 0.9
"""Seconds that `stop` waits for the thread: a card that answers slowly cannot be interrupted."""

_READER_LEFT = (Code.SCARD_E_UNKNOWN_READER, Code.SCARD_E_READER_UNAVAILABLE)
_READER_LEFT_TIMES = 10

_log = logging.getLogger(__name__)


class ReaderThread:
    """A thread that calls `emit` with each `ReaderEvent`, on itself: hand it over to another thread and return.

    It lives until `stop`. The smart card service being absent, stopping or restarting is told (`ServiceChanged`) and
    waited out; so is any failure of PC/SC: the context is dropped and a new one established after the next time of
    `backoff` (seconds). An exception of `emit` is logged, and the events go on.

    `only` says by name which readers to use. `scard` is what has the functions of `smartcard.scard`, by default that
    module, imported on the thread. `retries` and `settling` are those of `Tracker`.
    """

    def __init__(
        self,
        emit: Callable[[ReaderEvent], None],
        *,
        only: Callable[[str], bool] = lambda _reader: True,
        scard: Any = None,
        clock: Callable[[], float] = time.perf_counter,
        platform: str = sys.platform,
        backoff: Sequence[float] = BACKOFF,
        retries: Mapping[Hitch, Sequence[float]] = RETRIES,
        settling: float = SETTLING,
    ) -> None:
        self._emit = emit
        self._only = only
        self._scard = scard
        self._clock = clock
        self._tells_of_readers = platform != "darwin"
        self._backoff = backoff
        self._failures = 0
        self._service: tuple[ServiceState, str | None] | None = None
        self._tracker = Tracker(retries=retries, settling=settling)
        self._stopping = threading.Event()
        self._look_again = threading.Event()
        self._pcsc: Pcsc | None = None
        self._pcsc_lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="reader", daemon=True)

    @property
    def is_alive(self) -> bool:
        """Whether the thread runs."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Start the thread; once."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread, from any thread, and wait for that for at most a second."""
        self._stopping.set()
        if self.is_alive and threading.current_thread() is not self._thread:
            # On a thread of its own, since a service that hangs may never answer to it.
            threading.Thread(target=self._cancel, name="reader-cancel", daemon=True).start()
            self._thread.join(_STOP)

    def look_again(self) -> None:
        """Have `only` asked anew of every reader, from any thread, without waiting for that."""
        self._look_again.set()
        threading.Thread(target=self._wake, name="reader-wake", daemon=True).start()

    def _wake(self) -> None:
        """Cancel the wait until the thread looks: it may be about to wait, and a cancel has no memory."""
        while self.is_alive and self._look_again.is_set():
            with self._pcsc_lock:
                if self._pcsc:
                    self._pcsc.cancel()
            self._thread.join(0.05)

    def _cancel(self) -> None:
        """Cancel the wait until the thread has ended: it may be about to wait, and a cancel has no memory."""
        while self.is_alive:
            with self._pcsc_lock:
                if self._pcsc:
                    self._pcsc.cancel()
            self._thread.join(0.05)

    def _run(self) -> None:
        self._service_is(ServiceState.STARTING)
        try:
            scard = self._scard or pyscard()
        except ImportError as error:
            _log.exception("PC/SC cannot be used on this computer")
            self._service_is(ServiceState.ABSENT, type(error).__name__)
            return
        while not self._stopping.is_set():
            try:
                self._serve(scard)
            except PcscError as error:
                self._lost(error)
                self._stopping.wait(self._backoff[min(self._failures, len(self._backoff) - 1)])
                self._failures += 1

    def _serve(self, scard: Any) -> None:
        """Work with one context until it fails, or `stop`."""
        pcsc = Pcsc(scard)
        with self._pcsc_lock:
            self._pcsc = pcsc
        try:
            readers_left = 0
            while not self._stopping.is_set():
                try:
                    self._turn(pcsc)
                    readers_left = 0
                except PcscError as error:
                    # A reader was unplugged since they were listed: list them again, unless that does not help.
                    readers_left += 1
                    if error.code not in _READER_LEFT or readers_left > _READER_LEFT_TIMES:
                        raise
        finally:
            with self._pcsc_lock:
                self._pcsc = None
            pcsc.release()

    def _turn(self, pcsc: Pcsc) -> None:
        """Look at the readers, and read the cards whose turn it is; where there are none, wait for a change."""
        self._look_again.clear()
        readers = self._list(pcsc)
        watched = (*readers, PNP_NOTIFICATION) if self._tells_of_readers else readers
        states = pcsc.look(watched) if watched else ()
        now = self._clock()
        self._service_is(ServiceState.RUNNING)
        self._tell(self._tracker.observe([state for state in states if state.reader in readers], now))
        to_read = self._tracker.to_read(now)
        for state in to_read:
            if self._stopping.is_set():
                return
            result, at = read_card(pcsc, state), self._clock()
            if isinstance(result, Finding) and not lay_alone(pcsc, state):
                result = Hitch.NO_ANSWER
            self._tell(self._tracker.tried(state.reader, result, at))
        # WORKAROUND: pcsc-lite before 2.3 does not tell of a reader that came before the wait began
        # (https://blog.apdu.fr/posts/2024/08/improved-scardgetstatuschange-for-pnpnotification-special-reader/).
        if to_read or self._list(pcsc) != readers or self._stopping.is_set():
            return
        due = self._tracker.next_due()
        seconds = None if due is None else max(0.0, due - self._clock())
        if not self._tells_of_readers:
            seconds = _POLL if seconds is None else min(_POLL, seconds)
        if states:
            pcsc.wait(states, seconds)
        else:
            self._stopping.wait(seconds)
        self._failures = 0

    def _list(self, pcsc: Pcsc) -> tuple[str, ...]:
        return tuple(reader for reader in pcsc.list_readers() if self._only(reader))

    def _lost(self, error: PcscError) -> None:
        if self._stopping.is_set():
            return
        self._service_is(ServiceState.ABSENT, error.name)
        self._tell(self._tracker.service_lost(self._clock()))

    def _service_is(self, state: ServiceState, code: str | None = None) -> None:
        """Tell the state of the service where it changed, and log it where the reason did."""
        told = self._service[0] if self._service else None
        if self._service != (state, code):
            level = logging.WARNING if state is ServiceState.ABSENT else logging.INFO
            _log.log(level, "smart card service: %s%s", state, f" ({code})" if code else "")
        self._service = (state, code)
        if state is not told:
            self._tell([ServiceChanged(state, code, self._clock())])

    def _tell(self, events: Iterable[ReaderEvent]) -> None:
        for event in events:
            _log_event(event)
            try:
                self._emit(event)
            except Exception:  # noqa: BLE001 - the thread outlives the mistakes of its listener
                _log.exception("an event of the reader was not taken: %s", type(event).__name__)


def _log_event(event: ReaderEvent) -> None:
    match event:
        case ReaderPresent(reader=reader):
            _log.info("reader present: %s", reader)
        case ReaderGone(reader=reader):
            _log.info("reader gone: %s", reader)
        case CardPresented(reader=reader, insertion=number, chip_number=chip_number):
            _log.info("card %d on %s: …%s", number, reader, chip_number[-4:])
        case CardUnreadable(reader=reader, insertion=number, reason=reason):
            _log.info("card %d on %s is not readable: %s", number, reader, reason)
        case CardTakenAway(reader=reader, insertion=number):
            _log.info("card %d taken away from %s", number, reader)
        case ServiceChanged():
            pass
