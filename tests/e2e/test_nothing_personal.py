"""A day at a counter, and what it leaves: no log, crash file or report holds a secret, a full number or a name."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from counter_app.sandbox.process import SandboxProcess
from tests.e2e.conftest import Start, ready
from tests.e2e.test_commands import PROGRAM
from tests.fakes.fixtures import NEEDS_PCSCD
from tests.fakes.pcsc_room import PcscRoom
from tests.fakes.sandbox import NORA_CHIP, Levers

ATTEMPT = re.compile(r"attempt ([0-9a-f]{12}): ")


@NEEDS_PCSCD
def test_what_a_day_and_a_crash_leave_tells_of_nobody_and_leads_from_the_log_to_the_journal(
    pcsc_room: PcscRoom, sandbox: SandboxProcess, levers: Levers, start: Start, tmp_path: Path
) -> None:
    desk = start(ready(sandbox))
    desk.wait_for_text("readers ready", "Muziekmarathon")
    pcsc_room.insert(NORA_CHIP)
    desk.wait_for_text("Nora has 12 points")
    pcsc_room.swap("04FFFFFFFFFF80")
    desk.wait_for_text("Unknown card")
    desk.take_focus()
    desk.key("ctrl+2")
    pcsc_room.swap(NORA_CHIP)
    desk.wait_for_text("Nora Peeters", "Gratis koffie")
    desk.process.send_signal(signal.SIGABRT)
    assert desk.process.wait(timeout=30) == -signal.SIGABRT
    pcsc_room.remove()
    again = start(ready(sandbox))
    again.wait_for_text("The program had trouble the last time.")
    assert again.ask("close")
    assert again.process.wait(timeout=30) == 0
    log, crash = (_read(tmp_path / "logs" / name) for name in ("counter-app.log", "crash.log"))
    for kept in (log, crash, _report(sandbox, tmp_path)):
        _tells_of_nobody(kept, sandbox, levers)
    assert "Fatal Python error: Aborted" in crash
    assert "POST uitpas/passholder/checkin: HTTP 200 in " in log
    assert "…2080" in log
    assert log.rstrip().endswith("end")
    _leads_to_the_journal(log, tmp_path / "journal")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _report(sandbox: SandboxProcess, folder: Path) -> str:
    """What the doctor says on this PC."""
    environment = {**os.environ, **ready(sandbox), "COUNTER_APP_DATA_DIR": str(folder)}
    done = subprocess.run(
        [*PROGRAM, "doctor"], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    return done.stdout + done.stderr


def _tells_of_nobody(kept: str, sandbox: SandboxProcess, levers: Levers) -> None:
    secrets = (sandbox.consumer_secret, sandbox.token, sandbox.token_secret)
    assert [secret for secret in secrets if secret in kept] == []
    cards = [number for card in sandbox.cards() for number in (card.chip_number, card.uitpas_number)]
    assert [number for number in (*cards, "04FFFFFFFFFF80") if number in kept] == []
    names = {word for person in levers.world()["people"] for word in person["name"].split()}
    assert "Peeters" in names
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", kept)] == []


def _leads_to_the_journal(log: str, folder: Path) -> None:
    """Each attempt of the log is a row with the same id; its request stands under that id too."""
    attempts = {found[1] for found in ATTEMPT.finditer(log)}
    [database] = folder.glob("*.sqlite*")
    with closing(sqlite3.connect(database)) as connection:
        rows = {row[0] for row in connection.execute("SELECT id FROM history")}
    assert attempts == rows
    assert len(attempts) == 2
    for id in attempts:
        assert f"[{id}] counter_app.uitpas.transport: POST uitpas/passholder/checkin" in log
