"""One window for each data folder: the second start wakes the first and goes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from counter_app.gui.frame.single_instance import SingleInstance

PATIENCE_MS = 10_000


def test_the_first_has_the_folder_and_the_second_wakes_it(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.take()
    assert not second.take()
    with qtbot.waitSignal(first.raise_wanted, timeout=PATIENCE_MS):
        assert second.ask_to_raise()
    first.release()


def test_two_folders_know_nothing_of_each_other(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    one, other = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b")
    assert one.take()
    assert other.take()
    one.release()
    other.release()


def test_after_the_first_has_gone_the_next_has_the_folder(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    assert first.take()
    first.release()
    second = SingleInstance(tmp_path)
    assert second.take()
    with qtbot.waitSignal(second.raise_wanted, timeout=PATIENCE_MS):
        assert SingleInstance(tmp_path).ask_to_raise()
    second.release()


def test_what_is_left_of_one_that_was_killed_is_in_nobodys_way(qtbot: QtBot, tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from counter_app.gui.frame.single_instance import SingleInstance;"
        "app = QCoreApplication([]); one = SingleInstance(Path(sys.argv[1]));"
        "print(one.take(), flush=True); os.kill(os.getpid(), 9)"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False)
    assert killed.stdout == "True\n", killed.stderr
    assert (tmp_path / "running.lock").exists()
    survivor = SingleInstance(tmp_path)
    assert survivor.take()
    with qtbot.waitSignal(survivor.raise_wanted, timeout=PATIENCE_MS):
        assert SingleInstance(tmp_path).ask_to_raise()
    survivor.release()
