"""Words for what a diagnosis finds: the table of the command line, translated."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter_app.diagnosis import english, report
from counter_app.diagnosis.findings import Finding, Probe, State
from counter_app.gui.words.say import fill, plain, translate

_LIMIT = 1000


def probe_name(probe: Probe) -> str:
    """What is looked at."""
    return _say(english.PROBES[probe])


def finding_state(state: State) -> str:
    """How it is, in a word, for who cannot see the icon."""
    return _say(english.STATES[state])


def finding_said(finding: Finding) -> str:
    """What was found. What a reader or a system calls itself is the word of a stranger."""
    return plain(english.said(finding, _say), _LIMIT)


def finding_advice(finding: Finding) -> str:
    """What to do about it; empty where nothing is to be done."""
    return plain(english.advice(finding, _say), _LIMIT)


def wrong_findings(count: int) -> str:
    """How many things are wrong."""
    return fill(translate("words", "%1 thing(s) to look at. Begin with the first.", None, 0).of(count), str(count))


def diagnosis_report(findings: Iterable[Finding], at: datetime) -> str:
    """The whole report, to copy or save. `at` is aware."""
    return report.as_text(findings, at, _say)


def _say(text: str) -> str:
    return QCoreApplication.translate("words", text)
