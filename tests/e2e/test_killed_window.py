"""The program on the screen is killed while a cash-in is on its way: after its next start it says what became of it.

At the other steps around it a program without a window is killed: see `tests.soak.kills`.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from counter_app.sandbox.process import SandboxProcess
from tests.e2e.conftest import Start, answer_the_question, ready
from tests.e2e.desk_pc import DeskPc
from tests.fakes.sandbox import NORA, Levers
from tests.soak.killed import Step
from tests.soak.kills import FAULTS

CASH_IN = "*/cashInPointsPromotion"

ENDS: dict[Step, tuple[str, int]] = {
    Step.ARRIVED: ("1 cashed in", 10),
    Step.ARRIVED_AND_LOST: ("Not cashed in", 11),
    Step.CARRIED_OUT: ("1 cashed in", 10),
}
"""What is read on the page of today in the end, and the balance at the server."""


def opened(start: Start, sandbox: SandboxProcess) -> DeskPc:
    """The program, ready to work, with the keyboard; what is not known is certain soon."""
    desk = start({**ready(sandbox), "COUNTER_APP_READBACK_SECONDS": "2"})
    desk.wait_for_text("ard reader", "CC De Werf", "Muziekmarathon")
    desk.take_focus()
    return desk


def cash_in(desk: DeskPc) -> None:
    """Gratis koffie for Nora, by the keyboard."""
    desk.key("ctrl+2")
    desk.key(*NORA, "Return")
    desk.wait_for_text("Nora Peeters", "Gratis koffie")
    desk.wait_for(lambda _: bool(desk.ask("focus") == "promotions"), "the list with the keyboard")
    desk.key("Return")
    desk.wait_for_text("Gratis koffie for Nora: 11 → 10 points")
    answer_the_question(desk)


@pytest.mark.parametrize("step", ENDS)
def test_a_window_killed_while_a_cash_in_is_on_its_way_tells_after_the_next_start_what_became_of_it(
    start: Start, sandbox: SandboxProcess, levers: Levers, step: Step
) -> None:
    text, points = ENDS[step]
    desk = opened(start, sandbox)
    for fault in FAULTS[step]:
        levers.fault(method="POST", path=CASH_IN, **fault)
    cash_in(desk)
    levers.wait_until_waiting()
    desk.process.kill()
    desk.process.wait()
    levers.release()
    [sent] = levers.wait_for_requests(1, CASH_IN, answered="true")
    again = opened(start, sandbox)
    again.key("ctrl+3")
    again.wait_for_text("Gratis koffie", text)
    assert levers.requests(CASH_IN) == [sent]
    assert levers.points(NORA) == Decimal(points)
