"""One window for each data folder: a second start raises the window that runs, and ends."""

from __future__ import annotations

import hashlib
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 2000
_RAISE = b"raise\n"


class SingleInstance(QObject):
    """Holds the data folder for this process, or finds who holds it.

    A lock file decides (it knows when its owner has died); the local socket only carries the wish.
    """

    raise_wanted = Signal()
    """The program was started once more."""

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with suppress(OSError):  # said on the screen, once there is one
            data_dir.mkdir(parents=True, exist_ok=True)
        self._name = "counter-app-" + hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()[:24]
        self._lock = QLockFile(str(data_dir / "running.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._asked)

    def take(self) -> bool:
        """Whether this process may go on: nobody else has the folder."""
        if not self._lock.tryLock(0):
            # A folder that cannot be written to locks nobody out: two windows are better than none.
            return self._lock.error() is not QLockFile.LockError.LockFailedError
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def ask_to_raise(self) -> bool:
        """Have the window that runs come to the front; whether it was told."""
        _allow_to_come_forward()
        socket = QLocalSocket(self)
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(_RAISE)
        was_told = socket.waitForBytesWritten(_PATIENCE_MS)
        socket.disconnectFromServer()
        return was_told

    def release(self) -> None:
        """Let the next start have the folder."""
        self._server.close()
        self._lock.unlock()

    def _asked(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raise_wanted.emit()


def _allow_to_come_forward() -> None:
    """Windows lets only the program that the user just started hand the foreground on."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - there is no such call elsewhere

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
