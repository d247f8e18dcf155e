"""What the browser comes back with after signing in, as data."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from enum import Enum, auto
from urllib.parse import parse_qsl, urlsplit

_LONGEST = 2048


@dataclass(frozen=True, slots=True)
class Granted:
    """The employee has signed in, and this is the proof."""

    verifier: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Denied:
    """The employee signed in, and did not give this program access."""


CameBack = Granted | Denied


class Page(Enum):
    """What the browser is to show."""

    GRANTED = auto()
    """Go back to the desk, where the rest follows by itself."""
    DENIED = auto()
    NOT_OURS = auto()
    """It does not belong to the sign-in that is awaited, which goes on."""


def came_back(query: str, token: str) -> CameBack | None:
    """What the `query` of a callback says of the request `token`; None where it is about another one, or nothing.

    How the server tells that access was denied is not documented. A callback of the right token without a verifier
    can mean nothing else; some servers call the token `denied` then.
    """
    told = _pairs(query)
    about = told.get("oauth_token") or told.get("denied") or ""
    if not hmac.compare_digest(about.encode(), token.encode()):
        return None
    verifier = told.get("oauth_verifier")
    return Granted(verifier) if verifier else Denied()


def pasted(text: str, token: str) -> CameBack | None:
    """What somebody pasted: the whole address that the browser came back to, or the verifier alone."""
    text = text.strip()
    if "oauth_token=" in text or "denied=" in text:
        return came_back(urlsplit(text).query or text.lstrip("?"), token)
    is_code = 0 < len(text) <= _LONGEST and text.isascii() and text.isprintable() and not set(" /?&=") & set(text)
    return Granted(text) if is_code else None


def _pairs(query: str) -> dict[str, str]:
    """Its parameters, the first of each name; none where there are absurdly many."""
    try:
        return dict(reversed(parse_qsl(query[:_LONGEST], max_num_fields=20)))
    except ValueError:
        return {}
