"""Two desks of one counter in any order of events, on clocks that are moved: each attempt is reported as it was.

The small brother of `python -m tests.soak.desks`, with the same oracle: hypothesis draws the events, and shrinks what
goes wrong to the fewest. What the world is like is written there; here the times are the real ones.
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from counter_app.desk.cash_in import cash_in
from counter_app.desk.check_in import check_in, send_kept
from counter_app.desk.desk import Told
from counter_app.desk.journal.records import State
from counter_app.desk.look_up import look_up
from counter_app.desk.read_back.asking import ask
from counter_app.sandbox.server import SandboxServer
from counter_app.sandbox.service import LATE
from tests.fakes.sandbox import DE_WERF, Levers
from tests.soak.oracle import Evidence, Oracle, Order, requests_from
from tests.soak.pc import Pc
from tests.soak.things import Json, Someone, activity_from, promotion_from

MOVE = 70.0
"""Seconds until a person is served at the other desk."""

HELD = "held"
"""A gateway answers that it gave up, and carries the request out later."""

KILLED = "killed"
"""The program ends while the request is on its way."""

UNPLUGGED = "unplugged"
"""The cable is out."""

FAULTS: dict[str, Json] = {
    "lost": {"effect": "reset", "stage": "before"},
    "answer lost": {"effect": "reset", "stage": "after"},
    "refused by a proxy": {"effect": "answer", "stage": "before", "status": 407},
    "no answer of the gateway": {"effect": "answer", "stage": "before", "status": 502},
    "answer replaced": {"effect": "answer", "stage": "after", "status": 200},
    "half an answer": {"effect": "truncate"},
    HELD: {"effect": "late"},
}

RELEASED_AFTER = 20.0
"""Seconds after which a gateway carries out what it holds, in these tests: well after its own time."""

SETTINGS = settings(
    max_examples=15,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

DESKS = st.sampled_from((0, 1))
WHO = st.sampled_from((0, 1))
WHAT = st.sampled_from((0, 1))
WRONG = st.sampled_from((0, -14, 4, 14)).map(lambda minutes: timedelta(minutes=minutes))
TROUBLE = st.sampled_from((None, None, None, UNPLUGGED, KILLED, HELD, *FAULTS))


@dataclass(frozen=True, slots=True)
class Done:
    """What was done at a desk for somebody, so that it can be done again."""

    place: int
    who: int
    act: Callable[[Pc], Told | None]


class TwoDesks(RuleBasedStateMachine):
    """What employees do at two desks of one counter, and what happens to them."""

    def __init__(self) -> None:
        super().__init__()
        # A new one each time: hypothesis lets chance repeat itself, and a server accepts a nonce once.
        self._server = SandboxServer()
        self._levers = Levers(self._server.prefix)
        crowd = self._levers.crowd(people=2, promotions=2, activities=2, seed=1)
        self._people = [Someone.from_json(person) for person in crowd["people"]]
        self._promotions = [promotion_from(one) for one in crowd["promotions"]]
        here = [one for one in crowd["activities"] if one["counter"] == DE_WERF]
        self._activities = [activity_from(one) for one in here]
        self._home = tempfile.TemporaryDirectory()
        employees = self._levers.employees(2)
        self._pcs = [
            Pc(name, self._server, Path(self._home.name) / name, employee)
            for name, employee in zip(("first", "second"), employees, strict=True)
        ]
        self._seen_at: dict[int, int] = {}
        self._last: Done | None = None

    @initialize(first=WRONG, second=WRONG)
    def set_up(self, first: timedelta, second: timedelta) -> None:
        """The clocks of the PCs are as wrong as they are."""
        self.set_clock(0, first)
        self.set_clock(1, second)

    @rule(place=DESKS, wrong_by=WRONG)
    def set_clock(self, place: int, wrong_by: timedelta) -> None:
        self._pcs[place].clock.wrong_by = wrong_by

    @rule(place=DESKS)
    def kill(self, place: int) -> None:
        self._pcs[place].restart()

    @rule(seconds=st.sampled_from((1.0, 3.0, 20.0, 150.0)), places=st.sets(DESKS))
    def wait(self, seconds: float, places: set[int]) -> None:
        """Time passes, and some desks do what is due then."""
        self._pass(seconds)
        for place in places:
            self._pcs[place].work.look()

    @rule(place=DESKS, who=WHO, what=WHAT, is_typed=st.booleans(), trouble=TROUBLE)
    def check_in(self, place: int, who: int, what: int, is_typed: bool, trouble: str | None) -> None:
        person, activity = self._people[who], self._activities[what]
        card = person.number if is_typed else person.chip

        def act(pc: Pc) -> Told:
            before = pc.work.open_check_in(card, activity.cdbid)
            if before is None:
                return check_in(pc.work.desk, card, activity)
            return send_kept(pc.work.desk, before) if before.state is State.KEPT else ask(pc.work.desk, before)

        self._serve(Done(place, who, act), trouble)

    @rule(place=DESKS, who=WHO, what=WHAT, unlocks=st.booleans(), trouble=TROUBLE)
    def cash_in(self, place: int, who: int, what: int, unlocks: bool, trouble: str | None) -> None:
        someone, promotion = self._people[who], self._promotions[what]

        def act(pc: Pc) -> Told | None:
            person = look_up(pc.work.desk.client, someone.chip).person
            if person is None:
                return None
            lock = pc.work.lock(person.uitpas_number, promotion.id)
            if lock is not None and not unlocks:
                return None
            if lock is not None:
                self._pass(MOVE)
                pc.work.desk.journal.unlock(lock.id)
            return cash_in(pc.work.desk, someone.chip, person, promotion)

        self._serve(Done(place, who, act), trouble)

    @precondition(lambda self: self._last is not None)
    @rule(trouble=TROUBLE)
    def do_it_again(self, trouble: str | None) -> None:
        assert self._last is not None
        self._serve(self._last, trouble)

    @precondition(lambda self: self._last is not None)
    @rule(trouble=TROUBLE)
    def do_it_at_the_other_desk_too(self, trouble: str | None) -> None:
        assert self._last is not None
        self._serve(replace(self._last, place=1 - self._last.place), trouble)

    def teardown(self) -> None:
        """The troubles stop: all that can be found out is found out, and compared with what was."""
        for seconds in (0.0, 3.0):
            self.wait(seconds, {0, 1})
        self._levers.clear_faults()
        for pc in self._pcs:
            pc.work.work_off(self._pass)
        self._judge()
        for pc in self._pcs:
            pc.stop()
        self._home.cleanup()
        self._server.close()

    def _serve(self, done: Done, trouble: str | None) -> None:
        """Somebody comes to this desk, which takes a while from the other one, and something may go wrong there."""
        if self._seen_at.setdefault(done.who, done.place) != done.place:
            self._pass(MOVE)
        self._seen_at[done.who] = done.place
        self._last, pc = done, self._pcs[done.place]
        pc.plug(is_there=trouble != UNPLUGGED)
        pc.dies = trouble == KILLED
        if trouble in FAULTS:
            self._levers.fault(method="POST", desk=pc.name, **FAULTS[trouble])
        told = done.act(pc)
        pc.orders.append(Order(pc.name, {"who": done.who}, None if pc.dies else _said(told)))
        pc.plug(is_there=True)
        if pc.dies:
            pc.dies = False
            pc.restart()

    def _pass(self, seconds: float) -> None:
        """So much time passes, on all clocks. What a gateway holds is carried out some way into it."""
        held = [thread for thread in threading.enumerate() if thread.name == LATE and seconds >= RELEASED_AFTER]
        if held:
            self._jump(RELEASED_AFTER)
            self._levers.release()
            for thread in held:
                thread.join()
        self._jump(seconds - RELEASED_AFTER if held else seconds)

    def _jump(self, seconds: float) -> None:
        self._levers.move_clock(seconds)
        for pc in self._pcs:
            pc.clock.jump(seconds)

    def _judge(self) -> None:
        ledgers = self._levers.ledgers()
        evidence = Evidence(
            rows={pc.name: pc.rows() for pc in self._pcs},
            orders=[order for pc in self._pcs for order in pc.orders],
            postings=[posting for pc in self._pcs for posting in pc.postings],
            requests=requests_from(self._levers.requests(method="POST")),
            check_ins=ledgers["check_ins"],
            cash_ins=ledgers["cash_ins"],
            people={str(card): person.id for person in self._people for card in (person.chip, person.number)},
        )
        wrong = Oracle(evidence).judge().wrong
        assert not wrong, "\n".join(wrong)


def _said(told: Told | None) -> Json:
    if told is None:
        return {"told": None, "id": None, "outcome": None}
    row = None if told.attempt is None else told.attempt.id
    return {"told": told.feedback.message, "id": row, "outcome": told.feedback.outcome}


def test_whatever_happens_at_two_desks_each_attempt_is_reported_as_it_was() -> None:
    run_state_machine_as_test(TwoDesks, settings=SETTINGS)
