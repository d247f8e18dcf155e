"""When to ask again what became of an attempt, when it is surely not done, and when to ask the employee."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from counter_app.desk.journal.records import Asking, Attempt


@dataclass(frozen=True, slots=True)
class Schedule:
    """All in seconds. `pauses` lie before each time of asking; the last one goes on for ever.

    An attempt is not done when the server knew of nothing twice in a row, the last time at least `settle` seconds
    after the `deadline` of the request: gateways answer after a minute. After `give_up` seconds the employee is asked.
    """

    pauses: tuple[float, ...] = (0.0, 2.0, 5.0, 15.0, 60.0, 60.0, 120.0, 300.0, 600.0, 1800.0)
    deadline: float = 15.0
    settle: float = 120.0
    give_up: float = 24 * 3600.0

    @classmethod
    def settling(cls, seconds: float) -> Schedule:
        """One that is certain after so many seconds, and all else in proportion, but for `give_up`."""
        usual = cls()
        scale = seconds / usual.settle
        pauses = tuple(pause * scale for pause in usual.pauses)
        return replace(usual, settle=seconds, deadline=usual.deadline * scale, pauses=pauses)

    def next_at(self, times: int, now: datetime) -> datetime:
        """When to ask next, after it was asked `times` times."""
        return now + timedelta(seconds=self.pauses[min(times, len(self.pauses) - 1)])

    def is_time(self, asking: Asking, now: datetime) -> bool:
        """Whether to ask again at `now`, by the clock of the PC, which may have been set back since.

        Then the next time lies further ahead than any pause: it is asked now, and not when that clock gets there.
        """
        at = asking.next_at
        return at is not None and (at <= now or at > self.next_at(asking.times, now))

    def is_settled(self, attempt: Attempt, now: datetime, server_now: datetime | None) -> bool:
        """Whether what the server does not know of by now will not come any more."""
        return self._age(attempt, now, server_now) >= timedelta(seconds=self.deadline + self.settle)

    def is_given_up(self, attempt: Attempt, now: datetime, server_now: datetime | None) -> bool:
        """Whether asking the server has gone on for long enough."""
        return self._age(attempt, now, server_now) >= timedelta(seconds=self.give_up)

    @staticmethod
    def _age(attempt: Attempt, now: datetime, server_now: datetime | None) -> timedelta:
        """At least so much: on the server's clock where it is known, since the PC's may have been set meanwhile."""
        left = attempt.sent.left or attempt.sent.ended
        if left is not None and server_now is not None:
            return server_now - left
        return now - attempt.at
