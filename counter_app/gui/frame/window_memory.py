"""Puts the window where it stood the last time, as far as the screens of today have room for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from counter_app.config.memory import WindowPlace

FIRST_SIZE = QSize(1180, 760)
SMALLEST_SIZE = QSize(960, 600)
_TO_GRAB = 80
"""How much of the window's top edge has to lie on a screen, so that a hand can take it."""


def place_on(screens: Sequence[QRect], place: WindowPlace | None) -> QRect:
    """Where to put the window on `screens` (the room free for windows, the main one first).

    A place on a screen that has gone, or too large for its screen, is brought back; without any place the window
    stands in the middle of the main screen.
    """
    main = screens[0]
    wanted = QRect(place.x, place.y, place.width, place.height) if place else QRect()
    home = next((screen for screen in screens if _can_be_grabbed(wanted, screen)), None)
    size = (wanted.size() if place else FIRST_SIZE).expandedTo(SMALLEST_SIZE)
    room = home or main
    size = size.boundedTo(room.size())
    if home is None:
        middle = room.center()
        return QRect(middle.x() - size.width() // 2, middle.y() - size.height() // 2, size.width(), size.height())
    left = max(room.left() - wanted.width() + _TO_GRAB, min(wanted.left(), room.right() - _TO_GRAB))
    return QRect(left, max(room.top(), wanted.top()), size.width(), size.height())


def _can_be_grabbed(wanted: QRect, screen: QRect) -> bool:
    top_edge = QRect(wanted.left(), wanted.top(), wanted.width(), 1).intersected(screen)
    return wanted.isValid() and top_edge.width() >= _TO_GRAB


def put_back(window: QWidget, place: WindowPlace | None) -> None:
    """Give `window` its place; showing it is the caller's."""
    main = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not main]
    window.setGeometry(place_on([screen.availableGeometry() for screen in (main, *others)], place))


def place_of(window: QWidget) -> WindowPlace:
    """Where `window` stands, or would stand if it were not maximized."""
    at = window.normalGeometry()
    return WindowPlace(at.x(), at.y(), at.width(), at.height(), is_maximized=window.isMaximized())
