"""Tab walks through each page: to every control, in the order in which it is read, always to be seen, never caught."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QWidget

from tests.fakes.http_server import HttpServer, answer
from tests.gui.answers import person, promotion, promotion_page
from tests.gui.conftest import Desk
from tests.gui.hands import click, press
from tests.gui.looking import FOCUS_PIXELS, different_pixels
from tests.gui.scenes.diagnosis import diagnosis_in_trouble
from tests.gui.scenes.stage import Play, Stage

MOST_STOPS = 80
RING = 8
"""Pixels around a control in which its focus may be shown."""
ENOUGH = 40
"""Pixels of something large that are enough to see where one is."""
LINKS = "<a href='https://a.example'>Lees meer</a> of <a href='https://b.example'>reserveer</a>"


@dataclass(frozen=True)
class Stop:
    """Where a press of Tab led, and whether that was in sight then."""

    widget: QWidget
    is_in_sight: bool

    @property
    def name(self) -> str:
        return self.widget.objectName() or self.widget.accessibleName() or type(self.widget).__name__

    @property
    def place(self) -> QRect:
        """Where it stands in the window by now: the pages scroll on the way."""
        return place_of(self.widget)


@pytest.fixture
def stage(desk: Desk, server: HttpServer) -> Stage:
    """Nora, whose card wants attention, and promotions of every kind."""
    stage = Stage(desk, server)
    rows = [
        promotion(6, "Gratis drankje", "5", "POSSIBLE", description1=LINKS),
        promotion(7, "Gratis stickers", "5", "POSSIBLE"),
        promotion(8, "Filmticket", "15", "NOT_POSSIBLE_POINTS_CONSTRAINT"),
    ]
    stage.answer(promotions=answer(promotion_page(rows)), retrieve=answer(person(expired=True)))
    return stage


def check_in(_stage: Stage) -> None:
    """The invitation."""


def result(stage: Stage) -> None:
    stage.tap()


def promotions_idle(stage: Stage) -> None:
    stage.desk.window.show_promotions()


def promotions(stage: Stage) -> None:
    stage.desk.window.show_promotions()
    stage.tap()


def detail(stage: Stage) -> None:
    promotions(stage)
    press(stage.desk.window, Qt.Key.Key_Space)


def question(stage: Stage) -> None:
    promotions(stage)
    press(stage.desk.window, Qt.Key.Key_Return)


def filters(stage: Stage) -> None:
    promotions(stage)
    click(stage.desk.window, "Filters")
    stage.desk.wait_until_quiet()


def filters_with_a_period(stage: Stage) -> None:
    filters(stage)
    click(stage.desk.window, "Possible from")
    click(stage.desk.window, "Possible until")


def filters_changed(stage: Stage) -> None:
    """A chip was taken off, and put on again."""
    promotions(stage)
    click(stage.desk.window, "Not expired")
    stage.desk.wait_until_quiet()
    filters(stage)
    press(stage.desk.window, Qt.Key.Key_Space, Qt.Key.Key_Return)
    stage.desk.wait_until_quiet()


def today_empty(stage: Stage) -> None:
    stage.desk.window.show_today()


def today(stage: Stage) -> None:
    stage.tap()
    stage.desk.window.show_today()


def settings(stage: Stage) -> None:
    stage.desk.window.show_settings()


def settings_in_little_room(stage: Stage) -> None:
    stage.desk.window.show_settings()
    stage.desk.window.resize(960, 600)


def help_page(stage: Stage) -> None:
    stage.desk.window.show_help()


def diagnosis(stage: Stage) -> None:
    diagnosis_in_trouble(stage)


def number_field(stage: Stage) -> None:
    press(stage.desk.window, Qt.Key.Key_0)


PLAYS = (
    check_in,
    result,
    promotions_idle,
    promotions,
    detail,
    question,
    filters,
    filters_with_a_period,
    filters_changed,
    today_empty,
    today,
    settings,
    settings_in_little_room,
    help_page,
    diagnosis,
    number_field,
)
walked = pytest.mark.parametrize("play", PLAYS, ids=lambda play: play.__name__)


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def stop_at(widget: QWidget) -> Stop:
    whole = widget.visibleRegion().boundingRect()
    return Stop(widget, whole == widget.rect() or min(whole.width(), whole.height()) > ENOUGH)


def shows_focus(before: QWidget, widget: QWidget) -> bool:
    """Whether `widget`, where Tab leads from `before`, looks another with the keyboard than without."""
    window = widget.window()
    before.setFocus()
    while QApplication.focusWidget() is before:  # it may have several links, or parts
        press(window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is widget
    around = place_of(widget).adjusted(-RING, -RING, RING, RING) & window.rect()
    with_it = picture(window, around)
    widget.clearFocus()
    return different_pixels(with_it, picture(window, around)) >= FOCUS_PIXELS


def picture(window: QWidget, part: QRect) -> QImage:
    """This part of the window, once all has been painted and a ring that is to go has gone."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return window.grab(part).toImage()


