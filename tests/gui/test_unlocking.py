"""A promotion that nobody knows the end of is locked, says why, and is offered again after a question of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from counter_app.desk.desk import Told
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.journal.records import State
from counter_app.gui.question import SETTLE_SECONDS, Question
from counter_app.uitpas.model import Promotion
from tests.fakes.http_server import HttpServer, answer, by_path
from tests.gui.answers import person, promotion, promotion_page
from tests.gui.conftest import CASH_IN, NORA, PATIENCE_MS, SAM, Desk, rows, sample, usual
from tests.gui.journal_rows import DRINK, Past, state_of


def open_promotions(desk: Desk, server: HttpServer) -> Promotion:
    """Nora is at the desk, and her free drink is the one row."""
    only = promotion_page([promotion(6)])
    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=answer(only)))
    desk.window.show_promotions()
    desk.tap(NORA)
    desk.wait_until_quiet()
    [shown] = desk.window.promotions_flow.promotions
    return shown


def locked(desk: Desk, server: HttpServer) -> Past:
    """A cash-in of an earlier run, which the journal still knows of."""
    past = Past(desk)
    past.unknown(DRINK)
    past.load()
    shown = open_promotions(desk, server)
    desk.window.promotions_page.body.open(shown)
    return past


def ask(desk: Desk) -> Question:
    QTest.mouseClick(desk.window.promotions_page.detail.unlock_button, Qt.MouseButton.LeftButton)
    return desk.window.promotions_page.body.unlocking.question


def confirm(desk: Desk, question: Question) -> None:
    desk.clock.seconds += SETTLE_SECONDS + 0.1
    QTest.keyClick(question, Qt.Key.Key_Return)
    desk.wait_until_quiet()


def place(widget: QWidget, on: QWidget) -> QRect:
    return QRect(widget.mapTo(on, QPoint()), widget.size())


def test_a_cash_in_of_an_earlier_run_locks_its_promotion_and_says_why(desk: Desk, server: HttpServer) -> None:
    locked(desk, server)
    [row] = rows(desk.window.promotions_page.list)
    assert "Not certain yet" in row
    assert desk.shows("the points may have been taken", "Offer it again anyway…")
    QTest.keyClick(desk.window.promotions_page.list, Qt.Key.Key_Return)
    assert not desk.window.promotions_page.question.is_open


def test_unlocking_asks_in_its_own_words_and_offers_the_promotion_again(desk: Desk, server: HttpServer) -> None:
    past = locked(desk, server)
    question = ask(desk)
    assert desk.shows("Offer “Gratis drankje” to Nora again", "the points are taken twice", "Offer it again")
    assert not past.journal.open_attempts()[0].is_unlocked
    confirm(desk, question)
    assert past.journal.open_attempts()[0].is_unlocked
    assert "Press Enter to cash in" in rows(desk.window.promotions_page.list)[0]
    assert not any(request.path.endswith(CASH_IN) for request in server.requests)


def test_after_unlocking_the_usual_question_comes_before_a_cash_in(desk: Desk, server: HttpServer) -> None:
    locked(desk, server)
    confirm(desk, ask(desk))
    page = desk.window.promotions_page
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.question.is_open
    assert desk.shows("This cannot be undone.")


def test_a_hasty_press_unlocks_nothing(desk: Desk, server: HttpServer) -> None:
    past = locked(desk, server)
    question = ask(desk)
    QTest.keyClick(question, Qt.Key.Key_Return)
    desk.wait_until_quiet()
    assert question.is_open
    assert not past.journal.open_attempts()[0].is_unlocked


@pytest.mark.parametrize("leave", ["escape", "digits", "another card", "another page"])
def test_what_is_not_confirmed_unlocks_nothing(desk: Desk, server: HttpServer, leave: str) -> None:
    past = locked(desk, server)
    question = ask(desk)
    match leave:
        case "escape":
            QTest.keyClick(question, Qt.Key.Key_Escape)
        case "digits":
            QTest.keyClicks(question, "0")
        case "another card":
            desk.tap(SAM)
        case _:
            desk.window.show_today()
    desk.wait_until_quiet()
    assert not question.is_open
    assert not past.journal.open_attempts()[0].is_unlocked


@pytest.mark.parametrize("size", [(1180, 760), (960, 600)])
@pytest.mark.parametrize("percent", [100, 150])
def test_what_confirms_is_not_under_the_finger_that_asked(
    desk: Desk, server: HttpServer, size: tuple[int, int], percent: int
) -> None:
    desk.preferences.set(text_percent=percent)
    desk.window.resize(*size)
    locked(desk, server)
    desk.wait_until_quiet()
    asks = place(desk.window.promotions_page.detail.unlock_button, desk.window)
    question = ask(desk)
    assert question.is_open
    assert not asks.intersects(place(question.confirm_button, desk.window))


def test_the_question_goes_when_it_is_found_out_meanwhile(desk: Desk, server: HttpServer) -> None:
    past = locked(desk, server)
    question = ask(desk)
    [attempt] = past.journal.open_attempts()
    done = Feedback(Tone.DONE, Message.CASHED_IN, outcome=Outcome.DONE)
    desk.window.day.keep(Told(done, past.journal.end(attempt.id, State.DONE, done)))
    desk.qtbot.waitUntil(lambda: not question.is_open, timeout=PATIENCE_MS)
    assert state_of(desk.workplace, attempt) is State.DONE


def test_somebody_else_can_have_the_same_promotion(desk: Desk, server: HttpServer) -> None:
    past = Past(desk)
    past.unknown(DRINK)
    past.load()
    other = person("Sam", "De Smet").replace(b"22b69dc0", b"another").replace(b"0930000420206", b"0930000166411")
    only = promotion_page([promotion(6)])
    server.otherwise = by_path(usual(retrieve=answer(other), promotions=answer(only)))
    desk.window.show_promotions()
    desk.tap(SAM)
    desk.wait_until_quiet()
    assert "Press Enter to cash in" in rows(desk.window.promotions_page.list)[0]


def test_the_question_before_a_cash_in_shows_the_balance_of_now(desk: Desk, server: HttpServer) -> None:
    shown = open_promotions(desk, server)
    now = sample("passholder.xml").replace(b"<points>10.000<", b"<points>20.000<")
    only = promotion_page([promotion(6)])
    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=answer(only), passholder=answer(now)))
    desk.window.promotions_page.ask(shown)
    desk.wait_for("20 → 15 points")
    assert desk.window.promotions_page.head.isVisible()
    assert desk.shows("Nora Peeters · 20 points")
