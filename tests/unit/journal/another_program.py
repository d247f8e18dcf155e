"""Another program that wants the journal: `python -m tests.unit.journal.another_program FOLDER`.

It opens the journal in FOLDER, writes a cash-in that is about to be sent, says its id (or the problem) on standard
output, and waits until its standard input is closed, or it is killed.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from counter_app.desk.journal import JournalProblem, open_journal
from tests.unit.journal.writing import cash_in


def start(folder: Path) -> tuple[subprocess.Popen[str], str]:
    """Start it; what it says."""
    program = subprocess.Popen(
        [sys.executable, "-m", __name__, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout
    return program, program.stdout.readline().strip()


def main(folder: Path) -> None:
    """Own the journal for a while."""
    try:
        journal = open_journal(folder, wall=lambda: datetime.now(UTC)).journal
    except JournalProblem as problem:
        print(problem.kind, flush=True)
        return
    print(journal.begin(cash_in()).id, flush=True)
    sys.stdin.read()
    journal.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
