"""Runs desk work off the GUI thread: writes in order for each person, reads beside them.

Threads are made once, live as long as the worker and are joined once. They are daemons: one that hangs in name
resolution, which nothing can interrupt, must not keep the program from ending.

What happens for each end of a task:

| The work …                         | then, in the GUI thread                                                     |
| ---------------------------------- | --------------------------------------------------------------------------- |
| returns                            | `done(result)`                                                              |
| raises (a defect of the program)   | `failed(error)` where there is one, and the error is raised                 |
| is dropped before it began         | nothing                                                                     |
| ends after its `owner` has gone    | nothing                                                                     |
| ends after `stop`                  | nothing                                                                     |
| is dropped by `stop`               | `unsent()` where there is one: it never began                               |
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import Enum, auto
from time import monotonic
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from counter_app.desk.tap import Tap
from counter_app.operation import operation

log = logging.getLogger(__name__)

WRITES = 3
"""Persons whose check-in or cash-in may be under way at once: one slow answer must not stop the queue."""
READS = 4
FOLLOW_UPS = 2
"""Apart from the other reads, so that a slow server that names people late does not stop a look-up."""


class Kind(Enum):
    """Whether a task changes something at the server."""

    WRITE = auto()
    READ = auto()
    FOLLOW_UP = auto()
    """A read that nobody waits for at the screen: a name that follows, what became of a check-in."""


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """Work for another thread, and what to do with its result in the GUI thread.

    `tap` caused it and comes back with the answer. Writes of one `person` run one after the other, in order. `owner`
    is what the result is for, where that may be gone by then: a dialog. `unsent` writes down what the program ends
    too early for.
    """

    kind: Kind
    work: Callable[[], Any]
    done: Callable[[Any], None]
    tap: Tap | None = None
    person: Hashable = None
    failed: Callable[[Exception], None] | None = None
    owner: QObject | None = None
    unsent: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class _End:
    task: Task
    result: Any = None
    error: Exception | None = None


class Worker(QObject):
    """Owns the threads that wait for the network. `submit`, `drop_reads` and `stop` belong to the GUI thread."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changed = threading.Condition()
        self._waiting: dict[Kind, deque[Task]] = {kind: deque() for kind in Kind}
        self._writing: set[Hashable] = set()
        self._stopped = False
        self._open = 0
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._threads = [
            threading.Thread(target=self._serve, args=(kind,), name=f"{kind.name.lower()}-{number}", daemon=True)
            for kind, count in ((Kind.WRITE, WRITES), (Kind.READ, READS), (Kind.FOLLOW_UP, FOLLOW_UPS))
            for number in range(count)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, task: Task) -> None:
        """Have `task` done as soon as a thread is free and its turn has come."""
        self._open += 1
        with self._changed:
            self._waiting[task.kind].append(task)
            self._changed.notify_all()

    def drop_reads(self, keep: Callable[[Task], bool]) -> None:
        """Forget the reads that have not begun and that `keep` does not want: their person has left."""
        with self._changed:
            for kind in (Kind.READ, Kind.FOLLOW_UP):
                kept = deque(task for task in self._waiting[kind] if keep(task))
                self._open -= len(self._waiting[kind]) - len(kept)
                self._waiting[kind] = kept

    @property
    def is_busy(self) -> bool:
        """Whether a task is waiting, under way, or not yet told of its end."""
        return self._open > 0

    @property
    def open_writes(self) -> int:
        """Tasks that change something at the server and wait or are under way."""
        with self._changed:
            return len(self._waiting[Kind.WRITE]) + len(self._writing)

    def finish_writes(self, seconds: float) -> bool:
        """Wait until nothing that changes something waits or is under way, `seconds` at most; whether that is so."""
        with self._changed:
            return self._changed.wait_for(lambda: not (self._waiting[Kind.WRITE] or self._writing), timeout=seconds)

    def stop(self, seconds: float) -> None:
        """End the threads; wait for them `seconds` in all. Who still hangs then is logged and left behind."""
        with self._changed:
            self._stopped = True
            dropped = [task for tasks in self._waiting.values() for task in tasks]
            for tasks in self._waiting.values():
                tasks.clear()
            self._changed.notify_all()
        for task in dropped:
            if task.unsent is not None:
                task.unsent()
        until = monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - monotonic()))
        stuck = [thread.name for thread in self._threads if thread.is_alive()]
        if stuck:
            log.warning("left behind while still waiting: %s", ", ".join(stuck))

    def _serve(self, kind: Kind) -> None:
        while self._serve_one(kind):
            pass  # nothing of a task stays in here while the next is awaited: it may hold a token

    def _serve_one(self, kind: Kind) -> bool:
        """Do the next task; whether there may be another."""
        task = self._next(kind)
        if task is None:
            return False
        end = _run(task)
        with self._changed:
            if kind is Kind.WRITE:
                self._writing.discard(task.person)
                self._changed.notify_all()
            if self._stopped:
                return False
            self._ended.emit(end)
        return True

    def _next(self, kind: Kind) -> Task | None:
        with self._changed:
            while not self._stopped:
                task = self._first_free(kind)
                if task is not None:
                    self._waiting[kind].remove(task)
                    if kind is Kind.WRITE:
                        self._writing.add(task.person)
                    return task
                self._changed.wait()
        return None

    def _first_free(self, kind: Kind) -> Task | None:
        waiting = self._waiting[kind]
        if kind is not Kind.WRITE:
            return waiting[0] if waiting else None
        return next((task for task in waiting if task.person not in self._writing), None)

    def _deliver(self, end: _End) -> None:
        self._open -= 1
        if self._stopped:
            return
        if end.task.owner is not None and not shiboken6.isValid(end.task.owner):
            return
        if end.error is None:
            end.task.done(end.result)
            return
        if end.task.failed is not None:
            end.task.failed(end.error)
        raise end.error


def _run(task: Task) -> _End:
    try:
        with operation():
            return _End(task, result=task.work())
    except Exception as error:  # noqa: BLE001 - handed to the GUI thread, which raises it there
        return _End(task, error=error)
