"""What was done at this desk in this run: every check-in and cash-in with its result, and what is not certain yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum, auto

from counter_app.desk.feedback import Feedback, Message, Outcome
from counter_app.desk.tap import CardNumber
from counter_app.uitpas.model import Activity


class Action(StrEnum):
    """What was tried."""

    CHECK_IN = auto()
    CASH_IN = auto()


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """One action and what is known of it now. `at` (aware) is when its result was first told."""

    id: int
    at: datetime
    action: Action
    feedback: Feedback
    masked: str
    """The end of the number, for whom no name is known."""
    title: str | None = None
    """Of the activity or the promotion."""
    first_name: str | None = None
    name: str | None = None
    tap_id: int | None = None
    card: CardNumber | None = None
    activity: Activity | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody knows yet what became of it."""
        return self.feedback.outcome is Outcome.UNKNOWN

    @property
    def points(self) -> Decimal | None:
        """What it changed in the person's balance, as far as that is known; None where nothing changed."""
        values = self.feedback.values
        if self.feedback.message is Message.CHECKED_IN:
            return values.earned
        if self.feedback.message is Message.CASHED_IN and values.cost is not None:
            return -values.cost
        return None


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over some entries."""

    check_ins: int = 0
    cash_ins: int = 0
    earned: Decimal = Decimal(0)
    spent: Decimal = Decimal(0)
    open: int = 0


def totals(entries: Iterable[Entry]) -> Totals:
    """Count what was done; what was refused or not sent counts nowhere."""
    some = list(entries)
    done = [entry for entry in some if entry.feedback.outcome is Outcome.DONE]
    changes = [entry.points for entry in done if entry.points is not None]
    return Totals(
        check_ins=sum(entry.action is Action.CHECK_IN for entry in done),
        cash_ins=sum(entry.action is Action.CASH_IN for entry in done),
        earned=sum((change for change in changes if change > 0), Decimal(0)),
        spent=-sum((change for change in changes if change < 0), Decimal(0)),
        open=sum(entry.is_open for entry in some),
    )
