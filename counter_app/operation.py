"""The id of what is being done now: the same in the log as in the journal, so that one leads to the other.

It follows the code that runs, not the thread: each operation sees its own, and what began it sees its own again after.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from secrets import token_hex

_current: ContextVar[str | None] = ContextVar("operation", default=None)


def new_id() -> str:
    """An id that no other operation has."""
    return token_hex(6)


def current() -> str | None:
    """The id of the operation that this code is part of; None outside of any."""
    return _current.get()


@contextmanager
def operation(id: str | None = None) -> Iterator[str]:
    """Within the block everything belongs to the operation `id`, by default a new one."""
    id = id or new_id()
    token = _current.set(id)
    try:
        yield id
    finally:
        _current.reset(token)
