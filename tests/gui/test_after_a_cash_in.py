"""After a cash-in: its result belongs to its person, and nothing is offered again on what was known before."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from counter_app.gui.question import SETTLE_SECONDS
from tests.fakes.http_server import Behaviour, HttpServer, Peer, answer, by_path, reset
from tests.gui.conftest import CASH_IN, CHECK_IN, NORA, PROMOTIONS, RETRIEVE, SAM, Desk, sample, usual
from tests.gui.hands import click

PATIENCE = 20.0
DONE = sample("cash-in.xml")


def listed(state: str) -> bytes:
    return (
        "<response><promotions><promotion><id>6</id><title>Gratis drankje</title><points>5</points>"
        "<periodConstraint><periodType>WEEK</periodType><periodVolume>1</periodVolume></periodConstraint>"
        f"<cashInState>{state}</cashInState></promotion></promotions><total>1</total></response>"
    ).encode()


def person(first_name: str, number: str, points: int) -> bytes:
    return (
        f"<response><passHolder><name>P.</name><firstName>{first_name}</firstName><points>{points}</points>"
        "</passHolder><card><status>ACTIVE</status>"
        f"<uitpasNumber><uitpasNumber>{number}</uitpasNumber></uitpasNumber></card></response>"
    ).encode()


class Held:
    """Answers a request when it is let go."""

    def __init__(self, body: bytes) -> None:
        self._go = threading.Event()
        self._answer = answer(body)
        self.arrived = threading.Event()

    def __call__(self, peer: Peer) -> None:
        self.arrived.set()
        assert self._go.wait(PATIENCE)
        self._answer(peer)

    def let_go(self) -> None:
        self._go.set()


def posts(server: HttpServer, path: str = CASH_IN) -> int:
    return sum(request.path.endswith(path) for request in server.requests)


def shown_with(desk: Desk, server: HttpServer, **other: Behaviour) -> None:
    """Nora's one promotion is on the screen, and can be cashed in."""
    server.otherwise = by_path(usual(**({"promotions": answer(listed("POSSIBLE"))} | other)))
    desk.window.show_promotions()
    desk.tap(NORA)
    desk.wait_until_quiet()


def confirm(desk: Desk) -> None:
    """Ask, and answer the question."""
    page = desk.window.promotions_page
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    desk.clock.seconds += SETTLE_SECONDS + 0.1
    QTest.keyClick(page.question, Qt.Key.Key_Return)


def ask_button(desk: Desk) -> QRect | None:
    """Where the button that asks is painted; None where there is none."""
    return desk.window.promotions_page.list.button_of(6)


@pytest.mark.parametrize("broken", ["look-up", "list"])
def test_if_the_refresh_fails_the_result_stays_and_nothing_is_offered_until_it_is_loaded_again(
    desk: Desk, server: HttpServer, broken: str
) -> None:
    shown_with(desk, server)
    failing = {"retrieve" if broken == "look-up" else "promotions": answer(status=503)}
    server.otherwise = by_path(usual(**({"promotions": answer(listed("POSSIBLE"))} | failing)))
    confirm(desk)
    desk.wait_until_quiet()
    assert desk.shows("Cashed in", "Try again in a moment")
    assert ask_button(desk) is None
    confirm(desk)
    desk.wait_until_quiet()
    assert posts(server) == 1
    server.otherwise = by_path(usual(promotions=answer(listed("POSSIBLE"))))
    click(desk.window, "Try again")
    desk.wait_until_quiet()
    assert ask_button(desk) is not None


def test_an_old_page_that_answers_last_offers_nothing_again(desk: Desk, server: HttpServer) -> None:
    old_page = Held(listed("POSSIBLE"))
    lists: Iterator[Behaviour] = iter([answer(listed("POSSIBLE")), old_page])

    def in_turn(peer: Peer) -> None:
        next(lists)(peer)

    server.otherwise = by_path(usual(promotions=in_turn))
    desk.window.show_promotions()
    desk.tap(NORA)
    desk.qtbot.waitUntil(old_page.arrived.is_set, timeout=20_000)
    server.otherwise = by_path(usual(promotions=answer(listed("NOT_POSSIBLE_USER_VOLUME_CONSTRAINT"))))
    confirm(desk)
    desk.wait_for("Had this week already")
    old_page.let_go()
    desk.wait_until_quiet()
    assert desk.shows("Had this week already")
    assert ask_button(desk) is None


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (answer(DONE), "Cashed in"),
        (answer("<response><code>ACTION_NOT_ALLOWED</code></response>", 400), "Not cashed in"),
        (reset, "Not certain yet"),
    ],
    ids=["done", "refused", "unknown"],
)
def test_a_result_that_comes_when_somebody_else_is_here_names_its_person_and_leaves_the_screen_alone(
    desk: Desk, server: HttpServer, end: Behaviour, words: str
) -> None:
    going = threading.Event()

    def held(peer: Peer) -> None:
        assert going.wait(PATIENCE)
        end(peer)

    shown_with(desk, server, cash_in=held, retrieve=answer(person("Nora", "0930000420206", 12)))
    confirm(desk)
    server.otherwise = by_path(
        usual(cash_in=held, retrieve=answer(person("Sam", "0930000125607", 3)), promotions=answer(listed("POSSIBLE")))
    )
    desk.tap(SAM)
    desk.wait_for("Sam P.")
    before = desk.window.promotions_page.panel.headline.text()
    going.set()
    desk.wait_until_quiet()
    assert desk.shows("Nora P.", words, "Gratis drankje")
    assert desk.window.promotions_page.panel.headline.text() == before


