"""One cell of the fault matrix: one action at a desk, one thing that goes wrong, and what came of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from counter_app.desk.choices import activity_by_id
from counter_app.desk.desk import Desk, Told
from counter_app.desk.journal import open_journal
from counter_app.desk.journal.records import Attempt, Place, State
from counter_app.desk.look_up import Person, look_up
from counter_app.desk.tap import CardNumber
from counter_app.sandbox.process import SandboxProcess
from counter_app.uitpas.model import Activity, Promotion
from counter_app.uitpas.numbers import ChipNumber, UitpasNumber
from counter_app.uitpas.transport import Deadlines
from tests.fakes.desk_at_work import DeskAtWork, PcClock, client_of
from tests.fakes.relay import Relay
from tests.fakes.sandbox import MUZIEKMARATHON, NORA, NORA_CHIP, Levers, running_sandbox

DRINK, RESERVATION = 481, 506
"""Once a week, and as often as one likes."""
CHIP, NUMBER = ChipNumber(NORA_CHIP), UitpasNumber.parse(NORA)
# Windows takes two seconds to say that nobody listens on a port of its own.
CONNECT_SECONDS = 0.5 if sys.platform == "win32" else 2.0
PATIENT_SECONDS = 20.0


class Doing(StrEnum):
    """What the employee does."""

    CHECK_IN_BY_CHIP = "check-in by chip"
    CHECK_IN_BY_NUMBER = "check-in by number"
    CASH_IN = "cash-in"

    @property
    def is_cash_in(self) -> bool:
        return self is Doing.CASH_IN

    @property
    def path(self) -> str:
        """The pattern of the call's path."""
        return "*/cashInPointsPromotion" if self.is_cash_in else "*/checkin"


@dataclass
class Cell:
    """A desk of its own at a sandbox that has just started anew; between them lies a relay."""

    sandbox: SandboxProcess
    levers: Levers
    relay: Relay
    clock: PcClock
    at_work: DeskAtWork
    doing: Doing
    folder: Path
    """Where the journal is."""

    def fault(self, effect: str, **fields: Any) -> None:
        """The sandbox does this with the POST."""
        self.levers.fault(effect, method="POST", path=self.doing.path, **fields)

    def pass_time(self, seconds: float) -> None:
        """So much time passes, at the desk and at the server."""
        self.clock.jump(seconds)
        self.levers.move_clock(seconds)

    def look_until(self, seconds: float) -> None:
        """So much time passes, and the desk looks each time that it wants to."""
        until = self.clock.monotonic() + seconds
        while (next_at := self.at_work.look()) is not None:
            pause = max(0.0, (next_at - self.clock.wall()).total_seconds())
            if self.clock.monotonic() + pause >= until:
                break
            self.pass_time(pause)
        self.pass_time(max(0.0, until - self.clock.monotonic()))

    def act(self) -> Callable[[], Told]:
        """The action, with all that was read before it; what goes wrong concerns its POST alone."""
        work = self.at_work
        person = person_of(work.desk, CHIP)
        if self.doing.is_cash_in:
            promotion = promotion_of(work.desk, DRINK, person)
            before = work.open_question(person)
            return lambda: work.cash_in(person, promotion, CHIP, before)
        activity = activity_of(work.desk, MUZIEKMARATHON)
        card: CardNumber = CHIP if self.doing is Doing.CHECK_IN_BY_CHIP else NUMBER
        return lambda: work.check_in(card, activity)

    @contextmanager
    def switched_off(self) -> Iterator[None]:
        """The program has ended; after this it starts again, with the journal as it is then."""
        self.at_work.desk.journal.close()
        yield
        journal = open_journal(self.folder, wall=self.clock.wall).journal
        self.at_work.desk = replace(self.at_work.desk, journal=journal)

    def attempt(self, id: str) -> Attempt:
        """The row of the journal as it is now."""
        attempt = self.at_work.desk.journal.attempt(id)
        assert attempt is not None
        return attempt

    def on_server(self) -> int:
        """How many such things the server did so far."""
        ledgers = self.levers.ledgers()
        return len(ledgers["cash_ins" if self.doing.is_cash_in else "check_ins"])


Strike = Callable[[Cell, Callable[[], Told]], Told]
"""Lets something go wrong with an action, and mends it. Returns what the desk told at once."""


@dataclass(frozen=True)
class Came:
    """What came of a cell."""

    at_once: Told
    in_the_end: Told
    state: State
    on_server: int
    posts: int

    @property
    def is_right(self) -> bool:
        """Whether the journal ends as the server does."""
        return self.on_server == (1 if self.state is State.DONE else 0)


class Matrix:
    """Where cells are run, one after the other: one sandbox and one relay for all."""

    def __init__(self, sandbox: SandboxProcess, levers: Levers, relay: Relay) -> None:
        self.sandbox, self.levers, self.relay = sandbox, levers, relay

    @contextmanager
    def cell(self, doing: Doing, folder: Path, write_seconds: float = PATIENT_SECONDS) -> Iterator[Cell]:
        """A desk with its journal in `folder`, at a sandbox that starts anew."""
        self.levers.restart()
        clock = PcClock()
        deadlines = Deadlines(connect=CONNECT_SECONDS, read=PATIENT_SECONDS, write=write_seconds)
        with ExitStack() as open_ones:
            client = open_ones.enter_context(
                client_of(self.sandbox, clock, prefix=self.relay.prefix, deadlines=deadlines)
            )
            journal = open_journal(folder, wall=clock.wall).journal
            place = Place(self.relay.prefix, self.sandbox.balie_consumer_key, "CC De Werf", self.sandbox.user_id)
            at_work = DeskAtWork(Desk(client, journal, place, clock.wall))
            open_ones.callback(_close_journal, at_work)
            yield Cell(self.sandbox, self.levers, self.relay, clock, at_work, doing, folder)
            self.levers.clear_faults()

    def run(self, doing: Doing, strike: Strike, folder: Path, write_seconds: float = PATIENT_SECONDS) -> Came:
        """Do it, let it go wrong, let time pass until nothing is open, and look what came of it."""
        with self.cell(doing, folder, write_seconds) as cell:
            act = cell.act()
            on_server, posts = cell.on_server(), self.relay.posts
            at_once = strike(cell, act)
            self.levers.clear_faults()
            cell.at_work.work_off(cell.pass_time)
            assert at_once.attempt is not None
            attempt = cell.attempt(at_once.attempt.id)
            in_the_end = cell.at_work.said[-1]
            return Came(at_once, in_the_end, attempt.state, cell.on_server() - on_server, self.relay.posts - posts)


def _close_journal(at_work: DeskAtWork) -> None:
    """The one that it has by then."""
    at_work.desk.journal.close()


@contextmanager
def a_matrix() -> Iterator[Matrix]:
    """A sandbox as a process of its own, and a relay in front of it."""
    with running_sandbox() as (sandbox, levers), Relay(sandbox.prefix) as relay:
        yield Matrix(sandbox, levers, relay)


def person_of(desk: Desk, card: CardNumber) -> Person:
    """Whose card it is."""
    person = look_up(desk.client, card).person
    assert person is not None
    return person


def promotion_of(desk: Desk, promotion_id: int, person: Person) -> Promotion:
    """A promotion as it is for that person."""
    return desk.client.points_promotion(promotion_id, uitpas_number=person.uitpas_number)


def activity_of(desk: Desk, cdbid: str) -> Activity:
    """An activity that the server knows."""
    (activity,) = activity_by_id(desk.client, cdbid).activities
    return activity
