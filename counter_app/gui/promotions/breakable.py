"""Words of strangers that may be longer than any line: given places at which they can be broken."""

from __future__ import annotations

import re

_RUN = re.compile(r"[^\s/-]{25,}")
"""No word of a language that is written here is as long as that without a hyphen."""
_PIECE = re.compile(r".{8}(?=\w)")
_BREAK = "\u200b"


def breakable(text: str) -> str:
    """`text` with unseen places to break wherever 25 characters and more have no space, no hyphen and no slash."""
    return _RUN.sub(lambda run: _PIECE.sub(lambda piece: piece[0] + _BREAK, run[0]), text)
