"""Pictures are decoded apart from the thread that paints, within limits, and shown where there is one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from counter_app.gui.promotions.picture_store import AT_ONCE, PictureStore, Wanted, decode
from counter_app.gui.worker import Worker
from counter_app.sandbox.pictures import picture
from tests.fakes.http_server import HttpServer, Peer, answer, hang, response

SIZE = QSize(64, 48)
PATIENCE_MS = 20_000


def encoded(width: int, height: int, kind: str, colour: str = "#c43631") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]  # the stubs know a file's name alone
    return bytes(data.data())


@pytest.mark.parametrize("kind", ["PNG", "JPG"])
@pytest.mark.parametrize(("width", "height"), [(320, 200), (10, 900), (900, 10), (1, 1), (64, 48), (3000, 2000)])
def test_a_picture_fills_its_place_whatever_its_shape(kind: str, width: int, height: int) -> None:
    image = decode(encoded(width, height, kind), SIZE, 6)
    assert image is not None
    assert image.size() == SIZE
    middle = image.pixelColor(32, 24)
    assert abs(middle.red() - 0xC4) < 6
    assert middle.alpha() == 255
    assert image.pixelColor(0, 0).alpha() == 0, "its corners are round"


def header(width: int, height: int) -> bytes:
    """A PNG that claims to be this large."""
    data = bytearray(encoded(4, 4, "PNG"))
    data[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return bytes(data)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        encoded(4, 4, "PNG")[:40],
        header(60_000, 60_000),
        header(20_000, 10),
        encoded(4, 4, "BMP"),
        SVG,
    ],
    ids=["empty", "text", "cut off", "bomb", "too wide", "bmp", "svg"],
)
def test_what_is_no_picture_for_us_is_none(data: bytes) -> None:
    assert decode(data, SIZE, 6) is None


class Shelf:
    """A store over a server of pictures, and who decoded."""

    def __init__(self, qtbot: QtBot, server: HttpServer, worker: Worker, folder: Path | None) -> None:
        self.qtbot, self.server = qtbot, server
        self.store = PictureStore(worker, folder)
        self.arrived: list[str] = []
        self.store.arrived.connect(self.arrived.append)

    def wanted(self, name: str) -> Wanted:
        return Wanted(f"http://127.0.0.1:{self.server.port}/{name}.png", SIZE, 6)

    def want(self, *names: str) -> None:
        self.store.want([self.wanted(name) for name in names])

    def wait_for(self, *names: str) -> None:
        urls = [self.wanted(name).url for name in names]
        self.qtbot.waitUntil(lambda: self.arrived == urls, timeout=PATIENCE_MS)


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer() as server:
        server.otherwise = answer(picture(1), headers=[("Content-Type", "image/png")])
        yield server


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop(seconds=10)


@pytest.fixture
def shelf(qtbot: QtBot, server: HttpServer, worker: Worker, tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(qtbot, server, worker, tmp_path / "pictures")
    yield shelf
    shelf.store.close()


def test_a_picture_arrives_once_and_is_asked_once(shelf: Shelf) -> None:
    assert shelf.store.picture(shelf.wanted("a"), 1.0) is None
    shelf.want("a")
    shelf.want("a")
    shelf.wait_for("a")
    shelf.want("a")
    found = shelf.store.picture(shelf.wanted("a"), 1.0)
    assert found is not None
    assert found.size() == SIZE
    assert len(shelf.server.requests) == 1


def test_the_next_run_finds_it_on_the_disk(shelf: Shelf, qtbot: QtBot, worker: Worker, tmp_path: Path) -> None:
    shelf.want("a")
    shelf.wait_for("a")
    again = Shelf(qtbot, shelf.server, worker, tmp_path / "pictures")
    again.want("a")
    again.wait_for("a")
    assert len(shelf.server.requests) == 1


def test_what_is_not_there_is_asked_once_and_stays_a_tile(shelf: Shelf) -> None:
    shelf.server.otherwise = answer(status=404)
    shelf.want("a")
    shelf.server.wait_for_requests(1)
    shelf.server.otherwise = answer(picture(1), headers=[("Content-Type", "image/png")])
    shelf.want("a", "b")
    shelf.wait_for("b")
    assert shelf.store.picture(shelf.wanted("a"), 1.0) is None
    assert len(shelf.server.requests) == 2


class Gate:
    """Holds every answer back until it is opened."""

    def __init__(self) -> None:
        self._open = threading.Event()

    def __call__(self, peer: Peer) -> None:
        self._open.wait(20)
        peer.send(response(picture(1), headers=[("Content-Type", "image/png")]))

    def open(self) -> None:
        self._open.set()


def test_only_two_are_on_their_way_and_those_wanted_last_come_next(shelf: Shelf) -> None:
    gate = Gate()
    shelf.server.otherwise = gate
    shelf.want("a", "b", "c", "d")
    shelf.server.wait_for_requests(AT_ONCE)
    shelf.want("y", "z")
    assert len(shelf.server.requests) == AT_ONCE
    gate.open()
    shelf.qtbot.waitUntil(lambda: len(shelf.arrived) == 4, timeout=PATIENCE_MS)
    assert sorted(request.path for request in shelf.server.requests) == ["/a.png", "/b.png", "/y.png", "/z.png"]


def test_closing_ends_those_that_hang(shelf: Shelf, worker: Worker) -> None:
    shelf.server.otherwise = hang
    shelf.want("a", "b")
    shelf.server.wait_for_requests(AT_ONCE)
    shelf.store.close()
    shelf.qtbot.waitUntil(lambda: not worker.is_busy, timeout=PATIENCE_MS)
    assert shelf.arrived == []
