"""No row of the promotions changes its place for what is said over the list, asked about a row, or told beside it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.config.preferences import Preferences
from counter_app.gui.promotions_page import PromotionsPage
from counter_app.gui.question import SETTLE_SECONDS
from counter_app.gui.theme import Mode
from tests.fakes.http_server import Behaviour, HttpServer, Peer, answer, by_path, reset
from tests.fakes.language import speaking
from tests.gui.answers import person, promotion, promotion_page
from tests.gui.conftest import CASH_IN, PATIENCE_MS, SAM, Desk, at_server, refusal, sample, usual
from tests.gui.hands import press, type_in

ROWS = promotion_page([promotion(number, f"Voordeel {number:02}", "5") for number in range(1, 31)])
ASKED, LAST = 1, 30
FIRST, SMALLEST = (1180, 760), (960, 600)
ROOMS = [(*FIRST, 100), (*SMALLEST, 100), (*FIRST, 200)]
NOT_FOR_NOW = refusal("ACTION_NOT_ALLOWED", "<cashInState>NOT_POSSIBLE_DATE_CONSTRAINT</cashInState>")


@dataclass
class Counter:
    """Nora is at the promotions, and every place that a row of hers was seen at is kept."""

    desk: Desk
    server: HttpServer
    seen: list[tuple[str, dict[int, int]]] = field(default_factory=list)

    @property
    def page(self) -> PromotionsPage:
        return self.desk.window.promotions_page

    def answer(self, **answers: Behaviour) -> None:
        self.server.otherwise = by_path(usual(**{"retrieve": answer(person()), "promotions": answer(ROWS), **answers}))

    def look(self, when: str) -> None:
        """Remember where each row that can be seen is in the window."""
        QApplication.processEvents()
        self.seen.append((when, self.places()))

    def places(self) -> dict[int, int]:
        view, rows = self.page.list, self.page.card.model.rows
        top = view.viewport().mapTo(self.desk.window, QPoint()).y()
        return {rows[at].id: view.visualRect(view.model().index(at, 0)).top() + top for at in view.seen}

    def ask(self, number: int = ASKED) -> None:
        self.page.list.select(number)
        self.page.list.setFocus()
        press(self.desk.window, Qt.Key.Key_Return)
        assert self.page.question.is_open

    def confirm(self) -> None:
        self.desk.clock.seconds += SETTLE_SECONDS + 0.1
        press(self.desk.window, Qt.Key.Key_Return)

    def scroll_to_end(self) -> None:
        bar = self.page.list.verticalScrollBar()
        bar.setValue(bar.maximum())
        QApplication.processEvents()

    def assert_that_no_row_has_moved(self) -> None:
        """Every row that was in sight before has its place at every later look at which it is in sight."""
        (_, before), *later = self.seen
        moved = [
            (when, number, before[number], place)
            for when, places in later
            for number, place in places.items()
            if before.get(number, place) != place
        ]
        assert moved == []
        assert before
        assert all(before.keys() & places.keys() for _, places in later), "nothing was compared"


@pytest.fixture
def counter(qtbot: QtBot, server: HttpServer, request: pytest.FixtureRequest) -> Iterator[Counter]:
    width, height, percent = request.param
    with speaking("nl"):
        desk = at_server(qtbot, server.prefix, Preferences(language="nl", mode=Mode.LIGHT, text_percent=percent))
        desk.window.resize(width, height)
        counter = Counter(desk, server)
        counter.answer()
        desk.window.show_promotions()
        desk.tap()
        desk.wait_until_quiet()
        QApplication.processEvents()
        yield counter
        desk.stop()


def in_rooms(*rooms: tuple[int, int, int]) -> pytest.MarkDecorator:
    names = [f"{width}x{height}-{percent}" for width, height, percent in rooms]
    return pytest.mark.parametrize("counter", rooms, indirect=True, ids=names)


in_every_room = in_rooms(*ROOMS)


class Gate:
    """Holds the answer back until it is opened."""

    def __init__(self, behaviour: Behaviour) -> None:
        self._behaviour, self._open = behaviour, threading.Event()

    def __call__(self, peer: Peer) -> None:
        assert self._open.wait(20)
        self._behaviour(peer)

    def open(self) -> None:
        self._open.set()


def place_in_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


@in_every_room
def test_for_a_question_that_is_opened_and_cancelled(counter: Counter) -> None:
    counter.look("before")
    counter.ask()
    counter.look("question")
    press(counter.desk.window, Qt.Key.Key_Escape)
    assert not counter.page.question.is_open
    counter.look("cancelled")
    counter.assert_that_no_row_has_moved()


@in_every_room
def test_for_a_question_that_digits_drop(counter: Counter) -> None:
    counter.look("before")
    counter.ask()
    type_in(counter.desk.window, "0")
    assert counter.page.panel.isVisible()
    counter.look("dropped")
    press(counter.desk.window, Qt.Key.Key_Escape)
    counter.page.panel.close_button.click()
    assert not counter.page.panel.isVisible()
    counter.look("closed")
    counter.assert_that_no_row_has_moved()


@in_every_room
@pytest.mark.parametrize(
    ("end", "headline"),
    [(answer(sample("cash-in.xml")), "Ingeruild"), (NOT_FOR_NOW, "Niet ingeruild")],
    ids=["done", "refused"],
)
def test_for_a_cash_in_that_runs_and_ends(counter: Counter, end: Behaviour, headline: str) -> None:
    _cash_in(counter, end, headline)


@in_every_room
def test_for_a_cash_in_that_is_not_certain_and_stands_in_the_top_bar_from_then_on(counter: Counter) -> None:
    _cash_in(counter, reset, "Nog niet zeker")


def _cash_in(counter: Counter, end: Behaviour, headline: str) -> None:
    gate = Gate(end)
    counter.answer(cash_in=gate)
    counter.look("before")
    counter.ask()
    counter.confirm()
    counter.server.wait_for(lambda server: any(one.path.endswith(CASH_IN) for one in server.requests))
    assert counter.page.panel.headline.text() == "Inruilen…"
    counter.look("running")
    gate.open()
    counter.desk.wait_until_quiet()
    assert headline in counter.page.panel.headline.text()
    counter.look("ended")
    counter.page.panel.close_button.click()
    counter.look("closed")
    counter.assert_that_no_row_has_moved()


@in_every_room
def test_for_a_cash_in_that_was_not_sent(counter: Counter) -> None:
    counter.answer(cashed=reset, passholder=reset)
    counter.look("before")
    counter.ask()
    counter.confirm()
    counter.desk.wait_until_quiet()
    assert counter.page.panel.headline.text() == "Niet verstuurd"
    counter.look("not sent")
    counter.ask()
    counter.look("asked again")
    counter.assert_that_no_row_has_moved()


@in_every_room
def test_for_a_list_that_did_not_come_and_is_loaded_again(counter: Counter) -> None:
    counter.look("before")
    counter.answer(promotions=answer(status=503))
    counter.ask()
    counter.confirm()
    counter.desk.wait_until_quiet()
    assert counter.page.panel.isVisible()
    assert counter.page.card.trouble.isVisible()
    counter.look("failed")
    counter.answer()
    counter.page.card.trouble.action_button.click()
    counter.look("loading")
    counter.desk.wait_until_quiet()
    assert not counter.page.card.trouble.isVisible()
    counter.look("loaded")
    counter.assert_that_no_row_has_moved()


@in_rooms(*ROOMS[:2])
def test_for_details_save_at_200_percent_where_they_take_the_place_of_the_list(counter: Counter) -> None:
    _open_and_close_details(counter)


@in_rooms(*ROOMS[:2])
def test_for_details_where_the_list_is_at_its_end(counter: Counter) -> None:
    counter.scroll_to_end()
    _open_and_close_details(counter)


def _open_and_close_details(counter: Counter) -> None:
    height = counter.page.list.visualRect(counter.page.list.model().index(0, 0)).height()
    counter.look("before")
    first = counter.page.card.model.rows[counter.page.list.seen.start]
    counter.page.body.open(first.promotion)
    QApplication.processEvents()
    assert counter.page.detail.isVisible()
    if counter.page.list.isVisible():
        counter.look("details")
    counter.page.detail.close_button.click()
    counter.look("closed")
    assert counter.page.list.visualRect(counter.page.list.model().index(0, 0)).height() == height
    counter.assert_that_no_row_has_moved()


def _say(counter: Counter) -> None:
    counter.ask(counter.page.card.model.rows[counter.page.list.seen.stop - 1].id)
    counter.look("before")
    type_in(counter.desk.window, "0")
    press(counter.desk.window, Qt.Key.Key_Escape)


@in_every_room
def test_where_the_list_is_at_its_end_and_its_last_row_can_be_scrolled_out_from_below_what_is_said(
    counter: Counter,
) -> None:
    counter.scroll_to_end()
    _say(counter)
    counter.look("said")
    counter.assert_that_no_row_has_moved()
    counter.scroll_to_end()
    view = counter.page.list
    height = view.visualRect(view.model().index(0, 0)).height()
    assert counter.places()[LAST] + height <= place_in_window(counter.page.panel).top()
    counter.seen.clear()
    counter.look("scrolled")
    counter.page.panel.close_button.click()
    counter.look("closed")
    counter.assert_that_no_row_has_moved()


@in_every_room
def test_the_arrow_keys_bring_a_row_out_from_below_what_is_said(counter: Counter) -> None:
    _say(counter)
    counter.page.list.setFocus()
    press(counter.desk.window, *[Qt.Key.Key_Down] * 3)
    view = counter.page.list
    row = view.visualRect(view.currentIndex()).translated(view.viewport().mapTo(counter.desk.window, QPoint()))
    assert not row.intersects(place_in_window(counter.page.panel))


@in_every_room
def test_what_is_said_never_covers_a_question(counter: Counter) -> None:
    gate = Gate(answer(sample("cash-in.xml")))
    counter.answer(cash_in=gate)
    counter.ask()
    counter.confirm()
    counter.server.wait_for(lambda server: any(one.path.endswith(CASH_IN) for one in server.requests))
    sam = person("Sam", "Declercq", uitpas_number="0930000426706", uid="5a11d0c4")
    counter.answer(cash_in=gate, retrieve=answer(sam))
    counter.desk.tap(SAM)
    counter.desk.wait_for("Sam Declercq")
    counter.desk.qtbot.waitUntil(counter.page.list.isVisible, timeout=PATIENCE_MS)
    counter.ask(ASKED + 1)
    gate.open()
    counter.desk.wait_until_quiet()
    assert counter.page.toast.isVisible()
    assert counter.page.question.is_open
    for button in (counter.page.question.confirm_button, counter.page.question.cancel_button):
        middle = place_in_window(button).center()
        assert counter.desk.window.childAt(middle) is button


class Layouts(QObject):
    """Counts how often a widget gets another size."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Resize
        return False