def test_a_result_that_comes_on_another_page_is_told_there(desk: Desk, server: HttpServer) -> None:
    cash_in = Held(DONE)
    shown_with(desk, server, cash_in=cash_in)
    confirm(desk)
    desk.window.show_check_in()
    cash_in.let_go()
    desk.wait_for("Nora Peeters", "Cashed in: Gratis drankje")


def test_a_tap_on_the_check_in_page_takes_the_person_and_the_question_of_before_away(
    desk: Desk, server: HttpServer
) -> None:
    shown_with(desk, server)
    page = desk.window.promotions_page
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.question.is_open
    desk.window.show_check_in()
    desk.tap(SAM)
    desk.wait_until_quiet()
    assert posts(server, CHECK_IN) == 1
    desk.window.show_promotions()
    assert not desk.shows("Nora")
    desk.clock.seconds += SETTLE_SECONDS + 0.1
    QTest.keyClick(page.question, Qt.Key.Key_Return)
    desk.wait_until_quiet()
    assert posts(server) == 0


def test_turning_the_page_closes_the_question_visibly(desk: Desk, server: HttpServer) -> None:
    shown_with(desk, server)
    QTest.keyClick(desk.window.promotions_page.list, Qt.Key.Key_Return)
    desk.window.show_check_in()
    desk.window.show_promotions()
    assert desk.shows("The question was closed", "Nothing was cashed in")


def test_a_locked_promotion_stays_locked_when_the_next_look_up_has_no_uid(desk: Desk, server: HttpServer) -> None:
    shown_with(desk, server, cash_in=reset, retrieve=answer(person("Nora", "0930000420206", 12)))
    confirm(desk)
    desk.wait_until_quiet()
    desk.tap(SAM)
    desk.wait_until_quiet()
    assert desk.shows("Not certain yet")
    assert ask_button(desk) is None


def test_the_look_up_of_the_refresh_and_its_list_are_asked_after_the_cash_in(desk: Desk, server: HttpServer) -> None:
    shown_with(desk, server)
    asked = len(server.requests)
    confirm(desk)
    desk.wait_until_quiet()
    paths = [request.path.rsplit("/", 1)[-1] for request in server.requests[asked:]]
    after = paths[paths.index(CASH_IN.strip("/")) :]
    assert RETRIEVE.rsplit("/", 1)[-1] in after
    assert PROMOTIONS.strip("/") in after


def said_of_the_row(desk: Desk) -> str:
    """What a screen reader says of it."""
    return str(desk.window.promotions_page.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_what_never_left_is_said_once_and_leaves_the_row_as_it_was_to_be_asked_again_at_once(
    desk: Desk, server: HttpServer
) -> None:
    shown_with(desk, server)
    button, said = ask_button(desk), said_of_the_row(desk)
    broken = usual(**dict.fromkeys(("cashed", "passholder", "cash_in", "retrieve", "promotions"), reset))
    server.otherwise = by_path(broken)
    confirm(desk)
    desk.wait_until_quiet()
    assert desk.window.promotions_page.panel.headline.text() == "Not sent"
    assert [label.text() for label in desk.window.findChildren(QLabel) if label.isVisible()].count("Not sent") == 1
    assert not desk.window.promotions_page.card.trouble.isVisible()
    assert button is not None
    assert (ask_button(desk), said_of_the_row(desk)) == (button, said)
    server.otherwise = by_path(usual(promotions=answer(listed("POSSIBLE"))))
    confirm(desk)
    desk.wait_for("Cashed in")
    desk.wait_until_quiet()
    assert posts(server) == 1
