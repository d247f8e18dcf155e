"""Draws the pictures of promotions: flat coloured tiles with a simple shape, as PNG, without a drawing library."""

import struct
import zlib
from collections.abc import Callable
from functools import lru_cache

WIDTH, HEIGHT = 320, 200

_PALETTES = (
    ((46, 110, 122), (247, 214, 120)),
    ((178, 74, 58), (250, 228, 205)),
    ((74, 88, 140), (190, 214, 240)),
    ((88, 128, 82), (236, 240, 200)),
    ((138, 82, 126), (244, 212, 226)),
    ((200, 140, 52), (255, 244, 214)),
    ((58, 78, 92), (130, 200, 186)),
)

Shape = Callable[[int], tuple[int, int] | None]
"""The pixels of a row that are inside: from, until; or None."""


def _disc(row: int) -> tuple[int, int] | None:
    return _around((70**2 - (row - HEIGHT // 2) ** 2) ** 0.5) if abs(row - HEIGHT // 2) < 70 else None


def _diamond(row: int) -> tuple[int, int] | None:
    half = 75 - abs(row - HEIGHT // 2)
    return _around(half * 1.2) if half > 0 else None


def _hill(row: int) -> tuple[int, int] | None:
    return _around((row - 60) * 1.1) if row > 60 else None


def _band(row: int) -> tuple[int, int]:
    return row, row + 120


def _ticket(row: int) -> tuple[int, int] | None:
    if not 55 < row < 145:
        return None
    notch = 12 if 90 < row < 110 else 0
    return _around(105 - notch)


def _around(half: float) -> tuple[int, int]:
    return WIDTH // 2 - int(half), WIDTH // 2 + int(half)


_SHAPES: tuple[Shape, ...] = (_disc, _diamond, _hill, _band, _ticket)


@lru_cache(maxsize=128)
def picture(number: int) -> bytes:
    """The PNG for a promotion: the same number gives the same picture."""
    palette = _PALETTES[number % len(_PALETTES)]
    shape = _SHAPES[number % len(_SHAPES)]
    rows = b"".join(b"\0" + _row(shape(row)) for row in range(HEIGHT))
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", bytes(value for colour in palette for value in colour)),
            _chunk(b"IDAT", zlib.compress(rows)),
            _chunk(b"IEND", b""),
        )
    )


def _row(inside: tuple[int, int] | None) -> bytes:
    if inside is None:
        return bytes(WIDTH)
    begin, end = max(0, inside[0]), min(WIDTH, inside[1])
    return bytes(begin) + b"\1" * (end - begin) + bytes(WIDTH - end)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
