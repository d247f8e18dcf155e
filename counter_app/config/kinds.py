"""What a setting can be: each kind reads a value of a TOML file, or a text of the environment or the command line.

Both raise `ValueError` for what makes no sense, without repeating it: it may be a secret under the wrong name.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

AUTOMATIC = "automatic"
"""As the name of a reader: every reader."""


class Kind:
    """What a setting can be."""

    def check(self, value: object) -> Any:
        """The setting, from a value as TOML has it, or as it is held already."""
        raise NotImplementedError

    def parse(self, text: str) -> Any:
        """The setting, from what stands in the environment or on the command line."""
        return self.check(text)

    def expected(self) -> str:
        """What it can be, in English: for logs and documentation."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """Words, not blank."""

    def check(self, value: object) -> str:
        """Without the white space around them."""
        if not isinstance(value, str) or not value.strip():
            raise ValueError(self.expected())
        return value.strip()

    def expected(self) -> str:
        """In words."""
        return "a text"


@dataclass(frozen=True, slots=True)
class OneOf(Kind):
    """One of a few texts or whole numbers."""

    values: tuple[Any, ...]

    def check(self, value: object) -> Any:
        """A text or number that is none of them, or a truth or fraction that only equals one, is refused."""
        for one in self.values:
            if value == one and isinstance(value, str | int) and not isinstance(value, bool):
                return one
        raise ValueError(self.expected())

    def parse(self, text: str) -> Any:
        """By how it is written."""
        for one in self.values:
            if str(one) == text:
                return one
        raise ValueError(self.expected())

    def expected(self) -> str:
        """In words."""
        return "one of " + ", ".join(str(one) for one in self.values)


@dataclass(frozen=True, slots=True)
class Whole(Kind):
    """A whole number, from `least` up to `most`."""

    least: int
    most: int

    def check(self, value: object) -> int:
        """A truth is no number."""
        if not isinstance(value, int) or isinstance(value, bool) or not self.least <= value <= self.most:
            raise ValueError(self.expected())
        return value

    def parse(self, text: str) -> int:
        """In digits."""
        try:
            number = int(text)
        except ValueError:
            raise ValueError(self.expected()) from None
        return self.check(number)

    def expected(self) -> str:
        """In words."""
        return f"a whole number from {self.least} to {self.most}"


@dataclass(frozen=True, slots=True)
class Flag(Kind):
    """Yes or no."""

    def check(self, value: object) -> bool:
        """A number is no truth."""
        if not isinstance(value, bool):
            raise ValueError(self.expected())  # noqa: TRY004 - whoever reads settings knows one error
        return value

    def parse(self, text: str) -> bool:
        """As in TOML."""
        if text not in ("true", "false"):
            raise ValueError(self.expected())
        return text == "true"

    def expected(self) -> str:
        """In words."""
        return "true or false"


@dataclass(frozen=True, slots=True)
class Seconds(Kind):
    """A time above zero, in seconds."""

    def check(self, value: object) -> float:
        """With or without a fraction."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not (value > 0 and math.isfinite(value)):
            raise ValueError(self.expected())
        return float(value)

    def parse(self, text: str) -> float:
        """As a decimal number."""
        try:
            seconds = float(text)
        except ValueError:
            raise ValueError(self.expected()) from None
        return self.check(seconds)

    def expected(self) -> str:
        """In words."""
        return "a number of seconds above 0"


@dataclass(frozen=True, slots=True)
class Folder(Kind):
    """A folder; `~` at its beginning is the user's own."""

    def check(self, value: object) -> Path:
        """It need not exist."""
        return Path(Text().check(value)).expanduser()

    def expected(self) -> str:
        """In words."""
        return "a folder"


@dataclass(frozen=True, slots=True)
class ReaderName(Kind):
    """The beginning of the name of a card reader; "automatic" is None, every reader."""

    def check(self, value: object) -> str | None:
        """Its white space counts: names differ in it."""
        if value is None or value == AUTOMATIC:
            return None
        if not isinstance(value, str) or not value.strip():
            raise ValueError(self.expected())
        return value

    def parse(self, text: str) -> str | None:
        """The same."""
        return self.check(text)

    def expected(self) -> str:
        """In words."""
        return f'the beginning of a reader\'s name, or "{AUTOMATIC}"'


@dataclass(frozen=True, slots=True)
class ServerAddress(Kind):
    """Where an API is. Plain http is for this PC alone."""

    def check(self, value: object) -> str:
        """Without a slash at its end."""
        text = Text().check(value)
        parts = urlsplit(text)
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and _is_this_pc(parts.hostname))
        if not is_safe or not parts.hostname or "@" in parts.netloc:
            raise ValueError(self.expected())
        return text.rstrip("/")

    def expected(self) -> str:
        """In words."""
        return "an address that begins with https:// (http:// for this PC alone)"


@dataclass(frozen=True, slots=True)
class ProxyAddress(Kind):
    """Where a proxy is. Its password is a secret, and has no place in an address."""

    def check(self, value: object) -> str:
        """With its scheme."""
        text = Text().check(value)
        parts = urlsplit(text)
        if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
            raise ValueError(self.expected())
        return text

    def expected(self) -> str:
        """In words."""
        return "an address such as http://proxy.example:8080, without a password"


def _is_this_pc(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False
