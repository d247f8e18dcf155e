"""A session bus of its own, and on it a real Secret Service (GNOME's keyring) that can come and go."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from jeepney import MatchRule, message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

_NAME = "org.freedesktop.secrets"
_PATIENCE = 30.0
# Without folders of services, nothing starts by itself on this bus: the tests decide what is there.
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
"""


class SessionBus:
    """A bus at `address`; its files and keyrings are in `folder`."""

    def __init__(self, folder: Path, address: str) -> None:
        self._folder, self.address = folder, address

    @property
    def environment(self) -> dict[str, str]:
        """With this a program uses this bus."""
        return {"DBUS_SESSION_BUS_ADDRESS": self.address}

    @contextmanager
    def keyring(self, *, is_unlocked: bool = True) -> Iterator[None]:
        """The Secret Service, unlocked with an empty password. What it keeps is there again the next time.

        Locked, it stays so: nobody is here to be asked for the password.
        """
        own = {"XDG_DATA_HOME": str(self._folder / "data"), "XDG_RUNTIME_DIR": str(self._folder / "run")}
        (self._folder / "run").mkdir(mode=0o700, exist_ok=True)
        (self._folder / "data").mkdir(exist_ok=True)
        with ExitStack() as open_now:
            bus = open_now.enter_context(open_dbus_connection(self.address))
            daemon = open_now.enter_context(
                subprocess.Popen(
                    ["gnome-keyring-daemon", "--foreground", "--components=secrets", *(["--unlock"] * is_unlocked)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env={**os.environ, **self.environment, **own},
                )
            )
            open_now.callback(daemon.terminate)
            assert daemon.stdin is not None
            daemon.stdin.write(b"\n")
            daemon.stdin.close()
            _wait_for_name(bus)
            yield


@contextmanager
def session_bus(folder: Path) -> Iterator[SessionBus]:
    """A bus with nothing on it."""
    folder.mkdir(exist_ok=True)
    config = folder / "bus.conf"
    config.write_text(_BUS.format(folder=folder))
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        try:
            yield SessionBus(folder, daemon.stdout.readline().strip())
        finally:
            daemon.terminate()


def _wait_for_name(bus: DBusConnection) -> None:
    """Until the Secret Service is on `bus`: the bus tells when it comes, so nothing is asked again and again."""
    rule = MatchRule(
        type="signal", interface=message_bus.interface, member="NameOwnerChanged", path=message_bus.object_path
    )
    rule.add_arg_condition(0, _NAME)
    Proxy(message_bus, bus).AddMatch(rule)
    with bus.filter(rule) as told:
        [is_there] = Proxy(message_bus, bus).NameHasOwner(_NAME)
        if not is_there:
            bus.recv_until_filtered(told, timeout=_PATIENCE)
