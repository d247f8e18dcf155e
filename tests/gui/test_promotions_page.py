"""The page of promotions as an employee uses it: the list, search and filters, details, and every end of a cash-in."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.desk.promotion_filters import FilterName
from counter_app.gui.promotions_page import PromotionsPage
from counter_app.gui.question import SETTLE_SECONDS
from counter_app.gui.sounds import SoundName
from counter_app.uitpas.model import Counter
from tests.fakes.http_server import Behaviour, HttpServer, Peer, answer, by_path, reset
from tests.gui.answers import card_of_nobody, counters, moment, one_by_id, paged, person, promotion, promotion_page
from tests.gui.conftest import CASH_IN, NORA, PATIENCE_MS, PROMOTIONS, SAM, Desk, refusal, sample, usual
from tests.gui.hands import click, press, readable, reads, type_in

POINTS, VOLUME = "NOT_POSSIBLE_POINTS_CONSTRAINT", "NOT_POSSIBLE_VOLUME_CONSTRAINT"
LIST = [
    promotion(9, "Gratis koffie", "1"),
    promotion(6, "Gratis drankje", "5", spotlight=True),
    promotion(7, "Étagère", "5", VOLUME, units=2, taken=2),
    promotion(15, "Filmticket", "15", POINTS),
]


class Gate:
    """Holds back each answer of `behaviour` until it is opened."""

    def __init__(self, behaviour: Behaviour) -> None:
        self._behaviour = behaviour
        self._open = threading.Event()

    def __call__(self, peer: Peer) -> None:
        self._open.wait(20)
        self._behaviour(peer)

    def open(self) -> None:
        self._open.set()


def page_of(desk: Desk) -> PromotionsPage:
    return desk.window.promotions_page


def titles(desk: Desk) -> list[str]:
    """The rows from top to bottom."""
    return [one.promotion.title or "" for one in page_of(desk).card.model.rows]


def opened(desk: Desk, server: HttpServer, **answers: Behaviour) -> Desk:
    """Nora is at the promotions, and all is loaded."""
    usually = {"retrieve": answer(person()), "promotions": answer(promotion_page(LIST))}
    server.otherwise = by_path(usual(**(usually | answers)))
    desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()
    return desk


@pytest.fixture
def nora(desk: Desk, server: HttpServer) -> Desk:
    return opened(desk, server)


def asked(server: HttpServer) -> list[dict[str, str]]:
    """What was asked of the list, one after the other."""
    return [dict(request.query) for request in server.requests if request.path.endswith(PROMOTIONS)]


def settle(desk: Desk) -> None:
    for _ in range(3):
        QApplication.processEvents()
    desk.wait_until_quiet()


def cash_in(desk: Desk, title: str) -> None:
    """Ask and confirm by keyboard; the answer may come later."""
    page = page_of(desk)
    [number] = [one.id for one in page.card.model.rows if one.promotion.title == title]
    page.list.select(number)
    page.list.setFocus()
    press(desk.window, Qt.Key.Key_Return)
    assert page.question.is_open
    desk.clock.seconds += SETTLE_SECONDS + 0.1
    press(desk.window, Qt.Key.Key_Return)


# -- the head ------------------------------------------------------------------------------------------------------


def test_the_head_tells_who_it_is_and_what_they_have(nora: Desk) -> None:
    assert reads(nora.window, "Nora Peeters", "12", "points", "UiTPAS Regio Aalst · 0930\u00a0000\u00a0420\u00a0206")


def test_a_warning_tells_its_reason_only_after_a_click(desk: Desk, server: HttpServer) -> None:
    opened(desk, server, retrieve=answer(person(expired=True)))
    assert reads(desk.window, "Please check")
    assert not reads(desk.window, "ansenstatuut")
    click(desk.window, "Please check")
    assert reads(desk.window, "The kansenstatuut has expired.")
    click(desk.window, "Please check")
    assert not reads(desk.window, "ansenstatuut")


def test_the_reason_of_one_person_is_not_open_for_the_next(desk: Desk, server: HttpServer) -> None:
    opened(desk, server, retrieve=answer(person(expired=True)))
    click(desk.window, "Please check")
    desk.tap(SAM)
    desk.wait_until_quiet()
    assert reads(desk.window, "Please check")
    assert not reads(desk.window, "ansenstatuut")


@pytest.mark.parametrize(
    ("retrieved", "headline"),
    [
        (sample("retrieve-group-pass.xml"), "Group pass"),
        (sample("retrieve-local-stock.xml"), "Card not sold yet"),
        (card_of_nobody("DELETED"), "Card no longer in use"),
    ],
)
def test_a_card_of_nobody_is_named_and_nothing_else_is_shown(
    desk: Desk, server: HttpServer, retrieved: bytes, headline: str
) -> None:
    opened(desk, server, retrieve=answer(retrieved))
    assert page_of(desk).empty.headline.text() == headline
    assert page_of(desk).empty.detail.text()
    assert not page_of(desk).body.isVisible()
    assert not page_of(desk).head.isVisible()
    assert asked(server) == []


def test_a_group_pass_is_told_what_to_cash_in_with(desk: Desk, server: HttpServer) -> None:
    opened(desk, server, retrieve=answer(sample("retrieve-group-pass.xml")))
    assert reads(desk.window, "Group pass", "A group pass cannot cash in. Ask for the UiTPAS of the person.")
    assert not reads(desk.window, "earns no points")


@pytest.mark.parametrize("way", ["key", "button", "unreadable"])
def test_whoever_leaves_takes_everything_with_them(nora: Desk, way: str) -> None:
    press(nora.window, Qt.Key.Key_Space)
    if way == "key":
        press(nora.window, Qt.Key.Key_Escape)
    elif way == "button":
        page_of(nora).head.leave_button.click()
    else:
        page_of(nora).forget()
    settle(nora)
    assert reads(nora.window, "Tap a UiTPAS to see its promotions")
    assert not [text for text in readable(nora.window) if "Nora" in text or "Gratis" in text]
    assert nora.window.promotions_flow.person is None


# -- the list ------------------------------------------------------------------------------------------------------


def test_everything_is_shown_the_possible_first_then_by_points(nora: Desk) -> None:
    assert titles(nora) == ["Gratis koffie", "Gratis drankje", "Étagère", "Filmticket"]
    assert reads(nora.window, "1 point", "3 points short", "All gone", "4 promotions")


def test_a_row_reads_as_a_sentence(nora: Desk) -> None:
    model = page_of(nora).card.model
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert said[1].startswith("Gratis drankje, 5 points, Press Enter to cash in")
    assert said[1].endswith("In the spotlight")
    assert said[3].startswith("Filmticket, 15 points, 3 points short")


def test_what_is_not_possible_waits_until_all_that_is_possible_is_there(desk: Desk, server: HttpServer) -> None:
    """The rows that are painted first stay where they are: nothing has to come above them later."""
    first = [
        promotion(100 + number, f"Eerst {number:02}", "1", VOLUME if number % 2 else "POSSIBLE") for number in range(20)
    ]
    later = [promotion(200 + number, f"Later {number:02}", "2") for number in range(10)]
    gate = Gate(paged([*first, *later], possible=[*first, *later]))

    def promotions(peer: Peer) -> None:
        is_first = peer.asked is not None and dict(peer.asked.query)["start"] == "0" and len(asked(server)) == 1
        (paged([*first, *later]) if is_first else gate)(peer)

    usually = usual(retrieve=answer(person()), promotions=promotions)
    server.otherwise = by_path(usually)
    desk.window.show_promotions()
    desk.tap()
    desk.qtbot.waitUntil(lambda: len(titles(desk)) == 10, timeout=PATIENCE_MS)
    before = titles(desk)
    assert all(int(title[-2:]) % 2 == 0 for title in before)
    assert reads(desk.window, "Loading")
    gate.open()
    desk.wait_until_quiet()
    assert titles(desk)[:10] == before
    assert titles(desk)[10:20] == [f"Later {number:02}" for number in range(10)]
    assert len(titles(desk)) == 30


def point_at_the_list(desk: Desk) -> None:
    view = page_of(desk).list.viewport()
    place = QPointF(view.rect().center())
    QApplication.sendEvent(view, QEnterEvent(place, place, place))


def leave_the_list(desk: Desk) -> None:
    QApplication.sendEvent(page_of(desk).list.viewport(), QEvent(QEvent.Type.Leave))


def test_no_row_moves_under_the_pointer_and_the_order_is_put_right_when_it_has_left(
    desk: Desk, server: HttpServer
) -> None:
    rows = [promotion(number, f"Voordeel {number:02}", str(number)) for number in range(10, 40)]
    opened(desk, server, retrieve=answer(person(points="100")), promotions=paged(rows))
    view = page_of(desk).list
    view.verticalScrollBar().setValue(5 * view.visualRect(view.model().index(0, 0)).height() + 7)
    page_of(desk).card.bar.search.setFocus()
    point_at_the_list(desk)
    seen = [titles(desk)[row] for row in view.seen]
    top = view.visualRect(view.model().index(view.seen.start, 0)).top()
    cheap = [promotion(number, f"Goedkoop {number:02}", "1") for number in range(1, 9)]
    gone = [promotion(16, "Voordeel 16", "16", VOLUME)]
    server.otherwise = by_path(
        usual(retrieve=answer(person(points="100")), promotions=paged([*cheap, *gone, *rows[:6], *rows[7:]]))
    )
    desk.window.promotions_flow.load_again()
    desk.wait_until_quiet()
    assert len(titles(desk)) == 38
    assert [titles(desk)[row] for row in view.seen] == seen
    assert view.visualRect(view.model().index(view.seen.start, 0)).top() == top
    assert reads(desk.window, "All gone"), "a state changes in place"
    leave_the_list(desk)
    assert titles(desk)[:8] == [f"Goedkoop {number:02}" for number in range(1, 9)]
    assert titles(desk)[-1] == "Voordeel 16"


def test_the_keyboard_stays_on_its_promotion_when_rows_come_above_it(nora: Desk, server: HttpServer) -> None:
    page_of(nora).list.select(6)
    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=paged([promotion(1, "A", "0"), *LIST])))
    nora.window.promotions_flow.load_again()
    nora.wait_until_quiet()
    current = page_of(nora).list.current
    assert current is not None
    assert current.title == "Gratis drankje"


# -- search, toggles, order ----------------------------------------------------------------------------------------


def test_search_finds_while_typing_and_asks_the_server_nothing(nora: Desk, server: HttpServer) -> None:
    before = len(server.requests)
    press(nora.window, Qt.Key.Key_F, ctrl=True)
    type_in(nora.window, "ETAG")
    assert titles(nora) == ["Étagère"]
    assert reads(nora.window, "1 of 4 promotions")
    type_in(nora.window, "zz")
    assert titles(nora) == []
    assert reads(nora.window, "No promotions found")
    page_of(nora).card.bar.search.clear()
    assert len(titles(nora)) == 4
    assert len(server.requests) == before


def test_only_the_possible_or_those_in_the_spotlight_are_shown_on_request(nora: Desk) -> None:
    click(nora.window, "Possible")
    assert titles(nora) == ["Gratis koffie", "Gratis drankje"]
    click(nora.window, "In the spotlight")
    assert titles(nora) == ["Gratis drankje"]
    click(nora.window, "Possible")
    click(nora.window, "In the spotlight")
    assert len(titles(nora)) == 4


def test_another_order_is_chosen(nora: Desk) -> None:
    page_of(nora).card.bar.sort.setCurrentIndex(1)
    assert titles(nora) == ["Gratis drankje", "Gratis koffie", "Étagère", "Filmticket"]


def test_the_search_of_one_person_is_none_of_the_next_ones(nora: Desk) -> None:
    page_of(nora).card.bar.search.setText("koffie")
    nora.tap(SAM)
    nora.wait_until_quiet()
    assert page_of(nora).card.bar.search.text() == ""
    assert len(titles(nora)) == 4


# -- filters -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "name", "parameter"),
    [("Not expired", FilterName.UNEXPIRED, "unexpired"), ("At CC De Werf", FilterName.COUNTER, "balieConsumerKey")],
)
def test_a_chip_that_is_on_is_taken_off_with_a_click(
    nora: Desk, server: HttpServer, words: str, name: FilterName, parameter: str
) -> None:
    assert all(parameter in query for query in asked(server))
    before = len(asked(server))
    click(nora.window, words)
    nora.wait_until_quiet()
    assert not any(parameter in query for query in asked(server)[before:])
    assert len(asked(server)) > before
    assert page_of(nora).card.bar.chip(name) is None
    assert not reads(nora.window, words)


def open_filters(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(
        usual(retrieve=answer(person()), promotions=answer(promotion_page(LIST)))
        | {"/balie/list": answer(counters("CC De Werf", "Museum"))}
    )
    click(desk.window, "Filters")
    desk.wait_until_quiet()
    assert page_of(desk).filters.panel.isVisible()


def test_the_panel_asks_the_server_for_all_that_was_chosen_and_shows_it_as_chips(
    nora: Desk, server: HttpServer
) -> None:
    open_filters(nora, server)
    panel = page_of(nora).filters.panel
    panel.published.setChecked(True)
    panel.city.setText("Aalst, Lede")
    panel.least.setValue(2)
    panel.most.setValue(9)
    panel.begins_on.setChecked(True)
    panel.ends_on.setChecked(True)
    panel.owner.setCurrentIndex(1)
    panel.applicable.setCurrentIndex(1)
    panel.extra.setValue(3)
    before = len(asked(server))
    click(nora.window, "Show")
    nora.wait_until_quiet()
    query = asked(server)[before]
    assert query["published"] == "true"
    assert (query["minPoints"], query["maxPoints"], query["simulatedExtraPoints"]) == ("2", "9", "3")
    assert (query["owningCardSystemId"], query["applicableCardSystemId"]) == ("1", "1")
    assert {"cashingPeriodBegin", "cashingPeriodEnd", "city"} <= query.keys()
    assert not panel.isVisible()
    for words in ("Published", "Aalst, Lede", "2 to 9 points", "With 3 more points", "Of UiTPAS Regio Aalst"):
        assert reads(nora.window, words), words
    for name in (FilterName.CITIES, FilterName.PERIOD, FilterName.EXTRA_POINTS):
        chip = page_of(nora).card.bar.chip(name)
        assert chip is not None
        chip.click()
        nora.wait_until_quiet()
    assert not {"city", "cashingPeriodBegin", "simulatedExtraPoints"} & asked(server)[-1].keys()


def test_another_counter_can_be_looked_at(nora: Desk, server: HttpServer) -> None:
    open_filters(nora, server)
    combo = page_of(nora).filters.panel.counter
    names = [combo.itemText(place) for place in range(combo.count())]
    assert "Museum" in names
    combo.setCurrentIndex(names.index("Museum"))
    before = len(asked(server))
    click(nora.window, "Show")
    nora.wait_until_quiet()
    assert asked(server)[before]["balieConsumerKey"] != asked(server)[0]["balieConsumerKey"]
    assert reads(nora.window, "At Museum")


def test_filters_that_contradict_themselves_are_not_sent(nora: Desk, server: HttpServer) -> None:
    open_filters(nora, server)
    panel = page_of(nora).filters.panel
    panel.least.setValue(9)
    panel.most.setValue(2)
    before = len(server.requests)
    click(nora.window, "Show")
    nora.wait_until_quiet()
    assert panel.isVisible()
    assert reads(nora.window, "nothing fits")
    assert len(server.requests) == before


def test_closing_the_panel_changes_nothing(nora: Desk, server: HttpServer) -> None:
    open_filters(nora, server)
    page_of(nora).filters.panel.published.setChecked(True)
    before = len(asked(server))
    press(nora.window, Qt.Key.Key_Escape)
    nora.wait_until_quiet()
    assert not page_of(nora).filters.panel.isVisible()
    assert len(asked(server)) == before
    assert nora.window.promotions_flow.person is not None
    assert QApplication.focusWidget() is page_of(nora).card.bar.filters_button


def test_what_takes_points_that_nobody_has_yet_cannot_be_cashed_in(nora: Desk, server: HttpServer) -> None:
    rows = [promotion(9, "Gratis koffie", "1"), promotion(15, "Filmticket", "15")]
    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=answer(promotion_page(rows))))
    page_of(nora).filters.panel.applied.emit(
        nora.window.promotions_flow.filters.__class__(extra_points=3),
    )
    nora.wait_until_quiet()
    view = page_of(nora).list
    assert view.button_of(9) is not None
    assert view.button_of(15) is None
    view.select(15)
    view.setFocus()
    press(nora.window, Qt.Key.Key_Return)
    assert not page_of(nora).question.is_open
    assert reads(nora.window, "With 3 more points")


def test_another_counter_has_another_list(nora: Desk, server: HttpServer) -> None:
    before = len(asked(server))
    nora.workplace.choose_counter(Counter(consumer_key="other", name="Museum"))
    nora.wait_until_quiet()
    assert asked(server)[before]["balieConsumerKey"] == "other"
    assert reads(nora.window, "At Museum")


# -- without a card, and without a server ----------------------------------------------------------------------------


def test_without_a_card_one_can_look_around_but_nothing_can_be_had(desk: Desk, server: HttpServer) -> None:
    rows = [promotion(9, "Gratis koffie", "1", None), promotion(15, "Filmticket", "15", None)]
    server.otherwise = by_path(usual(promotions=answer(promotion_page(rows))))
    desk.window.show_promotions()
    click(desk.window, "Look without a card")
    desk.wait_until_quiet()
    assert titles(desk) == ["Gratis koffie", "Filmticket"]
    assert "uitpasNumber" not in asked(server)[0]
    assert page_of(desk).list.button_of(9) is None
    assert not [text for text in readable(desk.window) if "Cash in" in text or "Not known" in text]
    press(desk.window, Qt.Key.Key_Return)
    assert not page_of(desk).question.is_open
    assert page_of(desk).detail.isVisible()
    press(desk.window, Qt.Key.Key_Escape)
    assert reads(desk.window, "Tap a UiTPAS to see its promotions")


def test_a_list_that_did_not_come_says_so_and_comes_when_asked_again(desk: Desk, server: HttpServer) -> None:
    opened(desk, server, promotions=answer(status=500))
    assert reads(desk.window, "Nora Peeters", "No clear answer")
    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=answer(promotion_page(LIST))))
    click(desk.window, "Try again")
    desk.wait_until_quiet()
    assert len(titles(desk)) == 4
    assert not reads(desk.window, "No clear answer")


def test_a_long_list_tells_how_far_it_is_and_can_be_stopped(desk: Desk, server: HttpServer) -> None:
    rows = [promotion(number, f"Voordeel {number:03}", "5") for number in range(1, 400)]
    gate = Gate(paged(rows))

    def promotions(peer: Peer) -> None:
        (gate if len(asked(server)) > 3 else paged(rows, possible=rows[:20]))(peer)

    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=promotions))
    desk.window.show_promotions()
    desk.tap()
    desk.qtbot.waitUntil(lambda: reads(desk.window, "Loading: 200 of 399"), timeout=PATIENCE_MS)
    click(desk.window, "Stop")
    assert reads(desk.window, "200 promotions")
    gate.open()
    desk.wait_until_quiet()
    assert len(titles(desk)) == 200


# -- details -------------------------------------------------------------------------------------------------------


def test_a_click_on_a_row_tells_more_of_it(desk: Desk, server: HttpServer) -> None:
    rows = [
        promotion(
            6,
            "Gratis drankje",
            description1="<p>Frisdrank of <b>pils</b>.</p><img src='http://127.0.0.1:1/x.png'>",
            description2="Aan de balie.",
            units=20,
            taken=8,
            begin="2026-01-01T00:00:00+01:00",
            end="2030-12-31T00:00:00+01:00",
        )
    ]
    opened(desk, server, promotions=answer(promotion_page(rows)))
    click(desk.window, "Gratis drankje")
    told = " ".join(readable(page_of(desk).detail))
    for words in (
        "Frisdrank of",
        "pils",
        "Aan de balie.",
        "31 December 2030",
        "CC De Werf",
        "Residents of Aalst, Erpe-Mere",
        "12 left of 20",
        "once a week",
        "UiTPAS Regio Aalst",
    ):
        assert words in told
    assert page_of(desk).detail.ask_button.isVisible()
    assert not page_of(desk).question.is_open
    click(desk.window, "Close")
    assert not page_of(desk).detail.isVisible()


def test_details_follow_the_keyboard(nora: Desk) -> None:
    page_of(nora).list.setFocus()
    press(nora.window, Qt.Key.Key_Space, Qt.Key.Key_Down)
    assert page_of(nora).detail.title.text() == "Gratis drankje"
    press(nora.window, Qt.Key.Key_End)
    assert page_of(nora).detail.title.text() == "Filmticket"
    assert page_of(nora).detail.state.text() == "3 points short"


def test_a_link_shows_where_it_leads_before_anything_opens(desk: Desk, server: HttpServer) -> None:
    rows = [promotion(6, description1="Meer op <a href='https://example.org/comedy'>onze site</a>.")]
    opened(desk, server, promotions=answer(promotion_page(rows)))
    press(desk.window, Qt.Key.Key_Space)
    detail = page_of(desk).detail
    told: list[str] = []
    detail.link.opened.connect(told.append)
    link_of = detail.first.document().toHtml()
    assert "https://example.org/comedy" in link_of
    detail.first.anchorClicked.emit(QUrl("https://example.org/comedy"))
    assert reads(desk.window, "Open this in the browser?")
    assert detail.link.address.isVisible()
    assert detail.link.address.text().replace("\u200b", "") == "https://example.org/comedy"
    assert told == []
    detail.link.cancel_button.click()
    assert not detail.link.isVisible()
    detail.first.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert not detail.link.isVisible()


def test_a_state_that_the_list_does_not_tell_is_asked_for_by_itself(desk: Desk, server: HttpServer) -> None:
    unknown = promotion(6, "Gratis drankje", "5", None)
    server.otherwise = by_path(
        usual(retrieve=answer(person()), promotions=answer(promotion_page([unknown])))
        | {"/pointsPromotion/6": one_by_id({6: promotion(6, "Gratis drankje", "5")})}
    )
    desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()
    assert page_of(desk).list.button_of(6) is None
    assert reads(desk.window, "Not known")
    press(desk.window, Qt.Key.Key_Space)
    desk.wait_until_quiet()
    assert page_of(desk).list.button_of(6) is not None


def test_details_ask_too_and_their_button_is_not_where_the_confirming_one_is(nora: Desk) -> None:
    for width, height in ((1180, 760), (960, 600)):
        nora.window.resize(width, height)
        page_of(nora).list.select(6)
        page_of(nora).list.opened.emit(page_of(nora).list.current)
        settle(nora)
        ask = page_of(nora).detail.ask_button
        asked_at = ask.mapToGlobal(ask.rect().center())
        ask.click()
        question = page_of(nora).question
        assert question.is_open
        assert question.isVisible()
        confirm = question.confirm_button
        assert not confirm.rect().contains(confirm.mapFromGlobal(asked_at))
        press(nora.window, Qt.Key.Key_Escape)


# -- cashing in ----------------------------------------------------------------------------------------------------


def posts(server: HttpServer) -> list[str]:
    return [request.path for request in server.requests if request.path.endswith(CASH_IN)]


def test_while_it_runs_the_row_says_so_and_the_rest_goes_on(nora: Desk, server: HttpServer) -> None:
    gate = Gate(answer(sample("cash-in.xml")))
    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=answer(promotion_page(LIST)), cash_in=gate))
    cash_in(nora, "Gratis drankje")
    server.wait_for(lambda server: bool(posts(server)))
    assert reads(nora.window, "Cashing in…")
    assert page_of(nora).list.button_of(6) is None
    assert page_of(nora).list.button_of(9) is not None
    page_of(nora).card.bar.search.setText("koffie")
    assert titles(nora) == ["Gratis koffie"]
    gate.open()
    nora.wait_until_quiet()
    assert reads(nora.window, "Cashed in: Gratis drankje")


def test_done_tells_the_new_balance_and_offers_nothing_before_the_server_has_told_anew(
    nora: Desk, server: HttpServer
) -> None:
    after = [promotion(9, "Gratis koffie", "1"), promotion(6, "Gratis drankje", "5", POINTS)]
    gate = Gate(answer(promotion_page(after)))
    server.otherwise = by_path(usual(retrieve=answer(person(points="4")), promotions=gate))
    cash_in(nora, "Gratis drankje")
    nora.qtbot.waitUntil(lambda: reads(nora.window, "Nora has 4 points left"), timeout=PATIENCE_MS)
    assert page_of(nora).list.button_of(9) is None
    assert reads(nora.window, "One moment…")
    page_of(nora).list.select(9)
    press(nora.window, Qt.Key.Key_Return)
    assert not page_of(nora).question.is_open
    gate.open()
    nora.wait_until_quiet()
    assert page_of(nora).list.button_of(9) is not None
    assert reads(nora.window, "Cashed in: Gratis drankje", "Nora has 4 points left", "1 point short")
    page_of(nora).card.bar.search.setFocus()
    assert sorted(titles(nora)) == ["Gratis drankje", "Gratis koffie"], "what the server no longer has is gone"


def test_a_page_from_before_the_cash_in_offers_nothing_again(desk: Desk, server: HttpServer) -> None:
    """The list was still loading: its late page tells of a balance that is spent by then."""
    rows = [promotion(number, f"Voordeel {number:02}", "5") for number in range(1, 31)]
    late = Gate(paged(rows))
    fresh = Gate(paged([]))

    def promotions(peer: Peer) -> None:
        count = len(asked(server))
        (paged(rows) if count == 1 else late if count == 2 else fresh)(peer)

    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=promotions))
    desk.window.show_promotions()
    desk.tap()
    desk.qtbot.waitUntil(lambda: len(titles(desk)) == 20, timeout=PATIENCE_MS)
    cash_in(desk, "Voordeel 01")
    desk.qtbot.waitUntil(lambda: len(asked(server)) == 3, timeout=PATIENCE_MS)
    late.open()
    desk.qtbot.waitUntil(lambda: reads(desk.window, "Cashed in"), timeout=PATIENCE_MS)
    settle_a_while(lambda: desk.window.promotions_flow.is_loading)
    assert page_of(desk).list.button_of(2) is None
    fresh.open()
    desk.wait_until_quiet()


def settle_a_while(holds: Callable[[], bool]) -> None:
    """Let everything that has come be shown, while something still holds."""
    for _ in range(20):
        QApplication.processEvents()
        assert holds()


def test_refused_says_why_on_the_row_and_on_the_panel(nora: Desk, server: HttpServer) -> None:
    told = refusal("ACTION_NOT_ALLOWED", f"<cashInState>{VOLUME}</cashInState>")
    gate = Gate(answer(promotion_page(LIST)))
    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=gate, cash_in=told))
    cash_in(nora, "Gratis drankje")
    nora.qtbot.waitUntil(lambda: reads(nora.window, "Gratis drankje · All gone"), timeout=PATIENCE_MS)
    [drink] = [one.promotion for one in page_of(nora).card.model.rows if one.id == 6]
    assert page_of(nora).card.state_of(drink).text == "All gone"
    assert page_of(nora).list.button_of(6) is None
    gate.open()
    nora.wait_until_quiet()
    assert len(posts(server)) == 1


def test_not_certain_locks_the_row_for_this_person_alone_and_is_an_open_item(nora: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=answer(promotion_page(LIST)), cash_in=reset))
    cash_in(nora, "Gratis drankje")
    nora.wait_until_quiet()
    assert reads(nora.window, "Not certain yet")
    assert page_of(nora).list.button_of(6) is None
    [item] = nora.window.day.open_items
    assert (item.names.first_name, item.title) == ("Nora", "Gratis drankje")
    nora.tap(NORA)
    nora.wait_until_quiet()
    assert page_of(nora).list.button_of(6) is None, "also when she comes back"
    sam = person("Sam", "De Smet").replace(b"22b69dc0", b"another").replace(b"0930000420206", b"0930000125607")
    server.otherwise = by_path(usual(retrieve=answer(sam), promotions=answer(promotion_page(LIST))))
    nora.tap(SAM)
    nora.wait_until_quiet()
    assert page_of(nora).list.button_of(6) is not None


def test_the_result_of_somebody_who_has_left_comes_as_a_notice_with_name_and_promotion(
    nora: Desk, server: HttpServer
) -> None:
    gate = Gate(answer(sample("cash-in.xml")))
    sam = person("Sam", "De Smet", "3").replace(b"22b69dc0", b"another").replace(b"0930000420206", b"0930000125607")
    usually: dict[str, Behaviour] = {"promotions": answer(promotion_page(LIST)), "cash_in": gate}
    server.otherwise = by_path(usual(retrieve=answer(person()), **usually))
    cash_in(nora, "Gratis drankje")
    server.wait_for(lambda server: bool(posts(server)))
    server.otherwise = by_path(usual(retrieve=answer(sam), **usually))
    nora.tap(SAM)
    nora.wait_for("Sam De Smet")
    assert not reads(nora.window, "Nora")
    looked_up = len(server.requests)
    gate.open()
    nora.wait_until_quiet()
    toast = page_of(nora).toast
    assert toast.isVisible()
    pages = nora.window.pages
    assert QRect(pages.mapTo(nora.window, QPoint()), pages.size()).contains(toast.geometry())
    assert toast.close_button.iconSize().width() == nora.look.px(20)
    assert " ".join(readable(toast)).count("Gratis drankje") >= 1
    assert "Nora Peeters" in " ".join(readable(toast))
    assert reads(nora.window, "Sam De Smet")
    assert page_of(nora).panel.feedback is None
    assert posts(server) == ["/uitid/rest/uitpas/passholder/0930000420206/cashInPointsPromotion"]
    assert not [one for one in server.requests[looked_up:] if one.path.endswith("/retrieve")]
    page_of(nora).forget()
    assert not toast.isVisible()


def test_the_notice_is_seen_on_another_page_too(nora: Desk, server: HttpServer) -> None:
    gate = Gate(answer(sample("cash-in.xml")))
    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=answer(promotion_page(LIST)), cash_in=gate))
    cash_in(nora, "Gratis drankje")
    nora.window.show_check_in()
    gate.open()
    nora.wait_until_quiet()
    assert reads(nora.window, "Nora Peeters", "Cashed in: Gratis drankje")


def test_a_question_that_was_answered_gives_the_keyboard_back_to_the_list(nora: Desk) -> None:
    for answered in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        page_of(nora).list.select(6)
        page_of(nora).list.setFocus()
        press(nora.window, Qt.Key.Key_Return)
        nora.clock.seconds += SETTLE_SECONDS + 0.1
        press(nora.window, answered)
        assert QApplication.focusWidget() is page_of(nora).list
    nora.wait_until_quiet()


def test_a_press_that_slides_off_the_button_asks_nothing(nora: Desk) -> None:
    view = page_of(nora).list
    button = view.button_of(6)
    assert button is not None
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view.viewport(), left, none, button.center())
    QTest.mouseRelease(view.viewport(), left, none, QPoint(60, button.center().y()))
    assert not page_of(nora).question.is_open


def test_dates_stand_on_the_row(desk: Desk, server: HttpServer) -> None:
    later = promotion(7, "Zomerkamp", "6", "NOT_POSSIBLE_DATE_CONSTRAINT", begin=moment(30), end=moment(60))
    opened(desk, server, promotions=answer(promotion_page([later])))
    assert [text for text in readable(desk.window) if text.startswith("From ")]
    assert [text for text in readable(desk.window) if "until " in text]


# -- what is heard ---------------------------------------------------------------------------------------------------


def test_a_tap_ticks_and_each_end_of_a_cash_in_has_its_sound(nora: Desk, server: HttpServer) -> None:
    heard: list[SoundName] = []
    page_of(nora).sound_wanted.connect(heard.append)
    for behaviour in (answer(sample("cash-in.xml")), refusal("ACTION_FAILED"), reset):
        server.otherwise = by_path(
            usual(retrieve=answer(person()), promotions=answer(promotion_page(LIST)), cash_in=behaviour)
        )
        nora.tap()
        nora.wait_until_quiet()
        cash_in(nora, "Gratis drankje")
        nora.wait_until_quiet()
    tick = SoundName.TICK
    assert heard == [tick, SoundName.DONE, tick, SoundName.REFUSED, tick, SoundName.UNKNOWN]


def test_a_question_whose_balance_is_no_longer_so_is_dropped_visibly(nora: Desk, server: HttpServer) -> None:
    gate = Gate(answer(sample("cash-in.xml")))
    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=answer(promotion_page(LIST)), cash_in=gate))
    cash_in(nora, "Gratis drankje")
    server.wait_for(lambda server: bool(posts(server)))
    page_of(nora).list.select(9)
    press(nora.window, Qt.Key.Key_Return)
    assert page_of(nora).question.is_open, "the rest goes on"
    gate.open()
    nora.wait_until_quiet()
    nora.clock.seconds += SETTLE_SECONDS + 0.1
    assert not page_of(nora).question.is_open
    assert len(posts(server)) == 1


def test_a_promotion_that_becomes_another_while_it_is_asked_about_is_not_cashed_in(
    nora: Desk, server: HttpServer
) -> None:
    page_of(nora).list.select(6)
    press(nora.window, Qt.Key.Key_Return)
    dearer = [promotion(6, "Gratis drankje", "12")]
    server.otherwise = by_path(usual(retrieve=answer(person()), promotions=answer(promotion_page(dearer))))
    nora.window.promotions_flow.load_again()
    nora.wait_until_quiet()
    assert not page_of(nora).question.is_open
    assert reads(nora.window, "Something has changed: nothing was cashed in.")
    assert posts(server) == []
