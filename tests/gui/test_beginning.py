"""Where work begins: what somebody worked at today is not asked again; on another day, or for others, it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from counter_app.config.memory import Memory, Workday, recall, remember
from counter_app.config.settings import Settings
from counter_app.gui.beginning import Beginning
from tests.fakes.http_server import HttpServer, answer, by_path
from tests.gui.conftest import Desk, at_server, sample, usual

CDBID = "ab7c4c9d-0f1a-4b1e-9b35-3b5c0e6d0a11"
MUNTPUNT = "28808c2f-0db2-d2cf-f508ecb994d2505f"
"""The server writes it in capitals."""
MUSEUM = "<balie><id>9</id><consumerKey>another</consumerKey><name>Museum</name></balie>"
OF_ANOTHER = f"<response><balies>{MUSEUM}</balies></response>"


@pytest.fixture
def desk(qtbot: QtBot, server: HttpServer) -> Iterator[Desk]:
    """An employee has signed in, and works nowhere yet."""
    desk = at_server(qtbot, server.prefix)
    connection = desk.workplace.connection
    assert connection is not None
    desk.workplace.connect_to(connection)
    answers = usual() | {
        "/balie/list": answer(sample("balie-list.xml")),
        "/cultureevent/search": answer(sample("event-search.xml")),
    }
    server.otherwise = by_path(answers)
    yield desk
    desk.stop()


def begin(desk: Desk, folder: Path, *, counter: str, days_ago: int = 0) -> Beginning:
    """The program starts on a PC that was used so many days ago."""
    day = (desk.window.day.today - timedelta(days=days_ago)).isoformat()
    remember(folder, Memory(workday=Workday(day, counter, CDBID)))
    beginning = Beginning(Settings(data_dir=folder), recall(folder), desk.workplace, desk.worker, desk.window)
    beginning.begin()
    desk.wait_until_quiet()
    return beginning


def asks(desk: Desk) -> bool:
    return any(dialog.isVisible() for dialog in desk.window.findChildren(QDialog))


def test_what_was_chosen_today_is_there_at_once(desk: Desk, tmp_path: Path) -> None:
    beginning = begin(desk, tmp_path, counter=MUNTPUNT)
    assert not asks(desk)
    assert desk.shows("Muntpunt")
    assert desk.workplace.activity is not None
    assert beginning.memory.workday is not None


def test_on_another_day_it_is_asked(desk: Desk, tmp_path: Path) -> None:
    begin(desk, tmp_path, counter=MUNTPUNT, days_ago=1)
    assert asks(desk)
    assert desk.workplace.counter is None


def test_whoever_may_not_work_there_is_asked(desk: Desk, server: HttpServer, tmp_path: Path) -> None:
    server.otherwise = by_path(usual() | {"/balie/list": answer(OF_ANOTHER)})
    begin(desk, tmp_path, counter=MUNTPUNT)
    assert asks(desk)
    assert desk.workplace.counter is None
    assert desk.workplace.activity is None


def test_a_day_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"workday": {"day": 3}}')
    assert recall(tmp_path) == Memory()
