"""The sums of a day: what was done counts, what was refused or not sent does not."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from counter_app.desk.day_log import Entry, Totals, totals
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.journal.records import Action, Attempt, Place, State, What

NOW = datetime(2026, 3, 4, 19, 0, tzinfo=UTC)
NOTHING = Values()


def entry(action: Action, message: Message, outcome: Outcome | None, values: Values = NOTHING) -> Entry:
    state = State.UNKNOWN if outcome is Outcome.UNKNOWN else State.DONE
    feedback = Feedback(Tone.DONE, message, values, outcome)
    return Entry(Attempt("1", action, state, NOW, NOW, Place(""), What("6"), "…0206", feedback=feedback))


def test_what_was_done_is_counted_with_its_points() -> None:
    entries = [
        entry(Action.CHECK_IN, Message.CHECKED_IN, Outcome.DONE, Values(earned=Decimal(2))),
        entry(Action.CHECK_IN, Message.CHECKED_IN, Outcome.DONE),
        entry(Action.CASH_IN, Message.CASHED_IN, Outcome.DONE, Values(cost=Decimal("1.5"))),
    ]
    assert totals(entries) == Totals(check_ins=2, cash_ins=1, earned=Decimal(2), spent=Decimal("1.5"))


def test_what_was_refused_or_not_sent_or_is_unknown_counts_nowhere_but_as_open() -> None:
    entries = [
        entry(Action.CHECK_IN, Message.ALREADY_CHECKED_IN, Outcome.REFUSED, Values(points=Decimal(7))),
        entry(Action.CHECK_IN, Message.NOT_SENT, Outcome.NOT_SENT),
        entry(Action.CASH_IN, Message.CASH_IN_NOT_CERTAIN, Outcome.UNKNOWN, Values(cost=Decimal(5))),
        entry(Action.CHECK_IN, Message.NOT_NOW, None),
    ]
    assert totals(entries) == Totals(open=1)
    assert [one.is_open for one in entries] == [False, False, True, False]


def test_what_was_kept_by_a_run_of_before_says_so() -> None:
    kept = Entry(Attempt("1", Action.CHECK_IN, State.KEPT, NOW, NOW, Place(""), What("a"), "…0206"))
    assert kept.feedback.message is Message.CHECK_IN_KEPT
