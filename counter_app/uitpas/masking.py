"""Takes out of a text what names a card or a person, or opens a door: numbers, tokens, signatures.

For what goes into a log, a crash file or a report. Whoever writes there leaves such things out; this is for what
somebody forgets, and for what comes from elsewhere: the text of an exception, a line of a library. It errs on the side
of masking: a number of eleven or thirteen digits may be anything, and is masked all the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable

HIDDEN = "***"

_SECRET_NAMES = (
    "oauth_token_secret|oauth_token|oauth_verifier|oauth_signature|oauth_nonce|oauth_consumer_secret|"
    "consumer_secret|client_secret|token_secret|access_token|verifier|token|secret|password|passwd"
)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    # Authorization: OAuth oauth_nonce="…", … up to the end of the line; Basic and Bearer too.
    (re.compile(r"(?i)\b((?:proxy-)?authorization['\"]?\s*[:=]\s*).*"), rf"\1{HIDDEN}"),
    (re.compile(r"(?i)\b(oauth)\s+\w+\s*=\s*\".*"), rf"\1 {HIDDEN}"),
    # key=value and key: value, in a query, a form, a header, a repr.
    (
        re.compile(rf"(?i)\b((?:\w*_)?(?:{_SECRET_NAMES}))(['\"]?\s*[=:]\s*)(\"[^\"]*\"|'[^']*'|[^\s&,;'\")\]}}]+)"),
        rf"\1\2{HIDDEN}",
    ),
    # A name and a password in an address.
    (re.compile(r"(?i)\b([a-z][a-z0-9+.-]*://)[^/\s@]+@"), rf"\1{HIDDEN}@"),
    # E-mail addresses.
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"), HIDDEN),
)
# Digits that may be written in groups, as on a card: 0930 000 420 206, 93.05.18-223.61.
_UITPAS = re.compile(r"(?<![\w.])\d(?:[ .\-]?\d){12}(?!\w)")
_INSZ = re.compile(r"(?<![\w.])\d(?:[ .\-]?\d){8}[ .\-]?(\d)[ .\-]?(\d)(?!\w)")
# A chip number: 7 or 10 bytes in hexadecimal, together or in pairs.
_CHIP = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{20}|[0-9A-Fa-f]{14}|[0-9A-Fa-f]{2}(?:[ :\-][0-9A-Fa-f]{2}){6,9})(?!\w)"
)
_LONG = re.compile(r"\d{13,}")
"""Longer rows of digits, and those inside words."""


def masked(text: str) -> str:
    """`text` without secrets, and with the last digits alone of every number that may be a card's or a person's."""
    for pattern, instead in _RULES:
        text = pattern.sub(instead, text)
    text = _CHIP.sub(_end(4), text)
    text = _UITPAS.sub(_end(4), text)
    text = _LONG.sub(_end(4), text)
    return _INSZ.sub(_end(2), text)


def _end(count: int) -> Callable[[re.Match[str]], str]:
    """An ellipsis, and the last `count` characters of what was found."""
    return lambda found: f"…{''.join(filter(str.isalnum, found[0]))[-count:]}"
