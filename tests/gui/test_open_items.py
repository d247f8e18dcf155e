"""Open items on the page of today: what they say, what their buttons do, and what server and journal hold then."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from counter_app.desk.journal.records import Doubt, State
from counter_app.desk.open_items import Choice
from counter_app.gui.question import SETTLE_SECONDS
from counter_app.gui.today.item_card import ItemCard
from counter_app.gui.workplace import utc_now
from tests.fakes.http_server import HttpServer, answer, by_path
from tests.gui.answers import promotion, promotion_page
from tests.gui.conftest import CASH_IN, CASHED, CHECK_IN, PATIENCE_MS, Desk, rows, usual
from tests.gui.journal_rows import DRINK, MARATHON, Past, somebody, state_of


def cards(desk: Desk) -> list[ItemCard]:
    return desk.window.today_page.open_items.cards


def button(desk: Desk, choice: Choice) -> QPushButton:
    return next(card.buttons[choice] for card in cards(desk) if choice in card.buttons)


def press(desk: Desk, choice: Choice) -> None:
    QTest.mouseClick(button(desk, choice), Qt.MouseButton.LeftButton)


def confirm(desk: Desk) -> None:
    """A fresh press, long enough after the question opened."""
    desk.clock.seconds += SETTLE_SECONDS + 0.1
    QTest.mouseClick(desk.window.today_page.question.confirm_button, Qt.MouseButton.LeftButton)
    desk.wait_until_quiet()


def open_today(desk: Desk, past: Past) -> None:
    past.load()
    desk.window.show_today()


def requests(server: HttpServer, path: str) -> int:
    return sum(request.path.endswith(path) for request in server.requests)


def test_what_is_unknown_says_when_it_is_looked_at_next_and_can_be_looked_at_now(
    desk: Desk, server: HttpServer
) -> None:
    past = Past(desk)
    past.unknown(DRINK)
    open_today(desk, past)
    assert desk.shows("Not certain yet", "Gratis drankje", "Nora P.", "Next time at")
    asked = requests(server, CASHED)
    press(desk, Choice.ASK_NOW)
    assert desk.shows("We are looking now…")
    desk.wait_until_quiet()
    assert requests(server, CASHED) == asked + 1
    assert requests(server, CASH_IN) == 0
    assert desk.shows("Last looked at")


def test_what_is_found_out_by_looking_leaves_the_open_items(desk: Desk) -> None:
    past = Past(desk)
    attempt = past.unknown(DRINK)
    now = utc_now()
    asking = replace(attempt.asking, times=9, absent=1, absent_since=now - timedelta(minutes=3))
    past.journal.asked(attempt.id, replace(asking, next_at=now + timedelta(minutes=20)))
    open_today(desk, past)
    press(desk, Choice.ASK_NOW)
    desk.wait_until_quiet()
    assert state_of(desk.workplace, attempt) is State.NOT_DONE
    assert desk.shows("Not cashed in")
    press(desk, Choice.SEE)
    desk.wait_until_quiet()
    assert cards(desk) == []
    assert desk.workplace.journal.open_attempts() == ()


@pytest.mark.parametrize(
    ("choice", "state", "says"),
    [
        (Choice.HAPPENED, State.SETTLED, "Settled: it counted"),
        (Choice.DID_NOT_HAPPEN, State.SETTLED, "Settled: it did not count"),
    ],
)
def test_the_employee_says_what_happened_after_one_more_question(
    desk: Desk, server: HttpServer, choice: Choice, state: State, says: str
) -> None:
    past = Past(desk)
    attempt = past.doubted(DRINK, Doubt.TWO_EXPLANATIONS, 28)
    open_today(desk, past)
    assert desk.shows("We sent it at", "another desk of this counter")
    press(desk, choice)
    assert desk.window.today_page.question.is_open
    desk.wait_until_quiet()
    assert state_of(desk.workplace, attempt) is State.UNKNOWN
    confirm(desk)
    assert state_of(desk.workplace, attempt) is state
    assert says in rows(desk.window.today_page.table)[0]
    assert requests(server, CASH_IN) == 0


def test_what_could_not_be_found_out_for_a_day_is_found_out_once_the_server_answers(desk: Desk) -> None:
    past = Past(desk)
    attempt = past.doubted(DRINK, Doubt.TOO_LONG)
    past.journal.asked(attempt.id, replace(attempt.asking, absent=1, absent_since=utc_now() - timedelta(minutes=3)))
    open_today(desk, past)
    press(desk, Choice.ASK_NOW)
    desk.wait_until_quiet()
    assert state_of(desk.workplace, attempt) is State.NOT_DONE


def test_a_hasty_press_settles_nothing(desk: Desk) -> None:
    past = Past(desk)
    attempt = past.doubted(DRINK, Doubt.TOO_LONG)
    open_today(desk, past)
    press(desk, Choice.HAPPENED)
    QTest.mouseClick(desk.window.today_page.question.confirm_button, Qt.MouseButton.LeftButton)
    desk.wait_until_quiet()
    assert state_of(desk.workplace, attempt) is State.UNKNOWN
    assert desk.window.today_page.question.is_open


def test_who_cancels_settles_nothing(desk: Desk) -> None:
    past = Past(desk)
    attempt = past.doubted(DRINK, Doubt.TOO_LONG)
    open_today(desk, past)
    press(desk, Choice.DID_NOT_HAPPEN)
    QTest.keyClick(desk.window.today_page.question, Qt.Key.Key_Escape)
    desk.wait_until_quiet()
    assert not desk.window.today_page.question.is_open
    assert state_of(desk.workplace, attempt) is State.UNKNOWN


@pytest.mark.parametrize("size", [(1180, 760), (960, 600)])
def test_what_confirms_is_never_under_the_finger_that_asked(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    past = Past(desk)
    for _ in range(3):
        past.doubted(DRINK, Doubt.TOO_LONG)
    open_today(desk, past)
    page = desk.window.today_page
    desk.wait_until_quiet()
    for card in cards(desk):
        asks = card.buttons[Choice.HAPPENED]
        asks.click()
        confirms = page.question.confirm_button
        first = QRect(asks.mapTo(page, QPoint()), asks.size())
        assert not first.intersects(QRect(confirms.mapTo(page, QPoint()), confirms.size()))
        page.question.close_question()


@pytest.mark.parametrize(
    ("doubt", "says"),
    [
        (Doubt.TOO_LONG, "could not find out for a day"),
        (Doubt.NO_UID, "cannot be looked up"),
        (Doubt.NO_LIST, "Compare the balance"),
        (Doubt.TWO_EXPLANATIONS, "Another desk of this counter may have done the same"),
    ],
)
def test_each_doubt_is_a_question_of_its_own(desk: Desk, doubt: Doubt, says: str) -> None:
    past = Past(desk)
    past.doubted(DRINK, doubt)
    open_today(desk, past)
    assert desk.shows(says)


def test_a_kept_check_in_is_sent_on_demand(desk: Desk, server: HttpServer) -> None:
    past = Past(desk)
    attempt = past.kept()
    open_today(desk, past)
    assert desk.shows("Kept", "as soon as there is a connection", "1 kept")
    press(desk, Choice.SEND_NOW)
    desk.wait_until_quiet()
    assert requests(server, CHECK_IN) == 1
    assert state_of(desk.workplace, attempt) is State.DONE
    assert cards(desk) == []


def test_a_kept_check_in_that_is_given_up_is_never_sent(desk: Desk, server: HttpServer) -> None:
    past = Past(desk)
    attempt = past.kept()
    open_today(desk, past)
    press(desk, Choice.GIVE_UP)
    assert desk.shows("This check-in will not be sent", "It does not count then.")
    confirm(desk)
    assert state_of(desk.workplace, attempt) is State.SETTLED
    assert cards(desk) == []
    desk.window.resolving.connected()
    desk.wait_until_quiet()
    assert requests(server, CHECK_IN) == 0


def test_a_kept_check_in_of_another_counter_is_not_sent_from_here(desk: Desk) -> None:
    past = Past(desk)
    past.kept(place=replace(past.place, counter_key="other", counter_name="Bib De Werf"))
    open_today(desk, past)
    assert desk.shows("when you work at Bib De Werf again")
    assert Choice.SEND_NOW not in cards(desk)[0].buttons


def test_what_was_not_checked_in_is_tapped_again(desk: Desk, server: HttpServer) -> None:
    past = Past(desk)
    attempt = past.not_done(MARATHON)
    open_today(desk, past)
    press(desk, Choice.CHECK_IN_AGAIN)
    desk.wait_until_quiet()
    assert desk.window.pages.currentWidget() is desk.window.check_in_page
    assert desk.shows("Checked in")
    assert requests(server, CHECK_IN) == 1
    first, second = desk.workplace.journal.attempts(attempt.at, past.at.replace(year=past.at.year + 1))[::-1]
    assert (first.id, first.state, first.is_seen) == (attempt.id, State.NOT_DONE, True)
    assert second.state is State.DONE
    assert desk.workplace.journal.open_attempts() == ()


def test_at_another_activity_it_is_not_checked_in_again(desk: Desk, server: HttpServer) -> None:
    past = Past(desk)
    past.not_done(replace(MARATHON, id="b1", title="Jazz in het park"))
    open_today(desk, past)
    assert not button(desk, Choice.CHECK_IN_AGAIN).isEnabled()
    assert desk.shows("Choose “Jazz in het park” first")
    press(desk, Choice.CHECK_IN_AGAIN)
    desk.wait_until_quiet()
    assert requests(server, CHECK_IN) == 0
    activity = desk.workplace.activity
    assert activity is not None
    desk.workplace.choose_activity(replace(activity, cdbid="b1"))
    assert button(desk, Choice.CHECK_IN_AGAIN).isEnabled()


def test_what_was_not_cashed_in_is_only_looked_up(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(promotions=answer(promotion_page([promotion(6, "Gratis drankje")]))))
    past = Past(desk)
    attempt = past.not_done(DRINK)
    open_today(desk, past)
    press(desk, Choice.LOOK_UP_AGAIN)
    desk.wait_until_quiet()
    assert desk.window.pages.currentWidget() is desk.window.promotions_page
    assert desk.shows("Nora Peeters", "Gratis drankje")
    assert requests(server, CASH_IN) == 0
    found = desk.workplace.journal.attempt(attempt.id)
    assert found is not None
    assert found.is_seen


@pytest.mark.parametrize(("write", "says"), [("expired", "no connection in time"), ("refused_late", "Card not valid")])
def test_what_came_to_nothing_says_why_until_it_is_seen(desk: Desk, write: str, says: str) -> None:
    past = Past(desk)
    getattr(past, write)()
    open_today(desk, past)
    assert desk.shows(says)
    press(desk, Choice.SEE)
    desk.wait_until_quiet()
    assert cards(desk) == []
    assert desk.workplace.journal.open_attempts() == ()


def test_those_that_wait_for_the_employee_come_first_and_the_others_on_demand(desk: Desk) -> None:
    past = Past(desk)
    past.doubted(DRINK, Doubt.TOO_LONG, ago=90)
    for number in range(5):
        past.unknown(MARATHON, ago=number, who=somebody(number))
    open_today(desk, past)
    assert len(cards(desk)) == 3
    assert "Gratis drankje" in cards(desk)[0].what.text()
    assert desk.shows("3 more")
    QTest.mouseClick(desk.window.today_page.open_items.all_button, Qt.MouseButton.LeftButton)
    assert len(cards(desk)) == 6
    QTest.mouseClick(desk.window.today_page.open_items.all_button, Qt.MouseButton.LeftButton)
    assert len(cards(desk)) == 3


def test_in_a_low_window_one_is_shown(desk: Desk) -> None:
    desk.preferences.set(text_percent=150)
    desk.window.resize(960, 600)
    past = Past(desk)
    for number in range(4):
        past.unknown(MARATHON, ago=number, who=somebody(number))
    open_today(desk, past)
    assert len(cards(desk)) == 1
    assert desk.shows("3 more")


def test_what_is_asked_about_goes_when_it_ends_by_itself(desk: Desk) -> None:
    past = Past(desk)
    attempt = past.kept()
    open_today(desk, past)
    press(desk, Choice.GIVE_UP)
    desk.window.resolving.send_now(attempt)
    desk.qtbot.waitUntil(lambda: not desk.window.today_page.question.is_open, timeout=PATIENCE_MS)
    desk.wait_until_quiet()
    assert state_of(desk.workplace, attempt) is State.DONE


def test_digits_drop_the_question(desk: Desk) -> None:
    past = Past(desk)
    past.doubted(DRINK, Doubt.TOO_LONG)
    open_today(desk, past)
    press(desk, Choice.HAPPENED)
    QTest.keyClicks(desk.window.today_page.question, "09")
    assert not desk.window.today_page.question.is_open


def test_nobody_is_named_on_a_card_after_a_while(desk: Desk) -> None:
    past = Past(desk)
    past.unknown(DRINK)
    open_today(desk, past)
    assert "Nora P." in cards(desk)[0].what.text()
    desk.window.privacy.leave()
    assert "Nora" not in cards(desk)[0].what.text()
    assert "…2080" in cards(desk)[0].what.text()


def test_the_bar_counts_what_is_kept_apart(desk: Desk) -> None:
    past = Past(desk)
    past.kept()
    past.kept(somebody(1))
    past.load()
    assert desk.window.top_bar.open_items_button.text() == "2 kept"
    past.doubted(DRINK, Doubt.TOO_LONG)
    past.load()
    assert desk.window.top_bar.open_items_button.text() == "1 open item · 2 kept"
    QTest.mouseClick(desk.window.top_bar.connection_button, Qt.MouseButton.LeftButton)
    desk.wait_for("2 check-ins kept, to be sent as soon as there is a connection.")
