"""A disk that is full or cannot be written, a network drive: said clearly, and nothing that was sent is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PLATFORM_REASON
from tests.fakes.pcsc_room import OWN_NAMESPACES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason=PLATFORM_REASON + "only Linux has mount namespaces")


def tell(story: str, folder: Path) -> Any:
    """What an employee notices of this story; see `small_disk`."""
    program = [*OWN_NAMESPACES, sys.executable, "-m", "tests.unit.journal.small_disk", story, str(folder)]
    return json.loads(subprocess.run(program, capture_output=True, text=True, check=True).stdout)


def test_a_full_disk_stops_what_is_new_and_loses_nothing_that_was_sent(tmp_path: Path) -> None:
    told = tell("filled", tmp_path)
    assert told["beginning"] == told["sending what was kept"] == "disk_full"
    assert told["ending"] is told["settling"] is told["tidying"] is None
    assert told["meanwhile"] == {"sent": "done", "unknown": "settled", "kept": "kept"}
    assert told["open meanwhile"] == ["kept"]
    assert told["beginning again"] is None
    assert told["after"] == {"sent": "done", "unknown": "settled", "kept": "kept", "new": "unknown"}
    assert told["personal"] == []


def test_what_a_full_disk_never_took_is_read_back_after_the_next_start(tmp_path: Path) -> None:
    told = tell("filled until the end", tmp_path)
    assert told["meanwhile"] == {"sent": "done", "unknown": "settled", "kept": "kept"}
    assert told["after"] == {"sent": "unknown", "unknown": "unknown", "kept": "kept"}
    assert told["personal"] == []


def test_without_room_for_a_journal_the_disk_is_said_to_be_full(tmp_path: Path) -> None:
    assert tell("full from the beginning", tmp_path) == {"opening": "disk_full"}


def test_a_damaged_journal_stays_until_there_is_room_for_a_new_one(tmp_path: Path) -> None:
    told = tell("damaged and full", tmp_path)
    assert told == {"opening": "disk_full", "salvaged": 1, "after": {"sent": "unknown"}}


def test_a_folder_that_cannot_be_written_is_said_to_be_read_only(tmp_path: Path) -> None:
    assert tell("read only", tmp_path) == dict.fromkeys(("used", "new", "missing"), "read_only")


def test_a_network_drive_is_refused(tmp_path: Path) -> None:
    assert tell("network drive", tmp_path) == {"share": "network_drive", "beside it": None}
