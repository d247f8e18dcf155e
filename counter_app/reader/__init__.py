"""PC/SC: one thread that turns readers and cards into events. No Qt, nothing of the app.

`ReaderThread` calls back with the events of `counter_app.reader.events`; `list_readers` tells which readers there are,
and `lasting_name` what of a name stays.
"""

from counter_app.reader.listing import ServiceAbsentError, list_readers
from counter_app.reader.names import lasting_name
from counter_app.reader.thread import ReaderThread

__all__ = ["ReaderThread", "ServiceAbsentError", "lasting_name", "list_readers"]
