"""A short run of `python -m tests.soak.desks`; a failure says with which seed to repeat it."""

from __future__ import annotations

import random

import pytest

from counter_app.desk.journal.records import State
from tests.soak.desks import a_run

OPERATIONS = 400


@pytest.mark.timeout(300)
def test_four_desks_with_faults_kills_and_wrong_clocks_lose_and_double_nothing_and_report_each_attempt_right() -> None:
    with a_run(seed=random.SystemRandom().randrange(1 << 32)) as run:
        report = run.run(OPERATIONS)
    assert not report.verdict.wrong, (
        f"python -m tests.soak.desks --operations {OPERATIONS} --seed {report.seed}\n{report}"
    )
    # It was no walk in the park, or this test shows nothing.
    read_back = report.verdict.read_back
    assert min(read_back[State.DONE], read_back[State.NOT_DONE], report.events["kill"]) > 0, str(report)
