"""A sandbox in a thread, whose clock stands at a Wednesday afternoon."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from counter_app.sandbox.clock import SandboxClock
from counter_app.sandbox.server import SandboxServer
from tests.fakes.sandbox import Levers
from tests.unit.sandbox.talk import Talk

WEDNESDAY = datetime(2026, 3, 11, 13, 20, tzinfo=UTC)
"""14:20 in Brussels."""


@pytest.fixture(scope="session")
def _shared_server() -> Iterator[SandboxServer]:
    with SandboxServer(clock=SandboxClock(lambda: WEDNESDAY)) as server:
        yield server


@pytest.fixture
def server(_shared_server: SandboxServer) -> SandboxServer:
    """A sandbox as it is at its start."""
    Levers(_shared_server.prefix).restart()
    return _shared_server


@pytest.fixture
def levers(server: SandboxServer) -> Levers:
    """Its levers."""
    return Levers(server.prefix)


@pytest.fixture
def talk(server: SandboxServer) -> Iterator[Talk]:
    """Signed requests to it."""
    with Talk(server.prefix, server.credentials) as talk:
        yield talk
