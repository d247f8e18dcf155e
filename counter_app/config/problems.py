"""What is wrong with a setting, and where it stands: the program starts with the rest, and says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from counter_app.config.kinds import Kind


class Trouble(Enum):
    """What is wrong."""

    BROKEN = auto()
    """The file is no TOML: nothing of it holds."""
    UNREADABLE = auto()
    """The file may not be read, or the disk has trouble."""
    UNKNOWN = auto()
    """There is no such setting."""
    WRONG = auto()
    """The value makes no sense."""
    NOT_HERE = auto()
    """There is such a setting, but it cannot be set there."""
    MISSING = auto()
    """It is needed, because of another one."""
    READ_ONLY = auto()
    """Nothing can be written in the folder."""


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """One thing that is wrong. It never repeats a value: that may be a secret."""

    trouble: Trouble
    source: str
    """The file or folder; "environment" or "command line" where it is none."""
    line: int | None = None
    key: str = ""
    expected: Kind | None = None

    def __str__(self) -> str:
        where = self.source if self.line is None else f"{self.source}, line {self.line}"
        match self.trouble:
            case Trouble.BROKEN:
                what = "this is no TOML; nothing in it is used"
            case Trouble.UNREADABLE:
                what = "it cannot be read"
            case Trouble.UNKNOWN:
                what = f"for {self.key}: there is no such setting"
            case Trouble.WRONG:
                what = f"for {self.key}: expected {self.expected.expected() if self.expected else 'something else'}"
            case Trouble.NOT_HERE:
                what = f"for {self.key}: it cannot be set here"
            case Trouble.MISSING:
                what = f"for {self.key}: it is needed, and is not set"
            case Trouble.READ_ONLY:
                what = "nothing can be written in it"
        return f"{where}: {what}"
