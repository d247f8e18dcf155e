"""A damaged file is replaced by a new one, with all that could be read of it; what is set aside names nobody."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.desk.journal import JournalProblem, Problem
from counter_app.desk.journal.records import Attempt, State, Who
from counter_app.desk.journal.salvage import is_log_damaged
from counter_app.uitpas.numbers import ChipNumber
from tests.unit.journal.writing import NOON, NORA, Clock, cash_in, found_in, in_state, opened, opening, told

PAGE = 4096
FILE, LOG = "journal.sqlite", "journal.sqlite-wal"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Attempt]]:
    """A journal that was closed with twenty open cash-ins and 280 that were done; the open ones by id."""
    folder = tmp_path_factory.mktemp("original")
    clock = Clock()
    with opened(folder, clock) as journal:
        for number in range(300):
            clock.pass_by(seconds=1)
            in_state(journal, State.DONE if number % 15 else State.UNKNOWN, cash_in(promotion=str(number)))
        return folder, {attempt.id: attempt for attempt in journal.open_attempts()}


@pytest.fixture
def written(tmp_path: Path, original: tuple[Path, dict[str, Attempt]]) -> dict[str, Attempt]:
    """A copy of it in `tmp_path / "journal"`; the open ones by id."""
    folder, open_ones = original
    shutil.copytree(folder, tmp_path / "journal")
    return open_ones


def truncate(folder: Path) -> None:
    data = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(data[: len(data) * 2 // 3 + 100])


def overwrite_header(folder: Path) -> None:
    with (folder / FILE).open("r+b") as file:
        file.write(random.Random(1).randbytes(100))  # noqa: S311 - it repeats


def overwrite_pages(folder: Path) -> None:
    data, chance = bytearray((folder / FILE).read_bytes()), random.Random(2)  # noqa: S311 - it repeats
    for page in chance.sample(range(1, len(data) // PAGE), len(data) // PAGE // 4):
        data[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    (folder / FILE).write_bytes(data)


def overwrite_one_page_of_the_history(folder: Path) -> None:
    data = bytearray((folder / FILE).read_bytes())
    page = data.index(b'"state":"done"') // PAGE
    data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    (folder / FILE).write_bytes(data)


def overwrite_one_slot(folder: Path) -> None:
    """So that SQLite itself notices nothing."""
    data = bytearray((folder / FILE).read_bytes())
    name = data.index(b"Noralie")
    data[name : name + 7] = b"Xxxxxxx"
    (folder / FILE).write_bytes(data)


def empty(folder: Path) -> None:
    (folder / FILE).write_bytes(b"")


def no_database(folder: Path) -> None:
    (folder / FILE).write_text("Dear diary, today Noralie came by.\n" * 1000)


def another_database(folder: Path) -> None:
    (folder / FILE).unlink()
    with sqlite3.connect(folder / FILE) as connection:
        connection.execute("CREATE TABLE people (name)")
    connection.close()


DAMAGES = [
    truncate,
    overwrite_header,
    overwrite_pages,
    overwrite_one_page_of_the_history,
    overwrite_one_slot,
    empty,
    no_database,
    another_database,
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_desk_goes_on_with_a_new_one(
    tmp_path: Path, written: dict[str, Attempt], damage: Callable[[Path], None]
) -> None:
    folder = tmp_path / "journal"
    damage(folder)
    with opening(folder) as start:
        assert start.set_aside == folder / "journal-damaged-2026-03-10-110000.jsonl"
        assert start.set_aside.exists()
        salvaged = start.journal.open_attempts()
        assert start.salvaged == len(salvaged)
        assert all(written[attempt.id] == attempt for attempt in salvaged)
        fresh = start.journal.begin(cash_in())
        start.journal.end(fresh.id, State.DONE, None)
        for attempt in salvaged:
            start.journal.end(attempt.id, State.SETTLED, None)
        start.journal.tidy()
        assert found_in(folder) == set()
    with opened(folder) as again:
        assert again.open_attempts() == ()
        assert again.attempt(fresh.id) is not None


@pytest.mark.parametrize(
    ("damage", "least"),
    [
        (truncate, 10),
        (overwrite_header, 20),
        (overwrite_pages, 10),
        (overwrite_one_page_of_the_history, 20),
        (overwrite_one_slot, 19),
    ],
)
def test_what_a_page_still_holds_whole_is_salvaged(
    tmp_path: Path, written: dict[str, Attempt], damage: Callable[[Path], None], least: int
) -> None:
    assert len(written) == 20
    folder = tmp_path / "journal"
    damage(folder)
    with opening(folder) as start:
        assert least <= start.salvaged <= 20
        assert all(attempt.who == NORA for attempt in start.journal.open_attempts())
        day = start.journal.attempts(NOON, NOON + timedelta(days=1))
        done = [attempt for attempt in day if attempt.state is State.DONE]
        assert len(done) > 130
        assert start.set_aside is not None
        lines = [json.loads(line) for line in start.set_aside.read_text(encoding="utf-8").splitlines()]
        assert {line["attempt"]["id"] for line in lines} == {attempt.id for attempt in day}
        assert not any("who" in line["attempt"] for line in lines)


def test_what_was_set_aside_is_kept_as_long_as_rows_are(tmp_path: Path, written: dict[str, Attempt]) -> None:
    folder, clock = tmp_path / "journal", Clock()
    assert written
    overwrite_header(folder)
    with opening(folder, clock) as start:
        assert start.set_aside is not None
        clock.pass_by(days=30)
        start.journal.forget_old()
        assert start.set_aside.exists()
        clock.pass_by(seconds=1)
        start.journal.forget_old()
        assert not start.set_aside.exists()


def kill(folder: Path, to: Path) -> Path:
    """What a power failure leaves of a journal that is open in `folder`."""
    to.mkdir()
    for name in (FILE, LOG, "journal.key"):
        shutil.copy(folder / name, to / name)
    return to


@pytest.fixture
def cut_off(tmp_path: Path) -> tuple[Path, list[str]]:
    """A journal cut off while its log holds six cash-ins, of which the first is done; and the ids of the others."""
    with opened(tmp_path / "before", Clock()) as journal:
        attempts = [
            journal.begin(cash_in(replace(NORA, card=ChipNumber(f"04112233{number:02}"), name=None)))
            for number in range(6)
        ]
        journal.end(attempts[0].id, State.DONE, told(State.DONE))
        return kill(tmp_path / "before", tmp_path / "after"), [attempt.id for attempt in attempts[1:]]


def test_a_whole_log_is_not_damaged(cut_off: tuple[Path, list[str]]) -> None:
    folder, ids = cut_off
    with opened(folder) as journal:
        assert [attempt.id for attempt in journal.open_attempts()] == ids


def test_a_log_that_was_begun_anew_over_an_older_one_is_not_damaged(tmp_path: Path) -> None:
    with opened(tmp_path / "before") as journal:
        for number in range(5):
            in_state(journal, State.DONE, cash_in(promotion=str(number)))
        journal._connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()
        ours = journal.begin(cash_in())
        folder = kill(tmp_path / "before", tmp_path / "after")
    with opened(folder) as again:
        assert [attempt.id for attempt in again.open_attempts()] == [ours.id]


def test_a_commit_that_was_cut_off_at_the_end_of_the_log_is_no_damage(cut_off: tuple[Path, list[str]]) -> None:
    folder, ids = cut_off
    (folder / LOG).write_bytes((folder / LOG).read_bytes()[:-1000])
    with opened(folder) as journal:
        assert set(ids) <= {attempt.id for attempt in journal.open_attempts()}


@pytest.mark.parametrize("place", [0, 10, 24, 32 + 30, 32 + 24 + PAGE + 3, 32 + 24 + PAGE + 3000, 20_000])
def test_of_a_damaged_log_only_what_was_overwritten_is_lost(cut_off: tuple[Path, list[str]], place: int) -> None:
    folder, ids = cut_off
    log = bytearray((folder / LOG).read_bytes())
    log[place : place + 16] = random.Random(place).randbytes(16)  # noqa: S311 - it repeats
    assert is_log_damaged(bytes(log))
    (folder / LOG).write_bytes(log)
    with opening(folder) as start:
        found = [attempt.id for attempt in start.journal.open_attempts()]
        assert start.set_aside is not None
        assert len(set(ids) & set(found)) >= len(ids) - 1
        assert start.salvaged == len(found)
        for attempt in start.journal.open_attempts():
            start.journal.end(attempt.id, State.SETTLED, None)
        start.journal.tidy()
        assert found_in(folder) == set()


def test_a_log_without_its_file_is_salvaged(cut_off: tuple[Path, list[str]]) -> None:
    folder, ids = cut_off
    (folder / FILE).unlink()
    with opening(folder) as start:
        assert [attempt.id for attempt in start.journal.open_attempts()] == ids


def test_a_replacement_that_was_cut_off_is_brought_to_its_end(tmp_path: Path, written: dict[str, Attempt]) -> None:
    folder = tmp_path / "journal"
    (folder / FILE).rename(folder / "journal.new.sqlite")
    (folder / FILE).write_text("the damaged file")
    (folder / LOG).write_text("its log")
    with opened(folder) as journal:
        assert {attempt.id for attempt in journal.open_attempts()} == set(written)


def test_a_row_of_the_history_that_makes_no_sense_does_not_hide_the_day(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with opened(tmp_path) as journal:
        first, second = (in_state(journal, State.DONE, cash_in(Who(NORA.card), promotion=id)) for id in ("one", "two"))
    data = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(data.replace(b'"state":"done"', b'"state":"\xffone"', 1))
    with opened(tmp_path) as again:
        (left,) = again.attempts(NOON, NOON + timedelta(days=1))
        assert left.id in (first.id, second.id)
    assert "cannot be read" in caplog.text


def test_a_journal_of_a_newer_program_is_not_touched(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.begin(cash_in())
    data = bytearray((tmp_path / FILE).read_bytes())
    data[60:64] = (7).to_bytes(4, "big")
    (tmp_path / FILE).write_bytes(data)
    with pytest.raises(JournalProblem) as caught, opened(tmp_path):
        pass
    assert caught.value.kind is Problem.NEWER
    assert (tmp_path / FILE).read_bytes() == data
