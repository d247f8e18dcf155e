"""Four desks of two counters work on one sandbox for long, with all that can go wrong: nothing is lost or doubled.

`python -m tests.soak.desks --operations 10000 --seed 7`

Each desk is a process with its own journal and employee. Drawn at random are what the employees do (check in by chip
or by number, cash in, the same again, unlock and do it again), faults of the network and the server, cables that are
out, programs that are killed and started again, and PC clocks that are set wrong by up to 15 minutes.

What the world is like, all but the server's clock twenty times faster than at a counter:

- A gateway carries a request out 3 s after it came at the latest (there: a minute), and what the server does not know
  of is not done after 6 s (there: two minutes).
- A person is at one desk at a time, and needs `MOVE` seconds to be served at another: longer than the latest request
  plus what the server's clock is exact to. So a cash-in "in its own time" is its own. If somebody could cash in the
  same promotion at two desks within the same two seconds, the API could not tell the two apart.
- An employee who unlocks a promotion whose cash-in is not certain has waited as long before doing so.
- An employee does one thing after the other; what is read back and what was kept goes on beside it.

What cannot be decided stays open, and asks the employee: at a counter with two desks, a cash-in that is carried out
well after its request had ended, and a check-in at an activity that takes more than one.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from counter_app.desk.journal import open_journal
from counter_app.desk.journal.records import Attempt
from counter_app.sandbox.process import SandboxProcess
from tests.fakes.sandbox import DE_WERF, MUSEUM, Levers, running_sandbox
from tests.soak import faults
from tests.soak.desk_handle import DeskHandle
from tests.soak.oracle import Evidence, Oracle, Verdict, requests_from
from tests.soak.things import Json, Someone

DESKS = {"werf 1": DE_WERF, "werf 2": DE_WERF, "museum 1": MUSEUM, "museum 2": MUSEUM}
PEOPLE, PROMOTIONS, ACTIVITIES = 400, 12, 12
MOVE = 5.5
"""Seconds from the end of what was done at one desk until the same person is served at another."""

WRONG_BY = 15 * 60.0
"""Seconds by which a PC's clock is wrong at most."""

CHANCES = {"write fault": 0.30, "read fault": 0.08, "kill": 0.02, "network": 0.03, "clock": 0.02}
"""How often each is drawn beside an operation."""

OFFLINE_FOR = 8
"""Operations after which a cable is put back, on average."""


@dataclass
class Report:
    """What a run did, and what it came to."""

    seed: int
    operations: Counter[str] = field(default_factory=Counter)
    events: Counter[str] = field(default_factory=Counter)
    effects: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    posts: int = 0
    lines: int = 0
    verdict: Verdict = field(default_factory=Verdict)
    seconds: float = 0.0

    def __str__(self) -> str:
        verdict = self.verdict
        return "\n".join(
            (
                f"seed {self.seed}: {self.operations.total()} operations in {self.seconds:.0f} s",
                f"operations: {_counts(self.operations)}",
                f"beside them: {_counts(self.events)}",
                f"faults: {self.effects.total()}: {_counts(self.effects)}",
                f"told at once: {_counts(self.told)}",
                f"{self.posts} POSTs, {self.lines} lines in the ledgers",
                f"rows: {_counts(verdict.states)}",
                f"read back: {_counts(verdict.read_back)}",
                f"check-ins that are on record by another request: {verdict.on_record}",
                f"check-ins that are not done as another attempt claims their line: {verdict.told_by_another}",
                f"killed before anything was told: {verdict.untold}",
                f"the employee is asked: {len(verdict.asked)}",
                *(f"  {one}" for one in verdict.asked),
                f"wrong: {len(verdict.wrong)}",
                *(f"  {one}" for one in verdict.wrong),
            )
        )


class People:
    """Where everybody is: at one desk at a time, and some seconds on the way to another."""

    def __init__(self, people: Sequence[Json]) -> None:
        self._people = people
        self._lock = threading.Lock()
        self._last: dict[int, tuple[str, float]] = {}
        self._served: set[int] = set()

    def call(self, draw: random.Random, desk: str, *, fits: Callable[[Json], bool] = lambda _: True) -> Json:
        """Somebody who can be served at `desk` now; nobody else serves them until `leave`."""
        with self._lock:
            while True:
                person = draw.choice(self._people)
                if fits(person) and self._can_come(person["id"], desk):
                    self._served.add(person["id"])
                    return person

    def call_again(self, person: Json, desk: str, *, waited: float = 0.0) -> bool:
        """Whether this person is still there and is served once more, not before so many seconds have passed."""
        with self._lock:
            at, since = self._last.get(person["id"], ("", 0.0))
            is_here = at == desk and person["id"] not in self._served
            if is_here and time.monotonic() - since >= waited:
                self._served.add(person["id"])
                return True
            return False

    def leave(self, person: Json, desk: str) -> None:
        """It is done."""
        with self._lock:
            self._served.remove(person["id"])
            self._last[person["id"]] = (desk, time.monotonic())

    def _can_come(self, person: int, desk: str) -> bool:
        at, since = self._last.get(person, (desk, 0.0))
        return person not in self._served and (at == desk or time.monotonic() - since >= MOVE)


