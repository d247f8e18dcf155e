"""A desk of the random run, seen from the run: gives it orders, listens to what it says, kills it and starts it."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self

from counter_app.desk.journal.records import Action
from tests.soak.oracle import Order, Posting
from tests.soak.things import Json

PATIENCE = 150.0
"""Seconds that a loaded machine may take for an order; the longest is to wait until nothing is open any more."""


KILLED = 1 if sys.platform == "win32" else -9
"""How a process ends that is killed."""


@dataclass
class _Life:
    """One process, from its start to its end."""

    process: subprocess.Popen[str]
    listener: threading.Thread
    answers: SimpleQueue[Json | None] = field(default_factory=SimpleQueue)


class DeskHandle:
    """One desk. Its process runs while this is used as a context manager; at the end it closes its journal."""

    def __init__(self, setting: Json) -> None:
        self._setting = setting
        self._life: _Life | None = None
        self._number = 0
        self.orders: list[Order] = []
        self.postings: list[Posting] = []

    @property
    def name(self) -> str:
        """How its requests name themselves."""
        return str(self._setting["desk"])

    @property
    def is_online(self) -> bool:
        """Whether its cable is in."""
        return bool(self._setting["is_online"])

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._send({"do": "end"})
            self._now.process.wait(PATIENCE)
        self._end()

    def start(self) -> None:
        """Start the program: on the same data folder, if it ran before."""
        command = [sys.executable, "-m", "tests.soak.desk_process"]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        life = _Life(process, threading.Thread(target=lambda: self._listen(life)))
        self._life = life
        life.listener.start()
        self._send(self._setting)

    def do(self, order: Json) -> Json:
        """Give an order and wait until it is done: what it came to."""
        self._number += 1
        self._send({**order, "number": self._number})
        answer = self._now.answers.get(timeout=PATIENCE)
        assert answer is not None, f"{self.name} ended by itself while it did {order}"
        assert answer["number"] == self._number
        self._note(order, answer)
        return answer

    def do_and_die(self, order: Json, after: float) -> Json | None:
        """Give an order and kill the program so many seconds later: what it came to, if it said so before."""
        self._number += 1
        self._send({**order, "number": self._number})
        try:
            answer = self._now.answers.get(timeout=after)
        except Empty:
            answer = None
        process, answers = self._now.process, self._now.answers
        self._end()
        assert process.returncode == KILLED, f"{self.name} ended by itself while it did {order}"
        answer = answer or answers.get()
        self._note(order, answer)
        return answer

    def set_clock(self, wrong_by: float) -> None:
        """The clock of the PC is wrong by so many seconds from now on."""
        self._setting["clock_wrong_by"] = wrong_by
        self.do({"do": "clock", "wrong_by": wrong_by})

    def plug(self, *, is_there: bool) -> None:
        """The cable is put in or taken out."""
        self._setting["is_online"] = is_there
        self.do({"do": "network", "is_there": is_there})

    @property
    def _now(self) -> _Life:
        assert self._life is not None, f"{self.name} does not run"
        return self._life

    def _note(self, order: Json, answer: Json | None) -> None:
        if order["do"] in ("check_in", "cash_in"):
            self.orders.append(Order(self.name, order, answer))

    def _send(self, line: Json) -> None:
        stdin = self._now.process.stdin
        assert stdin is not None
        print(json.dumps(line), file=stdin, flush=True)

    def _listen(self, life: _Life) -> None:
        assert life.process.stdout is not None
        for line in life.process.stdout:
            said = json.loads(line)
            if "posting" in said:
                self._announced(said)
            else:
                life.answers.put(said)
        life.answers.put(None)

    def _announced(self, said: Json) -> None:
        action, card, what = Action(said["action"]), said["card"], said["what"]
        self.postings.append(Posting(self.name, said["posting"], action, card, what, said["at"]))

    def _end(self) -> None:
        life = self._now
        life.process.kill()
        life.process.wait()
        life.listener.join()
        for stream in (life.process.stdin, life.process.stdout):
            assert stream is not None
            stream.close()
        self._life = None
