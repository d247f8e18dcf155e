"""What may become of an attempt, and what is left of it then: a table over all states."""

from __future__ import annotations

from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest

from counter_app.desk.journal import Journal
from counter_app.desk.journal.records import NEXT, OPEN, Sent, State
from tests.unit.journal.writing import (
    NOON,
    NORA,
    Clock,
    cash_in,
    check_in,
    found_in,
    in_state,
    opened,
    told,
)

ALL = list(product(State, State))
ALLOWED = [(before, after) for before, after in ALL if after in NEXT.get(before, ()) and after is not State.SENDING]


@pytest.mark.parametrize(("before", "after"), ALLOWED)
def test_what_may_follow_is_on_the_disk_when_it_is_told(
    journal: Journal, tmp_path: Path, clock: Clock, before: State, after: State
) -> None:
    attempt = in_state(journal, before)
    clock.pass_by(seconds=3)
    ended = journal.end(attempt.id, after, told(after), claimed="4711", sent=Sent(NOON, clock.now))
    journal.close()
    with opened(tmp_path, clock) as again:
        assert again.attempt(attempt.id) == ended
    assert (ended.state, ended.claimed, ended.sent.ended) == (after, "4711", clock.now)
    assert ended.changed_at == clock.now
    assert (ended.who is not None) == (after in OPEN or after is State.NOT_DONE)
    assert ended.is_seen == (after not in (State.EXPIRED, State.NOT_DONE))


@pytest.mark.parametrize(("before", "after"), sorted(set(ALL) - set(ALLOWED)))
def test_nothing_else_may_follow(journal: Journal, before: State, after: State) -> None:
    attempt = in_state(journal, before)
    with pytest.raises(ValueError, match=f"{after} does not follow {before}"):
        journal.end(attempt.id, after, told(after))
    assert journal.attempt(attempt.id) == attempt


@pytest.mark.parametrize("state", sorted(set(State) - {State.SENDING, State.KEPT}))
def test_an_attempt_begins_as_sending_or_kept(journal: Journal, state: State) -> None:
    with pytest.raises(ValueError, match="does not begin"):
        journal.begin(check_in(state=state))
    assert journal.open_attempts() == ()


def test_a_check_in_that_is_kept_from_its_beginning_was_kept(journal: Journal) -> None:
    assert journal.begin(check_in(state=State.KEPT)).was_kept
    assert not journal.begin(check_in()).was_kept


def test_a_kept_check_in_is_taken_once_to_be_sent(journal: Journal) -> None:
    kept = journal.begin(check_in(state=State.KEPT))
    taken = journal.send_kept(kept.id, Sent(left=NOON))
    assert taken is not None
    assert (taken.state, taken.sent.left, taken.was_kept) == (State.SENDING, NOON, True)
    assert journal.send_kept(kept.id, Sent(left=NOON)) is None


def test_a_kept_check_in_that_is_not_sent_is_kept_again_until_later(journal: Journal) -> None:
    kept = journal.begin(check_in(state=State.KEPT))
    journal.send_kept(kept.id, Sent(left=NOON))
    later = NOON + timedelta(minutes=2)
    again = journal.end(kept.id, State.KEPT, told(State.KEPT), next_at=later)
    assert (again.state, again.asking.next_at, again.who) == (State.KEPT, later, NORA)


@pytest.mark.parametrize("state", sorted(set(State) - {State.KEPT}))
def test_only_a_kept_one_is_taken_to_be_sent(journal: Journal, state: State) -> None:
    attempt = in_state(journal, state)
    assert journal.send_kept(attempt.id, Sent()) is None
    assert journal.attempt(attempt.id) == attempt


def test_a_refusal_of_what_was_kept_has_to_be_seen(journal: Journal, tmp_path: Path) -> None:
    kept = journal.begin(check_in(state=State.KEPT))
    journal.send_kept(kept.id, Sent())
    refused = journal.end(kept.id, State.REFUSED, told(State.REFUSED))
    assert journal.open_attempts() == (refused,)
    assert not refused.is_seen
    journal.see(kept.id)
    assert journal.open_attempts() == ()
    journal.close()
    with opened(tmp_path) as again:
        assert again.open_attempts() == ()
        found = again.attempt(kept.id)
        assert found is not None
        assert found.is_seen


def test_what_was_not_done_tells_whose_it_was_until_it_is_seen(journal: Journal) -> None:
    attempt = in_state(journal, State.NOT_DONE)
    assert attempt.who == NORA
    assert journal.see(attempt.id).who is None
    assert journal.open_attempts() == ()


def test_what_was_not_done_tells_whose_it_was_for_a_day(journal: Journal, tmp_path: Path, clock: Clock) -> None:
    attempt = in_state(journal, State.NOT_DONE)
    clock.pass_by(hours=23, minutes=59)
    journal.tidy()
    assert journal.open_attempts()[0].who == NORA
    clock.pass_by(minutes=1)
    journal.tidy()
    (unseen,) = journal.open_attempts()
    assert (unseen.id, unseen.who, unseen.is_seen) == (attempt.id, None, False)
    assert found_in(tmp_path) == set()


def test_seeing_an_open_one_does_not_close_it(journal: Journal) -> None:
    attempt = journal.begin(cash_in())
    assert journal.see(attempt.id) == attempt
    assert journal.open_attempts() == (attempt,)
