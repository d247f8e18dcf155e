"""A transport to servers that fail: how to call it, and the networks that tests put it in."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence

import pytest

from counter_app.uitpas import Cause, Deadlines, NotSent, OutcomeUnknown
from counter_app.uitpas.connection import Answer
from counter_app.uitpas.dial import Address
from counter_app.uitpas.transport import Transport
from tests.fakes.http_server import answer

OK = answer("fine")
SOON = Deadlines(connect=0.5, read=0.5, write=0.5)

Call = Callable[[Transport], Answer]
Connect = Callable[..., Transport]


def post(transport: Transport) -> Answer:
    return transport.write("post", [("a", "b")], None)


def get(transport: Transport) -> Answer:
    return transport.read("get", [("a", "b")], None)


BOTH = pytest.mark.parametrize("call", [post, get])


def failure(call: Call, transport: Transport) -> tuple[type[NotSent | OutcomeUnknown], Cause]:
    """How `call` fails, and why."""
    try:
        found = call(transport)
    except (NotSent, OutcomeUnknown) as error:
        return type(error), error.cause
    raise AssertionError(f"it did not fail: {found}")


def no_such_name(host: str, port: int) -> Sequence[Address]:
    raise socket.gaierror(socket.EAI_NONAME, f"{host}:{port}")


class HangingResolver:
    """Finds no address until it is released."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.released = threading.Event()

    def __call__(self, host: str, port: int) -> Sequence[Address]:
        self.asked.set()
        self.released.wait()
        raise socket.gaierror(socket.EAI_AGAIN, f"{host}:{port}")


def addresses(*ports: int) -> Callable[[str, int], Sequence[Address]]:
    """A resolver that knows these ports of this PC, whatever it is asked for."""
    found = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", port)) for port in ports]
    return lambda _host, _port: found