def walk(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[Stop]:
    """From the first control of the window until Tab comes there again."""
    first = next(widget for widget in window.findChildren(QWidget, "counter"))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stops: list[Stop] = []
    while len(stops) < MOST_STOPS:
        widget = QApplication.focusWidget()
        assert widget is not None, f"nothing has the keyboard after {[stop.name for stop in stops]}"
        QApplication.processEvents()
        stops.append(stop_at(widget))
        QTest.keyClick(window.windowHandle(), key)
        if QApplication.focusWidget() is first:
            return stops
    raise AssertionError(f"Tab never comes back: {[stop.name for stop in stops]}")


def controls(window: QWidget) -> set[QWidget]:
    """All that is to be reached with Tab. Of buttons of which one is chosen, that one: arrows lead to the others."""
    return {widget for widget in window.findChildren(QWidget) if _is_stop(widget)}


def _is_stop(widget: QWidget) -> bool:
    if not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
        return False
    if widget.focusProxy() is not None or isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is None or group.checkedButton() is None:
        return True
    return widget is group.checkedButton()


def is_read_after(one: QRect, other: QRect) -> bool:
    """Whether `other` stands below `one`, to its right, or in it."""
    return other.top() >= one.bottom() or other.left() >= one.right() or one.contains(other)


def without_repeats(stops: list[Stop]) -> list[Stop]:
    """A text with links is one place, however many links it has."""
    return [stop for place, stop in enumerate(stops) if place == 0 or stops[place - 1].widget is not stop.widget]


@walked
def test_every_control_is_reached_and_nothing_holds_the_keyboard(stage: Stage, play: Play) -> None:
    play(stage)
    wanted = controls(stage.desk.window)
    stops = walk(stage.desk.window)
    assert {stop.widget for stop in stops} == wanted
    back = walk(stage.desk.window, Qt.Key.Key_Backtab)
    names = [stop.name for stop in without_repeats(stops)]
    assert [stop.name for stop in without_repeats(back)] == [names[0], *reversed(names[1:])]


@walked
def test_the_order_is_that_of_reading(stage: Stage, play: Play) -> None:
    play(stage)
    stops = [stop for stop in without_repeats(walk(stage.desk.window)) if not floats(stop.widget)]
    wrong = [(one.name, other.name) for one, other in pairwise(stops) if not is_read_after(one.place, other.place)]
    assert wrong == []


@pytest.mark.parametrize("play", [filters_with_a_period, question, number_field], ids=lambda play: play.__name__)
def test_the_order_in_what_floats_is_that_of_reading(stage: Stage, play: Play) -> None:
    play(stage)
    stops = [stop for stop in without_repeats(walk(stage.desk.window)) if floats(stop.widget)]
    wrong = [(one.name, other.name) for one, other in pairwise(stops) if not is_read_after(one.place, other.place)]
    assert len(stops) >= 3
    assert wrong == []


def floats(widget: QWidget) -> bool:
    """Whether it stands over the page, where what is below it goes on."""
    parents: list[QWidget] = []
    inner: QWidget | None = widget
    while inner is not None:
        parents.append(inner)
        inner = inner.parentWidget()
    return any(parent.property("overlay") for parent in parents)


@walked
def test_what_has_the_keyboard_is_in_sight_and_shows_it(stage: Stage, play: Play) -> None:
    play(stage)
    stops = walk(stage.desk.window)
    assert [stop.name for stop in stops if not stop.is_in_sight] == []
    ways = pairwise([stops[-1], *without_repeats(stops)])
    assert [stop.name for before, stop in ways if not shows_focus(before.widget, stop.widget)] == []


@pytest.mark.parametrize("keys", [1, 3])
def test_the_arrows_of_the_menu_turn_the_page(stage: Stage, keys: int) -> None:
    window = stage.desk.window
    window.menu.buttons[next(iter(window.menu.buttons))].setFocus(Qt.FocusReason.TabFocusReason)
    press(window, *[Qt.Key.Key_Down] * keys)
    assert window.pages.currentWidget() is [window.promotions_page, window.settings_page][keys // 3]


def test_counters_that_become_known_leave_the_keyboard_where_it_is(stage: Stage) -> None:
    promotions(stage)
    click(stage.desk.window, "Filters")
    press(stage.desk.window, *[Qt.Key.Key_Tab] * 3)
    chosen = QApplication.focusWidget()
    stage.desk.wait_until_quiet()
    assert QApplication.focusWidget() is chosen


def test_a_chip_taken_off_by_key_leaves_the_keyboard_on_the_page(stage: Stage) -> None:
    promotions(stage)
    for chip in stage.desk.window.promotions_page.card.bar.findChildren(QAbstractButton):
        if chip.objectName().startswith("chip_"):
            chip.setFocus(Qt.FocusReason.TabFocusReason)
            press(stage.desk.window, Qt.Key.Key_Space)
            stage.desk.wait_until_quiet()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert stage.desk.window.promotions_page.isAncestorOf(focused)
