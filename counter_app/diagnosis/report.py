"""The findings as a text or JSON that may be sent to anybody: no secret, no number, nobody's name."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from counter_app import __version__
from counter_app.diagnosis.english import STATES, Say, advice, in_english, said, subject
from counter_app.diagnosis.findings import Finding, Probe, State, is_well
from counter_app.diagnosis.safe_text import safe

_SIGNS = {State.WELL: "+", State.NOTE: "!", State.WRONG: "x", State.NOT_CHECKED: "-"}


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the order of the report, in whatever order they came."""
    order = {probe: place for place, probe in enumerate(Probe)}
    return tuple(sorted(findings, key=lambda finding: order[finding.probe]))


def as_text(findings: Iterable[Finding], at: datetime, say: Say = in_english) -> str:
    """The report: a line for each finding, with what to do where something is. `at` (aware) is when it was made."""
    lines = [f"counter-app {__version__}, {at.isoformat(' ', 'minutes')}", ""]
    for finding in in_order(findings):
        lines.append(
            f"{_SIGNS[finding.state]} {subject(finding, say)} ({say(STATES[finding.state])}): {said(finding, say)}"
        )
        if help_text := advice(finding, say):
            lines.append(f"    {help_text}")
    return safe("\n".join(lines)) + "\n"


def as_json(findings: Iterable[Finding], at: datetime) -> str:
    """The same for IT's own tools; `probe`, `state` and `message` are the names of the enumerations in `findings`."""
    found = in_order(findings)
    rows = [
        {
            "probe": finding.probe,
            "state": finding.state,
            "message": finding.message,
            "values": [safe(value) for value in finding.values],
            "text": safe(said(finding)),
            "advice": safe(advice(finding)),
        }
        for finding in found
    ]
    whole = {"version": __version__, "at": at.isoformat(), "well": is_well(found), "findings": rows}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
