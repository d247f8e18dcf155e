"""What the program was told: all layers of the settings, merged.

Built-in, machine file, user's file, environment, command line: a later one wins, and what the machine file locks beats
them all.
"""

from __future__ import annotations

import ctypes
import sys
import tempfile
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import platformdirs

from counter_app.config.environments import Environment
from counter_app.config.keys import BY_NAME, KEYS, Layer
from counter_app.config.layers import Read, read_command_line, read_environment, read_machine_file
from counter_app.config.preferences import Preferences
from counter_app.config.problems import SettingsProblem, Trouble
from counter_app.config.user_file import load_user_file, preferences_of

_COMMON_APPDATA, _LONGEST_PATH = 0x23, 260
"""How Windows calls %ProgramData%, and how long it can be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program was told before it started. A missing setting is None: the employee is asked."""

    data_dir: Path
    """Everything that the program writes goes in here."""
    environment: Environment = Environment.PRODUCTION
    api_prefix: str | None = None
    consumer_key: str | None = None
    consumer_secret: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    token_secret: str | None = field(default=None, repr=False)
    user_id: str | None = None
    balie_key: str | None = None
    cdbid: str | None = None
    """The activity to check in at."""
    callback_port: int | None = None
    """At which port on this PC the browser comes back after signing in; None is a free one."""
    force_login: bool = True
    proxy: str | None = None
    """The address of the proxy to the outside; None is the system's."""
    proxy_user: str | None = None
    """The name for that proxy; its password is in the keyring."""
    log_level: str = "info"
    readback_seconds: float | None = None
    """How long after its deadline an attempt that the server does not know of is certainly not done; None is usual."""
    preferences: Preferences = field(default_factory=Preferences)
    locked: frozenset[str] = frozenset()
    """The keys that IT decides on this PC."""
    chosen: Mapping[str, Any] = field(default_factory=dict)
    """What stands in the user's file."""
    problems: tuple[SettingsProblem, ...] = ()

    @property
    def names_a_server(self) -> bool:
        """Whether there is enough to sign requests as an employee."""
        needed = (self.api_prefix, self.consumer_key, self.consumer_secret, self.token, self.token_secret, self.user_id)
        return None not in needed

    @property
    def names_a_consumer(self) -> bool:
        """Whether an employee can sign in; the consumer's secret may be in the keyring."""
        return self.api_prefix is not None and self.consumer_key is not None

    @property
    def environment_dir(self) -> Path:
        """Where the data of the environment is: the journal, and what is remembered of the last time.

        For an own server it is the folder itself, as before there were environments.
        """
        return self.data_dir if self.environment is Environment.OWN else self.data_dir / self.environment.value


def machine_file() -> Path:
    """Where IT puts its file on this system."""
    if sys.platform == "win32":
        # Asked of Windows: a variable could be set to another folder by whoever wants to be rid of what is locked.
        folder = ctypes.create_unicode_buffer(_LONGEST_PATH)
        ctypes.windll.shell32.SHGetFolderPathW(None, _COMMON_APPDATA, None, 0, folder)
        return Path(folder.value, "counter-app", "counter.toml")
    if sys.platform == "darwin":
        return Path("/Library/Application Support/counter-app/counter.toml")
    return Path("/etc/counter-app/counter.toml")


def load_settings(
    environ: MutableMapping[str, str], options: Mapping[str, str] | None = None, machine: Path | None = None
) -> Settings:
    """Read all layers, and take the secrets out of `environ`. Reads files: call it before there is a window.

    `options` are those of the command line by the names of the keys. `machine` is for tests: it is an argument and no
    variable, since whoever could name another file would be rid of what IT locked.
    """
    told = {
        Layer.MACHINE: read_machine_file(machine or machine_file()),
        Layer.ENVIRONMENT: read_environment(environ),
        Layer.COMMAND_LINE: read_command_line(options or {}),
    }
    data_dir = _merged(told, None)["data_dir"] or platformdirs.user_data_path("counter-app", appauthor=False)
    user = load_user_file(data_dir)
    told = {layer: told.get(layer, user.read) for layer in Layer}
    environment = _environment(told)
    values = _merged(told, environment)
    names = {field.name for field in fields(Settings)} & BY_NAME.keys()
    problems = [problem for read in told.values() for problem in read.problems]
    prefix = values["api_prefix"] if environment is Environment.OWN else environment.prefix
    if prefix is None and environment is Environment.OWN:
        problems.append(SettingsProblem(Trouble.MISSING, _source(told, "environment"), key="api_prefix"))
    if values["token"] is not None and not _is_set(told, "environment") and not _is_set(told, "api_prefix"):
        # Access that was handed over for some server is not offered to production because its address got lost.
        problems.append(SettingsProblem(Trouble.MISSING, Layer.ENVIRONMENT.value, key="api_prefix"))
        prefix = None
    problems.extend(_folder_problems(data_dir))
    return Settings(
        **{name: values[name] for name in names}
        | {"data_dir": data_dir, "environment": environment, "api_prefix": prefix},
        preferences=preferences_of(values),
        locked=told[Layer.MACHINE].locked,
        chosen=user.chosen,
        problems=tuple(problems),
    )


def _merged(told: Mapping[Layer, Read], environment: Environment | None) -> dict[str, Any]:
    locked = told[Layer.MACHINE].locked
    values = {key.name: key.default for key in KEYS}
    for layer, read in told.items():
        said = read.values if environment is None else read.for_environment(environment)
        values |= {name: value for name, value in said.items() if layer is Layer.MACHINE or name not in locked}
    return values


def _environment(told: Mapping[Layer, Read]) -> Environment:
    """The one that is named; where only an address is, an own server."""
    named: Environment = _merged(told, None)["environment"]
    if _is_set(told, "environment") or not _is_set(told, "api_prefix"):
        return named
    return Environment.OWN


def _is_set(told: Mapping[Layer, Read], name: str) -> bool:
    """Whether a layer that counts says something about it; to lock it says that it is as it is built in."""
    locked = told[Layer.MACHINE].locked
    if name in locked:
        return name == "environment" or name in told[Layer.MACHINE].values
    return any(name in read.values for read in told.values())


def _source(told: Mapping[Layer, Read], name: str) -> str:
    return next((layer.value for layer in reversed(tuple(told)) if name in told[layer].values), Layer.MACHINE.value)


def _folder_problems(data_dir: Path) -> tuple[SettingsProblem, ...]:
    """To try is the only way to know: rights, a disk that is mounted read-only, a file in its place."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=data_dir):
            pass
    except OSError:
        return (SettingsProblem(Trouble.READ_ONLY, str(data_dir)),)
    return ()
