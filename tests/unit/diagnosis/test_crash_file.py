"""The crash file: what nobody caught is in it, without what an exception may quote; what is well leaves none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from counter_app.diagnosis.crash_file import CrashFile

PROGRAM = """
import sys, threading, pathlib
from counter_app.diagnosis.crash_file import CrashFile

class Nora:
    def __del__(self):
        raise ValueError("Nora Peeters 0930000420206")

crashes = CrashFile(pathlib.Path(sys.argv[1]))
crashes.watch()
{body}
crashes.leave()
"""


def run(folder: Path, body: str) -> subprocess.CompletedProcess[str]:
    """A program that watches, does `body`, and ends as it should where it can."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.format(body=body), str(folder)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def left_behind(folder: Path) -> str:
    return CrashFile(folder).left_behind()


def test_a_run_that_ends_well_leaves_no_file(tmp_path: Path) -> None:
    assert run(tmp_path, "pass").returncode == 0
    assert list((tmp_path / "logs").iterdir()) == []
    assert left_behind(tmp_path) == ""


def test_an_exception_that_nobody_caught_is_left_without_what_it_quotes(tmp_path: Path) -> None:
    done = run(tmp_path, "int('Nora Peeters')")
    assert done.returncode == 1
    assert "Nora Peeters" in done.stderr, "the terminal says what it always said"
    assert "an exception that nobody caught" in left_behind(tmp_path)
    assert "builtins.ValueError" in left_behind(tmp_path)
    assert "Nora" not in left_behind(tmp_path)


def test_an_exception_about_code_keeps_its_words(tmp_path: Path) -> None:
    run(tmp_path, "None.show()")
    assert "'NoneType' object has no attribute 'show'" in left_behind(tmp_path)


def test_the_end_of_a_thread_is_left(tmp_path: Path) -> None:
    run(tmp_path, "thread = threading.Thread(target=int, args=('x',), name='reader'); thread.start(); thread.join()")
    assert "the thread reader ended" in left_behind(tmp_path)


def test_an_exception_that_cannot_be_raised_is_left(tmp_path: Path) -> None:
    run(tmp_path, "nora = Nora(); del nora")
    assert "an exception that could not be raised" in left_behind(tmp_path)
    assert "Peeters" not in left_behind(tmp_path)
    assert "0930000420206" not in left_behind(tmp_path)


def test_a_crash_of_the_interpreter_itself_is_left(tmp_path: Path) -> None:
    done = run(tmp_path, "import faulthandler; faulthandler._sigabrt()")
    assert done.returncode != 0
    assert "Fatal Python error: Aborted" in left_behind(tmp_path)


def test_ctrl_c_is_no_crash(tmp_path: Path) -> None:
    run(tmp_path, "raise KeyboardInterrupt")
    assert left_behind(tmp_path) == ""


def test_what_was_seen_can_be_removed_while_the_next_run_watches(tmp_path: Path) -> None:
    run(tmp_path, "None.show()")
    done = run(tmp_path, "assert crashes.left_behind(); crashes.remove(); assert not crashes.left_behind()")
    assert done.returncode == 0, done.stderr
    assert left_behind(tmp_path) == ""


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    done = run(tmp_path, "crashes.write('heading', 'text'); print('goes on')")
    assert done.stdout == "goes on\n"
    assert left_behind(tmp_path) == ""
