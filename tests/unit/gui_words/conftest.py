"""Fixtures of the words' tests."""

from collections.abc import Iterator

import pytest

from tests.fakes.language import formats_of


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """What is read is English, whatever the language of this PC."""
    with formats_of("en_GB"):
        yield
