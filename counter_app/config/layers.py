"""Reads one layer of the settings, whatever is wrong with it: what is good, which keys it locks, and the problems."""

from __future__ import annotations

import logging
import re
import tomllib
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from counter_app.config.environments import Environment
from counter_app.config.keys import BY_NAME, KEYS, PREFIX, Key, Layer
from counter_app.config.problems import SettingsProblem, Trouble

LOCKED = "locked"
"""In the machine file: the names of the keys that no other layer can set."""

_log = logging.getLogger(__name__)
_AT_LINE = re.compile(r"at line (\d+)")
"""Where the parser says so; it does not for what is missing at the end of a file."""


@dataclass(frozen=True, slots=True)
class Read:
    """What one layer says. Its values may be secrets: they are not printed."""

    values: Mapping[str, Any] = field(default_factory=dict, repr=False)
    of_environments: Mapping[Environment, Mapping[str, Any]] = field(default_factory=dict, repr=False)
    locked: frozenset[str] = frozenset()
    problems: tuple[SettingsProblem, ...] = ()

    def for_environment(self, environment: Environment) -> Mapping[str, Any]:
        """What holds in `environment`: its own table before what stands outside of the tables."""
        return {**self.values, **self.of_environments.get(environment, {})}


class _Reading:
    """Collects what one layer says."""

    def __init__(
        self,
        layer: Layer,
        source: str,
        *,
        line_of: Callable[[str], int | None] = lambda _name: None,
        shown: Callable[[str], str] = str,
    ) -> None:
        """`shown` is the name of a key as whoever set it there knows it."""
        self._layer, self._source, self._line_of, self._shown = layer, source, line_of, shown
        self.problems: list[SettingsProblem] = []

    def take(self, name: str, read: Callable[[Key], Any], into: dict[str, Any], *, in_table: bool = False) -> None:
        key = BY_NAME.get(name)
        if key is None:
            self.tell(Trouble.UNKNOWN, name)
        elif self._layer not in key.layers or (in_table and not key.is_of_environment):
            self.tell(Trouble.NOT_HERE, name)
        else:
            try:
                into[name] = read(key)
            except ValueError:
                self.tell(Trouble.WRONG, name, key)

    def tell(self, trouble: Trouble, name: str, key: Key | None = None) -> None:
        problem = SettingsProblem(
            trouble, self._source, self._line_of(name), self._shown(name), key.kind if key else None
        )
        _log.warning("%s", problem)
        self.problems.append(problem)


def read_text(text: str, layer: Layer, source: str) -> Read:
    """What the TOML of a file says. Raises `tomllib.TOMLDecodeError`."""
    table = tomllib.loads(text)
    reading = _Reading(layer, source, line_of=lambda name: _line_of(text, name))
    values: dict[str, Any] = {}
    of_environments: dict[Environment, dict[str, Any]] = {}
    locked: frozenset[str] = frozenset()
    for name, value in table.items():
        if name == LOCKED and layer is Layer.MACHINE:
            locked = _locked(value, reading)
        elif isinstance(value, dict) and name in tuple(Environment):
            inner: dict[str, Any] = {}
            of_environments[Environment(name)] = inner
            for inner_name, inner_value in value.items():
                reading.take(inner_name, _checking(inner_value), inner, in_table=True)
        else:
            reading.take(name, _checking(value), values)
    return Read(values, of_environments, locked, tuple(reading.problems))


def read_machine_file(path: Path) -> Read:
    """What IT says in the file at `path`; where there is none, nothing."""
    try:
        return read_text(path.read_text(encoding="utf-8"), Layer.MACHINE, str(path))
    except FileNotFoundError:
        return Read()
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return Read(problems=(file_problem(path, error),))


def read_environment(environ: MutableMapping[str, str]) -> Read:
    """What the environment says; its secrets are taken out of it: a browser started from here would inherit them."""
    reading = _Reading(Layer.ENVIRONMENT, Layer.ENVIRONMENT.value, shown=lambda name: PREFIX + name.upper())
    values: dict[str, Any] = {}
    secret = {key.variable for key in KEYS if key.is_secret}
    for variable in sorted(name for name in environ if name.upper().startswith(PREFIX)):
        text = (environ.pop(variable) if variable.upper() in secret else environ[variable]).strip()
        if text:
            reading.take(variable.upper().removeprefix(PREFIX).lower(), _parsing(text), values)
    return Read(values, problems=tuple(reading.problems))


def read_command_line(options: Mapping[str, str]) -> Read:
    """What the command line says, by the names of the keys."""
    reading = _Reading(Layer.COMMAND_LINE, Layer.COMMAND_LINE.value)
    values: dict[str, Any] = {}
    for name, text in options.items():
        reading.take(name, _parsing(text), values)
    return Read(values, problems=tuple(reading.problems))


def file_problem(path: Path, error: Exception) -> SettingsProblem:
    """What became of a file that cannot be used at all; logged."""
    match error:
        case OSError():
            problem, why = SettingsProblem(Trouble.UNREADABLE, str(path)), error.strerror
        case UnicodeDecodeError():
            problem, why = SettingsProblem(Trouble.BROKEN, str(path), _lines(error.object[: error.start])), error.reason
        case _:
            at = _AT_LINE.search(str(error))
            line = int(at[1]) if at else _lines(path.read_bytes().rstrip())
            problem, why = SettingsProblem(Trouble.BROKEN, str(path), line), "TOML"
    _log.warning("%s (%s)", problem, why)
    return problem


def _lines(text: bytes) -> int:
    return text.count(b"\n") + 1


def _checking(value: object) -> Callable[[Key], Any]:
    return lambda key: key.kind.check(value)


def _parsing(text: str) -> Callable[[Key], Any]:
    return lambda key: key.kind.parse(text)


def _locked(value: object, reading: _Reading) -> frozenset[str]:
    names = value if isinstance(value, list) else [value]
    for name in names:
        if not isinstance(name, str) or name not in BY_NAME:
            reading.tell(Trouble.UNKNOWN, name if isinstance(name, str) else LOCKED)
    return frozenset(name for name in names if isinstance(name, str) and name in BY_NAME)


def _line_of(text: str, name: str) -> int | None:
    """Where `name` is set, or named, for the first time: the parser does not tell."""
    escaped = re.escape(name)
    for pattern in (rf'^\s*["\']?{escaped}["\']?\s*[=.]', rf'^\s*\[\[?\s*["\']?{escaped}\b', rf'["\']{escaped}["\']'):
        found = re.search(pattern, text, re.MULTILINE)
        if found:
            return text.count("\n", 0, found.end()) + 1
    return None
