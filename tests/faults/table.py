"""Prints the fault matrix: what the desk says at once and in the end, what the server holds, how many POSTs left it.

python -m tests.faults.table [nl|fr|en]
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from counter_app.desk.desk import Told
from counter_app.gui import language, words
from tests.faults.cell import Came, Doing, Matrix, a_matrix
from tests.faults.faults import ROWS, Row

COLUMNS = ("what goes wrong", "what is done", "said at once", "said in the end", "server", "POSTs")


def main(code: str) -> int:
    """Run every cell and print a line for each, as a table in Markdown; 1 where an end is not what the server holds."""
    application = QCoreApplication(sys.argv[:1])
    language.install(code)
    began, wrong = time.monotonic(), 0
    print(line(*COLUMNS))
    print(line(*("---" for _ in COLUMNS)))
    with a_matrix() as matrix:
        for row in ROWS:
            for doing in Doing:
                came = run(matrix, row, doing)
                wrong += not came.is_right
                print(line(row.name, doing, says(came.at_once), says(came.in_the_end), holds(came), str(came.posts)))
    print(f"\n{len(ROWS) * len(Doing)} cells in {time.monotonic() - began:.0f} s, {wrong} of them wrong")
    del application
    return 1 if wrong else 0


def run(matrix: Matrix, row: Row, doing: Doing) -> Came:
    """One cell, with a journal of its own."""
    with tempfile.TemporaryDirectory() as folder:
        return matrix.run(doing, row.strike, Path(folder), row.write_seconds)


def says(told: Told) -> str:
    """The lines of the panel, and its tone."""
    feedback = told.feedback
    return f"{words.headline(feedback)} · {words.detail(feedback)} ({feedback.tone})"


def holds(came: Came) -> str:
    """Whether the server did it, and whether the desk is wrong about that."""
    told = "yes" if came.on_server else "no"
    return told if came.is_right else f"{told}, but the journal says {came.state}"


def line(*cells: str) -> str:
    """One line of the table."""
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "nl"))
