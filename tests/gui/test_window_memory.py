"""Where the window stands when it opens again: where it stood, if there is still a screen."""

from __future__ import annotations

from PySide6.QtCore import QRect

from counter_app.config.memory import WindowPlace
from counter_app.gui.frame.window_memory import FIRST_SIZE, SMALLEST_SIZE, place_on

MAIN, SECOND = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 984)


def test_the_first_time_it_stands_in_the_middle_of_the_main_screen() -> None:
    place = place_on([MAIN, SECOND], None)
    assert place.size() == FIRST_SIZE
    assert abs(place.center().x() - MAIN.center().x()) <= 1
    assert abs(place.center().y() - MAIN.center().y()) <= 1


def test_it_stands_where_it_stood_on_either_screen() -> None:
    for x in (100, 2000):
        assert place_on([MAIN, SECOND], WindowPlace(x, 50, 1000, 700)) == QRect(x, 50, 1000, 700)


def test_a_screen_that_has_gone_brings_it_to_the_main_one() -> None:
    place = place_on([MAIN], WindowPlace(2000, 50, 1000, 700))
    assert MAIN.contains(place)
    assert place.size().toTuple() == (1000, 700)


def test_a_window_above_the_screen_comes_down_to_where_its_bar_can_be_taken() -> None:
    place = place_on([MAIN], WindowPlace(100, -400, 1000, 700))
    assert MAIN.contains(place)


def test_a_window_larger_than_its_screen_is_made_smaller() -> None:
    place = place_on([QRect(0, 0, 1280, 720)], WindowPlace(0, 0, 3000, 2000))
    assert place.size().toTuple() == (1280, 720)


def test_it_is_never_smaller_than_it_can_be_used() -> None:
    assert place_on([MAIN], WindowPlace(10, 10, 1, 1)).size() == SMALLEST_SIZE


def test_on_a_screen_that_is_too_small_it_fills_it() -> None:
    small = QRect(0, 0, 800, 480)
    assert place_on([small], None).size() == small.size()
