"""The sums of a day: what was done counts, what was refused or not sent does not."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from counter_app.desk.day_log import Entry, Totals, entry, totals
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.journal.records import Action, Attempt, Place, State, What

NOTHING = Values()
NOW = datetime(2026, 3, 4, 19, 0, tzinfo=UTC)


def one(action: Action, state: State, message: Message, outcome: Outcome | None, values: Values = NOTHING) -> Entry:
    """An attempt that ended so."""
    feedback = Feedback(Tone.DONE, message, values, outcome)
    place, what = Place("https://test.example/uitid/rest"), What("6")
    return entry(Attempt("a1", action, state, NOW, NOW, place, what, "…0206", feedback=feedback))


def test_what_was_done_is_counted_with_its_points() -> None:
    entries = [
        one(Action.CHECK_IN, State.DONE, Message.CHECKED_IN, Outcome.DONE, Values(earned=Decimal(2))),
        one(Action.CHECK_IN, State.DONE, Message.CHECKED_IN, Outcome.DONE),
        one(Action.CASH_IN, State.DONE, Message.CASHED_IN, Outcome.DONE, Values(cost=Decimal("1.5"))),
        one(Action.CASH_IN, State.SETTLED, Message.SETTLED_AS_DONE, Outcome.DONE, Values(cost=Decimal(4))),
    ]
    assert totals(entries) == Totals(check_ins=2, cash_ins=2, earned=Decimal(2), spent=Decimal("5.5"))


def test_what_was_refused_or_not_sent_or_is_unknown_counts_nowhere_but_as_open() -> None:
    entries = [
        one(Action.CHECK_IN, State.REFUSED, Message.ALREADY_CHECKED_IN, Outcome.REFUSED, Values(points=Decimal(7))),
        one(Action.CHECK_IN, State.NOT_SENT, Message.NOT_SENT, Outcome.NOT_SENT),
        one(Action.CHECK_IN, State.KEPT, Message.CHECK_IN_KEPT, Outcome.KEPT, Values(earned=Decimal(1))),
        one(Action.CASH_IN, State.UNKNOWN, Message.CASH_IN_NOT_CERTAIN, Outcome.UNKNOWN, Values(cost=Decimal(5))),
        one(Action.CASH_IN, State.SETTLED, Message.SETTLED_AS_NOT_DONE, Outcome.NOT_DONE, Values(cost=Decimal(5))),
    ]
    assert totals(entries) == Totals(open=2)
    assert [item.is_open for item in entries] == [False, False, True, True, False]


def test_what_was_kept_by_a_run_of_before_says_so() -> None:
    kept = entry(Attempt("a1", Action.CHECK_IN, State.KEPT, NOW, NOW, Place(""), What("a"), "…0206"))
    assert kept.feedback.message is Message.CHECK_IN_KEPT
