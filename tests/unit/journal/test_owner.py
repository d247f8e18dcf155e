"""The journal has one owner, and what an owner leaves behind that ends in the middle."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from counter_app.desk.journal import Journal, JournalProblem, Problem, open_journal
from counter_app.desk.journal.records import State
from tests.unit.journal import another_program
from tests.unit.journal.writing import NORA, Clock, opened


def refusal(folder: Path) -> Problem:
    with pytest.raises(JournalProblem) as caught:
        open_journal(folder, wall=Clock())
    return caught.value.kind


def test_in_one_program_it_is_opened_once(journal: Journal, tmp_path: Path) -> None:
    assert refusal(tmp_path) is Problem.BUSY
    answers: list[Problem] = []
    thread = threading.Thread(target=lambda: answers.append(refusal(tmp_path)))
    thread.start()
    thread.join()
    assert answers == [Problem.BUSY]
    journal.close()
    with opened(tmp_path):
        pass


def test_another_program_is_told_that_it_is_taken(journal: Journal, tmp_path: Path) -> None:
    program, said = another_program.start(tmp_path)
    program.communicate()
    assert said == "busy"
    assert journal.open_attempts() == ()


def test_it_is_free_when_the_other_program_ends(tmp_path: Path) -> None:
    program, said = another_program.start(tmp_path)
    assert refusal(tmp_path) is Problem.BUSY
    program.communicate()
    with opened(tmp_path) as journal:
        assert journal.attempt(said) is not None


def test_what_a_killed_owner_left_on_its_way_is_unknown(tmp_path: Path) -> None:
    program, said = another_program.start(tmp_path)
    program.kill()
    program.communicate()
    with opened(tmp_path) as journal:
        (attempt,) = journal.open_attempts()
        assert (attempt.id, attempt.state, attempt.who) == (said, State.UNKNOWN, NORA)
        assert attempt.asking.next_at == attempt.changed_at
