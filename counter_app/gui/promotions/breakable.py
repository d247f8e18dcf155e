"""Words of strangers that may be longer than any line: given places at which they can be broken."""

from __future__ import annotations

import re

_RUN = re.compile(r"\S{24}(?=\S)")
_BREAK = "\u200b"


def breakable(text: str) -> str:
    """`text` with an unseen place to break after every 24 characters without a space."""
    return _RUN.sub(lambda run: run[0] + _BREAK, text)
