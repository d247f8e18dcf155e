"""What the program remembers of the last time: where its window stood, which counters, and today's activity."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

_FILE = "window.json"
_MOST_COUNTERS = 5

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Where a window stands, in the coordinates of the desktop, and how large it is."""

    x: int
    y: int
    width: int
    height: int
    is_maximized: bool = False


@dataclass(frozen=True, slots=True)
class Workday:
    """What somebody checked in at, and when: on another day it is asked again."""

    day: str
    """In Brussels, as 2026-11-25."""
    counter: str
    """The consumer key of the counter."""
    cdbid: str


@dataclass(frozen=True, slots=True)
class Memory:
    """What was so at the end of the last time."""

    window: WindowPlace | None = None
    counters: tuple[str, ...] = ()
    """The consumer keys of the counters last worked at, the last one first."""
    workday: Workday | None = None

    def with_counter(self, key: str) -> tuple[str, ...]:
        """The counters with `key` as the last one worked at."""
        others = (other for other in self.counters if other.casefold() != key.casefold())
        return (key, *others)[:_MOST_COUNTERS]


def recall(data_dir: Path) -> Memory:
    """Read it back. It is a convenience: where nothing can be read, nothing is remembered."""
    try:
        read = json.loads((data_dir / _FILE).read_text(encoding="utf-8"))
        return Memory(_window(read.get("window")), _counters(read.get("counters")), _workday(read.get("workday")))
    except FileNotFoundError:
        return Memory()
    except (OSError, ValueError, TypeError, AttributeError, KeyError) as error:
        log.info("%s was not read: %s", _FILE, type(error).__name__)
        return Memory()


def remember(data_dir: Path, memory: Memory) -> None:
    """Write it down, whole or not at all. Not for the thread that paints. A disk that is full is only logged."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        new = data_dir / f"{_FILE}.new"
        new.write_text(json.dumps(asdict(memory), indent=1), encoding="utf-8")
        os.replace(new, data_dir / _FILE)
    except OSError as error:
        log.warning("%s was not written: %s", _FILE, error.strerror)


def _window(read: Any) -> WindowPlace | None:
    if not isinstance(read, dict):
        return None
    x, y, width, height = (int(read[name]) for name in ("x", "y", "width", "height"))
    return WindowPlace(x, y, width, height, is_maximized=read.get("is_maximized") is True)


def _counters(read: Any) -> tuple[str, ...]:
    keys = read if isinstance(read, list) else []
    return tuple(key for key in keys if isinstance(key, str))[:_MOST_COUNTERS]


def _workday(read: Any) -> Workday | None:
    return Workday(*(str(read[name]) for name in ("day", "counter", "cdbid"))) if isinstance(read, dict) else None
