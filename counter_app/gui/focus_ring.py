"""A ring around the button that has the keyboard, a little way off it, so that it is seen on every colour.

A stylesheet knows no outline with a distance. Fields show the keyboard by their own edge, lists by their row.
"""

from __future__ import annotations

from functools import cache

import shiboken6
from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QSlider,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from counter_app.gui.theme import FOCUS_OFFSET, FOCUS_WIDTH, RADIUS

RADIUS_PROPERTY = "focusRadius"
"""What a widget that is rounder or less round than a control says about itself; -1 is a pill."""
OWN_RING_PROPERTY = "ownFocusRing"
"""Set by a widget that paints its ring itself: on a coloured panel the colour of this one might not be seen."""


RING_PROPERTY = "focusRing"
"""Set by a widget that is no button, and would not show by itself that it has the keyboard."""


class FocusRing(QObject):
    """Follows the keyboard through all windows of `application`."""

    def __init__(self, application: QApplication, colour: str, parent: QObject) -> None:
        super().__init__(parent)
        self.colour = colour
        self._style = _ring_style(application)
        self._frame: _Frame | None = None
        application.focusChanged.connect(self._move)

    def _move(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and _wants_ring(new):
            self._frame_in_use().setWidget(new)
        elif self._frame is not None and shiboken6.isValid(self._frame):
            self._frame.deleteLater()
            self._frame = None

    def _frame_in_use(self) -> _Frame:
        if self._frame is None or not shiboken6.isValid(self._frame):  # it goes with the window that it was in
            self._frame = _Frame(self._style)
        self._frame.colour = self.colour
        return self._frame


def _wants_ring(widget: QWidget) -> bool:
    if isinstance(widget, (QAbstractButton, QSlider)):
        return not widget.property(OWN_RING_PROPERTY)
    return bool(widget.property(RING_PROPERTY))


@cache
def _ring_style(application: QApplication) -> _RingStyle:
    """One for all rings, and the application's own: a style that goes before its widget takes the program with it."""
    style = _RingStyle("fusion")
    style.setParent(application)
    return style


class _Frame(QFocusFrame):
    """The ring itself: Qt keeps it where the widget is, in front of it, and deaf to the pointer."""

    def __init__(self, style: QStyle) -> None:
        super().__init__()
        self.setStyle(style)
        self.setObjectName("focus_ring")
        self.colour = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring; round as the control, and its distance more."""
        del event
        widget = self.widget()
        if widget is None:
            return
        half = FOCUS_WIDTH / 2
        place = QRectF(self.rect()).adjusted(half, half, -half, -half)
        told = widget.property(RADIUS_PROPERTY)
        radius = (RADIUS if told is None else float(told)) + FOCUS_OFFSET + half
        if told == -1:
            radius = place.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.colour), FOCUS_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, radius, radius)


class _RingStyle(QProxyStyle):
    """Keeps the ring its distance off, and above all in its window, where no narrow parent cuts it off.

    It is asked by the ring alone.
    """

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """The margins of a focus frame; else what the base style says."""
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return FOCUS_WIDTH + FOCUS_OFFSET
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name, by which it may be given
    ) -> int:
        """That the ring is above; else what the base style says."""
        if hint is QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returnData)
