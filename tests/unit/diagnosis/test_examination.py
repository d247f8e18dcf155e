"""The examination: each probe by itself. One that hangs, raises or is cancelled is a line, and stops no other."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counter_app.diagnosis.english import DO, PROBES, SAID
from counter_app.diagnosis.examination import Examination, Step, steps
from counter_app.diagnosis.findings import Finding, Message, Probe, State, is_well
from counter_app.diagnosis.probes.card_readers import kernel_modules
from counter_app.diagnosis.report import as_text
from counter_app.diagnosis.subject import Subject

WELL = Finding(Probe.VERSIONS, State.WELL, Message.VERSIONS_ARE, ("Python",))


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What hangs waits for it; it opens at the end of the test."""
    gate = threading.Event()
    yield gate
    gate.set()


def hangs(gate: threading.Event, seconds: float) -> Step:
    def look(_subject: Subject) -> Finding:
        gate.wait()
        return Finding(Probe.NAME, State.WELL, Message.NAME_FOUND, ("x",))

    return Step(Probe.NAME, look, seconds)


def raises(_subject: Subject) -> Finding:
    raise KeyError("Nora Peeters")


def test_what_hangs_is_a_line_after_its_own_limit_and_stops_no_other(tmp_path: Path, gate: threading.Event) -> None:
    well = Step(Probe.VERSIONS, lambda _subject: WELL, 30)
    found = list(Examination(Subject(tmp_path), (hangs(gate, 0.05), well)).run())
    assert WELL in found
    assert Finding(Probe.NAME, State.WRONG, Message.TOO_SLOW, ("0.05",)) in found
    assert len(found) == 2


def test_what_raises_is_a_line_without_what_it_quotes(tmp_path: Path) -> None:
    found = list(Examination(Subject(tmp_path), (Step(Probe.CLOCK, raises, 30),)).run())
    assert found == [Finding(Probe.CLOCK, State.WRONG, Message.DEFECT, ("KeyError",))]
    assert "Nora" not in as_text(found, datetime.now(UTC))


def test_cancelled_it_ends_at_once_and_says_of_the_rest_that_it_is_not_known(
    tmp_path: Path, gate: threading.Event
) -> None:
    examination = Examination(Subject(tmp_path), (hangs(gate, 60),))
    examination.cancel()
    assert list(examination.run()) == [Finding(Probe.NAME, State.NOT_CHECKED, Message.CANCELLED)]


def test_every_probe_has_its_step_and_every_finding_its_words() -> None:
    assert [step.probe for step in steps()] == list(Probe)
    assert set(PROBES) == set(Probe)
    assert set(SAID) == set(Message)
    assert set(DO) < set(Message)


def test_only_what_is_wrong_makes_it_not_well() -> None:
    note = Finding(Probe.KEYRING, State.NOTE, Message.KEYRING_MISSING)
    not_checked = Finding(Probe.CARDS, State.NOT_CHECKED, Message.CARDS_NOT_ASKED)
    assert is_well([WELL, note, not_checked])
    assert not is_well([WELL, Finding(Probe.READERS, State.WRONG, Message.NO_READER)])


def test_a_report_is_in_order_and_says_what_to_do_where_something_is_wrong() -> None:
    wrong = Finding(Probe.READERS, State.WRONG, Message.NO_READER)
    lines = as_text([WELL, wrong], datetime(2026, 11, 25, 12, tzinfo=UTC)).splitlines()
    assert lines[2].startswith("x Card readers (wrong): No reader was found.")
    assert lines[3].startswith("    Plug the reader in")
    assert lines[4].startswith("+ Versions (well): Installed: Python")


def test_the_modules_of_linux_that_keep_a_reader_are_named() -> None:
    table = "pn533_usb 20480 0 - Live 0x0\npn533 53248 1 pn533_usb, Live 0x0\nusbhid 65536 0 - Live 0x0\n"
    assert kernel_modules(table) == ("pn533_usb", "pn533")
    assert kernel_modules("usbhid 65536 0 - Live 0x0\n") == ()
