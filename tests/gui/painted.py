"""What a window really paints: each piece of text with its place, whoever painted it (label, delegate, own widget).

A widget is rendered on a device that keeps the text instead of drawing it, so that nothing has to be known about how
it is painted.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QWidget

_DPI = 96
_COLOURS = 2**24 - 1
_FAR = 50_000
"""Where Qt says that what has no outline is."""


@dataclass(frozen=True)
class Ink:
    """A piece of text on one line, as `widget` paints it. Both rectangles are in its coordinates."""

    widget: QWidget
    text: str
    rect: QRectF
    """Around the glyphs, tightly."""
    clip: QRectF | None
    """What the painting itself cuts off at; None where it does not."""

    @property
    def in_window(self) -> QRectF:
        """Where it is in its window."""
        origin = QPointF(self.widget.mapTo(self.widget.window(), QPoint(0, 0)))
        return self.rect.translated(origin)


def widgets_of(window: QWidget) -> Iterator[QWidget]:
    """`window` and everything that can be seen in it, those below before those above them."""
    if not window.isVisible():
        return
    yield window
    for child in window.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from widgets_of(child)


def inks(window: QWidget) -> list[Ink]:
    """Every piece of text that `window` paints, also where something cuts or covers it."""
    return [ink for widget in widgets_of(window) for ink in inks_of(widget)]


def painted_texts(window: QWidget) -> list[str]:
    """The texts that `window` paints, line by line."""
    return [ink.text for ink in inks(window)]


def inks_of(widget: QWidget) -> list[Ink]:
    """The pieces of text that `widget` itself paints, without its children."""
    device = _Paper(widget)
    with without_effect(widget):  # it would paint a picture of the text
        widget.render(device, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return [Ink(widget, text, rect, clip) for text, rect, clip in device.engine.found if text.strip()]


@contextmanager
def without_effect(widget: QWidget) -> Iterator[None]:
    """Meanwhile no shadow and no fading is painted."""
    effect = widget.graphicsEffect()
    if effect is None or not effect.isEnabled():
        yield
        return
    effect.setEnabled(False)
    yield
    effect.setEnabled(True)


class _Paper(QPaintDevice):
    """As large as the widget; what is painted on it is not seen but kept."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.engine = _Engine()
        self._width, self._height = widget.width(), widget.height()

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        kind = QPaintDevice.PaintDeviceMetric
        ratio_scale = round(self.devicePixelRatioFScale())
        return {
            kind.PdmWidth: self._width,
            kind.PdmHeight: self._height,
            kind.PdmWidthMM: round(self._width * 25.4 / _DPI),
            kind.PdmHeightMM: round(self._height * 25.4 / _DPI),
            kind.PdmNumColors: _COLOURS,
            kind.PdmDepth: 32,
            kind.PdmDevicePixelRatio: 1,
            kind.PdmDevicePixelRatioScaled: ratio_scale,
        }.get(metric, _DPI)


class _Engine(QPaintEngine):
    """Keeps text; everything else that is painted is let go."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.found: list[tuple[str, QRectF, QRectF | None]] = []
        self._transform = QTransform()
        self._clip: QRectF | None = None

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        dirty, flags = state.state(), QPaintEngine.DirtyFlag
        if dirty & flags.DirtyTransform:
            self._transform = state.transform()
        if dirty & flags.DirtyClipEnabled and not state.isClipEnabled():
            self._clip = None
        if dirty & flags.DirtyClipRegion:
            self._take_clip(state, QRectF(state.clipRegion().boundingRect()))
        if dirty & flags.DirtyClipPath:
            self._take_clip(state, state.clipPath().boundingRect())

    def _take_clip(self, state: QPaintEngineState, rect: QRectF) -> None:
        mapped = self._transform.mapRect(rect)
        if state.clipOperation() == Qt.ClipOperation.NoClip:
            self._clip = None
        elif state.clipOperation() == Qt.ClipOperation.IntersectClip and self._clip is not None:
            self._clip = self._clip.intersected(mapped)
        else:
            self._clip = mapped

    def drawTextItem(self, place: Any, item: QTextItem) -> None:
        tight = QFontMetricsF(item.font()).tightBoundingRect(item.text())
        if abs(tight.left()) > _FAR:
            return  # nothing of it can be seen: a lone accent, or a space of no width
        tight.setWidth(min(tight.width(), item.width()))
        rect = self._transform.mapRect(tight.translated(place))
        self.found.append((item.text(), rect, self._clip))

    def drawEllipse(self, *_what: Any, **_how: Any) -> None:
        return

    def drawImage(self, *_what: Any, **_how: Any) -> None:
        return

    def drawLines(self, *_what: Any, **_how: Any) -> None:
        return

    def drawPath(self, *_what: Any, **_how: Any) -> None:
        return

    def drawPixmap(self, *_what: Any, **_how: Any) -> None:
        return

    def drawPoints(self, *_what: Any, **_how: Any) -> None:
        return

    def drawPolygon(self, *_what: Any, **_how: Any) -> None:
        return

    def drawRects(self, *_what: Any, **_how: Any) -> None:
        return

    def drawTiledPixmap(self, *_what: Any, **_how: Any) -> None:
        return
