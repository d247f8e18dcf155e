"""From the name of a host to a TCP connection, with all its addresses tried within one deadline."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Sequence
from typing import Any

Address = tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[Any, ...]]
Resolve = Callable[[str, int], Sequence[Address]]
"""Finds the addresses of a host and port, as `socket.getaddrinfo` does; raises `OSError` or `UnicodeError`."""


def resolve(host: str, port: int) -> Sequence[Address]:
    """The addresses for TCP that the system knows. No system can interrupt it, and it may hang."""
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)


def connect(addresses: Sequence[Address], deadline: float) -> socket.socket:
    """A connection to the first of the `addresses` that answers, by `time.monotonic() == deadline`.

    Each address gets its share of what is left, so that a dead IPv6 route leaves time for IPv4. Raises `OSError`.
    """
    failure = OSError("no address")
    for place, (family, kind, protocol, _, address) in enumerate(addresses):
        share = (deadline - time.monotonic()) / (len(addresses) - place)
        if share <= 0:
            raise TimeoutError("no address answered in time")
        try:
            return _connect(socket.socket(family, kind, protocol), address, share)
        except OSError as error:
            failure = error
    raise failure


def _connect(sock: socket.socket, address: tuple[Any, ...], within: float) -> socket.socket:
    try:
        sock.settimeout(within)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.connect(address)
    except BaseException:
        sock.close()
        raise
    return sock
