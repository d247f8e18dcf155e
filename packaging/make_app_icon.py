#!/usr/bin/env python3
"""Makes the pictures of the program's icon that installers and desktops ask for, out of resources/icons/app.svg.

python packaging/make_app_icon.py      write resources/icons/app.png and app.ico
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
PNG_SIZE = 256
ICO_SIZES = (16, 24, 32, 48, 64, 256)
ICO_HEADER, ICO_ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")


def png(size: int) -> bytes:
    """The icon as a PNG, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / "app.svg")).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(data.data())


def ico() -> bytes:
    """The icon as Windows wants it: a table, then a PNG of each size. A side of 256 is written as 0."""
    pictures = [png(size) for size in ICO_SIZES]
    start = ICO_HEADER.size + ICO_ENTRY.size * len(pictures)
    table = ICO_HEADER.pack(0, 1, len(pictures))
    for size, picture in zip(ICO_SIZES, pictures, strict=True):
        table += ICO_ENTRY.pack(size % 256, size % 256, 0, 0, 1, 32, len(picture), start)
        start += len(picture)
    return table + b"".join(pictures)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    (ICONS / "app.png").write_bytes(png(PNG_SIZE))
    (ICONS / "app.ico").write_bytes(ico())