class Hand:
    """An employee at one desk, and what happens to that desk. On a thread of its own."""

    def __init__(self, desk: DeskHandle, levers: Levers, people: People, crowd: Json, report: Report) -> None:
        self._desk, self._levers, self._people, self._report = desk, levers, people, report
        self._random = random.Random(f"{report.seed} {desk.name}")  # noqa: S311 - to be repeated, not to be secret
        self._activities: list[Json] = crowd["activities"]
        self._promotions: list[Json] = crowd["promotions"]
        self._last: Json | None = None
        self._locked: list[Json] = []

    def work(self, operations: int) -> None:
        """Do so many things, one after the other."""
        for _ in range(operations):
            self._happen()
            order = self._draw()
            self._report.operations[order.pop("name")] += 1
            kills = self._drawn("kill")
            told = self._desk.do_and_die(order, self._random.uniform(0.0, 0.6)) if kills else self._desk.do(order)
            if kills:
                self._desk.start()
            self._report.told[str(told and told["told"])] += 1
            self._people.leave(order["person"], self._desk.name)
            self._remember(order, told)

    def _happen(self) -> None:
        """What goes wrong beside it."""
        desk, draw = self._desk, self._random
        if self._drawn("write fault"):
            self._fault(faults.of_a_write(draw))
        if self._drawn("read fault"):
            self._fault(faults.of_reads(draw))
        if self._drawn("clock"):
            desk.set_clock(draw.uniform(-WRONG_BY, WRONG_BY))
        if not desk.is_online and draw.random() < 1 / OFFLINE_FOR:
            desk.plug(is_there=True)
        elif desk.is_online and self._drawn("network"):
            desk.plug(is_there=False)

    def _fault(self, fault: Json) -> None:
        stage = fault.get("stage", "")
        self._report.effects[f"{fault['method']} {fault['effect']} {stage}".strip()] += 1
        self._levers.fault(desk=self._desk.name, **fault)

    def _drawn(self, what: str) -> bool:
        is_drawn = self._random.random() < CHANCES[what]
        if is_drawn and "fault" not in what:
            self._report.events[what] += 1
        return is_drawn

    def _draw(self) -> Json:
        """What the employee does next: an order, with the person called to the desk."""
        draw, name = self._random, self._desk.name
        if self._last is not None and draw.random() < 0.12 and self._people.call_again(self._last["person"], name):
            return {**self._last, "name": "the same again"}
        for locked in list(self._locked):
            if self._people.call_again(locked["person"], name, waited=MOVE):
                self._locked.remove(locked)
                return {**locked, "unlocks": True, "name": "unlock and cash in"}
        if draw.random() < 0.45:
            person = self._people.call(draw, name)
            promotion = str(draw.choice(self._promotions)["id"])
            return {"do": "cash_in", "person": person, "promotion": promotion, "unlocks": False, "name": "cash in"}
        by = draw.choice(("chip", "chip", "number"))
        # Whoever has no uid can only be asked about, and that is all there is to see.
        person = self._people.call(draw, name, fits=lambda person: person["uid"] is not None)
        activity = draw.choice(self._activities)["cdbid"]
        return {"do": "check_in", "by": by, "person": person, "activity": activity, "name": f"check in by {by}"}

    def _remember(self, order: Json, told: Json | None) -> None:
        self._last = {**order, "unlocks": False} if order["do"] == "cash_in" else order
        if told is not None and told["told"] == "locked" and self._random.random() < 0.5:
            self._locked = [*self._locked[-5:], self._last]


