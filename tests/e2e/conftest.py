"""Fixtures of the end-to-end tests."""

from tests.fakes.fixtures import pcsc_room

__all__ = ["pcsc_room"]
