"""Ctrl+C in the terminal ends the program as closing its window does."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier


class Interrupt(QObject):
    """Quits on SIGINT and SIGTERM, as long as it lives.

    While Qt waits no Python runs: a byte on a socket wakes it, and nothing polls. Both ends belong to this object. A
    connection to a method of one would not keep it: once collected, the other end tells for ever that it is closed.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._ours, self._theirs = socket.socketpair()
        for end in (self._ours, self._theirs):
            end.setblocking(False)
            end.set_inheritable(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        signal.set_wakeup_fd(self._theirs.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: application.quit())

    def close(self) -> None:
        """The program ends: signals do again what they did before there was a window."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._ours.close()
        self._theirs.close()

    def _wake(self) -> None:
        """Python calls the handler of the signal before it comes here."""
        self._ours.recv(1)
