"""After all items are closed, no file in the folder has a full number or a name in it, byte for byte."""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path

import pytest

from counter_app.desk.journal import Journal
from counter_app.desk.journal.records import OPEN, Asking, State
from tests.conftest import PLATFORM_REASON
from tests.unit.journal.writing import (
    BY_INSZ,
    NORA,
    PERSONAL,
    Clock,
    cash_in,
    check_in,
    found_in,
    in_state,
    opened,
    told,
)


def busy_day(journal: Journal, clock: Clock) -> None:
    """Attempts that stay open for a while, learn and are asked for in any order, and are all closed at the end."""
    chance, open_ids = random.Random(7), []  # noqa: S311 - it repeats
    for number in range(250):
        clock.pass_by(seconds=20)
        who = chance.choice((NORA, BY_INSZ))
        attempt = journal.begin(chance.choice((check_in, cash_in))(who))
        journal.end(attempt.id, State.UNKNOWN, told(State.UNKNOWN))
        journal.learn(attempt.id, name=f"{who.name} {'de oudere ' * chance.randrange(20)}")
        journal.asked(attempt.id, Asking(times=number))
        open_ids.append(attempt.id)
        while open_ids and chance.random() < 0.5:
            close(journal, open_ids.pop(chance.randrange(len(open_ids))), chance)
    for attempt_id in open_ids:
        close(journal, attempt_id, chance)


def close(journal: Journal, id: str, chance: random.Random) -> None:
    journal.end(id, chance.choice((State.DONE, State.SETTLED, State.NOT_DONE)), told(State.DONE))
    journal.see(id)


def test_what_is_looked_for_is_found_while_it_is_open(journal: Journal, tmp_path: Path) -> None:
    """The search itself works."""
    journal.begin(cash_in(NORA))
    journal.begin(cash_in(BY_INSZ))
    assert found_in(tmp_path) == set(PERSONAL)


def test_after_a_busy_day_nothing_is_found_once_it_was_tidied(journal: Journal, tmp_path: Path, clock: Clock) -> None:
    busy_day(journal, clock)
    journal.tidy()
    assert found_in(tmp_path) == set()


def test_after_a_busy_day_nothing_is_found_once_it_was_closed(journal: Journal, tmp_path: Path, clock: Clock) -> None:
    busy_day(journal, clock)
    journal.close()
    assert found_in(tmp_path) == set()


@pytest.mark.parametrize("state", sorted(set(State) - OPEN))
def test_however_it_was_closed(journal: Journal, tmp_path: Path, state: State) -> None:
    journal.see(in_state(journal, state).id)
    journal.tidy()
    assert found_in(tmp_path) == set()


def test_what_is_still_open_beside_it_is_no_excuse(journal: Journal, tmp_path: Path) -> None:
    in_state(journal, State.UNKNOWN, cash_in(BY_INSZ))
    in_state(journal, State.DONE, cash_in(NORA))
    journal.tidy()
    of_omar = {text for text in PERSONAL if text in found_in(tmp_path)}
    assert b"Noralie" not in of_omar
    assert b"Omarion" in of_omar


def test_a_row_that_is_longer_than_a_slot_leaves_nothing_either(journal: Journal, tmp_path: Path) -> None:
    attempt = in_state(journal, State.UNKNOWN)
    journal.learn(attempt.id, first_name="Noralie" * 900)
    journal.learn(attempt.id, first_name="Noralie")
    again = in_state(journal, State.UNKNOWN)
    journal.learn(again.id, first_name="Noralie" * 900)
    for id in (attempt.id, again.id):
        journal.end(id, State.SETTLED, None)
    journal.tidy()
    assert found_in(tmp_path) == set()


def test_a_long_row_is_read_back_whole(journal: Journal, tmp_path: Path) -> None:
    attempt = in_state(journal, State.UNKNOWN)
    journal.learn(attempt.id, first_name="Noralie" * 900)
    journal.close()
    with opened(tmp_path) as again:
        (found,) = again.open_attempts()
        assert found.who is not None
        assert found.who.first_name == "Noralie" * 900


@pytest.mark.skipif(sys.platform == "win32", reason=PLATFORM_REASON + "Windows has no modes of files")
def test_its_files_are_the_owners_alone(journal: Journal, tmp_path: Path) -> None:
    journal.begin(cash_in())
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    files = ("journal.sqlite", "journal.sqlite-wal", "journal.key", "journal.lock")
    assert modes == dict.fromkeys(files, 0o600)
    assert (tmp_path / "journal.key").stat().st_size == 32


def test_the_hashes_of_two_folders_differ(tmp_path: Path) -> None:
    for name in ("one", "other"):
        with opened(tmp_path / name) as journal:
            in_state(journal, State.DONE)
    one, other = ((tmp_path / name / "journal.key").read_bytes() for name in ("one", "other"))
    assert one != other


def test_what_a_killed_program_left_behind_is_tidied_by_the_next_one(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    with opened(before) as journal:
        in_state(journal, State.DONE)
        shutil.copytree(before, after)
    assert found_in(after) != set()
    with opened(after):
        assert found_in(after) == set()
