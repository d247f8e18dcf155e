"""Runs the sandbox for tests, as a process or in a thread, and moves its levers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from counter_app.sandbox.process import SandboxProcess, ask_sandbox

PATIENCE = 30.0
"""Seconds that a loaded machine may take for what should come at once."""

NORA, NORA_CHIP = "0930000420206", "044C539AFF2080"
MUZIEKMARATHON = "a89a2707-a35e-48da-aeda-307f857b93c0"
DE_WERF = "31413BDF-DFC7-7A9F-10403618C2816E44"
MUSEUM = "5C9C73D3-E82F-E7B3-44161E6E3802E64F"


class Levers:
    """What a test does with a running sandbox beside its API. A wait ends when it has come, or the test fails."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """The JSON of a control endpoint."""
        return ask_sandbox(self._prefix, method, path, body, seconds=2 * PATIENCE)

    def fault(self, effect: str, **fields: Any) -> None:
        """Switch a fault on: the fields are those of `counter_app.sandbox.faults.Fault`."""
        self.ask("POST", "faults", {"effect": effect, **fields})

    def clear_faults(self, desk: str | None = None) -> None:
        """Switch all faults off, or those of one desk."""
        self.ask("DELETE", f"faults{_query(desk=desk)}")

    def release(self, desk: str | None = None) -> None:
        """Let every request (of one desk) go on that waits in a fault."""
        self.ask("POST", f"release{_query(desk=desk)}")

    def wait_until_waiting(self, requests: int = 1, desk: str | None = None) -> None:
        """Until so many requests (of one desk) wait in a fault."""
        waiting = self.ask("GET", f"faults{_query(waiting=requests, seconds=PATIENCE, desk=desk)}")["waiting"]
        assert waiting >= requests, f"{waiting} requests wait, not {requests}"

    def waiting(self) -> int:
        """How many requests wait in a fault now."""
        waiting: int = self.ask("GET", "faults")["waiting"]
        return waiting

    def crowd(self, *, people: int = 0, promotions: int = 0, activities: int = 0, seed: int = 0) -> dict[str, Any]:
        """Add a crowd: what came, as the world tells it."""
        size = {"people": people, "promotions": promotions, "activities": activities, "seed": seed}
        crowd: dict[str, Any] = self.ask("POST", "crowd", size)
        return crowd

    def employees(self, number: int) -> list[dict[str, str]]:
        """Let more employees come: `token`, `token_secret` and `user_id` of each."""
        employees: list[dict[str, str]] = self.ask("POST", "employees", {"number": number})
        return employees

    def requests(self, path: str = "*", *, method: str | None = None, **others: Any) -> list[dict[str, Any]]:
        """What the API got: requests whose path fits the pattern."""
        found: list[dict[str, Any]] = self.ask("GET", f"requests{_query(path=path, method=method, **others)}")
        return found

    def wait_for_requests(self, number: int, path: str = "*", **others: Any) -> list[dict[str, Any]]:
        """Until the API has got so many requests that fit; answered="true" or changed="true" waits for that too."""
        found = self.requests(path, at_least=number, seconds=PATIENCE, **others)
        assert len(found) >= number, f"{len(found)} requests, not {number}"
        return found

    def world(self) -> dict[str, Any]:
        """The world as it is."""
        world: dict[str, Any] = self.ask("GET", "world")
        return world

    def person(self, name: str) -> dict[str, Any]:
        """What the world tells of the person whose name begins so."""
        return next(person for person in self.world()["people"] if person["name"].startswith(name))

    def points(self, uitpas_number: str = NORA) -> Decimal:
        """A person's balance."""
        return Decimal(self.ask("GET", f"person{_query(uitpas_number=uitpas_number)}")["points"])

    def ledgers(self, *, check_ins: int = 0, cash_ins: int = 0) -> dict[str, list[dict[str, Any]]]:
        """The lines of the two ledgers, without the first `check_ins` and `cash_ins` of them."""
        lines: dict[str, list[dict[str, Any]]] = self.ask(
            "GET", f"ledgers{_query(check_ins=check_ins, cash_ins=cash_ins)}"
        )
        return lines

    def stop_clock(self, moment: datetime) -> None:
        """Let the sandbox's clock stand still."""
        self.ask("POST", "clock", {"now": moment.isoformat()})

    def move_clock(self, seconds: float) -> None:
        """Let the sandbox's clock jump, and go on from there."""
        self.ask("POST", "clock", {"advance_seconds": seconds})

    def settings(self, **settings: Any) -> None:
        """Change settings: see `counter_app.sandbox.control`."""
        self.ask("POST", "settings", settings)

    def restart(self) -> None:
        """The world as it starts, without faults."""
        self.ask("POST", "restart")


def _query(**wanted: Any) -> str:
    return f"?{urlencode({key: value for key, value in wanted.items() if value is not None})}"


@contextmanager
def running_sandbox() -> Iterator[tuple[SandboxProcess, Levers]]:
    """A sandbox as a process of its own, the way the program starts it, and its levers."""
    with SandboxProcess.start() as process:
        yield process, Levers(process.prefix)
