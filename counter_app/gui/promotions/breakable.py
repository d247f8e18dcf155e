"""Words of strangers that may be longer than any line: given places at which they can be broken."""

from __future__ import annotations

import re

_RUN = re.compile(r"[^\s/-]{24}(?=[^\s/-])")
_BREAK = "\u200b"


def breakable(text: str) -> str:
    """`text` with an unseen place to break after every 24 characters without a space, a hyphen or a slash."""
    return _RUN.sub(lambda run: run[0] + _BREAK, text)