@in_rooms(ROOMS[0])
def test_a_list_that_would_fit_were_it_not_for_what_is_said_over_it_comes_to_rest(counter: Counter) -> None:
    view = counter.page.list
    rows = view.viewport().height() // view.visualRect(view.model().index(0, 0)).height()
    counter.answer(promotions=answer(promotion_page([promotion(n, f"Voordeel {n}", "5") for n in range(1, rows + 1)])))
    counter.desk.tap()
    counter.desk.wait_until_quiet()
    assert not view.verticalScrollBar().isVisible()
    layouts = Layouts(view.viewport())
    _say(counter)
    for _ in range(50):
        QApplication.processEvents()
    assert view.verticalScrollBar().isVisible()
    assert layouts.count < 5
    counter.page.panel.close_button.click()
    for _ in range(50):
        QApplication.processEvents()
    assert not view.verticalScrollBar().isVisible()
    assert layouts.count < 10


@in_every_room
def test_the_keyboard_goes_from_the_list_to_what_is_said_and_back_when_it_is_closed(counter: Counter) -> None:
    _say(counter)
    counter.page.list.setFocus()
    QTest.keyClick(counter.page.list, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is counter.page.panel.close_button
    press(counter.desk.window, Qt.Key.Key_Space)
    assert not counter.page.panel.isVisible()
    assert QApplication.focusWidget() is counter.page.list
