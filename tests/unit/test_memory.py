"""What the program remembers beside the preferences: a convenience that must never be in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.config.memory import Memory, WindowPlace, recall, remember

KEPT = Memory(WindowPlace(10, 20, 1180, 760, is_maximized=True), ("B", "A"))


def test_what_is_remembered_is_recalled(tmp_path: Path) -> None:
    remember(tmp_path / "not there yet", KEPT)
    assert recall(tmp_path / "not there yet") == KEPT


def test_the_first_time_nothing_is_remembered(tmp_path: Path) -> None:
    assert recall(tmp_path) == Memory()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "7", '{"window": {"x": 1}}', '{"window": {"x": "a", "y": 0, "width": 1, "height": 1}}', "\x00"],
)
def test_a_file_that_makes_no_sense_is_forgotten(tmp_path: Path, text: str) -> None:
    (tmp_path / "window.json").write_text(text)
    assert recall(tmp_path) == Memory()


def test_what_is_no_counter_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"counters": ["A", 7, null]}')
    assert recall(tmp_path).counters == ("A",)


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()
    remember(tmp_path / "file", KEPT)
    assert "was not written" in caplog.text


def test_the_counter_last_worked_at_comes_first_and_once() -> None:
    memory = Memory(counters=("a", "b", "c", "d", "e"))
    assert memory.with_counter("C") == ("C", "a", "b", "d", "e")
    assert memory.with_counter("f") == ("f", "a", "b", "c", "d")
