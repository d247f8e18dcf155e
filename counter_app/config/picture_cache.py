"""Pictures kept on disk: found by their address, limited in size, those not used for longest go first."""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from collections.abc import Callable
from pathlib import Path

MOST_BYTES = 50 * 1024 * 1024
OLDEST_SECONDS = 7 * 24 * 3600.0
_SUFFIX = ".picture"


class PictureCache:
    """A folder of pictures, for any number of threads. What the disk refuses is not kept, and no error.

    `now` gives seconds since the epoch; a picture older than a week is asked for again.
    """

    def __init__(self, folder: Path, now: Callable[[], float], *, most_bytes: int = MOST_BYTES) -> None:
        self._folder, self._now, self._most_bytes = folder, now, most_bytes
        self._lock = threading.Lock()

    def get(self, url: str) -> bytes | None:
        """The picture that was kept for `url`, unless it is too old."""
        path = self._path(url)
        try:
            written = path.stat().st_mtime
            if not 0 <= self._now() - written < OLDEST_SECONDS:
                return None
            data = path.read_bytes()
            os.utime(path, (self._now(), written))
        except OSError:
            return None
        return data

    def put(self, url: str, data: bytes) -> None:
        """Keep `data` for `url`: a whole file or none, whatever happens meanwhile."""
        path = self._path(url)
        fresh = path.with_suffix(f".{threading.get_ident()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(data)
            os.utime(fresh, (self._now(), self._now()))
            fresh.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)
            return
        self._make_room()

    def _path(self, url: str) -> Path:
        return self._folder / (hashlib.sha256(url.encode()).hexdigest() + _SUFFIX)

    def _make_room(self) -> None:
        with self._lock, contextlib.suppress(OSError):
            files = [(path.stat(), path) for path in self._folder.iterdir()]
            size = sum(about.st_size for about, _ in files)
            for about, path in sorted(files, key=lambda file: file[0].st_atime):
                if size <= self._most_bytes:
                    return
                path.unlink(missing_ok=True)
                size -= about.st_size
