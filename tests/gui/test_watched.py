"""While the window runs, what a slot or a task raises and what Qt says is written down, each in its place."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from counter_app.diagnosis.crash_file import CrashFile

PROGRAM = """
import pathlib, sys
from PySide6.QtCore import QCoreApplication, QTimer, qFatal, qWarning
from counter_app.gui.watched import watched
from counter_app.gui.worker import Kind, Task, Worker

def raises():
    raise ValueError("Nora Peeters")

application = QCoreApplication([])
with watched(pathlib.Path(sys.argv[1])):
    worker = Worker()
    QTimer.singleShot(0, lambda: ({body}))
    QTimer.singleShot({end}, application.quit)
    application.exec()
    print("ended as it should")
    worker.stop(1)
"""
TASK = "worker.submit(Task(Kind.READ, raises, print, failed=lambda _: application.quit()))"


def run(folder: Path, body: str, *, ends_itself: bool = False) -> subprocess.CompletedProcess[str]:
    """The program; its second turn ends it, unless `body` does."""
    program = PROGRAM.format(body=body, end=60_000 if ends_itself else 1)
    return subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, timeout=60, check=False
    )


def crash(folder: Path) -> str:
    return CrashFile(folder).left_behind()


def test_what_a_slot_raises_is_written_down_and_the_program_goes_on(tmp_path: Path) -> None:
    done = run(tmp_path, "raises()")
    assert done.stdout == "ended as it should\n", done.stderr
    assert "builtins.ValueError" in crash(tmp_path)
    assert "Nora" not in crash(tmp_path)


def test_what_a_task_raises_is_told_and_written_down(tmp_path: Path) -> None:
    done = run(tmp_path, TASK, ends_itself=True)
    assert done.stdout == "ended as it should\n", done.stderr
    assert "in raises" in crash(tmp_path)


def test_what_qt_ends_the_program_for_is_written_down(tmp_path: Path) -> None:
    done = run(tmp_path, "qFatal('no such platform')")
    assert done.returncode != 0
    assert "Qt ended the program" in crash(tmp_path)


def test_what_qt_warns_of_is_in_the_log(tmp_path: Path) -> None:
    assert run(tmp_path, "qWarning('a strange widget')").returncode == 0
    log = (tmp_path / "logs" / "counter-app.log").read_text(encoding="utf-8")
    assert "WARNING [-] qt: a strange widget" in log
    assert crash(tmp_path) == ""
