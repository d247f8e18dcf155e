"""A screen reader for tests: what a program tells to assistive technology, heard from outside it over AT-SPI.

It has a session bus of its own, on which the accessibility bus starts by itself, as on a desktop. That one listens at a
place with a fixed name in the user's folder for what runs (or, without one, in the cache): a second one there takes the
place of the first, and whatever program comes then is heard by nobody. So each has such a folder of its own.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PATIENCE = 30.0
"""Seconds that a loaded machine may take for what should come at once."""
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_EVENTS = "org.a11y.atspi.Event.Object"
_ROOT = "/org/a11y/atspi/accessible/root"
_NOTHING = "/org/a11y/atspi/null"
_STATES = {1: "active", 8: "enabled", 11: "focusable", 12: "focused", 25: "showing", 30: "visible"}
_DEEPEST = 30


@dataclass(frozen=True)
class Thing:
    """What a screen reader knows of one control."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    parents: tuple[str, ...]
    """The roles of what it is in, from the program down."""


class ScreenReader:
    """Listens to the programs that were started with `environment`. A context manager."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        """What was announced, in order."""
        self._daemon: subprocess.Popen[str]
        self._session: DBusConnection
        self._bus: DBusConnection
        self._address = ""
        self._folder = tempfile.TemporaryDirectory(prefix="screen-reader-")

    def __enter__(self) -> Self:
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
        own = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS")}
        own["XDG_RUNTIME_DIR"] = self._folder.name
        self._daemon = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=own, start_new_session=True
        )
        assert self._daemon.stdout is not None
        self._address = self._daemon.stdout.readline().strip()
        self._session = open_dbus_connection(self._address)
        launcher = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        [address] = self._ask(self._session, new_method_call(launcher, "GetAddress"))
        self._bus = open_dbus_connection(address)
        self._listen()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bus.close()
        self._session.close()
        if sys.platform != "win32":
            os.killpg(self._daemon.pid, signal.SIGTERM)
        self._daemon.wait(PATIENCE)
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()
        self._folder.cleanup()

    @property
    def environment(self) -> dict[str, str]:
        """With this a program talks to this screen reader."""
        return {"DBUS_SESSION_BUS_ADDRESS": self._address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}

    def wait_for_program(self) -> None:
        """Until a program is there that tells what it announces; what it announced before, nobody could hear."""
        until = time.monotonic() + PATIENCE
        while not self._programs():
            try:
                self._take(self._bus.receive(timeout=max(0.0, until - time.monotonic())))
            except TimeoutError:
                raise AssertionError("no program came to the accessibility bus") from None

    def wait_to_hear(self, *parts: str) -> str:
        """The announcement that holds all these words; those heard before are looked at first."""
        until = time.monotonic() + PATIENCE
        while True:
            for said in self.heard:
                if all(part in said for part in parts):
                    return said
            try:
                self._take(self._bus.receive(timeout=max(0.0, until - time.monotonic())))
            except TimeoutError:
                raise AssertionError(f"{parts} was never announced; heard: {self.heard}") from None

    def controls(self) -> list[Thing]:
        """Everything that the programs show, as a screen reader walks through it."""
        return [thing for bus_name, path in self._programs() for thing in self._walk(bus_name, path, ())]

    def _programs(self) -> list[tuple[str, str]]:
        """Where the programs are on the bus. One is there once it knows which events it is to tell."""
        registry = DBusAddress(_ROOT, bus_name="org.a11y.atspi.Registry", interface=_ACCESSIBLE)
        [programs] = self._ask(self._bus, new_method_call(registry, "GetChildren"))
        return list(programs)

    def _listen(self) -> None:
        for rule in (
            MatchRule(type="signal", interface=_EVENTS, member="Announcement"),
            MatchRule(type="signal", interface=_EVENTS, member="ChildrenChanged", path=_ROOT),
        ):
            self._ask(self._bus, message_bus.AddMatch(rule))
        registry = DBusAddress(
            "/org/a11y/atspi/registry", bus_name="org.a11y.atspi.Registry", interface="org.a11y.atspi.Registry"
        )
        self._ask(self._bus, new_method_call(registry, "RegisterEvent", "s", ("object:announcement",)))

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is MessageType.signal and fields.get(3) == "Announcement":
            _politeness_name, _politeness, _unused, (_kind, text), *_more = message.body
            self.heard.append(text)

    def _ask(self, connection: DBusConnection, call: Message) -> tuple[Any, ...]:
        """The body of the answer; what is announced meanwhile is kept."""
        serial = next(connection.outgoing_serial)
        connection.send(call, serial=serial)
        while True:
            message = connection.receive(timeout=PATIENCE)
            if message.header.fields.get(5) == serial:
                if message.header.message_type is MessageType.error:
                    raise LookupError(f"{message.header.fields.get(4)}: {message.body}")
                return tuple(message.body)
            self._take(message)

    def _walk(self, bus_name: str, path: str, parents: tuple[str, ...]) -> Iterator[Thing]:
        if path == _NOTHING or len(parents) > _DEEPEST:
            return
        accessible = DBusAddress(path, bus_name=bus_name, interface=_ACCESSIBLE)
        try:
            [role] = self._ask(self._bus, new_method_call(accessible, "GetRoleName"))
            [states] = self._ask(self._bus, new_method_call(accessible, "GetState"))
            [children] = self._ask(self._bus, new_method_call(accessible, "GetChildren"))
            name, description = self._property(accessible, "Name"), self._property(accessible, "Description")
        except LookupError:
            return  # it has gone meanwhile
        yield Thing(role, name, description, _names_of(states), parents)
        for child_bus, child_path in children:
            yield from self._walk(child_bus, child_path, (*parents, role))

    def _property(self, accessible: DBusAddress, name: str) -> str:
        properties = accessible.with_interface("org.freedesktop.DBus.Properties")
        [(_kind, value)] = self._ask(self._bus, new_method_call(properties, "Get", "ss", (_ACCESSIBLE, name)))
        return str(value)


def _names_of(states: list[int]) -> frozenset[str]:
    """The states by name, from the 64 bits that come in two numbers."""
    bits = states[0] | states[1] << 32
    return frozenset(name for bit, name in _STATES.items() if bits >> bit & 1)
