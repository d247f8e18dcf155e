"""Fifty check-ins that were kept, and the program killed while it sends them: none is lost, none is sent twice."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from counter_app.desk.check_in import keep_for_later
from counter_app.desk.desk import Desk
from counter_app.desk.journal import Journal, open_journal
from counter_app.desk.journal.records import Place, State
from counter_app.sandbox.process import SandboxProcess
from counter_app.uitpas.numbers import ChipNumber
from tests.e2e.conftest import Start, ready
from tests.fakes.desk_at_work import PcClock, client_of
from tests.fakes.sandbox import MUZIEKMARATHON, Levers
from tests.faults.cell import activity_of

PEOPLE, KILLED_AT = 50, 20
CHECK_IN = "*/passholder/checkin"


def journal_of(folder: Path) -> Journal:
    return open_journal(folder / "journal", wall=lambda: datetime.now(UTC)).journal


def keep(sandbox: SandboxProcess, folder: Path, people: list[dict[str, Any]]) -> list[str]:
    """A day without a network before: what the journal has kept. The ids of the rows."""
    journal = journal_of(folder)
    place = Place(sandbox.prefix, sandbox.balie_consumer_key, "CC De Werf", sandbox.user_id)
    with client_of(sandbox, PcClock()) as client:
        desk = Desk(client, journal, place, lambda: datetime.now(UTC))
        activity = activity_of(desk, MUZIEKMARATHON)
        kept = [keep_for_later(desk, ChipNumber(person["chip_number"]), activity) for person in people]
    journal.close()
    return [attempt.id for attempt in kept if attempt is not None]


def test_none_is_lost_and_none_is_sent_twice(
    sandbox: SandboxProcess, levers: Levers, start: Start, tmp_path: Path
) -> None:
    people = levers.crowd(people=PEOPLE)["people"]
    kept = keep(sandbox, tmp_path, people)
    levers.settings(latency_seconds=0.02)
    desk = start(ready(sandbox))
    levers.wait_for_requests(KILLED_AT, CHECK_IN, answered="true")
    levers.fault("delay", method="POST", path=CHECK_IN, stage="after")
    levers.wait_until_waiting()
    desk.process.kill()
    desk.process.wait()
    levers.release()

    again = start(ready(sandbox))
    again.wait_for_text("ard reader", "CC De Werf", "Muziekmarathon")
    again.take_focus()
    again.key("ctrl+3")
    again.wait_for_text(f"{PEOPLE} checked in", "0 cashed in")
    again.ask("close")
    assert again.process.wait(timeout=30) == 0
    sent = [dict(seen["form"])["chipNumber"] for seen in levers.requests(CHECK_IN, method="POST")]
    assert sent == [person["chip_number"] for person in people]
    journal = journal_of(tmp_path)
    rows = [journal.attempt(attempt_id) for attempt_id in kept]
    assert [row.state for row in rows if row is not None] == [State.DONE] * PEOPLE
    assert journal.open_attempts() == ()
    journal.close()
