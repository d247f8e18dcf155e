"""A room with two card readers: a real pcscd with vsmartcard's virtual reader, for one test at a time.

The virtual reader listens on a fixed port and pcscd keeps its socket in /run, so the room has network and mount
namespaces of its own: rooms of several processes do not meet, and the readers of this computer are not touched.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO

from tests.fakes.virtual_card import VirtualCard

READERS = ("Virtual PCD 00 00", "Virtual PCD 00 01")
"""The names of the readers, by slot."""

LIMIT = 30.0
"""Seconds after which something that has to happen did not."""

OWN_NAMESPACES = (
    "unshare",
    "--mount",
    "--net",
    *([] if sys.platform == "win32" or os.geteuid() == 0 else ["--map-root-user"]),
)
"""Runs what follows in network and mount namespaces of its own; an ordinary user needs one of users as well."""

_FIRST_PORT = 0x8C7B
_SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME"


@cache
def directory() -> Path:
    """Where the pcscd of this process has its socket, as `PCSCLITE_CSOCK_NAME` says to this process and its children.

    One for the whole process, because the PC/SC library reads that variable once.
    """
    path = Path(tempfile.mkdtemp(prefix="pcsc-room-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    os.environ[_SOCKET_VARIABLE] = str(path / "pcscd" / "pcscd.comm")
    return path


class _Log:
    """What pcscd says of itself, line by line, and waiting for it."""

    def __init__(self, stream: IO[str]) -> None:
        self._lines: list[str] = []
        self._changed = threading.Condition()
        threading.Thread(target=self._read, args=(stream,), name="pcscd's log", daemon=True).start()

    def _read(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                with self._changed:
                    self._lines.append(line)
                    self._changed.notify_all()

    @contextlib.contextmanager
    def says(self, text: str) -> Iterator[None]:
        """Wait at the end of the block until `text` was said since its beginning."""
        with self._changed:
            before = len(self._lines)
        yield
        with self._changed:
            if not self._changed.wait_for(lambda: any(text in line for line in self._lines[before:]), LIMIT):
                raise AssertionError(f"pcscd did not say {text!r}, but: {''.join(self._lines[before:])}")


class PcscRoom:
    """A running pcscd with two readers, and the cards that lie on them. A context manager.

    Each method returns when pcscd has noticed: it looks every 0.4 s.
    """

    def __init__(self, *, has_readers: bool = True) -> None:
        self._has_readers = has_readers
        self._lying: dict[int, VirtualCard] = {}
        self._running = False
        self._control: socket.socket
        self._process: subprocess.Popen[str]
        self._log: _Log

    def __enter__(self) -> PcscRoom:
        if sys.platform == "win32":
            raise NotImplementedError("there are no namespaces on Windows")
        _need_programs()
        self._control, theirs = socket.socketpair()
        self._control.settimeout(LIMIT)
        program = [sys.executable, str(Path(__file__).with_name("pcsc_namespace.py"))]
        with theirs:
            self._process = subprocess.Popen(
                [*OWN_NAMESPACES, *program, str(directory()), str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdout=subprocess.PIPE,
                text=True,
            )
        assert self._process.stdout
        self._log = _Log(self._process.stdout)
        try:
            self.start_service()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Take all cards away and end pcscd."""
        for card in self._lying.values():
            card.disconnect()
        self._lying.clear()
        self._control.close()
        self._process.wait(LIMIT)

    def start_service(self) -> None:
        """Start pcscd."""
        with self._log.says("daemon ready"):
            self._ask("start" if self._has_readers else "start bare")
        _wait_until_listening(directory() / "pcscd" / "pcscd.comm")
        self._running = True
        for slot, card in self._lying.items():
            self._connect(card, slot)
        for slot, card in self._lying.items():
            self._noticed(card, slot)

    def kill_service(self) -> None:
        """End pcscd as a crash does. The cards stay where they are."""
        self._end_service("kill")

    def stop_service(self) -> None:
        """End pcscd in an orderly way. The cards stay where they are."""
        self._end_service("terminate")

    def insert(self, card: VirtualCard | str, slot: int = 0) -> VirtualCard:
        """Lay a card (or one with this UID) on the reader of this slot."""
        if isinstance(card, str):
            card = VirtualCard.with_uid(card)
        if slot in self._lying:
            raise AssertionError(f"there is a card on {READERS[slot]} already")
        self._lying[slot] = card
        if self._running:
            self._connect(card, slot)
            self._noticed(card, slot)
        return card

    def remove(self, slot: int = 0) -> None:
        """Take away what lies on the reader of this slot."""
        card = self._lying.pop(slot)
        if self._running:
            with self._log.says(f"Card Removed From {READERS[slot]}"):
                card.disconnect()

    def swap(self, card: VirtualCard | str, slot: int = 0) -> VirtualCard:
        """Take away what lies on the reader of this slot, and lay down another card."""
        self.remove(slot)
        return self.insert(card, slot)

    def _end_service(self, how: str) -> None:
        self._running = False
        self._ask(how)

    def _connect(self, card: VirtualCard, slot: int) -> None:
        if sys.platform == "win32":
            raise NotImplementedError("there are no namespaces on Windows")
        self._control.send(f"connect {_FIRST_PORT + slot}".encode())
        _, descriptors, _, _ = socket.recv_fds(self._control, 100, 1)
        card.connect(socket.socket(fileno=descriptors[0]))

    def _noticed(self, card: VirtualCard, slot: int) -> None:
        if not card.powered.wait(LIMIT):
            raise AssertionError(f"pcscd did not notice the card on {READERS[slot]}")

    def _ask(self, message: str) -> None:
        self._control.send(message.encode())
        if not self._control.recv(100):
            raise AssertionError("the room could not be made: unshare, mount or pcscd failed, see standard error")


def _need_programs() -> None:
    missing = [program for program in ("unshare", "mount", "pcscd") if not _which(program)]
    if not list(Path("/usr/lib").glob("**/pcsc/drivers/serial/libifdvpcd.so*")):
        missing.append("the virtual reader (vpcd)")
    if missing:
        raise RuntimeError(
            f"{' and '.join(missing)} not found: these tests need a real PC/SC service with a virtual reader. "
            "On Debian and Ubuntu: apt-get install pcscd vsmartcard-vpcd util-linux"
        )


def _wait_until_listening(path: Path) -> None:
    """pcscd says that it is ready before it is."""
    if sys.platform == "win32":
        raise NotImplementedError("there are no namespaces on Windows")
    for _attempt in range(int(LIMIT * 200)):
        with socket.socket(socket.AF_UNIX) as client, contextlib.suppress(FileNotFoundError, ConnectionRefusedError):
            client.connect(str(path))
            return
        time.sleep(0.005)
    raise AssertionError("pcscd does not listen")


def _which(program: str) -> str | None:
    return shutil.which(program, path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin")
