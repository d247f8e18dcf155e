"""The names of readers: what stays the same when one is plugged in again."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PLACE = re.compile(r"( [0-9A-F]{2} [0-9A-F]{2}| \d{1,2})$")
"""Where it is plugged in, at the end: slot and number on Linux and macOS, one number on Windows."""


def lasting_name(name: str, among: Iterable[str]) -> str:
    """The beginning of `name` that stays when its reader is plugged in again, and begins no other name in `among`.

    Of two readers of a kind only the place tells which is which: there it is the whole name.
    """
    beginning = _PLACE.sub("", name)
    is_alone = not any(other.startswith(beginning) for other in among if other != name)
    return beginning if beginning and is_alone else name
