"""The worker: writes in order for each person, side by side for three; reads beside them; results in the GUI thread."""

import threading
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from counter_app.desk.tap import Tap
from counter_app.gui.worker import READS, WRITES, Kind, Task, Worker
from counter_app.uitpas.numbers import ChipNumber

PATIENCE = 20.0


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    worker = Worker(qapp)
    yield worker
    worker.stop(seconds=5)


class Ended(list[object]):
    """The results that came back, in order."""


class Gate:
    """Work that hangs until it is let through, and counts who is inside."""

    def __init__(self) -> None:
        self._open = threading.Event()
        self.entered: list[str] = []
        self.arrived = threading.Semaphore(0)

    def work(self, name: str) -> Callable[[], str]:
        def through() -> str:
            self.entered.append(name)
            self.arrived.release()
            assert self._open.wait(PATIENCE)
            return name

        return through

    def wait_for(self, count: int) -> None:
        for _ in range(count):
            assert self.arrived.acquire(timeout=PATIENCE)

    def let_through(self) -> None:
        self._open.set()


def write(person: str, work: Callable[[], object], done: Callable[[object], None]) -> Task:
    return Task(Kind.WRITE, work, done, person=person)


def test_the_result_comes_back_in_the_gui_thread(qtbot: QtBot, worker: Worker) -> None:
    threads: list[object] = []
    worker.submit(
        Task(Kind.READ, threading.current_thread, lambda thread: threads.extend([thread, threading.current_thread()]))
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[1] is threading.main_thread()
    assert threads[0] is not threads[1]


def test_writes_of_one_person_run_one_after_the_other_in_order(qtbot: QtBot, worker: Worker) -> None:
    gate, ended = Gate(), Ended()
    for name in ("first", "second", "third"):
        worker.submit(write("Nora", gate.work(name), ended.append))
    gate.wait_for(1)
    assert gate.entered == ["first"]
    gate.let_through()
    qtbot.waitUntil(lambda: len(ended) == 3)
    assert gate.entered == ended == ["first", "second", "third"]


def test_three_persons_are_served_at_once_and_a_fourth_waits(qtbot: QtBot, worker: Worker) -> None:
    gate, ended = Gate(), Ended()
    for person in ("Nora", "Sam", "Lies", "Omar"):
        worker.submit(write(person, gate.work(person), ended.append))
    gate.wait_for(WRITES)
    assert sorted(gate.entered) == ["Lies", "Nora", "Sam"]
    assert worker.is_busy
    gate.let_through()
    qtbot.waitUntil(lambda: len(ended) == 4)
    assert not worker.is_busy


def test_a_hanging_write_lets_a_later_person_pass(qtbot: QtBot, worker: Worker) -> None:
    gate, ended = Gate(), Ended()
    for name in ("hangs", "waits behind it"):
        worker.submit(write("Nora", gate.work(name), ended.append))
    worker.submit(write("Sam", lambda: "Sam", ended.append))
    qtbot.waitUntil(lambda: ended == ["Sam"])
    gate.let_through()
    qtbot.waitUntil(lambda: len(ended) == 3)


def test_reads_do_not_wait_behind_writes(qtbot: QtBot, worker: Worker) -> None:
    gate, ended = Gate(), Ended()
    for person in "ABCDE":
        worker.submit(write(person, gate.work(person), ended.append))
    worker.submit(Task(Kind.READ, lambda: "read", ended.append))
    qtbot.waitUntil(lambda: ended == ["read"])
    gate.let_through()
    qtbot.waitUntil(lambda: len(ended) == 6)


def test_reads_of_who_has_left_are_dropped_before_they_begin(qtbot: QtBot, worker: Worker) -> None:
    gate, ended = Gate(), Ended()
    nora, sam = (Tap(number, ChipNumber(chip), 0.0) for number, chip in ((1, "044C539AFF2080"), (2, "04A1B2C3D4E5F6")))
    for number in range(READS):
        worker.submit(Task(Kind.READ, gate.work(f"busy {number}"), ended.append))
    gate.wait_for(READS)
    worker.submit(Task(Kind.READ, gate.work("Nora"), ended.append, tap=nora))
    worker.submit(Task(Kind.READ, gate.work("Sam"), ended.append, tap=sam))
    worker.drop_reads(lambda task: task.tap is None or task.tap.id == sam.id)
    gate.let_through()
    qtbot.waitUntil(lambda: len(ended) == READS + 1)
    assert "Sam" in ended
    assert "Nora" not in gate.entered


def test_a_result_for_a_dialog_that_has_gone_is_dropped(qtbot: QtBot, worker: Worker) -> None:
    gate, ended = Gate(), Ended()
    dialog = QObject()
    worker.submit(Task(Kind.READ, gate.work("late"), ended.append, owner=dialog))
    gate.wait_for(1)
    shiboken6.delete(dialog)
    gate.let_through()
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert ended == []


def test_a_defect_is_told_to_its_task_and_raised_in_the_gui_thread(qtbot: QtBot, worker: Worker) -> None:
    told: list[Exception] = []

    def broken() -> None:
        raise ZeroDivisionError

    with capture_exceptions() as raised:
        worker.submit(Task(Kind.WRITE, broken, lambda _: None, failed=told.append))
        qtbot.waitUntil(lambda: bool(raised))
    assert [type(error) for error in told] == [ZeroDivisionError]
    assert raised[0][0] is ZeroDivisionError


def test_the_thread_of_a_defect_serves_the_next_task(qtbot: QtBot, worker: Worker) -> None:
    ended = Ended()
    with capture_exceptions() as raised:
        for _ in range(WRITES + READS):
            worker.submit(Task(Kind.WRITE, lambda: 1 / 0, ended.append, person="Nora"))
        worker.submit(write("Nora", lambda: "fine", ended.append))
        qtbot.waitUntil(lambda: ended == ["fine"])
    assert len(raised) == WRITES + READS


def test_stopping_does_not_wait_for_what_hangs(worker: Worker, caplog: pytest.LogCaptureFixture) -> None:
    gate, ended = Gate(), Ended()
    worker.submit(write("Nora", gate.work("hangs"), ended.append))
    gate.wait_for(1)
    worker.stop(seconds=0.1)
    assert "write" in caplog.text
    gate.let_through()
    worker.stop(seconds=PATIENCE)
    assert ended == []
