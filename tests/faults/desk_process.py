"""A desk as a process of its own: started with the journal in a folder, it does one thing and waits to be ended.

What it is to do comes pickled on standard input, and what it told goes back so on standard output.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from counter_app.desk.desk import Desk
from counter_app.desk.journal import open_journal
from counter_app.desk.journal.records import Place
from counter_app.sandbox.process import SandboxProcess
from counter_app.uitpas import AccessToken, Consumer, UitpasClient
from tests.fakes.desk_at_work import DeskAtWork


@dataclass(frozen=True)
class Order:
    """Where the journal is, as whom to work where, and what to do."""

    folder: Path
    place: Place
    consumer: Consumer
    token: AccessToken
    work: Callable[[DeskAtWork], Any]


def order(sandbox: SandboxProcess, folder: Path, place: Place, work: Callable[[DeskAtWork], Any]) -> Order:
    """One for the sandbox's employee at its counter."""
    consumer = Consumer(sandbox.consumer_key, sandbox.consumer_secret)
    return Order(folder, place, consumer, AccessToken(sandbox.token, sandbox.token_secret, sandbox.user_id), work)


@contextmanager
def running(order: Order, prefix: Sequence[str] = ()) -> Iterator[subprocess.Popen[bytes]]:
    """It runs, behind the command `prefix`, until the end of the block: then it is killed."""
    command = [*prefix, sys.executable, "-m", "tests.faults.desk_process"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdin is not None
            process.stdin.write(pickle.dumps(order))
            process.stdin.flush()
            yield process
        finally:
            process.kill()


def told_by(order: Order, prefix: Sequence[str] = ()) -> Any:
    """What came of its work, once that is done."""
    with running(order, prefix) as process:
        assert process.stdout is not None
        return pickle.load(process.stdout)  # noqa: S301 - from a process that we started


def main() -> None:
    """Do as ordered."""
    todo: Order = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the test that started this
    journal = open_journal(todo.folder, wall=utc_now).journal
    key = todo.place.counter_key
    with UitpasClient(todo.place.server, todo.consumer, token=todo.token, balie_consumer_key=key) as client:
        told = todo.work(DeskAtWork(Desk(client, journal, todo.place, utc_now)))
    journal.close()
    sys.stdout.buffer.write(pickle.dumps(told))
    sys.stdout.buffer.flush()
    sys.stdin.buffer.read()


def utc_now() -> datetime:
    """The time of this PC."""
    return datetime.now(UTC)


if __name__ == "__main__":
    main()
