"""What the journal tells of what was written into it, before and after it was opened anew."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from counter_app.desk.journal import Journal
from counter_app.desk.journal.records import Action, Asking, Doubt, Place, State, Who
from tests.unit.journal.writing import (
    BY_INSZ,
    CHIP,
    NOON,
    NORA,
    NUMBER,
    SERVER,
    Clock,
    cash_in,
    check_in,
    in_state,
    opened,
    told,
)


def test_an_attempt_tells_all_that_it_began_with(journal: Journal, tmp_path: Path) -> None:
    new = cash_in()
    attempt = journal.begin(new)
    assert (attempt.place, attempt.what, attempt.who, attempt.baseline) == (new.place, new.what, new.who, new.baseline)
    assert (attempt.at, attempt.masked, attempt.state, attempt.sent) == (NOON, "…2080", State.SENDING, new.sent)
    assert len(bytes.fromhex(attempt.id)) == 6
    unknown = journal.end(attempt.id, State.UNKNOWN, None)
    journal.close()
    with opened(tmp_path) as again:
        assert again.open_attempts() == (unknown,)


def test_an_attempt_found_on_its_way_is_unknown_and_asked_for_at_once(tmp_path: Path, clock: Clock) -> None:
    with opened(tmp_path, clock) as journal:
        attempt = journal.begin(cash_in())
    clock.pass_by(minutes=3)
    with opened(tmp_path, clock) as again:
        (found,) = again.open_attempts()
    assert found == replace(
        attempt, state=State.UNKNOWN, changed_at=clock.now, asking=replace(attempt.asking, next_at=clock.now)
    )


def test_open_ones_are_told_oldest_first_and_the_day_newest_first(journal: Journal, clock: Clock) -> None:
    ids = []
    for state in (State.SENDING, State.DONE, State.UNKNOWN, State.EXPIRED):
        ids.append(in_state(journal, state).id)
        clock.pass_by(minutes=1)
    assert [attempt.id for attempt in journal.open_attempts()] == [ids[0], ids[2], ids[3]]
    assert [attempt.id for attempt in journal.attempts(NOON, clock.now)] == ids[::-1]
    second, fourth = NOON + timedelta(minutes=1), NOON + timedelta(minutes=3)
    assert [attempt.id for attempt in journal.attempts(second, fourth)] == [ids[2], ids[1]]


def test_what_is_learned_of_the_person_is_added(journal: Journal, tmp_path: Path) -> None:
    attempt = journal.begin(cash_in(Who(CHIP)))
    journal.learn(attempt.id, uid="uid-of-nora", first_name="Noralie")
    learned = journal.learn(attempt.id, uitpas_number=str(NUMBER), name="Peeters-Ünal")
    assert learned is not None
    assert learned.who == NORA
    journal.end(attempt.id, State.UNKNOWN, None)
    journal.close()
    with opened(tmp_path) as again:
        assert again.open_attempts()[0].who == NORA


def test_of_a_closed_one_nothing_is_learned(journal: Journal) -> None:
    done, expired = in_state(journal, State.DONE), in_state(journal, State.EXPIRED)
    assert journal.learn(done.id, name="Peeters") is None
    assert journal.learn(expired.id, name="Peeters") is None
    assert journal.attempt(done.id) == done
    assert journal.learn(in_state(journal, State.NOT_DONE).id, name="Peeters") is not None


def test_how_reading_back_goes_is_kept(journal: Journal, tmp_path: Path) -> None:
    attempt = in_state(journal, State.UNKNOWN)
    asking = Asking(
        3, 2, NOON + timedelta(seconds=90), Doubt.TWO_EXPLANATIONS, (NOON, NOON + timedelta(minutes=1)), NOON
    )
    assert journal.asked(attempt.id, asking).asking == asking
    assert journal.unlock(attempt.id).is_unlocked
    journal.close()
    with opened(tmp_path) as again:
        (found,) = again.open_attempts()
        assert (found.asking, found.is_unlocked) == (asking, True)


def test_what_comes_too_late_for_a_closed_one_changes_nothing(journal: Journal) -> None:
    done = in_state(journal, State.DONE)
    assert journal.asked(done.id, Asking(times=9)) == done
    assert journal.unlock(done.id) == done
    assert journal.see(done.id) == done


def test_an_unknown_id_is_no_attempt(journal: Journal) -> None:
    assert journal.attempt("000000000000") is None
    with pytest.raises(KeyError):
        journal.end("000000000000", State.DONE, None)


def other_counter(key: str | None) -> Place:
    return Place(SERVER, key)


@pytest.mark.parametrize("state", [State.SENDING, State.UNKNOWN, State.DONE, State.NOT_DONE])
@pytest.mark.parametrize(
    "who",
    [
        NORA,
        Who(CHIP),
        Who(CHIP.__class__(CHIP.lower())),
        Who(NUMBER),
        Who(BY_INSZ.card, uid=" UID-of-nora "),
        Who(BY_INSZ.card, "0930 000 420 206"),
    ],
    ids=["all numbers", "the chip", "the chip in small letters", "the number as the card", "the uid", "the number"],
)
def test_siblings_have_a_number_in_common(journal: Journal, clock: Clock, who: Who, state: State) -> None:
    first = in_state(journal, state)
    clock.pass_by(hours=47)
    second = journal.begin(cash_in(who))
    assert [sibling.id for sibling in journal.siblings(second)] == [first.id]
    assert [sibling.id for sibling in journal.siblings(first)] == [second.id]


@pytest.mark.parametrize(
    "new",
    [
        cash_in(BY_INSZ),
        cash_in(promotion="13"),
        replace(cash_in(), action=Action.CHECK_IN),
        replace(cash_in(), place=Place("https://another.example/", "Counter-A")),
        replace(cash_in(), place=Place(SERVER, "Counter-B")),
        replace(cash_in(), place=Place(SERVER)),
        cash_in(Who(NUMBER.__class__(CHIP))),
    ],
    ids=["person", "promotion", "action", "server", "counter", "no counter", "kind of number"],
)
@pytest.mark.parametrize("state", [State.SENDING, State.DONE])
def test_what_differs_is_no_sibling(journal: Journal, new: object, state: State) -> None:
    first = in_state(journal, state)
    second = journal.begin(new)  # type: ignore[arg-type]
    assert journal.siblings(second) == ()
    assert journal.siblings(first) == ()


def test_siblings_are_near_in_time_and_their_counter_has_no_case(journal: Journal, clock: Clock) -> None:
    first = in_state(journal, State.DONE)
    clock.pass_by(hours=48)
    second = journal.begin(replace(cash_in(), place=Place(SERVER, "COUNTER-a")))
    clock.pass_by(seconds=1)
    third = journal.begin(cash_in())
    assert [sibling.id for sibling in journal.siblings(second)] == [first.id, third.id]
    assert [sibling.id for sibling in journal.siblings(third)] == [second.id]


def test_what_is_learned_makes_siblings_and_outlives_the_person(journal: Journal, tmp_path: Path) -> None:
    first = journal.begin(cash_in(Who(CHIP)))
    journal.learn(first.id, uid="uid-of-nora")
    journal.end(first.id, State.DONE, told(State.DONE))
    journal.close()
    with opened(tmp_path) as again:
        second = again.begin(cash_in(Who(BY_INSZ.card, uid="uid-of-nora")))
        assert [sibling.id for sibling in again.siblings(second)] == [first.id]


def test_claims_are_those_of_one_server(journal: Journal, tmp_path: Path) -> None:
    here, there = in_state(journal, State.UNKNOWN), journal.begin(replace(cash_in(), place=Place("https://there/")))
    journal.end(here.id, State.DONE, None, claimed="1")
    journal.end(there.id, State.DONE, None, claimed="2")
    kept = in_state(journal, State.UNKNOWN, check_in())
    journal.end(kept.id, State.NOT_DONE, None, claimed="3")
    assert journal.claimed_ids(SERVER) == {"1", "3"}
    assert journal.claimed_ids(SERVER, Action.CASH_IN) == {"1"}
    assert journal.claimed_ids("https://there/") == {"2"}
    journal.close()
    with opened(tmp_path) as again:
        assert again.claimed_ids(SERVER) == {"1", "3"}


def test_that_others_work_at_a_counter_is_remembered(journal: Journal, tmp_path: Path) -> None:
    assert not journal.others_seen(SERVER, "Counter-A")
    journal.note_others(SERVER, "Counter-A")
    journal.note_others(SERVER, "COUNTER-a")
    journal.close()
    with opened(tmp_path) as again:
        assert again.others_seen(SERVER, "counter-A")
        assert not again.others_seen(SERVER, "counter-B")
        assert not again.others_seen("https://there/", "counter-A")


def test_two_threads_write_at_once_and_nothing_is_lost(journal: Journal, tmp_path: Path) -> None:
    together = threading.Barrier(2)

    def work(who: Who) -> None:
        together.wait()
        for number in range(40):
            attempt = journal.begin(cash_in(who, promotion=str(number)))
            journal.learn(attempt.id, name=f"Name {number}")
            journal.end(attempt.id, State.DONE if number % 2 else State.UNKNOWN, told(State.DONE))

    threads = [threading.Thread(target=work, args=(who,)) for who in (NORA, BY_INSZ)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    journal.close()
    with opened(tmp_path) as again:
        assert len(again.open_attempts()) == 40
        attempts = again.attempts(NOON, NOON + timedelta(seconds=1))
        assert len(attempts) == 80
        assert {attempt.what.id for attempt in again.open_attempts()} == {str(number) for number in range(0, 40, 2)}
        for attempt in again.open_attempts():
            assert attempt.who is not None
            assert attempt.who.name == f"Name {attempt.what.id}"


def test_nothing_personal_stands_in_what_is_printed(journal: Journal) -> None:
    attempt = journal.begin(cash_in())
    printed = f"{attempt!r} {attempt.who!r} {cash_in()!r} {journal!r} {journal.open_attempts()!r}"
    for text in ("Noralie", "Peeters", str(CHIP), str(NUMBER), "uid-of-nora"):
        assert text not in printed


def test_points_stay_exact(journal: Journal) -> None:
    attempt = in_state(journal, State.DONE)
    assert attempt.baseline is not None
    assert str(attempt.baseline.points) == "23.550"
    assert attempt.what.points == Decimal(5)


@pytest.mark.parametrize(
    ("setting", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("fullfsync", 1), ("checkpoint_fullfsync", 1), ("secure_delete", 1)],
)
def test_a_commit_is_on_the_disk_when_it_returns(journal: Journal, setting: str, value: object) -> None:
    """What cannot be seen without cutting the power: SQLite is told to wait for the disk."""
    assert journal._connection.execute(f"PRAGMA {setting}").fetchone() == (value,)
