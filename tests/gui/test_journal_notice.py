"""Where the journal cannot be used, or was damaged, every page says so, and the page of today says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.desk.journal import JournalProblem, MemoryJournal, Opened, Problem
from counter_app.gui.question import SETTLE_SECONDS
from counter_app.gui.workplace import utc_now
from tests.fakes.http_server import HttpServer, answer, by_path
from tests.gui.answers import promotion, promotion_page
from tests.gui.conftest import CASH_IN, NORA, Desk, usual

TO_DO = {
    Problem.BUSY: "Close it there",
    Problem.NETWORK_DRIVE: "network drive",
    Problem.READ_ONLY: "Nothing can be written",
    Problem.DISK_FULL: "Make room",
    Problem.BROKEN: "Start the program again",
    Problem.NEWER: "newer version",
}


def fails(desk: Desk, kind: Problem) -> None:
    problem = JournalProblem(kind, "SQLITE_WHATEVER")
    desk.workplace.journal = MemoryJournal(utc_now, problem)
    desk.window.day.tell_of_journal(problem)


@pytest.mark.parametrize("kind", Problem)
def test_each_problem_is_said_in_words_at_the_start_and_on_the_page_of_today(desk: Desk, kind: Problem) -> None:
    fails(desk, kind)
    assert desk.shows("Cashing in is not possible on this PC now")
    desk.window.show_today()
    assert desk.shows(TO_DO[kind], "Checking in goes on")
    assert not desk.shows("SQLITE")
    assert desk.codes() == []


def test_the_band_can_be_put_away_and_the_page_of_today_goes_on_saying_it(desk: Desk) -> None:
    fails(desk, Problem.DISK_FULL)
    QTest.mouseClick(desk.window.journal_band.close_button, Qt.MouseButton.LeftButton)
    assert not desk.window.journal_band.isVisible()
    desk.window.show_today()
    assert desk.shows("Make room")
    desk.window.day.tell_of_journal(Opened(MemoryJournal(utc_now)))
    assert not desk.shows("Make room")


def test_more_opens_the_page_of_today(desk: Desk) -> None:
    fails(desk, Problem.BUSY)
    QTest.mouseClick(desk.window.journal_band.more_button, Qt.MouseButton.LeftButton)
    assert desk.window.pages.currentWidget() is desk.window.today_page
    assert not desk.window.journal_band.isVisible()
    desk.window.show_check_in()
    assert desk.window.journal_band.isVisible()


def test_a_damaged_journal_says_what_was_saved_and_where_the_rest_is_until_it_is_seen(desk: Desk) -> None:
    aside = Path("journal.damaged.sqlite")
    desk.window.day.tell_of_journal(Opened(MemoryJournal(utc_now), salvaged=2, set_aside=aside))
    assert desk.shows("The journal of this PC was damaged")
    desk.window.show_today()
    assert desk.shows("2 open items saved", "Ask IT")
    QTest.mouseClick(desk.window.today_page.notice.seen_button, Qt.MouseButton.LeftButton)
    assert not desk.window.today_page.notice.isVisible()
    desk.window.show_check_in()
    assert not desk.window.journal_band.isVisible()


def test_a_journal_that_is_well_says_nothing(desk: Desk) -> None:
    desk.window.day.tell_of_journal(Opened(MemoryJournal(utc_now)))
    assert not desk.window.journal_band.isVisible()
    desk.window.show_today()
    assert not desk.window.today_page.notice.isVisible()


def test_a_cash_in_without_a_journal_is_not_sent_and_says_why(desk: Desk, server: HttpServer) -> None:
    fails(desk, Problem.DISK_FULL)
    server.otherwise = by_path(usual(promotions=answer(promotion_page([promotion(6)]))))
    desk.window.show_promotions()
    desk.tap(NORA)
    desk.wait_until_quiet()
    page = desk.window.promotions_page
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    desk.clock.seconds += SETTLE_SECONDS + 1
    QTest.keyClick(page.question, Qt.Key.Key_Return)
    desk.wait_until_quiet()
    assert desk.shows("Not cashed in", "This PC cannot write down what is done")
    assert not any(request.path.endswith(CASH_IN) for request in server.requests)
