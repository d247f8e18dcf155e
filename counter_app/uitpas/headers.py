"""Headers that somebody wants with every request: which of them may be."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_VALUE = re.compile(r"[!-~]+(?: +[!-~]+)*")
_OURS = {
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "expect",
    "host",
    "te",
    "transfer-encoding",
    "user-agent",
}


def checked(headers: Mapping[str, str] | None) -> dict[str, str]:
    """A copy of `headers`. `ValueError` for what is no header in plain letters, and for those that the client sends
    itself or that frame a request."""
    for name, value in (headers or {}).items():
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value):
            raise ValueError("a header is a name and a value in plain letters, on one line")
        if name.lower() in _OURS:
            raise ValueError(f"the header {name} is the client's own")
    return dict(headers or {})
