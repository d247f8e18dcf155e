"""A label whose type is as large as its place allows: a headline that fills its panel and is never cut off."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

LEAST_OF_ALL = 6
"""Points under which even the longest text does not go: it could not be read any more."""
MANY_LINES = 99
_FORCED_BREAK = "\u2028"
_DOT = "\u00a0· "
"""No line begins with the dot between two parts."""


@dataclass(frozen=True, slots=True)
class _Set:
    """Text set in lines."""

    layout: QTextLayout
    width: float
    """Of the longest line: more than there is room for where one word alone is longer."""
    height: float
    lines: int


class FittingLabel(QLabel):
    """Plain text, centred, wrapped between words into lines of like length, in the largest type that fits.

    `font_of` makes the font of a size in points; `pitch` is from line to line, in ems.
    """

    def __init__(self, parent: QWidget, name: str, font_of: Callable[[float], QFont], *, pitch: float) -> None:
        super().__init__(parent)
        self._font_of, self._pitch = font_of, pitch
        self._ink = QColor()
        self._set: _Set | None = None
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def dress(self, ink: str) -> None:
        """Write in `ink` (#rrggbb)."""
        self._ink = QColor(ink)
        self.update()

    def fit(self, room: QSize, most: float, *, lines: int = MANY_LINES, lines_from: float = 0.0) -> int:
        """Take the largest whole size up to `most` points with which the text fits `room`; returns its height.

        It takes no more than so many `lines`, unless it had to be smaller than `lines_from` for that. It becomes as
        small as it must: a cut word says nothing.
        """
        points = self._largest(room, round(lines_from), round(most), lines)
        if points is None:
            points = self._largest(room, LEAST_OF_ALL, round(most), MANY_LINES) or LEAST_OF_ALL
        self.setFont(self._font_of(points))
        self._set = self._balanced(points, room.width())
        self.update()
        return math.ceil(self._set.height)

    @property
    def text_width(self) -> int:
        """Of the longest line."""
        return math.ceil(self._set.width) if self._set is not None else 0

    def height_at(self, points: float, width: int) -> int:
        """How high the text is in type of `points`."""
        return math.ceil(self._lines(round(points), width).height)

    def minimumSizeHint(self) -> QSize:
        """The text gives way to its place, never the other way round."""
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines, each in the middle."""
        if self._set is None or not self.text():
            return
        painter = QPainter(self)
        painter.setPen(self._ink)
        self._set.layout.draw(painter, QPointF((self.width() - self._set.width) / 2, 0))

    def _largest(self, room: QSize, low: int, high: int, lines: int) -> int | None:
        """The largest size from `low` to `high` points that fits; None where none does."""
        low = max(low, LEAST_OF_ALL)
        if low > high or not self._fits(low, room, lines):
            return None
        while low < high:
            middle = (low + high + 1) // 2
            if self._fits(middle, room, lines):
                low = middle
            else:
                high = middle - 1
        return low

    def _balanced(self, points: int, width: int) -> _Set:
        """The same number of lines, in the least width: a single word on the last line looks like a mistake."""
        widest = self._lines(points, width)
        low, high = 0, width
        while widest.lines > 1 and high - low > 1:
            middle = (low + high) // 2
            tried = self._lines(points, middle)
            if tried.lines == widest.lines and tried.width <= middle:
                high = middle
            else:
                low = middle
        return self._lines(points, high) if widest.lines > 1 else widest

    def _fits(self, points: int, room: QSize, most_lines: int) -> bool:
        made = self._lines(points, room.width())
        return made.width <= room.width() and made.height <= room.height() and made.lines <= most_lines

    def _lines(self, points: int, width: int) -> _Set:
        font = self._font_of(points)
        layout = QTextLayout(self.text().replace("\n", _FORCED_BREAK).replace(" · ", _DOT), font)
        layout.setTextOption(_option())
        pitch = QFontInfo(font).pixelSize() * self._pitch
        height = QFontMetricsF(font).height()
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(line)
        layout.endLayout()
        widest = max((line.naturalTextWidth() for line in lines), default=0.0)
        for number, line in enumerate(lines):
            line.setPosition(QPointF((widest - line.naturalTextWidth()) / 2, number * pitch))
        return _Set(layout, widest, (len(lines) - 1) * pitch + height if lines else 0.0, len(lines))


def _option() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option
