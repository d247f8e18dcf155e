"""Random cards on a real pcscd that is killed and restarted: each is handled once, none twice.

`python -m tests.soak.reader --count 1000 --seed 7`
"""

from __future__ import annotations

import argparse
import itertools
import random
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field

from counter_app.reader import ReaderThread
from counter_app.reader.events import CardPresented, CardTakenAway, CardUnreadable, ReaderEvent, Unreadable
from tests.fakes.pcsc_room import READERS, PcscRoom

LIMIT = 10.0
"""Seconds in which a card that lies on a reader of a running service has to be handled."""


@dataclass
class Report:
    """What a run did and what went wrong."""

    seed: int
    operations: Counter[str] = field(default_factory=Counter)
    events: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    seconds: float = 0.0
    cpu_seconds: float = 0.0

    def __str__(self) -> str:
        return (
            f"seed {self.seed}: {self.operations.total()} operations {dict(self.operations)}, "
            f"{self.events.total()} events {dict(self.events)}, {len(self.failures)} failures, "
            f"{self.seconds:.0f} s, {self.cpu_seconds:.1f} s of CPU in this process\n" + "\n".join(self.failures)
        )


class Ledger:
    """Keeps which cards lie where against what the reader thread tells, and notes every contradiction."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._changed = threading.Condition()
        self._lying: dict[str, str] = {}
        self._presented: dict[int, str] = {}
        self._ended: set[int] = set()

    def lay(self, reader: str, chip_number: str) -> None:
        """The card lies there from now on."""
        with self._changed:
            self._lying[reader] = chip_number

    def take(self, reader: str) -> None:
        """The card lies there no more."""
        with self._changed:
            del self._lying[reader]

    def __call__(self, event: ReaderEvent) -> None:
        with self._changed:
            self._report.events[type(event).__name__] += 1
            match event:
                case CardPresented(reader=reader, insertion=number, chip_number=chip_number):
                    self._expect(number not in self._presented, f"insertion {number} was presented twice")
                    self._expect(chip_number not in self._presented.values(), f"{chip_number} was presented twice")
                    self._expect(number not in self._ended, f"insertion {number} was presented after its end")
                    self._presented[number] = chip_number
                case CardUnreadable(insertion=number, reason=reason):
                    self._expect(reason is Unreadable.TAKEN_AWAY, f"insertion {number} was not readable: {reason}")
                case CardTakenAway(reader=reader, insertion=number):
                    self._expect(number not in self._ended, f"insertion {number} ended twice")
                    gone = self._lying.get(reader) is None or self._lying[reader] != self._presented.get(number)
                    self._expect(gone, f"insertion {number} ended while the card lay there")
                    self._ended.add(number)
            self._changed.notify_all()

    def handled(self) -> None:
        """Wait until every card that lies somewhere was presented."""
        with self._changed:
            self._changed.wait_for(lambda: not self._missing(), LIMIT)
            self._expect(not self._missing(), f"not presented although lying there: {self._missing()}")

    def ended(self) -> None:
        """Wait until every insertion whose card was taken away has ended."""
        with self._changed:
            self._changed.wait_for(lambda: not self._unended(), LIMIT)
            self._expect(not self._unended(), f"insertions without an end: {self._unended()}")

    def _missing(self) -> set[str]:
        return set(self._lying.values()) - set(self._presented.values())

    def _unended(self) -> set[int]:
        lying = self._lying.values()
        return {number for number, chip in self._presented.items() if chip not in lying} - self._ended

    def _expect(self, holds: bool, failure: str) -> None:
        if not holds:
            self._report.failures.append(f"after {self._report.operations.total()} operations: {failure}")


class Rig:
    """A room, a reader thread, and a chance for each thing that can happen."""

    def __init__(self, room: PcscRoom, seed: int) -> None:
        self.report = Report(seed)
        self._room = room
        self._ledger = Ledger(self.report)
        self._random = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
        self._numbers = (f"04{number:012X}" for number in itertools.count(1))
        self._lying: set[int] = set()
        self._running = True
        self._pause = threading.Event()

    def run(self, count: int) -> Report:
        """So many operations; the report holds what went wrong."""
        began, cpu = time.perf_counter(), time.process_time()
        thread = ReaderThread(self._ledger)
        thread.start()
        for _number in range(count):
            self._operate()
            self._let_lie()
        if not self._running:
            self._start()
        self._ledger.handled()
        self._ledger.ended()
        if not thread.is_alive:
            self.report.failures.append("the thread has ended")
        thread.stop()
        if thread.is_alive:
            self.report.failures.append("the thread did not end")
        self.report.seconds, self.report.cpu_seconds = time.perf_counter() - began, time.process_time() - cpu
        return self.report

    def _operate(self) -> None:
        slot = self._random.randrange(len(READERS))
        service = self._random.random()
        if not self._running:
            if service < 0.5:
                return self._start()
        elif service < 0.1:
            return self._end_service()
        if slot not in self._lying:
            return self._insert(slot)
        return self._swap(slot) if self._random.random() < 0.5 else self._remove(slot)

    def _let_lie(self) -> None:
        """Half of the time until every card must have been handled, else for a moment or not at all."""
        chance = self._random.random()
        if chance < 0.5 and self._running:
            self._ledger.handled()
        elif chance < 0.65:
            self._pause.wait(self._random.uniform(0.0, 0.6))

    def _insert(self, slot: int) -> None:
        chip_number = next(self._numbers)
        self.report.operations["insert"] += 1
        self._lying.add(slot)
        self._ledger.lay(READERS[slot], chip_number)
        self._room.insert(chip_number, slot)

    def _remove(self, slot: int) -> None:
        self.report.operations["remove"] += 1
        self._lying.remove(slot)
        self._ledger.take(READERS[slot])
        self._room.remove(slot)

    def _swap(self, slot: int) -> None:
        chip_number = next(self._numbers)
        self.report.operations["swap"] += 1
        self._ledger.take(READERS[slot])
        self._ledger.lay(READERS[slot], chip_number)
        self._room.swap(chip_number, slot)

    def _start(self) -> None:
        self.report.operations["start"] += 1
        self._running = True
        self._room.start_service()

    def _end_service(self) -> None:
        how = self._random.choice(["kill", "stop"])
        self.report.operations[how] += 1
        self._running = False
        if how == "kill":
            self._room.kill_service()
        else:
            self._room.stop_service()


def main() -> int:
    """Run as often as the command line says; 1 if something went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="how many operations (1000)")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32), help="to repeat a run")
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    with PcscRoom() as room:
        report = Rig(room, options.seed).run(options.count)
    print(report)
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
