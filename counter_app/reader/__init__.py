"""PC/SC: one thread that turns readers and cards into events. No Qt, nothing of the app.

`ReaderThread` calls back with the events of `counter_app.reader.events`; `list_readers` tells which readers there are.
"""

from counter_app.reader.listing import ServiceAbsentError, list_readers
from counter_app.reader.thread import ReaderThread

__all__ = ["ReaderThread", "ServiceAbsentError", "list_readers"]
