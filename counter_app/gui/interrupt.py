"""Ctrl+C in the terminal ends the program as closing its window does."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QCoreApplication, QSocketNotifier


def quit_on_interrupt(application: QCoreApplication) -> None:
    """Quit on SIGINT and SIGTERM. While Qt waits no Python runs: a byte on a socket wakes it, and nothing polls."""
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)
        end.set_inheritable(False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, application)

    def wake() -> None:
        """Python calls the handler of the signal before it comes here."""
        ours.recv(1)

    notifier.activated.connect(wake)
    application.destroyed.connect(theirs.close)
    signal.set_wakeup_fd(theirs.fileno())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: application.quit())
