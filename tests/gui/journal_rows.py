"""Rows of the journal as a desk leaves them: put into it through its own doors, at any moment of the past."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.journal import Journal, MemoryJournal
from counter_app.desk.journal.records import (
    Action,
    Asking,
    Attempt,
    Baseline,
    Doubt,
    NewAttempt,
    Place,
    Sent,
    State,
    What,
    Who,
)
from counter_app.desk.kept import expire
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.numbers import ChipNumber
from tests.gui.conftest import NORA, Desk

MARATHON = What("a89a2707", "Muziekmarathon", Decimal(1))
"""The activity that is chosen at the desk of the tests."""
DRINK = What("6", "Gratis drankje", Decimal(5))
NORA_HERSELF = Who(NORA, "0930000420206", "22b69dc0", "Nora", "Peeters")


class Past:
    """A journal at `desk`, and a clock that tells when what is written into it happened."""

    def __init__(self, desk: Desk, journal: Journal | None = None) -> None:
        self._desk = desk
        self.at = datetime.now(UTC)
        self.journal = journal if journal is not None else MemoryJournal(lambda: self.at)
        desk.workplace.journal = self.journal

    @property
    def place(self) -> Place:
        """Where the desk is."""
        return self._desk.workplace.desk.place

    def begin(self, what: What, who: Who = NORA_HERSELF, *, ago: float = 0, **changes: Any) -> Attempt:
        """An attempt of `ago` minutes ago: a check-in, or a cash-in where `what` is a promotion."""
        self.at = datetime.now(UTC) - timedelta(minutes=ago)
        is_cash_in = what.id.isdigit()
        new = NewAttempt(
            Action.CASH_IN if is_cash_in else Action.CHECK_IN,
            self.place,
            what,
            who,
            Baseline(frozenset(), Decimal(12)) if is_cash_in else None,
            sent=Sent(left=self.at),
        )
        return self.journal.begin(replace(new, **changes))

    def unknown(
        self, what: What, *, ago: float = 3, next_in: float | None = 2, doubt: Doubt | None = None, **changes: Any
    ) -> Attempt:
        """One that nobody knows the end of; it is asked about again in `next_in` minutes. With a `doubt` it is not."""
        attempt = self.begin(what, ago=ago, **changes)
        attempt = self.journal.end(attempt.id, State.UNKNOWN, None, sent=Sent(self.at, self.at))
        next_at = None if next_in is None or doubt is not None else datetime.now(UTC) + timedelta(minutes=next_in)
        return self.journal.asked(attempt.id, Asking(times=3, next_at=next_at, doubt=doubt))

    def doubted(self, what: What, doubt: Doubt, *found: float, ago: float = 30, **changes: Any) -> Attempt:
        """One that the employee is asked about; UiTPAS found something so many minutes ago."""
        attempt = self.unknown(what, ago=ago, doubt=doubt, **changes)
        times = tuple(datetime.now(UTC) - timedelta(minutes=minutes) for minutes in found)
        return self.journal.asked(attempt.id, replace(attempt.asking, found=times))

    def kept(self, who: Who = NORA_HERSELF, *, ago: float = 5, **changes: Any) -> Attempt:
        """A check-in that waits for a connection."""
        return self.begin(MARATHON, who, ago=ago, state=State.KEPT, sent=Sent(), **changes)

    def not_done(self, what: What = MARATHON, *, ago: float = 10) -> Attempt:
        """One that was read back: surely not carried out."""
        attempt = self.unknown(what, ago=ago)
        is_check_in = attempt.action is Action.CHECK_IN
        message = Message.CHECK_IN_NOT_DONE if is_check_in else Message.CASH_IN_NOT_DONE
        feedback = Feedback(Tone.FAULT, message, Values(title=what.title), Outcome.NOT_DONE)
        return self.journal.end(attempt.id, State.NOT_DONE, feedback)

    def expired(self, who: Who = NORA_HERSELF, *, ago: float = 60) -> Attempt:
        """A kept check-in whose time is over."""
        told = expire(self._desk.workplace.desk, self.kept(who, ago=ago))
        assert told.attempt is not None
        return told.attempt

    def refused_late(self, *, ago: float = 60) -> Attempt:
        """A kept check-in that the server refused in the end."""
        attempt = self.kept(ago=ago)
        self.journal.send_kept(attempt.id, Sent(self.at))
        feedback = Feedback(Tone.REFUSED, Message.CARD_NOT_VALID, outcome=Outcome.REFUSED)
        return self.journal.end(attempt.id, State.REFUSED, feedback)

    def done(self, what: What = MARATHON, who: Who = NORA_HERSELF, *, ago: float = 0) -> Attempt:
        """One that was carried out."""
        attempt = self.begin(what, who, ago=ago)
        values = Values(earned=what.points, title=what.title)
        feedback = Feedback(Tone.DONE, Message.CHECKED_IN, values, Outcome.DONE)
        if attempt.action is Action.CASH_IN:
            values = Values(cost=what.points, title=what.title)
            feedback = Feedback(Tone.DONE, Message.CASHED_IN, values, Outcome.DONE)
        return self.journal.end(attempt.id, State.DONE, feedback)

    def load(self) -> None:
        """The desk takes over what stands in the journal, as at a start."""
        self.at = datetime.now(UTC)
        self._desk.window.resolving.load()
        self._desk.wait_until_quiet()


def somebody(number: int, first_name: str = "Sam", name: str = "De Smet") -> Who:
    """Another person for each number."""
    return Who(ChipNumber(f"04A1B2C3D4{number:04X}"), None, f"uid-{number}", first_name, name)


def state_of(workplace: Workplace, attempt: Attempt) -> State:
    """What the journal says of it now."""
    found = workplace.journal.attempt(attempt.id)
    assert found is not None
    return found.state
