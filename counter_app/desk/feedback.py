"""What the desk tells the employee, as data. The desk knows no language: `gui.words` makes the sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum, auto

from counter_app.uitpas.model import PeriodConstraint
from counter_app.uitpas.vocabulary import CashInState, ErrorCode


class Tone(StrEnum):
    """What kind of news it is: colour, icon, sound and how long it stays follow from it."""

    DONE = auto()
    NOTICE = auto()
    REFUSED = auto()
    UNKNOWN = auto()
    FAULT = auto()


class Outcome(StrEnum):
    """How an attempt to change something at the server ended; see "Outcomes" in ARCHITECTURE.md."""

    DONE = auto()
    REFUSED = auto()
    NOT_SENT = auto()
    KEPT = auto()
    """Not sent, and kept until it can be."""
    UNKNOWN = auto()
    NOT_DONE = auto()
    """It was unknown, and is known by now: surely not carried out."""


class Message(StrEnum):
    """What happened: the rows of the check-in table and their like for look-up and cash-in."""

    CHECKED_IN = auto()
    ALREADY_CHECKED_IN = auto()
    NOT_NOW = auto()
    CHOOSE_ACTIVITY = auto()
    ACTIVITY_UNKNOWN = auto()

    UNKNOWN_CARD = auto()
    UNKNOWN_NUMBER = auto()
    NUMBER_NOT_VALID = auto()
    CARD_NOT_VALID = auto()
    CARD_BLOCKED = auto()
    CARD_DELETED = auto()
    CARD_NOT_SOLD = auto()
    GROUP_PASS = auto()
    NO_ACTIVE_MEMBERSHIP = auto()
    PLEASE_CHECK = auto()
    RANDOM_NUMBER = auto()
    HOLD_LONGER = auto()
    CARD_MUTE = auto()
    CARD_WITHOUT_NUMBER = auto()
    CARD_IN_USE = auto()

    FOUND = auto()
    CASHED_IN = auto()
    CASH_IN_REFUSED = auto()
    CASH_IN_NOT_SENT = auto()
    PROMOTION_UNKNOWN = auto()

    NO_PERMISSION = auto()
    COUNTER_UNKNOWN = auto()
    SIGN_IN_AGAIN = auto()
    CLOCK_WRONG = auto()
    NOT_SENT = auto()
    NO_CONNECTION = auto()
    NO_ANSWER = auto()
    CHECK_IN_NOT_CERTAIN = auto()
    CHECK_IN_NOT_FOUND_OUT = auto()
    CHECK_IN_NOT_DONE = auto()
    CHECK_IN_KEPT = auto()
    CHECK_IN_EXPIRED = auto()
    CASH_IN_NOT_CERTAIN = auto()
    CASH_IN_NOT_DONE = auto()
    NOT_WRITTEN_DOWN = auto()
    """The journal cannot be written, so that nothing is cashed in."""
    SETTLED_AS_DONE = auto()
    SETTLED_AS_NOT_DONE = auto()
    ANSWER_NOT_READABLE = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True, repr=False)
class Values:
    """What the words of a message are made with. What a message does not need is None."""

    points: Decimal | None = None
    """The passholder's total."""
    earned: Decimal | None = None
    """What this check-in earned: the activity's points."""
    cost: Decimal | None = None
    """The points that a promotion takes."""
    missing: Decimal | None = None
    """How many points short."""
    first_name: str | None = None
    name: str | None = None
    title: str | None = None
    """Of the promotion or the activity."""
    limit: PeriodConstraint | None = None
    begins: datetime | None = None
    ends: datetime | None = None
    state: CashInState | str | None = None
    code: ErrorCode | str | None = None
    """Shown under "more" alone."""
    server_message: str | None = None
    """The server's own (Dutch) sentence, only where it is fit to show; under "more" alone."""
    permission: str | None = None
    clock_off: timedelta | None = None
    """How far the server is ahead of this PC, whose clock is wrong; negative: behind."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """One piece of news for the employee."""

    tone: Tone
    message: Message
    values: Values = field(default_factory=Values)
    outcome: Outcome | None = None
    """Of the check-in or cash-in that this is the result of; None where nothing was to change."""
