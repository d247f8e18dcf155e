"""Fixtures that several kinds of tests share; each `conftest.py` imports those it needs."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.fakes.pcsc_room import PcscRoom

NEEDS_PCSCD = pytest.mark.skipif(sys.platform != "linux", reason="platform: the virtual reader is Linux alone")
"""For tests that use `pcsc_room`."""


@pytest.fixture
def pcsc_room() -> Iterator[PcscRoom]:
    """A real pcscd with two virtual readers, for this process and its children."""
    with PcscRoom() as room:
        yield room
