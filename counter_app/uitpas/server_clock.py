"""The server's clock beside this PC's: what time to sign with, where the server refuses the time of this PC."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from counter_app.uitpas import awake

TOLERANCE = timedelta(minutes=2)
"""Clocks that are no further apart are both right: OAuth servers take some minutes."""

_EARLIEST, _LATEST = datetime(2020, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
"""A `Date` outside of this is no date."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What the server's clock showed (aware, UTC), and what this PC's showed then: monotonic and unix seconds."""

    date: datetime
    monotonic: float
    wall: float

    @property
    def offset(self) -> timedelta:
        return timedelta(seconds=round(self.date.timestamp() - self.wall))


class ServerClock:
    """Learns from each answer what the server's clock shows, and tells the time to sign with. For any thread.

    That is the time of this PC, until the server refuses it: after a 401 to a request whose time is more than
    `TOLERANCE` from the answer's `Date`, it is the server's, for as long as the last `Date` and this PC are that far
    apart. Where the server refuses its own time too, the clock was not the cause: the correction is taken back,
    since a `Date` may come from a gateway whose clock is wrong.

    `wall` gives the time of this PC in unix seconds, `monotonic` seconds that no correction of it makes jump.
    """

    def __init__(self, wall: Callable[[], float], monotonic: Callable[[], float] = awake.seconds) -> None:
        self._wall = wall
        self._monotonic = monotonic
        self._heard: _Heard | None = None
        self._was_refused = False

    @property
    def offset(self) -> timedelta | None:
        """How far the server was ahead of this PC at its last `Date`, to the second; None while none came."""
        heard = self._heard
        return heard.offset if heard else None

    @property
    def correction(self) -> timedelta | None:
        """The offset that is being corrected; None where the time of this PC is signed with."""
        offset = self.offset
        return offset if self._was_refused and offset is not None and abs(offset) > TOLERANCE else None

    def now(self) -> datetime | None:
        """What the server's clock shows now (aware, UTC), to some seconds; None while no `Date` came."""
        heard = self._heard
        return heard.date + timedelta(seconds=self._monotonic() - heard.monotonic) if heard else None

    def timestamp(self) -> int:
        """The time to sign with, in unix seconds."""
        now = self.now() if self.correction is not None else None
        return int(self._wall() if now is None else now.timestamp())

    def hear(self, date: str | None) -> None:
        """Learn from the `Date` header of an answer that has just come; nonsense is ignored."""
        shown = _parsed(date)
        if shown is not None:
            self._heard = _Heard(shown, self._monotonic(), self._wall())

    def refused(self, timestamp: int, date: str | None) -> timedelta | None:
        """After a 401 to what was signed with `timestamp`: the offset, where the clock is the cause, else None.

        From then on `timestamp()` is corrected.
        """
        self.hear(date)
        shown = _parsed(date)
        if shown is None:
            return None
        self._was_refused = abs(shown.timestamp() - timestamp) > TOLERANCE.total_seconds()
        return self.offset if self._was_refused else None


def _parsed(date: str | None) -> datetime | None:
    """A `Date` header as aware UTC; None for none, and for what cannot be one."""
    try:
        parsed = parsedate_to_datetime(date or "")
        # Without a zone it is in the old form of C's asctime, which is in GMT.
        parsed = parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return parsed if _EARLIEST <= parsed < _LATEST else None
