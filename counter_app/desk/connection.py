"""Whether the server can be reached, from what the calls of the desk experience, and when to ask it by itself.

| The last call                                            | The server is                              |
| -------------------------------------------------------- | ------------------------------------------ |
| was answered by the API, also with a refusal             | online, or slow                            |
| was answered with a server's error, a redirect or a page | in trouble, or the network wants a sign-in |
| was not answered: name, connection, TLS, proxy, time-out | offline                                    |

Slow are two answers in a row that took long; two quick ones in a row end it. One alone changes nothing.

Nobody asks by itself while the server can be reached. Else a probe goes out after some seconds, then ever less often,
each pause longer or shorter by chance: two hundred desks that lost their server together do not come back together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum, auto

from counter_app.uitpas import Cause, Experience
from counter_app.uitpas.portal import Portal, find_portal

__all__ = ["Link", "Portal", "Reach", "after", "find_portal", "has_come_back", "may_be_portal", "probing"]

SLOW_SECONDS = 2.0
"""What an employee with a queue calls slow."""
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 60.0
"""Seconds before the first probe, doubled for each that failed, and the most; each up to half longer or shorter."""

_TELLING = 2
"""How many answers in a row tell that the server is slow, or no longer."""


class Reach(StrEnum):
    """What the last calls told of the connection."""

    NOT_TRIED = auto()
    ONLINE = auto()
    SLOW = auto()
    SERVER_TROUBLE = auto()
    OFFLINE = auto()


_DOWN = (Reach.SERVER_TROUBLE, Reach.OFFLINE)
_ANSWERED = (Cause.STATUS, Cause.UNREADABLE)


@dataclass(frozen=True, slots=True)
class Link:
    """The connection as it is known to be."""

    reach: Reach = Reach.NOT_TRIED
    cause: Cause | None = None
    """Why the server cannot be reached; None where it can."""
    clock_off: timedelta | None = None
    """How far the server is ahead of this PC, where that is so much that it had to be corrected."""
    probe_at: float | None = None
    """When to ask the server by itself, on the clock of `after`; None while nobody should, or a probe is under way."""
    probes: int = 0
    """Sent since the server could be reached."""
    were_slow: tuple[bool, ...] = ()
    """Whether the last answers were slow."""

    @property
    def is_down(self) -> bool:
        """Whether nothing can be done at the server for now."""
        return self.reach in _DOWN


def after(link: Link, experience: Experience, *, now: float, random: Callable[[], float]) -> Link:
    """`link` after a call that ended so at `now`, in monotonic seconds. `random` gives a number from 0 to 1."""
    if experience.cause is Cause.CLOSED:
        return link
    if experience.cause is None:
        return _answered(link, experience)
    return Link(
        reach=Reach.SERVER_TROUBLE if experience.cause in _ANSWERED else Reach.OFFLINE,
        cause=experience.cause,
        clock_off=link.clock_off,
        probe_at=now + _pause(link.probes, random) if link.probe_at is None else link.probe_at,
        probes=link.probes,
    )


def probing(link: Link) -> Link:
    """`link` while a probe is under way; when the next one is due is known once that has ended."""
    return replace(link, probe_at=None, probes=link.probes + 1)


def may_be_portal(link: Link) -> bool:
    """Whether a network that wants a sign-in first could be why the server cannot be reached."""
    return link.is_down and link.cause not in (Cause.NAME, Cause.PROXY)


def has_come_back(before: Link, now: Link) -> bool:
    """Whether the server can be reached again."""
    return before.is_down and not now.is_down


def _answered(link: Link, experience: Experience) -> Link:
    were_slow = (*link.were_slow, experience.seconds > SLOW_SECONDS)[-_TELLING:]
    reach = link.reach if link.reach is Reach.SLOW else Reach.ONLINE
    if len(were_slow) == _TELLING and len(set(were_slow)) == 1:
        reach = Reach.SLOW if were_slow[0] else Reach.ONLINE
    return Link(reach, clock_off=experience.clock_off, were_slow=were_slow)


def _pause(probes: int, random: Callable[[], float]) -> float:
    """How long to wait after so many probes that failed, in seconds."""
    return min(FIRST_PAUSE * 2.0 ** min(probes, 10), LONGEST_PAUSE) * (0.5 + random())
