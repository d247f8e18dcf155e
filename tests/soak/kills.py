"""The program is killed at each step around a check-in and a cash-in, and started again: nothing is lost or doubled.

`python -m tests.soak.kills --times 20`

After the restart the journal has to equal the ledger of the sandbox, without a second POST.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count, product
from pathlib import Path

from counter_app.desk.journal.records import Action, State
from counter_app.sandbox.process import SandboxProcess
from tests.fakes.sandbox import Levers, running_sandbox
from tests.soak.killed import Step
from tests.soak.things import Json

AT_ONCE = 3
"""So many programs run side by side, each with its own journal."""

FAULTS: dict[Step, tuple[Json, ...]] = {
    Step.ARRIVED: ({"effect": "delay", "stage": "before"},),
    Step.ARRIVED_AND_LOST: ({"effect": "delay", "stage": "before"}, {"effect": "reset", "stage": "before"}),
    Step.CARRIED_OUT: ({"effect": "delay", "stage": "after"},),
}
"""What the sandbox does with the request at the steps that it can see: it holds it, until it is released."""

DONE = frozenset({Step.ARRIVED, Step.CARRIED_OUT, Step.ANSWERED, Step.ROW_CLOSED})
SENT = DONE | {Step.ARRIVED_AND_LOST}
UNKNOWN = frozenset(Step) - {Step.BEFORE_THE_ROW, Step.ROW_CLOSED}
"""The steps at which the next start finds a row that was on its way."""


@dataclass(frozen=True, slots=True)
class Kill:
    """One run of the program that is ended from outside."""

    number: int
    action: Action
    step: Step

    @property
    def desk(self) -> str:
        """How its requests name themselves."""
        return f"{self.action} {self.step} {self.number}"


@dataclass(frozen=True, slots=True)
class Ended:
    """How it ended: what the next start found and what it knows in the end, beside what the server holds."""

    kill: Kill
    found: Sequence[Json]
    rows: Sequence[Json]
    posts: int
    lines: Sequence[Json]
    seconds: float

    def failures(self) -> Iterable[str]:
        """What is not as it has to be."""
        kill, states = self.kill, [row["state"] for row in self.rows]
        expected = [] if kill.step is Step.BEFORE_THE_ROW else [State.DONE if self.lines else State.NOT_DONE]
        checks = {
            f"the journal says {states}, the server has {len(self.lines)} lines": states == expected,
            f"the next start found {self.found}": len(self.found) == (kill.step in UNKNOWN),
            f"there were {self.posts} POSTs": self.posts == (kill.step in SENT),
            f"the server has {len(self.lines)} lines": len(self.lines) == (kill.step in DONE),
        }
        return [f"{kill.desk}: {what}" for what, holds in checks.items() if not holds]


class Killer:
    """Starts programs, kills them and starts them again, with one sandbox."""

    def __init__(self, sandbox: SandboxProcess, levers: Levers, folder: Path, most: int) -> None:
        self._sandbox, self._levers, self._folder = sandbox, levers, folder
        self._crowd = levers.crowd(people=most + 1, promotions=1, activities=1, seed=7)
        # One in ten has no uid, and then only the employee can tell whether they were checked in.
        self._people = [person for person in self._crowd["people"] if person["uid"] is not None]

    def kill(self, kill: Kill) -> Ended:
        """Kill the program at this step, and start it again until it knows all."""
        began = time.perf_counter()
        told = self._told(kill)
        self._run_until_killed(kill, told)
        said = json.loads(_run(told))
        ledger = self._levers.ledgers()["check_ins" if kill.action is Action.CHECK_IN else "cash_ins"]
        return Ended(
            kill,
            found=said["found"],
            rows=said["rows"],
            posts=len(self._levers.requests(method="POST", desk=kill.desk)),
            lines=[line for line in ledger if line["desk"] == kill.desk],
            seconds=time.perf_counter() - began,
        )

    def _told(self, kill: Kill) -> Json:
        sandbox, crowd = self._sandbox, self._crowd
        is_check_in = kill.action is Action.CHECK_IN
        return {
            "folder": str(self._folder / str(kill.number)),
            "prefix": sandbox.prefix,
            "consumer_key": sandbox.consumer_key,
            "consumer_secret": sandbox.consumer_secret,
            "token": sandbox.token,
            "token_secret": sandbox.token_secret,
            "user_id": sandbox.user_id,
            "counter": sandbox.balie_consumer_key,
            "desk": kill.desk,
            "person": self._people[kill.number],
            **({"activity": crowd["activities"][0]} if is_check_in else {"promotion": crowd["promotions"][0]}),
        }

    def _run_until_killed(self, kill: Kill, told: Json) -> None:
        for fault in FAULTS.get(kill.step, ()):
            self._levers.fault(method="POST", desk=kill.desk, **fault)
        with _process() as process:
            assert process.stdin is not None
            assert process.stdout is not None
            print(json.dumps({**told, "step": kill.step}), file=process.stdin, flush=True)
            if kill.step in FAULTS:
                self._levers.wait_until_waiting(desk=kill.desk)
            else:
                reached = process.stdout.readline()
                assert reached, f"{kill.desk}: the program ended by itself"
            process.kill()
        self._levers.release(kill.desk)
        if kill.step in FAULTS:
            self._levers.wait_for_requests(1, method="POST", desk=kill.desk, answered="true")


def all_kills(times: int, steps: Iterable[Step] = tuple(Step)) -> list[Kill]:
    """Each step of each action, so many times, in turns."""
    numbers = count()
    return [Kill(next(numbers), action, step) for _ in range(times) for action, step in product(Action, steps)]


def run(times: int) -> list[Ended]:
    """All of them, with one sandbox."""
    kills = all_kills(times)
    with running_sandbox() as (sandbox, levers), tempfile.TemporaryDirectory() as folder:
        killer = Killer(sandbox, levers, Path(folder), most=len(kills) * 10 // 9 + 10)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return list(pool.map(killer.kill, kills))


def _process() -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.soak.killed"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _run(told: Json) -> str:
    """Start it again and let it end by itself: what it said."""
    with _process() as process:
        said, _ = process.communicate(f"{json.dumps(told)}\n")
    assert process.returncode == 0, f"{told['desk']}: the program ended with {process.returncode}"
    return said


def main() -> int:
    """Run as often as the command line says; 1 if something went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20, help="how often at each step (20)")
    options = parser.parse_args()
    began = time.perf_counter()
    ended = run(options.times)
    failures = [failure for one in ended for failure in one.failures()]
    ways = Counter((one.kill.action, one.kill.step, *(row["state"] for row in one.rows)) for one in ended)
    for way, times in sorted(ways.items()):
        print(f"{times:4} × {' / '.join(way)}")
    slowest = max(one.seconds for one in ended)
    print(f"{len(ended)} kills, {len(failures)} failures, {time.perf_counter() - began:.0f} s, slowest {slowest:.1f} s")
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
