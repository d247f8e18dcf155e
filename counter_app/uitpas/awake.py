"""Seconds that go on while the PC sleeps, and that nobody sets."""

from __future__ import annotations

import sys
import time


def seconds() -> float:
    """Monotonic seconds, the PC's sleep included: `time.monotonic` leaves that out on Linux and macOS."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
