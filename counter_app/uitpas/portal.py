"""Whether a network wants a sign-in first: such a one answers in the place of others, which only a plain GET shows.

Over https it can do no more than break the connection. Nothing is signed here, and nothing of the desk is sent.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from counter_app.uitpas.lazy import LazyModule

if TYPE_CHECKING:
    from http import client
else:
    client = LazyModule("http.client")

_PAGE = re.compile(rb"\s*<(!doctype\s+html|html)\b", re.IGNORECASE)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Portal:
    """A page that asks to sign in to the network."""

    host: str | None = None
    """Where it is; None where it does not say."""


def find_portal(host: str, *, port: int = 80, seconds: float = 4.0) -> Portal | None:
    """The portal that answers for `host`; None where the server itself does, or nobody. Waits for the network."""
    connection = client.HTTPConnection(host, port, timeout=seconds)
    try:
        connection.request("GET", "/")
        response = connection.getresponse()
        return portal_in(host, response.status, response.getheader("Location"), response.read(256))
    except (OSError, client.HTTPException, ValueError) as error:
        _log.info("nobody answers a plain request: %s", type(error).__name__)
        return None
    finally:
        connection.close()


def portal_in(host: str, status: int, location: str | None, body: bytes) -> Portal | None:
    """The portal that answered so in the place of `host`, if it was one."""
    there = urlsplit(urljoin(f"http://{host}/", location)).hostname if location else None
    if status == HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED:
        return Portal(there)
    if 300 <= status < 400 and there is not None and _owner(there) != _owner(host):
        return Portal(there)
    return Portal() if status == HTTPStatus.OK and _PAGE.match(body) else None


def _owner(host: str) -> str:
    """The domain, without what its owner may put before it: a server may send on to its neighbour."""
    return host if host.replace(".", "").isdigit() else ".".join(host.lower().split(".")[-2:])
