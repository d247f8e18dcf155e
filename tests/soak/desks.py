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

- Whoever has no uid only cashes in: of their check-ins the server tells nothing, so that each would ask the employee.

What cannot be decided stays open, and asks the employee: at a counter with two desks, a cash-in that is carried out
well after its request had ended, and a check-in at an activity that takes more than one. At midnight (Brussels) kept
check-ins end and activities begin anew: a run across it shows that too.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from counter_app.desk.journal import open_journal
from counter_app.desk.journal.records import Attempt
from counter_app.sandbox.process import SandboxProcess
from tests.fakes.sandbox import DE_WERF, MUSEUM, Levers, running_sandbox
from tests.soak.desk_handle import DeskHandle
from tests.soak.hand import MOVE, WRONG_BY, Hand, People
from tests.soak.oracle import Evidence, Oracle, requests_from
from tests.soak.report import Report
from tests.soak.things import Json, Someone

DESKS = {"werf 1": DE_WERF, "werf 2": DE_WERF, "museum 1": MUSEUM, "museum 2": MUSEUM}
PEOPLE, PROMOTIONS, ACTIVITIES = 400, 12, 12


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
