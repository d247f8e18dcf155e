"""Runs something where there is no network at all, not even to this PC: in a network namespace of its own."""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

import pytest

Result = TypeVar("Result")

NEEDS_NAMESPACES = pytest.mark.skipif(sys.platform != "linux", reason="platform: namespaces are Linux alone")
_CLONE_NEWNET = 0x40000000


def without_network(work: Callable[[], Result]) -> Result:
    """The result of `work`, on a thread that has left the network (what `unshare -n` does to a process).

    Threads that it starts have none either: a connection that is opened finds no route. Needs root.
    """
    results: list[Result] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            _leave_the_network()
            results.append(work())
        except BaseException as error:  # noqa: BLE001 - raised where the result is wanted
            errors.append(error)

    thread = threading.Thread(target=run, name="without-network")
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    return results[0]


def _leave_the_network() -> None:
    if ctypes.CDLL(None, use_errno=True).unshare(_CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
