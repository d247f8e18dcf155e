"""The page of today: every action of this run, with its totals, and what is not certain on top."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.gui.question import SETTLE_SECONDS
from counter_app.gui.today.day_list import Show
from tests.fakes.http_server import HttpServer, answer, by_path, reset
from tests.gui.answers import promotion, promotion_page
from tests.gui.conftest import NORA, SAM, Desk, refusal, rows, usual


def lines(desk: Desk) -> list[str]:
    return rows(desk.window.today_page.table)


def check_in(desk: Desk, *cards: object) -> None:
    for card in cards:
        desk.tap(card)  # type: ignore[arg-type]
        desk.wait_until_quiet()


def cash_in(desk: Desk, server: HttpServer) -> None:
    rows = [promotion(6, "Gratis drankje", "5", "POSSIBLE")]
    server.otherwise = by_path(usual(promotions=answer(promotion_page(rows))))
    desk.window.show_promotions()
    check_in(desk, NORA)
    page = desk.window.promotions_page
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    desk.clock.seconds += SETTLE_SECONDS + 1
    QTest.keyClick(page.question, Qt.Key.Key_Return)
    desk.wait_until_quiet()


def test_before_anything_was_done_it_says_so(desk: Desk) -> None:
    desk.window.show_today()
    assert desk.shows("Nothing was done here yet")


def test_each_action_is_a_line_newest_first_with_first_name_and_initial(desk: Desk, server: HttpServer) -> None:
    check_in(desk, NORA)
    cash_in(desk, server)
    desk.window.show_today()
    newest, oldest = lines(desk)
    assert "Nora P." in newest
    assert "Gratis drankje" in newest
    assert "Cashed in" in newest
    assert "Muziekmarathon" in oldest
    assert "Checked in" in oldest
    assert not desk.shows("Peeters")


def test_whom_nobody_knows_is_the_end_of_a_number(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(
        usual(check_in=refusal("UNKNOWN_CHIPNUMBER"), retrieve=refusal("UNKNOWN_IDENTIFICATION"))
    )
    check_in(desk, NORA)
    desk.window.show_today()
    [line] = lines(desk)
    assert "…2080" in line
    assert "Unknown card" in line
    assert "044C539AFF2080" not in line.replace(" ", "")


def test_totals_count_what_was_done(desk: Desk, server: HttpServer) -> None:
    check_in(desk, NORA, SAM)
    server.otherwise = by_path(usual(check_in=refusal("MAXIMUM_REACHED")))
    desk.clock.seconds += 10
    check_in(desk, NORA)
    desk.window.show_today()
    assert len(lines(desk)) == 3
    assert desk.shows("2 checked in", "0 cashed in")


def test_a_card_that_bounces_is_one_line(desk: Desk) -> None:
    check_in(desk, NORA, NORA, NORA)
    desk.window.show_today()
    assert len(lines(desk)) == 1


def test_filter_and_search_show_a_part(desk: Desk, server: HttpServer) -> None:
    check_in(desk, NORA)
    cash_in(desk, server)
    desk.window.show_today()
    page = desk.window.today_page
    QTest.mouseClick(page.filters[Show.CASH_INS], Qt.MouseButton.LeftButton)
    assert ["Gratis drankje" in line for line in lines(desk)] == [True]
    QTest.mouseClick(page.filters[Show.ALL], Qt.MouseButton.LeftButton)
    page.search.setFocus()
    QTest.keyClicks(page.search, "MUZIEK")
    assert ["Muziekmarathon" in line for line in lines(desk)] == [True]
    QTest.keyClicks(page.search, "zz")
    assert desk.shows("Nothing found")


def test_what_is_not_certain_stands_on_top_and_asking_again_adds_no_line(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(check_in=reset))
    check_in(desk, NORA)
    desk.window.show_today()
    assert desk.window.today_page.open_items.isVisible()
    assert desk.shows("1 open item")
    assert len(lines(desk)) == 1
    desk.window.show_check_in()
    desk.clock.seconds += 10
    check_in(desk, NORA)
    desk.window.show_today()
    assert len(lines(desk)) == 1


def test_a_card_that_waited_for_an_activity_is_one_line_at_that_activity(desk: Desk) -> None:
    activity = desk.workplace.activity
    desk.workplace.choose_activity(None)
    check_in(desk, NORA)
    assert desk.window.day.entries == []
    desk.workplace.choose_activity(activity)
    desk.window.choosing.chosen.emit()
    desk.wait_until_quiet()
    desk.window.show_today()
    [line] = lines(desk)
    assert "Muziekmarathon" in line


def test_nobody_is_named_after_a_while_until_the_page_is_opened_again(desk: Desk) -> None:
    check_in(desk, NORA)
    desk.window.show_today()
    assert "Nora P." in lines(desk)[0]
    desk.window.privacy.leave()
    assert "Nora" not in lines(desk)[0]
    assert "…2080" in lines(desk)[0]
    desk.window.show_check_in()
    desk.window.show_today()
    assert "Nora P." in lines(desk)[0]


def test_the_kansenstatuut_is_in_no_line(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(check_in=refusal("KANSENSTATUUT_EXPIRED")))
    check_in(desk, NORA)
    desk.window.show_today()
    assert "Please check" in lines(desk)[0]
    assert not desk.shows("ansenstatuut")
