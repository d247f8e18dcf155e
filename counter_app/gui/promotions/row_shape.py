"""Where everything of a row stands: one place for whoever paints it and whoever is clicked on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics

from counter_app.gui.look import Look
from counter_app.gui.theme import TARGET, TYPE_ROW

TYPE_NAME = 15.0
_PAD = 16
_GAP = 16
_PICTURE = (64, 48)
_STATE = 176
_NARROW_STATE = 144
_SLIM_STATE = 168
"""A slim row has two lines for its title, and so more room for its state."""
_NARROW_STATE_LINES = 3
_POINTS = 104
_NARROW = 720
_SLIM = 540


@dataclass(frozen=True, slots=True)
class RowShape:
    """The places in a row. Where the row is too narrow for a column of points, they stand below the title."""

    picture: QRect
    text: QRect
    """Of the title and what stands below it."""
    points: QRect | None
    state: QRect
    button: QRect


def is_slim(width: int, look: Look) -> bool:
    """Whether a row is so narrow that its title needs two lines."""
    return width < look.px(_SLIM)


def row_height(width: int, look: Look) -> int:
    """The height of each row in a list of this width, at this text size."""
    title = QFontMetrics(look.font(TYPE_NAME, bold=True)).height()
    line = QFontMetrics(look.font(TYPE_ROW)).height()
    lines = (2 if is_slim(width, look) else 1) * title + line
    state = (_NARROW_STATE_LINES if width < look.px(_NARROW) else 2) * line
    return max(look.px(72), lines + look.px(20), state + look.px(12), TARGET + look.px(16))


def picture_size(look: Look) -> QSize:
    """The size of a picture in a row."""
    return QSize(look.px(_PICTURE[0]), look.px(_PICTURE[1]))


def row_shape(rect: QRect, look: Look, *, has_state: bool, button_width: int) -> RowShape:
    """The places in the row `rect`; without a person at the desk there is no state, and no room for one."""
    picture = QRect(0, 0, *picture_size(look).toTuple())
    picture.moveCenter(rect.center())
    picture.moveLeft(rect.left() + _PAD)
    is_narrow = rect.width() < look.px(_NARROW)
    units = _SLIM_STATE if is_slim(rect.width(), look) else _NARROW_STATE if is_narrow else _STATE
    state_width = max(look.px(units), button_width) if has_state else 0
    right = rect.right() - _PAD
    state = QRect(right - state_width + 1, rect.top() + 4, state_width, rect.height() - 8)
    button = QRect(0, 0, max(button_width, look.px(120)), max(TARGET, look.px(40)))
    button.moveCenter(state.center())
    button.moveRight(right)
    right = state.left() - (_GAP if is_narrow else 2 * _GAP) if has_state else right
    points = None
    if not is_narrow:
        points = QRect(right - look.px(_POINTS) + 1, rect.top(), look.px(_POINTS), rect.height())
        right = points.left() - _GAP
    left = picture.right() + 1 + _GAP
    return RowShape(picture, QRect(left, rect.top(), max(0, right - left + 1), rect.height()), points, state, button)
