"""The check-in page: the panel that is read at three metres, and what stays of it for how long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desk.feedback import Feedback, Message
from counter_app.desk.tap import Tap
from counter_app.gui import language
from counter_app.gui.sounds import SoundName
from counter_app.gui.theme import DARK, LIGHT, Mode
from counter_app.uitpas.numbers import ChipNumber
from tests.gui.check_in_alone import (
    ALREADY,
    AT,
    DONE,
    NOT_CERTAIN,
    NOT_SENT,
    PLEASE_CHECK,
    SAM,
    TABLE,
    Alone,
    alone,
    refused,
)
from tests.gui.hands import readable, reads
from tests.gui.looking import faults

__all__ = ["alone"]

LEAST_POINTS = 28


@pytest.fixture
def in_language() -> Iterator[None]:
    """Afterwards the program speaks English again."""
    yield
    language.install("en")


def all_that_can_be_read(page: QWidget) -> str:
    """What is painted, and what a screen reader says."""
    names = [
        accessible.text(kind)
        for widget in (page, *page.findChildren(QWidget))
        if widget.isVisible() and (accessible := QAccessible.queryAccessibleInterface(widget)) is not None
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description)
    ]
    return "\n".join((*readable(page), *names))


def text_places(alone: Alone) -> list[QRect]:
    return [alone.page.panel.headline.geometry(), alone.page.panel.detail.geometry()]


@pytest.mark.usefixtures("in_language")
@pytest.mark.parametrize("code", ["nl", "fr", "en"])
@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(980, 690, 100), (760, 530, 100), (760, 530, 125), (760, 530, 150), (1100, 640, 200)],
    ids=["100", "100 small", "125 small", "150 small", "200"],
)
def test_every_row_of_the_table_is_whole_in_every_language_and_size(
    alone: Alone, code: str, width: int, height: int, percent: int
) -> None:
    language.install(code)
    alone.resize(width, height, percent=percent)
    found = {}
    for name, feedback in TABLE.items():
        alone.name(alone.result(feedback), possible=13)
        QApplication.processEvents()
        headline = alone.page.panel.headline
        assert headline.text()
        if QFontInfo(headline.font()).pointSizeF() < LEAST_POINTS:
            found[f"{name}: {headline.text()}"] = ["type too small"]
        if wrong := faults(alone.page, may_be_elided=lambda _text: False):
            found[name] = [str(fault) for fault in wrong]
    assert found == {}


@pytest.mark.parametrize("name", ["done", "already", "unknown card", "group pass", "not sent", "not certain"])
def test_the_headline_fills_its_panel(alone: Alone, name: str) -> None:
    alone.result(TABLE[name])
    panel, headline = alone.page.panel, alone.page.panel.headline
    points = QFontInfo(headline.font()).pointSizeF()
    fills = headline.text_width > 0.75 * panel.width() or headline.height() > 0.35 * panel.height()
    assert fills or points >= 119


@pytest.mark.parametrize("feedback", [DONE, ALREADY], ids=["done", "already"])
def test_name_and_promotions_come_later_and_move_nothing(alone: Alone, feedback: Feedback) -> None:
    tap = alone.result(feedback)
    before = text_places(alone)
    alone.name(tap, possible=3)
    assert reads(alone.page, "Nora has 12 points", "3 promotions possible", "Enter")
    assert text_places(alone) == before


def test_the_whole_panel_has_the_colour_of_the_tone_light_and_dark(alone: Alone) -> None:
    alone.result(NOT_SENT)
    for mode, theme in ((Mode.LIGHT, LIGHT), (Mode.DARK, DARK)):
        alone.look.set_mode(mode)
        QApplication.processEvents()
        panel = alone.page.panel
        corner = panel.grab().toImage().pixelColor(QPoint(30, panel.height() // 2))
        assert corner == QColor(theme.colours.fault.fill)
    alone.look.set_mode(Mode.LIGHT)


def test_a_result_stays_twenty_seconds_and_the_log_keeps_it(alone: Alone) -> None:
    alone.name(alone.result(DONE))
    alone.wait(19.9)
    assert reads(alone.page.panel, "1 point earned")
    alone.wait(0.2)
    assert reads(alone.page.panel, "Tap a UiTPAS", "Muziekmarathon", "gives 1 point")
    assert not reads(alone.page.panel, "12 points")
    assert alone.log() == ["20:14 · Nora P. · +1 · 12 points"]


def test_a_card_that_is_awaited_stays_however_long_it_takes(alone: Alone) -> None:
    alone.result(DONE, SAM)
    tap = alone.tap()
    alone.wait(60)
    assert reads(alone.page.panel, "Card read", "…2080")
    alone.flow.ended.emit(tap, DONE)
    assert reads(alone.page.panel, "1 point earned")


def test_the_same_card_keeps_its_result_and_says_so(alone: Alone) -> None:
    tap = alone.result(DONE)
    alone.name(tap, possible=3)
    alone.flow.kept.emit(tap, DONE)
    assert reads(alone.page.panel, "Still the same card", "1 point earned", "Nora has 12 points", "3 promotions")
    assert "Still the same card" in alone.page.panel.accessibleName()


def test_the_same_card_while_its_check_in_is_under_way_says_so(alone: Alone) -> None:
    tap = alone.tap()
    alone.flow.kept.emit(tap, None)
    assert reads(alone.page.panel, "Still the same card", "Card read")
    alone.flow.ended.emit(tap, DONE)
    assert reads(alone.page.panel, "1 point earned")


def test_what_is_not_certain_becomes_known(alone: Alone) -> None:
    tap = alone.result(NOT_CERTAIN)
    assert reads(alone.page.panel, "Not certain yet", "We are checking")
    alone.flow.ended.emit(tap, DONE)
    assert reads(alone.page.panel, "1 point earned")
    assert alone.log() == ["20:14 · …2080 · +1 · 12 points"]


def test_an_earlier_persons_answer_never_takes_the_panel(alone: Alone) -> None:
    earlier = alone.tap(SAM)
    alone.result(ALREADY)
    alone.flow.ended.emit(earlier, DONE)
    alone.name(earlier, "Sam", "Dhondt", possible=9)
    assert reads(alone.page.panel, "Already checked in")
    assert not reads(alone.page.panel, "Sam")
    assert not reads(alone.page.panel, "promotions")


def test_an_earlier_card_that_was_not_counted_is_noticed_by_eye_and_ear(alone: Alone) -> None:
    earlier = alone.tap(SAM)
    alone.name(alone.result(DONE))
    alone.heard.clear()
    alone.flow.ended.emit(earlier, NOT_SENT)
    assert reads(alone.page.late, "…E5F6 · not sent")
    assert alone.heard == [SoundName.FAULT]
    assert reads(alone.page.panel, "Nora has 12 points")
    alone.result(DONE, SAM)
    assert not alone.page.late.isVisible()


def test_an_earlier_card_that_counted_needs_no_more_than_its_line(alone: Alone) -> None:
    earlier = alone.tap(SAM)
    alone.result(DONE)
    alone.heard.clear()
    alone.flow.ended.emit(earlier, DONE)
    assert not alone.page.late.isVisible()
    assert alone.heard == []


def test_a_card_is_heard_when_it_is_read_and_when_its_result_is_there(alone: Alone) -> None:
    tap = alone.result(refused(Message.UNKNOWN_CARD))
    alone.flow.kept.emit(tap, refused(Message.UNKNOWN_CARD))
    assert alone.heard == [SoundName.TICK, SoundName.REFUSED]


def test_the_kansenstatuut_is_nowhere_until_a_click(alone: Alone) -> None:
    other = alone.result(refused(Message.CARD_NOT_VALID), SAM)
    sounds = list(alone.heard)
    alone.heard.clear()
    alone.name(other, "Sam", "Dhondt")
    alone.name(alone.result(PLEASE_CHECK))
    assert alone.heard == sounds
    assert reads(alone.page, "Please check")
    assert "kansen" not in all_that_can_be_read(alone.page).casefold()
    assert "kansen" not in " ".join(alone.log()).casefold()
    QTest.mouseClick(alone.page.panel.more_button, Qt.MouseButton.LeftButton)
    assert "kansenstatuut" in all_that_can_be_read(alone.page).casefold()
    QTest.mouseClick(alone.page.panel.more_button, Qt.MouseButton.LeftButton)
    assert "kansen" not in all_that_can_be_read(alone.page).casefold()


def test_what_stood_open_under_more_is_closed_for_the_next(alone: Alone) -> None:
    alone.result(PLEASE_CHECK)
    QTest.mouseClick(alone.page.panel.more_button, Qt.MouseButton.LeftButton)
    alone.result(PLEASE_CHECK, SAM)
    assert "kansen" not in all_that_can_be_read(alone.page).casefold()


def test_the_servers_own_sentence_and_the_code_stand_under_more(alone: Alone) -> None:
    alone.result(ALREADY)
    assert reads(alone.page, "once a day")
    assert not reads(alone.page, "Punt al gespaard")
    QTest.mouseClick(alone.page.panel.more_button, Qt.MouseButton.LeftButton)
    assert reads(alone.page, "Punt al gespaard (max. 1 / Dag)")


def test_enter_opens_the_promotions_of_who_is_shown(alone: Alone) -> None:
    wanted: list[object] = []
    alone.page.promotions_wanted.connect(wanted.append)
    alone.page.setFocus()
    tap = alone.result(DONE)
    QTest.keyClick(alone.page, Qt.Key.Key_Return)
    assert wanted == []
    alone.name(tap, possible=3)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert wanted == [tap]


@pytest.mark.parametrize("message", [Message.CHOOSE_ACTIVITY, Message.NOT_NOW, Message.ACTIVITY_UNKNOWN])
def test_where_another_activity_helps_the_list_is_offered(alone: Alone, message: Message) -> None:
    wanted: list[object] = []
    alone.page.choice_wanted.connect(lambda: wanted.append(message))
    alone.result(refused(message))
    QTest.mouseClick(alone.page.panel.choose_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(alone.page, Qt.Key.Key_Return)
    assert wanted == [message, message]


@pytest.mark.parametrize("percent", [100, 200])
def test_the_note_stands_clear_of_the_edge_and_of_the_result(alone: Alone, percent: int) -> None:
    alone.resize(980, 690, percent=percent)
    alone.flow.kept.emit(alone.result(DONE), DONE)
    panel = alone.page.panel
    note = panel.note.geometry()
    assert reads(panel, "Still the same card")
    assert note.top() >= 12
    assert note.height() >= alone.look.px(36)
    assert panel.headline.y() > note.bottom()


def test_the_note_moves_nothing_that_it_does_not_meet(alone: Alone) -> None:
    tap = alone.tap()
    before = alone.page.panel.headline.geometry()
    alone.flow.kept.emit(tap, None)
    assert reads(alone.page.panel, "Still the same card")
    assert alone.page.panel.headline.geometry() == before


def test_an_activity_that_is_over_is_told_as_past_and_that_the_card_is_used_at_another(alone: Alone) -> None:
    alone.result(refused(Message.NOT_NOW, begins=AT - timedelta(hours=9), ends=AT - timedelta(hours=1)))
    assert reads(alone.page.panel, "Checking in was possible until 19:14.")
    assert reads(alone.page.panel, "Choose another activity: this card is checked in there.")


def test_without_an_activity_the_page_says_so_and_offers_the_list(qtbot: QtBot, qapp: QApplication) -> None:
    alone = Alone(qtbot, qapp, None)
    wanted: list[object] = []
    alone.page.choice_wanted.connect(lambda: wanted.append(True))
    assert reads(alone.page, "Choose an activity", "Then tap a UiTPAS")
    QTest.keyClick(alone.page, Qt.Key.Key_Return)
    assert wanted == [True]
    alone.stop()


@pytest.mark.usefixtures("in_language")
def test_another_language_says_the_result_and_the_log_again(alone: Alone) -> None:
    alone.result(refused(Message.UNKNOWN_CARD), SAM)
    alone.name(alone.result(DONE), possible=3)
    language.install("nl")
    QApplication.processEvents()
    assert reads(alone.page, "1 punt gespaard", "Nora heeft 12 punten", "3 voordelen mogelijk", "1 ingecheckt")
    assert alone.log() == ["20:14 · Nora P. · +1 · 12 punten", "20:14 · …E5F6 · onbekend"]
    assert alone.page.panel.accessibleName() == "1 punt gespaard. Nora heeft 12 punten"


def test_the_panel_has_a_name_and_a_role_for_a_screen_reader(alone: Alone) -> None:
    alone.name(alone.result(DONE))
    accessible = QAccessible.queryAccessibleInterface(alone.page.panel)
    assert accessible.text(QAccessible.Text.Name) == "1 point earned. Nora has 12 points"
    assert accessible.text(QAccessible.Text.Description) == "Done"
    assert accessible.role() is QAccessible.Role.Grouping


def test_with_less_motion_everything_is_where_it_belongs_at_once(alone: Alone) -> None:
    alone.tap()
    assert reads(alone.page.panel, "Card read")
    alone.result(DONE)
    assert alone.page.panel.card_offset == 0
    assert reads(alone.page.panel, "12 points in all")


def test_a_result_slides_in_and_the_balance_counts_up_to_what_it_is(alone: Alone) -> None:
    alone.system.moves = True
    alone.result(DONE)
    assert alone.page.panel.card_offset > 0
    assert reads(alone.page.panel, "1 point earned", "11 points in all")
    alone.qtbot.waitUntil(lambda: reads(alone.page.panel, "12 points in all"), timeout=5000)
    alone.qtbot.waitUntil(lambda: alone.page.panel.card_offset == 0, timeout=5000)


def test_while_a_card_is_read_the_ring_moves(alone: Alone) -> None:
    alone.system.moves = True
    alone.tap(ChipNumber("04AABBCCDDEE99"))
    first = alone.page.panel.grab().toImage()
    alone.qtbot.waitUntil(lambda: alone.page.panel.grab().toImage() != first, timeout=5000)


def test_a_card_on_another_page_sends_away_who_is_shown_here(alone: Alone) -> None:
    tap = alone.result(DONE)
    alone.page.make_place(tap)
    assert reads(alone.page.panel, "1 point earned")
    alone.page.make_place(alone_tap_of(SAM))
    assert reads(alone.page.panel, "Tap a UiTPAS")


def alone_tap_of(card: ChipNumber) -> Tap:
    """A tap that the flow of this page does not get."""
    return Tap(99, card, 0.0)
