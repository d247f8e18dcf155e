"""What the employee chose on the settings page, kept in `preferences.toml` in the folder of data.

Every value has a default, so that a missing file is no error. A value that makes no sense gives way to its default; a
file that cannot be read at all is set aside under another name, where somebody can look at it. Both are logged.
"""

from __future__ import annotations

import json
import logging
import os
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum, auto
from pathlib import Path

_log = logging.getLogger(__name__)

FILE_NAME = "preferences.toml"
ASIDE_NAME = "preferences.broken.toml"

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


def load(data_dir: Path) -> Preferences:
    """What was chosen the last time, or the defaults. Reads a file: call it before there is a window, or on a worker.

    Never raises for what the file says, or for a file that may not be read.
    """
    path = data_dir / FILE_NAME
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Preferences()
    except OSError as error:
        _log.warning("The preferences in %s cannot be read (%s); the defaults are used.", path, error.strerror)
        return Preferences()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        _set_aside(path, error)
        return Preferences()
    return _from_table(table, path)


def save(data_dir: Path, preferences: Preferences) -> None:
    """Keep `preferences`: the file is the old one or the new one, never half of it, wherever the power fails.

    Waits for the disk: call it on a worker. Raises `OSError` where the folder cannot be written.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=FILE_NAME, dir=data_dir)
    new = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(_to_toml(preferences))
            file.flush()
            os.fsync(file.fileno())
        new.replace(data_dir / FILE_NAME)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _check(name: str, value: object) -> None:
    match name:
        case "language":
            good = value in LANGUAGES
        case "text_percent":
            good = _is_whole(value) and value in TEXT_PERCENTS
        case "mode":
            good = isinstance(value, Mode)
        case "sounds_on" | "keep_check_ins":
            good = isinstance(value, bool)
        case "volume":
            good = _is_whole(value) and value in VOLUMES
        case "reader":
            good = value is None or (isinstance(value, str) and value.strip() != "")
        case "second_screen":
            good = isinstance(value, SecondScreen)
        case "stay_seconds":
            good = _is_whole(value) and value in STAY_SECONDS
        case "keep_days":
            good = _is_whole(value) and value in KEEP_DAYS
        case _:
            raise AssertionError(name)
    if not good:
        raise ValueError(f"{name} cannot be {value!r}")


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _from_table(table: Mapping[str, object], path: Path) -> Preferences:
    good: dict[str, object] = {}
    for field in fields(Preferences):
        if field.name not in table:
            continue
        try:
            value = _typed(field.name, table[field.name])
            _check(field.name, value)
        except ValueError as error:
            _log.warning("In %s, for %s: %s; the default is used.", path, field.name, error)
        else:
            good[field.name] = value
    return Preferences(**good)  # type: ignore[arg-type]  # each was checked by its name


def _typed(name: str, value: object) -> object:
    if name == "mode":
        return Mode(str(value))
    if name == "second_screen":
        return SecondScreen(str(value))
    return value


def _to_toml(preferences: Preferences) -> str:
    chosen = {field.name: getattr(preferences, field.name) for field in fields(preferences)}
    return "".join(f"{name} = {_toml_value(value)}\n" for name, value in chosen.items() if value is not None)


def _toml_value(value: bool | int | str) -> str:
    """A flat table needs no library: TOML writes these as JSON does, but for one character that it wants escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _set_aside(path: Path, error: Exception) -> None:
    aside = path.with_name(ASIDE_NAME)
    try:
        path.replace(aside)
    except OSError as failed:
        _log.warning("The preferences in %s are broken (%s) and cannot be moved (%s).", path, error, failed.strerror)
    else:
        _log.warning("The preferences were broken (%s): they are now in %s; the defaults are used.", error, aside)
