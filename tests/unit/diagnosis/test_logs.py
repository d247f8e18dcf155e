"""The log: what stands in it, what does not, and that a disk that refuses stops nothing."""

from __future__ import annotations

import logging
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from counter_app.diagnosis import logs
from counter_app.diagnosis.logs import LogFile
from counter_app.operation import new_id, operation
from tests.fakes.full_disk import NEEDS_LIMITS, a_full_disk

log = logging.getLogger("tests.desk")
LINE = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d (INFO|WARNING|ERROR) \[(-|[0-9a-f]{12})\] \S+: .+"
)


@contextmanager
def logging_to(folder: Path) -> Iterator[list[str]]:
    """A log that is open within the block, and the trouble that it told of."""
    trouble: list[str] = []
    file = LogFile(folder, trouble=trouble.append)
    file.open()
    try:
        yield trouble
    finally:
        file.close()


def written(folder: Path) -> str:
    return (folder / "logs" / "counter-app.log").read_text(encoding="utf-8")


def test_a_line_has_the_local_time_with_its_offset_the_level_the_operation_and_who_speaks(tmp_path: Path) -> None:
    with logging_to(tmp_path), operation() as id:
        log.warning("slow answer")
    lines = written(tmp_path).splitlines()
    assert all(LINE.fullmatch(line) for line in lines), lines
    assert any(line.endswith(f"WARNING [{id}] tests.desk: slow answer") for line in lines)
    assert "start: counter-app" in lines[0]
    assert lines[-1].endswith("end")


def test_an_operation_inside_another_gives_way_to_it_again() -> None:
    with operation() as outer:
        with operation() as inner:
            assert inner != outer
        with operation(outer) as same:
            assert same == outer
    assert new_id() != outer


def test_what_somebody_forgets_to_mask_is_masked(tmp_path: Path) -> None:
    with logging_to(tmp_path):
        log.info("card %s with %s", "0930000420206", {"oauth_token": "abcdef123"})
    assert "card …0206 with" in written(tmp_path)
    assert "0930000420206" not in written(tmp_path)
    assert "abcdef123" not in written(tmp_path)


def test_an_exception_is_logged_without_what_it_quotes(tmp_path: Path) -> None:
    with logging_to(tmp_path):
        try:
            dict[str, str]()["Nora Peeters"]
        except KeyError:
            log.exception("a look-up failed")
    assert "a look-up failed" in written(tmp_path)
    assert "builtins.KeyError" in written(tmp_path)
    assert "test_logs.py" in written(tmp_path)
    assert "builtins.KeyError: " not in written(tmp_path)


def test_it_grows_no_larger_than_its_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "MOST_BYTES", 2000)
    with logging_to(tmp_path):
        for number in range(400):
            log.info("line %d of a long day at a counter", number)
    files = sorted((tmp_path / "logs").iterdir())
    assert len(files) == 1 + logs.GENERATIONS
    assert sum(file.stat().st_size for file in files) < 2000 * len(files) + 1000
    assert "line 399 of" in written(tmp_path)


@NEEDS_LIMITS
def test_a_full_disk_is_said_once_and_stops_nothing(tmp_path: Path) -> None:
    with logging_to(tmp_path) as trouble, a_full_disk():
        for number in range(50):
            log.info("line %d", number)
        _wait_until_written()
    assert len(trouble) == 1
    assert "nothing can be written" in trouble[0]


def test_a_folder_that_is_in_the_way_is_said_once_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    with logging_to(tmp_path) as trouble:
        for number in range(50):
            log.info("line %d", number)
    assert len(trouble) == 1


def test_the_folder_is_no_business_of_who_logs(tmp_path: Path) -> None:
    """It is made by the thread that writes, and once it can be."""
    with logging_to(tmp_path / "not" / "yet"):
        log.info("first line")
    mode = (tmp_path / "not" / "yet" / "logs").stat().st_mode
    assert stat.S_ISDIR(mode)


def _wait_until_written() -> None:
    """Until the thread that writes has nothing left: as a program that ends does."""
    for handler in logging.getLogger().handlers:
        lines = getattr(handler, "_lines", None)
        if lines is not None:
            lines.join()
