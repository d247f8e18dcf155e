"""What the journal costs at the desk when it holds 100,000 rows: beside the disk sync, hardly anything."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.journal import Journal, history
from counter_app.desk.journal.database import transaction
from counter_app.desk.journal.records import Attempt, State
from counter_app.desk.journal.rows import Row
from tests.unit.journal.writing import NOON, Clock, cash_in, in_state, opened

ROWS = 100_000
DAYS = 50
PER_DAY = ROWS // DAYS
TAPS = 300
DONE = Feedback(Tone.DONE, Message.CASHED_IN, Values(cost=cash_in().what.points, title="Gratis drankje"), Outcome.DONE)


def fill(journal: Journal, folder: Path) -> None:
    """Fifty days with 2,000 cash-ins each, in one transaction."""
    done = replace(in_state(journal, State.DONE), feedback=DONE)
    with transaction(journal._connection, folder):
        for number in range(ROWS):
            history.add(journal._connection, Row(_copy(done, number), frozenset({number.to_bytes(16, "big")})))


def _copy(done: Attempt, number: int) -> Attempt:
    at = NOON - timedelta(days=DAYS) + timedelta(days=number // PER_DAY, seconds=number % PER_DAY)
    return replace(done, id=f"{number * 2654435761 % 2**48:012x}", at=at, changed_at=at)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Journal, Path]]:
    """A journal with 100,000 rows, just opened."""
    folder = tmp_path_factory.mktemp("journal")
    with opened(folder) as journal:
        fill(journal, folder)
    with opened(folder, Clock()) as journal:
        yield journal, folder


def times(count: int, work: Callable[[], object]) -> list[float]:
    """How long each took, in seconds, the shortest first."""
    took = []
    for _number in range(count):
        began = perf_counter()
        work()
        took.append(perf_counter() - began)
    return sorted(took)


def tap(journal: Journal) -> None:
    attempt = journal.begin(cash_in())
    journal.end(attempt.id, State.DONE, DONE)


def percentiles(took: list[float]) -> str:
    return f"p50 {took[len(took) // 2] * 1e3:.2f} ms, p99 {took[len(took) * 99 // 100] * 1e3:.2f} ms"


def test_beside_the_disk_sync_a_tap_costs_hardly_anything(filled: tuple[Journal, Path]) -> None:
    """SQLite does the same work without waiting for the disk. The best of three rounds: the PC has other work too."""
    journal, _folder = filled
    journal._connection.execute("PRAGMA synchronous = OFF")
    rounds = [times(TAPS, lambda: tap(journal)) for _round in range(3)]
    journal._connection.execute("PRAGMA synchronous = FULL")
    print(f"\na tap without sync: {'; '.join(map(percentiles, rounds))}")
    assert min(took[TAPS * 99 // 100] for took in rounds) < 0.010


def test_a_tap_costs_about_as_much_as_two_bare_syncs(filled: tuple[Journal, Path]) -> None:
    """Measured in turn, since the disk is not equally fast all the time."""
    journal, folder = filled
    sync = getattr(os, "fdatasync", os.fsync)

    def sync_twice() -> None:
        for _time in range(2):
            file.write(bytes(4096 * 5))
            sync(file.fileno())

    with (folder / "bare").open("wb", buffering=0) as file:
        pairs = [(*times(1, sync_twice), *times(1, lambda: tap(journal))) for _number in range(TAPS)]
    bare, taps = (sorted(column) for column in zip(*pairs, strict=True))
    print(f"\ntwo bare syncs: {percentiles(bare)}; a tap: {percentiles(taps)}")
    assert taps[TAPS // 2] - bare[TAPS // 2] < 0.010


def test_the_days_rows_load_at_once(filled: tuple[Journal, Path]) -> None:
    journal, _folder = filled
    begin = NOON - timedelta(days=10)
    assert len(journal.attempts(begin, begin + timedelta(hours=12))) == PER_DAY
    took = times(5, lambda: journal.attempts(begin, begin + timedelta(hours=12)))
    print(f"\na day: {took[0] * 1e3:.1f} to {took[-1] * 1e3:.1f} ms")
    assert took[0] < 0.200


def test_what_is_asked_of_all_rows_does_not_hold_up_the_desk(filled: tuple[Journal, Path]) -> None:
    journal, folder = filled
    attempt = journal.begin(cash_in())
    journal.end(attempt.id, State.UNKNOWN, None)
    questions: dict[str, Callable[[], object]] = {
        "siblings": lambda: journal.siblings(attempt),
        "totals": journal.totals,
        "claimed": lambda: journal.claimed_ids("https://x/"),
    }
    for name, ask in questions.items():
        took = times(3, ask)
        print(f"\n{name}: {took[0] * 1e3:.1f} ms")
        assert took[0] < 1.0
    journal.close()
    took = times(2, lambda: opened(folder).__enter__().close())
    print(f"\nopening: {took[0] * 1e3:.0f} ms, {(folder / 'journal.sqlite').stat().st_size / 1e6:.0f} MB")
