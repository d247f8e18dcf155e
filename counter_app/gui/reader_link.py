"""Brings the reader thread's events to the GUI thread, and keeps what the readers are doing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from counter_app.reader import ReaderThread
from counter_app.reader.events import (
    CardPresented,
    CardUnreadable,
    ReaderEvent,
    ReaderGone,
    ReaderPresent,
    ServiceChanged,
    ServiceState,
)


class ReaderLink(QObject):
    """The readers as the GUI thread sees them."""

    card_presented = Signal(object)
    """CardPresented"""
    card_unreadable = Signal(object)
    """CardUnreadable"""
    status_changed = Signal()
    _event = Signal(object)

    def __init__(self, only: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.service = ServiceState.STARTING
        self.readers: tuple[str, ...] = ()
        self.has_practice_cards = False
        """Cards on the screen can be tapped with a click."""
        self._event.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._wanted = only or ""
        self._thread = ReaderThread(self._event.emit, only=lambda name: name.startswith(self._wanted))

    @property
    def is_ready(self) -> bool:
        """Whether a card laid on a reader is read."""
        return self.service is ServiceState.RUNNING and bool(self.readers)

    @property
    def is_missed(self) -> bool:
        """Whether it is known that no card can be tapped in any way."""
        return not (self.is_ready or self.has_practice_cards or self.service is ServiceState.STARTING)

    def lay_out_practice_cards(self) -> None:
        """From now on cards on the screen do what cards on a reader do."""
        self.has_practice_cards = True
        self.status_changed.emit()

    def use_only(self, prefix: str | None) -> None:
        """Use the readers whose name begins so from now on; None is every reader."""
        if (prefix or "") != self._wanted:
            self._wanted = prefix or ""
            self._thread.look_again()

    def start(self) -> None:
        """Begin to wait for cards."""
        self._thread.start()

    def stop(self) -> None:
        """Wait for no more cards."""
        self._event.disconnect(self._take)
        self._thread.stop()

    def _take(self, event: ReaderEvent) -> None:
        match event:
            case CardPresented():
                self.card_presented.emit(event)
            case CardUnreadable():
                self.card_unreadable.emit(event)
            case ReaderPresent(reader):
                self.readers = (*self.readers, reader)
                self.status_changed.emit()
            case ReaderGone(reader):
                self.readers = tuple(name for name in self.readers if name != reader)
                self.status_changed.emit()
            case ServiceChanged(state):
                self.service = state
                self.status_changed.emit()
