"""What the parts of the service share while the sandbox runs."""

from dataclasses import dataclass

from counter_app.sandbox.api import Api
from counter_app.sandbox.clock import SandboxClock
from counter_app.sandbox.faults import FaultBook
from counter_app.sandbox.record import Record
from counter_app.sandbox.signatures import TokenStore


@dataclass(slots=True)
class State:
    """The API with its world, and around it the clock, the faults and the record. `latency_seconds` is added to
    each request of the API, to measure with."""

    clock: SandboxClock
    api: Api
    faults: FaultBook
    record: Record
    tokens: TokenStore
    latency_seconds: float = 0.0
