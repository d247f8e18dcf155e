"""Whatever the server sends in a field of text is shown as text: it loads nothing and breaks no layout."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from tests.fakes.http_server import HttpServer, answer, by_path
from tests.gui.answers import person, promotion, promotion_page
from tests.gui.conftest import Desk, usual
from tests.gui.hands import click, press, readable
from tests.gui.looking import Kind, faults
from tests.gui.scenes import Stage, confirm

IMAGE = "hostile.png"


def hostile_texts(address: str) -> dict[str, str]:
    return {
        "html": f"<b>Dik</b><script>alert(1)</script><img src='{address}/{IMAGE}'><a href='{address}'>klik</a>",
        "markdown": f"# Titel **vet** ![x]({address}/{IMAGE})",
        "stylesheet": f"}} * {{ background: url({address}/{IMAGE}); font-size: 300pt",
        "ten thousand characters": "lang " * 2000,
        "ten thousand characters without a space": "W" * 10_000,
        "many lines": "regel\n" * 500,
        "right to left": "\u202eשלום עולם مرحبا \u202d" * 3,
        "control characters": "a\tb\r\nc\u0085d\u2028e\u200bf\ufeffg\u2066h\u009bi",
        "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🇧🇪👍🏽" * 40,
        "stacked accents": "Z̸̡͎͒a̷̛͓l̶̰͝g̸̟̈́o̴̙̾" * 50,
        "places of values": "%1 %2 %n %s {0} {name} &amp; && &Menu",
    }


NAMES = tuple(hostile_texts(""))


@pytest.fixture
def images() -> Iterator[HttpServer]:
    """Counts who loads a picture from it."""
    with HttpServer() as server:
        yield server


@pytest.fixture(params=NAMES)
def hostile(request: pytest.FixtureRequest, images: HttpServer) -> str:
    return hostile_texts(f"http://127.0.0.1:{images.port}")[request.param]


@pytest.fixture
def stage(desk: Desk, server: HttpServer, hostile: str, images: HttpServer) -> Iterator[Stage]:
    """A desk whose server has this text in every field; at the end nothing was loaded."""
    rows = [
        promotion(
            number,
            hostile,
            "5",
            state,
            description1=hostile,
            description2=hostile,
            counters=[hostile] * 3,
            cities=[hostile] * 3,
            owner=hostile,
        )
        for number, state in enumerate(("POSSIBLE", "NOT_POSSIBLE_VOLUME_CONSTRAINT", hostile), start=1)
    ]
    told = f"<message>{escape(hostile)}</message><requiredPermission>{escape(hostile)}</requiredPermission>"
    state = f"<cashInState>{escape(hostile)}</cashInState>"
    answers = usual(
        retrieve=answer(person(hostile, hostile, card_system=hostile, city=hostile)),
        promotions=answer(promotion_page(rows)),
        check_in=answer(f"<response><code>MOON_IS_FULL</code>{told}</response>", 400),
        cash_in=answer(f"<response><code>ACTION_NOT_ALLOWED</code>{told}{state}</response>", 400),
    )
    counter = f"<balie><id>1</id><consumerKey>k1</consumerKey><name>{escape(hostile)}</name></balie>"
    where = f"<locationName>{escape(hostile)}</locationName>"
    event = f"<event><title>{escape(hostile)}</title><cdbid>e1</cdbid>{where}</event>"
    answers["/balie/list"] = answer(f"<response><balies>{counter}</balies></response>")
    answers["/cultureevent/search"] = answer(f"<cultureEvents><total>1</total>{event}</cultureEvents>")
    server.otherwise = by_path(answers)
    yield Stage(desk, server)
    assert images.requests == []
    assert images.connections == 0


def assert_well(stage: Stage, *, but_for: str = "nothing") -> None:
    """Nothing is cut, covered or outside; what is too long may end in an ellipsis."""
    stage.settle()
    found = faults(stage.desk.window, may_be_elided=lambda _text: True)
    others = [fault for fault in found if fault.kind is not Kind.SMALL_TARGET]
    assert [fault for fault in others if fault.kind is Kind.NO_NAME or but_for not in fault.where] == []


def test_on_the_check_in_page_and_behind_more(stage: Stage) -> None:
    stage.tap()
    assert_well(stage)
    click(stage.desk.window, "More")
    assert_well(stage)


def test_in_the_code_of_a_refusal(stage: Stage, hostile: str) -> None:
    stage.answer(check_in=answer(f"<response><code>{escape(hostile)}</code></response>", 400))
    stage.tap()
    assert_well(stage)


def test_in_the_name_of_who_is_checked_in(stage: Stage, hostile: str) -> None:
    stage.answer(retrieve=answer(person(hostile, hostile)))
    stage.tap()
    assert_well(stage)


def test_in_the_list_the_detail_panel_and_the_question(stage: Stage) -> None:
    window = stage.desk.window
    window.show_promotions()
    stage.tap()
    assert_well(stage)
    click(window, "Cash in")
    assert window.promotions_page.question.is_open
    assert_well(stage)
    confirm(stage)
    stage.desk.wait_until_quiet()
    assert_well(stage)
    assert len([request for request in stage.server.requests if "cashIn" in request.path]) == 1


def test_in_the_detail_panel_and_the_panel_of_filters(stage: Stage) -> None:
    window = stage.desk.window
    window.show_promotions()
    stage.tap()
    press(window, Qt.Key.Key_Space)
    for description in (window.promotions_page.detail.first, window.promotions_page.detail.second):
        assert description.document().idealWidth() <= description.viewport().width()
        assert description.document().size().height() <= description.viewport().height()
    assert_well(stage, but_for="detail_inner/description")  # it scrolls with all of the panel, and fits as seen above
    press(window, Qt.Key.Key_Escape)
    stage.tap()
    window.promotions_page.card.bar.filters_button.click()
    stage.desk.wait_until_quiet()
    assert window.promotions_page.filters.panel.isVisible()
    assert_well(stage)


def test_on_the_page_of_today(stage: Stage, hostile: str) -> None:
    stage.answer(retrieve=answer(person(hostile, hostile)))
    stage.tap()
    stage.desk.window.show_today()
    assert stage.desk.window.today_page.table.isVisible()
    assert_well(stage)


def test_in_the_lists_to_choose_from_and_then_in_the_top_bar(stage: Stage) -> None:
    stage.desk.window.choose()
    [dialog] = stage.desk.window.findChildren(QDialog)
    stage.desk.wait_until_quiet()
    found = faults(dialog, may_be_elided=lambda _text: True)
    assert [fault for fault in found if fault.kind is not Kind.SMALL_TARGET] == []
    dialog.accept()
    assert_well(stage)


def test_markup_is_read_as_it_was_written(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(retrieve=answer(person("<b>Nora</b>", "<i>Peeters</i>"))))
    desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()
    assert any("<b>Nora</b>" in text for text in readable(desk.window))
