"""What a random run did, and what it came to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tests.soak.oracle import Verdict


@dataclass
class Report:
    """What a run did, and what it came to."""

    seed: int
    operations: Counter[str] = field(default_factory=Counter)
    events: Counter[str] = field(default_factory=Counter)
    effects: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    posts: int = 0
    lines: int = 0
    verdict: Verdict = field(default_factory=Verdict)
    seconds: float = 0.0

    def __str__(self) -> str:
        verdict = self.verdict
        return "\n".join(
            (
                f"seed {self.seed}: {self.operations.total()} operations in {self.seconds:.0f} s",
                f"operations: {_counts(self.operations)}",
                f"beside them: {_counts(self.events)}",
                f"faults: {self.effects.total()}: {_counts(self.effects)}",
                f"told at once: {_counts(self.told)}",
                f"{self.posts} POSTs, {self.lines} lines in the ledgers",
                f"rows: {_counts(verdict.states)}",
                f"read back: {_counts(verdict.read_back)}",
                f"check-ins that are on record by another request: {verdict.on_record}",
                f"check-ins that are not done as another attempt claims their line: {verdict.told_by_another}",
                f"killed before anything was told: {verdict.untold}",
                f"the employee is asked: {len(verdict.asked)}",
                *(f"  {one}" for one in verdict.asked),
                f"asked needlessly, chip and number of one person at one desk: {len(verdict.needless)}",
                *(f"  {one}" for one in verdict.needless),
                f"wrong: {len(verdict.wrong)}",
                *(f"  {one}" for one in verdict.wrong),
            )
        )


def _counts(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {what}" for what, number in sorted(counts.items()))
