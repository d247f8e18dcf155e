"""The user's file as a layer of the settings: what the employee chose, and what was written into it by hand."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from counter_app.config.keys import Layer
from counter_app.config.layers import Read, file_problem, read_text
from counter_app.config.preferences import FILE_NAME, Preferences

ASIDE_NAME = "preferences.broken.toml"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class UserFile:
    """What stands in it, and what is wrong with it."""

    read: Read = field(default_factory=Read)

    @property
    def chosen(self) -> dict[str, Any]:
        """All of it that is good, as it is saved again with what is chosen next."""
        tables = {environment.value: dict(table) for environment, table in self.read.of_environments.items()}
        return {**self.read.values, **tables}

    @property
    def preferences(self) -> Preferences:
        """The preferences as this file alone has them."""
        return preferences_of(self.read.values)


def load_user_file(data_dir: Path) -> UserFile:
    """What the user's file in `data_dir` says. Reads it: call it before there is a window, or on a worker.

    Never raises for what the file says, or for one that may not be read. What is no TOML is set aside under another
    name, where somebody can look at it: the next choice would replace it.
    """
    path = data_dir / FILE_NAME
    try:
        return UserFile(read_text(path.read_text(encoding="utf-8"), Layer.USER, str(path)))
    except FileNotFoundError:
        return UserFile()
    except OSError as error:
        return UserFile(Read(problems=(file_problem(path, error),)))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return UserFile(Read(problems=(file_problem(_set_aside(path), error),)))


def preferences_of(values: Mapping[str, Any]) -> Preferences:
    """The preferences among `values`, each of them good; the rest as it is built in."""
    names = {field.name for field in fields(Preferences)}
    return Preferences(**{name: value for name, value in values.items() if name in names})


def _set_aside(path: Path) -> Path:
    """Where the file is now."""
    aside = path.with_name(ASIDE_NAME)
    try:
        path.replace(aside)
    except OSError as failed:
        _log.warning("The broken %s cannot be moved (%s).", path, failed.strerror)
        return path
    return aside
