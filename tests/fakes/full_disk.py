"""A disk that takes nothing more: this process may not write to any file for a while, as the system enforces."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

NEEDS_LIMITS = pytest.mark.skipif(sys.platform == "win32", reason="platform: Windows has no limit for files")


@contextmanager
def a_full_disk() -> Iterator[None]:
    """Within the block, every write to a file fails."""
    if sys.platform == "win32":
        raise NotImplementedError("Windows has no limit for files")
    import resource  # noqa: PLC0415 - there is none on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
