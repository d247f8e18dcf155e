"""Fixtures of the journal's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.desk.journal import Journal
from tests.unit.journal.writing import Clock, opened


@pytest.fixture
def clock() -> Clock:
    """The PC's clock, which stands still."""
    return Clock()


@pytest.fixture
def journal(tmp_path: Path, clock: Clock) -> Iterator[Journal]:
    """A new journal in `tmp_path`."""
    with opened(tmp_path, clock) as journal:
        yield journal
