"""What reading back tells of one attempt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum, auto

from counter_app.desk.journal.records import Doubt

SLACK = timedelta(seconds=2)
"""Times on the server's clock are known to the second, and so is what its answers hold."""


class Known(StrEnum):
    """What is known now."""

    DONE = auto()
    ABSENT = auto()
    """The server knows of nothing, and nothing speaks against that. It may still come."""
    UNCLEAR = auto()
    """The server knows of nothing, but something speaks against that."""
    ASK = auto()
    """Only the employee can tell."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found. `claimed` is the server's id of what the attempt did; `points` is the balance of now.

    `doubt` and `found` (times of the server) go with ASK. `is_shared` tells that somebody else works at this counter.
    """

    known: Known
    claimed: str | None = None
    points: Decimal | None = None
    doubt: Doubt | None = None
    found: tuple[datetime, ...] = ()
    is_shared: bool = False
