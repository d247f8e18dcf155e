"""Another language while the program runs: whatever is on the screen, nothing of it stays English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
import translations
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from translations import Said

from tests.fakes.http_server import HttpServer, answer, by_path
from tests.fakes.language import speaking
from tests.gui.answers import moment, promotion, promotion_page
from tests.gui.conftest import Desk, refusal, rows, usual
from tests.gui.painted import painted_texts

PROMOTIONS = promotion_page(
    [
        promotion(1, units=20, taken=8, spotlight=True),
        promotion(2, "Filmticket", "50", "NOT_POSSIBLE_POINTS_CONSTRAINT"),
        promotion(
            3, "Stickers", state="NOT_POSSIBLE_USER_VOLUME_CONSTRAINT", counters=(), cities=(), period=("DAY", 2)
        ),
        promotion(4, "Boek", state="NOT_POSSIBLE_DATE_CONSTRAINT", begin=moment(20), period=None),
        promotion(5, "Bal", state="NOT_POSSIBLE_OF_TOMORROW"),
    ]
)
BETWEEN = re.compile(r" · |\n")
PLURAL = re.compile(r"\\\((\w+)\\\)")
PLACE = re.compile(r"%\d|\\\{\w+\\\}")


def english_left(one: Said) -> str:
    """The pattern of what this text looks like as long as it is English; nothing where Dutch has the same words."""
    pattern = PLACE.sub(".+", PLURAL.sub(r"\1?", re.escape(one.source)))
    return "" if any(re.fullmatch(pattern, form) for form in one.forms) else pattern


def english() -> re.Pattern[str]:
    """Matches every text of the program that is not Dutch, with whatever values in it."""
    kept = translations.read(translations.TRANSLATIONS / "nl.ts")
    return re.compile("|".join(sorted({f"(?:{pattern})" for one in kept if (pattern := english_left(one))})))


def texts(window: QWidget) -> Iterator[str]:
    """All that is painted, and all that shows itself or is said on demand."""
    yield from painted_texts(window)
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QLineEdit():
                yield widget.placeholderText()
            case QComboBox():
                yield from (widget.itemText(row) for row in range(widget.count()))


def left_in_english(desk: Desk) -> set[str]:
    """The texts in the window that are not Dutch."""
    pattern = english()
    parts = {part.strip() for text in texts(desk.window) for part in BETWEEN.split(text)}
    return {part for part in parts if pattern.fullmatch(part)}


def checked_in(desk: Desk) -> None:
    desk.tap()
    desk.wait_for("Nora has 12 points")


def refused(desk: Desk) -> None:
    desk.tap()
    desk.wait_for("Please check")
    desk.window.check_in_page.panel.more_button.click()


def looked_up(desk: Desk) -> None:
    desk.window.show_promotions()
    desk.tap()
    desk.wait_until_quiet()
    assert desk.shows("Nora", "Gratis drankje")


def asked(desk: Desk) -> None:
    looked_up(desk)
    flow = desk.window.promotions_flow
    desk.window.promotions_page.ask(next(one for one in flow.promotions if flow.can_ask(one)))
    assert desk.window.promotions_page.question.is_open


def detailed(desk: Desk) -> None:
    looked_up(desk)
    row = desk.window.promotions_page.list
    QTest.mouseClick(row.viewport(), Qt.MouseButton.LeftButton, pos=row.visualRect(row.model().index(1, 0)).center())
    assert desk.window.promotions_page.detail.isVisible()


def filtering(desk: Desk) -> None:
    looked_up(desk)
    desk.window.promotions_page.card.bar.filters_button.click()


def after_a_check_in_of_today(desk: Desk) -> None:
    checked_in(desk)
    desk.window.show_today()


def typing(desk: Desk) -> None:
    QTest.keyClicks(desk.window, "093")


SCENES: dict[str, tuple[Callable[[Desk], object], str]] = {
    "idle": (lambda _: None, "Tik een UiTPAS"),
    "a result": (checked_in, "Nora heeft 12 punten"),
    "a refusal and its reason": (refused, "Het kansenstatuut is vervallen. Het moet vernieuwd worden."),
    "no card on the promotions": (lambda desk: desk.window.show_promotions(), "Tik een UiTPAS om voordelen te zien"),
    "promotions": (looked_up, "5 punten"),
    "the question": (asked, "Dit kan niet ongedaan gemaakt worden."),
    "the detail of a promotion": (detailed, "Inwoners van"),
    "filters": (filtering, "Wat zou mogelijk zijn met zoveel punten meer?"),
    "today, empty": (lambda desk: desk.window.show_today(), "Vandaag aan deze balie"),
    "today": (after_a_check_in_of_today, "Ingecheckt"),
    "settings": (lambda desk: desk.window.show_settings(), "Tekstgrootte"),
    "help": (lambda desk: desk.window.show_help(), "Sneltoetsen"),
    "typing": (typing, "3 van 13 cijfers"),
}


@pytest.mark.parametrize(("scene", "dutch"), SCENES.values(), ids=SCENES.keys())
def test_nothing_on_the_screen_stays_english(
    desk: Desk, server: HttpServer, scene: Callable[[Desk], object], dutch: str
) -> None:
    other = {"check_in": refusal("KANSENSTATUUT_EXPIRED")} if scene is refused else {}
    server.otherwise = by_path(usual(promotions=answer(PROMOTIONS), **other))
    scene(desk)
    assert left_in_english(desk)
    with speaking("nl"):
        assert left_in_english(desk) == set()
        assert any(dutch in text for text in texts(desk.window)), sorted(texts(desk.window))


def test_a_shown_result_is_said_again_at_each_change(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(check_in=answer("<response><points>1</points></response>")))
    desk.tap()
    desk.wait_for("Nora has")
    with speaking("fr"):
        assert desk.shows("Check-in réussi", "Nora a 1 point")
    assert desk.shows("Checked in", "Nora has 1 point")


def test_the_rows_of_the_promotions_are_said_again(desk: Desk, server: HttpServer) -> None:
    server.otherwise = by_path(usual(promotions=answer(PROMOTIONS)))
    looked_up(desk)
    list_of = desk.window.promotions_page.list
    assert any("points" in row for row in rows(list_of))
    with speaking("nl"):
        assert all("punt" in row and "point" not in row for row in rows(list_of))
    assert all("point" in row for row in rows(list_of))
