"""The process that is killed: a desk that does one cash-in or check-in and stands still at the step it was told.

What it is told comes as one line of JSON on standard input; what it has to say goes as lines of JSON to standard
output. The steps are reached in the program's own code: the client that it works with is the real one, which says
where it is on the way. Run again without a step it opens the same journal and reads back what it finds open.
"""

from __future__ import annotations

import json
import sys
import threading
from datetime import UTC, datetime
from enum import StrEnum, auto
from pathlib import Path

from counter_app.desk.cash_in import cash_in
from counter_app.desk.cashed import read_before
from counter_app.desk.check_in import check_in
from counter_app.desk.desk import Desk
from counter_app.desk.journal import Journal, open_journal
from counter_app.desk.journal.records import Attempt, Place
from counter_app.desk.look_up import look_up
from counter_app.desk.read_back.schedule import Schedule
from counter_app.uitpas import AccessToken, Consumer, UitpasClient
from counter_app.uitpas.model import CheckIn, Promotion
from tests.fakes.desk_at_work import DeskAtWork
from tests.soak.things import Json, Someone, activity_from, promotion_from

SETTLES = 1.0
"""Seconds after which what the server does not know of is not done."""


class Step(StrEnum):
    """Where the program is killed. Those that the server can see are brought about there, by its faults."""

    BEFORE_THE_ROW = auto()
    ROW_WRITTEN = auto()
    ARRIVED = auto()
    """The server has it, and carries it out after the kill."""
    ARRIVED_AND_LOST = auto()
    """The server has it, and never carries it out."""
    CARRIED_OUT = auto()
    """It is carried out; the answer has not left."""
    ANSWERED = auto()
    ROW_CLOSED = auto()


class StoppingClient(UitpasClient):
    """Stands still, for good, at one step on the way of a check-in or cash-in."""

    stop_at: Step | None = None

    def reach(self, step: Step) -> None:
        """We are there: say so, and wait for the end."""
        if step is self.stop_at:
            say({"reached": step})
            sys.stdin.readline()

    def server_now(self) -> datetime | None:
        """Asked just before the row is written."""
        self.reach(Step.BEFORE_THE_ROW)
        return super().server_now()

    def check_in(self, cdbid: str, *, chip_number: str | None = None, uitpas_number: str | None = None) -> CheckIn:
        """The row has been written; what is answered has not been written down."""
        self.reach(Step.ROW_WRITTEN)
        accepted = super().check_in(cdbid, chip_number=chip_number, uitpas_number=uitpas_number)
        self.reach(Step.ANSWERED)
        return accepted

    def cash_in(self, uitpas_number: str, promotion_id: int) -> Promotion:
        """The same for a cash-in."""
        self.reach(Step.ROW_WRITTEN)
        promotion = super().cash_in(uitpas_number, promotion_id)
        self.reach(Step.ANSWERED)
        return promotion


def say(what: Json) -> None:
    """One line to the parent."""
    print(json.dumps(what), flush=True)


def row_to_json(attempt: Attempt) -> Json:
    """What the parent compares."""
    return {"id": attempt.id, "action": attempt.action, "what": attempt.what.id, "state": attempt.state}


def main() -> None:
    """Do what the line on standard input says."""
    told = json.loads(sys.stdin.readline())
    place = Place(told["prefix"], told["counter"], employee=told["user_id"])
    journal = open_journal(Path(told["folder"]), wall=_now).journal
    client = StoppingClient(
        told["prefix"],
        Consumer(told["consumer_key"], told["consumer_secret"]),
        token=AccessToken(told["token"], told["token_secret"], told["user_id"]),
        balie_consumer_key=told["counter"],
        headers={"X-Desk": told["desk"]},
    )
    with client:
        desk = Desk(client, journal, place, _now, Schedule.settling(SETTLES))
        if told.get("step") is None:
            _read_back(desk, journal)
        else:
            _act(desk, client, Step(told["step"]), told)
    journal.close()


def _act(desk: Desk, client: StoppingClient, step: Step, told: Json) -> None:
    card = Someone.from_json(told["person"]).chip
    if "activity" in told:
        client.stop_at = step
        check_in(desk, card, activity_from(told["activity"]))
    else:
        person = look_up(client, card).person
        assert person is not None, "the sandbox knows nobody with this card"
        before = read_before(client, person, desk.wall())
        client.stop_at = step
        cash_in(desk, card, person, promotion_from(told["promotion"]), before)
    client.reach(Step.ROW_CLOSED)


def _read_back(desk: Desk, journal: Journal) -> None:
    found = [one for one in journal.open_attempts() if one.is_open]
    DeskAtWork(desk).work_off(_let_pass)
    rows = journal.attempts(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))
    say({"found": [row_to_json(one) for one in found], "rows": [row_to_json(one) for one in rows]})


def _let_pass(seconds: float) -> None:
    threading.Event().wait(seconds)


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    main()
