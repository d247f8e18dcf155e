"""What was done at this desk: every check-in and cash-in with its result, and what is not certain yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.journal.records import Action, Attempt, State
from counter_app.desk.read_back.asking import not_certain, values_of


@dataclass(frozen=True, slots=True, repr=False)
class Names:
    """Who it was, as far as this run knows: the journal forgets names."""

    first_name: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """One attempt of the journal and what is known of it now."""

    attempt: Attempt
    names: Names = Names()

    @property
    def id(self) -> str:
        """The attempt's own."""
        return self.attempt.id

    @property
    def at(self) -> datetime:
        """When it began (aware)."""
        return self.attempt.at

    @property
    def action(self) -> Action:
        """What was tried."""
        return self.attempt.action

    @property
    def feedback(self) -> Feedback:
        """What was told last; of an attempt during which the program ended nothing was."""
        if self.attempt.feedback is None and self.is_kept:
            return Feedback(Tone.NOTICE, Message.CHECK_IN_KEPT, values_of(self.attempt), Outcome.KEPT)
        return self.attempt.feedback or not_certain(self.attempt)

    @property
    def masked(self) -> str:
        """The end of the number, for whom no name is known."""
        return self.attempt.masked

    @property
    def title(self) -> str | None:
        """Of the activity or the promotion."""
        return self.attempt.what.title

    @property
    def is_open(self) -> bool:
        """Whether it is not known yet how it ended, or the employee has not yet seen how."""
        return self.attempt.needs_attention

    @property
    def is_kept(self) -> bool:
        """Whether it waits for a connection, and will be sent by itself."""
        return self.attempt.state is State.KEPT

    @property
    def points(self) -> Decimal | None:
        """What it changed in the person's balance, as far as that is known; None where nothing changed."""
        values = self.feedback.values
        if self.feedback.outcome is not Outcome.DONE:
            return None
        if self.action is Action.CHECK_IN:
            return values.earned
        return -values.cost if values.cost is not None else None


def entry(attempt: Attempt, names: Names | None = None) -> Entry:
    """The entry of an attempt; an open one still knows the person's name itself."""
    who = attempt.who
    if names is None:
        names = Names(who.first_name, who.name) if who is not None else Names()
    return Entry(attempt, names)


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
