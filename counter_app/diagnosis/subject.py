"""What is examined: this PC as it is set up, at a moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from counter_app.uitpas import AccessToken, Consumer, UitpasClient


class Keyring(Protocol):
    """What is asked of the keyring: whether what is kept there stays."""

    @property
    def is_lasting(self) -> bool:
        """Whether what is written will be found by the next start."""

    @property
    def problem(self) -> str | None:
        """Why not, in words for a log."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A missing value is None: it is not set yet."""

    data_dir: Path
    prefix: str | None = None
    consumer: Consumer | None = None
    token: AccessToken | None = None
    balie_consumer_key: str | None = None
    reader: str | None = None
    """The beginning of the name of the one reader to use."""
    open_keyring: Callable[[], Keyring] | None = field(default=None, repr=False)
    """Blocking. None where nothing is kept in one: practice, and a PC that is told everything at its start."""

    def client(self) -> UitpasClient | None:
        """A client of its own for a probe; None where it is not known whom to ask, or as whom."""
        if self.prefix is None or self.consumer is None:
            return None
        return UitpasClient(self.prefix, self.consumer, token=self.token, balie_consumer_key=self.balie_consumer_key)
