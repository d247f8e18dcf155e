"""Old rows are forgotten at the start and once a day; whether check-ins are kept is the employee's choice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.config.preferences import Preferences
from counter_app.config.user_file import load_user_file
from counter_app.desk.journal.records import State
from counter_app.gui.forgetting import Forgetting
from tests.fakes.http_server import HttpServer
from tests.gui.conftest import NORA, Desk
from tests.gui.journal_rows import DRINK, Past

_DAY = 24 * 60


def days_with_rows(past: Past) -> list[int]:
    now = datetime.now(UTC)
    rows = past.journal.attempts(now - timedelta(days=400), now + timedelta(days=1))
    return sorted(round((now - row.at) / timedelta(days=1)) for row in rows)


def test_at_the_start_and_once_a_day_what_is_older_than_chosen_is_forgotten(desk: Desk) -> None:
    now = [datetime.now(UTC)]
    past = Past(desk)
    for days in (0, 10, 29, 31, 100):
        past.done(ago=days * _DAY)
    past.at = now[0]
    forgetting = Forgetting(desk.workplace, desk.worker, desk.preferences, wall=lambda: now[0], parent=desk.window)
    forgetting.look()
    desk.wait_until_quiet()
    assert days_with_rows(past) == [0, 10, 29]
    desk.preferences.set(keep_days=14)
    forgetting.look()
    desk.wait_until_quiet()
    assert days_with_rows(past) == [0, 10, 29], "not before tomorrow: it can be taken back until then"
    now[0] += timedelta(days=1)
    past.at = now[0]
    forgetting.look()
    desk.wait_until_quiet()
    assert days_with_rows(past) == [0, 10]
    past.journal.close()


def test_another_journal_is_looked_through_too_and_what_is_open_stays(desk: Desk) -> None:
    past = Past(desk)
    past.done(ago=50 * _DAY)
    past.unknown(DRINK, ago=50 * _DAY)
    past.at = datetime.now(UTC)
    desk.workplace.changed.emit()
    desk.wait_until_quiet()
    [left] = past.journal.open_attempts()
    assert left.state is State.UNKNOWN
    assert days_with_rows(past) == [50]


def test_how_long_is_chosen_on_the_settings_page_and_kept(desk: Desk) -> None:
    desk.window.show_settings()
    page = desk.window.settings_page
    assert page.days.buttons[30].isChecked()
    page.days.buttons[7].click()
    desk.wait_until_quiet()
    assert load_user_file(desk.preferences.data_dir).preferences.keep_days == 7


def test_whether_check_ins_are_kept_holds_at_once(desk: Desk, server: HttpServer) -> None:
    desk.window.show_settings()
    box = desk.window.settings_page.keep_check_ins
    assert box.isChecked()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    desk.wait_until_quiet()
    assert not desk.workplace.keeps_check_ins
    assert not load_user_file(desk.preferences.data_dir).preferences.keep_check_ins
    server.go_away()
    desk.window.show_check_in()
    desk.tap(NORA)
    desk.wait_until_quiet()
    assert desk.shows("Not sent")
    assert desk.workplace.journal.open_attempts() == ()


def test_check_ins_are_kept_unless_somebody_chose_otherwise(desk: Desk, server: HttpServer) -> None:
    assert Preferences().keep_check_ins
    server.go_away()
    desk.tap(NORA)
    desk.wait_until_quiet()
    [kept] = desk.workplace.journal.open_attempts()
    assert kept.state is State.KEPT
    assert desk.shows("Kept", "1 kept")
