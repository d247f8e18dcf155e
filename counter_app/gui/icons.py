"""The icons: one set of outline drawings in `resources/icons`, drawn in any colour at any size.

Their names are ours ("check-in", "refused"): what a thing means here, not what it shows.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from counter_app.gui.resources import resource

_SIZES = (16, 20, 24, 32, 40, 48, 64, 96)
"""In device pixels. Qt takes the next larger one and makes it smaller."""


@lru_cache(maxsize=256)
def icon(name: str, colour: str, gap: float = 0) -> QIcon:
    """The icon `name` in `colour` (#rrggbb), for buttons and menus; `gap` is room at its right, as a share of it."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_drawn(name, size, colour, gap))
    return made


@lru_cache(maxsize=256)
def pixmap(name: str, px: int, colour: str, ratio: float) -> QPixmap:
    """The icon `name` in `colour`, `px` logical pixels wide and high, for a screen with `ratio` pixels to one."""
    made = _drawn(name, max(1, round(px * ratio)), colour)
    made.setDevicePixelRatio(ratio)
    return made


@cache
def app_icon() -> QIcon:
    """The icon of the program itself, in its own colours."""
    made = QIcon()
    for size in (*_SIZES, 256):
        made.addPixmap(_drawn("app", size, ""))
    return made


def _drawn(name: str, size: int, colour: str, gap: float = 0) -> QPixmap:
    made = QPixmap(round(size * (1 + gap)), size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode()))).render(
        painter, QRectF(0, 0, size, size)
    )
    painter.end()
    return made


@cache
def _source(name: str) -> bytes:
    return resource(f"icons/{name}.svg").read_bytes()
