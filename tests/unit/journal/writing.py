"""What the journal's tests write down: a person, attempts, and a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.journal import Journal, Opened, open_journal
from counter_app.desk.journal.records import Action, Attempt, Baseline, NewAttempt, Place, Sent, State, What, Who
from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber

SERVER = "https://server.example/uitid/rest"
CHIP = ChipNumber("044C539AFF2080")
NUMBER = UitpasNumber("0930000420206")
INSZ = Insz("93051822361")
NORA = Who(CHIP, str(NUMBER), "uid-of-nora", "Noralie", "Peeters-Ünal")
BY_INSZ = Who(INSZ, "0930000000000", "uid-of-omar", "Omarion", "Van den Bossche")
TOLD_OF_NORA = Values(first_name="Noralie", name="Peeters-Ünal", server_message="Noralie Peeters-Ünal is klaar")

PERSONAL = tuple(
    text.encode()
    for who in (NORA, BY_INSZ)
    for text in (who.card, who.uitpas_number, who.uid, who.first_name, who.name)
    if text is not None
)
"""All that must not be found any more once nothing is open."""

NOON = datetime(2026, 3, 10, 11, tzinfo=UTC)


class Clock:
    """The PC's clock."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **duration: float) -> None:
        self.now += timedelta(**duration)


def check_in(who: Who = NORA, *, state: State = State.SENDING, activity: str = "event-1") -> NewAttempt:
    what = What(activity, "Naaiatelier", Decimal(2), NOON + timedelta(hours=5))
    return NewAttempt(Action.CHECK_IN, Place(SERVER, "Counter-A", "Bib", "emp"), what, who, state=state)


def cash_in(who: Who = NORA, *, promotion: str = "12") -> NewAttempt:
    return NewAttempt(
        Action.CASH_IN,
        Place(SERVER, "Counter-A", "Bib", "emp"),
        What(promotion, "Gratis drankje", Decimal(5)),
        who,
        Baseline(frozenset({7, 8}), Decimal("23.550")),
        sent=Sent(left=NOON),
    )


def told(state: State) -> Feedback:
    """A result as the desk has it, with the person's name in it."""
    tones = {State.DONE: Tone.DONE, State.REFUSED: Tone.REFUSED, State.UNKNOWN: Tone.UNKNOWN}
    outcomes = {State.DONE: Outcome.DONE, State.REFUSED: Outcome.REFUSED, State.UNKNOWN: Outcome.UNKNOWN}
    return Feedback(tones.get(state, Tone.NOTICE), Message.FAILED, TOLD_OF_NORA, outcomes.get(state))


def in_state(journal: Journal, state: State, new: NewAttempt | None = None) -> Attempt:
    """An attempt that came to be in this state."""
    attempt = journal.begin(new or cash_in())
    match state:
        case State.SENDING:
            return attempt
        case State.NOT_DONE | State.SETTLED:
            journal.end(attempt.id, State.UNKNOWN, told(State.UNKNOWN))
        case State.EXPIRED:
            journal.end(attempt.id, State.KEPT, told(State.KEPT))
    return journal.end(attempt.id, state, told(state))


@contextmanager
def opened(folder: Path, clock: Clock | None = None) -> Iterator[Journal]:
    """The journal in `folder`, which is whole, until the end of the block."""
    with opening(folder, clock) as opened:
        assert opened.set_aside is None
        yield opened.journal


@contextmanager
def opening(folder: Path, clock: Clock | None = None) -> Iterator[Opened]:
    """The journal in `folder` and what was told when it was opened, until the end of the block."""
    opened = open_journal(folder, wall=clock or Clock())
    try:
        yield opened
    finally:
        opened.journal.close()


def found_in(folder: Path) -> set[bytes]:
    """What of the people stands in any file of `folder`, byte for byte."""
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return {text for text in PERSONAL if any(text in file for file in files)}
