"""Pictures on disk: found again, limited in size, and never half."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from counter_app.config.picture_cache import OLDEST_SECONDS, PictureCache
from counter_app.desk.pictures import fetch
from counter_app.uitpas.pictures import Pictures
from tests.fakes.http_server import HttpServer, answer

URL = "https://media.example/a.png"


class Clock:
    def __init__(self) -> None:
        self.seconds = 1_800_000_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


def test_what_was_kept_is_found_also_by_the_next_run(tmp_path: Path, clock: Clock) -> None:
    PictureCache(tmp_path / "pictures", clock).put(URL, b"one")
    assert PictureCache(tmp_path / "pictures", clock).get(URL) == b"one"
    assert PictureCache(tmp_path / "pictures", clock).get(URL + "?2") is None


def test_what_was_kept_again_takes_the_place_of_the_first(tmp_path: Path, clock: Clock) -> None:
    cache = PictureCache(tmp_path, clock)
    cache.put(URL, b"one")
    cache.put(URL, b"two")
    assert cache.get(URL) == b"two"
    assert len(list(tmp_path.iterdir())) == 1


def test_an_address_never_leads_out_of_the_folder(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "pictures"
    cache = PictureCache(folder, clock)
    for url in (
        "../../escaped",
        "/etc/passwd",
        "https://x/" + "a" * 5000,
        "con",
        "\udcff\x00".encode("utf-8", "replace").decode(),
    ):
        cache.put(url, b"data")
        assert cache.get(url) == b"data"
    assert list(tmp_path.iterdir()) == [folder]


def test_a_picture_is_asked_for_again_after_a_week(tmp_path: Path, clock: Clock) -> None:
    cache = PictureCache(tmp_path, clock)
    cache.put(URL, b"one")
    clock.seconds += OLDEST_SECONDS - 1
    assert cache.get(URL) == b"one"
    clock.seconds += 2
    assert cache.get(URL) is None


def test_those_not_used_for_longest_go_first_when_there_is_no_room(tmp_path: Path, clock: Clock) -> None:
    cache = PictureCache(tmp_path, clock, most_bytes=30)
    for name in "abc":
        cache.put(name, b"0123456789")
        clock.seconds += 60
    assert cache.get("a") is not None
    clock.seconds += 60
    cache.put("d", b"0123456789")
    assert [name for name in "abcd" if cache.get(name) is not None] == ["a", "c", "d"]
    assert size(tmp_path) <= 30


def test_a_disk_that_refuses_is_no_error(tmp_path: Path, clock: Clock) -> None:
    not_a_folder = tmp_path / "file"
    not_a_folder.write_bytes(b"")
    cache = PictureCache(not_a_folder, clock)
    cache.put(URL, b"one")
    assert cache.get(URL) is None


def test_many_threads_at_once_find_a_whole_picture_or_none(tmp_path: Path, clock: Clock) -> None:
    cache = PictureCache(tmp_path, clock)

    def put_and_get(number: int) -> bytes | None:
        cache.put(URL, bytes([number]) * 50_000)
        return cache.get(URL)

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(put_and_get, range(64)))
    assert all(data is None or (len(data) == 50_000 and len(set(data)) == 1) for data in found)


def test_a_picture_is_asked_once_and_then_comes_from_the_disk(tmp_path: Path, clock: Clock) -> None:
    with HttpServer() as server:
        server.script.append(answer(b"png", headers=[("Content-Type", "image/png")]))
        url, cache = f"http://127.0.0.1:{server.port}/a.png", PictureCache(tmp_path, clock)
        assert [fetch(url, Pictures(), cache) for _ in range(3)] == [b"png"] * 3
        assert len(server.requests) == 1


def test_a_picture_that_is_not_there_is_none_and_not_kept(tmp_path: Path, clock: Clock) -> None:
    with HttpServer() as server:
        url, cache = f"http://127.0.0.1:{server.port}/a.png", PictureCache(tmp_path, clock)
        assert fetch(url, Pictures(), cache) is None
        assert fetch("file:///etc/passwd", Pictures(), cache) is None
    assert list(tmp_path.iterdir()) == []
