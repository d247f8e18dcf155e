"""The pictures of promotions: fetched and decoded off the GUI thread, for the rows in sight first, and kept a while.

At most two are on their way at once, so that the look-up of a person never waits for pictures.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import time

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPixmap

from counter_app.config.picture_cache import PictureCache
from counter_app.desk.pictures import Pictures, fetch
from counter_app.gui.worker import Kind, Task, Worker

AT_ONCE = 2
_MOST_PIXELS = 40_000_000
_MOST_SIDE = 12_000
_MOST_MEGABYTES = 192
_KEPT = 400
_FORMATS = (b"png", b"jpeg", b"jpg", b"webp", b"gif")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture at the size and with the corners in which it is shown. `pixels` is its size on the screen's glass."""

    url: str
    pixels: QSize
    radius: float

    @property
    def key(self) -> tuple[str, int, int]:
        """What it is kept under."""
        return self.url, self.pixels.width(), self.pixels.height()


class PictureStore(QObject):
    """GUI thread. `folder` keeps what was downloaded; without it each run asks anew."""

    arrived = Signal(str)
    """The address of a picture that can be shown now."""

    def __init__(
        self,
        worker: Worker,
        folder: Path | None,
        parent: QObject | None = None,
        *,
        proxy: Callable[[str], str | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._pictures = Pictures(proxy=proxy)
        self._cache = PictureCache(folder, time) if folder is not None else None
        self._kept: OrderedDict[tuple[str, int, int], QPixmap | None] = OrderedDict()
        self._wanted: list[Wanted] = []
        self._under_way: set[tuple[str, int, int]] = set()

    def picture(self, wanted: Wanted, ratio: float) -> QPixmap | None:
        """The picture if it is here; `ratio` is the screen's pixels for each of ours."""
        found = self._kept.get(wanted.key)
        if found is None:
            return None
        self._kept.move_to_end(wanted.key)
        found.setDevicePixelRatio(ratio)
        return found

    def want(self, wanted: list[Wanted]) -> None:
        """Get these, the first first; what was wanted before and is not under way is forgotten."""
        self._wanted = [one for one in wanted if one.key not in self._kept and one.key not in self._under_way]
        self._go_on()

    def close(self) -> None:
        """End what is under way, from any thread."""
        self._wanted = []
        self._pictures.close()

    def _go_on(self) -> None:
        while self._wanted and len(self._under_way) < AT_ONCE:
            one = self._wanted.pop(0)
            self._under_way.add(one.key)
            work = partial(_load, one, self._pictures, self._cache)
            self._worker.submit(
                Task(Kind.READ, work, partial(self._is_here, one), failed=partial(self._failed, one), owner=self)
            )

    def _is_here(self, wanted: Wanted, image: QImage | None) -> None:
        self._under_way.discard(wanted.key)
        self._kept[wanted.key] = None if image is None else QPixmap.fromImage(image)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if image is not None:
            self.arrived.emit(wanted.url)
        self._go_on()

    def _failed(self, wanted: Wanted, _error: Exception) -> None:
        self._is_here(wanted, None)


def _load(wanted: Wanted, pictures: Pictures, cache: PictureCache | None) -> QImage | None:
    data = fetch(wanted.url, pictures, cache)
    return decode(data, wanted.pixels, wanted.radius) if data else None


def decode(data: bytes, size: QSize, radius: float) -> QImage | None:
    """`data` as a picture that fills `size` with rounded corners; None for what is no picture, or far too large.

    It is scaled while it is read, so that a huge one takes no huge memory. Any thread.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    original = reader.size()
    if reader.format().data() not in _FORMATS or not _is_sane(original):
        return None
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    scaled = original.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if scaled.width() < original.width():
        reader.setScaledSize(scaled)
    image = reader.read()
    return None if image.isNull() else _rounded(image, size, radius)


def _is_sane(size: QSize) -> bool:
    width, height = size.width(), size.height()
    return 0 < width <= _MOST_SIDE and 0 < height <= _MOST_SIDE and width * height <= _MOST_PIXELS


def _rounded(image: QImage, size: QSize, radius: float) -> QImage:
    """The middle of `image`, as large as `size`."""
    smooth = Qt.TransformationMode.SmoothTransformation
    filled = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, smooth)
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    corners = QPainterPath()
    corners.addRoundedRect(QRectF(0, 0, size.width(), size.height()), radius, radius)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(corners)
    painter.drawImage((size.width() - filled.width()) // 2, (size.height() - filled.height()) // 2, filled)
    painter.end()
    return made
