"""Whether the server can be reached: told by how the calls of the desk really ended, not by a probe."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum, auto

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.desk.choices import Choices, counters
from counter_app.desk.feedback import Feedback, Message
from counter_app.desk.look_up import Found
from counter_app.desk.promotions import Loaded
from counter_app.gui.check_in_flow import Named
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace

RETRY_SECONDS = 20
"""How often to ask again by itself while there is no connection: the light must not stay off for want of a tap."""

_NO_ANSWER = frozenset({Message.NOT_SENT, Message.CASH_IN_NOT_SENT, Message.NO_CONNECTION, Message.NO_ANSWER})
_SAYS_NOTHING = frozenset({Message.CHECK_IN_NOT_CERTAIN, Message.CASH_IN_NOT_CERTAIN, Message.RANDOM_NUMBER})
"""What ends so may have reached the server or not, or was never meant for it."""


class Reach(StrEnum):
    """What the last call told of the connection."""

    NOT_TRIED = auto()
    ONLINE = auto()
    OFFLINE = auto()


def reach_of(result: object) -> Reach | None:
    """What the end of a call tells of the connection; None where it tells nothing."""
    match result:
        case Feedback(message=message):
            return _of_message(message)
        case Found(feedback=feedback):
            return _of_message(feedback.message)
        case Named(found=found):
            return _of_message(found.feedback.message)
        case Choices(failure=failure) | Loaded(failure=failure):
            return Reach.ONLINE if failure is None else _of_message(failure.message)
        case object(loaded=Loaded() as loaded):
            return reach_of(loaded)
        case _:
            return None


def _of_message(message: Message) -> Reach | None:
    if message in _SAYS_NOTHING:
        return None
    return Reach.OFFLINE if message in _NO_ANSWER else Reach.ONLINE


class ConnectionState(QObject):
    """The light of the connection. GUI thread; `wall` gives aware local time."""

    changed = Signal()

    def __init__(
        self, workplace: Workplace, worker: Worker, *, wall: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._worker, self._wall = workplace, worker, wall
        self.reach = Reach.NOT_TRIED
        self.last_answer: datetime | None = None
        """When the server answered last; None where it never did in this run."""
        self._again = QTimer(self)
        self._again.setInterval(RETRY_SECONDS * 1000)
        self._again.timeout.connect(self.try_now)
        worker.answered.connect(self._answered)

    @property
    def queued(self) -> int:
        """Check-ins and cash-ins that are on their way."""
        return self._worker.open_writes

    def try_now(self) -> None:
        """Ask the server something harmless; its end tells."""
        if self._workplace.is_connected:
            client, user_id = self._workplace.client, self._workplace.user_id
            self._worker.submit(Task(Kind.READ, lambda: counters(client, user_id), lambda _: None, owner=self))

    def _answered(self, result: object) -> None:
        reach = reach_of(result)
        if reach is None:
            return
        if reach is Reach.ONLINE:
            self.last_answer = self._wall()
            self._again.stop()
        elif not self._again.isActive():
            self._again.start()
        if reach is not self.reach:
            self.reach = reach
            self.changed.emit()
