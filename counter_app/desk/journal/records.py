"""What the journal keeps of an attempt: a check-in or a cash-in, from before it is sent until its end is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum, auto

from counter_app.desk.feedback import Feedback, Outcome
from counter_app.desk.tap import CardNumber
from counter_app.operation import new_id


class Action(StrEnum):
    """What was tried."""

    CHECK_IN = auto()
    CASH_IN = auto()


class State(StrEnum):
    """Where an attempt is. `NEXT` tells what may follow."""

    KEPT = auto()
    """A check-in that was not sent; it will be, as soon as there is a connection."""
    SENDING = auto()
    """It may have left by now. Found at a start, it is unknown: the program ended on the way."""
    DONE = auto()
    REFUSED = auto()
    NOT_SENT = auto()
    UNKNOWN = auto()
    """It may have been carried out; it is read back, and never sent again."""
    NOT_DONE = auto()
    """It was unknown, and was read back: surely not carried out."""
    SETTLED = auto()
    """It was unknown, and the employee said that it needs no more attention."""
    EXPIRED = auto()
    """It was kept, and its day or its activity ended before there was a connection."""


NEXT: dict[State, frozenset[State]] = {
    State.SENDING: frozenset({State.DONE, State.REFUSED, State.NOT_SENT, State.UNKNOWN, State.KEPT}),
    State.UNKNOWN: frozenset({State.DONE, State.NOT_DONE, State.SETTLED}),
    State.KEPT: frozenset({State.SENDING, State.EXPIRED, State.SETTLED}),
}
"""What may follow each state; nothing follows the others."""

OPEN = frozenset(NEXT)
"""The states that are not the end. Only rows in one of them hold a full number or a name."""


class Doubt(StrEnum):
    """Why the employee is asked what became of an attempt: reading back cannot tell."""

    TWO_EXPLANATIONS = auto()
    """Another desk of this counter may have done the same for the same person in the same minutes."""
    TOO_LONG = auto()
    """It could not be found out for a day."""
    NO_UID = auto()
    """A person without uid: their check-ins cannot be asked for."""
    NO_LIST = auto()
    """What the person cashed in may not be read with these permissions."""


@dataclass(frozen=True, slots=True, repr=False)
class Who:
    """Whose attempt it is: what stands in a row while it is open. `card` is what was tapped or typed."""

    card: CardNumber
    uitpas_number: str | None = None
    uid: str | None = None
    first_name: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where and by whom: the server (prefix of the API), the counter, the employee (user id)."""

    server: str
    counter_key: str | None = None
    counter_name: str | None = None
    employee: str | None = None


@dataclass(frozen=True, slots=True)
class What:
    """The activity (its cdbid) or the promotion (its number, as text), and the points that it gives or takes.

    `until` (aware) is the end of an activity's check-in period, None where nobody told. `is_once` is an activity at
    which one can check in only once in a period.
    """

    id: str
    title: str | None = None
    points: Decimal | None = None
    until: datetime | None = None
    is_once: bool = False


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was so just before a cash-in: the ids of the person's cash-ins (None: not allowed to know), and balance."""

    cash_ins: frozenset[int] | None
    points: Decimal | None


@dataclass(frozen=True, slots=True)
class Sent:
    """When it was on its way, on the server's clock as far as it is known (aware). Never the PC's clock."""

    left: datetime | None = None
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """How reading back goes: how often it was tried, how often in a row the server knew of nothing, and since when.

    `next_at` is on the PC's clock (aware): a schedule, not evidence. `doubt` asks the employee; `found` are the times
    (of the server) of what was found and may be it.
    """

    times: int = 0
    absent: int = 0
    next_at: datetime | None = None
    doubt: Doubt | None = None
    found: tuple[datetime, ...] = ()
    absent_since: datetime | None = None


@dataclass(frozen=True, slots=True, repr=False)
class NewAttempt:
    """An attempt that is about to be sent, or to be kept until it can be."""

    action: Action
    place: Place
    what: What
    who: Who
    baseline: Baseline | None = None
    state: State = State.SENDING
    """SENDING or KEPT."""
    sent: Sent = Sent()
    id: str = field(default_factory=new_id)
    """That of the operation, so that the log leads to the row."""


@dataclass(frozen=True, slots=True, repr=False)
class Attempt:
    """One row. `id` stands in the log too; `at` (aware, UTC) is the PC's clock when it began."""

    id: str
    action: Action
    state: State
    at: datetime
    changed_at: datetime
    place: Place
    what: What
    masked: str
    """The end of the number; all that is left of it once the row is closed."""
    who: Who | None = None
    """None once the row is closed."""
    baseline: Baseline | None = None
    sent: Sent = Sent()
    asking: Asking = Asking()
    feedback: Feedback | None = None
    """What was told last, without names; None where the program ended before anything was told."""
    claimed: str | None = None
    """The id that the server gave to what this attempt did, where reading back found it."""
    was_kept: bool = False
    is_unlocked: bool = False
    """The employee wants to offer the same promotion to the same person again, although nobody knows yet."""
    is_seen: bool = True
    """False while the employee has not yet said to have seen how it ended: expired, not done, refused after kept."""

    @property
    def is_open(self) -> bool:
        """Whether it is not known yet how it ended."""
        return self.state in OPEN

    @property
    def has_counted(self) -> bool:
        """Whether it was carried out, as far as the server told or the employee said."""
        outcome = self.feedback.outcome if self.feedback is not None else None
        return self.state is State.DONE or (self.state is State.SETTLED and outcome is Outcome.DONE)

    @property
    def needs_attention(self) -> bool:
        """Whether it stands under the open items."""
        return self.is_open or not self.is_seen
