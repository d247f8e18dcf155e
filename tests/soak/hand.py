"""The employees of the random run: what is done at each desk, for whom, and what goes wrong beside it."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Sequence

from tests.fakes.sandbox import Levers
from tests.soak import faults
from tests.soak.desk_handle import DeskHandle
from tests.soak.report import Report
from tests.soak.things import Json

MOVE = 5.5
"""Seconds from the end of what was done at one desk until the same person is served at another."""

WRONG_BY = 15 * 60.0
"""Seconds by which a PC's clock is wrong at most."""

CHANCES = {"write fault": 0.30, "read fault": 0.08, "kill": 0.02, "network": 0.03, "clock": 0.02}
"""How often each is drawn beside an operation."""

OFFLINE_FOR = 8
"""Operations after which a cable is put back, on average."""


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
