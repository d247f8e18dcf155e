"""What stays on the disk of a desk PC: what was done, and of whom nothing that names them."""

from __future__ import annotations

import time
from pathlib import Path

from counter_app.sandbox.process import SandboxProcess
from tests.e2e.conftest import Start, answer_the_question, ready
from tests.e2e.desk_pc import PATIENCE, DeskPc
from tests.fakes.sandbox import NORA, NORA_CHIP, Levers

CHECK_IN, CASH_IN = "*/passholder/checkin", "*/cashInPointsPromotion"
QUICKLY = {"COUNTER_APP_READBACK_SECONDS": "0.5"}
"""What the server does not know of so soon after its deadline is certainly not done."""


def opened(start: Start, sandbox: SandboxProcess) -> DeskPc:
    """The program, ready to check in, with the keyboard."""
    desk = start({**ready(sandbox), **QUICKLY})
    desk.wait_for_text("ard reader", "CC De Werf", "Muziekmarathon")
    desk.take_focus()
    return desk


def typed(desk: DeskPc, number: str) -> None:
    """Type a number as a scanner does."""
    desk.key(*number, "Return")


def found_on_disk(folder: Path, *words: str) -> list[str]:
    """Which of these words any file below the folder holds, in whatever encoding a database or a log writes."""
    held = []
    for file in folder.rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        held += [
            f"{file.name}: {word}" for word in words if word.encode() in content or word.encode("utf-16-le") in content
        ]
    return held


def wait_until_gone(folder: Path, *words: str) -> None:
    """Look until no file holds any of these words."""
    until = time.monotonic() + PATIENCE
    while held := found_on_disk(folder, *words):
        assert time.monotonic() < until, held


def a_day(desk: DeskPc, levers: Levers) -> None:
    """Nora checks in, and an answer is lost; she cashes in, and an answer is lost again; both are found out."""
    levers.fault("reset", stage="after", method="POST", path=CHECK_IN)
    typed(desk, NORA)
    desk.wait_for_text("1 point earned", "Nora has 12 points")
    levers.fault("reset", stage="after", method="POST", path=CASH_IN)
    desk.key("ctrl+2")
    typed(desk, NORA)
    desk.wait_for_text("Nora Peeters", "Gratis koffie")
    desk.wait_for(lambda _: desk.ask("focus") == "promotions", "the list with the keyboard")
    desk.key("Return")
    desk.wait_for_text("Gratis koffie for Nora: 12 → 11 points")
    answer_the_question(desk)
    desk.wait_for_text("Cashed in: Gratis koffie", "Nora has 11 points left")


def test_when_all_is_known_no_file_holds_a_number_or_a_name(
    start: Start, sandbox: SandboxProcess, levers: Levers, tmp_path: Path
) -> None:
    uid = levers.person("Nora")["uid"]
    named = (NORA, NORA_CHIP, "Nora", "Peeters", uid)
    desk = opened(start, sandbox)
    a_day(desk, levers)
    wait_until_gone(tmp_path, *named)
    assert len(levers.requests(CHECK_IN)) == 1
    assert len(levers.requests(CASH_IN)) == 1
    desk.ask("close")
    assert desk.process.wait(timeout=30) == 0
    assert found_on_disk(tmp_path, *named) == []
    again = opened(start, sandbox)
    again.key("ctrl+3")
    again.wait_for_text("…0206", "Gratis koffie", "Muziekmarathon", "1 checked in", "1 cashed in")
    assert not any("Nora" in text for text in again.texts()), "a name is known to the run that looked it up alone"


def test_what_is_not_known_yet_at_the_end_is_found_out_after_the_next_start(
    start: Start, sandbox: SandboxProcess, levers: Levers
) -> None:
    desk = opened(start, sandbox)
    levers.fault("reset", stage="after", method="POST", path=CHECK_IN)
    levers.fault("delay", method="GET", times=None)
    typed(desk, NORA)
    desk.wait_for_text("Not certain yet")
    desk.process.kill()
    desk.process.wait()
    levers.clear_faults()
    again = opened(start, sandbox)
    again.key("ctrl+3")
    again.wait_for_text("1 checked in", "1 point earned")
    assert len(levers.requests(CHECK_IN)) == 1
