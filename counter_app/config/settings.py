"""Settings from the environment, for unattended use and tests."""

from __future__ import annotations

import logging
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from counter_app.config.environments import Environment

PREFIX = "COUNTER_APP_"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program was told before it started. A missing setting is None: the employee is asked."""

    data_dir: Path
    """Everything that the program writes goes in here."""
    api_prefix: str | None = None
    consumer_key: str | None = None
    consumer_secret: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    token_secret: str | None = field(default=None, repr=False)
    user_id: str | None = None
    environment: Environment = Environment.OWN
    """Whose consumer, token and data: a server of one's own where its address was given."""
    callback_port: int | None = None
    """Where the browser comes back to after signing in, on this PC; None is any free port."""
    force_login: bool = True
    """Whether the server asks for name and password, whoever was signed in in that browser before."""
    balie_key: str | None = None
    cdbid: str | None = None
    """The activity to check in at."""
    language: str | None = None
    reader: str | None = None
    """The beginning of the name of the one reader to use; None is every reader."""
    readback_seconds: float | None = None
    """How long after its deadline an attempt that the server does not know of is certainly not done; None is usual."""

    @property
    def names_a_server(self) -> bool:
        """Whether there is enough to sign requests as an employee."""
        needed = (self.api_prefix, self.consumer_key, self.consumer_secret, self.token, self.token_secret, self.user_id)
        return None not in needed

    @property
    def names_a_consumer(self) -> bool:
        """Whether an employee can sign in; the consumer's secret may be in the keyring."""
        return self.api_prefix is not None and self.consumer_key is not None


def from_environment(environ: MutableMapping[str, str]) -> Settings:
    """Read the settings and take the secrets out of `environ`: a browser started from here would inherit them."""

    def take(name: str) -> str | None:
        return environ.pop(PREFIX + name, "").strip() or None

    def look(name: str) -> str | None:
        return environ.get(PREFIX + name, "").strip() or None

    data_dir = look("DATA_DIR")
    return Settings(
        data_dir=Path(data_dir) if data_dir else platformdirs.user_data_path("counter-app", appauthor=False),
        api_prefix=look("API_PREFIX"),
        consumer_key=look("CONSUMER_KEY"),
        consumer_secret=take("CONSUMER_SECRET"),
        token=take("TOKEN"),
        token_secret=take("TOKEN_SECRET"),
        user_id=look("USER_ID"),
        callback_port=_port(look("CALLBACK_PORT")),
        balie_key=look("BALIE_KEY"),
        cdbid=look("CDBID"),
        language=look("LANGUAGE"),
        reader=look("READER"),
        readback_seconds=_seconds(look("READBACK_SECONDS")),
    )


def _port(text: str | None) -> int | None:
    """A port of this PC; None for nothing, and for what is none, which is logged."""
    if text is None:
        return None
    if not text.isdecimal() or not 1024 <= int(text) <= 65535:
        log.warning("%sCALLBACK_PORT is a number from 1024 to 65535: any free port is taken", PREFIX)
        return None
    return int(text)


def _seconds(text: str | None) -> float | None:
    """A number of seconds above zero; None for nothing, and for what is none, which is logged."""
    if text is None:
        return None
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        log.warning("%sREADBACK_SECONDS is a number of seconds above 0: the usual one is taken", PREFIX)
        return None
    return seconds