class Run:
    """The sandbox, its crowd and four desks."""

    def __init__(self, sandbox: SandboxProcess, levers: Levers, folder: Path, seed: int) -> None:
        self._levers, self._folder = levers, folder
        self.report = Report(seed)
        self._crowd = levers.crowd(people=PEOPLE, promotions=PROMOTIONS, activities=ACTIVITIES, seed=seed % 10_000)
        employees = levers.employees(len(DESKS))
        clocks = random.Random(f"{seed} clocks")  # noqa: S311 - to be repeated, not to be secret
        self._desks = [
            DeskHandle(
                {
                    "folder": str(folder / name),
                    "prefix": sandbox.prefix,
                    "consumer_key": sandbox.consumer_key,
                    "consumer_secret": sandbox.consumer_secret,
                    "employee": employee,
                    "counter": counter,
                    "desk": name,
                    "clock_wrong_by": clocks.uniform(-WRONG_BY, WRONG_BY),
                    "is_online": True,
                    "activities": {one["cdbid"]: one for one in self._crowd["activities"]},
                    "promotions": {str(one["id"]): one for one in self._crowd["promotions"]},
                }
            )
            for (name, counter), employee in zip(DESKS.items(), employees, strict=True)
        ]

    def run(self, operations: int) -> Report:
        """So many operations, in turns on four threads; the report holds what went wrong."""
        began = time.perf_counter()
        with ExitStack() as stack:
            for desk in self._desks:
                stack.enter_context(desk)
            self._meet()
            self._work(operations)
            self._levers.clear_faults()
            self._settle()
        self._judge()
        self.report.seconds = time.perf_counter() - began
        return self.report

    def _meet(self) -> None:
        """Before anything goes wrong each desk learns that another one works at its counter, as in the first days."""
        first, second = (str(one["id"]) for one in self._crowd["promotions"][:2])
        one, other, *_ = self._crowd["people"]
        order = {"do": "cash_in", "person": one, "unlocks": False}
        for desk in self._desks:
            desk.do({**order, "promotion": first})
        threading.Event().wait(MOVE)
        for desk in self._desks:
            desk.do({**order, "person": other, "promotion": second})
        for desk in self._desks:
            desk.do({**order, "person": other, "promotion": first})
            assert desk.do({"do": "others"})["others"], f"{desk.name} did not notice the other desk"

    def _work(self, operations: int) -> None:
        people = People(self._crowd["people"])
        failed: list[BaseException] = []

        def work(hand: Hand) -> None:
            try:
                hand.work(operations // len(self._desks))
            except BaseException as error:  # noqa: BLE001 - it is raised below, on the thread that waits
                failed.append(error)

        hands = [Hand(desk, self._levers, people, self._crowd, self.report) for desk in self._desks]
        threads = [threading.Thread(target=work, args=(hand,)) for hand in hands]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if failed:
            raise failed[0]

    def _settle(self) -> None:
        """The faults have stopped and the cables are in: each desk finds out what it can."""
        for desk in self._desks:
            desk.plug(is_there=True)
        for desk in self._desks:
            left = desk.do({"do": "settle"})["open"]
            assert isinstance(left, list)

    def _judge(self) -> None:
        ledgers = self._levers.ledgers()
        requests = requests_from(self._levers.requests(method="POST"))
        evidence = Evidence(
            rows={desk.name: list(_rows(self._folder / desk.name)) for desk in self._desks},
            orders=[order for desk in self._desks for order in desk.orders],
            postings=[posting for desk in self._desks for posting in desk.postings],
            requests=requests,
            check_ins=[line for line in ledgers["check_ins"] if line["desk"]],
            cash_ins=[line for line in ledgers["cash_ins"] if line["desk"]],
            people=dict(_cards(self._crowd["people"])),
        )
        self.report.posts = len(requests)
        self.report.lines = len(evidence.check_ins) + len(evidence.cash_ins)
        self.report.verdict = Oracle(evidence).judge()


def _rows(folder: Path) -> Iterator[Attempt]:
    journal = open_journal(folder, wall=lambda: datetime.now(UTC)).journal
    yield from journal.attempts(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))
    journal.close()


def _cards(people: Sequence[Json]) -> Iterator[tuple[str, int]]:
    for person in map(Someone.from_json, people):
        yield str(person.chip), person.id
        yield str(person.number), person.id


def _counts(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {what}" for what, number in sorted(counts.items()))


@contextmanager
def a_run(seed: int) -> Iterator[Run]:
    """Four desks and their sandbox."""
    with running_sandbox() as (sandbox, levers), tempfile.TemporaryDirectory() as folder:
        yield Run(sandbox, levers, Path(folder), seed)


def main() -> int:
    """Run as often as the command line says; 1 if something went wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--operations", type=int, default=10_000, help="how many (10,000)")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32), help="to repeat a run")
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    with a_run(options.seed) as run:
        report = run.run(options.operations)
    print(report)
    return 1 if report.verdict.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
