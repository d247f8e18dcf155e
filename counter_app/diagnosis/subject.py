"""What is examined: this PC as it is set up, at a moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from counter_app.config.environments import Environment
from counter_app.config.problems import SettingsProblem
from counter_app.uitpas import AccessToken, Consumer, UitpasClient


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
    environment: Environment = Environment.PRODUCTION
    problems: tuple[SettingsProblem, ...] = ()
    """What is wrong with the settings."""
    proxy: Callable[[str], str | None] | None = field(default=None, repr=False)
    """Names the proxy to an address; None is the system's."""
    uses_keyring: bool = False
    """Whether a sign-in is to be kept there: not so in practice."""

    def client(self) -> UitpasClient | None:
        """A client of its own for a probe; None where it is not known whom to ask, or as whom."""
        if self.prefix is None or self.consumer is None:
            return None
        return UitpasClient(
            self.prefix, self.consumer, token=self.token, balie_consumer_key=self.balie_consumer_key, proxy=self.proxy
        )
