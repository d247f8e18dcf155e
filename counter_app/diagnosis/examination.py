"""Runs the probes: all at once, each on a thread of its own with a time limit of its own.

One that hangs, fails or raises is a line of the report, and stops none of the others. Its thread is left behind: name
resolution, a keyring and a smart card service can be interrupted by nobody.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from queue import Empty, Queue

from counter_app.diagnosis.findings import Finding, Message, Probe, State
from counter_app.diagnosis.probes import account, card_readers, network, this_pc
from counter_app.diagnosis.subject import Subject

log = logging.getLogger(__name__)

Look = Callable[[Subject], Finding]


@dataclass(frozen=True, slots=True)
class Step:
    """A probe, what does it, and the seconds that it may take."""

    probe: Probe
    look: Look
    seconds: float


def steps(*, with_tap: bool = False) -> tuple[Step, ...]:
    """All probes, in the order of the report; somebody has to lay down a card only `with_tap`."""
    tap = (card_readers.tap, card_readers.TAP_SECONDS + 2) if with_tap else (card_readers.tap_not_asked, 5.0)
    return (
        Step(Probe.CARD_SERVICE, card_readers.card_service, 5),
        Step(Probe.READERS, card_readers.readers, 5),
        Step(Probe.TAP, *tap),
        Step(Probe.KEYRING, this_pc.keyring, 12),
        Step(Probe.FOLDERS, this_pc.folders, 5),
        Step(Probe.SETTINGS, this_pc.settings, 5),
        Step(Probe.PROXY, network.proxy, 10),
        Step(Probe.NAME, network.name, 8),
        Step(Probe.TLS, network.tls, 10),
        Step(Probe.ANSWERED_BY, network.answered_by, 18),
        Step(Probe.CLOCK, network.clock, 10),
        Step(Probe.CONSUMER, account.consumer, 12),
        Step(Probe.SIGN_IN, account.sign_in, 20),
        Step(Probe.ACTIVITIES, account.activities, 12),
        Step(Probe.PROMOTIONS, account.promotions, 12),
        Step(Probe.CHECK_INS, account.check_ins, 20),
        Step(Probe.CARDS, account.cards, 5),
        Step(Probe.VERSIONS, this_pc.versions, 5),
    )


class Examination:
    """One run over `steps`. `cancel` ends it from any thread."""

    def __init__(self, subject: Subject, steps: tuple[Step, ...]) -> None:
        self._subject = subject
        self._steps = {step.probe: step for step in steps}
        self._found: Queue[Finding | None] = Queue()

    def run(self) -> Iterator[Finding]:
        """The findings as they come, one for each probe; those that are missing when it is cancelled come at once."""
        began = time.monotonic()
        waiting = dict(self._steps)
        for step in self._steps.values():
            threading.Thread(target=self._look, args=(step,), name=f"probe-{step.probe}", daemon=True).start()
        while waiting:
            next_limit = min(step.seconds for step in waiting.values())
            try:
                found = self._found.get(timeout=max(0.0, began + next_limit - time.monotonic()))
            except Empty:
                late = [step for step in waiting.values() if step.seconds <= next_limit]
                for step in late:
                    del waiting[step.probe]
                    yield Finding(step.probe, State.WRONG, Message.TOO_SLOW, (f"{step.seconds:g}",))
                continue
            if found is None:
                yield from (Finding(probe, State.NOT_CHECKED, Message.CANCELLED) for probe in waiting)
                return
            if waiting.pop(found.probe, None) is not None:
                yield found

    def cancel(self) -> None:
        """End it now; what still hangs is left behind."""
        self._found.put(None)

    def _look(self, step: Step) -> None:
        try:
            found = step.look(self._subject)
        except Exception as error:
            log.exception("the probe %s failed", step.probe)
            found = Finding(step.probe, State.WRONG, Message.DEFECT, (type(error).__name__,))
        self._found.put(found)
