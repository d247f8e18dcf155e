"""Fixtures of the desk's tests."""

from collections.abc import Iterator

import pytest

from counter_app.uitpas import UitpasClient
from tests.fakes.language import formats_of
from tests.unit.desk.counter import Counter, a_counter, a_counter_without_network


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """What is read is English, whatever the language of this PC."""
    with formats_of("en_GB"):
        yield


@pytest.fixture
def counter() -> Iterator[Counter]:
    """A counter with a server."""
    with a_counter() as counter:
        yield counter


@pytest.fixture
def offline() -> Iterator[UitpasClient]:
    """A client that reaches nobody."""
    with a_counter_without_network() as client:
        yield client
