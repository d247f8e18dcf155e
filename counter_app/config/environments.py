"""The servers that the program can work with: each has its own consumer, its own token and its own data."""

from __future__ import annotations

from enum import StrEnum


class Environment(StrEnum):
    """Which UiTPAS the program talks to."""

    PRODUCTION = "production"
    TEST = "test"
    SANDBOX = "sandbox"
    """The practice server on this PC."""
    OWN = "own"
    """A server whose address is a setting of its own, `api_prefix`."""

    @property
    def prefix(self) -> str | None:
        """The address of its API; None where it is only known later: the sandbox's, or a setting."""
        return _PREFIXES.get(self)


_PREFIXES = {
    Environment.PRODUCTION: "https://www.uitid.be/uitid/rest",
    Environment.TEST: "https://test.uitid.be/uitid/rest",
}
