"""Whatever goes wrong with a POST, what the desk says in the end is what the server holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.gui import words
from tests.faults.cell import Came, Doing, Matrix
from tests.faults.faults import ROWS, Row, Seen

CELLS = [
    pytest.param(row, doing, id=f"{doing}, {row.name}".replace(" ", "_"), marks=row.marks)
    for row in ROWS
    for doing in Doing
]


def seen(came: Came) -> Seen:
    """What an employee reads, and what is at the server."""
    at_once, in_the_end = (words.headline(told.feedback) for told in (came.at_once, came.in_the_end))
    return Seen(at_once, in_the_end, on_server=came.on_server > 0, posts=came.posts)


@pytest.mark.usefixtures("_in_dutch")
@pytest.mark.parametrize(("row", "doing"), CELLS)
def test_the_end_is_what_the_server_holds(matrix: Matrix, tmp_path: Path, row: Row, doing: Doing) -> None:
    came = matrix.run(doing, row.strike, tmp_path, row.write_seconds)
    assert seen(came) == (row.cash_in if doing.is_cash_in else row.check_in)
    assert came.is_right
