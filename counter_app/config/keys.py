"""Every setting that there is: its name, what it can be, what it means, and which layers may set it.

Parsing, checking, the names in the environment, the options of the command line and the table in the documentation
are all made from this list.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from counter_app.config.environments import Environment
from counter_app.config.kinds import (
    Flag,
    Folder,
    Kind,
    OneOf,
    ProxyAddress,
    Seconds,
    ServerAddress,
    Text,
    Whole,
)
from counter_app.config.preferences import KINDS, Preferences

PREFIX = "COUNTER_APP_"


class Layer(StrEnum):
    """Where a setting can come from; a later one wins."""

    MACHINE = "machine file"
    USER = "user's file"
    ENVIRONMENT = "environment"
    COMMAND_LINE = "command line"


_FILES = (Layer.MACHINE, Layer.USER)
_USUAL = (*_FILES, Layer.ENVIRONMENT)
_EVERYWHERE = (*_USUAL, Layer.COMMAND_LINE)
_UNATTENDED = (Layer.ENVIRONMENT,)


@dataclass(frozen=True, slots=True)
class Key:
    """One setting."""

    name: str
    kind: Kind
    default: Any
    example: str
    """As it stands in a TOML file."""
    meaning: str
    """One sentence, in English."""
    layers: tuple[Layer, ...] = _USUAL
    is_secret: bool = False
    is_of_environment: bool = False
    """Whether each environment can have its own, in a table with its name."""

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return PREFIX + self.name.upper()

    @property
    def option(self) -> str:
        """Its name on the command line."""
        return "--" + self.name.replace("_", "-")


_PREFERENCES = {
    "language": ('"fr"', "The language of the window.", _EVERYWHERE),
    "text_percent": ("125", "The size of the text, in percent.", _USUAL),
    "mode": ('"dark"', "Light or dark; `system` follows the system.", _USUAL),
    "sounds_on": ("false", "Whether sounds are played.", _USUAL),
    "volume": ("40", "How loud sounds are, in percent.", _USUAL),
    "reader": ('"ACS ACR1252"', "The one reader to use; `automatic` is every contactless reader.", _EVERYWHERE),
    "second_screen": ('"points"', "What the visitor's screen shows.", _USUAL),
    "stay_seconds": ("60", "How many seconds a person's data stays on the screen without a touch.", _USUAL),
    "keep_days": ("14", "How many days actions stay in the journal.", _USUAL),
    "keep_check_ins": ("false", "Whether check-ins without a connection are kept, and sent later.", _USUAL),
}

KEYS = (
    Key(
        "environment",
        OneOf(tuple(Environment)),
        Environment.PRODUCTION,
        '"test"',
        "Which UiTPAS to work with; `own` where only `api_prefix` is set.",
        _EVERYWHERE,
    ),
    Key(
        "api_prefix",
        ServerAddress(),
        None,
        '"https://uitpas.example/uitid/rest"',
        "The address of the API of an own server.",
        is_of_environment=True,
    ),
    Key(
        "consumer_key",
        Text(),
        None,
        '"76163fc774cb42246d9de37cadeece8a"',
        "Who the program is to UiTPAS.",
        is_of_environment=True,
    ),
    Key(
        "consumer_secret",
        Text(),
        None,
        '"fa0d9b2c4e"',
        "Its secret. Everyone who uses this PC can read it: use a consumer with no more rights than a counter needs.",
        (Layer.MACHINE, Layer.ENVIRONMENT),
        is_secret=True,
        is_of_environment=True,
    ),
    Key("token", Text(), None, '"8b4a"', "The employee's access, for unattended use.", _UNATTENDED, is_secret=True),
    Key("token_secret", Text(), None, '"51cf"', "The secret of that access.", _UNATTENDED, is_secret=True),
    Key("user_id", Text(), None, '"23c6"', "The employee whose access that is.", _UNATTENDED),
    Key(
        "balie_key",
        Text(),
        None,
        '"31413BDF-DFC7-7A9F-10403618C2816E44"',
        "The counter to work at; without it the employee chooses.",
        is_of_environment=True,
    ),
    Key("cdbid", Text(), None, '"a89a2707"', "The activity to check in at.", (Layer.MACHINE, Layer.ENVIRONMENT)),
    Key(
        "data_dir",
        Folder(),
        None,
        '"D:/counter-app"',
        "The folder for everything that is written, on this PC; without it the user's own.",
        (Layer.MACHINE, Layer.ENVIRONMENT, Layer.COMMAND_LINE),
    ),
    *(Key(field.name, KINDS[field.name], field.default, *_PREFERENCES[field.name]) for field in fields(Preferences)),
    Key(
        "callback_port",
        Whole(1024, 65535),
        None,
        "49321",
        "The port on this PC at which the browser comes back after signing in; without it a free one.",
    ),
    Key("force_login", Flag(), True, "false", "Whether signing in always asks for a password: a desk is shared."),
    Key(
        "proxy",
        ProxyAddress(),
        None,
        '"http://proxy.example:8080"',
        "The proxy to the outside; without it the system's.",
    ),
    Key(
        "proxy_user",
        Text(),
        None,
        '"desk"',
        "The name for that proxy. Its password is in the keyring: `counter-app proxy-password` asks for it.",
    ),
    Key("log_level", OneOf(("error", "warning", "info", "debug")), "info", '"debug"', "How much the log tells."),
    Key(
        "readback_seconds",
        Seconds(),
        None,
        "1.5",
        "For tests: how long after its deadline an attempt that the server does not know of is said not to be done.",
        _UNATTENDED,
    ),
)
BY_NAME = {key.name: key for key in KEYS}
