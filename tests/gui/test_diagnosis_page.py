"""The diagnosis in the window: each line as it comes, stopped at once, copied and saved; and the crash notice."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from counter_app.diagnosis.crash_file import CrashFile
from counter_app.diagnosis.examination import Step
from counter_app.diagnosis.findings import Finding, Message, Probe, State
from counter_app.diagnosis.subject import Subject
from counter_app.gui.diagnosis.crash_dialog import CrashDialog
from counter_app.gui.diagnosis.page import DiagnosisPage
from tests.fakes.language import speaking
from tests.gui.conftest import Desk
from tests.gui.hands import click

CRASH = "builtins.AttributeError: 'NoneType' object has no attribute 'show'"


@pytest.fixture
def page(desk: Desk) -> Iterator[DiagnosisPage]:
    """The page, opened as an employee does."""
    with speaking("en"):
        desk.window.show_help()
        click(desk.window, "Open the diagnosis")
        page = desk.window.pages.diagnosis
        assert desk.window.pages.currentWidget() is page
        yield page


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    gate = threading.Event()
    yield gate
    gate.set()


def test_the_real_probes_run_and_say_what_they_found(desk: Desk, page: DiagnosisPage) -> None:
    """The server of these tests answers everything; what it is not is UiTPAS' own."""
    click(desk.window, "Start")
    desk.qtbot.waitUntil(lambda: not page.running.is_running, timeout=60_000)
    assert len(page.findings) == len(page.rows)
    assert desk.shows("127.0.0.1 was found.", "Not needed: the server is on this PC.", "Look again")


def test_before_anybody_has_signed_in_it_looks_at_the_server_that_is_set_up(desk: Desk, page: DiagnosisPage) -> None:
    connection = desk.workplace.connection
    assert connection is not None
    desk.workplace.api_prefix, desk.workplace.consumer = connection.api_prefix, connection.consumer
    desk.workplace.disconnect_from()
    click(desk.window, "Start")
    desk.qtbot.waitUntil(lambda: not page.running.is_running, timeout=60_000)
    assert desk.shows("127.0.0.1 was found.", "Nobody is signed in.")
    assert not desk.shows("No server is set yet.")


def test_each_line_is_there_as_soon_as_it_is_known_and_stop_ends_the_rest(
    desk: Desk, page: DiagnosisPage, gate: threading.Event
) -> None:
    def waits(_subject: Subject) -> Finding:
        gate.wait()
        return Finding(Probe.NAME, State.WELL, Message.NAME_FOUND, ("x",))

    clock = Finding(Probe.CLOCK, State.WRONG, Message.CLOCK_AHEAD, ("7",))
    page._steps_of = lambda: (Step(Probe.NAME, waits, 60), Step(Probe.CLOCK, lambda _subject: clock, 60))
    click(desk.window, "Start")
    desk.wait_for("It is 7 minutes ahead.", "Looking…", "Stop")
    click(desk.window, "Stop")
    desk.wait_for("Stopped before everything was looked at.", "Look again")
    assert desk.shows("It is 7 minutes ahead.", "Stopped before it was known.")


def test_the_report_is_copied_and_saved_and_holds_no_secret(desk: Desk, page: DiagnosisPage, tmp_path: Path) -> None:
    click(desk.window, "Start")
    desk.qtbot.waitUntil(lambda: not page.running.is_running, timeout=60_000)
    click(desk.window, "Copy the report")
    desk.wait_for("The report was copied.")
    copied = QGuiApplication.clipboard().text()
    assert "Name of the server (well): 127.0.0.1 was found." in copied
    page.save_to(tmp_path / "report.txt")
    desk.wait_for("The report was saved.")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == copied
    page.save_to(tmp_path / "nowhere" / "report.txt")
    desk.wait_for("The report was not saved")


def test_testing_the_reader_leads_to_the_live_test_where_a_card_is_not_checked_in(
    desk: Desk, page: DiagnosisPage
) -> None:
    click(desk.window, "Test the reader")
    assert not page.isVisible()
    desk.tap()
    desk.wait_for("…2080 read")


def test_what_an_earlier_run_left_is_offered_shown_and_removed(desk: Desk, tmp_path: Path) -> None:
    crashes = CrashFile(tmp_path)
    crashes.path.parent.mkdir()
    crashes.path.write_text(CRASH, encoding="utf-8")
    with speaking("en"):
        _shown_and_removed(desk, crashes)


def _shown_and_removed(desk: Desk, crashes: CrashFile) -> None:
    desk.window.crash_band.look_for(crashes)
    desk.wait_for("The program had trouble the last time.")
    click(desk.window, "Show")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CrashDialog)
    assert dialog.text.toPlainText() == CRASH
    click(dialog, "Copy")
    assert QGuiApplication.clipboard().text() == CRASH
    click(dialog, "Remove")
    desk.wait_until_quiet()
    assert crashes.left_behind() == ""
    assert not desk.window.crash_band.isVisible()


def test_where_all_ended_well_nothing_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.window.crash_band.look_for(CrashFile(tmp_path))
    desk.wait_until_quiet()
    assert not desk.window.crash_band.isVisible()
