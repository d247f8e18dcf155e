"""Fixtures of the tests of faults."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.fakes.language import speaking
from tests.faults.cell import Matrix, a_matrix


@pytest.fixture(scope="session")
def matrix() -> Iterator[Matrix]:
    """One sandbox for all cells."""
    with a_matrix() as matrix:
        yield matrix


@pytest.fixture
def _in_dutch(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 - without it nothing is translated
    with speaking("nl"):
        yield
