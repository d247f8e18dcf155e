"""A short run of `python -m tests.soak.kills`: the program killed at each step of a check-in and a cash-in."""

from __future__ import annotations

import pytest

from tests.soak.kills import run


@pytest.mark.timeout(300)
def test_a_program_killed_at_any_step_knows_after_its_restart_what_the_server_holds_without_a_second_post() -> None:
    ended = run(times=3)
    assert [failure for one in ended for failure in one.failures()] == []
