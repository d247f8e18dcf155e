"""What the employee can choose on the settings page, and how the user's file is kept, `preferences.toml`.

The file is one layer of the settings, and holds no more than what was chosen: what is left out comes from below it.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum, auto
from pathlib import Path
from typing import Any

from counter_app.config.kinds import AUTOMATIC, Flag, Kind, OneOf, ReaderName, Whole

FILE_NAME = "preferences.toml"

LANGUAGES = ("nl", "fr", "en")
TEXT_PERCENTS = (100, 125, 150, 200)
VOLUMES = range(101)
STAY_SECONDS = range(10, 3601)
KEEP_DAYS = (7, 14, 30, 60, 90)


class Mode(StrEnum):
    """Light or dark; `SYSTEM` is as the system is, and follows it."""

    SYSTEM = auto()
    LIGHT = auto()
    DARK = auto()


class SecondScreen(StrEnum):
    """What the visitor's screen shows: nothing, greeting and result, or the points only."""

    OFF = auto()
    GREETING = auto()
    POINTS = auto()


KINDS: Mapping[str, Kind] = {
    "language": OneOf(LANGUAGES),
    "text_percent": OneOf(TEXT_PERCENTS),
    "mode": OneOf(tuple(Mode)),
    "sounds_on": Flag(),
    "volume": Whole(VOLUMES[0], VOLUMES[-1]),
    "reader": ReaderName(),
    "second_screen": OneOf(tuple(SecondScreen)),
    "stay_seconds": Whole(STAY_SECONDS[0], STAY_SECONDS[-1]),
    "keep_days": OneOf(KEEP_DAYS),
    "keep_check_ins": Flag(),
}
"""What each preference can be."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the employee chose. Values that make no sense raise `ValueError`."""

    language: str = "nl"
    """One of `LANGUAGES`."""
    text_percent: int = 100
    """One of `TEXT_PERCENTS`."""
    mode: Mode = Mode.SYSTEM
    sounds_on: bool = True
    volume: int = 70
    """In percent."""
    reader: str | None = None
    """The beginning of the name of the one reader to use; None is every reader."""
    second_screen: SecondScreen = SecondScreen.OFF
    stay_seconds: int = 90
    """How long a person's data stays on the screen without a touch."""
    keep_days: int = 30
    """How many days the actions of this desk stay in the journal, one of `KEEP_DAYS`; after that, only totals do."""
    keep_check_ins: bool = True
    """Whether check-ins that cannot be sent are kept, and sent when there is a connection."""

    def __post_init__(self) -> None:
        for field in fields(self):
            _check(field.name, getattr(self, field.name))


def save(data_dir: Path, chosen: Mapping[str, Any]) -> None:
    """Keep `chosen`: the file is the old one or the new one, never half of it, wherever the power fails.

    Waits for the disk: call it on a worker. Raises `OSError` where the folder cannot be written.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=FILE_NAME, dir=data_dir)
    new = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(_to_toml(chosen))
            file.flush()
            os.fsync(file.fileno())
        new.replace(data_dir / FILE_NAME)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _check(name: str, value: object) -> None:
    """It has to be what its kind makes of it already: of the same type too."""
    try:
        good = KINDS[name].check(value)
    except ValueError:
        raise ValueError(f"{name} cannot be {value!r}") from None
    if good != value or type(good) is not type(value):
        raise ValueError(f"{name} cannot be {value!r}")


def _to_toml(chosen: Mapping[str, Any]) -> str:
    """Tables come last: what follows one would be in it."""
    flat = {name: value for name, value in chosen.items() if not isinstance(value, Mapping)}
    tables = {name: value for name, value in chosen.items() if isinstance(value, Mapping) and value}
    lines = "".join(f"{name} = {_toml_value(value)}\n" for name, value in flat.items())
    return lines + "".join(f"\n[{name}]\n{_to_toml(table)}" for name, table in tables.items())


def _toml_value(value: bool | int | str | None) -> str:
    """TOML writes these as JSON does, but for one character that it wants escaped; None is only known of a reader."""
    some = AUTOMATIC if value is None else value
    return json.dumps(some, ensure_ascii=False).replace("\x7f", "\\u007f")
