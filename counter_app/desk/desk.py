"""A desk at work: which server it asks, at which counter and as whom, and the journal of what it did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from counter_app.desk.feedback import Feedback
from counter_app.desk.journal import Journal
from counter_app.desk.journal.records import Attempt, Place, Sent
from counter_app.desk.read_back.schedule import Schedule
from counter_app.uitpas import UitpasClient


@dataclass(frozen=True, slots=True)
class Told:
    """What the employee is told of an attempt, and its row; None where nothing was sent, or nothing written down."""

    feedback: Feedback
    attempt: Attempt | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """All that an action needs. It is made anew when counter or employee change; `wall` gives aware time."""

    client: UitpasClient
    journal: Journal
    place: Place
    wall: Callable[[], datetime]
    schedule: Schedule = field(default_factory=Schedule)
    keeps: bool = True
    """Whether check-ins that were not sent are kept and sent later."""

    def leaves(self) -> Sent:
        """It is on its way from now on, on the server's clock."""
        return Sent(left=self.client.server_now())

    def ended(self, sent: Sent) -> Sent:
        """It was on its way, and has ended now."""
        return Sent(left=sent.left, ended=self.client.server_now())
